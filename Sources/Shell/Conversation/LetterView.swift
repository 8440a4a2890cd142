import Reflection

/// How a letter is shown: the question as it was asked, then the words, each line marked as somebody's.
struct LetterView {
  let language: Language
  let dates: DateWords

  /// Everything that a letter says, in the order in which it is read.
  func blocks(_ letter: Letter) -> [Block] {
    letter.passages.map(block) + [wish(letter)].compactMap(\.self) + blocks(letter.remarks)
  }

  /// A chosen answer.
  func block(_ passage: Passage) -> Block {
    .answered(.person(passage.asked), words: lines(passage))
  }

  /// The words of a chosen answer, with its number or its commitment.
  func lines(_ passage: Passage) -> [Prose] {
    mark(passage.mark)
      + passage.answer.split(whereSeparator: \.isLineEnd).map { .person(String($0)) }
  }

  /// What is wanted today, `nil` when nothing is said of it.
  func wish(_ letter: Letter) -> Block? {
    let lines = wishLines(letter)
    return lines.isEmpty ? nil : .answered(.say(.letterWish), words: lines)
  }

  /// What is wanted today, a line each.
  func wishLines(_ letter: Letter) -> [Prose] {
    letter.wish.map { .say($0.words) }
      + (letter.wishWords.isEmpty ? [] : [.person(letter.wishWords)])
  }

  /// A mentor's lines; words that several of them speak of are shown once, before the first.
  func blocks(_ remarks: [Remark]) -> [Block] {
    var (blocks, shown) = ([Block](), Quote?.none)
    for remark in remarks {
      if let quote = remark.on, quote != shown {
        blocks.append(.answered(.say(.letterQuoted), words: [.person(quote.words)]))
        shown = quote
      }
      blocks.append(block(remark))
    }
    return blocks
  }

  /// One of a mentor's lines.
  func block(_ remark: Remark) -> Block {
    .answered(.say(remark.kind.words), words: lines(remark))
  }

  /// Its words, line by line.
  func lines(_ remark: Remark) -> [Prose] {
    remark.words.split(whereSeparator: \.isLineEnd).map { .person(String($0)) }
  }

  private func mark(_ mark: Passage.Mark?) -> [Prose] {
    switch mark {
    case nil: return []
    case .score(let score, _): return [.say(.letterScore, ["n": .ours(String(score))])]
    case .commitment(let commitment):
      let due = commitment.due.map {
        Prose.say(.letterDue, ["date": .ours(dates.day($0))])
      }
      return [.person(commitment.what)] + (commitment.cue.map { [.person($0)] } ?? [])
        + [due].compactMap(\.self)
    }
  }
}

extension Letter.Wish {
  /// What it is called.
  var words: Message {
    switch self {
    case .listen: .wishListen
    case .encourage: .wishEncourage
    case .challenge: .wishChallenge
    case .decide: .wishDecide
    }
  }
}

extension ReplyKind {
  /// What it is called before a mentor's line.
  var words: Message {
    switch self {
    case .heard: .remarkHeard
    case .encourage: .remarkEncourage
    case .challenge: .remarkChallenge
    case .question: .remarkQuestion
    }
  }
}
