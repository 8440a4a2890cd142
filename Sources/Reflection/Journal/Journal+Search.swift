/// Finds bytes in bytes: `memmem`, which the domain cannot import and is handed.
///
/// The first argument is searched, the second is looked for; the answer is an offset, or `nil`.
public typealias ByteSearch = (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Int?

/// A kept answer, a note, or a text of a letter that came, that a search found.
public struct SearchHit: Sendable, Equatable {
  /// The number of the run, of the note or of the letter.
  public var run: UInt64
  /// Where in the run; `nil` for a note or a letter.
  public var place: Place?
  /// The run's title, the name of who wrote the letter; empty for a note.
  public var title: String
  /// When it was said.
  public var moment: Moment
  /// What is written there.
  public var text: String
  /// Whether it is a note that was left while the journal was locked.
  public var isUnconfirmed = false

  /// Whether it stands in a letter that came.
  public var isOfLetter: Bool { place == nil && !title.isEmpty }
}

/// The person's own words, folded once into one block of memory, for searching.
public struct SearchIndex: Sendable {
  fileprivate var folded: [UInt8] = []
  /// For each text: where it starts, and which entry of the arena it is.
  fileprivate var texts: [(start: Int, entry: Int)] = []
  private var upTo = 0

  /// Creates an empty index; the first search fills it.
  public init() {}

  /// Takes what the arena has that was not there the last time.
  fileprivate mutating func catchUp(with arena: EventArena) {
    folded.reserveCapacity(arena.byteCount)
    for index in upTo..<arena.entries.count {
      let entry = arena.entries[index]
      guard entry.kind.holdsWords else { continue }
      texts.append((folded.count, index))
      arena.withOwnWords(of: entry) { words in
        Folding.fold(words, into: &folded)
        folded.append(0x0a)
      }
    }
    upTo = arena.entries.count
  }
}

extension Journal {
  /// Kept answers that have every word, parts of words counted, oldest first.
  ///
  /// Accents, case and apostrophes are folded on both sides.
  public func search(
    _ words: [String], index: inout SearchIndex, find: ByteSearch
  ) -> [SearchHit] {
    var titles: [Ref: String] = [:]
    return matches(words, index: &index, find: find).compactMap { hit(at: $0, &titles) }
      .sorted { ($0.moment.milliseconds, $0.run) < ($1.moment.milliseconds, $1.run) }
  }

  /// The entries of kept answers that have every word, in the order of the file, without their texts.
  public func matches(
    _ words: [String], index: inout SearchIndex, find: ByteSearch
  ) -> [Int] {
    let wanted = words.map { Array(Folding.fold($0).utf8) }.filter { !$0.isEmpty }
      .sorted { $0.count > $1.count }
    guard let first = wanted.first else { return [] }
    index.catchUp(with: arena)
    let found = index.folded.withUnsafeBytes { folded in
      index.texts(having: first, in: folded, find).filter { text in
        let slice = index.slice(text, of: folded)
        return wanted.dropFirst().allSatisfy { word in
          word.withUnsafeBytes { find(slice, $0) != nil }
        }
      }
    }
    return found.map { index.texts[$0].entry }.filter(isKept)
  }

  /// A found answer with its texts.
  private func hit(at index: Int, _ titles: inout [Ref: String]) -> SearchHit? {
    switch arena.entries[index].kind {
    case .noted: return note(at: index).map(SearchHit.init)
    case .letterPart: return letterHit(at: index)
    default: break
    }
    guard let ref = arena.run(of: arena.entries[index]), let outline = run(ref),
      let recorded = recorded(index), let answer = recorded.fact.answer
    else { return nil }
    let title = titles[ref] ?? beginning(outline)?.beginning.title ?? ""
    titles[ref] = title
    return SearchHit(
      run: outline.number, place: answer.place, title: title, moment: recorded.moment,
      text: answer.allWords)
  }

  private func letterHit(at index: Int) -> SearchHit? {
    guard let (letter, part) = received(at: index) else { return nil }
    return SearchHit(
      run: letter.number, place: nil, title: contact(letter.contact)?.name ?? letter.head.name,
      moment: letter.moment, text: part.texts.joined(separator: "\n"))
  }

  /// The letter that came with the text of an entry; what I sent stands in the journal as answers.
  private func received(at index: Int) -> (letter: KeptLetter, part: LetterPart)? {
    guard let recorded = recorded(index), case .letterPart(let back, let part) = recorded.fact,
      back < recorded.ref.sequence
    else { return nil }
    let name = Ref(
      device: recorded.ref.device, sequence: recorded.ref.sequence - UInt64(back))
    guard let letter = letter(name), !letter.isMine else { return nil }
    return (letter, part)
  }

  /// Whether an answer stands as it was said: only a change or leaving it aside, later in its run,
  /// can make another of it, and then the run is read.
  private func isKept(_ index: Int) -> Bool {
    guard !arena.entries[index].isErased else { return false }
    guard arena.entries[index].kind != .noted else { return true }
    guard arena.entries[index].kind != .letterPart else { return received(at: index) != nil }
    guard let outline = arena.run(of: arena.entries[index]).flatMap(run) else { return false }
    let later = outline.entries.drop { $0 != index }.dropFirst()
    let isTouched = later.contains { later in
      [.revised, .skipped].contains(arena.entries[later].kind)
    }
    guard isTouched else { return true }
    let name = arena.ref(of: arena.entries[index])
    return record(outline)?.answers.kept.values.contains { $0.ref == name } ?? false
  }
}

extension SearchIndex {
  /// The texts in which a word occurs, in order.
  fileprivate func texts(
    having word: [UInt8], in folded: UnsafeRawBufferPointer, _ find: ByteSearch
  ) -> [Int] {
    word.withUnsafeBytes { word in
      var found: [Int] = []
      var start = 0
      while let offset = find(UnsafeRawBufferPointer(rebasing: folded[start...]), word) {
        let text = text(at: start + offset)
        found.append(text)
        start = end(of: text)
      }
      return found
    }
  }

  fileprivate func slice(_ text: Int, of folded: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: folded[texts[text].start..<end(of: text)])
  }

  private func end(of text: Int) -> Int {
    text + 1 < texts.count ? texts[text + 1].start : folded.count
  }

  /// The text that a position lies in, by halving.
  private func text(at position: Int) -> Int {
    var low = 0
    var high = texts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if texts[middle].start <= position { low = middle } else { high = middle }
    }
    return low
  }
}

extension EventKind {
  fileprivate var holdsWords: Bool {
    switch self {
    case .answered, .revised, .committed, .reviewed, .noted, .letterPart: true
    case .deviceBegan, .settled, .began, .skipped, .paused, .finished, .erased, .resized, .gone,
      .contactAdded, .contactChanged, .sent, .received, .reading, .letterMarked, .workshopMade,
      .workshopTickets, .stepClosed, .workshopClosed, .released, .packKept:
      false
    }
  }
}

extension Answer {
  /// All that the person wrote there, parts of a commitment included.
  public var allWords: String {
    guard case .commitment(let commitment) = value else { return ownWords }
    let parts = [
      commitment.what, commitment.cue, commitment.learn, commitment.eased,
      words.isEmpty ? nil : words,
    ]
    return parts.compactMap(\.self).joined(separator: "\n")
  }
}

extension LetterPart {
  /// What is written in it, text by text.
  fileprivate var texts: [String] {
    switch self {
    case .wish(_, let words): [words]
    case .passage(let passage): passage.texts.filter { !$0.isEmpty }
    case .remark(let remark): [remark.words]
    case .newKey: []
    }
  }
}
