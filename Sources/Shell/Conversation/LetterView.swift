import Reflection

/// How a letter is shown: the question as it was asked, then the words; whatever came from outside has a
/// mark on each line.
struct LetterView {
  /// Who wrote it.
  enum Writer {
    /// I did, for somebody of that name.
    case me(reader: String)
    /// Somebody else.
    case other(Provenance)
  }

  let letter: Letter
  let writer: Writer
  let language: Language
  let dates: DateWords
  let questions: KnownQuestions

  /// Everything that the letter says, in the order in which it is read.
  var blocks: [Block] {
    letter.passages.map(block) + [wish].compactMap(\.self) + remarkBlocks
  }

  /// A chosen answer.
  func block(_ passage: Passage) -> Block {
    guard case .other = writer, !questions.has(passage.asked) else {
      return said(.person(passage.asked), lines(passage))
    }
    return said(nil, lines(passage), asked: LetterView.lines(passage.asked))
  }

  /// The words of a chosen answer, with its number or its commitment.
  func lines(_ passage: Passage) -> [Prose] {
    mark(passage.mark) + LetterView.lines(passage.answer)
  }

  private var wish: Block? {
    let lines = wishLines
    return lines.isEmpty ? nil : said(.say(.letterWish), lines)
  }

  /// What is wanted today, a line each.
  var wishLines: [Prose] {
    letter.wish.map { .say($0.words) } + LetterView.lines(letter.wishWords)
  }

  /// A mentor's lines; words that several of them speak of are shown once, before the first.
  private var remarkBlocks: [Block] {
    var (blocks, shown) = ([Block](), Quote?.none)
    for remark in letter.remarks {
      if let quote = remark.on, quote != shown {
        blocks.append(block(quote))
        shown = quote
      }
      blocks.append(said(.say(remark.kind.words), lines(remark)))
    }
    return blocks
  }

  /// What a mentor's line speaks of, and whose words these are.
  private func block(_ quote: Quote) -> Block {
    let lines = LetterView.lines(quote.words)
    guard case .other(let provenance) = writer, provenance.standing(of: quote) == .mine else {
      return quotes(lines, heading: heading(quote))
    }
    return .answered(.say(.letterQuoted), words: lines)
  }

  /// What stands over words that a mentor's line speaks of.
  func heading(_ quote: Quote) -> Prose {
    switch writer {
    case .me(let reader): return .say(.letterQuotedOther, ["name": .name(reader)])
    case .other(let provenance):
      let name = Filling.name(provenance.contact.name)
      switch provenance.standing(of: quote) {
      case .mine: return .say(.letterQuoted)
      case .notSent: return .say(.letterQuotedForeign, ["name": name])
      case .unknown: return .say(.letterQuotedUnknown, ["name": name])
      }
    }
  }

  private func quotes(_ lines: [Prose], heading: Prose) -> Block {
    .written(Writing(by: .name(other), heading: heading, words: lines))
  }

  /// The one of the two who is not me.
  private var other: String {
    switch writer {
    case .me(let reader): reader
    case .other(let provenance): provenance.contact.name
    }
  }

  /// Words of whoever wrote the letter, under a heading of ours or under a question of theirs.
  private func said(_ heading: Prose?, _ words: [Prose], asked: [Prose] = []) -> Block {
    guard case .other = writer else { return .answered(heading ?? Prose(), words: words) }
    return .written(Writing(by: .name(other), heading: heading, asked: asked, words: words))
  }

  /// The words of a mentor's line.
  func lines(_ remark: Remark) -> [Prose] { LetterView.lines(remark.words) }

  /// The lines of a text.
  static func lines(_ text: String) -> [Prose] {
    text.utf8.split(separator: 10).map { .person(String(decoding: Array($0), as: UTF8.self)) }
  }

  private func mark(_ mark: Passage.Mark?) -> [Prose] {
    switch mark {
    case nil: return []
    case .score(let score, _): return [.say(.letterScore, ["n": .ours(String(score))])]
    case .commitment(let commitment):
      let due = commitment.due.map {
        Prose.say(.letterDue, ["date": .ours(dates.day($0))])
      }
      return LetterView.lines(commitment.what) + LetterView.lines(commitment.cue ?? "")
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
