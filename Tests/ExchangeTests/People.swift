import AgeFormat
import Reflection
import Sodium

@testable import Exchange

/// The people of the tests, with fixed secrets.
enum Person: UInt8, CaseIterable {
  case ana = 1
  case boris = 101
  case cleo = 201

  var secret: [UInt8] { Array(rawValue..<rawValue + 32) }

  func entry(_ state: Keyring.State = .active) throws -> Keyring.Entry {
    try Keyring.entry(of: try SecretBytes(copying: secret.span), state)
  }

  func keyring() throws -> Keyring { Keyring([try entry()]) }

  func recipient() throws -> X25519Recipient { try entry().recipient }

  func key() throws -> String { try recipient().encoded }

  func correspondence() throws -> Correspondence { Correspondence(try keyring()) }
}

extension Letter {
  /// The letter of `crypto-tests.md`, section share.
  static func golden() throws -> Letter {
    var letter = try sample(.share)
    letter.wishWords = "hello"
    return letter
  }

  /// A letter without content.
  static func sample(_ kind: Letter.Kind, about: About? = nil) throws -> Letter {
    let id = try required(LetterID(bytes: [UInt8](repeating: 0x5a, count: 16)))
    let made = try required(CivilDate(iso: "2026-11-23"))
    return Letter(id: id, kind: kind, made: made, name: "Ana", about: about)
  }

  /// A letter with everything that a share can hold.
  static func fullShare() throws -> Letter {
    var letter = try sample(.share)
    letter.wish = [.listen, .challenge]
    letter.wishWords = "Sur ma façon de me taire.\n\nPas sur le fond du plan."
    let day = try required(CivilDate(iso: "2026-11-22"))
    let due = try required(CivilDate(iso: "2026-12-08"))
    let ids = try (1...4).map { try required(PartID(bytes: [0x1f, 0x2e, 0x3d, $0])) }
    let title = "Avant la séance"
    letter.passages = [
      Passage(
        id: ids[0], day: day, title: title,
        asked: "S’il n’y avait de place que pour un sujet, lequel serait-ce ?",
        answer: "Préparer mes deux minutes\n> cité\n\tet plus loin\n"),
      Passage(
        id: ids[1], day: day, title: title, asked: "De 1 à 10, à quel point ?", answer: "",
        mark: .score(7, key: "mentee.before-session/weight")),
      Passage(
        id: ids[2], day: day, title: title, asked: "Quel petit essai ?",
        answer: "Ce que le silence m’apprend",
        mark: .commitment(
          SharedCommitment(
            kind: .experiment, what: "Demander deux minutes", cue: "Si on me coupe, je reprends",
            due: due))),
      Passage(
        id: ids[3], day: day, title: title, asked: "Quel pas ?", answer: "",
        mark: .commitment(SharedCommitment(kind: .step, what: "Écrire la première phrase"))),
    ]
    return letter
  }

  /// A letter with everything that a reply can hold.
  static func fullReply() throws -> Letter {
    var letter = try sample(.reply, about: try about())
    let part = try required(PartID(hex: "1f2e3d01"))
    letter.name = "Dominique"
    letter.remarks = [
      Remark(
        kind: .heard, words: "Je comprends que\ncela pèse encore.",
        on: Quote(part: part, words: "Préparer mes deux minutes")),
      Remark(kind: .encourage, words: "Tu y retournes."),
      Remark(kind: .challenge, words: "Le silence veut-il dire non ?"),
      Remark(kind: .question, words: "À quel moment décides-tu de te taire ?"),
    ]
    letter.receipt = CivilDate(iso: "2026-11-23")
    return letter
  }

  static func receipt() throws -> Letter {
    var letter = try sample(.receipt, about: try about())
    letter.receipt = CivilDate(iso: "2026-11-23")
    return letter
  }

  static func newKey() throws -> Letter {
    var letter = try sample(.newKey)
    letter.newKey = try Person.cleo.key()
    return letter
  }

  static func about() throws -> About {
    About(
      id: try required(LetterID(bytes: [UInt8](0..<16))), digest: [UInt8](repeating: 7, count: 32))
  }
}

struct Missing: Error {}

func required<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw Missing() }
  return value
}

/// What an attacker makes: any text, with the code that this person can make, sealed for anybody.
func forged(_ text: String, by sender: Person, for reader: Person) throws -> [UInt8] {
  let unsigned = try Manuscript(parsing: Array(text.utf8) + [UInt8](repeating: 0, count: 70))
  let entry = try sender.entry()
  return try sealed(try unsigned.coded(by: entry.identity), for: reader)
}

func sealed(_ content: [UInt8], for reader: Person) throws -> [UInt8] {
  try AgeFile.seal(content.span, for: try reader.recipient())
}

/// What is authenticated of a letter, as text.
func manuscript(_ letter: Letter, from: Person, to: Person) throws -> String {
  let bytes = try Manuscript(letter, from: from.recipient(), to: to.recipient()).bytes
  return String(decoding: bytes, as: UTF8.self)
}
