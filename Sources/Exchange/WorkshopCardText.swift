import Reflection

/// A workshop's card as a file, `tandem-workshop/1`; the grammar is in `Exchange.docc/format.md`.
enum WorkshopCardText {
  private static let product = "tandem-workshop/"
  private static let version = "1"
  private static let versions = 1...9999

  /// The bytes of a card.
  ///
  /// - Throws: `WorkshopCardFault.malformed` with the line of the first field that it cannot have.
  static func print(_ card: WorkshopCard) throws(WorkshopCardFault) -> [UInt8] {
    guard PlainID.isAcceptable(card.pack) else { throw .malformed(line: 3) }
    guard versions.contains(card.version) else { throw .malformed(line: 4) }
    guard card.digest.count == 32 else { throw .malformed(line: 5) }
    try check(card.key)
    guard WorkshopCard.floors.contains(card.floor) else { throw .malformed(line: 7) }
    let text = """
      \(product)\(version)
      workshop: \(card.id)
      pack: \(card.pack)
      version: \(card.version)
      sha256: \(Hex.text(card.digest))
      key: \(card.key)
      floor: \(card.floor)
      tickets: \(card.hasTickets ? "yes" : "no")
      made: \(card.made)

      """
    return Array(text.utf8)
  }

  /// Reads a card.
  ///
  /// - Throws: `WorkshopCardFault`.
  static func parse(_ file: [UInt8]) throws(WorkshopCardFault) -> WorkshopCard {
    guard file.count <= ExchangeLimits.card, file.starts(with: product.utf8) else {
      throw .notACard
    }
    var lines = Lines(file)
    guard lines.take(exactly: product + version) else { throw .newer }
    let card = WorkshopCard(
      id: try field(&lines, "workshop: ") { WorkshopID(hex: $0) },
      pack: try field(&lines, "pack: ") { $0 },
      version: try field(&lines, "version: ") { Int($0) },
      digest: try field(&lines, "sha256: ") { Hex.bytes($0.utf8) },
      key: try field(&lines, "key: ") { $0 },
      floor: try field(&lines, "floor: ") { Int($0) },
      hasTickets: try field(&lines, "tickets: ") { ["yes": true, "no": false][$0] },
      made: try field(&lines, "made: ") { CivilDate(iso: $0) })
    guard lines.isAtEnd, try print(card) == file else { throw .malformed(line: lines.number) }
    return card
  }

  private static func field<Value>(
    _ lines: inout Lines, _ start: String, _ read: (String) -> Value?
  ) throws(WorkshopCardFault) -> Value {
    let line = lines.number
    guard let text = lines.take(after: start), let value = read(text) else {
      throw .malformed(line: line)
    }
    return value
  }

  private static func check(_ key: String) throws(WorkshopCardFault) {
    do throws(CardRefusal) { _ = try Card.recipient(key) } catch {
      throw error == .outOfMemory ? .outOfMemory : .malformed(line: 6)
    }
  }
}

/// The ids of packs, steps and options, as they may stand in a line.
enum PlainID {
  /// The most bytes of one.
  static let limit = 100

  static func isAcceptable(_ text: String) -> Bool {
    (1...limit).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 48...57, 65...90, 97...122, 45, 46, 95: true
        default: false
        }
      }
  }
}
