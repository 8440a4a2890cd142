import Reflection

/// What was written back about one answer, letter by letter.
struct RemarksBeside: Sequence {
  private let said: [Writing]

  init(_ remarks: [RunPage.SaidBeside], _ dates: DateWords) {
    var said: [Writing] = []
    for remark in remarks {
      let heading = Prose.say(
        .letterBeside,
        [
          "name": .prose(People.named(remark.name, verified: remark.verified)),
          "date": .ours(dates.day(remark.made)),
        ])
      if said.last?.heading != heading {
        said.append(Writing(by: .name(remark.name), heading: heading, words: []))
      }
      said[said.count - 1].words += LetterView.lines(remark.remark.words)
    }
    self.said = said
  }

  func makeIterator() -> IndexingIterator<[Writing]> { said.makeIterator() }
}
