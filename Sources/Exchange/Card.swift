import AgeFormat
import Reflection

/// A card as a file: `tandem-card/1⏎name: …⏎key: age1…⏎`.
enum Card {
  private static let product = "tandem-card/"
  private static let version = "1"

  /// The bytes of a card.
  ///
  /// - Throws: `CardRefusal.badName`.
  static func print(_ card: ContactCard) throws(CardRefusal) -> [UInt8] {
    guard PersonName.isAcceptable(card.name) else { throw .badName }
    return Array("\(product)\(version)\nname: \(card.name)\nkey: \(card.key)\n".utf8)
  }

  /// Reads a card; the key is checked, but not yet whether it is mine.
  ///
  /// - Throws: `CardRefusal`.
  static func parse(_ file: [UInt8]) throws(CardRefusal) -> ContactCard {
    guard file.count <= ExchangeLimits.card else { throw .tooLarge }
    guard file.starts(with: product.utf8) else {
      throw FormatLine.stands(product, in: file) ? .surroundedCard : .notACard
    }
    var lines = Lines(file)
    guard lines.take(exactly: product + version) else {
      throw FormatLine.isNewer(file, than: version, product) ? .newerCard : .malformedCard(line: 1)
    }
    guard let name = lines.take(after: "name: ") else {
      throw .malformedCard(line: lines.number)
    }
    guard PersonName.isAcceptable(name) else { throw .badName }
    guard let key = lines.take(after: "key: ") else {
      throw .malformedCard(line: lines.number)
    }
    _ = try recipient(key)
    let card = ContactCard(name: name, key: key)
    guard lines.isAtEnd, try print(card) == file else {
      throw .malformedCard(line: lines.number)
    }
    return card
  }

  /// The recipient of a key in its one form.
  ///
  /// - Throws: `CardRefusal.malformedKey`, `lowOrderKey`, `outOfMemory`.
  static func recipient(_ key: String) throws(CardRefusal) -> X25519Recipient {
    do throws(AgeError) { return try X25519Recipient(parsing: key) } catch {
      switch error {
      case .lowOrderKey: throw .lowOrderKey
      case .outOfMemory: throw .outOfMemory
      default: throw .malformedKey
      }
    }
  }
}
