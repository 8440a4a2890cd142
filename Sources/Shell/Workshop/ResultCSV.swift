import Reflection

/// Results as a table for other programs: one row for each set and each count (RFC 4180).
struct ResultCSV {
  private let views: [ResultView]
  private let workshop: WorkshopID

  init(_ views: [ResultView], of workshop: WorkshopID) {
    self.views = views
    self.workshop = workshop
  }

  /// The table, its head first.
  var text: String {
    let head = [
      "workshop", "step", "title", "row", "option", "label", "count", "withheld",
    ]
    return ([head] + views.flatMap(rows)).map(line).joined()
  }

  private func rows(_ view: ResultView) -> [[String]] {
    let result = view.result
    let start = [
      workshop.description, result.step, ResultView.title(of: view.step, view.language),
    ]
    var rows = [set("sealed", result.sealed)]
    if result.paper != .absent { rows.append(set("paper", result.paper)) }
    switch result.shown {
    case .counts(let counts):
      rows += counts.map { ["option", $0.option, view.name(of: $0.option), String($0.count), ""] }
    case .texts(let texts, let held):
      rows += texts.map { ["text", "", $0, "", ""] }
      if held > 0 { rows.append(["held-back", "", "", String(held), ""]) }
    case nil: break
    }
    rows += result.signed.map { ["signed", $0.name, $0.text, "", ""] }
    return rows.map { start + $0 }
  }

  /// A set: how many are counted, or why it is withheld; under the floor not even how many.
  private func set(_ name: String, _ outcome: StepResult.SetOutcome) -> [String] {
    switch outcome {
    case .absent: [name, "", "", "0", ""]
    case .counted(let count): [name, "", "", String(count), ""]
    case .withheld(.few): [name, "", "", "", "few"]
    case .withheld(.many): [name, "", "", "", "many"]
    case .withheld(.half): [name, "", "", "", "half"]
    case .withheld(.alike(let count)): [name, "", "", String(count), "alike"]
    }
  }

  private func line(_ fields: [String]) -> String {
    fields.map(ResultCSV.field).joined(separator: ",") + "\r\n"
  }

  /// A field that no spreadsheet takes for a formula, and no terminal for a command.
  static func field(_ text: String) -> String {
    var clean = Sanitiser.clean(text)
    let start = clean.first { $0 != " " }
    if let start, "=+-@|%＝＋－＠".contains(start) {
      clean = "'" + clean
    }
    guard clean.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return clean }
    return "\"" + clean.replacing("\"", with: "\"\"") + "\""
  }
}

extension ResultView {
  /// What an option is called, as plain text.
  fileprivate func name(of option: String) -> String {
    guard case .choice(let form) = step.kind,
      let found = form.options.first(where: { $0.id == option })
    else { return option }
    return found.label[language]
  }
}
