/// Where in a run something is asked.
public struct Place: Sendable, Hashable {
  /// The step's id.
  public var step: String
  /// 0 for the question itself, k for the k-th entry of its follow-ups.
  public var part: Int
  /// The commitment that a review asks about.
  public var commitment: Ref?

  /// Creates a place.
  public init(step: String, part: Int = 0, commitment: Ref? = nil) {
    self.step = step
    self.part = part
    self.commitment = commitment
  }

  /// Whether it is a follow-up.
  public var isFollowUp: Bool { part > 0 }

  /// The question that it belongs to.
  public var question: Place { Place(step: step, part: 0, commitment: commitment) }
}

/// The wording of a question as it was shown, with its placeholders not filled in.
public struct Wording: Sendable, Equatable {
  /// A placeholder that a question may hold.
  public enum Placeholder: UInt8, Sendable, CaseIterable {
    /// `{answer}`: the answer above, cut like a quotation.
    case answer = 1
    /// `{score}`: the number above.
    case score = 2
    /// `{last}`: the number of the last run.
    case last = 3
    /// `{commitment}`: what was to be tried.
    case commitment = 4

    /// The name between braces.
    public var name: String {
      switch self {
      case .answer: "answer"
      case .score: "score"
      case .last: "last"
      case .commitment: "commitment"
      }
    }
  }

  /// What fills a placeholder: an event, not its text, so that a text stands in one row only.
  public struct Filling: Sendable, Equatable {
    /// The placeholder.
    public var placeholder: Placeholder
    /// The event whose value fills it.
    public var source: Ref

    /// Creates a filling.
    public init(_ placeholder: Placeholder, _ source: Ref) {
      self.placeholder = placeholder
      self.source = source
    }
  }

  /// The text with its placeholders.
  public var text: String
  /// What fills them.
  public var fillings: [Filling]

  /// Creates a wording.
  public init(_ text: String, fillings: [Filling] = []) {
    self.text = text
    self.fillings = fillings
  }
}

/// An option as it was chosen: its id, and the label that was shown.
public struct Chosen: Sendable, Equatable {
  /// The option's id.
  public var id: String
  /// The label that was shown.
  public var label: String

  /// Creates a choice.
  public init(id: String, label: String) {
    self.id = id
    self.label = label
  }
}

/// A small experiment: what, when, and what one hopes to learn.
public struct Commitment: Sendable, Equatable {
  /// Which word the person sees for it.
  public var kind: CommitmentKind
  /// What is to be tried.
  public var what: String
  /// The if-then sentence.
  public var cue: String?
  /// What one hopes to learn.
  public var learn: String?
  /// The day to come back to it.
  public var due: CivilDate?
  /// The chances of trying it, 1..10.
  public var confidence: Int?
  /// What could be taken away to make it likelier.
  public var eased: String?

  /// Creates a commitment.
  public init(
    kind: CommitmentKind, what: String, cue: String? = nil, learn: String? = nil,
    due: CivilDate? = nil, confidence: Int? = nil, eased: String? = nil
  ) {
    self.kind = kind
    self.what = what
    self.cue = cue
    self.learn = learn
    self.due = due
    self.confidence = confidence
    self.eased = eased
  }
}

/// What was answered.
public enum Value: Sendable, Equatable {
  /// Words, exactly as typed.
  case text(String)
  /// Items, one after the other.
  case items([String])
  /// A number from 1 to 10.
  case score(Int)
  /// Options, in the order typed; of a review, the outcome.
  case options([Chosen])
  /// A commitment with its parts.
  case commitment(Commitment)
  /// Items of a list of the same run.
  case picked(Picked)
}

/// Items of a list, picked by their numbers: their words stand in the list's own row.
public struct Picked: Sendable, Equatable {
  /// The event that says the list.
  public var source: Ref
  /// Their numbers in the list, 1 for the first, in the order typed.
  public var numbers: [Int]
  /// Their words, as long as the list can be read; never written.
  public var labels: [String]

  /// Creates a pick.
  public init(source: Ref, numbers: [Int], labels: [String] = []) {
    self.source = source
    self.numbers = numbers
    self.labels = labels
  }

  /// Whether the same items of the same list are meant: the words are read from there.
  public static func == (one: Picked, other: Picked) -> Bool {
    one.source == other.source && one.numbers == other.numbers
  }

  /// The pick with its words, from the list that it names.
  func labelled(from items: [String]) -> Picked {
    let labels = numbers.map { items.indices.contains($0 - 1) ? items[$0 - 1] : "…" }
    return Picked(source: source, numbers: numbers, labels: labels)
  }
}

/// What was said to one question in one run, with the wording that was shown.
public struct Answer: Sendable, Equatable {
  /// The run: the ref of its `began`.
  public var run: Ref
  /// Where in the run.
  public var place: Place
  /// The wording that was shown.
  public var wording: Wording
  /// What was answered.
  public var value: Value
  /// Words typed beside a number or a choice, empty when there were none.
  public var words: String
  /// Whether it may be shown to a mentor.
  public var share: ShareRule

  /// Creates an answer.
  public init(
    run: Ref, place: Place, wording: Wording, value: Value, words: String = "",
    share: ShareRule = .private
  ) {
    self.run = run
    self.place = place
    self.wording = wording
    self.value = value
    self.words = words
    self.share = share
  }
}
