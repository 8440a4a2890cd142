/// Something in a pack that a rehearsal should come to.
public struct RehearsalPoint: Sendable, Hashable {
  /// What of a step is meant.
  public enum Part: Sendable, Hashable {
    /// The question itself.
    case question
    /// A wording of the question, from 1, where there are several.
    case variant(Int)
    /// The alternative wording, from 1.
    case alternative(Int)
    /// Words of another time before the question.
    case recall
    /// An entry of its follow-ups, from 1.
    case follow(Int)
    /// The jump of an option.
    case jump(String)
    /// The jump of an option of a follow-up, from 1.
    case followJump(Int, String)
    /// A part of a commitment: `cue`, `learn`, `due`, `confidence`, `low`.
    case part(String)
  }

  /// The step.
  public var step: String
  /// What of it is meant.
  public var part: Part

  /// Creates a point.
  public init(_ step: String, _ part: Part) {
    self.step = step
    self.part = part
  }

  /// The point as it is named: `topic`, `topic.follow[2]`, `dose.options.stop.goto`.
  public var name: String {
    switch part {
    case .question: step
    case .variant(let number): "\(step).ask[\(number)]"
    case .alternative(let number): "\(step).alt[\(number)]"
    case .recall: "\(step).recall"
    case .follow(let number): "\(step).follow[\(number)]"
    case .jump(let option): "\(step).options.\(option).goto"
    case .followJump(let number, let option):
      "\(step).follow[\(number)].options.\(option).goto"
    case .part(let name): "\(step).\(name)"
    }
  }
}

extension Pack {
  /// Everything that a rehearsal should come to, in the order of the pack.
  public func rehearsalPoints(_ language: Language) -> [RehearsalPoint] {
    steps.flatMap { step in
      step.parts(language).map { RehearsalPoint(step.id, $0) }
    }
  }
}

extension Step {
  fileprivate func parts(_ language: Language) -> [RehearsalPoint.Part] {
    let variants = ask[language].count
    return [.question] + (variants > 1 ? (1...variants).map { .variant($0) } : [])
      + alternatives.indices.map { .alternative($0 + 1) } + (recall == nil ? [] : [.recall])
      + follow.indices.map { .follow($0 + 1) } + jumps + commitmentParts.map { .part($0.name) }
  }

  private var jumps: [RehearsalPoint.Part] {
    let own = options.filter { $0.goto != nil }.map { RehearsalPoint.Part.jump($0.id) }
    let later = follow.enumerated().flatMap { index, entry in
      entry.options.filter { $0.goto != nil }.map {
        RehearsalPoint.Part.followJump(index + 1, $0.id)
      }
    }
    return own + later
  }

  /// What a commitment asks for beside the question, by its name and its words.
  var commitmentParts: [(name: String, text: Text)] {
    guard case .commit(let form) = kind else { return [] }
    let parts = [
      ("cue", form.cue), ("learn", form.learn), ("due", form.due),
      ("confidence", form.confidence), ("low", form.low),
    ]
    return parts.compactMap { name, text in text.map { (name, $0) } }
  }
}
