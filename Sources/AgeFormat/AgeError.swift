/// Why bytes are no age file, no age key, or not for this identity.
public enum AgeError: Error, Sendable, Equatable {
  /// It does not begin as an age file does.
  case notAge
  /// It is an age file of another version.
  case otherVersion
  /// The header breaks the format, or is not written in its one form: the line, 1 for the first.
  case malformedHeader(line: Int)
  /// The header is longer than `AgeLimits.header`.
  case headerTooLong
  /// It has more recipients than `AgeLimits.stanzas`.
  case tooManyRecipients
  /// Its passphrase is costlier than the identity allows.
  case workFactorTooHigh
  /// It is for several recipients where one is wanted, or for none of a kind that was given.
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
  /// The armor breaks the format, or is not written in its one form: the line, 1 for the first.
  case malformedArmor(line: Int)
  /// The text is no key of this kind.
  case malformedKey
  /// The key is a point of small order: everybody could read what is sealed for it.
  case lowOrderKey
  /// What is read from failed.
  case unreadable
  /// There is not enough memory.
  case outOfMemory

  /// The part of a file, or of what was given with it, that an error speaks of.
  public enum Layer: Sendable {
    /// The text around a binary file.
    case armor
    /// Who can open it.
    case header
    /// None of the identities is meant.
    case noMatch
    /// The code over the header.
    case mac
    /// The content.
    case payload
    /// A key.
    case key
    /// The machine.
    case system
  }

  /// Where the fault lies.
  public var layer: Layer {
    switch self {
    case .malformedArmor: .armor
    case .notAge, .otherVersion, .malformedHeader, .headerTooLong, .tooManyRecipients,
      .workFactorTooHigh:
      .header
    case .otherRecipients, .wrongIdentity: .noMatch
    case .changedHeader: .mac
    case .changedContent, .truncated, .trailingBytes: .payload
    case .malformedKey, .lowOrderKey: .key
    case .unreadable, .outOfMemory: .system
    }
  }
}
