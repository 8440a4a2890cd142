/// How long a run takes someone, as it is estimated (method.md 3.3): words shown / 200 and words
/// typed / 19 a minute, 8 seconds a question, 6 more for a number or a choice.
struct RunTime {
  /// Whole seconds and parts of one.
  private(set) var seconds = 0.0
  private var rooms: Set<String> = []

  mutating func show(_ words: Int) { seconds += Double(words) * 60 / 200 }

  mutating func type(_ words: Int) { seconds += Double(words) * 60 / 19 }

  /// What a run begins and ends with; an intro is read whole the first time only.
  mutating func showFrame(of pack: Pack, in language: Language, isFirst: Bool) {
    let intro = pack.intro?[language] ?? ""
    let first = intro.firstRange(of: ". ").map { String(intro[..<$0.lowerBound]) } ?? intro
    show((isFirst ? intro : first).wordCount)
    if pack.showsNotice { show(pack.notice?[language].wordCount ?? 0) }
    show(pack.outro?[language].wordCount ?? 0)
  }

  /// A step that a room does takes the time that its pack says, once.
  mutating func spend(_ minutes: Int, at step: String) {
    if rooms.insert(step).inserted { seconds += Double(minutes) * 60 }
  }

  /// A question that is read and answered.
  mutating func ask(_ question: Question) {
    seconds += 8
    show(question.wordsShown)
    switch question.form {
    case .scale, .options, .picks, .sentence: seconds += 6
    case .text, .items, .nothing, .date: break
    }
  }
}

extension Question {
  /// How many words stand on the screen with the question.
  fileprivate var wordsShown: Int {
    var texts = [text.plainText, title ?? "", cue ?? "", showsWhy && !isRepeated ? why ?? "" : ""]
    switch recall {
    case .sentence(let pieces): texts.append(pieces.plainText)
    case .quotations(let quotations): texts += quotations
    case nil: break
    }
    switch form {
    case .options(let labels, _), .picks(let labels, _), .sentence(let labels): texts += labels
    case .scale(let low, let high): texts += [low ?? "", high ?? ""]
    case .text, .items, .nothing, .date: break
    }
    return texts.reduce(0) { $0 + $1.wordCount }
  }
}
