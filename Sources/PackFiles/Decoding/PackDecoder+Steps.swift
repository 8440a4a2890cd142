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
      // Its name is still good to be named by others.
      blurred.insert(place)
      return Step(
        id: node["id"].flatMap { id($0) } ?? "", kind: .text(severalLines: false),
        ask: Variants(french: [], english: []))
    }
    let fields = fields(
      node, allowed: keys(of: type), elsewhere: typedKeys.union(answerKeysOfSteps).union(["ask"]))
    let asked: [Placeholder] = type == .review ? [.commitment] : []
    let question = type == .round ? "screen" : "ask"
    let ask = required(question, fields).map { variants($0, allowing: asked) }
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
    inReplies(fields, of: &step)
    inRooms(fields, type, of: &step)
    return step
  }

  private func keys(of type: StepType) -> [String] {
    guard !type.isAnswered else { return stepKeys + type.ownKeys }
    let keys = stepKeys.filter { !answerKeysOfSteps.contains($0) } + type.ownKeys
    return type == .round ? keys.filter { $0 != "ask" } : keys
  }

  /// What a step has for reading what was received, and for answering it.
  private mutating func inReplies(_ fields: Fields, of step: inout Step) {
    step.picksSentence = word(fields["pick"], of: ["sentence"]) != nil
    step.replyKind = fields["as"].flatMap { word($0) }
  }

  /// What a step has in a workshop.
  private mutating func inRooms(_ fields: Fields, _ type: StepType, of step: inout Step) {
    let title = type == .round ? required("title", fields) : fields["title"]
    step.title = title.map { text($0) }
    step.room = room(fields)
    let rules = [ReleaseRule.offer, .open].map(\.rawValue)
    guard let node = fields["release"], let rule = word(node, of: rules) else { return }
    step.release = ReleaseRule(rawValue: rule) ?? .never
    let mark = fields.mark(of: "release")
    if !type.isAnswered || type == .commit || type == .review {
      log.report(.doesNotFit("release"), at: mark)
    } else if step.share == .never {
      log.report(.tellsAnAnswer(.neverShared), at: mark)
    } else if fields["when"] != nil {
      log.report(.tellsAnAnswer(.condition), at: mark)
    }
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
    let fields = fields(node, allowed: ["of", "from", "ask_first"] + languageKeys)
    let isNow = word(fields["from"], of: ["now"]) != nil
    let source = required("of", fields).map { self.source($0, isNow: isNow) } ?? .now([])
    let hasText = languageKeys.contains { fields[$0] != nil }
    let placeholders: [Placeholder] =
      switch source {
      case .last: [.date, .quote]
      case .now: [.quote]
      case .reply: [.date, .quote, .name]
      }
    let text = hasText ? text(of: fields, allowing: placeholders) : nil
    return Recall(source, asksFirst: flag(fields["ask_first"]) ?? false, text: text)
  }

  private mutating func source(_ node: Node, isNow: Bool) -> Recall.Source {
    if isNow {
      let nodes = if case .list(let items) = node.content { items } else { [node] }
      return .now(nodes.compactMap { address($0, .earlier) })
    }
    if case .scalar(reply, _) = node.content { return .reply }
    return .last(address(node, .anywhere) ?? StepAddress(step: ""))
  }
}

/// What is recalled when it is no step: the message that a mentor wrote back.
private let reply = "reply"
