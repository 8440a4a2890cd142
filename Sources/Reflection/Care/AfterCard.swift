/// How a run goes on once its words pointed to something grave.
public enum AfterCard: Sendable, Comparable {
  /// No card came: as the pack is written.
  case asWritten
  /// Without what digs: no follow-up, no recall, nothing said about an answer, and of a shipped pack
  /// only the steps that are bearable.
  case bearable
  /// A gentle step where the pack has one, then two questions of Tandem's own, and the end.
  case closing
}

/// What can still be asked in a run after a card.
///
/// Made by reading every question of the shipped packs as somebody would who was just stopped: what asks
/// for the writer's own share, for more of the same, for a number about it, for an experiment, or brings
/// old words back is not in it. With `tandem.pack/2` the packs say it themselves (`digs`, `after_card`),
/// and this table goes.
enum BearableSteps {
  private static let table: [String: Set<String>] = [
    "mentee.before-session": ["arrive", "topic", "hesitation", "role", "outcome", "opening"],
    "mentee.after-session": ["heard", "discovery", "disagree", "thanks"],
    "mentee.check-in": ["bring"],
    "mentee.first-meeting": [
      "now", "learn", "role", "worth", "line", "stays", "may_leave", "must_leave", "later",
      "rhythm", "not_working", "ask_mentor",
    ],
    "mentee.ambitions": ["picture", "mine", "already", "help"],
    "mentee.challenges": ["their_story"],
    "mentee.fears": ["friend", "ally", "ground"],
    "mentee.experiment-review": ["other_part", "verdict", "closed", "word"],
    "mentee.from-reply": [],
    "mentor.prepare-session": ["remember", "advice", "unknown", "one_question"],
    "mentor.review-reflections": [
      "first_read", "their_words", "mirror", "unknown", "strength", "questions", "the_one",
      "beyond",
      "reply", "mine",
    ],
    "mentor.own-growth": ["learned", "focus", "outdated", "company"],
  ]

  /// What a question speaks of, by the steps that say it, of which one is enough: it is not asked about
  /// something that was left aside, erased, or never written.
  private static let spokenOf: [String: [String: Set<String>]] = [
    "mentee.ambitions": ["mine": ["picture"], "already": ["picture"]],
    "mentee.challenges": ["their_story": ["story"]],
    "mentee.fears": ["friend": ["fear"], "ally": ["fear"], "ground": ["dose", "fear"]],
    "mentee.experiment-review": [
      "other_part": ["expected", "happened"], "verdict": ["experiment", "which"],
      "word": ["experiment", "which"],
    ],
  ]

  /// The steps of a pack of which a question speaks, `nil` for a question that stands alone.
  static func spokenOf(in step: String, of pack: String) -> Set<String>? {
    spokenOf[pack]?[step]
  }

  /// The questions of a pack that speak of something, and the steps of which they do.
  static func spokenOf(in pack: String) -> Set<String> {
    (spokenOf[pack] ?? [:]).reduce(into: []) { $0.formUnion($1.value.union([$1.key])) }
  }

  /// The gentle step of a pack with which it ends after a card.
  private static let last = ["mentee.fears": "ground"]

  /// The steps of a pack that are bearable, `nil` for one that the table does not know.
  static func of(_ pack: String) -> Set<String>? { table[pack] }

  /// Whether the table knows a pack; others are a person's own, or of a group that goes on together.
  static func knows(_ pack: String) -> Bool { table[pack] != nil }

  /// Whether a step of a pack is asked after a card.
  static func hold(_ step: String, of pack: String, _ way: AfterCard) -> Bool {
    switch way {
    case .asWritten: true
    case .bearable: table[pack]?.contains(step) ?? true
    case .closing: last[pack] == step
    }
  }
}

/// The two questions of Tandem's own with which a run is closed after a card.
public enum ClosingQuestion: String, Sendable, CaseIterable {
  /// Who could be near.
  case near = "tandem-near"
  /// What would help for an hour.
  case hour = "tandem-hour"

  /// The question, in both languages.
  private var text: Bilingual<[String]> {
    switch self {
    case .near:
      Bilingual(
        french: ["Qui pourrait être près de vous, ou au bout du fil, dans l’heure qui vient ?"],
        english: ["Who could be near you, or on the phone, within the hour?"])
    case .hour:
      Bilingual(
        french: ["Qu’est-ce qui rendrait cette heure un peu moins dure ?"],
        english: ["What would make this hour a little less hard?"])
    }
  }

  /// The question as a step: its answer stays with the person, and nothing follows it.
  var step: Step {
    Step(
      id: rawValue, kind: .text(severalLines: false), ask: text, share: .never, isCore: true)
  }

  /// Whether an answer says that there is nobody.
  static func isNobody(_ answer: String) -> Bool {
    let words = Folding.fold(answer).split { !$0.isOfWord }.joined(separator: " ")
    return nobody.contains(words)
  }

  private static let nobody: Set = [
    "", "personne", "personne du tout", "aucune personne", "je ne vois personne",
    "je n ai personne",
    "rien", "je ne sais pas", "sais pas", "non", "nobody", "nobody at all", "no one", "noone",
    "no one at all", "none", "there is nobody", "there is no one", "i have nobody", "i have no one",
    "nothing", "i don t know", "no",
  ]
}

extension Pack {
  /// Where somebody finds a hand: words that point to something grave are at home in it.
  public static let someoneNear = "mentee.someone-near"

  /// The steps of a shipped pack that are asked after a card, `nil` for a pack that no table knows.
  public static func bearableSteps(of id: String) -> Set<String>? { BearableSteps.of(id) }

  /// The steps of a shipped pack that speak of others after a card, and those of which they speak.
  public static func stepsSpokenOf(in id: String) -> Set<String> { BearableSteps.spokenOf(in: id) }

  /// The pack as it is asked after a card; what was passed before stays on the path.
  func asked(_ way: AfterCard, passed: Set<String>) -> Pack {
    guard way > .asWritten else { return self }
    var pack = self
    pack.steps = steps.filter { step in
      passed.contains(step.id) || BearableSteps.hold(step.id, of: id, way)
    }
    if way == .closing { pack.steps += ClosingQuestion.allCases.map(\.step) }
    return pack
  }
}

extension RunAnswers {
  /// The steps that were answered or left aside.
  var passedSteps: Set<String> { Set(questions.map(\.step)) }

  /// Whether the run was on its way to its end after a card.
  var isClosing: Bool { !passedSteps.isDisjoint(with: ClosingQuestion.allCases.map(\.rawValue)) }
}
