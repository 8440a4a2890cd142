@testable import Reflection

import Shell

/// Keys of a journal in memory; a sealed letter of a transcript hides nothing.
extension StageUnlocking: IdentityKeeping {
  func format() throws(EventLogFailure) -> any ShareFormat {
    try stage.fail(.keep)
    guard let journal else { throw .missing }
    if journal.keys.isEmpty { journal.keys.append(newKey()) }
    return StageFormat(stage, keys: journal.keys)
  }

  func rotate() throws(EventLogFailure) {
    _ = try format()
    journal?.keys.append(newKey())
  }

  func revokeEarlier() throws(EventLogFailure) {
    _ = try format()
    journal?.keys = [newKey()]
  }

  func exportedIdentity() throws(EventLogFailure) -> String {
    _ = try format()
    return "AGE-SECRET-KEY-1" + String(repeating: "Q", count: 58)
  }

  private func newKey() -> String {
    stage.made += 1
    return StageFormat.key(stage.made)
  }
}

/// Letters and cards as plain text, with the checks that a person hears of.
final class StageFormat: ShareFormat {
  private let stage: Stage
  private let keys: [String]

  init(_ stage: Stage, keys: [String]) {
    self.stage = stage
    self.keys = keys
  }

  /// A key by its number: of the length of a real one.
  static func key(_ number: Int) -> String {
    let digits = String(number)
    return "age1" + String(repeating: "q", count: 58 - digits.count)
      + digits.map { Array("qpzry9x8gf")[Int(String($0)) ?? 0] }.map(String.init).joined()
  }

  /// A key that everybody can read for, and one that there is not enough memory to check.
  static let lowOrder = "age1" + String(repeating: "l", count: 58)
  static let heavy = "age1" + String(repeating: "m", count: 58)

  var ownKey: String { keys.last ?? "" }

  func card(named name: String) throws(CardRefusal) -> [UInt8] {
    guard PersonName.isAcceptable(name) else { throw .badName }
    return StageFormat.card(ContactCard(name: name, key: ownKey))
  }

  static func card(_ card: ContactCard) -> [UInt8] {
    Array("tandem-card/1\nname: \(card.name)\nkey: \(card.key)\n".utf8)
  }

  func readCard(_ file: [UInt8]) throws(CardRefusal) -> ContactCard {
    guard file.count <= 1024 else { throw .tooLarge }
    let lines = String(decoding: file, as: UTF8.self).split(separator: "\n").map(String.init)
    guard let first = lines.first, first.hasPrefix("tandem-card/") else {
      throw lines.contains { $0.contains("tandem-card/") } ? .surroundedCard : .notACard
    }
    guard first == "tandem-card/1" else {
      throw first == "tandem-card/2" ? .newerCard : .malformedCard(line: 1)
    }
    guard lines.count == 3, lines[1].hasPrefix("name: "), lines[2].hasPrefix("key: ") else {
      throw .malformedCard(line: 2)
    }
    let card = ContactCard(
      name: String(lines[1].dropFirst(6)), key: String(lines[2].dropFirst(5)))
    guard PersonName.isAcceptable(card.name) else { throw .badName }
    try check(key: card.key)
    return card
  }

  func check(key: String) throws(CardRefusal) {
    guard key.hasPrefix("age1"), key.count == 62 else { throw .malformedKey }
    guard key != StageFormat.lowOrder else { throw .lowOrderKey }
    guard key != StageFormat.heavy else { throw .outOfMemory }
    guard !keys.contains(key) else { throw .ownKey }
  }

  func digits(with key: String) throws(CardRefusal) -> ComparisonDigits {
    try check(key: key)
    return ComparisonDigits(groups: ["48213", "90577", "16604", "33928", "07415", "62280"])
  }

  func newLetterID() -> LetterID {
    stage.made += 1
    let bytes = [UInt8](repeating: 0, count: 15) + [UInt8(stage.made & 255)]
    guard let id = LetterID(bytes: bytes) else { preconditionFailure("16 bytes") }
    return id
  }

  func newPartID() -> PartID {
    stage.made += 1
    guard let id = PartID(bytes: [0, 0, UInt8(stage.made >> 8), UInt8(stage.made & 255)]) else {
      preconditionFailure("4 bytes")
    }
    return id
  }

  func seal(
    _ letter: Letter, for key: String, from sender: String?, armored: Bool
  ) throws(SealRefusal) -> SealedLetter {
    // The key of number 0 is one that nothing can be sealed to.
    guard key != StageFormat.key(0) else { throw .badKey }
    guard letter.passages.allSatisfy({ $0.answer.count < 400 }) else { throw .tooLarge }
    guard !keys.contains(key) else { throw .ownKey }
    stage.made += 1
    let hex = Hex.text([UInt8](repeating: UInt8(stage.made & 255), count: 8))
    let digest = letter.id.bytes + StageFormat.sum(of: letter)
    let file = StageFormat.file(letter, from: sender ?? ownKey, to: key, digest: digest)
    return SealedLetter(
      fileName: "tandem-\(hex).age", file: armored ? StageFormat.armored(file) : file,
      digest: digest)
  }

  /// Sixteen bytes that change with the texts.
  private static func sum(of letter: Letter) -> [UInt8] {
    var sum: UInt64 = 14_695_981_039_346_656_037
    for byte in String(describing: letter.parts).utf8 {
      sum = (sum ^ UInt64(byte)) &* 1_099_511_628_211
    }
    return (0..<16).map { UInt8(truncatingIfNeeded: sum >> UInt64($0 % 8 * 8)) }
  }

  private static let armor = "-----BEGIN AGE ENCRYPTED FILE-----\n"
  private static let end = "-----END AGE ENCRYPTED FILE-----\n"

  private static func armored(_ file: [UInt8]) -> [UInt8] {
    Array((armor + Hex.text(file) + "\n" + end).utf8)
  }

  static func file(_ letter: Letter, from: String, to: String, digest: [UInt8]) -> [UInt8] {
    let contact = Ref(device: StageJournal.device, sequence: 1)
    let head = LetterHead(of: letter, digest: digest, from: from, to: to)
    let facts =
      [.received(contact: contact, head)]
      + letter.parts.map { Fact.letterPart(back: 1, $0) }
    let events = facts.map { fact in
      Hex.text(
        EventCodec.encode(
          Event(clock: 1, moment: Moment(milliseconds: 0, offsetMinutes: 0), fact: fact),
          in: StageJournal.device))
    }
    return Array((["tandem-share/1"] + events).joined(separator: "\n").utf8)
  }

  func open(_ file: [UInt8]) throws(ShareRefusal) -> Arrival {
    var file = file
    if file.starts(with: StageFormat.armor.utf8) {
      let lines = String(decoding: file, as: UTF8.self).split(separator: "\n")
      guard lines.count == 3, let inside = Hex.bytes(lines[1].utf8) else { throw .malformedSeal }
      file = inside
    }
    let lines = String(decoding: file, as: UTF8.self).split(separator: "\n")
    if let refusal = StageFormat.refusals[String(lines.first ?? "")] { throw refusal }
    guard lines.first == "tandem-share/1" else { throw .notSealed }
    let facts = lines.dropFirst().compactMap { line in
      Hex.bytes(line.utf8).flatMap { try? EventCodec.decode($0, in: StageJournal.device) }?.fact
    }
    guard facts.count == lines.count - 1, case .received(_, let head)? = facts.first else {
      throw .altered
    }
    guard keys.contains(head.to) else { throw .notForMe }
    guard !keys.contains(head.from) else { throw .fromMyself }
    let letter = Letter(
      head,
      facts.dropFirst().compactMap { fact in
        if case .letterPart(_, let part) = fact { part } else { nil }
      })
    return Arrival(
      from: head.from, to: head.to, heading: letter, digest: head.digest, text: { letter })
  }

  /// A file that begins with such a word is refused for that reason.
  static let refusals: [String: ShareRefusal] = [
    "too-large": .tooLarge, "surrounded": .surrounded, "newer-seal": .newerSeal,
    "malformed-seal": .malformedSeal,
    "other-recipients": .otherRecipients, "not-for-me": .notForMe, "altered": .altered,
    "truncated": .truncated, "not-a-share": .notAShare, "newer-share": .newerShare,
    "malformed-keys": .malformedKeys, "addressed-elsewhere": .addressedElsewhere,
    "from-myself": .fromMyself, "revoked": .revokedKey, "unconfirmed": .senderUnconfirmed,
    "malformed": .malformedLetter(line: 7), "memory": .outOfMemory,
  ]
}
