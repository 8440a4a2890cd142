/// What was put in for one step, taken apart: what is counted, and what is not and why.
///
/// It depends on what lies there and on nothing else: not on the order, the names of the files or
/// the time.
public struct Ballot: Sendable, Equatable {
  /// A file that was opened.
  public struct Paper: Sendable, Equatable {
    /// Its name.
    public var file: String
    /// What it says.
    public var opened: OpenedContribution

    /// Creates an entry.
    public init(file: String, opened: OpenedContribution) {
      self.file = file
      self.opened = opened
    }

    var contribution: Contribution { opened.contribution }
  }

  /// A file that is not counted.
  public struct Refusal: Sendable, Equatable {
    /// Its name.
    public var file: String
    /// Why.
    public var fault: ContributionFault

    /// Creates an entry.
    public init(file: String, fault: ContributionFault) {
      self.file = file
      self.fault = fault
    }
  }

  /// What is counted.
  public private(set) var counted: [Contribution] = []
  /// What is not counted, by the names of the files.
  public private(set) var refused: [Refusal] = []

  /// Takes apart what was opened.
  ///
  /// - Parameters:
  ///   - papers: all files of the workshop that opened; those for other steps are left alone.
  ///   - step: the step.
  ///   - tickets: what the tickets leave at this step; `nil` in a workshop without tickets.
  public init(_ papers: [Paper], for step: Step, tickets: Set<TicketTag>? = nil) {
    var candidates: [ContributionID: [Paper]] = [:]
    for paper in papers where paper.contribution.step == step.id {
      if step.takes(paper.contribution) {
        candidates[paper.contribution.id, default: []].append(paper)
      } else {
        refuse([paper], .otherStep)
      }
    }
    let standing = candidates.values.compactMap { latest(of: $0) }
    for paper in admitted(standing, tickets) { counted.append(paper.contribution) }
    counted.sort { $0.id.bytes.lexicographicallyPrecedes($1.id.bytes) }
    refused.sort { ($0.file, "\($0.fault)") < ($1.file, "\($1.fault)") }
  }

  /// The one that counts of those with the same number; `nil` when none does.
  private mutating func latest(of papers: [Paper]) -> Paper? {
    let turn = papers.map(\.contribution.turn).max() ?? 0
    refuse(papers.filter { $0.contribution.turn < turn }, .replaced)
    let last = papers.filter { $0.contribution.turn == turn }.sorted { $0.file < $1.file }
    guard let first = last.first, last.allSatisfy({ $0.opened == first.opened }) else {
      refuse(last, .contradicted)
      return nil
    }
    refuse(Array(last.dropFirst()), .repeated)
    return first.contribution.content == .withdrawn ? nil : first
  }

  /// Those that come with a ticket of their own.
  private mutating func admitted(_ papers: [Paper], _ tickets: Set<TicketTag>?) -> [Paper] {
    guard let tickets else { return papers }
    var used: Set<TicketTag> = []
    let ordered = papers.sorted {
      $0.contribution.id.bytes.lexicographicallyPrecedes($1.contribution.id.bytes)
    }
    return ordered.filter { paper in
      guard let tag = paper.opened.tag, tickets.contains(tag) else {
        refuse([paper], .badTicket)
        return false
      }
      guard used.insert(tag).inserted else {
        refuse([paper], .usedTicket)
        return false
      }
      return true
    }
  }

  private mutating func refuse(_ papers: [Paper], _ fault: ContributionFault) {
    refused += papers.map { Refusal(file: $0.file, fault: fault) }
  }
}

extension Step {
  /// Whether answers to this step may be released, and can be counted at all.
  public var isReleasable: Bool {
    guard release != .never else { return false }
    switch kind {
    case .scale, .text, .list: return true
    case .choice(let form): return form.from == nil
    case .commit, .review, .read, .round: return false
    }
  }

  /// Whether it is answered in words, which somebody reads before a group does.
  public var hasWords: Bool {
    switch kind {
    case .text, .list: true
    case .scale, .choice, .commit, .review, .read, .round: false
    }
  }

  /// Whether a contribution answers this step in its way; one that is withdrawn always does.
  public func takes(_ contribution: Contribution) -> Bool {
    guard isReleasable, contribution.step == id else { return false }
    switch contribution.content {
    case .withdrawn: return contribution.name == nil
    case .scale, .choice: return contribution.name == nil && takes(contribution.content)
    case .text, .list: return takes(contribution.content)
    }
  }

  /// Whether an answer, on paper or sealed, is one to this step.
  public func takes(_ content: Contribution.Content) -> Bool {
    switch (kind, content) {
    case (.scale, .scale(let number)): (1...10).contains(number)
    case (.choice(let form), .choice(let chosen)):
      (1...form.maximum).contains(chosen.count) && Set(chosen).count == chosen.count
        && Set(chosen).isSubset(of: form.options.map(\.id))
    case (.text, .text(let words)): !Tally.comparable(words).isEmpty
    case (.list(let form), .list(let items)):
      (1...form.maximum).contains(items.count)
        && items.allSatisfy { !Tally.comparable($0).isEmpty }
    default: false
    }
  }
}
