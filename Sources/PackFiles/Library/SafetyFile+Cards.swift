import Reflection

extension SafetyFile {
  /// The words and stems by which a text is recognised.
  mutating func signals(_ node: Node) -> Signals {
    let fields = fields(node, allowed: Signal.allCases.map(\.rawValue))
    var signals = Signals()
    for signal in Signal.allCases {
      guard let node = required(signal.rawValue, fields) else { continue }
      let languages = self.fields(node, allowed: languageKeys)
      signals.entries[signal] = bilingual(languages, standIn: Signals.Entries(any: [])) {
        $0.entries($1)
      }
    }
    return signals
  }

  private mutating func entries(_ node: Node) -> Signals.Entries {
    let fields = fields(node, allowed: ["any", "except"])
    let any = required("any", fields).map { phrases($0) } ?? []
    return Signals.Entries(any: any, except: fields["except"].map { phrases($0) } ?? [])
  }

  /// The cards, and the line that offers a pause.
  mutating func cards(_ node: Node, of care: inout Care) {
    let kinds = CareCard.Kind.allCases.map(\.rawValue)
    let fields = fields(node, allowed: kinds + [Signal.overload.rawValue])
    for kind in CareCard.Kind.allCases {
      guard let node = required(kind.rawValue, fields) else { continue }
      let count = CareCard.choices(of: kind).count
      let languages = self.fields(node, allowed: languageKeys)
      let card = bilingual(languages, standIn: CardText()) { $0.card($1, choices: count) }
      care.cards[kind] = CareCard(
        text: Bilingual(french: card.french.lines, english: card.english.lines),
        labels: Bilingual(french: card.french.labels, english: card.english.labels))
    }
    guard let node = required(Signal.overload.rawValue, fields) else { return }
    let languages = self.fields(node, allowed: languageKeys)
    care.overload = bilingual(languages, standIn: "") { $0.string($1) }
  }

  /// A card: its sentences, a line `{resources}`, and its choices, one a line: `[1] …`.
  private mutating func card(_ node: Node, choices: Int) -> CardText? {
    guard let text = string(node) else { return nil }
    let lines = text.split(separator: "\n").map { $0.trimmed }.filter { !$0.isEmpty }
    guard let gap = lines.firstIndex(of: CardText.resources) else {
      log.report(.missingKey(CardText.resources), at: node.start)
      return nil
    }
    let labels = lines[(gap + 1)...].enumerated().compactMap { index, line in
      let mark = "[\(index + 1)]"
      return line.hasPrefix(mark) ? line.dropFirst(mark.count).trimmed : nil
    }
    guard labels.count == choices, lines.count - gap - 1 == choices else {
      log.report(.outOfRange(labels.count, choices...choices), at: node.start)
      return nil
    }
    return CardText(lines: Array(lines[..<gap]), labels: labels)
  }
}

/// A card in one language.
private struct CardText: Equatable {
  /// Where the numbers stand.
  static let resources = "{resources}"

  var lines: [String] = []
  var labels: [String] = []
}
