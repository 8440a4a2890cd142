import AgeWitness
import Sodium
import Testing

@testable import AgeFormat

@Suite struct AgeFileTests {
  static let lengths = [0, 1, 205, 4096, 65_535, 65_536, 65_537, 131_072, 200_000]

  @Test(arguments: lengths)
  func `stock age opens what we seal`(length: Int) throws {
    let identity = try X25519Identity()
    let text = Sodium.randomBytes(length)
    let key = try TemporaryFile(Array(identity.encoded.utf8))
    let file = try AgeFile.seal(text.span, for: identity.recipient)
    #expect(try StockAge.run("age", ["-d", "-i", key.path], input: file) == text)
  }

  @Test(arguments: lengths)
  func `we open what stock age seals`(length: Int) throws {
    let identity = try X25519Identity()
    let text = Sodium.randomBytes(length)
    let file = try StockAge.run("age", ["-r", identity.recipient.encoded], input: text)
    #expect(try AgeFile.open(file, with: identity) == text)
    let secret = try AgeFile.openSecret(file, with: identity)
    #expect(secret.withSpan { Sodium.areEqual($0, text.span) })
  }

  @Test func `stock age-keygen derives the same recipient`() throws {
    let identity = try X25519Identity()
    let key = try TemporaryFile(Array(identity.encoded.utf8))
    let said = try StockAge.run("age-keygen", ["-y", key.path])
    #expect(String(decoding: said, as: UTF8.self) == identity.recipient.encoded + "\n")
  }

  @Test func `an identity of another person opens nothing`() throws {
    let file = try AgeFile.seal([1, 2, 3].span, for: try X25519Identity().recipient)
    let other = try X25519Identity()
    #expect(throws: AgeError.wrongIdentity) { try AgeFile.open(file, with: other) }
  }

  @Test func `a flipped bit anywhere is refused`() throws {
    let identity = try X25519Identity()
    let file = try AgeFile.seal(Array("text".utf8).span, for: identity.recipient)
    for index in file.indices {
      for bit in [1, 0x20, 0x80] as [UInt8] {
        var changed = file
        changed[index] ^= bit
        #expect(throws: AgeError.self, "byte \(index), bit \(bit)") {
          try AgeFile.open(changed, with: identity)
        }
      }
    }
  }

  @Test func `a file that was cut or lengthened is refused`() throws {
    let identity = try X25519Identity()
    let file = try AgeFile.seal(Array("text".utf8).span, for: identity.recipient)
    for length in file.indices {
      #expect(throws: AgeError.self, "\(length) bytes") {
        try AgeFile.open(Array(file[..<length]), with: identity)
      }
    }
    #expect(throws: AgeError.changedContent(chunk: 0)) {
      try AgeFile.open(file + [0], with: identity)
    }
  }

  @Test func `whole chunks that were dropped, swapped or added are refused`() throws {
    let identity = try X25519Identity()
    let file = try AgeFile.seal(Sodium.randomBytes(3 * 65_536).span, for: identity.recipient)
    let start = file.count - 3 * PayloadStream.sealedLength
    let chunks = (0..<3).map { chunk -> [UInt8] in
      let from = start + chunk * PayloadStream.sealedLength
      return Array(file[from..<from + PayloadStream.sealedLength])
    }
    let head = Array(file[..<start])
    #expect(try AgeFile.open(head + chunks.flatMap { $0 }, with: identity).count == 3 * 65_536)
    for order in [[0, 1], [1, 0, 2], [0, 1, 2, 2], [0, 2], [2]] {
      #expect(throws: AgeError.self, "\(order)") {
        try AgeFile.open(head + order.flatMap { chunks[$0] }, with: identity)
      }
    }
  }

  @Test func `an empty last chunk is not another form of the same content`() throws {
    let identity = try X25519Identity()
    let fileKey = try SecretBytes(random: 16)
    let header = try Header(stanzas: [identity.recipient.wrap(fileKey)], fileKey: fileKey)
    let nonce = Sodium.randomBytes(16)
    var stream = try PayloadStream(fileKey: fileKey, nonce: nonce)
    let full = [UInt8](repeating: 7, count: PayloadStream.chunkLength)
    let nothing: [UInt8] = []
    let first = stream.seal(full.span, isLast: false)
    let file = header.encoded + nonce + first + stream.seal(nothing.span, isLast: true)
    #expect(throws: AgeError.truncated) { try AgeFile.open(file, with: identity) }
    let ours = [AgeIdentity(identity)]
    #expect(throws: AgeError.truncated) { try AgeFile.decrypt(file, identities: ours) }
  }

  @Test func `two recipients, or a passphrase, are not for us`() throws {
    let identity = try X25519Identity()
    let other = try X25519Identity()
    let both = ["-r", identity.recipient.encoded, "-r", other.recipient.encoded]
    let file = try StockAge.run("age", both, input: [1])
    #expect(throws: AgeError.otherRecipients) { try AgeFile.open(file, with: identity) }
    #expect(throws: AgeError.otherRecipients) { try AgeFile.inspect(file) }
  }

  @Test func `a header that is authentic but not in the one form is refused`() throws {
    let identity = try X25519Identity()
    let file = try AgeFile.seal([1].span, for: identity.recipient)
    var length = 0
    let header = try Header(parsing: file, length: &length)
    #expect(header.encoded == Array(file[..<length]))
    let text = String(decoding: file[..<length], as: UTF8.self)
    let spoilt = [
      text.replacing("-> X25519 ", with: "->  X25519 "), text.replacing("\n", with: "\r\n"),
      text.replacing("--- ", with: "---  "), text.replacing("\n---", with: "=\n---"),
      text.replacing("age-encryption.org/v1", with: "age-encryption.org/v2"), "\n" + text,
    ]
    for header in spoilt {
      #expect(header != text)
      #expect(throws: AgeError.self) {
        try AgeFile.open(Array(header.utf8) + Array(file[length...]), with: identity)
      }
    }
  }
}
