import Reflection

extension PackDecoder {
  /// A step that the whole room does.
  mutating func roundForm(_ fields: Fields) -> RoundForm {
    RoundForm(
      turns: fields["turns"].map { turns($0) } ?? [],
      facilitator: fields["facilitator"].map { text($0) },
      remote: fields["remote"].map { text($0) },
      columns: fields["columns"].map { columns($0) } ?? [])
  }

  private mutating func turns(_ node: Node) -> [RoundForm.Turn] {
    list(node).map { item in
      let fields = fields(item, allowed: ["minutes"] + languageKeys)
      let minutes = number(required("minutes", fields), PackLimit.minutes) ?? 1
      return RoundForm.Turn(minutes: minutes, text: text(of: fields))
    }
  }

  private mutating func columns(_ node: Node) -> [RoundForm.Column] {
    var ids: Set<String> = []
    return list(node).map { item in
      let fields = fields(item, allowed: ["id"] + languageKeys)
      let id = required("id", fields).flatMap { self.id($0) } ?? ""
      if !id.isEmpty, !ids.insert(id).inserted, let node = fields["id"] {
        log.report(.duplicateID(id), at: node.start)
      }
      return RoundForm.Column(id: id, label: text(of: fields))
    }
  }

  /// How a workshop does a step: with whom, how long, what is written down.
  mutating func room(_ fields: Fields) -> RoomForm? {
    guard fields["who"] != nil || fields["capture"] != nil else {
      _ = number(fields["minutes"], PackLimit.minutes)
      return nil
    }
    let who: RoomForm.Company? = required("who", fields).flatMap { word($0) }
    let minutes = number(required("minutes", fields), PackLimit.minutes)
    let capture: RoomForm.Capture? = word(fields["capture"])
    return RoomForm(who: who ?? .all, minutes: minutes ?? 1, capture: capture ?? .none)
  }

  /// How many people a workshop is for.
  mutating func group(_ node: Node) -> Pack.Group? {
    let fields = fields(node, allowed: ["min", "max", "best"])
    let least = number(required("min", fields), PackLimit.people)
    let most = number(required("max", fields), PackLimit.people)
    guard let least, let most else { return nil }
    guard least <= most else {
      log.report(.outOfRange(most, least...PackLimit.people.upperBound), at: fields.mark(of: "max"))
      return nil
    }
    return Pack.Group(range: least...most, best: number(fields["best"], least...most))
  }
}
