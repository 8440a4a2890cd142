import Reflection

extension CommandTable {
  /// The commands between two people.
  static let tandemRows: [CommandRow] = sendingRows + receivingRows

  /// The command that a file alone means: `tandem FILE`.
  static let receive = CommandRow(
    name: "receive", operand: Text(french: "[FICHIER…]", english: "[FILE…]"),
    operands: 0...Int.max, options: [.from, .json], help: .manualReceive,
    more: .manualReceiveMore,
    example: Text(
      french: "tandem receive ~/Téléchargements/tandem-9a40d7e2c6f1b358.age",
      english: "tandem receive ~/Downloads/tandem-9a40d7e2c6f1b358.age")
  ) { context, invocation throws(UsageFault) in
    guard !invocation.operands.isEmpty || invocation.has(.from) else {
      throw .needsOperand(command: "receive")
    }
    return ReceiveCommand(
      context: context, files: invocation.operands, folder: invocation[.from],
      isJSON: invocation.has(.json)
    ).run()
  }

  private static let receivingRows: [CommandRow] = [
    receive,
    CommandRow(
      name: "reply", operand: Text(french: "NOM", english: "NAME"), operands: 1...1,
      options: [.armor], help: .manualReply, more: .manualReplyMore,
      example: Text(same: "tandem reply Camille")
    ) { context, invocation throws(UsageFault) in
      ConverseCommand(
        context: context,
        start: .reply(try invocation.text(0), isArmored: invocation.has(.armor)), answers: nil
      ).run()
    },
  ]

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
