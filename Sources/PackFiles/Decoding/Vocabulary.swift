import Reflection

/// The types of steps, by the words of a pack.
enum StepType: String, CaseIterable {
  case text
  case list
  case scale
  case choice
  case commit
  case review
  case read
  case round

  /// The keys that this type has beside those of every step.
  var ownKeys: [String] {
    switch self {
    case .text: ["lines", "start_from", "pick"]
    case .list: ["min", "max"]
    case .scale: ["low", "high"]
    case .choice: ["options", "options_from", "max"]
    case .commit: ["kind", "cue", "learn", "due", "confidence"]
    case .review: ["options", "max"]
    case .read: ["source"]
    case .round: ["turns", "screen", "facilitator", "remote", "columns"]
    }
  }

  /// Whether there is something to answer.
  var isAnswered: Bool { self != .read && self != .round }

  /// What a text that follows the answer may stand for it with.
  var placeholders: [Placeholder] {
    switch self {
    case .text, .list, .choice, .commit: [.answer]
    case .scale: [.score]
    case .review: [.commitment]
    case .read, .round: []
    }
  }
}

extension Step.Kind {
  /// The word of a pack for it.
  var type: StepType {
    switch self {
    case .text: .text
    case .list: .list
    case .scale: .scale
    case .choice: .choice
    case .commit: .commit
    case .review: .review
    case .read: .read
    case .round: .round
    }
  }

  /// What can be chosen.
  var options: [Option] {
    switch self {
    case .choice(let form): form.options
    case .review(let form): form.options
    case .text, .list, .scale, .commit, .read, .round: []
    }
  }
}

/// What stands in braces in a text until it is shown.
enum Placeholder: String, CaseIterable {
  case answer
  case score
  case last
  case date
  case quote
  case commitment
  case name
}

/// The keys of the header.
let packKeys = [
  "format", "id", "version", "audience", "stage", "minutes", "follow_budget", "languages",
  "safety", "safety_notice", "requires", "group", "materials", "method", "title", "intro", "notice",
  "summary", "outro", "steps",
]

/// What a pack may require: chosen answers of somebody, or a reply.
let packNeeds = ["shared_bundle", "reply"]

/// The keys of every step.
let stepKeys = [
  "id", "type", "ask", "alt", "why", "examples", "when", "recall", "follow", "share", "core",
  "phase", "title", "as", "minutes", "who", "capture", "release",
]

/// The keys of every step that only those have that are answered.
let answerKeysOfSteps: Set<String> = ["follow", "share", "as", "alt", "examples", "recall"]

/// The keys that some type of step has.
let typedKeys = Set(StepType.allCases.flatMap(\.ownKeys))

/// The phases of a mentoring relationship (method.md 3.0).
let stages = ["discovery", "rapport", "direction", "progress", "winding down", "any"]

/// What can have become of a commitment (method.md 3.1, row 22).
let outcomes = ["done", "differently", "not_yet", "dropped"]

extension ShareRule {
  /// The rules that have a word; private is to say nothing.
  static let words: [String: ShareRule] = ["offer": .offer, "never": .never]
}

extension CommitmentKind {
  static let words: [String: CommitmentKind] = ["experiment": .experiment, "step": .step]
}
