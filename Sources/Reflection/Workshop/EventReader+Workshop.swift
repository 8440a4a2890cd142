extension EventReader {
  /// The fields of what happens in a workshop.
  mutating func workshop(_ kind: EventKind) throws(EventFault) -> Fact {
    switch kind {
    case .workshopMade:
      return .workshopMade(try drawn(), card: try raw(try count()), folder: try text())
    case .workshopTickets: return .workshopTickets(try drawn(), try tickets())
    case .stepClosed: return .stepClosed(try drawn(), try result(), received: try number())
    case .workshopClosed: return .workshopClosed(try drawn())
    case .released:
      return .released(
        Release(
          run: try ref(), step: try text(), workshop: try drawn(), id: try drawn(),
          turn: try number(), isWithdrawn: try flag()))
    case .packKept: return try packKept()
    default: preconditionFailure("no fact of a workshop")
    }
  }

  private mutating func drawn<Thing>() throws(EventFault) -> DrawnNumber<Thing> {
    guard let number = DrawnNumber<Thing>(bytes: try raw(16)) else { throw .invalidField }
    return number
  }

  /// A file with another digest is no exercise of a workshop; opening, which steps over texts, does not
  /// hash it.
  private mutating func packKept() throws(EventFault) -> Fact {
    let digest = try raw(32)
    let length = try count()
    guard length <= PackDigest.mostBytes else { throw .invalidField }
    guard isKeepingTexts else {
      try skip(length)
      return .packKept(digest: digest, file: [])
    }
    let file = try raw(length)
    guard PackDigest.sha256(file) == digest else { throw .invalidField }
    return .packKept(digest: digest, file: file)
  }

  private mutating func tickets() throws(EventFault) -> [StepTickets] {
    var steps: [StepTickets] = []
    for _ in 0..<(try count()) {
      let step = try text()
      var tags: [TicketTag] = []
      for _ in 0..<(try count()) {
        guard let tag = TicketTag(bytes: try raw(16)) else { throw .invalidField }
        tags.append(tag)
      }
      let sorted = StepTickets(step: step, tags: tags)
      guard sorted.tags == tags else { throw .invalidField }
      steps.append(sorted)
    }
    return steps
  }

  private mutating func result() throws(EventFault) -> StepResult {
    StepResult(
      step: try text(), floor: try number(), sealed: try outcome(), paper: try outcome(),
      shown: try flag() ? try shown() : nil, signed: try signed())
  }

  private mutating func outcome() throws(EventFault) -> StepResult.SetOutcome {
    switch try byte() {
    case 0: return .absent
    case 1: return .counted(try number())
    case 2: return .withheld(.few)
    case 3: return .withheld(.many)
    case 4: return .withheld(.alike(try number()))
    case 5: return .withheld(.half)
    default: throw .invalidField
    }
  }

  private mutating func shown() throws(EventFault) -> StepResult.Shown {
    switch try byte() {
    case 1:
      var counts: [StepResult.Count] = []
      for _ in 0..<(try count()) {
        counts.append(StepResult.Count(option: try text(), count: try number()))
      }
      return .counts(counts)
    case 2:
      var texts: [String] = []
      for _ in 0..<(try count()) { texts.append(try text()) }
      return .texts(texts, heldBack: try number())
    default: throw .invalidField
    }
  }

  private mutating func signed() throws(EventFault) -> [StepResult.Signed] {
    var signed: [StepResult.Signed] = []
    for _ in 0..<(try count()) {
      signed.append(StepResult.Signed(name: try text(), text: try text()))
    }
    return signed
  }
}
