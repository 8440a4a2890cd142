import AgeWitness
import Sodium
import Testing

@testable import AgeFormat

@Suite struct HeaderTests {
  @Test func `stock age and we agree on several recipients`()
    throws
  {
    let one = try X25519Identity()
    let two = try X25519Identity()
    let recipients = [one.recipient, two.recipient]
    let file = try StockAge.run(
      "age", recipients.flatMap { ["-r", $0.encoded] }, input: [1, 2])
    let key = try TemporaryFile(Array(two.encoded.utf8))
    let ours = try AgeFile.encrypt([1, 2].span, for: recipients)
    #expect(try StockAge.run("age", ["-d", "-i", key.path], input: ours) == [1, 2])
    for identity in [AgeIdentity(one), AgeIdentity(two)] {
      #expect(try AgeFile.decrypt(file, identities: [identity]) == [1, 2])
      #expect(try AgeFile.decrypt(ours, identities: [identity]) == [1, 2])
    }
    let other = AgeIdentity(try X25519Identity())
    #expect(throws: AgeError.wrongIdentity) { try AgeFile.decrypt(file, identities: [other]) }
    #expect(throws: AgeError.otherRecipients) { try AgeFile.decrypt(file, identities: []) }
  }

  @Test func `a recipient of another kind is passed over`() throws {
    let identity = try X25519Identity()
    let fileKey = try SecretBytes(random: 16)
    let other = Stanza(words: ["example.com/enigma", "x"], body: [UInt8](repeating: 1, count: 100))
    let stanza = try identity.recipient.wrap(fileKey)
    let ours = [AgeIdentity(identity)]
    let both = try content([9], Header(stanzas: [other, stanza], fileKey: fileKey), fileKey)
    #expect(try AgeFile.decrypt(both, identities: ours) == [9])
    let alone = try content([9], Header(stanzas: [other], fileKey: fileKey), fileKey)
    #expect(throws: AgeError.otherRecipients) { try AgeFile.decrypt(alone, identities: ours) }
  }

  @Test func `an error names the layer that it lies in`() throws {
    let identity = try X25519Identity()
    let file = try AgeFile.seal([1].span, for: identity.recipient)
    let ours = [AgeIdentity(identity)]
    let lines = String(decoding: file, as: Unicode.ASCII.self).split(separator: "\n")
    let body = lines[0].count + lines[1].count + 3
    let code = body + lines[2].count + 5
    for (index, layer) in [
      (0, AgeError.Layer.header), (22, .header), (body, .noMatch), (code, .mac),
      (file.count - 20, .payload), (file.count - 1, .payload),
    ] {
      var changed = file
      // Another letter of base64, or another byte.
      changed[index] = changed[index] == 65 ? 66 : 65
      let error = #expect(throws: AgeError.self) {
        try AgeFile.decrypt(changed, identities: ours)
      }
      #expect(error?.layer == layer, "byte \(index): \(String(describing: error))")
    }
    #expect(throws: AgeError.otherVersion) {
      try AgeFile.decrypt(Array("age-encryption.org/v2\n".utf8), identities: ours)
    }
  }

  @Test func `a share that is not in its one form is refused`() throws {
    let identity = try X25519Identity()
    let fileKey = try SecretBytes(random: 16)
    var stanza = try identity.recipient.wrap(fileKey)
    var share = try #require(Base64.decode(stanza.words[1].utf8))
    share[31] |= 0x80
    stanza.words[1] = String(decoding: Base64.encode(share), as: UTF8.self)
    let header = try Header(stanzas: [stanza], fileKey: fileKey)
    let file = try content([9], header, fileKey)
    let ours = [AgeIdentity(identity)]
    #expect(throws: AgeError.malformedHeader(line: 2)) {
      try AgeFile.decrypt(file, identities: ours)
    }
  }

  @Test func `a header over the limits is refused for that`() throws {
    let ours = [AgeIdentity(try X25519Identity())]
    let line = "-> a\n" + String(repeating: "A", count: 60) + "\n"
    let start = "age-encryption.org/v1\n"
    let many = start + String(repeating: line, count: AgeLimits.stanzas + 1)
    #expect(throws: AgeError.tooManyRecipients) {
      try AgeFile.decrypt(Array(many.utf8), identities: ours)
    }
    let long =
      start + "-> a\n" + String(repeating: String(repeating: "A", count: 64) + "\n", count: 1009)
    #expect(throws: AgeError.headerTooLong) {
      try AgeFile.decrypt(Array(long.utf8), identities: ours)
    }
    #expect(throws: AgeError.tooManyRecipients) {
      let recipient = try X25519Identity().recipient
      _ = try AgeEncryption(for: [X25519Recipient](repeating: recipient, count: 257))
    }
  }

  /// Every secret of the file is fixed; stock age opens it.
  @Test func `a file is these bytes`() throws {
    let identity = try X25519Identity(secret: SecretBytes(copying: [UInt8](64..<96).span))
    let fileKey = try SecretBytes(copying: [UInt8](0..<16).span)
    let stanza = try identity.recipient.wrap(
      fileKey, ephemeral: SecretBytes(copying: [UInt8](128..<160).span))
    let header = try Header(stanzas: [stanza], fileKey: fileKey)
    let file = try content(Array("hello".utf8), header, fileKey)
    let golden = try HeaderTests.golden()
    #expect(file == golden)
    let key = try TemporaryFile(Array(identity.encoded.utf8))
    #expect(try StockAge.run("age", ["-d", "-i", key.path], input: golden) == Array("hello".utf8))
  }

  private static func golden() throws -> [UInt8] {
    let armor = """
      -----BEGIN AGE ENCRYPTED FILE-----
      YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBTVDZDL0hSR1Nsa21pQmRp
      UFNCVHhldU9MTVNwaUxUKzRYbnNhd0VOVXgwCkRXZTI4dFFEK25Ga280bzNqRm1W
      K2xqaWJsa3Q4Qno3YS9XaEFoMEQ3QlkKLS0tIDV5MERVWk5ySHdocDdtL1R5VFRU
      NEVnc1hIbzZrS0pJblc2bG05dE1nWDgKAwMDAwMDAwMDAwMDAwMDA7AMvRs9+60U
      6I6VJuJlYwEfvrGrtA==
      -----END AGE ENCRYPTED FILE-----

      """
    var source = try Unwrapped(MemorySource(Array(armor.utf8)))
    var bytes: [UInt8] = []
    while case let more = try source.read(atMost: 100), !more.isEmpty { bytes += more }
    return bytes
  }

  private func content(
    _ bytes: [UInt8], _ header: Header, _ fileKey: borrowing SecretBytes
  ) throws -> [UInt8] {
    let nonce = [UInt8](repeating: 3, count: 16)
    var stream = try PayloadStream(fileKey: fileKey, nonce: nonce)
    return header.encoded + nonce + stream.seal(bytes.span, isLast: true)
  }
}
