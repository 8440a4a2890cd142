/// What a person hands out so that others can write: a name and a public key.
///
/// It proves nothing.
public struct ContactCard: Sendable, Equatable {
  /// The name that the card proposes (`PersonName`).
  public var name: String
  /// The key, `age1…`.
  public var key: String

  /// Creates a card.
  public init(name: String, key: String) {
    self.name = name
    self.key = key
  }
}

/// Why a card or a key is refused; no text of it is in it.
public enum CardRefusal: Error, Sendable, Equatable {
  /// It has more bytes than any card.
  case tooLarge
  /// It is no card.
  case notACard
  /// Its lines stand in it, with something else before them.
  case surroundedCard
  /// It is a card of a newer format.
  case newerCard
  /// It is not written in the one form: line, 1 for the first.
  case malformedCard(line: Int)
  /// The name is empty, too long, or has characters that a name must not have.
  case badName
  /// The key is no lower-case `age1…` key in its one form.
  case malformedKey
  /// Everybody could read what is sealed for this key.
  case lowOrderKey
  /// It is one of my own keys, present or past.
  case ownKey
  /// There is not enough memory.
  case outOfMemory
}

/// The 30 digits that two people compare, in six groups of five.
public struct ComparisonDigits: Sendable, Equatable {
  /// How many digits.
  public static let count = 30
  /// Six groups of five digits.
  public let groups: [String]

  /// Creates digits from six groups of five.
  public init(groups: [String]) {
    precondition(groups.count == 6 && groups.allSatisfy { $0.count == 5 }, "six groups of five")
    self.groups = groups
  }

  /// Whether typed text has these digits: anything that is no ASCII digit is passed over.
  public func matches(_ typed: String) -> Bool {
    let digits = typed.utf8.filter { (48...57).contains($0) }
    return digits == Array(groups.joined().utf8)
  }
}
