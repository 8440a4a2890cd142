import Reflection

extension CommandTable {
  /// The commands for those who write exercises.
  static let packRows: [CommandRow] = [
    CommandRow(
      name: "pack list", operand: nil, operands: 0...0, options: [.json], help: .manualPackList,
      more: .manualPackListMore, example: Text(same: "tandem pack list --json")
    ) { context, invocation in
      PackListCommand(context: context, isJSON: invocation.has(.json)).run()
    },
    CommandRow(
      name: "pack show", operand: Text(french: "EXERCICE", english: "PACK"), operands: 1...1,
      options: [], help: .manualPackShow, more: .manualPackShowMore,
      example: Text(same: "tandem pack show workshop.discover-mentoring")
    ) { context, invocation throws(UsageFault) in
      PackShowCommand(context: context, id: try invocation.text(0)).run()
    },
    CommandRow(
      name: "pack new", operand: Text(french: "IDENTIFIANT", english: "ID"), operands: 1...1,
      options: [], help: .manualPackNew, more: .manualPackNewMore,
      example: Text(
        french: "tandem pack new mon.soir > mon.soir.yaml",
        english: "tandem pack new my.evening > my.evening.yaml")
    ) { context, invocation throws(UsageFault) in
      PackNewCommand(context: context, id: try invocation.text(0)).run()
    },
    CommandRow(
      name: "pack schema", operand: nil, operands: 0...0, options: [], help: .manualPackSchema,
      more: .manualPackSchemaMore,
      example: Text(same: "tandem pack schema > tandem-pack.schema.json")
    ) { context, _ in PackSchemaCommand(context: context).run() },
    CommandRow(
      name: "pack install", operand: Text(french: "FICHIER", english: "FILE"), operands: 1...1,
      options: [.yes], help: .manualPackInstall, more: .manualPackInstallMore,
      example: Text(
        french: "tandem pack install mon.soir.yaml", english: "tandem pack install my.evening.yaml")
    ) { context, invocation in
      PackInstallCommand(
        context: context, file: invocation.operands[0], isAgreed: invocation.has(.yes)
      ).run()
    },
  ]
}
