/// Words of another time, shown before a question.
public struct Recall: Sendable, Equatable {
  /// Where the words come from.
  public enum Source: Sendable, Equatable {
    /// The last answer to a step of an earlier run, with what was added to it.
    case last(StepAddress)
    /// Answers of this run.
    case now([StepAddress])
    /// What a mentor wrote back.
    case reply
  }

  /// Where the words come from.
  public var source: Source
  /// Whether the person is asked before it is shown.
  public var asksFirst: Bool
  /// The sentence, with `{date}` and `{quote}`.
  public var text: Text?

  /// Creates a recall.
  public init(_ source: Source, asksFirst: Bool = false, text: Text? = nil) {
    self.source = source
    self.asksFirst = asksFirst
    self.text = text
  }
}

/// The name of an answer: `step`, `step.more` for what was added to it, `pack/step` in another pack.
public struct StepAddress: Sendable, Hashable {
  /// The other pack, `nil` for the same one.
  public var pack: String?
  /// The step's id.
  public var step: String
  /// Whether what was added is meant, by itself.
  public var isMore: Bool

  /// Creates an address.
  public init(pack: String? = nil, step: String, isMore: Bool = false) {
    self.pack = pack
    self.step = step
    self.isMore = isMore
  }

  /// Reads an address as it is written in a pack; ids themselves are not looked at.
  public init(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let last = parts.last ?? ""
    isMore = last.hasSuffix(StepAddress.more)
    step = String(isMore ? last.dropLast(StepAddress.more.count) : last)
    pack = parts.count == 2 ? String(parts[0]) : nil
  }

  /// The address as it is written in a pack.
  public var text: String {
    (pack.map { $0 + "/" } ?? "") + step + (isMore ? StepAddress.more : "")
  }

  private static let more = ".more"
}

extension StepAddress: ExpressibleByStringLiteral {
  /// An address as it is written in a pack.
  public init(stringLiteral text: String) { self.init(text) }
}
