import Reflection

/// `tandem receive FILE…`: at a terminal a conversation, else each file with its own line.
struct ReceiveCommand {
  let context: CommandContext
  let files: [[UInt8]]
  /// The folder that something else synchronises with others.
  let folder: [UInt8]?
  let isJSON: Bool

  /// What a script is told of a file.
  private struct Line {
    var file: [UInt8]
    var delivery: Delivery
    var kept: KeptLetter?
    var said: Prose
  }

  /// What a folder gave.
  private struct Yield {
    var lines: [Line] = []
    /// Letters that could be kept, and are left for the next time.
    var waiting = 0
    /// Files of which it is not said why they were not kept.
    var unnamed = 0
  }

  func run() -> ExitStatus {
    if let folder {
      do throws(FileFault) { _ = try context.equipment.postbox.found(in: folder) } catch {
        context.output.complain(FolderWords.fault(error, of: folder))
        return .failed
      }
    }
    guard !isJSON, context.equipment.personTerminal() != nil else { return takeAll() }
    return ConverseCommand(
      context: context, start: .receive(files, from: folder), answers: nil
    ).run()
  }

  private func takeAll() -> ExitStatus {
    switch CommandEntrance(context: context).open(writing: true) {
    case .failure(let status): return status
    case .success(var opened):
      do throws(EventLogFailure) {
        let format = try context.unlocking.identities.format()
        var sorting = sorting(format, opened)
        var lines: [Line] = []
        for file in files { lines.append(try take(file, &sorting, &opened)) }
        guard let folder else { return report(lines, opened.status) }
        guard let found = try? context.equipment.postbox.found(in: folder) else {
          return report(lines, .failed)
        }
        let yield = try takeAll(found, &sorting, &opened)
        let status = report(lines + yield.lines, opened.status)
        report(yield, of: found, in: folder, isAlone: lines.isEmpty)
        return status
      } catch {
        return KeepingDoor(context: context).fail(error)
      }
    }
  }

  private func sorting(_ format: any ShareFormat, _ opened: OpenedJournal) -> Sorting {
    Sorting(journal: opened.journal, format: format, postbox: context.equipment.postbox)
  }

  /// Takes in what lies in a folder, the oldest first.
  ///
  /// What is not for this journal is passed over, and so is what came before; only what is left
  /// counts against the limit, so that every time brings something new.
  private func takeAll(
    _ found: FoundFiles, _ sorting: inout Sorting, _ opened: inout OpenedJournal
  ) throws(EventLogFailure) -> Yield {
    let most = context.equipment.postbox.most
    var (yield, kept) = (Yield(), 0)
    for file in found.files.reversed() {
      let delivery = sorting.open(file.path)
      guard delivery.isWorthSaying(opened.journal) else { continue }
      guard !delivery.canBeKept || kept < most else {
        yield.waiting += 1
        continue
      }
      guard delivery.canBeKept || yield.lines.count - kept < most else {
        yield.unnamed += 1
        continue
      }
      yield.lines.append(try take(file.path, delivery, &sorting, &opened))
      if delivery.canBeKept { kept += 1 }
    }
    return yield
  }

  private func take(
    _ file: [UInt8], _ sorting: inout Sorting, _ opened: inout OpenedJournal
  ) throws(EventLogFailure) -> Line {
    try take(file, sorting.open(file), &sorting, &opened)
  }

  private func take(
    _ file: [UInt8], _ delivery: Delivery, _ sorting: inout Sorting, _ opened: inout OpenedJournal
  ) throws(EventLogFailure) -> Line {
    let words = DeliveryWords(dates: context.output.dates)
    guard delivery.canBeKept, case .letter(let received) = delivery else {
      return Line(file: file, delivery: delivery, said: said(delivery, words))
    }
    let came = try opened.journal.keep(
      received.facts, at: context.clock.now(), in: opened.log)
    sorting = self.sorting(sorting.format, opened)
    let kept = came.first.flatMap { opened.journal.letter($0.ref) }
    let heading = words.heading(received.letter, received.provenance)
    let number = Prose.say(.receiveKept, ["n": .ours(String(kept?.number ?? 0))])
    return Line(
      file: file, delivery: delivery, kept: kept, said: heading + .ours(" ") + number)
  }

  /// What only a person can decide says so.
  private func said(_ delivery: Delivery, _ words: DeliveryWords) -> Prose {
    switch delivery {
    case .card(let card, _): .say(.receiveCard, ["name": .within(quotes: card.name)])
    case .letter(let received):
      words.heading(received.letter, received.provenance)
        + .ours(" ") + .say(.receiveApart)
    case .unknown: (words.refusal(delivery) ?? Prose()) + .ours(" ") + .say(.receiveApart)
    default: words.refusal(delivery) ?? Prose()
    }
  }

  private func report(_ lines: [Line], _ status: ExitStatus) -> ExitStatus {
    let isWhole = lines.allSatisfy { $0.kept != nil }
    if isJSON {
      context.output.document(.list(lines.map(json)))
    } else {
      for line in lines { print(line) }
    }
    return isWhole ? status : .failed
  }

  /// Says what of a folder is not among the lines, so that nothing is dropped without a word.
  private func report(
    _ yield: Yield, of found: FoundFiles, in folder: [UInt8], isAlone: Bool
  ) {
    let place: [String: Filling] = ["folder": .file(String(decoding: folder, as: UTF8.self))]
    if yield.lines.isEmpty, isAlone, !isJSON { context.output.note(.say(.receiveNoneIn, place)) }
    if yield.unnamed > 0 {
      context.output.note(.say(.receiveUnnamed, ["k": .number(yield.unnamed)]))
    }
    if yield.waiting > 0 {
      context.output.note(.say(.receiveWaiting, ["k": .number(yield.waiting)]))
    }
    if !found.isWhole {
      let values = place.merging(["k": .number(found.files.count)]) { $1 }
      context.output.note(.say(.receiveCut, values))
    }
  }

  private func print(_ line: Line) {
    let colon = Prose.ours(context.language == .french ? "\u{A0}: " : ": ")
    let said = Prose.file(String(decoding: line.file, as: UTF8.self)) + colon + line.said
    line.kept == nil ? context.output.note(said) : context.output.line(said)
  }

  private func json(_ line: Line) -> JSON {
    .map([
      "file": .text(String(decoding: line.file, as: UTF8.self)),
      "result": .text(line.delivery.result), "id": JSON(line.kept.map { String($0.number) }),
      "kind": JSON(line.kept?.head.kind.rawValue), "made": JSON(line.kept?.head.made.description),
      "from": JSON(line.delivery.provenance?.contact.name),
      "verified": JSON(line.delivery.provenance?.verified?.description),
      "about_known": JSON(line.delivery.provenance?.isAboutKnown),
      "quote_known": JSON(line.delivery.provenance?.areQuotesKnown),
    ])
  }
}

/// Why a folder that was named cannot be looked into.
enum FolderWords {
  static func fault(_ fault: FileFault, of folder: [UInt8]) -> Prose {
    let values: [String: Filling] = ["folder": .file(String(decoding: folder, as: UTF8.self))]
    switch fault {
    case .system(code: 2): return .say(.receiveNoFolder, values)
    case .system(code: 20): return .say(.receiveNotFolder, values)
    case .system(let code):
      return .say(
        .receiveFolderUnread, values.merging(["why": .reason(code)]) { $1 })
    case .notAFile, .exists, .tooLarge, .swapped: return .say(.receiveNotFolder, values)
    }
  }

  /// The same of the exchange folder, as a sentence of a session.
  static func sentence(_ fault: FileFault, of folder: [UInt8]) -> Prose {
    .say(.receiveFolderHere, ["what": .prose(FolderWords.fault(fault, of: folder))])
  }
}

extension Delivery {
  /// Whether it can be kept without a question.
  fileprivate var canBeKept: Bool {
    if case .letter(let received) = self { received.letter.kind != .newKey } else { false }
  }

  /// What is known of a letter that can be kept.
  fileprivate var provenance: Provenance? {
    if case .letter(let received) = self { received.provenance } else { nil }
  }

  /// Whether it is told of a file that merely lies in a folder.
  fileprivate func isWorthSaying(_ journal: Journal) -> Bool {
    switch self {
    case .refused(.notForMe), .refused(.fromMyself), .refused(.notSealed), .again: false
    case .badCard(.ownKey): false
    case .card(let card, _): journal.contact(keyed: card.key) == nil
    case .unreadable, .badCard, .refused, .blocked, .unknown, .other, .letter: true
    }
  }

  /// One word for scripts.
  fileprivate var result: String {
    switch self {
    case .unreadable: "unreadable"
    case .card: "card"
    case .badCard: "bad-card"
    case .refused(let refusal): refusal.word
    case .blocked: "blocked"
    case .unknown(_, nil): "unknown-sender"
    case .unknown: "known-name-other-key"
    case .again: "already-received"
    case .other: "same-number-other-text"
    case .letter(let received): received.letter.kind == .newKey ? "new-key" : "received"
    }
  }
}

extension ShareRefusal {
  fileprivate var word: String {
    switch self {
    case .tooLarge: "too-large"
    case .notSealed: "not-sealed"
    case .surrounded: "surrounded"
    case .newerSeal: "newer-seal"
    case .malformedSeal: "malformed-seal"
    case .otherRecipients: "other-recipients"
    case .notForMe: "not-for-me"
    case .altered: "altered"
    case .truncated: "truncated"
    case .notAShare: "not-a-share"
    case .newerShare: "newer-share"
    case .malformedKeys: "malformed-keys"
    case .addressedElsewhere: "addressed-elsewhere"
    case .fromMyself: "from-myself"
    case .revokedKey: "revoked-key"
    case .senderUnconfirmed: "sender-unconfirmed"
    case .malformedLetter: "malformed-letter"
    case .outOfMemory: "out-of-memory"
    }
  }
}
