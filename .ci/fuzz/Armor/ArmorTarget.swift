import Sodium

@testable import AgeFormat

/// Armor and streams: armor has one form but for white space around it and the ends of its lines; of a
/// changed file at most a true beginning comes out, and never an end.
enum ArmorTarget {
  private static let content = [UInt8](repeating: 0x61, count: 65_537)
  private static let secret = [UInt8](repeating: 9, count: 32)
  private static let binary = sealed(armored: false)
  private static let armored = sealed(armored: true)

  /// The first byte says what the others are: armor, or changes of a file in either form.
  static func judge(_ bytes: [UInt8]) -> Verdict {
    guard let first = bytes.first else { return .refused }
    let rest = Array(bytes.dropFirst())
    switch first % 3 {
    case 0: return judge(armor: rest)
    case 1: return judge(changes: rest, of: binary)
    default: return judge(changes: rest, of: armored)
    }
  }

  private static func judge(armor bytes: [UInt8]) -> Verdict {
    let bare = trimmed(bytes)
    guard bare.starts(with: Armor.begin), let file = try? AgeFile.binary(bytes) else {
      return .refused
    }
    let lines = bare.split(separator: 10, omittingEmptySubsequences: false)
    let plain = lines.map { $0.last == 13 ? $0.dropLast() : $0 }.joined(separator: [10])
    return Array(plain) == trimmed(Armor.encode(file)) ? .accepted : .fault("two forms of armor")
  }

  /// Five bytes a change: how, three of where, what.
  private static func judge(changes: [UInt8], of right: [UInt8]) -> Verdict {
    var file = right
    for index in stride(from: 0, to: min(changes.count, 40) - 4, by: 5) where !file.isEmpty {
      let place =
        (Int(changes[index + 1]) << 16 | Int(changes[index + 2]) << 8
          | Int(changes[index + 3])) % file.count
      switch changes[index] % 3 {
      case 0: file[place] ^= changes[index + 4]
      case 1: file.removeSubrange(place...)
      default: file.insert(changes[index + 4], at: place)
      }
    }
    guard let (pieces, isWhole) = read(file) else { return .refused }
    guard content.starts(with: pieces) else { return .fault("something else comes out") }
    if isWhole, pieces != content { return .fault("an end comes too early") }
    if isWhole, !isSame(file, right) { return .fault("a changed file opens") }
    if !isWhole, file == right { return .fault("a sealed file does not open") }
    return isWhole ? .accepted : .refused
  }

  private static func read(_ file: [UInt8]) -> ([UInt8], Bool)? {
    guard let secret = try? SecretBytes(copying: secret.span) else { return nil }
    let identity = AgeIdentity(X25519Identity(secret: secret))
    guard
      var decryption = try? AgeFile.decrypt(
        reading: MemorySource(file), identities: [identity])
    else { return nil }
    var pieces: [UInt8] = []
    do throws(AgeError) {
      while let piece = try decryption.next() { pieces += piece }
      return (pieces, true)
    } catch {
      return (pieces, false)
    }
  }

  /// Whether two files are the same but for what armor leaves free.
  private static func isSame(_ file: [UInt8], _ right: [UInt8]) -> Bool {
    guard right.starts(with: Armor.begin) else { return file == right }
    return (try? AgeFile.binary(file)) == binary
  }

  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    let front = bytes.drop { Armor.isSpace($0) }
    return Array(front.reversed().drop { Armor.isSpace($0) }.reversed())
  }

  private static func sealed(armored: Bool) -> [UInt8] {
    guard armored else {
      guard let secret = try? SecretBytes(copying: secret.span) else { return [] }
      return (try? AgeFile.seal(content.span, for: X25519Identity(secret: secret).recipient)) ?? []
    }
    return Armor.encode(binary)
  }
}

#if FUZZING
  import FuzzVerdict

  /// Called by libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    ArmorTarget.judge(Verdict.bytes(start, count)).demand()
  }
#endif
