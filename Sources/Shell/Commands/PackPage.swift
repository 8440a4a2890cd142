import Reflection

/// A whole exercise on paper: every wording, condition, option and follow-up.
///
/// Conditions stand in brackets, as an author gave them; `->` is where an option jumps.
struct PackPage {
  let output: CommandOutput
  let pack: Pack

  /// Columns before what belongs to a question.
  private static let margin = 4

  var language: Language { output.language }

  func show() {
    output.line(.pack(pack.title[language]))
    output.line(
      .ours("\(pack.id), version \(pack.version), \(pack.audience.rawValue), ")
        + .say(.exercisesMinutes, ["n": .number(pack.minutes)]))
    if let group = pack.group {
      let ends = (low: group.range.lowerBound, high: group.range.upperBound)
      output.line(.say(.pageGroup, ["low": .number(ends.low), "high": .number(ends.high)]))
    }
    if let materials = pack.materials { paragraph(text(.pageMaterials, materials)) }
    for text in [pack.intro, pack.notice].compactMap(\.self) { paragraph(.pack(text[language])) }
    for (index, step) in pack.steps.enumerated() { show(step, number: index + 1) }
    end()
  }

  private func end() {
    if !pack.summary.isEmpty {
      paragraph(.say(.pageSummary, ["list": .ours(pack.summary.joined(separator: ", "))]))
    }
    if let outro = pack.outro { paragraph(.pack(outro[language])) }
  }

  private func paragraph(_ prose: Prose) {
    output.line(Prose())
    print(prose, indent: 0)
  }

  private func show(_ step: Step, number: Int) {
    output.line(Prose())
    print(heading(step, number), indent: 0)
    if let title = step.title { print(.pack(title[language])) }
    if let recall = step.recall { print(self.recall(recall)) }
    wordings(step.ask)
    for other in step.alternatives {
      wordings(other.ask, before: conditions(other.when, step))
    }
    if let why = step.why { print(text(.pageWhy, why)) }
    for example in step.examples?[language] ?? [] {
      print(.say(.whyExample, ["example": .pack(example)]))
    }
    StepForms(page: self, step: step).show()
    for entry in step.follow { show(entry, after: step) }
  }

  /// Number, id and type, then what else is decided of it.
  private func heading(_ step: Step, _ number: Int) -> Prose {
    var heading = Prose.ours("\(number)  \(step.id), \(step.typeWord)")
    for message in marks(step) { heading = heading + .ours(", ") + .say(message) }
    if let room = step.room {
      heading =
        heading + .ours(", ") + .say(room.who.words) + .ours(", ")
        + .say(.exercisesMinutes, ["n": .number(room.minutes)])
    }
    return step.when.map { heading + .ours(" ") + conditions($0, step) } ?? heading
  }

  private func marks(_ step: Step) -> [Message] {
    let share: Message? =
      switch step.share {
      case .private: nil
      case .offer: .pageOffered
      case .never: .pageNever
      }
    let released: Message? = step.isReleasable ? .pageReleased : nil
    return [step.isCore ? .pageCore : nil, share, released].compactMap(\.self)
  }

  private func recall(_ recall: Recall) -> Prose {
    let of: [StepAddress] =
      switch recall.source {
      case .last(let address): [address]
      case .now(let addresses): addresses
      case .reply: []
      }
    let names = of.map(\.text).joined(separator: ", ")
    let shown = recall.text.map { Prose.pack($0[language]) } ?? .ours(names)
    return .say(.pageRecall, ["text": .prose(shown)])
  }

  /// A wording, and the others that take turns with it.
  private func wordings(_ variants: Variants, before: Prose = Prose()) {
    for (index, wording) in variants[language].enumerated() {
      let start = index > 0 ? Prose.say(.pageOr) + .ours(" ") : before.withGap
      print(start + .pack(wording))
    }
  }

  private func show(_ entry: FollowUp, after step: Step) {
    let start = Prose.ours("+ ") + (entry.when.map { conditions($0, step) } ?? Prose()).withGap
    switch entry.move {
    case .say(let text, _): print(start + .pack(text[language]))
    case .ask(let ask, let reply):
      for wording in ask[language] { print(start + .pack(wording)) }
      if case .choice(let form) = reply { options(form.options, indent: 2 * PackPage.margin) }
    }
  }

  /// What can be chosen, each on a line.
  func options(_ options: [Option], indent: Int = PackPage.margin) {
    for (index, option) in options.enumerated() {
      let jump = option.goto.map { " -> " + $0 } ?? ""
      print(
        .ours("\(index + 1)  ") + .pack(option.label[language]) + .ours(jump), indent: indent)
    }
  }

  /// Words of the pack inside a sentence.
  func text(_ message: Message, _ text: Text) -> Prose {
    .say(message, ["text": .pack(text[language])])
  }

  private func conditions(_ condition: Condition, _ step: Step) -> Prose {
    ConditionWords(pack: pack, step: step, language: language).words(condition)
  }

  /// Prints a paragraph, broken where the manual is.
  func print(_ prose: Prose, indent: Int = PackPage.margin) {
    let room = Manual.width - indent
    let text = Composer(language: language).text(prose)
    let lines = text.split(separator: "\n").flatMap { line in
      Wrapping(width: \.count).lines(String(line), first: room, rest: room)
    }
    for line in lines { output.line(.ours(String(repeating: " ", count: indent) + line)) }
  }
}

extension Prose {
  /// Followed by a space, unless there is nothing.
  fileprivate var withGap: Prose { pieces.isEmpty ? self : self + .ours(" ") }
}

extension Step {
  /// The word of a pack for what it asks for.
  fileprivate var typeWord: String {
    switch kind {
    case .text: "text"
    case .list: "list"
    case .scale: "scale"
    case .choice: "choice"
    case .commit: "commit"
    case .review: "review"
    case .read: "read"
    case .round: "round"
    }
  }
}

extension RoomForm.Company {
  /// With whom, in words.
  var words: Message {
    switch self {
    case .solo: .pageSolo
    case .pairs: .pagePairs
    case .trios: .pageTrios
    case .all: .pageGroupWork
    }
  }
}
