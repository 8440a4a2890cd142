import Reflection

extension CommandTable {
  /// The commands of a workshop that leave paper, and the participant's.
  static let workshopPaperRows: [CommandRow] = [
    CommandRow(
      name: "workshop handout", operand: pack, operands: 1...1, options: [.html],
      help: .manualHandout, more: .manualHandoutMore,
      example: Text(
        french: "tandem workshop handout workshop.discover-mentoring --html > feuille.html",
        english: "tandem workshop handout workshop.discover-mentoring --html > handout.html")
    ) { context, invocation throws(UsageFault) in
      SheetCommand(
        context: context, id: try invocation.text(0), kind: .handout,
        isHTML: invocation.has(.html)
      ).run()
    },
    CommandRow(
      name: "workshop sheet", operand: pack, operands: 1...1, options: [.start, .html],
      help: .manualSheet, more: .manualSheetMore,
      example: Text(same: "tandem workshop sheet workshop.discover-mentoring --start 14:00")
    ) { context, invocation throws(UsageFault) in
      SheetCommand(
        context: context, id: try invocation.text(0),
        kind: .facilitator(start: try invocation.start), isHTML: invocation.has(.html)
      ).run()
    },
    CommandRow(
      name: "workshop join",
      operand: Text(french: "EXERCICE|DOSSIER|CARTE", english: "PACK|FOLDER|CARD"),
      operands: 1...1, options: [.ephemeral, .answers], help: .manualJoin, more: .manualJoinMore,
      example: Text(same: "tandem workshop join workshop.discover-mentoring")
    ) { context, invocation in
      JoinCommand(
        context: context, name: invocation.operands[0], isEphemeral: invocation.has(.ephemeral),
        answers: invocation[.answers]
      ).run()
    },
  ]

  private static let pack = Text(french: "EXERCICE", english: "PACK")
}
