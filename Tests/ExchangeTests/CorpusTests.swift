import Reflection
import Sodium
import Testing

@testable import AgeFormat
@testable import Exchange

/// T14 of `crypto-tests.md`: files that somebody made to deceive.
@Suite struct CorpusTests {
  @Test(arguments: [false, true])
  func `an honest share opens, from whom it is and for whom`(armored: Bool) throws {
    let letter = try Letter.fullShare()
    let sealed = try Person.ana.correspondence()
      .seal(letter, for: Person.boris.key(), from: nil, armored: armored)
    let arrival = try Person.boris.correspondence().open(sealed.file)
    #expect(arrival.card == ContactCard(name: "Ana", key: try Person.ana.key()))
    #expect(arrival.to == (try Person.boris.key()))
    #expect(arrival.id == letter.id && arrival.digest == sealed.digest)
    #expect(arrival.kind == .share && arrival.made == letter.made && arrival.about == nil)
    #expect(try arrival.letter() == letter)
    let digits = sealed.fileName.dropFirst("tandem-".count).dropLast(".age".count)
    #expect(sealed.fileName == "tandem-\(digits).age" && Hex.bytes(digits.utf8)?.count == 8)
  }

  @Test func `sent again it has the same digest, and nothing else in common`() throws {
    let (one, other) = (try honest(), try honest())
    #expect(one.digest == other.digest)
    #expect(one.fileName != other.fileName)
    #expect(one.file.count == other.file.count)
    #expect(one.file.suffix(4000) != other.file.suffix(4000))
  }

  @Test func `the same number with another text has another digest`() throws {
    let other = try forged(text().replacing("> hello", with: "> hellO"), by: .ana, for: .boris)
    let arrival = try Person.boris.correspondence().open(other)
    let first = try Person.boris.correspondence().open(honest().file)
    #expect(arrival.id == first.id && arrival.digest != first.digest)
  }

  @Test func `forwarded to somebody else it is refused`() throws {
    let file = try sealed(try inside(), for: .cleo)
    expect(.addressedElsewhere, file, .cleo)
    expect(.senderUnconfirmed, file, .cleo, without: .addressee)
  }

  @Test func `sent back to its author it is refused`() throws {
    expect(.addressedElsewhere, try sealed(try inside(), for: .ana), .ana)
  }

  @Test func `sent back with the two keys exchanged it is refused`() throws {
    let content = String(decoding: try inside(), as: UTF8.self)
    let (ana, boris) = (try Person.ana.key(), try Person.boris.key())
    let swapped = content.replacing(
      "from: \(ana)\nto: \(boris)", with: "from: \(boris)\nto: \(ana)")
    #expect(swapped != content)
    let file = try sealed(Array(swapped.utf8), for: .ana)
    expect(.senderUnconfirmed, file, .ana)
    // The code is all that refuses it: without it, it is a letter by Boris.
    let arrival = try Envelope(Person.ana.keyring()).open(file, leavingOut: .code)
    #expect(arrival.from == boris)
  }

  @Test func `a letter that I am said to have written is refused`() throws {
    let own = try text().replacing(
      "to: \(try Person.boris.key())", with: "to: \(try Person.ana.key())")
    let file = try forged(own, by: .ana, for: .ana)
    expect(.fromMyself, file, .ana)
    #expect(throws: Never.self) {
      try Envelope(Person.ana.keyring()).open(file, leavingOut: .sender)
    }
  }

  @Test func `somebody else cannot write in the name of the sender`() throws {
    let content = try Manuscript(parsing: inside())
    let forged = try content.coded(by: try Person.cleo.entry().identity)
    expect(.senderUnconfirmed, try sealed(forged, for: .boris), .boris)
  }

  /// Nobody else is convinced by a file: its reader could have made it.
  @Test func `the reader can make what the sender made`() throws {
    let content = try Manuscript(parsing: inside())
    let (ana, boris) = (try Person.ana.recipient(), try Person.boris.entry())
    let agreed = try X25519.sharedSecret(of: boris.identity.secret, with: ana.point)
    let key = try Manuscript.codeKey(agreed, from: ana, to: boris.recipient)
    let code = key.withSpan { HMACSHA256.code(of: content.bytes.span, under: $0) }
    let made = content.bytes + Array("mac: \(Hex.text(code))\n".utf8)
    #expect(made == (try inside()))
    let arrival = try Person.boris.correspondence().open(sealed(made, for: .boris))
    #expect(arrival.from == ana.encoded)
  }

  @Test func `a file for two recipients is refused, though it would open`() throws {
    let recipients = try [Person.boris, .cleo].map { try $0.recipient() }
    let content = try inside()
    let file = try AgeFile.encrypt(content.span, for: recipients)
    expect(.otherRecipients, file, .boris)
    let identity = AgeIdentity(
      X25519Identity(secret: try SecretBytes(copying: Person.boris.secret.span)))
    #expect(try AgeFile.decrypt(file, identities: [identity]) == inside())
  }

  @Test func `a file for somebody else, or for a passphrase, is refused`() throws {
    expect(.notForMe, try sealed(try inside(), for: .cleo), .boris)
    let passphrase = try SecretBytes(copying: Array("x".utf8).span)
    let content = try inside()
    let file = try AgeFile.encrypt(content.span, passphrase: passphrase, workFactor: 1)
    expect(.otherRecipients, file, .boris)
  }

  /// The ephemeral key of the seal could be the sender's own: the wrapping key and the key of the
  /// code come from one secret then, and must differ all the same.
  @Test func `a seal under the sender's own key gives nothing away`() throws {
    let (ana, boris) = (try Person.ana.entry(), try Person.boris.entry())
    let file = try file(under: ana.identity.secret, for: boris.recipient)
    #expect(try Person.boris.correspondence().open(file).letter() == .golden())
    let wrapping = try X25519Recipient.wrappingKey(
      share: ana.recipient.point, identity: boris.identity)
    let agreed = try X25519.sharedSecret(of: ana.identity.secret, with: boris.recipient.point)
    let code = try Manuscript.codeKey(agreed, from: ana.recipient, to: boris.recipient)
    #expect(!wrapping.withSpan { one in code.withSpan { Sodium.areEqual(one, $0) } })
  }

  /// Two encodings of one point would be two contacts with one key; a point of small order would
  /// let everybody make the code.
  @Test func `keys that are not in their one form, or of small order, are refused`() throws {
    let ana = try Person.ana.recipient().point
    var points: [[UInt8]] = [ana.dropLast() + [ana[31] | 0x80]]
    points.append([0xed + 9] + [UInt8](repeating: 0xff, count: 30) + [0x7f])
    for hex in smallOrder {
      let point = try required(Hex.bytes(hex.utf8))
      points += [point, point.dropLast() + [point[31] | 0x80]]
    }
    #expect(points.count == 16)
    for point in points {
      let key = String(decoding: Bech32.encode(prefix: "age", Array(point).span), as: UTF8.self)
      for (line, own) in [("from: ", try Person.ana.key()), ("to: ", try Person.boris.key())] {
        let content = String(decoding: try inside(), as: UTF8.self)
          .replacing(line + own, with: line + key)
        expect(.malformedKeys, try sealed(Array(content.utf8), for: .boris), .boris)
      }
      let card = Array("tandem-card/1\nname: Ana\nkey: \(key)\n".utf8)
      let refusal = #expect(throws: CardRefusal.self) {
        try Person.boris.correspondence().readCard(card)
      }
      #expect(refusal == .malformedKey || refusal == .lowOrderKey)
    }
  }

  @Test func `what was never signed has no sender`() throws {
    let unsigned = Array(try text().utf8)
    for content in [
      unsigned, unsigned + Array("mac: \(String(repeating: "0", count: 64))\n".utf8),
      Array(try inside().dropLast()), try inside() + [10], Array(try text().prefix(230).utf8),
    ] {
      expect(.senderUnconfirmed, try sealed(content, for: .boris), .boris)
    }
    let upper = try unsigned + inside().suffix(70).map { (97...102).contains($0) ? $0 - 32 : $0 }
    expect(.senderUnconfirmed, try sealed(upper, for: .boris), .boris)
    for content in ["", "hello\n", "tandem-card/1\n"] {
      expect(.notAShare, try sealed(Array(content.utf8), for: .boris), .boris)
    }
  }

  @Test func `a newer format is named as such`() throws {
    let newer = try text().replacing("tandem-share/1", with: "tandem-share/2")
    expect(.newerShare, try sealed(Array(newer.utf8), for: .boris), .boris)
    expect(.newerSeal, Array("age-encryption.org/v2\n".utf8), .boris)
    expect(.notSealed, Array("hello".utf8), .boris)
    expect(.notSealed, [], .boris)
  }

  @Test func `too much is refused before it is opened`() throws {
    expect(.tooLarge, [UInt8](repeating: 0, count: ExchangeLimits.file + 1), .boris)
    // The size is looked at before the armor is: otherwise this would be malformed.
    let junk = [UInt8](repeating: 0, count: ExchangeLimits.file)
    expect(.tooLarge, Array("-----BEGIN AGE ENCRYPTED FILE-----\n".utf8) + junk, .boris)
    let content = [UInt8](repeating: 0, count: ExchangeLimits.content + 1)
    expect(.tooLarge, try sealed(content, for: .boris), .boris)
    expect(.tooLarge, try sealed(content + content, for: .boris), .boris)
    let most = [UInt8](repeating: 0, count: ExchangeLimits.content)
    let armored = try AgeFile.encrypt(
      most.span, for: [Person.boris.recipient()], armored: true)
    #expect(armored.count + 2 * AgeLimits.whitespace <= ExchangeLimits.file)
    expect(.notAShare, armored, .boris)
  }

  /// Not prevented, and said in `format.md`: a thief of Boris's secret deceives Boris.
  @Test func `who has the reader's secret can write to the reader in any name`() throws {
    let key = try Person.cleo.key()
    let claim = try text().replacing("from: \(try Person.ana.key())", with: "from: \(key)")
    let unsigned = try Manuscript(parsing: Array(claim.utf8) + [UInt8](repeating: 0, count: 70))
    let (cleo, boris) = (try Person.cleo.recipient(), try Person.boris.entry())
    let agreed = try X25519.sharedSecret(of: boris.identity.secret, with: cleo.point)
    let codeKey = try Manuscript.codeKey(agreed, from: cleo, to: boris.recipient)
    let code = codeKey.withSpan { HMACSHA256.code(of: unsigned.bytes.span, under: $0) }
    let file = try sealed(unsigned.bytes + Array("mac: \(Hex.text(code))\n".utf8), for: .boris)
    #expect(try Person.boris.correspondence().open(file).from == key)
  }

  private let smallOrder = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  ]

  /// The usual content, sealed under a given ephemeral secret.
  private func file(
    under ephemeral: borrowing SecretBytes, for recipient: X25519Recipient
  ) throws -> [UInt8] {
    let content = try inside()
    let fileKey = try SecretBytes(random: 16)
    let stanza = try recipient.wrap(fileKey, ephemeral: ephemeral)
    let header = try Header(stanzas: [stanza], fileKey: fileKey).encoded
    let nonce = Sodium.randomBytes(16)
    var stream = try PayloadStream(fileKey: fileKey, nonce: nonce)
    return header + nonce + stream.seal(content.span, isLast: true)
  }

  private func honest() throws -> SealedLetter {
    try Person.ana.correspondence()
      .seal(.golden(), for: Person.boris.key(), from: nil, armored: false)
  }

  private func text() throws -> String { try manuscript(.golden(), from: .ana, to: .boris) }

  private func inside() throws -> [UInt8] {
    try Manuscript(parsing: Array(text().utf8) + [UInt8](repeating: 0, count: 70))
      .coded(by: Person.ana.entry().identity)
  }

  private func expect(
    _ refusal: ShareRefusal, _ file: [UInt8], _ reader: Person,
    without check: Envelope.Check? = nil, _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: refusal, sourceLocation: location) {
      try Envelope(reader.keyring()).open(file, leavingOut: check)
    }
  }
}
