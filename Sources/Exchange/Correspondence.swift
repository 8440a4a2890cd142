import AgeFormat
public import Reflection
import Sodium

/// Letters and cards as bytes, under the identities of one journal.
public final class Correspondence: ShareFormat {
  private let keyring: Keyring
  private let derive: ([UInt8]) throws(CardRefusal) -> [UInt8]
  private var compared: [String: ComparisonDigits] = [:]

  /// Writes and reads with these identities.
  public convenience init(_ keyring: Keyring) {
    self.init(keyring, derivingDigitsBy: Comparison.argon)
  }

  init(
    _ keyring: Keyring, derivingDigitsBy derive: @escaping ([UInt8]) throws(CardRefusal) -> [UInt8]
  ) {
    self.keyring = keyring
    self.derive = derive
  }

  /// The key under which others write to me, `age1…`.
  public var ownKey: String { keyring.active.recipient.encoded }

  /// The bytes of my card.
  ///
  /// - Throws: `CardRefusal.badName`, `tooLarge`.
  public func card(named name: String) throws(CardRefusal) -> [UInt8] {
    try Card.print(ContactCard(name: name, key: ownKey))
  }

  /// Reads a card.
  ///
  /// - Throws: `CardRefusal`.
  public func readCard(_ file: [UInt8]) throws(CardRefusal) -> ContactCard {
    let card = try Card.parse(file)
    try check(key: card.key)
    return card
  }

  /// Checks a key: that it is in its one form, is no point of small order, and is not mine.
  ///
  /// - Throws: `CardRefusal`.
  public func check(key: String) throws(CardRefusal) {
    _ = try other(key)
  }

  /// The digits to compare with the holder of a key; derived once for each.
  ///
  /// - Throws: `CardRefusal`.
  public func digits(with key: String) throws(CardRefusal) -> ComparisonDigits {
    let recipient = try other(key)
    if let digits = compared[key] { return digits }
    let digits = try Comparison.digits(keyring.active.recipient, recipient, by: derive)
    compared[key] = digits
    return digits
  }

  /// A new number for a letter.
  public func newLetterID() -> LetterID { LetterID(random: Sodium.randomBytes) }

  /// A new number for a passage.
  public func newPartID() -> PartID { PartID(random: Sodium.randomBytes) }

  /// Seals a letter for one key; see `ShareFormat`.
  ///
  /// - Throws: `SealRefusal`.
  public func seal(
    _ letter: Letter, for key: String, from sender: String?, armored: Bool
  ) throws(SealRefusal) -> SealedLetter {
    let recipient = try recipient(key)
    let entry = try self.sender(sender)
    let manuscript = try Manuscript(letter, from: entry.recipient, to: recipient)
    let content: [UInt8]
    do throws(SodiumError) { content = try manuscript.coded(by: entry.identity) } catch {
      throw error == .outOfMemory ? .outOfMemory : .badKey
    }
    let file: [UInt8]
    do throws(AgeError) {
      file = try AgeFile.encrypt(content.span, for: [recipient], armored: armored)
    } catch {
      throw error == .outOfMemory ? .outOfMemory : .badKey
    }
    let name = "tandem-\(Hex.text(Sodium.randomBytes(8))).age"
    return SealedLetter(fileName: name, file: file, digest: manuscript.digest)
  }

  /// Opens a file that was received: the steps 1 to 8 of "Receiving".
  ///
  /// - Throws: `ShareRefusal`.
  public func open(_ file: [UInt8]) throws(ShareRefusal) -> Arrival {
    try Envelope(keyring).open(file)
  }

  private func other(_ key: String) throws(CardRefusal) -> X25519Recipient {
    let recipient = try Card.recipient(key)
    guard keyring.entry(of: recipient) == nil else { throw .ownKey }
    return recipient
  }

  private func recipient(_ key: String) throws(SealRefusal) -> X25519Recipient {
    do throws(CardRefusal) { return try other(key) } catch {
      switch error {
      case .ownKey: throw .ownKey
      case .outOfMemory: throw .outOfMemory
      default: throw .badKey
      }
    }
  }

  private func sender(_ key: String?) throws(SealRefusal) -> Keyring.Entry {
    guard let key else { return keyring.active }
    guard let entry = keyring.entries.first(where: { $0.recipient.encoded == key }),
      entry.state != .revoked
    else { throw .badSender }
    return entry
  }
}
