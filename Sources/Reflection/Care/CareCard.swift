/// What is shown when words point to something grave: sentences, numbers, choices.
public struct CareCard: Sendable, Equatable {
  /// When a card is shown.
  public enum Kind: String, Sendable, CaseIterable {
    /// A person's own words may point to self-harm.
    case selfHarm = "self_harm"
    /// A person's own words may point to harassment.
    case harassment
    /// A mentor read something that worries.
    case thirdParty = "third_party"
  }

  /// What can be chosen under a card.
  public enum Choice: Sendable, Equatable {
    /// The program closes.
    case close
    /// The run is left, to go on later.
    case pause
    /// What was just written leaves the journal.
    case erase
    /// The run goes on more gently; under a self-harm card it is on its way to the end.
    case goOn
    /// The words were about something else: the run goes on without what digs.
    case elsewhere
    /// Nobody saw the card: a file of answers meets the questions that it expects.
    case unseen
    /// The run goes on without what digs, and neither card nor reminder again in this session.
    case notAgain
  }

  /// The sentences before the numbers, one paragraph a line.
  public var text: Bilingual<[String]>
  /// What each choice is called, in the order of `choices(of:)`; none for a third party's card.
  public var labels: Bilingual<[String]>

  /// Creates a card.
  public init(text: Bilingual<[String]>, labels: Bilingual<[String]>) {
    self.text = text
    self.labels = labels
  }

  /// What can be chosen under a card of a kind, by its number, in the words of the safety file.
  ///
  /// Under a self-harm card Tandem's own words stand for the last one, and `elsewhere` comes after it.
  public static func choices(of kind: Kind) -> [Choice] {
    switch kind {
    case .selfHarm: [.close, .pause, .erase, .goOn]
    case .harassment: [.goOn, .pause, .notAgain]
    case .thirdParty: []
    }
  }
}

/// The safety file: whom to call, which words to look for, what to say then.
public struct Care: Sendable, Equatable {
  /// The numbers to call.
  public var numbers: HelpNumbers
  /// The words to look for.
  public var signals: Signals
  /// What is shown then.
  public var cards: [CareCard.Kind: CareCard]
  /// The line that offers a pause when strength seems to run out.
  public var overload: Text?

  /// Creates what a safety file says; by default nothing.
  public init(
    numbers: HelpNumbers = HelpNumbers(checkedOn: nil, local: [], countries: []),
    signals: Signals = Signals(), cards: [CareCard.Kind: CareCard] = [:], overload: Text? = nil
  ) {
    self.numbers = numbers
    self.signals = signals
    self.cards = cards
    self.overload = overload
  }
}
