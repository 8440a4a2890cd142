import AgeFormat
import Reflection
import Sodium
import Testing

@testable import Exchange

/// T1 of `crypto-tests.md`.
@Suite struct ComparisonTests {
  private static let golden = ["11572", "92395", "52501", "10946", "05153", "12817"]

  @Test func `both sides read the same digits, and they are these`() throws {
    let (ana, boris) = (try Person.ana.correspondence(), try Person.boris.correspondence())
    #expect(try ana.digits(with: boris.ownKey).groups == ComparisonTests.golden)
    #expect(try boris.digits(with: ana.ownKey).groups == ComparisonTests.golden)
  }

  @Test func `the slow derivation runs once for a pair`() throws {
    let calls = Calls()
    let ana = Correspondence(try Person.ana.keyring()) { (keys) throws(CardRefusal) in
      calls.count += 1
      return try Comparison.argon(keys)
    }
    for _ in 0..<3 { _ = try ana.digits(with: try Person.boris.key()) }
    #expect(calls.count == 1)
    _ = try ana.digits(with: try Person.cleo.key())
    #expect(calls.count == 2)
  }

  @Test func `one bit of a key changes every group`() throws {
    let boris = try Person.boris.recipient().point
    let ana = try Person.ana.recipient()
    let other = try X25519Recipient(point: [boris[0] ^ 1] + boris.dropFirst())
    let digits = try Comparison.digits(ana, other)
    #expect(zip(digits.groups, ComparisonTests.golden).allSatisfy { $0 != $1 })
  }

  /// Why a plain hash would not do: with it, a man in the middle finds two keys that give both
  /// people the same first eight digits out of some ten thousand on each side.
  @Test func `a plain hash of the keys falls to a birthday search`() throws {
    let (ana, boris) = (try Person.ana.recipient(), try Person.boris.recipient())
    var seen: [String: X25519Recipient] = [:]
    for index in 0..<16_000 as Range<UInt32> {
      let mine = try candidate(1, index)
      seen[try quick(ana, mine), default: mine] = mine
    }
    var pair: (X25519Recipient, X25519Recipient)?
    for index in 0..<200_000 as Range<UInt32> where pair == nil {
      let mine = try candidate(2, index)
      if let other = seen[try quick(mine, boris)] { pair = (other, mine) }
    }
    let (toAna, toBoris) = try #require(pair)
    #expect(try quick(ana, toAna) == quick(toBoris, boris))
    #expect(try Comparison.digits(ana, toAna) != Comparison.digits(toBoris, boris))
  }

  @Test func `typed digits match with any spacing, and only all of them`() throws {
    let digits = ComparisonDigits(groups: ComparisonTests.golden)
    #expect(digits.matches("11572 92395 52501 10946 05153 12817"))
    #expect(digits.matches("1157292395-52501/10946.05153\n12817"))
    for typed in ["", "11572 92395 52501", "11572 92395 52501 10946 05153 12818"] {
      #expect(!digits.matches(typed))
    }
    #expect(!digits.matches("11572 92395 52501 10946 05153 12817 1"))
  }

  @Test func `digits with my own key, or with no key, are refused`() throws {
    let ana = try Person.ana.correspondence()
    #expect(throws: CardRefusal.ownKey) { try ana.digits(with: ana.ownKey) }
    #expect(throws: CardRefusal.malformedKey) { try ana.digits(with: "age1") }
  }

  private func quick(_ one: X25519Recipient, _ other: X25519Recipient) throws -> String {
    try Comparison.digits(one, other) { (keys) throws(CardRefusal) in
      BLAKE2b.hash(keys.span, count: 32)
    }.groups.joined().prefix(8).description
  }

  /// Stands for a key pair: the search needs many points, not their secrets.
  private func candidate(_ side: UInt8, _ index: UInt32) throws -> X25519Recipient {
    let number = (0..<4).map { UInt8(truncatingIfNeeded: index >> (8 * $0)) }
    let secret = [side] + number + [UInt8](repeating: 0, count: 27)
    return X25519Identity(secret: try SecretBytes(copying: secret.span)).recipient
  }
}

private final class Calls { var count = 0 }
