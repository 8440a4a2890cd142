import AgeWitness
import Sodium
import Testing

@testable import AgeFormat

@Suite struct PassphraseTests {
  private static let words = "pâtes à l’ail"

  @Test func `stock age opens what we seal under a passphrase`() throws {
    let file = try AgeFile.encrypt(
      Array("hello".utf8).span, passphrase: try secretText(PassphraseTests.words),
      workFactor: 10)
    #expect(try StockAge.typed(PassphraseTests.words, ["-d"], input: file) == Array("hello".utf8))
  }

  @Test(arguments: [[], ["-a"]] as [[String]])
  func `we open what stock age seals under a passphrase`(armor: [String]) throws {
    let file = try StockAge.typed(
      PassphraseTests.words, ["-p"] + armor, input: Array("hello".utf8))
    let identity = AgeIdentity(passphrase: try secretText(PassphraseTests.words))
    #expect(try AgeFile.decrypt(file, identities: [identity]) == Array("hello".utf8))
  }

  @Test func `another passphrase opens nothing, and no key is asked`() throws {
    let file = try AgeFile.encrypt(
      [1].span, passphrase: try secretText("one"), workFactor: 4)
    let other = AgeIdentity(passphrase: try secretText("two"))
    #expect(throws: AgeError.wrongIdentity) { try AgeFile.decrypt(file, identities: [other]) }
    let key = AgeIdentity(try X25519Identity())
    #expect(throws: AgeError.otherRecipients) { try AgeFile.decrypt(file, identities: [key]) }
    let right = AgeIdentity(passphrase: try secretText("one"))
    #expect(try AgeFile.decrypt(file, identities: [key, other, right]) == [1])
    #expect(throws: AgeError.otherRecipients) { try AgeFile.inspect(file) }
  }

  @Test func `a passphrase that costs too much is refused before it is paid for`() throws {
    let file = try AgeFile.encrypt([1].span, passphrase: try secretText("one"), workFactor: 5)
    let stingy = AgeIdentity(passphrase: try secretText("one"), workFactor: 4)
    #expect(throws: AgeError.workFactorTooHigh) {
      try AgeFile.decrypt(file, identities: [stingy])
    }
    // 2^63 would not come back: the answer is there at once.
    let stanza = Stanza(words: ["scrypt", salt, "63"], body: [UInt8](repeating: 0, count: 32))
    let identity = AgeIdentity(passphrase: try secretText("one"))
    #expect(throws: AgeError.workFactorTooHigh) {
      try AgeFile.decrypt(try headed(stanza), identities: [identity])
    }
  }

  @Test(arguments: ["0", "04", "+4", "4 ", "x", "", "1e1", "0x4", "100", "4 4"])
  func `a cost has one form`(factor: String) throws {
    let stanza = Stanza(words: ["scrypt", salt, factor], body: [UInt8](repeating: 0, count: 32))
    let identity = AgeIdentity(passphrase: try secretText("one"))
    #expect(throws: AgeError.malformedHeader(line: 2)) {
      try AgeFile.decrypt(try headed(stanza), identities: [identity])
    }
  }

  @Test func `a passphrase stands alone in a header`() throws {
    let fileKey = try SecretBytes(random: 16)
    let passphrase = try ScryptStanza.wrap(
      fileKey, passphrase: try secretText("one"), workFactor: 4)
    let key = try X25519Identity().recipient.wrap(fileKey)
    let identity = AgeIdentity(passphrase: try secretText("one"))
    for stanzas in [[passphrase, key], [key, passphrase], [passphrase, passphrase]] {
      let header = try Header(stanzas: stanzas, fileKey: fileKey).encoded
      let error = #expect(throws: AgeError.self) {
        try AgeFile.decrypt(header + [UInt8](repeating: 0, count: 32), identities: [identity])
      }
      #expect(error?.layer == .header)
    }
  }

  private let salt = String(
    decoding: Base64.encode([UInt8](repeating: 7, count: 16)), as: UTF8.self)

  private func headed(_ stanza: Stanza) throws -> [UInt8] {
    try Header(stanzas: [stanza], fileKey: try SecretBytes(random: 16)).encoded
      + [UInt8](repeating: 0, count: 32)
  }
}

/// A text as secret bytes.
func secretText(_ text: String) throws -> SecretBytes {
  try SecretBytes(copying: Array(text.utf8).span)
}
