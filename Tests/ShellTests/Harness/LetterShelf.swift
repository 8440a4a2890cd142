@testable import Reflection

import Shell

/// A mentor's journal into which letters came, as a transcript's `letters: fr` makes it.
///
/// Camille wrote three times and was answered; Camilo was added and wrote nothing; Inès is not verified
/// and writes what Markdown and HTML would like to interpret.
final class LetterShelf {
  private let language: Language
  private let log: any EventLog
  private var journal = Journal()
  private var made: UInt8 = 0
  private var now = Moment(milliseconds: 0, offsetMinutes: 60)

  init(_ language: Language, in log: any EventLog) {
    self.language = language
    self.log = log
  }

  /// Writes everything.
  func fill() throws {
    journal = try Journal.read(log).journal
    try on("2026-11-11")
    let camille = try keep([.contactAdded(name: "Camille", key: StageFormat.key(901))])
    try keep([.contactChanged(camille, .compared)])
    try keep([.contactAdded(name: "Camilo", key: StageFormat.key(902))])
    let ines = try keep([.contactAdded(name: "Inès", key: StageFormat.key(903))])
    try fillCamille(camille)
    try fillInes(ines)
  }

  private func fillCamille(_ camille: Ref) throws {
    try on("2026-11-12")
    try receive(firstLetter, from: camille)
    try on("2026-11-26")
    try receive(secondLetter, from: camille)
    try on("2026-11-27")
    try keep([
      .began(
        Beginning(
          ordinal: 1, pack: "mentor.review-reflections", version: 1,
          digest: [UInt8](repeating: 0, count: 32),
          title: text("Lire ce qui m’a été confié", "Reading what was shared with me"),
          language: language, with: camille))
    ])
    try answer(camille)
    try on("2026-12-08")
    let letter = thirdLetter
    try on("2026-12-09")
    try receive(letter, from: camille)
  }

  private func fillInes(_ ines: Ref) throws {
    try on("2026-12-08")
    for letter in hostileLetters { try receive(letter, from: ines) }
  }

  private func on(_ day: String) throws {
    guard let moment = Moment(iso: day + "T18:40:00+01:00") else {
      throw Transcript.Malformed(reason: day)
    }
    now = moment
  }

  @discardableResult
  private func keep(_ facts: [Fact]) throws -> Ref {
    guard let first = try journal.keep(facts, at: now, in: log).first else {
      throw Transcript.Malformed(reason: "nothing kept")
    }
    return first.ref
  }

  private func receive(_ letter: Letter, from contact: Ref) throws {
    let head = LetterHead(
      of: letter, digest: [UInt8](repeating: made, count: 32), from: "age1a", to: "age1b")
    try keep([.received(contact: contact, head)] + parts(of: letter))
  }

  private func answer(_ contact: Ref) throws {
    var letter = empty(.reply)
    letter.remarks = [
      Remark(
        kind: .heard,
        words: text(
          "Tu veux entrer dans ce comité avec deux phrases prêtes.",
          "You want to walk into that committee with two sentences ready.")),
      Remark(
        kind: .question,
        words: text(
          "À quel moment décides-tu de te taire ?",
          "At which moment do you decide to say nothing?")),
    ]
    let head = LetterHead(
      of: letter, digest: [UInt8](repeating: made, count: 32), from: "age1b", to: "age1a")
    try keep([.sent(contact: contact, head, sources: [])] + parts(of: letter))
  }

  private func parts(of letter: Letter) -> [Fact] {
    letter.parts.enumerated().map { .letterPart(back: $0.offset + 1, $0.element) }
  }

  /// The words of the language.
  func text(_ french: String, _ english: String) -> String {
    language == .french ? french : english
  }

  /// A letter of today without content.
  func empty(_ kind: Letter.Kind) -> Letter {
    made += 1
    guard let id = LetterID(bytes: [UInt8](repeating: made, count: 16)) else {
      preconditionFailure("16 bytes")
    }
    return Letter(id: id, kind: kind, made: now.date, name: "Camille")
  }

  /// An answer of today.
  func passage(_ asked: String, _ answer: String, _ mark: Passage.Mark? = nil) -> Passage {
    made += 1
    guard let id = PartID(bytes: [0, 0, 0, made]) else { preconditionFailure("4 bytes") }
    return Passage(id: id, day: now.date, title: "", asked: asked, answer: answer, mark: mark)
  }
}

extension Stage {
  /// Fills the usual journal with letters in a language.
  func receiveLetters(_ language: String) throws {
    let journal = StageJournal(isChecked: true)
    journals[StageEquipment.usualJournal] = journal
    try LetterShelf(Language(rawValue: language) ?? .english, in: journal.log).fill()
  }
}
