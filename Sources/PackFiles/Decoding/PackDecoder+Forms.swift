import Reflection

extension PackDecoder {
  /// What a step of that type asks for.
  mutating func kind(_ type: StepType, _ fields: Fields) -> Step.Kind {
    switch type {
    case .text: .text(severalLines: word(fields["lines"], of: ["several"]) != nil)
    case .list: .list(listForm(fields))
    case .scale: .scale(scaleForm(fields))
    case .choice: .choice(choiceForm(fields))
    case .commit: .commit(commitForm(fields))
    case .review: .review(reviewForm(fields))
    case .read: read(fields)
    case .round: .round(roundForm(fields))
    }
  }

  private mutating func read(_ fields: Fields) -> Step.Kind {
    _ = word(required("source", fields), of: ["shared_bundle"])
    return .read
  }

  private mutating func listForm(_ fields: Fields) -> ListForm {
    let range = 1...PackLimit.items.upperBound
    let maximum = number(fields["max"], range) ?? PackLimit.usualItems
    return ListForm(minimum: number(fields["min"], 0...maximum) ?? 0, maximum: maximum)
  }

  private mutating func scaleForm(_ fields: Fields) -> ScaleForm {
    let empty = Text(french: "", english: "")
    return ScaleForm(
      low: required("low", fields).map { text($0) } ?? empty,
      high: required("high", fields).map { text($0) } ?? empty)
  }

  /// A choice, of a step or of a follow-up: among options, or among the items of an earlier list.
  mutating func choiceForm(_ fields: Fields) -> ChoiceForm {
    if let from = fields["options_from"] {
      if fields["options"] != nil {
        log.report(.doesNotFit("options"), at: fields.mark(of: "options"))
      }
      needs.append(
        Need(
          step: name(from), place: place, key: "options_from", mark: from.start, types: [.list]))
      return ChoiceForm(
        options: [], maximum: number(fields["max"], PackLimit.options) ?? 1,
        from: stepName(from, .earlier))
    }
    // A misspelt `options_from` is no missing list.
    let node = fields.isMissing("options_from") ? required("options", fields) : fields["options"]
    let options = node.map { self.options($0, canJump: true) } ?? []
    let range = options.isEmpty ? PackLimit.options : 1...options.count
    return ChoiceForm(options: options, maximum: number(fields["max"], range) ?? 1)
  }

  private mutating func reviewForm(_ fields: Fields) -> ReviewForm {
    let node = required("options", fields)
    let options = node.map { self.options($0, canJump: false) } ?? []
    for (option, item) in zip(options, node.map(items) ?? []) where !option.id.isEmpty {
      guard !outcomes.contains(option.id), case .map(let entries) = item.content else { continue }
      let nearest = nearestWord(to: option.id, among: outcomes)
      log.report(
        .unknownWord(option.id.clipped, nearest: nearest, allowed: outcomes),
        at: Fields(mark: item.start, entries: entries)["id"]?.start ?? item.start)
    }
    let limit = PackLimit.commitments
    return ReviewForm(
      options: options, maximum: number(fields["max"], limit) ?? limit.upperBound)
  }

  private func name(_ node: Node) -> String? {
    if case .scalar(let name, _) = node.content { name } else { nil }
  }

  private func items(_ node: Node) -> [Node] {
    if case .list(let items) = node.content { items } else { [] }
  }

  private mutating func options(_ node: Node, canJump: Bool) -> [Option] {
    let items = list(node)
    if !items.isEmpty, !PackLimit.options.contains(items.count) {
      log.report(.outOfRange(items.count, PackLimit.options), at: node.start)
      return []
    }
    var ids: Set<String> = []
    return items.map { item in
      let allowed = ["id"] + languageKeys
      let fields = fields(
        item, allowed: canJump ? allowed + ["goto"] : allowed, elsewhere: ["goto"])
      let id = required("id", fields).flatMap { self.id($0) } ?? ""
      if !id.isEmpty, !ids.insert(id).inserted, let node = fields["id"] {
        log.report(.duplicateID(id), at: node.start)
      }
      let goto = canJump ? stepName(fields["goto"], .later) : nil
      return Option(id: id, label: text(of: fields), goto: goto)
    }
  }

  private mutating func commitForm(_ fields: Fields) -> CommitForm {
    var form = CommitForm()
    let kind = word(fields["kind"], of: ["experiment", "step"])
    form.kind = kind.flatMap { CommitmentKind.words[$0] } ?? .experiment
    form.cue = fields["cue"].map { text($0) }
    form.learn = fields["learn"].map { text($0) }
    if let due = fields["due"] { self.due(due, of: &form) }
    if let confidence = fields["confidence"] { self.confidence(confidence, of: &form) }
    return form
  }

  private mutating func due(_ node: Node, of form: inout CommitForm) {
    let fields = fields(node, allowed: ["default"] + languageKeys)
    form.due = text(of: fields)
    guard let node = fields["default"], let span = string(node) else { return }
    let digits = span.dropFirst().dropLast()
    guard span.hasPrefix("+"), span.hasSuffix("d"), digits.utf8.allSatisfy({ (48...57) ~= $0 }),
      let days = Int(digits), PackLimit.dueDays.contains(days)
    else {
      log.report(.badDate(span.clipped), at: node.start)
      return
    }
    form.defaultDueDays = days
  }

  private mutating func confidence(_ node: Node, of form: inout CommitForm) {
    let fields = fields(node, allowed: ["low_at_most", "low"] + languageKeys)
    form.confidence = text(of: fields)
    form.lowAtMost = number(fields["low_at_most"], PackLimit.scale) ?? 0
    form.low = fields["low"].map { text($0) }
    // One without the other would never be asked, or ask nothing.
    if fields["low"] != nil, fields.isMissing("low_at_most") {
      log.report(.missingKey("low_at_most"), at: fields.mark(of: "low"))
    }
    if fields.isMissing("low"), fields["low_at_most"] != nil {
      log.report(.missingKey("low"), at: fields.mark(of: "low_at_most"))
    }
  }
}
