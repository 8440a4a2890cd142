import Reflection
import Sodium
import Testing

@testable import SealedStore

@Suite struct ChainTests {
  @Test func `a row that was emptied without an erased is named, the others read`() throws {
    let sample = try Sample(["one", "two", "three"])
    try sample.sql("UPDATE row SET nonce=zeroblob(24),body=zeroblob(length(body)) WHERE n=3")
    let (texts, damage) = try sample.read()
    #expect(texts == ["one", "three"])
    #expect(damage == [.emptied(number: 3)])
  }

  @Test func `a row that was erased is no damage, and what is put back is never shown`() throws {
    let sample = try Sample(["one", "two", "three"])
    let full = try sample.scratch.bytes()
    try erase(2, in: sample)
    try sample.sql(
      """
      UPDATE row SET nonce=zeroblob(24),body=zeroblob(length(body)) WHERE n=3
      """)
    #expect(try sample.read().texts == ["one", "three"])
    #expect(try sample.read().damage.isEmpty)
    #expect(try sample.open().verify().erased == 1)

    let old = try sample.scratch.write("old.tandem", full)
    try sample.sql(
      """
      ATTACH '\(old)' AS old;
      UPDATE row SET nonce=(SELECT nonce FROM old.row WHERE n=3),
      body=(SELECT body FROM old.row WHERE n=3) WHERE n=3
      """)
    let (texts, damage) = try sample.read()
    #expect(texts == ["one", "three"])
    #expect(damage == [.refilled(number: 3)])
  }

  @Test func `a flipped bit in the tag of a living row costs that row alone`() throws {
    let sample = try Sample(["one", "two", "three"])
    try forEachBit(of: sample.tags[2], in: sample) { bit in
      let (texts, damage) = try sample.read()
      #expect(texts == ["one", "three"], "bit \(bit)")
      #expect(
        damage == [.unreadable(number: 3, device: sample.device, sequence: 3)], "bit \(bit)")
    }
  }

  @Test func `a flipped bit in the tag of an erased row costs nothing else`() throws {
    let sample = try Sample(["one", "two", "three"])
    try erase(2, in: sample)
    try sample.sql("UPDATE row SET nonce=zeroblob(24),body=zeroblob(length(body)) WHERE n=3")
    try forEachBit(of: sample.tags[2], in: sample) { bit in
      let (texts, damage) = try sample.read()
      #expect(texts == ["one", "three"], "bit \(bit)")
      #expect(
        damage == [.unreadable(number: 3, device: sample.device, sequence: 3)], "bit \(bit)")
    }
  }

  @Test func `two damaged tags in a row cost two rows, no more`() throws {
    let sample = try Sample(["one", "two", "three", "four"])
    for tag in [sample.tags[1], sample.tags[2]] {
      var bytes = try sample.scratch.bytes()
      let place = try #require(bytes.onlyPlace(of: tag))
      bytes[place] ^= 1
      try sample.scratch.overwrite(with: bytes)
    }
    let (texts, damage) = try sample.read()
    #expect(texts == ["three", "four"])
    #expect(damage.count == 2)
  }

  @Test func `a spoilt body costs its row alone`() throws {
    let sample = try Sample(["one", "two", "three"])
    try sample.sql("UPDATE row SET body=randomblob(length(body)) WHERE n=3")
    #expect(try sample.read().texts == ["one", "three"])
    try sample.sql("UPDATE row SET body=x'00' WHERE n=3")
    #expect(try sample.read().texts == ["one", "three"])
    try sample.sql("UPDATE row SET nonce=x'00' WHERE n=3")
    #expect(try sample.read().texts.contains("one"))
  }

  @Test func `rows in another order, of another chain, of another journal do not open`() throws {
    let sample = try Sample(["one", "two", "three"])
    try sample.sql(
      "UPDATE row SET seq=9 WHERE n=3; UPDATE row SET seq=3 WHERE n=4; UPDATE row SET seq=4 WHERE n=3"
    )
    let (texts, damage) = try sample.read()
    #expect(texts == ["one"])
    #expect(damage.contains(.unreadable(number: 3, device: sample.device, sequence: 4)))
    let other = try Sample(["one", "two", "three"])
    try other.sql("UPDATE row SET device=randomblob(16) WHERE n=3")
    #expect(try other.read().texts == ["one"])
    #expect(!(try other.read().damage.isEmpty))
  }

  @Test func `an event of a newer version is named and the chain goes on`() throws {
    let sample = try Sample(["one"])
    do {
      let vault = try sample.open(.writing)
      try vault.forge([200, 1, 9, 0, 0])
      try vault.forge([4, 3, 9, 0, 0], alter: { $0.clock = 9 })
    }
    #expect(try sample.read().texts == ["one"])
    #expect(try sample.read().damage == [.newer(number: 3), .newer(number: 4)])
  }

  @Test func `bytes that are no event are named and the chain goes on`() throws {
    let sample = try Sample(["one"])
    do {
      let vault = try sample.open(.writing)
      try vault.forge([10, 1, 9, 0, 0, 1, 0, 77])
      try vault.forge([10, 1, 9, 0, 0, 1, 0])
    }
    let (events, damage) = try sample.open().events()
    #expect(events.count == 3)
    #expect(damage == [.unreadable(number: 3, device: sample.device, sequence: 3)])
  }

  private func erase(_ index: Int, in sample: Sample) throws {
    let vault = try sample.open(.writing)
    var arena = EventArena()
    _ = try vault.load(into: &arena)
    let ref = Ref(device: sample.device, sequence: UInt64(index + 1))
    try vault.append(
      [.erased([ErasedRow(ref: ref, tag: sample.tags[index])])], at: Words.moment, to: &arena)
  }

  private func forEachBit(
    of tag: [UInt8], in sample: Sample, _ body: (Int) throws -> Void
  ) throws {
    var bytes = try sample.scratch.bytes()
    let pattern = bytes
    let places = pattern.indices.filter { pattern[$0...].starts(with: tag) }
    let place = try #require(places.last)
    for bit in 0..<128 {
      bytes[place + bit / 8] ^= 1 << UInt8(bit % 8)
      try sample.scratch.overwrite(with: bytes)
      try body(bit)
      bytes[place + bit / 8] ^= 1 << UInt8(bit % 8)
    }
  }
}
