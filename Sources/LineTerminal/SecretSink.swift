/// Where a passphrase goes as it is typed: it is never a `String`, and nothing here keeps a byte.
public protocol SecretSink: ~Copyable {
  /// How many bytes it holds.
  var count: Int { get }
  /// Takes one more byte; false when it is full, and then nothing changed.
  mutating func append(_ byte: UInt8) -> Bool
  /// Wipes the last character in UTF-8.
  mutating func dropLastScalar()
  /// Wipes the last word, and the blanks after it.
  mutating func dropLastWord()
  /// Wipes everything.
  mutating func clear()
}
