import Reflection

/// An option of the command line.
nonisolated enum CommandOption: String, CaseIterable {
  case journal, lang, plain, now
  case passphraseFile = "passphrase-file"
  case passphraseFd = "passphrase-fd"
  case passphraseCommand = "passphrase-command"
  case json, answers, short
  case recoveryOut = "recovery-out"
  case recoveryFile = "recovery-file"
  case newPassphraseFile = "new-passphrase-file"
  case deep, yes
  case light, seed, runs, repair, help, version
  case lockAfter = "lock-after"
  case acceptOlder = "accept-older"
  case acceptOpenFolder = "accept-open-folder"
  case to, armor, outbox, from
  case name, with, out, compromised, export
  case markdown, html
  case ephemeral
  case start, script, clock, notes, auto, bell, once, collect
  case floor, tickets, present, paper, hold, csv, withheld

  /// The name of its value in help, `nil` when it takes none.
  var value: Text? {
    switch self {
    case .journal, .passphraseFile, .newPassphraseFile, .recoveryOut, .recoveryFile:
      Text(french: "FICHIER", english: "FILE")
    case .out, .export: Text(french: "FICHIER", english: "FILE")
    case .name, .with: Text(french: "NOM", english: "NAME")
    case .answers: Text(french: "FICHIER", english: "FILE")
    case .lang: Text(french: "fr|en", english: "fr|en")
    case .now: Text(french: "INSTANT", english: "INSTANT")
    case .passphraseFd, .seed, .runs: Text(french: "N", english: "N")
    case .lockAfter: Text(french: "MINUTES", english: "MINUTES")
    case .to: Text(french: "NOM", english: "NAME")
    case .outbox, .from: Text(french: "DOSSIER", english: "FOLDER")
    case .passphraseCommand: Text(french: "COMMANDE", english: "COMMAND")
    case .plain, .json, .short, .light, .deep, .yes, .armor, .compromised, .repair, .help,
      .version, .acceptOlder, .acceptOpenFolder:
      nil
    case .markdown, .html, .ephemeral: nil
    case .start: Text(french: "HH:MM", english: "HH:MM")
    case .script: Text(french: "FICHIER", english: "FILE")
    case .notes: Text(french: "FICHIER|TTY", english: "FILE|TTY")
    case .clock: Text(french: "fast", english: "fast")
    case .auto, .bell, .once, .collect: nil
    case .floor, .present: Text(french: "N", english: "N")
    case .hold: Text(french: "N,N", english: "N,N")
    case .paper: Text(french: "FICHIER", english: "FILE")
    case .tickets, .csv, .withheld: nil
    }
  }

  /// What it does.
  var help: Message {
    switch self {
    case .journal: .optionJournal
    case .lang: .optionLang
    case .plain: .optionPlain
    case .now: .optionNow
    case .passphraseFile: .optionPassphraseFile
    case .passphraseFd: .optionPassphraseFd
    case .passphraseCommand: .optionPassphraseCommand
    case .json: .optionJson
    case .answers: .optionAnswers
    case .short: .optionShort
    case .recoveryOut: .optionRecoveryOut
    case .recoveryFile: .optionRecoveryFile
    case .newPassphraseFile: .optionNewPassphraseFile
    case .deep: .optionDeep
    case .yes: .optionYes
    case .light: .optionLight
    case .seed: .optionSeed
    case .runs: .optionRuns
    case .lockAfter: .optionLockAfter
    case .acceptOlder: .optionAcceptOlder
    case .acceptOpenFolder: .optionAcceptOpenFolder
    case .repair: .optionRepair
    case .to: .optionTo
    case .armor: .optionArmor
    case .outbox: .optionOutbox
    case .from: .optionFrom
    case .name: .optionName
    case .with: .optionWith
    case .out: .optionOut
    case .compromised: .optionCompromised
    case .export: .optionExport
    case .markdown: .optionMarkdown
    case .html: .optionHtml
    case .start: .optionRoomStart
    case .ephemeral: .optionEphemeral
    case .script: .optionRoomScript
    case .clock: .optionRoomClock
    case .notes: .optionRoomNotes
    case .auto: .optionRoomAuto
    case .bell: .optionRoomBell
    case .once: .optionRoomOnce
    case .collect: .optionRoomCollect
    case .floor: .optionFloor
    case .tickets: .optionTickets
    case .present: .optionPresent
    case .paper: .optionPaper
    case .hold: .optionHold
    case .withheld: .optionWithheld
    case .csv: .optionCsv
    case .help: .optionHelp
    case .version: .optionVersion
    }
  }

  /// The options that every command has.
  static let common: [CommandOption] = [
    .journal, .lang, .plain, .now, .passphraseFile, .passphraseFd, .passphraseCommand,
    .lockAfter, .outbox, .acceptOlder, .acceptOpenFolder, .help, .version,
  ]
}

extension Text {
  /// What is typed alike in both languages.
  init(same text: String) { self.init(french: text, english: text) }
}

/// A command of the command line: one row, and one file that does it.
struct CommandRow {
  /// Its name, of one word or two.
  var name: String
  /// What follows it, in help: `PACK`, `[RUN]`, `FILE…`.
  var operand: Text?
  /// How many operands there may be.
  var operands: ClosedRange<Int>
  /// Its own options.
  var options: [CommandOption]
  /// What it does, in a line.
  var help: Message
  /// What else there is to say.
  var more: Message
  /// An example.
  var example: Text
  /// Makes the command.
  var perform: (CommandContext, Invocation) throws(UsageFault) -> ExitStatus

  /// The words of its name.
  var words: [String] { name.split(separator: " ").map(String.init) }
}

/// Every command, in the order of help; adding one is one row here and one file.
enum CommandTable {
  static let rows =
    generalRows + tandemRows + peopleRows + [briefRow] + packRows
    + workshopRoomRows + workshopPaperRows + workshopGroupRows

  private static let generalRows: [CommandRow] = [
    CommandRow(
      name: "init", operand: nil, operands: 0...0, options: [.recoveryOut, .light],
      help: .manualInit, more: .manualInitMore,
      example: Text(
        same: "tandem init --passphrase-file ~/phrase --recovery-out /media/key/recovery")
    ) { context, invocation throws(UsageFault) in
      let recovery = try invocation.recoveryOut(of: "init")
      return InitCommand(
        context: context, recovery: recovery, isLight: invocation.has(.light)
      ).run()
    },
    CommandRow(
      name: "begin", operand: Text(french: "EXERCICE", english: "PACK"), operands: 1...1,
      options: [.short, .with, .answers], help: .manualBegin, more: .manualBeginMore,
      example: Text(same: "tandem begin mentee.before-session")
    ) { context, invocation throws(UsageFault) in
      ConverseCommand(
        context: context,
        start: .begin(
          context.equipment.library.id(meant: try invocation.text(0)),
          invocation.has(.short) ? .short : .full),
        answers: invocation[.answers], person: try invocation.text(.with)
      ).run()
    },
    CommandRow(
      name: "resume", operand: Text(french: "[NUMÉRO]", english: "[RUN]"), operands: 0...1,
      options: [.answers], help: .manualResume, more: .manualResumeMore,
      example: Text(same: "tandem resume")
    ) { context, invocation throws(UsageFault) in
      let run = invocation.operands.isEmpty ? nil : try invocation.run(0)
      return ConverseCommand(context: context, start: .resume(run), answers: invocation[.answers])
        .run()
    },
    CommandRow(
      name: "note", operand: nil, operands: 0...0, options: [], help: .manualNote,
      more: .manualNoteMore, example: Text(same: "tandem note")
    ) { context, _ in NoteCommand(context: context).run() },
    CommandRow(
      name: "list", operand: nil, operands: 0...0, options: [.json], help: .manualList,
      more: .manualListMore, example: Text(same: "tandem list --json")
    ) { context, invocation in ListCommand(context: context, isJSON: invocation.has(.json)).run() },
    CommandRow(
      name: "show", operand: Text(french: "NUMÉRO", english: "RUN"), operands: 1...1,
      options: [.json], help: .manualShow, more: .manualShowMore,
      example: Text(same: "tandem show last")
    ) { context, invocation throws(UsageFault) in
      ShowCommand(context: context, run: try invocation.run(0), isJSON: invocation.has(.json))
        .perform()
    },
    CommandRow(
      name: "search", operand: Text(french: "[MOTS…]", english: "[WORDS…]"), operands: 0...Int.max,
      options: [.json], help: .manualSearch, more: .manualSearchMore,
      example: Text(french: "tandem search comité", english: "tandem search committee")
    ) { context, invocation throws(UsageFault) in
      SearchCommand(
        context: context, words: try invocation.texts, isJSON: invocation.has(.json)
      ).run()
    },
    CommandRow(
      name: "verify", operand: nil, operands: 0...0, options: [], help: .manualVerify,
      more: .manualVerifyMore, example: Text(same: "tandem verify")
    ) { context, _ in VerifyCommand(context: context).run() },
    CommandRow(
      name: "backup", operand: Text(french: "FICHIER", english: "FILE"), operands: 1...1,
      options: [], help: .manualBackup, more: .manualBackupMore,
      example: Text(same: "tandem backup /media/key/journal.tandem")
    ) { context, invocation throws(UsageFault) in
      BackupCommand(context: context, file: Array(try invocation.text(0).utf8)).run()
    },
    CommandRow(
      name: "passphrase", operand: nil, operands: 0...0, options: [.newPassphraseFile],
      help: .manualPassphrase, more: .manualPassphraseMore,
      example: Text(same: "tandem passphrase")
    ) { context, invocation in
      PassphraseCommand(context: context, newFile: invocation[.newPassphraseFile]).run()
    },
    CommandRow(
      name: "recovery check", operand: nil, operands: 0...0, options: [.recoveryFile],
      help: .manualRecoveryCheck, more: .manualRecoveryCheckMore,
      example: Text(same: "tandem recovery check")
    ) { context, invocation in
      RecoveryCommand(context: context, keyFile: invocation[.recoveryFile]).check()
    },
    CommandRow(
      name: "recovery new", operand: nil, operands: 0...0, options: [.recoveryOut],
      help: .manualRecoveryNew, more: .manualRecoveryNewMore,
      example: Text(same: "tandem recovery new --recovery-out /media/key/recovery")
    ) { context, invocation throws(UsageFault) in
      if invocation[.recoveryOut] == nil, context.equipment.personTerminal() == nil {
        throw .needsRecoveryOut(command: "recovery new")
      }
      return RecoveryCommand(context: context, out: invocation[.recoveryOut]).makeNew()
    },
    CommandRow(
      name: "recovery use", operand: nil, operands: 0...0,
      options: [.recoveryFile, .newPassphraseFile], help: .manualRecoveryUse,
      more: .manualRecoveryUseMore, example: Text(same: "tandem recovery use")
    ) { context, invocation in
      RecoveryCommand(
        context: context, keyFile: invocation[.recoveryFile],
        newFile: invocation[.newPassphraseFile]
      ).use()
    },
    CommandRow(
      name: "erase", operand: Text(french: "[NUMÉRO[/ÉTAPE]]", english: "[RUN[/STEP]]"),
      operands: 0...1, options: [.yes, .deep, .newPassphraseFile, .recoveryOut],
      help: .manualErase, more: .manualEraseMore, example: Text(same: "tandem erase 17/topic")
    ) { context, invocation throws(UsageFault) in
      let command = EraseCommand(context: context, isConfirmed: invocation.has(.yes))
      guard invocation.has(.deep) else {
        guard !invocation.operands.isEmpty else { throw .needsOperand(command: "erase") }
        return command.erase(try EraseCommand.Target(try invocation.text(0)))
      }
      if let extra = invocation.operands.first {
        throw .extraOperand(String(decoding: extra, as: UTF8.self), command: "erase")
      }
      return command.rebuild(
        newFile: invocation[.newPassphraseFile],
        recovery: try invocation.recoveryOut(of: "erase --deep"))
    },
    CommandRow(
      name: "doctor", operand: nil, operands: 0...0, options: [.repair], help: .manualDoctor,
      more: .manualDoctorMore, example: Text(same: "tandem doctor")
    ) { context, invocation in
      DoctorCommand(context: context, repairs: invocation.has(.repair)).run()
    },
    CommandRow(
      name: "privacy", operand: nil, operands: 0...0, options: [], help: .manualPrivacy,
      more: .manualPrivacyMore, example: Text(same: "tandem privacy")
    ) { context, _ in PrivacyCommand(context: context).run() },
    CommandRow(
      name: "pack lint", operand: Text(french: "FICHIER…", english: "FILE…"),
      operands: 1...Int.max, options: [.json], help: .manualLint, more: .manualLintMore,
      example: Text(
        french: "tandem pack lint mon-exercice.yaml", english: "tandem pack lint my-exercise.yaml")
    ) { context, invocation in
      LintCommand(
        context: context, files: invocation.operands, isJSON: invocation.has(.json)
      ).run()
    },
    CommandRow(
      name: "pack rehearse", operand: Text(french: "FICHIER|EXERCICE", english: "FILE|PACK"),
      operands: 1...1, options: [.answers, .seed, .runs, .json], help: .manualRehearse,
      more: .manualRehearseMore,
      example: Text(
        french: "tandem pack rehearse mon-exercice.yaml --runs 1500",
        english: "tandem pack rehearse my-exercise.yaml --runs 1500")
    ) { context, invocation throws(UsageFault) in
      guard !invocation.has(.answers) || !(invocation.has(.runs) || invocation.has(.json)) else {
        throw .misplaced(.answers, command: "tandem pack rehearse --runs")
      }
      return RehearseCommand(
        context: context, name: try invocation.text(0), answers: invocation[.answers],
        seed: try invocation.count(.seed, atMost: RehearseCommand.most),
        runs: try invocation.count(.runs, atMost: RehearseCommand.most),
        isJSON: invocation.has(.json)
      ).run()
    },
  ]
}
