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
}
