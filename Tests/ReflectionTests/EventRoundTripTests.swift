import Testing

@testable import Reflection

/// Events of every kind with random fields come back as they were.
@Suite struct EventRoundTripTests {
  @Test func `three thousand random events come back as they were`() throws {
    var dice = Dice(seed: 20_261_124)
    let device = GoldenEvent.device
    var kinds: Set<EventKind> = []
    for _ in 0..<3000 {
      let event = dice.event()
      kinds.insert(event.fact.kind)
      let bytes = EventCodec.encode(event, in: device)
      #expect(try EventCodec.decode(bytes, in: device) == event)
      #expect(try EventCodec.decode(bytes + dice.list(9) { _ in 0 }, in: device) == event)
    }
    #expect(kinds == Set(EventKind.allCases))
  }

  @Test func `noise never crashes the reader`() {
    var dice = Dice(seed: 7)
    for _ in 0..<3000 {
      var noise = dice.list(80) { UInt8($0.roll(0...255)) }
      if noise.count > 1 {
        (noise[0], noise[1]) = (
          EventKind.allCases[dice.roll(0...26)].rawValue, UInt8(dice.roll(1...2))
        )
      }
      guard let event = try? EventCodec.decode(noise, in: GoldenEvent.device) else { continue }
      let bytes = EventCodec.encode(event, in: GoldenEvent.device)
      #expect(noise.starts(with: bytes))
    }
  }
}

extension Dice {
  fileprivate mutating func event() -> Event {
    Event(
      clock: next() >> UInt64(roll(0...63)),
      moment: Moment(
        milliseconds: Int64(bitPattern: next()) >> Int64(roll(0...63)),
        offsetMinutes: roll(-1440...1440)),
      fact: fact())
  }

  private mutating func fact() -> Fact {
    switch roll(1...28) {
    case 1:
      .deviceBegan(
        DeviceBegan(
          why: pick(DeviceBegan.Why.allCases),
          others: list(3) { .init(device: $0.device(), count: $0.next(), tag: $0.raw(16)) }))
    case 2: .settled(key: text(), value: text())
    case 3:
      .began(
        Beginning(
          ordinal: roll(0...500), pack: text(), version: roll(1...9999), digest: raw(32),
          title: text(), language: pick(Language.allCases),
          extent: pick(Beginning.Extent.allCases), with: maybe { $0.ref() }))
    case 4: .answered(flip() ? answer() : pickedAnswer())
    case 5: .skipped(run: ref(), place: place())
    case 6: .revised(flip() ? answer() : pickedAnswer())
    case 7: .committed(answer())
    case 8: .reviewed(answer())
    case 9: .paused(run: ref(), cause: pick(PauseCause.allCases))
    case 10: .finished(run: ref())
    case 11: .resized(run: ref(), extent: pick(Beginning.Extent.allCases))
    case 12: .noted(Note(text: text(), leftAs: maybe { $0.raw(16) }))
    case 13: .gone
    case 14: .contactAdded(name: text(), key: text())
    case 15: .contactChanged(ref(), change())
    case 16:
      .sent(
        contact: ref(), head(),
        sources: list(3) { PassageSource(part: $0.partID(), answer: $0.ref()) })
    case 17: .received(contact: ref(), head())
    case 18, 19: .letterPart(back: roll(1...300), part())
    case 20: .reading(run: ref(), letter: ref())
    case 21: .letterMarked(ref(), pick(LetterMark.allCases))
    case 22: .workshopMade(drawn(), card: raw(roll(0...40)), folder: text())
    case 23:
      .workshopTickets(
        drawn(), list(3) { StepTickets(step: $0.text(), tags: $0.list(3) { $0.ticketTag() }) })
    case 24: .stepClosed(drawn(), result(), received: roll(0...500))
    case 25: .workshopClosed(drawn())
    case 26:
      .released(
        Release(
          run: ref(), step: text(), workshop: drawn(), id: drawn(), turn: roll(0...300),
          isWithdrawn: flip()))
    case 27: kept()
    default: .erased(list(4) { ErasedRow(ref: $0.ref(), tag: $0.raw(16)) })
    }
  }

  private mutating func drawn<Thing>() -> DrawnNumber<Thing> { DrawnNumber { raw($0) } }

  private mutating func kept() -> Fact {
    let file = raw(roll(0...300))
    return .packKept(digest: PackDigest.sha256(file), file: file)
  }

  private mutating func ticketTag() -> TicketTag {
    guard let tag = TicketTag(bytes: raw(16)) else { preconditionFailure("16 bytes") }
    return tag
  }

  private mutating func result() -> StepResult {
    StepResult(
      step: text(), floor: roll(3...50), sealed: outcome(), paper: outcome(),
      shown: maybe { $0.shown() },
      signed: list(3) { StepResult.Signed(name: $0.text(), text: $0.text()) })
  }

  private mutating func outcome() -> StepResult.SetOutcome {
    pick([
      .absent, .counted(roll(0...300)), .withheld(.few), .withheld(.many),
      .withheld(.half), .withheld(.alike(roll(0...300))),
    ])
  }

  private mutating func shown() -> StepResult.Shown {
    flip()
      ? .counts(list(4) { StepResult.Count(option: $0.text(), count: $0.roll(0...300)) })
      : .texts(list(4) { $0.text() }, heldBack: roll(0...9))
  }

  private mutating func change() -> ContactChange {
    pick([.renamed(text()), .compared, .rekeyed(text()), .blocked, .unblocked])
  }

  private mutating func head() -> LetterHead {
    LetterHead(
      id: letterID(), digest: raw(32), kind: pick(Letter.Kind.allCases), made: day(), name: text(),
      from: text(), to: text(),
      about: maybe { Letter.About(id: $0.letterID(), digest: $0.raw(32)) },
      receipt: maybe { $0.day() })
  }

  private mutating func part() -> LetterPart {
    switch roll(1...4) {
    case 1: .wish(list(4) { $0.pick(Letter.Wish.allCases) }, words: text())
    case 2:
      .passage(
        Passage(
          id: partID(), day: day(), title: text(), asked: text(), answer: text(),
          mark: maybe { $0.mark() }))
    case 3:
      .remark(
        Remark(
          kind: pick(ReplyKind.allCases), words: text(),
          on: maybe { Quote(part: $0.partID(), words: $0.text()) }))
    default: .newKey(text())
    }
  }

  private mutating func mark() -> Passage.Mark {
    flip()
      ? .score(roll(1...10), key: text())
      : .commitment(
        SharedCommitment(
          kind: pick(CommitmentKind.allCases), what: text(), cue: maybe { $0.text() },
          due: maybe { $0.day() }))
  }

  private mutating func partID() -> PartID { .of(raw(4)) }

  private mutating func letterID() -> LetterID { .of(raw(16)) }

  private mutating func day() -> CivilDate {
    CivilDate(daysSinceEpoch: roll(-719_162...2_932_896))
  }

  private mutating func answer() -> Answer {
    Answer(
      run: ref(), place: place(),
      wording: Wording(
        text(), fillings: list(3) { .init($0.pick(Wording.Placeholder.allCases), $0.ref()) }),
      value: value(), words: text(), share: pick(ShareRule.allCases))
  }

  private mutating func pickedAnswer() -> Answer {
    var answer = answer()
    answer.value = .picked(Picked(source: ref(), numbers: list(4) { $0.roll(1...99) }))
    return answer
  }

  private mutating func value() -> Value {
    switch roll(1...5) {
    case 1: .text(text())
    case 2: .items(list(5) { $0.text() })
    case 3: .score(roll(1...10))
    case 4: .options(list(3) { Chosen(id: $0.text(), label: $0.text()) })
    default:
      .commitment(
        Commitment(
          kind: pick(CommitmentKind.allCases), what: text(), cue: maybe { $0.text() },
          learn: maybe { $0.text() },
          due: maybe { $0.day() },
          confidence: maybe { $0.roll(1...10) }, eased: maybe { $0.text() }))
    }
  }

  private mutating func place() -> Place {
    Place(step: text(), part: roll(0...300), commitment: maybe { $0.ref() })
  }

  private mutating func device() -> DeviceID { DeviceID(high: next(), low: next()) }

  private mutating func ref() -> Ref {
    Ref(device: flip() ? device() : GoldenEvent.device, sequence: next() >> UInt64(roll(0...63)))
  }

  private mutating func raw(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(roll(0...255)) }
  }

  private mutating func text() -> String {
    list(12) { String($0.pick(Array("aé’ «»\n\0🙂👩‍👩‍👧œ…z9/{}"))) }.joined()
  }
}
