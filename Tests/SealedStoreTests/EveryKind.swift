import Reflection
import Sodium
import Testing

@testable import SealedStore

/// A journal that holds every kind of event, every kind of value, two chains and an erased text.
enum EveryKind {
  static let erasedText = "This text was erased."

  /// How many answers are left to be read.
  static let answers = 13

  /// Fills a new vault, whose only row begins its chain.
  static func write(into vault: Vault) throws {
    var arena = EventArena()
    _ = try vault.load(into: &arena)
    var minutes: Int64 = 0
    func add(_ facts: [Fact], offset: Int = 60) throws {
      minutes += 7
      let instant = Words.moment.milliseconds + minutes * 60_000 + 123
      try vault.append(
        facts, at: Moment(milliseconds: instant, offsetMinutes: offset), to: &arena)
    }
    let device = vault.device
    let run = Ref(device: device, sequence: 3)
    try add([.settled(key: "name", value: "Ana"), .began(began(1, .french))])
    try add(values(run))
    try add([.answered(answer(run, "erased", .text(erasedText)))])
    let number = try vault.tags().count
    try add([.paused(run: run, cause: .asked)], offset: -570)
    let commitment = Ref(device: device, sequence: 8)
    try add([.reviewed(review(of: commitment, in: run)), .finished(run: run)], offset: 0)
    let list = Ref(device: device, sequence: 5)
    try add([
      .resized(run: run, extent: .short),
      .answered(answer(run, "one", .picked(Picked(source: list, numbers: [3, 1])))),
      .noted(Note(text: "At home, é")),
      .noted(Note(text: "Left", leftAs: [UInt8](0x01...0x10))),
    ])
    try add([.erased([erased(number, vault)])])
    try vault.empty(number)
    try add([.gone])
    try add(betweenTwo(run))
    try add(inWorkshop(run))
    try secondChain(in: vault, run: run, add)
  }

  private static func values(_ run: Ref) -> [Fact] {
    let hard =
      "tab\t quote\" back\\ return\r\n bell\u{7} escape\u{1b}[31m del\u{7f} e\u{301} 日本 😀 \u{2028}"
    let commitment = Commitment(
      kind: .experiment, what: "Ask first.", cue: "When the meeting begins", learn: "What happens",
      due: CivilDate(year: 2026, month: 3, day: 19), confidence: 7, eased: "Only once")
    return [
      .answered(answer(run, "topic", .text(hard))),
      .answered(answer(run, "list", .items(["one", "", "trois é"]), share: .offer)),
      .answered(answer(run, "scale", .score(10), words: "beside it", share: .never)),
      .answered(
        answer(
          run, "choice", .options([Chosen(id: "a", label: "Oui"), Chosen(id: "b", label: "")]))),
      .committed(answer(run, "commit", .commitment(commitment))),
      .committed(answer(run, "commit", .commitment(Commitment(kind: .step, what: "")))),
      .skipped(run: run, place: Place(step: "skipped", part: 2)),
      .revised(answer(run, "topic", .text(String(repeating: "long é ", count: 1_500)), part: 1)),
    ]
  }

  private static func betweenTwo(_ run: Ref) throws -> [Fact] {
    let passage = try PartID(bytes: [1, 2, 3, 4]).required()
    let id = try LetterID(bytes: [UInt8](0x20...0x2f)).required()
    let day = Words.moment.date
    let head = LetterHead(
      id: id, digest: [UInt8](repeating: 0xd2, count: 32), kind: .share, made: day, name: "Ana",
      from: "age1ana", to: "age1zoe", about: Letter.About(id: id, digest: [UInt8](0...31)),
      receipt: day)
    let contact = Ref(device: run.device, sequence: 1)
    let letter = Ref(device: run.device, sequence: 2)
    let shared = SharedCommitment(kind: .experiment, what: "Ask", cue: "When", due: day)
    return [
      .contactAdded(name: "Zoé", key: "age1zoe"), .contactChanged(contact, .renamed("Z")),
      .contactChanged(contact, .compared), .contactChanged(contact, .rekeyed("age1new")),
      .contactChanged(contact, .blocked), .contactChanged(contact, .unblocked),
      .sent(contact: contact, head, sources: [PassageSource(part: passage, answer: letter)]),
      .letterPart(back: 1, .wish([.listen, .decide], words: "é")),
      .letterPart(
        back: 1,
        .passage(
          Passage(
            id: passage, day: day, title: "T", asked: "Q ?", answer: "a\nb",
            mark: .score(3, key: "p/s")))),
      .letterPart(
        back: 1,
        .passage(
          Passage(
            id: passage, day: day, title: "T", asked: "Q", answer: "",
            mark: .commitment(shared)))),
      .received(contact: contact, head),
      .letterPart(
        back: 1,
        .remark(Remark(kind: .question, words: "q", on: Quote(part: passage, words: "a")))),
      .letterPart(back: 1, .newKey("age1new")), .reading(run: run, letter: letter),
      .letterMarked(letter, .later),
    ]
  }

  private static func inWorkshop(_ run: Ref) throws -> [Fact] {
    let workshop = try WorkshopID(bytes: [UInt8](0x30...0x3f)).required()
    let tag = try TicketTag(bytes: [UInt8](0x40...0x4f)).required()
    let few = StepResult(
      step: "s", floor: 5, sealed: .withheld(.few), paper: .withheld(.many), shown: nil)
    let texts = StepResult(
      step: "t", floor: 5, sealed: .withheld(.alike(6)), paper: .counted(5),
      shown: .texts(["é", "a\nb"], heldBack: 1), signed: [.init(name: "Zoé", text: "x")])
    let counts = StepResult(
      step: "c", floor: 5, sealed: .counted(200),
      shown: .counts([.init(option: "yes", count: 150), .init(option: "no", count: 50)]))
    let half = StepResult(step: "h", floor: 5, sealed: .withheld(.half), shown: nil)
    let file = Array("format: tandem.pack/1\n".utf8)
    return [
      .packKept(digest: SHA256.hash(file.span), file: file),
      .workshopMade(workshop, card: Array("card".utf8), folder: "/w"),
      .workshopTickets(
        workshop, [StepTickets(step: "s", tags: [tag]), StepTickets(step: "t", tags: [])]),
      .stepClosed(workshop, few, received: 2), .stepClosed(workshop, texts, received: 300),
      .stepClosed(workshop, counts, received: 200), .stepClosed(workshop, half, received: 7),
      .released(
        Release(
          run: run, step: "s", workshop: workshop,
          id: try ContributionID(bytes: [UInt8](0x50...0x5f)).required(), turn: 200,
          isWithdrawn: true)),
      .workshopClosed(workshop),
    ]
  }

  private static func secondChain(
    in vault: Vault, run: Ref, _ add: ([Fact], Int) throws -> Void
  ) throws {
    let head = (vault.head?.chains ?? []).map {
      DeviceBegan.Head(device: $0.device, count: $0.count, tag: $0.tag)
    }
    vault.device = DeviceID(high: 0x0123_4567_89ab_cdef, low: 0xfedc_ba98_7654_3210)
    let second = Ref(device: vault.device, sequence: 2)
    try add([.deviceBegan(DeviceBegan(why: .found, others: head))], 840)
    try add([.began(began(2, .english, with: run))], 840)
    try add([.answered(answer(second, "topic", .text("In another chain"), filling: run))], 840)
    try add([.revised(answer(run, "scale", .score(1)))], 840)
    try add([.paused(run: second, cause: .interrupted)], 840)
  }

  private static func began(_ ordinal: Int, _ language: Language, with: Ref? = nil) -> Beginning {
    Beginning(
      ordinal: ordinal, pack: "mentee.fears", version: 3,
      digest: [UInt8](repeating: 0xd1, count: 32), title: "Les peurs", language: language,
      extent: ordinal == 1 ? .full : .short, with: with)
  }

  private static func answer(
    _ run: Ref, _ step: String, _ value: Value, part: Int = 0, words: String = "",
    share: ShareRule = .private, filling: Ref? = nil
  ) -> Answer {
    let fillings = filling.map { source in
      Wording.Placeholder.allCases.map { Wording.Filling($0, source) }
    }
    return Answer(
      run: run, place: Place(step: step, part: part),
      wording: Wording("De quoi s’agit-il : {answer} ?", fillings: fillings ?? []), value: value,
      words: words, share: share)
  }

  private static func review(of commitment: Ref, in run: Ref) -> Answer {
    Answer(
      run: run, place: Place(step: "review", commitment: commitment),
      wording: Wording("What came of {commitment}?", fillings: [.init(.commitment, commitment)]),
      value: .options([Chosen(id: "done", label: "Done")]))
  }

  private static func erased(_ number: Int, _ vault: Vault) throws -> ErasedRow {
    ErasedRow(
      ref: Ref(device: vault.device, sequence: UInt64(number)),
      tag: try vault.tags()[number - 1])
  }
}

extension Optional {
  /// What must be there.
  fileprivate func required() throws -> Wrapped { try #require(self) }
}

extension Vault {
  /// What erasing does to a row.
  func empty(_ number: Int) throws {
    try connection.execute(
      "UPDATE row SET nonce=zeroblob(24),body=zeroblob(length(body)) WHERE n=\(number)")
  }
}
