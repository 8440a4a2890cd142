import Reflection

extension PackDecoder {
  /// All steps of a pack.
  mutating func steps(_ node: Node?) -> [Step] {
    guard let node else { return [] }
    let items = list(node)
    guard items.count <= PackLimit.steps else {
      log.report(.tooManySteps(limit: PackLimit.steps), at: items[PackLimit.steps].start)
      return []
    }
    var ids: Set<String> = []
    return items.enumerated().map { index, item in
      place = index
      let step = step(item)
      if !step.id.isEmpty, !ids.insert(step.id).inserted, case .map(let entries) = item.content {
        let fields = Fields(mark: item.start, entries: entries)
        log.report(.duplicateID(step.id), at: fields["id"]?.start ?? item.start)
      }
      return step
    }
  }

  private mutating func step(_ node: Node) -> Step {
    guard let type = type(of: node) else {
      let kind = Step.Kind.text(severalLines: false)
      return Step(id: "", kind: kind, ask: Variants(french: [], english: []))
    }
    let fields = fields(node, allowed: stepKeys + type.ownKeys, elsewhere: typedKeys)
    let asked: [Placeholder] = type == .review ? [.commitment] : []
    let ask = required("ask", fields).map { variants($0, allowing: asked) }
    var step = Step(
      id: required("id", fields).flatMap { id($0) } ?? "", kind: kind(type, fields),
      ask: ask ?? Variants(french: [], english: []))
    step.alternatives = fields["alt"].map { alternatives($0, allowing: asked) } ?? []
    step.why = fields["why"].map { text($0) }
    step.examples = fields["examples"].map { variants($0) }
    step.when = fields["when"].map { condition($0) }
    step.recall = fields["recall"].map { recall($0) }
    step.follow = fields["follow"].map { follow($0, type) } ?? []
    step.share =
      word(fields["share"], of: ["offer", "never"]).flatMap { ShareRule.words[$0] }
      ?? .private
    step.isCore = flag(fields["core"]) ?? false
    step.startFrom = fields["start_from"].map { stepNames(list($0), .earlier) } ?? []
    if let phase = fields["phase"] { _ = string(phase) }
    return step
  }

  /// The type decides which keys a step may have.
  private mutating func type(of node: Node) -> StepType? {
    guard case .map(let entries) = node.content else {
      log.report(.wrongShape(wanted: .map), at: node.start)
      return nil
    }
    guard let type = Fields(mark: node.start, entries: entries)["type"] else {
      _ = required("type", fields(node, allowed: stepKeys + typedKeys.sorted()))
      return nil
    }
    return word(type)
  }

  private mutating func alternatives(
    _ node: Node, allowing placeholders: [Placeholder]
  ) -> [Alternative] {
    list(node).map { item in
      let fields = fields(item, allowed: ["when"] + languageKeys)
      let when = required("when", fields).map { condition($0) }
      return Alternative(
        when: when ?? Condition([]), ask: variants(of: fields, allowing: placeholders))
    }
  }

  private mutating func recall(_ node: Node) -> Recall {
    let fields = fields(node, allowed: ["of", "ask_first"] + languageKeys)
    let name = required("of", fields).flatMap { stepName($0, .anywhere) } ?? ""
    let hasText = languageKeys.contains { fields[$0] != nil }
    let text = hasText ? text(of: fields, allowing: [.date, .quote]) : nil
    return Recall(of: name, asksFirst: flag(fields["ask_first"]) ?? false, text: text)
  }
}
