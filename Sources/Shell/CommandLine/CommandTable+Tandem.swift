import Reflection

extension CommandTable {
  /// The commands between two people.
  static let tandemRows: [CommandRow] = sendingRows

  private static let sendingRows: [CommandRow] = [
    CommandRow(
      name: "share list", operand: nil, operands: 0...0, options: [.json],
      help: .manualShareList, more: .manualShareListMore, example: Text(same: "tandem share list")
    ) { context, invocation in
      ShareCommand(context: context).list(isJSON: invocation.has(.json))
    },
    CommandRow(
      name: "share again", operand: Text(french: "NUMÉRO", english: "NUMBER"), operands: 1...1,
      options: [.armor], help: .manualShareAgain, more: .manualShareAgainMore,
      example: Text(same: "tandem share again 31")
    ) { context, invocation throws(UsageFault) in
      ShareCommand(context: context, isArmored: invocation.has(.armor))
        .again(try invocation.run(0))
    },
    CommandRow(
      name: "share", operand: Text(french: "[NUMÉRO]", english: "[RUN]"), operands: 0...1,
      options: [.to, .armor], help: .manualShare, more: .manualShareMore,
      example: Text(french: "tandem share last --to Alix", english: "tandem share last --to Alix")
    ) { context, invocation throws(UsageFault) in
      let run = invocation.operands.isEmpty ? RunName.last : try invocation.run(0)
      return ShareCommand(context: context, isArmored: invocation.has(.armor))
        .share(run, to: try invocation.text(.to))
    },
  ]
}
