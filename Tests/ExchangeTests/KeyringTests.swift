import AgeFormat
import Reflection
import Sodium
import Testing

@testable import Exchange

/// T10 of `crypto-tests.md`, as far as no vault is needed.
@Suite struct KeyringTests {
  @Test func `a new keyring has one random identity`() throws {
    let (one, other) = (try Keyring(), try Keyring())
    #expect(one.keys.map(\.state) == [.active])
    #expect(one.keys[0].key != other.keys[0].key)
  }

  @Test func `the secrets are these bytes, and are read back`() throws {
    let keyring = Keyring([
      try Person.cleo.entry(.revoked), try Person.boris.entry(.retired), try Person.ana.entry(),
    ])
    let bytes = try keyring.encoded()
    var expected: [UInt8] = []
    for (state, person) in [(2, Person.cleo), (1, .boris), (0, .ana)] as [(UInt8, Person)] {
      expected += [2, state, 32, 0] + person.secret
    }
    #expect(bytes.withSpan { Sodium.areEqual($0, expected.span) })
    let read = try Keyring(decoding: bytes)
    #expect(read.keys.map(\.key) == keyring.keys.map(\.key))
    #expect(read.keys.map(\.state) == [.revoked, .retired, .active])
  }

  @Test func `bytes that are no keyring are refused`() throws {
    let entry = [2, 0, 32, 0] + Person.ana.secret
    let retired = [2, 1, 32, 0] + Person.boris.secret
    let cases: [([UInt8], Keyring.Fault)] = [
      ([], .malformed), (Array(entry.dropLast()), .malformed), (entry + [0], .malformed),
      ([1] + entry.dropFirst(), .malformed), ([2, 3] + entry.dropFirst(2), .malformed),
      ([2, 255] + entry.dropFirst(2), .malformed), ([2, 0, 31] + entry.dropFirst(3), .malformed),
      (retired, .inconsistent), (entry + retired, .inconsistent), (entry + entry, .inconsistent),
      ([2, 1, 32, 0] + Person.ana.secret + entry, .inconsistent),
      (Array(repeating: retired, count: 65).flatMap { $0 }, .malformed),
    ]
    for (bytes, fault) in cases {
      let secret = try SecretBytes(copying: bytes.span)
      #expect(throws: fault) { try Keyring(decoding: secret) }
    }
  }

  @Test func `what was sealed for an old key opens when it was retired, not when revoked`() throws {
    let file = try Person.ana.correspondence()
      .seal(.golden(), for: Person.boris.key(), from: nil, armored: false).file
    let keyring = try Person.boris.keyring()
    let retired = try keyring.rotated(compromised: false)
    let arrival = try Correspondence(retired).open(file)
    #expect(arrival.to == (try Person.boris.key()))
    let revoked = try keyring.rotated(compromised: true)
    #expect(throws: ShareRefusal.revokedKey) { try Correspondence(revoked).open(file) }
    let later = try retired.revoking(try Person.boris.recipient())
    #expect(throws: ShareRefusal.revokedKey) { try Correspondence(later).open(file) }
    // The check is what refuses: without it the letter opens.
    #expect(throws: Never.self) { try Envelope(revoked).open(file, leavingOut: .revocation) }
  }

  @Test func `a new key is announced under the old one`() throws {
    let old = try Person.ana.keyring()
    let ana = Correspondence(try old.rotated(compromised: false))
    var letter = try Letter.sample(.newKey)
    letter.newKey = ana.ownKey
    let file = try ana.seal(
      letter, for: Person.boris.key(), from: Person.ana.key(), armored: false
    ).file
    let arrival = try Person.boris.correspondence().open(file)
    #expect(arrival.from == (try Person.ana.key()))
    #expect(try arrival.letter().newKey == ana.ownKey)
    let revoked = Correspondence(try old.rotated(compromised: true))
    for sender in [try Person.ana.key(), try Person.cleo.key(), "x"] {
      #expect(throws: SealRefusal.badSender) {
        try revoked.seal(letter, for: Person.boris.key(), from: sender, armored: false)
      }
    }
  }

  @Test func `stock age reads the exported identity`() throws {
    let text = try Person.ana.keyring().exported
    let identity = try X25519Identity(parsing: Array(text.utf8).span)
    #expect(identity.recipient == (try Person.ana.recipient()))
  }

  @Test func `there is an end to rotating`() throws {
    var keyring = try Keyring()
    for _ in 1..<ExchangeLimits.identities { keyring = try keyring.rotated(compromised: false) }
    #expect(throws: Keyring.Fault.inconsistent) { try keyring.rotated(compromised: false) }
    #expect(try Keyring(decoding: try keyring.encoded()).keys.count == ExchangeLimits.identities)
  }
}
