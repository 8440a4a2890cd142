/// How letters and cards become bytes that others can read: the port that `Exchange` implements.
///
/// Pure over bytes and the keys of this journal: no file, no clock.
public protocol ShareFormat: AnyObject {
  /// The key under which others write to me, `age1…`.
  var ownKey: String { get }

  /// The bytes of my card.
  ///
  /// - Throws: `CardRefusal.badName`.
  func card(named name: String) throws(CardRefusal) -> [UInt8]

  /// Reads a card.
  ///
  /// - Throws: `CardRefusal`.
  func readCard(_ file: [UInt8]) throws(CardRefusal) -> ContactCard

  /// Checks a key that was typed or pasted, `age1…`.
  ///
  /// - Throws: `CardRefusal`.
  func check(key: String) throws(CardRefusal)

  /// The digits to compare with the holder of a key; slow on purpose, about 0.1 s.
  ///
  /// - Throws: `CardRefusal`.
  func digits(with key: String) throws(CardRefusal) -> ComparisonDigits

  /// A new number for a letter.
  func newLetterID() -> LetterID

  /// A new number for a passage.
  func newPartID() -> PartID

  /// Seals a letter for one key; sealing it again gives other bytes with the same digest.
  ///
  /// - Parameters:
  ///   - letter: what is said.
  ///   - key: the recipient's, `age1…`.
  ///   - sender: the key of mine under which it is written: `nil` for the active one, a retired
  ///     one to announce the active one.
  ///   - armored: whether the file is text.
  /// - Throws: `SealRefusal`.
  /// - Returns: the file.
  func seal(
    _ letter: Letter, for key: String, from sender: String?, armored: Bool
  ) throws(SealRefusal) -> SealedLetter

  /// Opens a file that was received: the steps 2 to 8 of "Receiving".
  ///
  /// - Throws: `ShareRefusal`.
  func open(_ file: [UInt8]) throws(ShareRefusal) -> Arrival
}

/// A letter that can leave.
public struct SealedLetter: Sendable, Equatable {
  /// A name that says nothing: `tandem-<16 hex>.age`, drawn for this file.
  public var fileName: String
  /// The file.
  public var file: [UInt8]
  /// The SHA-256 of what was authenticated, 32 bytes: what an answer's `about` names.
  public var digest: [UInt8]

  /// Creates a sealed letter.
  public init(fileName: String, file: [UInt8], digest: [UInt8]) {
    self.fileName = fileName
    self.file = file
    self.digest = digest
  }
}

/// Why a letter cannot be sealed; no text of it is in it.
public enum SealRefusal: Error, Sendable, Equatable {
  /// It has more bytes than a share may have.
  case tooLarge
  /// It says something that its kind cannot say, or has a text that cannot be written.
  case unwritable(LetterFault)
  /// The recipient's key is refused.
  case badKey
  /// It is addressed to one of my own keys.
  case ownKey
  /// It is to be written under a key that is not mine, or was revoked.
  case badSender
  /// There is not enough memory.
  case outOfMemory
}

/// What is wrong with a letter.
public enum LetterFault: Error, Sendable, Equatable {
  /// The sender's name is no name (`PersonName`).
  case badName
  /// It has nothing in it, or something that belongs into another kind of letter.
  case wrongContent
  /// It answers something but must not, or must and does not.
  case wrongAbout
  /// A text that must be there is empty.
  case emptyText
  /// A text has a control character other than a line feed or a tab, or a line feed where one line
  /// is meant.
  case unprintableText
  /// A number, a key of a number or a new key is not in its form, or a passage's number is not its own.
  case badField
}

/// A letter that came: made by the holder of `from`, for me, unchanged.
///
/// Whether the sender is known (step 9) and the letter was seen before (step 10) is judged by who
/// asked, before `letter()` is called.
public struct Arrival: Sendable {
  /// The sender's key, `age1…`.
  public let from: String
  /// My key that opened it, `age1…`.
  public let to: String
  /// Its number.
  public let id: LetterID
  /// The SHA-256 of what was authenticated, 32 bytes.
  public let digest: [UInt8]
  /// What it is.
  public let kind: Letter.Kind
  /// The sender's day.
  public let made: CivilDate
  /// The name that the sender goes by: a claim.
  public let name: String
  /// The letter that it answers.
  public let about: Letter.About?
  private let text: @Sendable () throws(ShareRefusal) -> Letter

  /// Creates an arrival; `text` reads the letter strictly.
  public init(
    from: String, to: String, heading letter: Letter, digest: [UInt8],
    text: @escaping @Sendable () throws(ShareRefusal) -> Letter
  ) {
    self.from = from
    self.to = to
    self.digest = digest
    (id, kind, made, name) = (letter.id, letter.kind, letter.made, letter.name)
    about = letter.about
    self.text = text
  }

  /// The sender's card: the name that is claimed, and the key that is proved.
  public var card: ContactCard { ContactCard(name: name, key: from) }

  /// The letter, read strictly: step 11.
  ///
  /// - Throws: `ShareRefusal.malformedLetter`.
  public func letter() throws(ShareRefusal) -> Letter { try text() }
}
