import Reflection

/// What an entered line is: a text, or a command (experience.md section 4.3).
enum ReplLine: Equatable {
  /// Words.
  case text(String)
  /// A command with what follows it, and the words before it that stay in the line.
  case command(ReplCommand, argument: String, before: String)
  /// An answer that is only a word which may have been meant as a command.
  case word(String, ReplCommand)
  /// A command of another place.
  case notHere(ReplCommand)
  /// Begins with a slash and is no command: why.
  case unknown(Prose)

  /// Reads a line at a place; a file of answers never meets a question that it did not expect.
  ///
  /// - Parameters:
  ///   - line: what was entered.
  ///   - place: where.
  ///   - isScripted: whether it comes from a file of answers.
  ///   - given: what stood in the line before it was typed in.
  /// - Returns: what it is.
  static func read(
    _ line: String, at place: ReplCommand.Place, isScripted: Bool, given: String = ""
  ) -> ReplLine {
    if !given.isEmpty, !isScripted, let added = added(to: given, line, at: place) { return added }
    // By its bytes: to Swift, CR LF is one character, and no line feed.
    guard !line.utf8.contains(UInt8(ascii: "\n")) else { return .text(line) }
    if line.trimmed == "?" {
      // Who asks what this is, where no question is, asks what to type.
      return .command(place == .home ? .help : .why, argument: "", before: "")
    }
    if line.hasPrefix("//") { return .text(String(line.dropFirst())) }
    if line.hasPrefix("/") { return command(in: line, at: place) }
    guard !isScripted else { return .text(line) }
    // A person who is lost, or not well, types the word alone wherever they are.
    if helpWords.contains(Folding.fold(line.trimmed)) {
      return .command(.help, argument: "", before: "")
    }
    return leaving(line) ?? bareWord(line) ?? .text(line)
  }

  /// A command that was typed after what stood in the line already, with or without a space: it is no
  /// part of it, and what stood there stays as it was.
  private static func added(
    to given: String, _ line: String, at place: ReplCommand.Place
  ) -> ReplLine? {
    let isUntouched = line.hasPrefix(given) && line.count > given.count
    let behind = line.dropFirst(given.count).firstIndex { !$0.isWhitespace }
    guard let slash = isUntouched ? behind : line.lastIndex(of: "/"), slash > line.startIndex
    else { return nil }
    let before = isUntouched ? given : String(line[..<slash])
    // Words that were changed may hold a slash of their own: there a space parts them from a command.
    guard isUntouched || before.last?.isWhitespace == true else { return nil }
    let typed = line[slash...]
    if isUntouched, typed.trimmed == "?" {
      return .command(place == .home ? .help : .why, argument: "", before: given)
    }
    guard typed.hasPrefix("/") else { return nil }
    let words = typed.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first.map(Folding.fold),
      let command = ReplCommand.named(name, at: place),
      words.count == 1 || command.takes(words[1]) || isUntouched && command.takesWords
    else { return nil }
    return ReplLine.command(
      command, argument: words.count > 1 ? words[1] : "",
      before: isUntouched ? before : before.trimmed
    ).kept(at: place)
  }

  private static func command(in line: String, at place: ReplCommand.Place) -> ReplLine {
    let words = line.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
    guard let typed = words.first, !line.dropFirst().hasPrefix(" ") else { return .text(line) }
    let argument = words.count > 1 ? words[1] : ""
    switch find(typed, at: place) {
    case .one(let command):
      return ReplLine.command(command, argument: argument, before: "").kept(at: place)
    case .several(let commands): return .unknown(several(typed, commands))
    case .none: return .unknown(unknown(typed, at: place))
    }
  }

  private enum Finding {
    case one(ReplCommand)
    case several([ReplCommand])
    case none
  }

  /// The command of a name or of a beginning that only one has, those of this place first.
  private static func find(_ typed: String, at place: ReplCommand.Place) -> Finding {
    let folded = Folding.fold(typed)
    let here = ReplCommand.allCases.filter { $0.works(at: place) }
    for commands in [here, ReplCommand.allCases] {
      if let exact = commands.first(where: { $0.folded.contains(folded) }) { return .one(exact) }
    }
    for commands in [here, ReplCommand.allCases] {
      let begun = commands.filter { command in
        command.takesBeginnings && command.folded.contains { $0.hasPrefix(folded) }
      }
      if begun.count == 1 { return .one(begun[0]) }
      if begun.count > 1 { return .several(begun) }
    }
    return .none
  }

  private func kept(at place: ReplCommand.Place) -> ReplLine {
    guard case .command(let command, _, _) = self, !command.works(at: place) else { return self }
    return .notHere(command)
  }

  private static func several(_ typed: String, _ commands: [ReplCommand]) -> Prose {
    Prose([.message(.commandSeveral, ["x": .person(typed), "list": .names(commands)])])
  }

  private static func unknown(_ typed: String, at place: ReplCommand.Place) -> Prose {
    let names = ReplCommand.allCases.filter { $0.works(at: place) }.flatMap { command in
      command.folded.map { ($0, command) }
    }
    let nearest = nearestWord(to: typed, among: names.map(\.0))
    guard let nearest, let command = names.first(where: { $0.0 == nearest })?.1 else {
      return .say(
        place != .home ? .commandUnlike : .commandUnlikeHome, ["x": .person(typed)])
    }
    return .say(
      place != .home ? .commandUnknown : .commandUnknownHome,
      ["x": .person(typed), "y": .names([command])])
  }

  /// A line that ends with a leaving command: people type it there when someone walks in.
  private static func leaving(_ line: String) -> ReplLine? {
    guard let space = line.lastIndex(of: " "), line[space...].hasPrefix(" /") else { return nil }
    let name = Folding.fold(String(line[space...].dropFirst(2)))
    guard let command = ReplCommand.allCases.first(where: { $0.leaves && $0.folded.contains(name) })
    else { return nil }
    return .command(command, argument: "", before: String(line[..<space]))
  }

  private static let helpWords = ["aide", "help", "sos"]

  /// « pause », « stop », « retour »… alone.
  private static func bareWord(_ line: String) -> ReplLine? {
    let word = Folding.fold(line.trimmed)
    let meant: [String: ReplCommand] = [
      "pause": .pause, "stop": .pause, "fin": .pause, "quitter": .quit, "quit": .quit,
      "exit": .quit, "retour": .back, "back": .back, "passer": .skip, "skip": .skip,
    ]
    return meant[word].map { .word(line.trimmed, $0) }
  }
}

extension Filling {
  /// Names of commands, in the language of the screen.
  static func names(_ commands: [ReplCommand]) -> Filling { .prose(Prose([.commands(commands)])) }
}
