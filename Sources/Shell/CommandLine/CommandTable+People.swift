import Reflection

extension CommandTable {
  /// The commands for people, their cards and keys.
  static let peopleRows: [CommandRow] = [
    CommandRow(
      name: "contacts", operand: nil, operands: 0...0, options: [.json], help: .manualContacts,
      more: .manualContactsMore, example: Text(same: "tandem contacts --json")
    ) { context, invocation in
      ContactsListCommand(context: context, isJSON: invocation.has(.json)).run()
    },
    CommandRow(
      name: "contacts card", operand: nil, operands: 0...0, options: [.name, .out],
      help: .manualContactsCard, more: .manualContactsCardMore,
      example: Text(
        french: "tandem contacts card --out carte-camille.txt",
        english: "tandem contacts card --out card-camille.txt")
    ) { context, invocation throws(UsageFault) in
      ContactsCardCommand(
        context: context, name: try invocation.text(.name), out: invocation[.out]
      ).run()
    },
    CommandRow(
      name: "contacts add", operand: Text(french: "FICHIER|age1…", english: "FILE|age1…"),
      operands: 1...1, options: [.name], help: .manualContactsAdd, more: .manualContactsAddMore,
      example: Text(
        french: "tandem contacts add carte-camille.txt",
        english: "tandem contacts add card-camille.txt")
    ) { context, invocation throws(UsageFault) in
      let (source, name) = (invocation.operands[0], try invocation.text(.name))
      guard name != nil || !ContactsAddCommand.isKey(source) else {
        throw .needsOption(.name, command: "contacts add")
      }
      return ContactsAddCommand(context: context, source: source, name: name).run()
    },
    CommandRow(
      name: "contacts verify", operand: Text(french: "NOM", english: "NAME"), operands: 1...1,
      options: [], help: .manualContactsVerify, more: .manualContactsVerifyMore,
      example: Text(same: "tandem contacts verify Camille")
    ) { context, invocation throws(UsageFault) in
      ContactsVerifyCommand(context: context, name: try invocation.text(0)).run()
    },
    CommandRow(
      name: "contacts rename", operand: Text(french: "NOM NOUVEAU", english: "NAME NEW"),
      operands: 2...2, options: [], help: .manualContactsRename,
      more: .manualContactsRenameMore, example: Text(same: "tandem contacts rename Camille Cam")
    ) { context, invocation throws(UsageFault) in
      ContactsChangeCommand(context: context, name: try invocation.text(0))
        .rename(to: try invocation.text(1))
    },
    CommandRow(
      name: "contacts block", operand: Text(french: "NOM", english: "NAME"), operands: 1...1,
      options: [], help: .manualContactsBlock, more: .manualContactsBlockMore,
      example: Text(same: "tandem contacts block Camille")
    ) { context, invocation throws(UsageFault) in
      ContactsChangeCommand(context: context, name: try invocation.text(0)).block(true)
    },
    CommandRow(
      name: "contacts unblock", operand: Text(french: "NOM", english: "NAME"), operands: 1...1,
      options: [], help: .manualContactsUnblock, more: .manualContactsBlockMore,
      example: Text(same: "tandem contacts unblock Camille")
    ) { context, invocation throws(UsageFault) in
      ContactsChangeCommand(context: context, name: try invocation.text(0)).block(false)
    },
    CommandRow(
      name: "contacts rotate", operand: nil, operands: 0...0, options: [.compromised],
      help: .manualContactsRotate, more: .manualContactsRotateMore,
      example: Text(same: "tandem contacts rotate")
    ) { context, invocation in
      ContactsRotateCommand(context: context, isCompromised: invocation.has(.compromised)).run()
    },
    CommandRow(
      name: "contacts identity", operand: nil, operands: 0...0, options: [.export, .yes],
      help: .manualContactsIdentity, more: .manualContactsIdentityMore,
      example: Text(same: "tandem contacts identity --export /media/key/identity.txt")
    ) { context, invocation throws(UsageFault) in
      guard let file = invocation[.export] else {
        throw .needsOption(.export, command: "contacts identity")
      }
      return ContactsIdentityCommand(
        context: context, file: file, isConfirmed: invocation.has(.yes)
      ).run()
    },
  ]
}
