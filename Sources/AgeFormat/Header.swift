import Sodium

/// The header of an age v1 file: who can open it, and a code over that.
struct Header: Equatable {
  /// The ways to the file key.
  var stanzas: [Stanza]
  /// HMAC-SHA256 of everything up to `---`, 32 bytes.
  var code: [UInt8]

  private static let product = [UInt8]("age-encryption.org/".utf8)
  private static let firstLine = product + [UInt8]("v1".utf8)
  private static let lineFeed: UInt8 = 10

  /// A header with its code made.
  init(stanzas: [Stanza], fileKey: borrowing SecretBytes) throws(AgeError) {
    self.stanzas = stanzas
    code = []
    code = try Header.code(of: authenticated, fileKey: fileKey)
  }

  /// Reads a header from the beginning of a file.
  ///
  /// - Throws: `AgeError` for anything that is not written in the one form.
  init(parsing file: [UInt8], length: inout Int) throws(AgeError) {
    var lines = HeaderLines(file.prefix(AgeLimits.header))
    try Header.checkVersion(lines.next())
    stanzas = []
    code = []
    while code.isEmpty {
      guard let line = lines.next() else { throw lines.ending(of: file.count) }
      if line.starts(with: "--- ".utf8) {
        code = try Header.parsedCode(line, number: lines.number)
      } else {
        guard stanzas.count < AgeLimits.stanzas else { throw .tooManyRecipients }
        let stanza = try Header.stanza(first: line, &lines, of: file.count)
        stanzas.append(stanza)
      }
    }
    guard !stanzas.isEmpty else { throw .malformedHeader(line: lines.number) }
    length = lines.position
  }

  /// The bytes as they stand in a file.
  var encoded: [UInt8] {
    authenticated + Array(" ".utf8) + Base64.encode(code) + [Header.lineFeed]
  }

  /// Whether the code is that of this file key.
  func isAuthentic(fileKey: borrowing SecretBytes) throws(AgeError) -> Bool {
    let expected = try Header.code(of: authenticated, fileKey: fileKey)
    return Sodium.areEqual(expected.span, code.span)
  }

  /// Whether the stanzas that are known here are in their form, and a passphrase stands alone.
  ///
  /// - Throws: `AgeError.malformedHeader`.
  func check() throws(AgeError) {
    var line = 2
    for stanza in stanzas {
      switch stanza.words.first {
      case X25519Recipient.stanzaType: _ = try X25519Recipient.share(of: stanza, line: line)
      case ScryptStanza.type:
        _ = try ScryptStanza(stanza, line: line)
        guard stanzas.count == 1 else { throw .malformedHeader(line: line) }
      default: break
      }
      line += stanza.lines.count
    }
  }

  private static func checkVersion(_ line: ArraySlice<UInt8>?) throws(AgeError) {
    guard let line, line.starts(with: product) else { throw .notAge }
    guard line == firstLine[...] else { throw .otherVersion }
  }

  /// What the code is made of: the lines up to `---`.
  private var authenticated: [UInt8] {
    let lines = [Header.firstLine] + stanzas.flatMap(\.lines)
    return lines.flatMap { $0 + [Header.lineFeed] } + Array("---".utf8)
  }

  private static func code(
    of bytes: [UInt8], fileKey: borrowing SecretBytes
  ) throws(AgeError) -> [UInt8] {
    let key = try derivedKey(from: fileKey, salt: [], info: "header")
    return key.withSpan { HMACSHA256.code(of: bytes.span, under: $0) }
  }

  private static func parsedCode(
    _ line: ArraySlice<UInt8>, number: Int
  ) throws(AgeError) -> [UInt8] {
    guard let code = Base64.decode(line.dropFirst(4)), code.count == 32 else {
      throw .malformedHeader(line: number)
    }
    return code
  }

  private static func stanza(
    first: ArraySlice<UInt8>, _ lines: inout HeaderLines, of count: Int
  ) throws(AgeError) -> Stanza {
    guard first.starts(with: "-> ".utf8), let words = words(first.dropFirst(3)) else {
      throw .malformedHeader(line: lines.number)
    }
    var body: [UInt8] = []
    while true {
      guard let line = lines.next() else { throw lines.ending(of: count) }
      guard line.count <= Stanza.columns, let bytes = Base64.decode(line) else {
        throw .malformedHeader(line: lines.number)
      }
      body += bytes
      if line.count < Stanza.columns { return Stanza(words: words, body: body) }
    }
  }

  /// Words of visible ASCII, one space between them.
  private static func words(_ line: ArraySlice<UInt8>) -> [String]? {
    let parts = line.split(separator: 32, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (33...126).contains($0) } }) else {
      return nil
    }
    return parts.map { String(decoding: $0, as: UTF8.self) }
  }
}

/// The lines of a header, each ended by a line feed and by nothing else.
private struct HeaderLines {
  private let bytes: ArraySlice<UInt8>
  /// Where the next line begins.
  private(set) var position = 0
  /// The number of the line read last.
  private(set) var number = 0

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// Why there is no next line: the header ends in the middle, or goes on for too long.
  func ending(of count: Int) -> AgeError {
    count >= AgeLimits.header ? .headerTooLong : .malformedHeader(line: number)
  }

  mutating func next() -> ArraySlice<UInt8>? {
    number += 1
    guard let end = bytes[position...].firstIndex(of: 10) else { return nil }
    defer { position = end + 1 }
    return bytes[position..<end]
  }
}

/// HKDF-SHA256 with the labels of age.
func derivedKey(
  from secret: borrowing SecretBytes, salt: [UInt8], info: String
) throws(AgeError) -> SecretBytes {
  do throws(SodiumError) {
    return try HMACSHA256.derivedKey(from: secret, salt: salt.span, info: Array(info.utf8))
  } catch {
    throw .outOfMemory
  }
}
