/// A run with its texts.
public struct RunRecord: Sendable {
  /// What opening knows of it.
  public let outline: RunOutline
  /// How it began.
  public let beginning: Beginning
  /// When it began.
  public let began: Moment
  /// When it came to its end.
  public let finished: Moment?
  /// When the last thing was written in it.
  public let last: Moment
  /// Whether it was left on purpose: the last thing written in it says so.
  public let wasPaused: Bool
  /// What is kept of it.
  public let answers: RunAnswers
}

extension Journal {
  /// A run with its texts, `nil` when its beginning cannot be read.
  public func record(_ outline: RunOutline) -> RunRecord? { record(outline, before: nil) }

  /// A run as it stood before an entry of the arena.
  func record(_ outline: RunOutline, before limit: Int?) -> RunRecord? {
    let facts = outline.entries.filter { comes($0, before: limit) }.compactMap(recorded)
    guard let first = facts.first, case .began(let beginning) = first.fact, let last = facts.last
    else { return nil }
    let finished = facts.last { if case .finished = $0.fact { true } else { false } }
    return RunRecord(
      outline: outline, beginning: beginning, began: first.moment, finished: finished?.moment,
      last: last.moment, wasPaused: last.fact.kind == .paused, answers: RunAnswers(facts))
  }

  /// How a run began, and when, without reading the rest of it.
  public func beginning(_ outline: RunOutline) -> (beginning: Beginning, moment: Moment)? {
    guard let index = outline.entries.first, let first = recorded(index),
      case .began(let beginning) = first.fact
    else { return nil }
    return (beginning, first.moment)
  }

  /// The fact that a new run of a pack begins with.
  public func beginning(
    of pack: Pack, in language: Language, extent: Beginning.Extent = .full, with: Ref? = nil
  ) -> Fact {
    let earlier = runs.count { beginning($0)?.beginning.pack == pack.id }
    return .began(
      Beginning(
        ordinal: earlier + 1, pack: pack.id, version: pack.version, digest: pack.digest,
        title: pack.title[language], language: language, extent: extent, with: with))
  }

  /// A kept wording as it was shown; what can no longer be shown is “…”.
  public func shown(_ wording: Wording) -> [Piece] {
    wording.pieces { filling in
      guard let index = index(of: filling.source), let source = recorded(index) else { return nil }
      return source.fact.answer?.filling(filling.placeholder)
    }
  }

  /// The numbers of rows whose texts are not UTF-8; opening steps over texts.
  public var unreadableTexts: [UInt64] {
    arena.entries.filter { !$0.isErased && (try? arena.event($0)) == nil }.map(\.number)
  }

  /// The number of the row of an event.
  public func number(of ref: Ref) -> UInt64? { index(of: ref).map { arena.entries[$0].number } }

  /// The entry of an event: in one chain, entries stand in order.
  func index(of ref: Ref) -> Int? {
    let entries = arena.entries
    let guess = Int(clamping: ref.sequence) - 1
    if entries.indices.contains(guess), arena.ref(of: entries[guess]) == ref { return guess }
    return entries.firstIndex { arena.ref(of: $0) == ref }
  }
}

extension Fact {
  /// The answer that this says, when it says one.
  public var answer: Answer? {
    switch self {
    case .answered(let answer), .revised(let answer), .committed(let answer),
      .reviewed(let answer):
      answer
    case .deviceBegan, .settled, .began, .skipped, .paused, .finished, .erased, .resized, .noted,
      .gone, .contactAdded, .contactChanged, .sent, .received, .letterPart, .reading, .letterMarked,
      .workshopMade, .workshopTickets, .stepClosed, .workshopClosed, .released, .packKept:
      nil
    }
  }
}
