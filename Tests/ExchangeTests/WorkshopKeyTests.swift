import Reflection
import Sodium
import Testing

@testable import Exchange

/// Keys of workshops among the secrets of a vault.
@Suite struct WorkshopKeyTests {
  func workshop(_ byte: UInt8) -> WorkshopID { WorkshopID { Array(repeating: byte, count: $0) } }

  @Test func `keys read back in their order, and open what they opened`() throws {
    let keys = try [workshop(1), workshop(2)].map { try WorkshopKey(for: $0) }
    let bytes = try WorkshopKey.encoded(keys)
    #expect(bytes.count == 104)
    let head = bytes.withSpan { span in (0..<20).map { span[$0] } }
    #expect(head == [3, 0, 48, 0] + Array(repeating: 1, count: 16))
    let read = try WorkshopKey.decoded(bytes)
    #expect(read.map(\.workshop) == keys.map(\.workshop))
    #expect(read.map(\.publicKey) == keys.map(\.publicKey))
  }

  @Test func `anything else is refused`() throws {
    let key = try WorkshopKey(for: workshop(1))
    let twice = try WorkshopKey.encoded([key, key])
    #expect(throws: WorkshopKey.KeyFault.malformed) { try WorkshopKey.decoded(twice) }
    let one = try WorkshopKey.encoded([key])
    let short = try one.slice(0..<51)
    #expect(throws: WorkshopKey.KeyFault.malformed) { try WorkshopKey.decoded(short) }
    for place in 0..<4 {
      var other = try one.slice(0..<52)
      other.withMutableBytes { $0[place] ^= 1 }
      #expect(throws: WorkshopKey.KeyFault.malformed) { try WorkshopKey.decoded(other) }
    }
    #expect(try WorkshopKey.decoded(try one.slice(0..<0)).isEmpty)
  }
}
