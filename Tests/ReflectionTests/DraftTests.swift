import Testing

@testable import Reflection

/// The frozen bytes of what was entered and not sent.
@Suite struct DraftTests {
  private let device = GoldenEvent.device
  private let draft = Draft(
    moment: Moment(milliseconds: 1_773_302_400_007, offsetMinutes: 60),
    run: Ref(device: GoldenEvent.device, sequence: 17),
    place: Place(step: "know", part: 2), lines: ["é", ""], line: "half")
  /// Moment 8e90fa909c67 and 78, run 1100, place 04 know 02 00, three texts.
  private let hex = "8e90fa909c67781100046b6e6f7702000302c3a9000468616c66"

  private func read(_ bytes: [UInt8]) throws(EventFault) -> Draft {
    try bytes.withUnsafeBytes { buffer in
      Result { () throws(EventFault) in try Draft(buffer, in: device) }
    }.get()
  }

  @Test func `the bytes are frozen, and zeros may follow`() throws {
    let bytes = draft.encoded(in: device)
    #expect(bytes == GoldenEvent.bytes(of: hex))
    #expect(try read(bytes) == draft)
    #expect(try read(bytes + [0, 0, 0]) == draft)
  }

  @Test func `words outside of a question are a draft of no run, with what waits`() throws {
    let moment = Moment(milliseconds: 5, offsetMinutes: 0)
    for waiting in [draft, nil] {
      let outside = Draft(outside: "words\nmore", at: moment, over: waiting)
      let read = try read(outside.encoded(in: device))
      #expect(read == outside)
      #expect(read.outside == "words\nmore" && read.atQuestion == waiting)
    }
    #expect(draft.outside == nil && draft.atQuestion == draft)
  }

  @Test func `a run of another chain keeps its name`() throws {
    var other = draft
    other.run = Ref(device: GoldenEvent.far, sequence: 3)
    #expect(try read(other.encoded(in: device)) == other)
  }

  @Test func `bytes that end early, or go on, are no draft`() {
    let bytes = draft.encoded(in: device)
    for length in bytes.indices {
      #expect(throws: EventFault.self) { try read(Array(bytes[..<length])) }
    }
    #expect(throws: EventFault.trailingBytes) { try read(bytes + [1]) }
  }

  @Test func `there is always the line itself`() {
    let bytes = GoldenEvent.bytes(of: "8e90fa909c67781100046b6e6f77020000")
    #expect(throws: EventFault.invalidField) { try read(bytes) }
  }

  private func said(_ place: Place, in run: Ref) -> Answer {
    Answer(run: run, place: place, wording: Wording("?"), value: .text("said"))
  }

  @Test func `its answer, its skip and the end of its run settle it`() {
    let (run, place) = (draft.run, draft.place)
    let facts: [Fact] = [
      .answered(said(place, in: run)), .revised(said(place, in: run)),
      .committed(said(place, in: run)), .reviewed(said(place, in: run)),
      .skipped(run: run, place: place), .finished(run: run),
    ]
    for fact in facts { #expect(draft.isSettled(by: fact), "\(fact.kind)") }
  }

  @Test func `nothing of another place, of another run or of no run settles it`() {
    let (run, place) = (draft.run, draft.place)
    let other = Ref(device: device, sequence: 99)
    let facts: [Fact] = [
      .answered(said(place.question, in: run)), .answered(said(place, in: other)),
      .revised(said(Place(step: "know", part: 1), in: run)),
      .skipped(run: run, place: place.question), .skipped(run: other, place: place),
      .finished(run: other), .paused(run: run, cause: .asked),
      .resized(run: run, extent: .short), .reading(run: run, letter: other),
      .noted(Note(text: "a")), .settled(key: "a", value: ""),
      .contactAdded(name: "Robin", key: "age1"), .contactChanged(other, .compared),
      .erased([]), .gone,
    ]
    for fact in facts { #expect(!draft.isSettled(by: fact), "\(fact.kind)") }
  }

  /// A log with an answer at each of two questions of one run, and something begun at the second one.
  private func log(
    begunAt place: Place
  ) throws -> (log: MemoryLog, arena: EventArena, run: Ref) {
    let log = MemoryLog(device: device)
    var arena = EventArena()
    _ = try log.load(into: &arena)
    let run = Ref(device: device, sequence: 1)
    let facts: [Fact] = [
      .began(
        Beginning(
          ordinal: 1, pack: "a", version: 1, digest: [UInt8](repeating: 0, count: 32), title: "A",
          language: .english)),
      .answered(said(Place(step: "one"), in: run)), .answered(said(Place(step: "two"), in: run)),
      .answered(said(Place(step: "two", part: 1), in: run)),
    ]
    try log.append(facts, at: draft.moment, to: &arena)
    try log.keepDraft(
      Draft(moment: draft.moment, run: run, place: place, lines: [], line: "begun"))
    return (log, arena, run)
  }

  @Test(
    arguments: [
      ([2], "two", 0, true), ([3], "two", 0, false), ([3], "two", 1, false), ([4], "two", 1, false),
      ([4], "two", 0, true), ([4], "two", 2, true), ([2, 3, 4], "three", 0, true),
    ] as [([UInt64], String, Int, Bool)])
  func `erasing an answer takes along what is begun at its question, and nothing else`(
    _ events: [UInt64], _ step: String, _ part: Int, _ stays: Bool
  ) throws {
    var (log, arena, run) = try log(begunAt: Place(step: step, part: part))
    try log.erase(
      events.map { Ref(device: device, sequence: $0) }, at: draft.moment, from: &arena)
    #expect((log.draft?.run == run) == stays)
  }

  @Test func `erasing a whole run takes along what is begun in it`() throws {
    var (log, arena, run) = try log(begunAt: Place(step: "three"))
    try log.erase(
      [Ref(device: device, sequence: 2)], ofAll: run, at: draft.moment, from: &arena)
    #expect(log.draft == nil)
  }
}
