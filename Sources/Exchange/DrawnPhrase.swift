public import Reflection
public import Sodium

/// A passphrase of six words that libsodium draws.
public enum DrawnPhrase {
  /// How many words it has: 66 bits.
  public static let words = 6

  /// Draws one: words of a list, each as likely as any other at every place, joined by hyphens.
  ///
  /// - Throws: `SodiumError.outOfMemory`.
  public static func draw(from list: WordList) throws(SodiumError) -> SecretBytes {
    var whole = try SecretBytes(zeros: words * 9)
    var count = 0
    for place in 0..<words {
      let word = list[Int(Sodium.uniform(below: UInt32(WordList.count)))]
      whole.withMutableBytes { target in
        if place > 0 {
          target[count] = UInt8(ascii: "-")
          count += 1
        }
        for letter in word {
          target[count] = letter
          count += 1
        }
      }
    }
    return try whole.slice(0..<count)
  }
}
