import Reflection

/// Failures as the command line says them: lower case, no full stop, with what to do next.
struct Complaint {
  let context: CommandContext

  /// Says why a journal cannot be opened or written.
  func about(_ failure: EventLogFailure) {
    context.output.complain(what(failure), hint: hint(failure))
    for line in Complaint.lines(failure) { context.output.note(line) }
  }

  /// How a journal can be written whose place is open to others.
  static func hint(_ place: OpenPlace) -> Prose {
    switch place.kind {
    case .writable(isOwn: true): .say(.failureWritableHint, ["file": .person(place.file)])
    case .withoutModes: .say(.failureModesHint)
    case .foreign, .writable: .say(.failureForeignHint)
    }
  }

  /// Lines to be typed in a shell: they bring a journal that is not mended here to where it is.
  static func lines(_ failure: EventLogFailure) -> [Prose] {
    guard case .cutOff(let file) = failure else { return [] }
    return [file, file + "-journal"].map { .person("cp -- \($0.asShellWord) ~/") }
  }

  private var file: Filling { .person(context.equipment.journalName(context.options.journal)) }

  func what(_ failure: EventLogFailure) -> Prose {
    switch failure {
    case .missing: .say(.failureMissing, ["file": file])
    case .exists: .say(.failureExists, ["file": file])
    case .wrongPassphrase: .say(.failurePassphrase)
    case .damaged(.file): .say(.failureFile, ["file": file])
    case .damaged(.passphraseSlot): .say(.failureSlot)
    case .damaged(.recoverySlot): .say(.failureRecoverySlot)
    case .damaged(.head): .say(.failureHead)
    case .newerFormat: .say(.failureNewer)
    case .busy(let process): .say(.failureBusy, ["pid": .ours(String(process))])
    case .readOnly: .say(.failureReadonly)
    case .full: .say(.failureFull)
    case .rolledBack: .say(.failureRolledBack)
    case .unfaithful: .say(.failureUnfaithful)
    case .tooLong: .say(.failureTooLong)
    case .noMemory(let mebibytes): .say(.failureMemory, ["n": .ours(String(mebibytes))])
    case .system(let code): .say(.failureSystem, ["file": file, "why": .reason(code)])
    case .obstructed(let obstacle): .say(.failureObstacle, obstacle.words)
    case .unreachable(let file, let code):
      .say(.failureUnreachable, ["file": .person(file), "why": .reason(code)])
    case .openPlace(let place): .say(.failurePlace, place.words)
    case .cutOff: .say(.failureCutOff)
    case .mending(let process): .say(.failureMending, ["pid": .ours(String(process))])
    }
  }

  func hint(_ failure: EventLogFailure) -> Prose? {
    switch failure {
    case .missing: .say(.failureMissingHint)
    case .exists: .say(.failureExistsHint)
    case .damaged: .say(.failureBackupHint)
    case .busy: .say(.failureBusyHint)
    case .obstructed(let obstacle) where obstacle.isBeside: .say(.failureObstacleHint)
    case .obstructed(let obstacle):
      .say(obstacle.kind == .severalNames ? .failureNamesHint : .failureExistsHint)
    case .openPlace(let place): Complaint.hint(place)
    case .cutOff: .say(.failureCutOffHint)
    case .mending: .say(.failureMendingHint)
    case .unreachable: .say(.failureExistsHint)
    case .wrongPassphrase, .newerFormat, .readOnly, .full, .rolledBack, .unfaithful, .tooLong,
      .noMemory, .system:
      nil
    }
  }

  /// One finding, by its number or its place in a chain.
  static func words(for damage: Damage) -> Prose {
    switch damage {
    case .unreadable(let number, let device, let sequence):
      .say(.damageUnreadable, place(device, sequence, number))
    case .newer(let number): .say(.damageNewer, ["n": .ours(String(number))])
    case .missing(let device, let from, let through):
      .say(
        .damageMissing,
        [
          "k": .number(Int(clamping: through - from + 1)), "from": .ours(String(from)),
          "device": .ours(short(device)),
        ])
    case .beyondHead(let device, let sequence): .say(.damageBeyond, place(device, sequence))
    case .replaced(let device, let sequence): .say(.damageReplaced, place(device, sequence))
    case .numbering: .say(.damageNumbering)
    case .head: .say(.damageHead)
    case .cabinet: .say(.damageCabinet)
    case .file: .say(.damageFile)
    case .draft: .say(.damageDraft)
    case .emptied(let number): .say(.damageEmptied, ["n": .ours(String(number))])
    case .refilled(let number): .say(.damageRefilled, ["n": .ours(String(number))])
    }
  }

  /// How the journal stands to what was last seen of it on this computer.
  static func words(for standing: Standing, _ output: CommandOutput) -> Prose {
    func on(_ message: Message, _ seen: Moment, _ more: [String: Filling] = [:]) -> Prose {
      .say(message, more.merging(["date": .ours(output.dates.day(seen.date))]) { $1 })
    }
    return switch standing {
    case .known: .say(.standingKnown)
    case .unseen: .say(.standingUnseen)
    case .otherMachine: .say(.standingMachine)
    case .rebuilt(let seen): on(.standingRebuilt, seen)
    case .shorter(let count, let seen):
      on(.standingShorter, seen, ["k": .number(Int(clamping: count))])
    case .beforeRebuild(let seen): on(.standingBefore, seen)
    case .otherHistory(let seen): on(.standingOther, seen)
    }
  }

  private static func place(
    _ device: DeviceID, _ sequence: UInt64, _ number: UInt64 = 0
  ) -> [String: Filling] {
    [
      "n": .ours(String(number)), "device": .ours(short(device)), "seq": .ours(String(sequence)),
    ]
  }

  /// The first bytes of a device's id are enough to tell it from another.
  private static func short(_ device: DeviceID) -> String {
    device.bytes.prefix(4).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }
}

extension String {
  /// As one word of a shell's command line.
  fileprivate var asShellWord: String {
    let isPlain = utf8.allSatisfy { byte in
      byte >= 0x80 || "/._-+:@,=".utf8.contains(byte) || (48...57).contains(byte)
        || (65...90).contains(byte & 0xdf)
    }
    return isPlain && !isEmpty ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
