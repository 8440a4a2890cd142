import Reflection

/// Why a command line cannot be understood.
nonisolated enum UsageFault: Error, Equatable {
  case unknownCommand(String, nearest: String?)
  /// The first word of some commands, and what may follow it.
  case unfinishedCommand(String, next: [String])
  case unknownOption(String, nearest: String?)
  case misplaced(CommandOption, command: String)
  case needsValue(CommandOption)
  case takesNoValue(CommandOption)
  case badLanguage
  case badInstant
  case badDescriptor
  case badCount(CommandOption, most: Int)
  case badMinutes
  /// `--start` that is no time of day.
  case badTime
  /// `--clock` that is not `fast`.
  case badClock
  case severalPassphrases
  case needsOperand(command: String)
  case extraOperand(String, command: String)
  case badRun(String)
  case notUTF8([UInt8])
  case needsRecoveryOut(command: String)
  case needsOption(CommandOption, command: String)
}

/// A command line, taken apart: options stand before or after the command.
struct Invocation {
  /// The command, `nil` for the conversation.
  private(set) var row: CommandRow?
  /// The first word of commands of two, when help about all of them is wanted.
  private(set) var group: String?
  /// What follows the command, as bytes: file names need not be UTF-8.
  private(set) var operands: [[UInt8]] = []
  private var values: [CommandOption: [UInt8]] = [:]

  /// Takes arguments apart, without the program's own name.
  ///
  /// - Throws: `UsageFault` for what cannot be understood.
  init(_ arguments: [[UInt8]]) throws(UsageFault) {
    var words: [[UInt8]] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if let option = CommandOption(letter: argument) {
        values[option] = []
        continue
      }
      guard argument.starts(with: Array("--".utf8)) else {
        words.append(argument)
        continue
      }
      if argument.count == 2 {
        words += rest
        break
      }
      try takeOption(argument, &rest)
    }
    try takeCommand(words)
  }

  /// The value of an option, as bytes.
  subscript(option: CommandOption) -> [UInt8]? { values[option] }

  /// Whether an option was given.
  func has(_ option: CommandOption) -> Bool { values[option] != nil }

  /// The value of an option as text.
  ///
  /// - Throws: `UsageFault.notUTF8`.
  func text(_ option: CommandOption) throws(UsageFault) -> String? {
    guard let value = values[option] else { return nil }
    return try Invocation.text(value)
  }

  /// An operand as text.
  ///
  /// - Throws: `UsageFault.notUTF8`.
  func text(_ index: Int) throws(UsageFault) -> String { try Invocation.text(operands[index]) }

  /// All operands as texts.
  var texts: [String] {
    get throws(UsageFault) {
      var texts: [String] = []
      for operand in operands { texts.append(try Invocation.text(operand)) }
      return texts
    }
  }

  /// An operand that names a run: a number, or `last`.
  ///
  /// - Throws: `UsageFault.badRun`.
  func run(_ index: Int) throws(UsageFault) -> RunName {
    try RunName(try text(index))
  }

  /// The file that a recovery key is written to.
  ///
  /// - Throws: `UsageFault.needsRecoveryOut`.
  func recoveryOut(of command: String) throws(UsageFault) -> [UInt8] {
    guard let file = self[.recoveryOut] else { throw .needsRecoveryOut(command: command) }
    return file
  }

  /// The value of an option that is a number from 1 on, `nil` when it was not given.
  ///
  /// - Throws: `UsageFault.badCount`, `UsageFault.notUTF8`.
  func count(_ option: CommandOption, atMost most: Int) throws(UsageFault) -> Int? {
    guard let text = try text(option) else { return nil }
    guard text.utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(text),
      (1...most).contains(count)
    else { throw .badCount(option, most: most) }
    return count
  }

  private mutating func takeOption(
    _ argument: [UInt8], _ rest: inout ArraySlice<[UInt8]>
  ) throws(UsageFault) {
    let body = argument.dropFirst(2)
    let equals = body.firstIndex(of: UInt8(ascii: "="))
    let name = String(decoding: body[..<(equals ?? body.endIndex)], as: UTF8.self)
    guard let option = CommandOption(rawValue: name) else {
      let nearest = nearestWord(to: name, among: CommandOption.allCases.map(\.rawValue))
      throw .unknownOption("--" + name, nearest: nearest.map { "--" + $0 })
    }
    guard option.value != nil else {
      guard equals == nil else { throw .takesNoValue(option) }
      values[option] = []
      return
    }
    if let equals {
      values[option] = Array(body[(equals + 1)...])
    } else if let next = rest.popFirst() {
      values[option] = next
    } else {
      throw .needsValue(option)
    }
  }

  private mutating func takeCommand(_ words: [[UInt8]]) throws(UsageFault) {
    var words = words
    // `help begin` and `version`, as many other programs have it.
    if let first = words.first,
      let option = [CommandOption.help, .version].first(where: { Array($0.rawValue.utf8) == first })
    {
      values[option] = []
      words.removeFirst()
    }
    guard !words.isEmpty else { return try checkOptions() }
    let names = words.prefix(2).map { String(decoding: $0, as: UTF8.self) }
    // `contacts` alone is a command, and the beginning of others.
    let row = CommandTable.rows.filter { names.starts(with: $0.words) }
      .max { $0.words.count < $1.words.count }
    guard row != nil || Invocation.isFile(names[0]) else {
      guard has(.help), names.count == 1, Invocation.begun(by: names[0]) != nil else {
        throw Invocation.unknown(names)
      }
      group = names[0]
      return
    }
    self.row = row ?? CommandTable.receive
    operands = Array(words.dropFirst(row?.words.count ?? 0))
    try checkOptions()
    guard !has(.help), !has(.version) else { return }
    try checkOperands(self.row ?? CommandTable.receive)
  }

  private func checkOperands(_ row: CommandRow) throws(UsageFault) {
    guard operands.count >= row.operands.lowerBound else {
      throw .needsOperand(command: row.name)
    }
    guard operands.count <= row.operands.upperBound else {
      throw .extraOperand(
        String(decoding: operands[row.operands.upperBound], as: UTF8.self), command: row.name)
    }
  }

  /// Whether a word that is no command names a file that came: it was dragged here.
  private static func isFile(_ word: String) -> Bool {
    word.contains("/") || [".age", ".txt"].contains { word.hasSuffix($0) }
  }

  /// The commands of two words that begin with one; `nil` when there are none.
  private static func begun(by word: String) -> [CommandRow]? {
    let rows = CommandTable.rows.filter { $0.words.count > 1 && $0.words[0] == word }
    return rows.isEmpty ? nil : rows
  }

  /// What is unknown about the first words, and what they come nearest to.
  private static func unknown(_ names: [String]) -> UsageFault {
    guard !names[0].hasPrefix("-") else {
      let letter = names[0].dropFirst().prefix(1)
      let meant = CommandOption.allCases.first { !letter.isEmpty && $0.rawValue.hasPrefix(letter) }
      return .unknownOption(names[0], nearest: meant?.typed)
    }
    // `pack` alone wants one more word, and `pack lnt` is near to `pack lint`.
    let begun = Invocation.begun(by: names[0]) ?? []
    if !begun.isEmpty, names.count == 1 {
      return .unfinishedCommand(names[0], next: begun.map { $0.words[1] })
    }
    let name = begun.isEmpty ? names[0] : names.joined(separator: " ")
    let nearest = nearestWord(to: name, among: CommandTable.rows.map(\.name))
    return .unknownCommand(name, nearest: nearest ?? begun.first?.name)
  }

  private func checkOptions() throws(UsageFault) {
    let allowed = CommandOption.common + (row?.options ?? [])
    if let misplaced = CommandOption.allCases.first(where: { has($0) && !allowed.contains($0) }) {
      throw .misplaced(
        misplaced, command: ["tandem", row?.name ?? ""].joined(separator: " ").trimmed)
    }
    let sources = [CommandOption.passphraseFile, .passphraseFd, .passphraseCommand].filter(has)
    guard sources.count < 2 else { throw .severalPassphrases }
  }

  private static func text(_ bytes: [UInt8]) throws(UsageFault) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(bytes) }
    return text
  }
}

extension Invocation {
  /// The language that a command line asks for, even one that cannot be understood: its fault is
  /// said in that language.
  static func language(in arguments: [[UInt8]]) -> Language? {
    let words = arguments.map { String(decoding: $0, as: UTF8.self) }
    let values = words.indices.compactMap { index -> String? in
      if words[index].hasPrefix("--lang=") { return String(words[index].dropFirst(7)) }
      return index > 0 && words[index - 1] == "--lang" ? words[index] : nil
    }
    return values.lazy.compactMap { Language(rawValue: $0) }.last
  }

  /// The options that every command has, read.
  ///
  /// - Throws: `UsageFault` for a value that means nothing.
  var options: CommandContext.Options {
    get throws(UsageFault) {
      // SQLite and what is kept of a place take names as text.
      let journal = try text(.journal).map { Array($0.utf8) }
      var options = CommandContext.Options(journal: journal, isPlain: has(.plain))
      if let name = try text(.lang) {
        guard let language = Language(rawValue: name) else { throw .badLanguage }
        options.language = language
      }
      if let instant = try text(.now) {
        guard let moment = Moment(iso: instant) else { throw .badInstant }
        options.now = moment
      }
      options.passphrase = try passphrase
      options.outbox = self[.outbox]
      options.acceptsOlder = has(.acceptOlder)
      options.acceptsOpenFolder = has(.acceptOpenFolder)
      if let minutes = try text(.lockAfter) {
        guard let minutes = Settings.lockMinutes(minutes) else { throw .badMinutes }
        options.lockMinutes = minutes
      }
      return options
    }
  }

  private var passphrase: PassphraseOrigin {
    get throws(UsageFault) {
      if let file = self[.passphraseFile] { return .file(file) }
      if let command = try text(.passphraseCommand) { return .command(command) }
      guard let number = try text(.passphraseFd) else { return .terminal }
      guard let descriptor = Int32(number), descriptor >= 0 else { throw .badDescriptor }
      return .descriptor(descriptor)
    }
  }
}
