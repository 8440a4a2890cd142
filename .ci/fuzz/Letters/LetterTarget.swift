import AgeFormat
import Reflection
import Sodium

@testable import Exchange

/// Letters: what is read is what would be written; of a sealed share nothing but the very file opens.
enum LetterTarget {
  private static var sender: Keyring.Entry? { entry(1) }
  private static var reader: Keyring.Entry? { entry(101) }
  private static let right = sealed()

  /// The first byte says what the others are: a letter without its keys and padding, or changes.
  static func judge(_ bytes: [UInt8]) -> Verdict {
    guard let first = bytes.first else { return .refused }
    let rest = Array(bytes.dropFirst())
    return first & 1 == 0 ? judge(letter: rest) : judge(changes: rest)
  }

  private static func judge(letter bytes: [UInt8]) -> Verdict {
    guard let (from, to) = keys() else { return .fault("no keys") }
    let content = authenticated(bytes, from, to) + [UInt8](repeating: 0, count: 70)
    guard let manuscript = try? Manuscript(parsing: content), let letter = try? manuscript.letter()
    else { return .refused }
    guard let again = try? Manuscript(letter, from: from, to: to) else {
      return .fault("a letter that cannot be written")
    }
    return again.bytes == manuscript.bytes ? .accepted : .fault("two forms of a letter")
  }

  /// Five bytes a change: how, three of where, what.
  private static func judge(changes: [UInt8]) -> Verdict {
    guard let reader, !right.isEmpty else { return .fault("no keys") }
    var file = right
    for index in stride(from: 0, to: min(changes.count, 40) - 4, by: 5) where !file.isEmpty {
      let place =
        (Int(changes[index + 1]) << 16 | Int(changes[index + 2]) << 8
          | Int(changes[index + 3])) % file.count
      switch changes[index] % 3 {
      case 0: file[place] ^= changes[index + 4]
      case 1: file.removeSubrange(place..<min(file.count, place + Int(changes[index + 4])))
      default: file.insert(changes[index + 4], at: place)
      }
    }
    let isOpened = (try? Envelope(Keyring([reader])).open(file)) != nil
    if file == right { return isOpened ? .accepted : .fault("a share does not open") }
    return isOpened ? .fault("a changed share opens") : .refused
  }

  /// What a sender would authenticate, filled up as it has to be.
  private static func authenticated(
    _ bytes: [UInt8], _ from: X25519Recipient, _ to: X25519Recipient
  ) -> [UInt8] {
    let head = Array("tandem-share/1\nfrom: \(from.encoded)\nto: \(to.encoded)\n".utf8)
    let text = head + bytes + Array("\npad: ".utf8)
    let count = text.count + 71
    return text + [UInt8](repeating: 46, count: ExchangeLimits.padded(count) - count) + [10]
  }

  private static func sealed() -> [UInt8] {
    guard let sender, let reader, let id = LetterID(bytes: [UInt8](repeating: 7, count: 16))
    else { return [] }
    let made = CivilDate(daysSinceEpoch: 20_000)
    var letter = Letter(id: id, kind: .share, made: made, name: "Ana")
    letter.wishWords = "hello"
    let sealed = try? Correspondence(Keyring([sender]))
      .seal(letter, for: reader.recipient.encoded, from: nil, armored: false)
    return sealed?.file ?? []
  }

  private static func keys() -> (X25519Recipient, X25519Recipient)? {
    guard let sender, let reader else { return nil }
    return (sender.recipient, reader.recipient)
  }

  private static func entry(_ first: UInt8) -> Keyring.Entry? {
    let secret = Array(first..<first + 32)
    guard let bytes = try? SecretBytes(copying: secret.span) else { return nil }
    return try? Keyring.entry(of: bytes, .active)
  }
}

#if FUZZING
  import FuzzVerdict

  /// Called by libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    LetterTarget.judge(Verdict.bytes(start, count)).demand()
  }
#endif
