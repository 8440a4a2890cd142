import Reflection

/// `tandem search WORDS`: the answers that hold every word.
struct SearchCommand {
  let context: CommandContext
  let words: [String]
  let isJSON: Bool

  func run() -> ExitStatus {
    switch context.openForReading() {
    case .failure(let status): return status
    case .success(let opened):
      var index = SearchIndex()
      let equipment = context.equipment
      let wanted = words.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
      let hits = opened.journal.search(wanted, index: &index) { equipment.find($0, $1) }
      if isJSON {
        let status = context.output.document(
          .list(hits.map { RunJSON.hit($0, in: opened.journal) }))
        return status == .done ? opened.status : status
      }
      for hit in hits { print(hit, opened.journal) }
      if hits.isEmpty { context.output.note(.say(.searchNothing)) }
      return opened.status
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
