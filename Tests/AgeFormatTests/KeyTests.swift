import Sodium
import Testing

@testable import AgeFormat

@Suite struct KeyTests {
  /// From `crypto-tests.md`, section recovery: the secret is 64..95.
  static let identity = "AGE-SECRET-KEY-1GPQ5YS6YG4RYWJZFFF95CN2WFAG9Z5JN2324V46CT9D9KHZATE0S5FAZ64"
  static let recipient = "age10xnrrmk7r0uunrcjqvkdatwsu7s8jwv0c7rt3rxggmkgntu955dq25yyzj"

  @Test func `an identity is written and read as the golden text`() throws {
    let identity = try X25519Identity(
      secret: SecretBytes(copying: [UInt8](64..<96).span))
    #expect(identity.encoded == KeyTests.identity)
    #expect(identity.recipient.encoded == KeyTests.recipient)
    let read = try X25519Identity(parsing: Array(KeyTests.identity.utf8).span)
    #expect(read.encoded == KeyTests.identity)
    #expect(try X25519Recipient(parsing: KeyTests.recipient) == identity.recipient)
  }

  @Test func `a text with one character changed is no key`() {
    let text = Array(KeyTests.identity.utf8)
    for index in text.indices {
      for replacement in Array("QZ7lx1b ".utf8) where replacement != text[index] {
        var changed = text
        changed[index] = replacement
        #expect(throws: AgeError.malformedKey) { _ = try X25519Identity(parsing: changed.span) }
      }
    }
  }

  @Test(arguments: [
    recipient.uppercased(), " " + recipient, recipient + "\n", "", "age1", "age",
    identity.lowercased(), String(recipient.dropLast()),
  ])
  func `only the one form of a recipient is read`(text: String) {
    #expect(throws: AgeError.malformedKey) { try X25519Recipient(parsing: text) }
  }

  @Test func `bits that do not fit into bytes are refused`() throws {
    let point = try X25519Recipient(parsing: KeyTests.recipient).point
    let padded = Bech32.encode(prefix: "age", (point + [0]).span)
    #expect(throws: AgeError.malformedKey) {
      try X25519Recipient(parsing: String(decoding: padded, as: UTF8.self))
    }
  }

  @Test func `points that are not in their one form are refused`() {
    let prime: [UInt8] = [0xed] + [UInt8](repeating: 0xff, count: 30) + [0x7f]
    for addend in [0, 9, 18] as [UInt8] {
      #expect(throws: AgeError.malformedKey) {
        try X25519Recipient(point: [prime[0] + addend] + prime.dropFirst())
      }
    }
    var nine = [UInt8](repeating: 0, count: 32)
    nine[0] = 9
    #expect(throws: Never.self) { try X25519Recipient(point: nine) }
    nine[31] = 0x80
    #expect(throws: AgeError.malformedKey) { try X25519Recipient(point: nine) }
  }

  @Test(arguments: [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  ])
  func `points of small order are refused, as a recipient and in a file`(hex: String) throws {
    let digits = Array(hex)
    let point = stride(from: 0, to: 64, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
    #expect(throws: AgeError.lowOrderKey) { try X25519Recipient(point: point) }
    let identity = try X25519Identity()
    let fileKey = try SecretBytes(random: 16)
    let share = String(decoding: Base64.encode(point), as: UTF8.self)
    let stanza = Stanza(words: ["X25519", share], body: [UInt8](repeating: 0, count: 32))
    let header = try Header(stanzas: [stanza], fileKey: fileKey)
    #expect(throws: AgeError.lowOrderKey) {
      try AgeFile.open(header.encoded + [UInt8](repeating: 0, count: 48), with: identity)
    }
  }

  @Test func `base64 has one form`() {
    for text in ["QQ==", "QR", "Q", "Q Q", "QQ\n", "-_"] {
      #expect(Base64.decode(Array(text.utf8)) == nil, "\(text)")
    }
    #expect(Base64.decode(Array("QQ".utf8)) == [65])
    for count in 0..<70 {
      let bytes = Sodium.randomBytes(count)
      #expect(Base64.decode(Base64.encode(bytes)) == bytes)
    }
  }
}
