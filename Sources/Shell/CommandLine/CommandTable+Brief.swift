import Reflection

extension CommandTable {
  /// The page before a session.
  static let briefRow = CommandRow(
    name: "brief", operand: Text(french: "NOM", english: "NAME"), operands: 1...Int.max,
    options: [.markdown, .html], help: .manualBrief, more: .manualBriefMore,
    example: Text(
      french: "tandem brief Camille --html > fiche.html",
      english: "tandem brief Camille --html > brief.html")
  ) { context, invocation throws(UsageFault) in
    guard !invocation.has(.markdown) || !invocation.has(.html) else {
      throw .misplaced(.html, command: "tandem brief --markdown")
    }
    return BriefCommand(
      context: context, name: try invocation.texts.joined(separator: " "),
      form: invocation.has(.html) ? .html : invocation.has(.markdown) ? .markdown : .terminal
    ).run()
  }
}
