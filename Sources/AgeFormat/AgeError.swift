/// Why bytes are no age file, no age key, or not for this identity.
public enum AgeError: Error, Sendable, Equatable {
  /// It does not begin as an age v1 file does.
  case notAge
  /// The header breaks the format, or is not written in its one form: the line, 1 for the first.
  case malformedHeader(line: Int)
  /// It is for several recipients, or for one of another kind.
  case otherRecipients
  /// It is for another identity.
  case wrongIdentity
  /// The header was changed.
  case changedHeader
  /// A piece of the content was changed: which, 0 for the first.
  case changedContent(chunk: UInt64)
  /// The content ends too early.
  case truncated
  /// Something follows the content.
  case trailingBytes
  /// The text is no key of this kind.
  case malformedKey
  /// The key is a point of small order: everybody could read what is sealed for it.
  case lowOrderKey
  /// There is not enough memory.
  case outOfMemory
}
