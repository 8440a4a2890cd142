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

  func run() -> ExitStatus {
    guard !isJSON, context.equipment.personTerminal() != nil else { return takeAll() }
    return ConverseCommand(
      context: context, start: .receive(files, from: folder), answers: nil
    ).run()
  }

  private func found(in folder: [UInt8]) -> [[UInt8]] {
    let found = try? context.equipment.postbox.found(in: folder)
    return (found?.files ?? []).reversed().prefix(Receiving.most).map(\.path)
  }

  private func takeAll() -> ExitStatus {
    switch CommandEntrance(context: context).open(writing: true) {
    case .failure(let status): return status
    case .success(var opened):
      do throws(EventLogFailure) {
        let format = try context.unlocking.identities.format()
        var lines: [Line] = []
        for file in files { lines.append(try take(file, format, &opened)) }
        // What lies in a folder and is not for this journal is passed over, and so is what came before.
        for file in folder.map(found) ?? [] {
          let line = try take(file, format, &opened)
          if line.delivery.isWorthSaying(opened.journal) { lines.append(line) }
        }
        return report(lines, opened.status)
      } catch {
        return KeepingDoor(context: context).fail(error)
      }
    }
  }

  private func take(
    _ file: [UInt8], _ format: any ShareFormat, _ opened: inout OpenedJournal
  ) throws(EventLogFailure) -> Line {
    let words = DeliveryWords(dates: context.output.dates)
    let sorting = Sorting(
      journal: opened.journal, format: format, postbox: context.equipment.postbox)
    let delivery = sorting.open(file)
    guard case .letter(let received) = delivery, received.letter.kind != .newKey else {
      return Line(file: file, delivery: delivery, said: said(delivery, words))
    }
    let came = try opened.journal.keep(
      received.facts, at: context.clock.now(), in: opened.log)
    let kept = came.first.flatMap { opened.journal.letter($0.ref) }
    let heading = words.heading(
      received.letter, from: received.contact, mismatches: received.mismatches)
    let number = Prose.say(.receiveKept, ["n": .ours(String(kept?.number ?? 0))])
    return Line(
      file: file, delivery: delivery, kept: kept, said: heading + .ours(" ") + number)
  }

  /// What only a person can decide says so.
  private func said(_ delivery: Delivery, _ words: DeliveryWords) -> Prose {
    switch delivery {
    case .card(let card, _): .say(.receiveCard, ["name": .person(card.name)])
    case .letter(let received):
      words.heading(received.letter, from: received.contact, mismatches: [])
        + .ours(" ") + .say(.receiveApart)
    case .unknown: (words.refusal(delivery) ?? Prose()) + .ours(" ") + .say(.receiveApart)
    default: words.refusal(delivery) ?? Prose()
    }
  }

  private func report(_ lines: [Line], _ status: ExitStatus) -> ExitStatus {
    let isWhole = lines.allSatisfy { $0.kept != nil }
    if isJSON {
      let printed = context.output.document(.list(lines.map(json)))
      guard printed == .done else { return printed }
    } else {
      for line in lines { print(line) }
    }
    return isWhole ? status : .failed
  }

  private func print(_ line: Line) {
    let colon = Prose.ours(context.language == .french ? "\u{A0}: " : ": ")
    let said = Prose.person(String(decoding: line.file, as: UTF8.self)) + colon + line.said
    line.kept == nil ? context.output.note(said) : context.output.line(said)
  }

  private func json(_ line: Line) -> JSON {
    .map([
      "file": .text(String(decoding: line.file, as: UTF8.self)),
      "result": .text(line.delivery.result), "id": JSON(line.kept.map { String($0.number) }),
      "kind": JSON(line.kept?.head.kind.rawValue), "made": JSON(line.kept?.head.made.description),
      "from": JSON(line.delivery.sender?.name),
      "verified": JSON(line.delivery.sender?.verified?.description),
    ])
  }
}

extension Delivery {
  /// Whom it came from, of a letter that can be kept.
  fileprivate var sender: Contact? {
    if case .letter(let received) = self { received.contact } else { nil }
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
