import Testing

@testable import Reflection

/// The bytes of events, and what is refused.
@Suite struct EventCodecTests {
  private let device = GoldenEvent.device

  @Test(arguments: GoldenEvent.all)
  func `an event has the bytes that were frozen`(_ golden: GoldenEvent) throws {
    #expect(EventCodec.encode(golden.event, in: device) == golden.bytes)
    #expect(try EventCodec.decode(golden.bytes, in: device) == golden.event)
  }

  @Test func `every kind, every value and refs of another chain are among them`() {
    #expect(Set(GoldenEvent.all.map(\.fact.kind)) == Set(EventKind.allCases))
    let values = GoldenEvent.all.compactMap { $0.fact.answer?.value }
    let shapes = Set(values.map { String(describing: $0).prefix { $0 != "(" } })
    #expect(shapes == ["text", "items", "score", "options", "commitment", "picked"])
    #expect(EventKind.allCases.map(\.rawValue) == Array(1...26) + [55])
  }

  @Test(arguments: GoldenEvent.all)
  func `an event that is cut short anywhere is refused`(_ golden: GoldenEvent) {
    for count in golden.bytes.indices {
      #expect(throws: EventFault.truncated, "cut at \(count)") {
        try EventCodec.decode(Array(golden.bytes[..<count]), in: device)
      }
    }
  }

  @Test(arguments: GoldenEvent.all)
  func `only zeros may follow an event`(_ golden: GoldenEvent) throws {
    let padded = golden.bytes + Array(repeating: 0, count: 3)
    #expect(try EventCodec.decode(padded, in: device) == golden.event)
    for byte in UInt8(1)...255 {
      #expect(throws: EventFault.trailingBytes) {
        try EventCodec.decode(golden.bytes + [0, byte], in: device)
      }
      #expect(throws: EventFault.trailingBytes) {
        try EventCodec.decode(golden.bytes + [byte], in: device)
      }
    }
  }

  @Test(arguments: GoldenEvent.all)
  func `a changed byte is refused or read as something that has other bytes`(
    _ golden: GoldenEvent
  ) {
    for place in golden.bytes.indices {
      for change in [UInt8(1), 0x80, 0xff] {
        var bytes = golden.bytes
        bytes[place] ^= change
        guard let event = try? EventCodec.decode(bytes, in: device) else { continue }
        #expect(event != golden.event)
        let again = EventCodec.encode(event, in: device)
        #expect(bytes.starts(with: again) && bytes.dropFirst(again.count).allSatisfy { $0 == 0 })
      }
    }
  }

  @Test(arguments: GoldenEvent.all)
  func `opening steps over texts and finds the same end`(_ golden: GoldenEvent) throws {
    var arena = EventArena()
    let ref = Ref(device: device, sequence: 9)
    try arena.append(golden.bytes + [0, 0, 0, 0], number: 1, ref: ref)
    #expect(arena.byteCount == golden.bytes.count)
    #expect(try arena.event(arena.entries[0]) == golden.event)
    #expect(arena.run(of: arena.entries[0]) == golden.fact.run)
  }
}
