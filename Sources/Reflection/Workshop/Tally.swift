/// What a group is shown of one step (architecture.md 5a, "Tally").
///
/// A pure function of what was answered: if each person answered once, nobody who sees the result and
/// knows their own answer can be certain of what another person chose. Without tickets somebody who
/// answers many times can: rule 2b only makes that dearer.
public struct Tally {
  /// The step.
  public var step: Step
  /// Below so many answers nothing is shown.
  public var floor: Int
  /// How many people take part, in the room and at a distance.
  public var present: Int
  /// Whether an answer counts only with a ticket, so that each person answers once.
  public var hasTickets: Bool
  /// Words that are not shown, by their bytes.
  public var heldBack: Set<[UInt8]>

  /// Prepares the counting of a step.
  public init(
    of step: Step, floor: Int, present: Int, hasTickets: Bool = false, heldBack: [String] = []
  ) {
    self.step = step
    self.floor = floor
    self.present = present
    self.hasTickets = hasTickets
    self.heldBack = Set(heldBack.map { Array($0.utf8) })
  }

  /// Counts.
  ///
  /// - Parameters:
  ///   - sealed: the contributions that `Ballot` counts.
  ///   - paper: answers that were given on paper; a second set, judged by itself.
  ///   - shuffle: puts words in an order that says nothing of who wrote them.
  /// - Returns: the result.
  public func result(
    of sealed: [Contribution], paper: [Contribution.Content] = [],
    shuffle: ([String]) -> [String]
  ) -> StepResult {
    let unsigned = sealed.filter { $0.name == nil }.map(\.content)
    let typed = paper.filter(step.takes)
    let outcomes = [unsigned, typed].map { outcome(of: $0, amid: unsigned.count + typed.count) }
    let shown = zip(outcomes, [unsigned, typed]).filter { $0.0.isCounted }.flatMap(\.1)
    return StepResult(
      step: step.id, floor: floor, sealed: outcomes[0],
      paper: typed.isEmpty ? .absent : outcomes[1],
      shown: shown.isEmpty ? nil : self.shown(shown, shuffle), signed: signed(sealed))
  }

  /// The rules for one set, in their order.
  ///
  /// - Parameters:
  ///   - set: its answers.
  ///   - all: how many answers without a name there are, in both sets.
  func outcome(of set: [Contribution.Content], amid all: Int) -> StepResult.SetOutcome {
    if let withholding = withholding(of: set.count, amid: all) { return .withheld(withholding) }
    let most = counts(of: set).values.max() ?? 0
    guard step.release == .open || most < set.count - 1 else {
      return .withheld(.alike(set.count))
    }
    return .counted(set.count)
  }

  /// The rules that only count: why a set of so many is withheld, whatever it says.
  private func withholding(of count: Int, amid all: Int) -> StepResult.Withholding? {
    if count < floor { return .few }
    if all > present { return .many }
    return !hasTickets && step.release != .open && 2 * all < present ? .half : nil
  }

  /// Why nothing of a step would be shown if it were closed now, by the numbers alone; `nil` when they
  /// do not say so.
  ///
  /// It may be asked again and again: no answer is looked at.
  ///
  /// - Parameters:
  ///   - sealed: how many were sealed without a name.
  ///   - paper: how many were typed from paper.
  /// - Returns: the gravest reason.
  public func foreseen(sealed: Int, paper: Int = 0) -> StepResult.Withholding? {
    if sealed + paper > present { return .many }
    let sets = paper == 0 ? [sealed] : sealed == 0 ? [paper] : [sealed, paper]
    let reasons = sets.map { withholding(of: $0, amid: sealed + paper) }
    return reasons.contains(nil) ? nil : reasons.contains(.half) ? .half : .few
  }

  private func shown(
    _ set: [Contribution.Content], _ shuffle: ([String]) -> [String]
  ) -> StepResult.Shown {
    guard let options else {
      let words = set.flatMap(words)
      let kept = words.filter { !isHeldBack($0) }
      return .texts(shuffle(kept), heldBack: words.count - kept.count)
    }
    let counts = counts(of: set)
    return .counts(options.map { StepResult.Count(option: $0, count: counts[$0] ?? 0) })
  }

  /// What can be chosen, in order; `nil` for words.
  private var options: [String]? {
    switch step.kind {
    case .scale: (1...10).map(String.init)
    case .choice(let form): form.options.map(\.id)
    default: nil
    }
  }

  /// How many answers say each thing; one answer says a thing once.
  private func counts(of set: [Contribution.Content]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for content in set {
      for said in Set(said(content)) { counts[said, default: 0] += 1 }
    }
    return counts
  }

  private func said(_ content: Contribution.Content) -> [String] {
    switch content {
    case .scale(let number): [String(number)]
    case .choice(let chosen): chosen
    case .text, .list: words(content).map(Tally.comparable)
    case .withdrawn: []
    }
  }

  /// The words of an answer; the items of a list come apart, so that they do not point at one person.
  private func words(_ content: Contribution.Content) -> [String] {
    switch content {
    case .text(let words): [words]
    case .list(let items): items
    case .scale, .choice, .withdrawn: []
    }
  }

  private func isHeldBack(_ words: String) -> Bool { heldBack.contains(Array(words.utf8)) }

  private func signed(_ sealed: [Contribution]) -> [StepResult.Signed] {
    let signed = sealed.compactMap { contribution in
      contribution.name.map {
        StepResult.Signed(
          name: $0, text: words(contribution.content).joined(separator: "\n"))
      }
    }
    return signed.filter { !isHeldBack($0.text) }
      .sorted { ($0.name, $0.text) < ($1.name, $1.text) }
  }

  /// Words without what does not make them another answer: case, accents, space at the ends.
  static func comparable(_ words: String) -> String {
    let folded = Folding.fold(words)
    let start = folded.firstIndex { !$0.isWhitespace } ?? folded.endIndex
    let end = folded.lastIndex { !$0.isWhitespace }.map { folded.index(after: $0) } ?? start
    return String(folded[start..<end])
  }
}

extension StepResult.SetOutcome {
  /// Whether the set is part of what is shown.
  public var isCounted: Bool {
    if case .counted = self { true } else { false }
  }
}
