import Reflection

/// An exercise with the same text in every field, as no reader would let it through.
enum HostilePack {
  static let id = "my.hostile"

  static func make(_ words: String) -> Pack {
    let text = Text(french: words, english: words)
    let ask = Variants(french: [words], english: [words])
    let options = ["a", "b"].map { Option(id: $0, label: text) }
    let follow = [
      FollowUp(move: .ask(ask, .text)), FollowUp(move: .say(text, offersShort: false)),
    ]
    var steps = [
      Step(
        id: "one", kind: .text(severalLines: false), ask: ask, why: text, examples: ask,
        follow: [follow[0]], isCore: true),
      Step(
        id: "two", kind: .scale(ScaleForm(low: text, high: text)), ask: ask, why: text,
        follow: [follow[1]]),
      Step(id: "three", kind: .choice(ChoiceForm(options: options)), ask: ask),
      Step(id: "four", kind: .list(ListForm(maximum: 3)), ask: ask),
      Step(
        id: "five",
        kind: .commit(CommitForm(cue: text, learn: text, due: text, confidence: text, low: text)),
        ask: ask),
      Step(
        id: "six", kind: .review(ReviewForm(options: options, maximum: 2)),
        ask: Variants(french: ["« {commitment} »"], english: ["“{commitment}”"])),
    ]
    steps[1].recall = Recall(.now([StepAddress(step: "one")]), text: text)
    return Pack(
      id: id, version: 1, digest: Array(repeating: 7, count: 32), audience: .mentee, minutes: 5,
      followBudget: 9, showsNotice: true, title: text, intro: text, notice: text, outro: text,
      summary: ["one"], steps: steps)
  }

  /// A fault of a file whose name, line and words are all the same text.
  static func faults(_ words: String) -> PackFailure {
    let kinds: [PackFault.Kind] = [
      .unknownKey(words, nearest: words, allowed: [words]), .duplicateKey(words),
      .missingKey(words), .unknownWord(words, nearest: words, allowed: [words]),
      .badID(words, .readOtherwise), .duplicateID(words), .missingLanguage(words),
      .noSuchStep(words, nearest: words, .elsewhere), .doesNotFit(words),
      .unknownPlaceholder(words, allowed: [words]), .misplacedStar(words), .unknownFormat(words),
      .badDate(words), .unreachable(words), .coreNeeds(words), .tellsAnAnswer(.jump(words)),
      .advice(.word(words)), .advice(.unknownPack(words, nearest: words)),
      .advice(.agreement(words)), .advice(.shorthand(words)),
    ]
    return .faulty(
      kinds.map { PackFault(file: words, line: 3, column: 5, kind: $0, source: "  x: " + words) })
  }
}
