/// Something of a pack that a rehearsal should come by: a question, a wording, a follow-up, a jump.
public struct Landmark: Sendable, Hashable {
  /// What of a step is meant.
  public enum Part: Sendable, Hashable {
    /// The question itself.
    case question
    /// The k-th of several wordings, from 1.
    case wording(Int)
    /// The k-th other wording that has a condition (`alt`), from 1.
    case alternative(Int)
    /// The k-th entry of the follow-ups, from 1.
    case followUp(Int)
    /// An option that jumps; of the k-th follow-up, or of the question itself (0).
    case jump(option: String, followUp: Int)
    /// What is asked when the chances of a commitment are low.
    case easing
  }

  /// The step's id.
  public var step: String
  /// What of it.
  public var part: Part

  /// Creates a landmark.
  public init(_ step: String, _ part: Part = .question) {
    self.step = step
    self.part = part
  }
}

extension Pack {
  /// Everything that a rehearsal in a language should come by, in the order of the pack.
  public func landmarks(in language: Language) -> [Landmark] {
    steps.flatMap { step in
      step.parts(in: language).map { Landmark(step.id, $0) }
    }
  }
}

extension Step {
  fileprivate func parts(in language: Language) -> [Landmark.Part] {
    let wordings = ask[language].count
    var parts: [Landmark.Part] = [.question]
    if wordings > 1 { parts += (1...wordings).map { .wording($0) } }
    parts += alternatives.indices.map { .alternative($0 + 1) }
    parts += jumps(of: options, 0)
    for (index, entry) in follow.enumerated() {
      parts.append(.followUp(index + 1))
      parts += jumps(of: entry.options, index + 1)
    }
    if case .commit(let form) = kind, form.low != nil { parts.append(.easing) }
    return parts
  }

  private func jumps(of options: [Option], _ followUp: Int) -> [Landmark.Part] {
    options.filter { $0.goto != nil }.map { .jump(option: $0.id, followUp: followUp) }
  }
}

extension Pack {
  /// What a question that is asked comes by.
  func landmarks(at question: Question, in language: Language) -> [Landmark] {
    guard question.role != .askFirst, let index = position(of: question.place.step) else {
      return []
    }
    let step = steps[index]
    if question.place.isFollowUp { return [Landmark(step.id, .followUp(question.place.part))] }
    if case .commit(let form) = step.kind, form.low?[language] == question.wording.text {
      return [Landmark(step.id, .easing)]
    }
    guard case .main = question.role else { return [] }
    var parts: [Landmark.Part] = [.question]
    let wordings = step.ask[language]
    if wordings.count > 1, let wording = wordings.firstIndex(of: question.wording.text) {
      parts.append(.wording(wording + 1))
    }
    for (index, other) in step.alternatives.enumerated()
    where other.ask[language].contains(question.wording.text) {
      parts.append(.alternative(index + 1))
    }
    return parts.map { Landmark(step.id, $0) }
  }

  /// The jumps that an answer takes.
  func landmarks(of answer: Answer) -> [Landmark] {
    guard let index = position(of: answer.place.step) else { return [] }
    let (step, part) = (steps[index], answer.place.part)
    let options = part == 0 ? step.options : step.follow[part - 1].options
    let jumping = options.filter { option in
      option.goto != nil && answer.options.contains { $0.id == option.id }
    }
    return jumping.map { Landmark(step.id, .jump(option: $0.id, followUp: part)) }
  }

  /// The follow-up of a step that says this and asks nothing.
  func landmark(saying pieces: [Piece], after id: String, in language: Language) -> Landmark? {
    guard let index = position(of: id) else { return nil }
    let said = pieces.filter { if case .pack = $0 { true } else { false } }
    let entry = steps[index].follow.firstIndex { entry in
      guard case .say(let text, _) = entry.move else { return false }
      return said
        == Piece.pieces(of: text[language]) { _ in .person("") }.filter { $0 != .person("") }
    }
    return entry.map { Landmark(id, .followUp($0 + 1)) }
  }
}
