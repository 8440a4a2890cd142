import Reflection

/// What was written back about one answer, letter by letter.
struct RemarksBeside: Sequence {
  private let said: [(heading: Prose, words: [Prose])]

  init(_ remarks: [RunPage.SaidBeside], _ dates: DateWords) {
    var said: [(heading: Prose, words: [Prose])] = []
    for remark in remarks {
      let heading = Prose.say(
        .letterBeside,
        ["name": .person(remark.name), "date": .ours(dates.day(remark.made))])
      if said.last?.heading != heading { said.append((heading, [])) }
      said[said.count - 1].words += remark.remark.words.split(whereSeparator: \.isLineEnd).map {
        .person(String($0))
      }
    }
    self.said = said
  }

  func makeIterator() -> IndexingIterator<[(heading: Prose, words: [Prose])]> {
    said.makeIterator()
  }
}
