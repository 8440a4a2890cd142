import AgeFormat
import Reflection
import Sodium

/// What is inside a share: M, the bytes that are authenticated, and the code over them.
struct Manuscript {
  private static let product = "tandem-share/"
  private static let version = "1"
  private static let codeMark = "mac: "
  /// `mac: `, 64 hex digits, a line feed.
  static let codeLength = 70

  /// The sender.
  let from: X25519Recipient
  /// The recipient.
  let to: X25519Recipient
  /// What is authenticated, from the first line to the padding.
  let bytes: [UInt8]
  /// The code that came with it; `nil` when there was none in its form.
  let code: [UInt8]?

  /// Writes a letter, filled up so that its length says little.
  ///
  /// - Throws: `SealRefusal.unwritable`, `tooLarge`.
  init(
    _ letter: Letter, from: X25519Recipient, to: X25519Recipient
  ) throws(SealRefusal) {
    self.from = from
    self.to = to
    code = nil
    do throws(LetterFault) { bytes = try Manuscript.written(letter, from, to) } catch {
      throw .unwritable(error)
    }
    guard bytes.count + Manuscript.codeLength <= ExchangeLimits.content else { throw .tooLarge }
  }

  /// Reads the keys of an opened share: step 5 of "Receiving".
  ///
  /// - Throws: `ShareRefusal.notAShare`, `newerShare`, `malformedKeys`.
  init(parsing content: [UInt8]) throws(ShareRefusal) {
    guard content.starts(with: Manuscript.product.utf8) else { throw .notAShare }
    let split = max(content.count - Manuscript.codeLength, 0)
    bytes = Array(content[..<split])
    code = Manuscript.code(content[split...])
    var lines = Lines(content)
    guard lines.take(exactly: Manuscript.product + Manuscript.version) else {
      let isNewer = FormatLine.isNewer(content, than: Manuscript.version, Manuscript.product)
      throw isNewer ? .newerShare : .notAShare
    }
    from = try Manuscript.key(lines.take(after: "from: "))
    to = try Manuscript.key(lines.take(after: "to: "))
  }

  /// What an answer calls this letter by: the SHA-256 of M.
  var digest: [UInt8] { SHA256.hash(bytes.span) }

  /// All that is sealed, under the code of the sender for the recipient.
  ///
  /// - Throws: `SodiumError.outOfMemory`, `lowOrderPoint`.
  func coded(by sender: borrowing X25519Identity) throws(SodiumError) -> [UInt8] {
    let code = try code(of: sender, with: to)
    return bytes + Array("\(Manuscript.codeMark)\(Hex.text(code))\n".utf8)
  }

  /// Whether the code is that of the sender for the recipient, in a time that tells nothing.
  ///
  /// - Throws: `SodiumError.outOfMemory`, `lowOrderPoint`.
  func isConfirmed(by recipient: borrowing X25519Identity) throws(SodiumError) -> Bool {
    guard let code else { return false }
    let expected = try self.code(of: recipient, with: from)
    return Sodium.areEqual(expected.span, code.span)
  }

  /// The heading of the letter, without its body.
  ///
  /// - Throws: `ShareRefusal.malformedLetter`.
  func heading() throws(ShareRefusal) -> Letter {
    var reader = LetterReader(try linesAfterKeys())
    return try reader.heading()
  }

  /// The letter, in its one form: step 11 of "Receiving".
  ///
  /// - Throws: `ShareRefusal.malformedLetter`.
  func letter() throws(ShareRefusal) -> Letter {
    var reader = LetterReader(try linesAfterKeys())
    let heading = try reader.heading()
    let letter = try reader.body(of: heading)
    let again = try? Manuscript.written(letter, from, to)
    guard again == bytes else { throw .malformedLetter(line: reader.line) }
    return letter
  }

  private func linesAfterKeys() throws(ShareRefusal) -> Lines {
    var lines = Lines(bytes)
    for _ in 0..<3 where lines.take(after: "") == nil {
      throw .malformedLetter(line: lines.number)
    }
    return lines
  }

  private func code(
    of own: borrowing X25519Identity, with other: X25519Recipient
  ) throws(SodiumError) -> [UInt8] {
    let agreed = try X25519.sharedSecret(of: own.secret, with: other.point)
    let key = try Manuscript.codeKey(agreed, from: from, to: to)
    return key.withSpan { HMACSHA256.code(of: bytes.span, under: $0) }
  }

  /// HKDF-SHA256 of what only the two can agree on.
  ///
  /// The direction is in the key: a file that is sent back does not verify.
  static func codeKey(
    _ agreed: borrowing SecretBytes, from: X25519Recipient, to: X25519Recipient
  ) throws(SodiumError) -> SecretBytes {
    let salt = Array("tandem/share/v1".utf8)
    let info = Array("tandem/share/v1/mac".utf8) + from.point + to.point
    return try HMACSHA256.derivedKey(from: agreed, salt: salt.span, info: info)
  }

  private static func written(
    _ letter: Letter, _ from: X25519Recipient, _ to: X25519Recipient
  ) throws(LetterFault) -> [UInt8] {
    let head = """
      \(product)\(version)
      from: \(from.encoded)
      to: \(to.encoded)

      """
    let text = head + (try LetterWriter.heading(letter)) + "\n" + (try LetterWriter.body(letter))
    let bytes = Array((text + "\npad: ").utf8)
    let count = bytes.count + 1 + codeLength
    let dots = ExchangeLimits.padded(count) - count
    return bytes + [UInt8](repeating: UInt8(ascii: "."), count: dots) + [10]
  }

  private static func code(_ tail: ArraySlice<UInt8>) -> [UInt8]? {
    guard tail.count == codeLength, tail.starts(with: codeMark.utf8), tail.last == 10 else {
      return nil
    }
    return Hex.bytes(tail.dropFirst(codeMark.utf8.count).dropLast())
  }

  private static func key(_ text: String?) throws(ShareRefusal) -> X25519Recipient {
    guard let text else { throw .malformedKeys }
    do throws(AgeError) { return try X25519Recipient(parsing: text) } catch {
      throw error == .outOfMemory ? .outOfMemory : .malformedKeys
    }
  }
}
