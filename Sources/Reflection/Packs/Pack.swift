/// A file of questions in order, with its conditions and its wording (format `tandem.pack/1`).
public struct Pack: Sendable, Equatable {
  /// For whom a pack is.
  public enum Audience: String, Sendable, CaseIterable {
    /// The person who is accompanied.
    case mentee
    /// The person who accompanies.
    case mentor
    /// A group with a trainer.
    case workshop
  }

  /// How many people a workshop is for.
  public struct Group: Sendable, Equatable {
    /// The fewest and the most, 1..999.
    public var range: ClosedRange<Int>
    /// The number it goes best with.
    public var best: Int?

    /// Creates a size.
    public init(range: ClosedRange<Int>, best: Int? = nil) {
      self.range = range
      self.best = best
    }
  }

  /// The permanent name, such as `mentee.fears`.
  public var id: String
  /// 1..9999; increases with every change.
  public var version: Int
  /// SHA-256 of the file, 32 bytes.
  public var digest: [UInt8]
  /// For whom it is.
  public var audience: Audience
  /// The phase of the relationship it belongs to; a label without behaviour.
  public var stage: String
  /// How long it takes, 1..240 minutes.
  public var minutes: Int
  /// How many follow-ups may be asked in one run, 0..50; scales and core steps are exempt.
  public var followBudget: Int
  /// Whether it is gone through over something received (`requires: shared_bundle`).
  public var needsShare = false
  /// Whether it is begun from a reply that came (`requires: reply`), and never from a list.
  public var needsReply = false
  /// How many people a workshop is for.
  public var group: Group?
  /// What a workshop needs in the room.
  public var materials: Text?
  /// Whether the notice is shown at the start (`safety_notice: start`).
  public var showsNotice: Bool
  /// The name that a person sees.
  public var title: Text
  /// What is said before the first question.
  public var intro: Text?
  /// What is said after the intro of a sensitive pack, whole at every run.
  public var notice: Text?
  /// What is said after the last question.
  public var outro: Text?
  /// Ids of the steps that are shown again at the end.
  public var summary: [String]
  /// The questions, in order.
  public var steps: [Step]

  /// Creates a pack.
  public init(
    id: String, version: Int, digest: [UInt8], audience: Audience, stage: String = "any",
    minutes: Int, followBudget: Int, showsNotice: Bool = false, title: Text, intro: Text? = nil,
    notice: Text? = nil, outro: Text? = nil, summary: [String] = [], steps: [Step]
  ) {
    self.id = id
    self.version = version
    self.digest = digest
    self.audience = audience
    self.stage = stage
    self.minutes = minutes
    self.followBudget = followBudget
    self.showsNotice = showsNotice
    self.title = title
    self.intro = intro
    self.notice = notice
    self.outro = outro
    self.summary = summary
    self.steps = steps
  }

  /// The place of a step in the order, `nil` when no step has that id.
  public func position(of id: String) -> Int? {
    steps.firstIndex { $0.id == id }
  }
}
