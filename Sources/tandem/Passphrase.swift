import LineTerminal
import Sodium

/// A passphrase as it is typed, in locked memory; it is never a `String`.
struct Passphrase: ~Copyable, SecretSink {
  private var memory: SecretBytes
  private(set) var count = 0

  /// Creates an empty one.
  ///
  /// - Throws: `SodiumError.outOfMemory`.
  init() throws(SodiumError) {
    memory = try SecretBytes(zeros: PassphraseSource.longest)
  }

  mutating func append(_ byte: UInt8) -> Bool {
    guard count < memory.count else { return false }
    let position = count
    memory.withMutableBytes { $0[position] = byte }
    count += 1
    return true
  }

  mutating func dropLastScalar() {
    let length = count
    count = memory.withMutableBytes { bytes in
      var end = length
      while end > 0 {
        end -= 1
        let byte = bytes[end]
        bytes[end] = 0
        if byte & 0xc0 != 0x80 { break }
      }
      return end
    }
  }

  mutating func dropLastWord() {
    let length = count
    count = memory.withMutableBytes { bytes in
      var end = length
      while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
      while end > 0, bytes[end - 1] != 0x20 { end -= 1 }
      for index in end..<length { bytes[index] = 0 }
      return end
    }
  }

  mutating func clear() {
    _ = memory.withMutableBytes { $0.initializeMemory(as: UInt8.self, repeating: 0) }
    count = 0
  }

  /// The bytes that were typed.
  ///
  /// - Throws: `SodiumError.outOfMemory`.
  borrowing func bytes() throws(SodiumError) -> SecretBytes { try memory.slice(0..<count) }

  /// Whether another one has the same bytes.
  borrowing func equals(_ other: borrowing Passphrase) -> Bool {
    guard count == other.count else { return false }
    let length = count
    return memory.withSpan { mine in
      other.memory.withSpan { theirs in
        (0..<length).reduce(0) { $0 | (mine[$1] ^ theirs[$1]) } == 0
      }
    }
  }

  /// Whether it would be guessed quickly: fewer than four words and fewer than twenty characters.
  var isWeak: Bool {
    let length = count
    return memory.withSpan { bytes in
      let scalars = (0..<length).count { bytes[$0] & 0xc0 != 0x80 }
      let words = (0..<length).count { index in
        bytes[index] != 0x20 && (index == 0 || bytes[index - 1] == 0x20)
      }
      return words < 4 && scalars < 20
    }
  }
}
