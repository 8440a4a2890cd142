import Reflection

extension PackDecoder {
  /// What may follow an answer of a type.
  mutating func follow(_ node: Node, _ type: StepType) -> [FollowUp] {
    list(node).map { entry($0, type) }
  }

  private mutating func entry(_ node: Node, _ type: StepType) -> FollowUp {
    let fields = fields(
      node,
      allowed: ["when", "ask", "say", "keep", "type", "options", "max", "card", "offer"],
      elsewhere: typedKeys)
    let when = fields["when"].map { condition($0, after: type) }
    var placeholders = type.placeholders
    if type == .scale, when?.knowsLastNumber == true { placeholders.append(.last) }
    let move = move(fields, allowing: placeholders)
    return FollowUp(when: when, move: move, keep: keep(fields, type), card: card(fields))
  }

  private mutating func move(
    _ fields: Fields, allowing placeholders: [Placeholder]
  ) -> FollowUp.Move {
    if let say = fields["say"] {
      for key in ["ask", "keep", "type", "options", "max"] where fields[key] != nil {
        log.report(.doesNotFit(key), at: fields.mark(of: key))
      }
      let offersShort = word(fields["offer"], of: ["short"]) != nil
      return .say(text(say, allowing: placeholders), offersShort: offersShort)
    }
    // A misspelt statement is no missing question.
    if fields["offer"] != nil, fields.isMissing("say") {
      log.report(.doesNotFit("offer"), at: fields.mark(of: "offer"))
    }
    let node = fields.isMissing("say") ? required("ask", fields) : fields["ask"]
    let ask = node.map { variants($0, allowing: placeholders) }
    return .ask(ask ?? Variants(french: [], english: []), reply(fields))
  }

  private mutating func reply(_ fields: Fields) -> FollowUp.Reply {
    let type = fields["type"].map { word($0, of: ["text", "choice"]) } ?? "text"
    if type == "choice" { return .choice(choiceForm(fields)) }
    // A type that could not be read is said by itself.
    let misspelled = fields["type"] == nil && !fields.isMissing("type")
    for key in ["options", "max"] where fields[key] != nil && type != nil && !misspelled {
      log.report(.doesNotFit(key), at: fields.mark(of: key))
    }
    return .text
  }

  /// Only the third party's card is a pack's to show: the others follow from what was written.
  private mutating func card(_ fields: Fields) -> CareCard.Kind? {
    let name = word(fields["card"], of: [CareCard.Kind.thirdParty.rawValue])
    return name.flatMap { CareCard.Kind(rawValue: $0) }
  }

  private mutating func keep(_ fields: Fields, _ type: StepType) -> FollowUp.Keep {
    guard fields["say"] == nil, let node = fields["keep"], let keep: FollowUp.Keep = word(node)
    else { return .append }
    let fits =
      switch keep {
      case .append: true
      case .replace: type == .text
      case .item: type == .list
      }
    if !fits || keep != .append && fields["type"] != nil {
      log.report(.doesNotFit("keep"), at: fields.mark(of: "keep"))
    }
    return keep
  }
}

extension Condition {
  /// Whether it holds only when there is a number of an earlier run.
  fileprivate var knowsLastNumber: Bool {
    of == nil
      && clauses.contains { clause in
        if case .moved(_, by: _, than: nil) = clause { true } else { false }
      }
  }
}
