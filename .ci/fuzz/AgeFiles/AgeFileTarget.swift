import Sodium

@testable import AgeFormat

/// Age files: a header has one form, and of a sealed file nothing but the very file opens.
enum AgeFileTarget {
  private static let lengths = [0, 1, 17, 65_535, 65_536, 65_537, 131_072]
  private static let identity = [UInt8](repeating: 9, count: 32)
  private static let files = lengths.map(sealed)

  /// The first byte says what the others are: a header, or changes of a file.
  static func judge(_ bytes: [UInt8]) -> Verdict {
    guard let first = bytes.first else { return .refused }
    let rest = Array(bytes.dropFirst())
    return first & 1 == 0
      ? judge(header: rest) : judge(changes: rest, of: files[Int(first / 2) % 7])
  }

  private static func judge(header bytes: [UInt8]) -> Verdict {
    var length = 0
    guard let header = try? Header(parsing: bytes, length: &length) else { return .refused }
    guard length <= AgeLimits.header else { return .fault("a header over its limit") }
    return header.encoded[...] == bytes.prefix(length)
      ? .accepted : .fault("two forms of a header")
  }

  private static func judge(changes: [UInt8], of right: [UInt8]) -> Verdict {
    var file = right
    for index in stride(from: 0, to: min(changes.count, 40) - 4, by: 5) {
      apply(Array(changes[index..<index + 5]), to: &file)
    }
    guard let secret = try? SecretBytes(copying: identity.span) else { return .refused }
    let isOpened = (try? AgeFile.open(file, with: X25519Identity(secret: secret))) != nil
    if file == right { return isOpened ? .accepted : .fault("a sealed file does not open") }
    return isOpened ? .fault("a changed file opens") : .refused
  }

  /// One change: flip, cut the end, take out, put in again, or move a chunk.
  private static func apply(_ change: [UInt8], to file: inout [UInt8]) {
    guard !file.isEmpty else { return }
    let place = (Int(change[1]) << 16 | Int(change[2]) << 8 | Int(change[3])) % file.count
    switch change[0] % 5 {
    case 0: file[place] ^= change[4]
    case 1: file.removeSubrange(place...)
    case 2: file.removeSubrange(place..<min(file.count, place + Int(change[4])))
    case 3: file.insert(contentsOf: file[..<min(file.count, Int(change[4]))], at: place)
    default:
      let chunk = file.suffix(PayloadStream.sealedLength)
      file.removeLast(chunk.count)
      file.insert(contentsOf: chunk, at: min(place, file.count))
    }
  }

  private static func sealed(_ length: Int) -> [UInt8] {
    guard let secret = try? SecretBytes(copying: identity.span) else { return [] }
    let content = [UInt8](repeating: 0x61, count: length)
    return (try? AgeFile.seal(content.span, for: X25519Identity(secret: secret).recipient)) ?? []
  }
}

#if FUZZING
  import FuzzVerdict

  /// Called by libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    AgeFileTarget.judge(Verdict.bytes(start, count)).demand()
  }
#endif
