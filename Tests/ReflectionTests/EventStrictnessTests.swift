import Testing

@testable import Reflection

/// One form for each event: anything else is refused, and says why.
@Suite struct EventStrictnessTests {
  private let device = GoldenEvent.device

  struct Refused: CustomTestStringConvertible {
    let name: String
    let hex: String
    let fault: EventFault
    var testDescription: String { name }
  }

  /// `finished` of run 3, clock 1, at the epoch in UTC, is `0a 01 01 00 00 03 00`.
  static let refused = [
    Refused(name: "kind 0", hex: "00010100000300", fault: .invalidField),
    Refused(name: "version 0", hex: "0a000100000300", fault: .invalidField),
    Refused(name: "kind 27", hex: "1b010100000300", fault: .newer(kind: 27, version: 1)),
    Refused(
      name: "a pick in version 1", hex: "0401010000030001730000000006030001010000",
      fault: .invalidField),
    Refused(
      name: "version 2 without a pick", hex: "040201000003000173000000000101780000",
      fault: .invalidField),
    Refused(
      name: "item 0", hex: "0402010000030001730000000006030001000000", fault: .invalidField),
    Refused(name: "version 2", hex: "0a020100000300", fault: .newer(kind: 10, version: 2)),
    Refused(name: "clock in two bytes", hex: "0a01810000000300", fault: .invalidField),
    Refused(name: "zero in two bytes", hex: "0a01800000000300", fault: .invalidField),
    Refused(
      name: "clock of 65 bits", hex: "0a01ffffffffffffffffff0200000300", fault: .invalidField),
    Refused(
      name: "clock of eleven bytes", hex: "0a01808080808080808080800100000300",
      fault: .invalidField),
    Refused(name: "offset of 1441 minutes", hex: "0a010100c2160300", fault: .invalidField),
    Refused(name: "ref flag 2", hex: "0a010100000302", fault: .invalidField),
    Refused(
      name: "own chain as another",
      hex: "0a01010000030101020304050607081112131415161718", fault: .invalidField),
    Refused(name: "pause cause 3", hex: "0901010000030003", fault: .invalidField),
    Refused(name: "text longer than the rest", hex: "0201010000056162", fault: .truncated),
    Refused(
      name: "text of 2^63 bytes", hex: "02010100008080808080808080800161", fault: .truncated),
    Refused(name: "text that is Latin-1", hex: "020101000001e9017a", fault: .invalidText),
    Refused(name: "half a character", hex: "020101000001c3017a", fault: .invalidText),
    Refused(name: "overlong slash", hex: "020101000002c0af017a", fault: .invalidText),
    Refused(name: "lone surrogate", hex: "020101000003eda080017a", fault: .invalidText),
    Refused(name: "score 0", hex: "040101000003000173000000000003000000", fault: .invalidField),
    Refused(name: "score 11", hex: "0401010000030001730000000000030b0000", fault: .invalidField),
    Refused(name: "value 6", hex: "040101000003000173000000000006010000", fault: .invalidField),
    Refused(
      name: "share rule 3", hex: "0401010000030001730000000003010003", fault: .invalidField),
    Refused(
      name: "placeholder 5", hex: "0401010000030001730000000105040003010000",
      fault: .invalidField),
    Refused(
      name: "a day after 9999",
      hex: "0701010000030001730000000005000178000001c282e60200000000", fault: .invalidField),
  ]

  @Test(arguments: refused)
  func `what no version writes is refused`(_ case: Refused) {
    #expect(throws: `case`.fault) {
      try EventCodec.decode(GoldenEvent.bytes(of: `case`.hex), in: device)
    }
  }

  /// Found by `.ci/fuzz`: an arena kept an answer of version 2 without a pick.
  @Test(arguments: refused.filter { $0.fault != .invalidText })
  func `an arena refuses it too, at opening`(_ case: Refused) {
    var arena = EventArena()
    #expect(throws: `case`.fault) {
      try arena.append(
        GoldenEvent.bytes(of: `case`.hex), number: 1, ref: Ref(device: device, sequence: 1))
    }
  }

  @Test func `the plain form beside the refused ones is read`() throws {
    let bytes = GoldenEvent.bytes(of: "0a010100000300")
    let event = Event(
      clock: 1, moment: Moment(milliseconds: 0, offsetMinutes: 0),
      fact: .finished(run: Ref(device: device, sequence: 3)))
    #expect(try EventCodec.decode(bytes, in: device) == event)
    let lastDay = GoldenEvent.bytes(
      of: "0701010000030001730000000005000178000001c082e60200000000")
    let made = try EventCodec.decode(lastDay, in: device).fact.answer?.value
    let due = CivilDate(year: 9999, month: 12, day: 31)
    #expect(made == .commitment(Commitment(kind: .experiment, what: "x", due: due)))
    let score = GoldenEvent.bytes(of: "04010100000300017300000000030a0000")
    #expect(try EventCodec.decode(score, in: device).fact.answer?.score == 10)
  }

  @Test func `the widest numbers keep their value`() throws {
    for milliseconds in [Int64.min, -1, 0, 1, .max] {
      let event = Event(
        clock: .max, moment: Moment(milliseconds: milliseconds, offsetMinutes: -1440),
        fact: .finished(run: Ref(device: device, sequence: .max)))
      #expect(try EventCodec.decode(EventCodec.encode(event, in: device), in: device) == event)
    }
  }

  @Test func `an arena keeps nothing of what it refuses`() throws {
    var arena = EventArena()
    let ref = Ref(device: device, sequence: 1)
    let whole = GoldenEvent.bytes(of: "0a010100000300")
    #expect(throws: EventFault.truncated) {
      try arena.append(Array(whole.dropLast()), number: 1, ref: ref)
    }
    #expect(throws: EventFault.trailingBytes) {
      try arena.append(whole + [7], number: 1, ref: ref)
    }
    #expect(arena.byteCount == 0 && arena.entries.isEmpty)
    try arena.append(whole, number: 1, ref: ref)
    #expect(arena.byteCount == 7 && arena.entries.count == 1)
  }

  @Test func `an arena opens a text that is not UTF-8 and says so when it is wanted`() throws {
    var arena = EventArena()
    let bytes = GoldenEvent.bytes(of: "020101000001e9017a")
    try arena.append(bytes, number: 1, ref: Ref(device: device, sequence: 1))
    #expect(throws: EventFault.invalidText) { try arena.event(arena.entries[0]) }
  }
}
