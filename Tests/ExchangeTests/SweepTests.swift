import AgeFormat
import Foundation
import Reflection
import Testing

@testable import Exchange

/// Every byte of a share changed, every length cut: all of them with `TANDEM_LONG=1`.
///
/// Otherwise the beginning and the end whole, of the rest each seventh place, and one bit of each.
@Suite struct SweepTests {
  private static let isLong = ProcessInfo.processInfo.environment["TANDEM_LONG"] == "1"

  private func bits(at index: Int) -> [UInt8] {
    SweepTests.isLong ? Array(0..<8) : [UInt8(index % 8)]
  }

  private func places(_ count: Int) -> [Int] {
    (0..<count).filter {
      SweepTests.isLong || $0 < 500 || $0.isMultiple(of: 7) || $0 >= count - 100
    }
  }

  @Test(arguments: [false, true])
  func `a file with one bit changed is refused`(armored: Bool) throws {
    let boris = try Person.boris.correspondence()
    let file = try share(armored: armored)
    #expect(throws: Never.self) { try boris.open(file) }
    for index in places(file.count) {
      for bit in bits(at: index) {
        var changed = file
        changed[index] ^= 1 << bit
        #expect(throws: ShareRefusal.self, "byte \(index), bit \(bit)") { try boris.open(changed) }
      }
    }
  }

  @Test(arguments: [false, true])
  func `a file of any lesser length is refused`(armored: Bool) throws {
    let boris = try Person.boris.correspondence()
    let file = try share(armored: armored)
    // Armor may do without its last line feed.
    for length in places(file.count - (armored ? 1 : 0)) {
      #expect(throws: ShareRefusal.self, "\(length) bytes") {
        try boris.open(Array(file[..<length]))
      }
    }
  }

  /// Whoever can open a share can seal it again with something changed; the code says no.
  @Test func `a share that was changed inside and sealed again is refused`() throws {
    let boris = try Person.boris.correspondence()
    let content = try inside()
    for index in places(content.count) {
      for bit in bits(at: index) {
        var changed = content
        changed[index] ^= 1 << bit
        let file = try sealed(changed, for: .boris)
        #expect(throws: ShareRefusal.self, "byte \(index), bit \(bit)") { try boris.open(file) }
      }
    }
  }

  /// The sender can sign anything: what is taken is in its one form all the same.
  @Test func `what a sender signed is taken in its one form or not at all`() throws {
    let boris = try Person.boris.correspondence()
    let ana = try Person.ana.entry()
    var (taken, refused) = (0, 0)
    let content = try inside()
    for index in places(content.count - 70) {
      for bit in bits(at: index) {
        var changed = content
        changed[index] ^= 1 << bit
        guard let manuscript = try? Manuscript(parsing: changed) else {
          refused += 1
          continue
        }
        let file = try sealed(try manuscript.coded(by: ana.identity), for: .boris)
        guard let letter = try? boris.open(file).letter() else {
          refused += 1
          continue
        }
        taken += 1
        let again = try Manuscript(letter, from: manuscript.from, to: manuscript.to)
        #expect(again.bytes == manuscript.bytes, "byte \(index), bit \(bit)")
      }
    }
    #expect(taken > 20 && refused > 500)
  }

  private func share(armored: Bool) throws -> [UInt8] {
    try Person.ana.correspondence()
      .seal(.golden(), for: Person.boris.key(), from: nil, armored: armored).file
  }

  private func inside() throws -> [UInt8] {
    let ana = try Person.ana.entry()
    return try Manuscript(.fullShare(), from: ana.recipient, to: Person.boris.recipient())
      .coded(by: ana.identity)
  }
}
