import Reflection

/// `tandem search [WORDS]`: the answers that hold every word.
struct SearchCommand {
  let context: CommandContext
  /// The words of the command line; none: they are asked for, so that no other account sees them.
  let words: [String]
  let isJSON: Bool

  func run() -> ExitStatus {
    switch context.openForReading() {
    case .failure(let status): return status
    case .success(let opened):
      let typed: String
      switch words.isEmpty ? askForWords(over: opened) : .success(words.joined(separator: " ")) {
      case .failure(let status): return status
      case .success(let text): typed = text
      }
      let wanted = typed.split(whereSeparator: \.isWhitespace).map(String.init)
      guard !wanted.isEmpty else {
        context.output.complain(.say(.searchEmpty))
        return .usage
      }
      return search(wanted, in: opened)
    }
  }

  private func search(_ wanted: [String], in opened: OpenedJournal) -> ExitStatus {
    var index = SearchIndex()
    let equipment = context.equipment
    let hits = opened.journal.search(wanted, index: &index) { equipment.find($0, $1) }
    if let unread = SearchWords.unread(wanted) { context.output.note(unread) }
    if isJSON {
      context.output.document(.list(hits.map { RunJSON.hit($0, in: opened.journal) }))
      return opened.status
    }
    for hit in hits { print(hit, opened.journal) }
    if hits.isEmpty { context.output.note(.say(.searchNothing)) }
    return opened.status
  }

  /// The words, typed at the terminal or from standard input.
  private func askForWords(over opened: OpenedJournal) -> Result<String, ExitStatus> {
    guard let terminal = context.equipment.personTerminal() else {
      if case .line(let text) = context.equipment.standardInput().event { return .success(text) }
      return .success("")
    }
    switch People(session: context.session(at: terminal, over: opened)).ask(.say(.searchPrompt)) {
    case .failure(let leaving): return .failure(ExitStatus(leaving.departure))
    case .success(let text): return .success(text)
    }
  }

  private func print(_ hit: SearchHit, _ journal: Journal) {
    let output = context.output
    let date = output.dates.day(hit.moment.date)
    let words = LetterView.lines(hit.text)
    guard !hit.isOfLetter else {
      let name = Filling.prose(People.named(of: hit, in: journal))
      let heading = Prose.say(.letterFrom, ["name": name, "date": .ours(date)])
      return context.print(
        Writing(by: .name(hit.title), heading: .ours("\(hit.run)  ") + heading, words: words))
    }
    let note = Prose.say(hit.isUnconfirmed ? .noteUnconfirmedName : .noteName)
    let title = hit.place == nil ? note : .pack(hit.title)
    output.line(.ours("\(hit.run)  " + date + "  ") + title)
    for line in words { output.line(.ours("  ") + line) }
  }
}

/// What a person may have meant by the words of a search, and what is made of them.
enum SearchWords {
  /// That signs which mean something elsewhere are looked for as they stand; `nil` without any.
  ///
  /// Nobody is to believe that words are lost which were only not understood.
  static func unread(_ words: [String]) -> Prose? {
    let signs = words.filter { word in
      ["OR", "AND", "NOT", "OU", "ET", "SAUF"].contains(word)
        || ["\"", "“", "”", "«", "»"].contains { word.hasPrefix($0) || word.hasSuffix($0) }
        || word.count > 1 && (word.hasPrefix("-") || word.hasSuffix("*"))
    }
    guard !signs.isEmpty else { return nil }
    return .say(.searchSigns, ["signs": .person(signs.joined(separator: " "))])
  }
}
