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
        let status = context.output.document(.list(hits.map(RunJSON.hit)))
        return status == .done ? opened.status : status
      }
      for hit in hits { print(hit) }
      if hits.isEmpty { context.output.note(.say(.searchNothing)) }
      return opened.status
    }
  }

  private func print(_ hit: SearchHit) {
    let output = context.output
    let date = output.dates.day(hit.moment.date)
    let note = Prose.say(hit.isUnconfirmed ? .noteUnconfirmedName : .noteName)
    let title = hit.place == nil ? note : .pack(hit.title)
    let heading =
      hit.isOfLetter
      ? Prose.say(.letterFrom, ["name": .person(hit.title), "date": .ours(date)])
      : .ours(date + "  ") + title
    output.line(.ours("\(hit.run)  ") + heading)
    for line in hit.text.split(whereSeparator: \.isLineEnd) {
      output.line(.ours("  ") + .person(String(line)))
    }
  }
}
