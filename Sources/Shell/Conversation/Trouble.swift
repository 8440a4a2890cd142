import Reflection

/// Failures as sentences of a session: what happened, what is safe, what comes next.
enum Trouble {
  /// Why a journal does not open.
  static func opening(_ failure: EventLogFailure) -> Prose {
    switch failure {
    case .missing: .say(.openMissing)
    case .exists: .say(.openExists)
    case .wrongPassphrase: .say(.passphraseWrong)
    case .damaged(.file): .say(.openFile)
    case .damaged(.passphraseSlot): .say(.openSlot)
    case .damaged(.recoverySlot): .say(.openRecoverySlot)
    case .damaged(.head): .say(.openHead)
    case .newerFormat: .say(.openNewer)
    case .busy(let process): .say(.openBusy, ["pid": .ours(String(process))])
    case .readOnly: .say(.openReadonly)
    case .full: .say(.openFull)
    case .noMemory(let mebibytes): .say(.openMemory, ["n": .ours(String(mebibytes))])
    case .system(let code): .say(.openSystem, ["why": .reason(code)])
    case .rolledBack, .unfaithful, .tooLong: .say(.openDefects)
    case .obstructed(let obstacle):
      .say(.openObstacle, obstacle.words) + .ours(" ") + .say(obstacle.advice)
    case .unreachable(let file, let code):
      .say(.openUnreachable, ["file": .person(file), "why": .reason(code)])
    case .openPlace(let place): .say(.openPlaceRefused, place.words)
    case .cutOff: .say(.openCutOff)
    case .mending(let process): .say(.openMending, ["pid": .ours(String(process))])
    }
  }

  /// Why an answer could not be kept; it is still in the line.
  static func keeping(_ failure: EventLogFailure) -> Prose {
    switch failure {
    case .full: .say(.saveFull)
    case .readOnly, .openPlace, .unreachable: .say(.saveReadonly)
    case .busy: .say(.saveBusy)
    case .unfaithful: .say(.saveUnfaithful)
    case .tooLong: .say(.saveLong)
    case .system(let code): .say(.saveSystem, ["why": .reason(code)])
    case .noMemory: .say(.saveSystem, ["why": .reason(12)])
    case .obstructed(let obstacle): .say(.saveObstacle, obstacle.words)
    case .missing, .exists, .wrongPassphrase, .damaged, .newerFormat, .rolledBack, .cutOff,
      .mending:
      .say(.saveReplaced)
    }
  }

  /// Why something that is no answer could not be kept: nothing stands in the line then.
  static func noting(_ failure: EventLogFailure) -> Prose {
    switch failure {
    case .full, .readOnly, .openPlace, .unreachable, .busy, .system, .obstructed, .cutOff, .mending:
      opening(failure)
    case .missing, .exists, .wrongPassphrase, .damaged, .newerFormat, .rolledBack, .unfaithful,
      .tooLong, .noMemory:
      keeping(failure)
    }
  }

  /// Why an exercise does not begin.
  static func pack(_ failure: PackFailure) -> Prose {
    switch failure {
    case .unknown: .say(.packMissing)
    case .unreadable: .say(.packUnreadable)
    case .faulty(let faults): .say(.packFaulty, ["k": .number(faults.count)])
    }
  }

  /// What cannot be read, by number; what can is intact.
  static func damage(_ damage: [Damage], intact: Int) -> Prose {
    let numbers = damage.compactMap { finding -> String? in
      switch finding {
      case .unreadable(let number, _, _), .newer(let number), .emptied(let number),
        .refilled(let number):
        String(number)
      case .missing, .beyondHead, .replaced, .numbering, .head, .cabinet, .file, .draft: nil
      }
    }
    guard !numbers.isEmpty else { return .say(.openDefects) }
    return .say(
      .openDamaged,
      [
        "k": .number(numbers.count), "list": .prose(Prose([.enumeration(numbers)])),
        "n": .number(intact),
      ])
  }

  /// How a journal stands to what was last seen of it on this computer; `nil` when it goes on from it.
  static func standing(_ standing: Standing, _ dates: DateWords) -> Prose? {
    func seen(_ message: Message, _ moment: Moment, _ more: [String: Filling] = [:]) -> Prose {
      .say(message, more.merging(["date": .ours(dates.day(moment.date))]) { $1 })
    }
    return switch standing {
    case .known: nil
    case .unseen: .say(.openUnseen)
    case .otherMachine: .say(.openMachine)
    case .rebuilt(let moment): seen(.openRebuilt, moment)
    case .shorter(let count, let moment):
      seen(.openOlder, moment, ["k": .number(Int(clamping: count))])
    case .beforeRebuild(let moment): seen(.openBefore, moment)
    case .otherHistory(let moment): seen(.openOther, moment)
    }
  }

  /// Why nothing came back from an editor.
  static func editor(_ fault: EditorFault, _ name: String) -> Prose {
    switch fault {
    case .nothingInMemory: .say(.editorMemory)
    case .unopened(let code):
      .say(.editorUnopened, ["editor": .person(name), "why": .reason(code)])
    case .failed: .say(.editorFailed, ["editor": .person(name)])
    case .killed: .say(.editorKilled, ["editor": .person(name)])
    case .empty: .say(.editorEmpty)
    }
  }

  /// Why a line cannot be kept.
  static func line(_ fault: LineFault) -> Prose {
    switch fault {
    case .nul: .say(.enteredNul)
    case .notUTF8: .say(.enteredUtf8)
    case .tooLong: .say(.enteredLong)
    case .unreadable(let code): .say(.enteredUnreadable, ["why": .reason(code)])
    }
  }

  /// What is wanted instead of a line that does not fit.
  static func again(_ refusal: Refusal) -> Prose {
    switch refusal {
    case .scale: .say(.hintScale)
    case .option(let count), .words(let count): .say(.againChoice, ["n": .number(count)])
    case .options(2): .say(.againChoices)
    case .options(let maximum): .say(.againChoicesMany, ["n": .number(maximum)])
    case .items(let maximum): .say(.againItems, ["n": .number(maximum)])
    case .date: .say(.againDate)
    }
  }
}

extension OpenPlace {
  /// Who else may write there, for a sentence with `{what}`.
  var words: [String: Filling] {
    let message: Message =
      switch kind {
      case .foreign: .placeForeign
      case .writable: .placeWritable
      case .withoutModes: .placeModes
      }
    return ["what": .prose(.say(message, ["file": .person(file)]))]
  }
}

extension Obstacle {
  /// What lies there, for a sentence with `{file}` and `{what}`.
  var words: [String: Filling] { ["file": .person(file), "what": .prose(.say(kind.message))] }

  /// What a person can do about it.
  fileprivate var advice: Message {
    if isBeside { return .openObstacleMove }
    return kind == .severalNames ? .openObstacleCopy : .openObstacleOther
  }
}

extension Obstacle.Kind {
  fileprivate var message: Message {
    switch self {
    case .link: .obstacleLink
    case .folder: .obstacleFolder
    case .file: .obstacleFile
    case .special: .obstacleSpecial
    case .severalNames: .obstacleNames
    case .foreign: .obstacleForeign
    case .superJournal: .obstacleSuper
    case .otherMode: .obstacleMode
    }
  }
}

/// What a line of an answers file should have been.
enum Wanted {
  static func line(_ fault: LineFault) -> Prose {
    switch fault {
    case .nul: .say(.wantedNoNul)
    case .notUTF8: .say(.wantedUtf8)
    case .tooLong: .say(.wantedShort)
    case .unreadable(let code): .say(.wantedReadable, ["why": .reason(code)])
    }
  }

  static func reply(_ refusal: Refusal, among form: Reflection.Question.Form?) -> Prose {
    switch refusal {
    case .scale: .say(.wantedScale)
    case .option(let count), .words(let count): .say(.wantedChoice, ["n": .number(count)])
    case .options(let maximum):
      .say(.wantedChoices, ["k": .number(maximum), "n": .number(form?.optionCount ?? maximum)])
    case .items(let maximum): .say(.wantedItems, ["n": .number(maximum)])
    case .date: .say(.wantedDate)
    }
  }
}

extension Reflection.Question.Form {
  fileprivate var optionCount: Int? {
    if case .options(let labels, _) = self { labels.count } else { nil }
  }
}
