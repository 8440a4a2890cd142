/// One chosen answer, with the question as it was asked.
///
/// No text stands in it twice, so that what was cut is cut: a number and a commitment are only in
/// `mark`, and `answer` has the words beside them.
public struct Passage: Sendable, Hashable {
  /// What an answer is when it is more than words.
  public enum Mark: Sendable, Hashable {
    /// A number from 1 to 10; `key` is `PACK/STEP`, so that the same question can be followed.
    case score(Int, key: String)
    /// A small experiment.
    case commitment(SharedCommitment)
  }

  /// Its number in the letter.
  public var id: PartID
  /// The day on which it was answered.
  public var day: CivilDate
  /// The title of the pack, as shown; one line.
  public var title: String
  /// The question as it was asked, filled in.
  public var asked: String
  /// The words, items and labels a line each; empty only beside a mark.
  public var answer: String
  /// What else it is.
  public var mark: Mark?

  /// Creates a passage.
  public init(
    id: PartID, day: CivilDate, title: String, asked: String, answer: String, mark: Mark? = nil
  ) {
    self.id = id
    self.day = day
    self.title = title
    self.asked = asked
    self.answer = answer
    self.mark = mark
  }

  /// Whether words are, byte for byte, within a text of the person in it.
  public func holds(_ words: String) -> Bool {
    texts.contains { Array($0.utf8).contains(sequence: Array(words.utf8)) }
  }

  /// The person's own texts.
  public var texts: [String] {
    guard case .commitment(let commitment) = mark else { return [answer] }
    return [answer, commitment.what, commitment.cue].compactMap { $0 }
  }
}

/// A commitment as it is shown to a mentor.
public struct SharedCommitment: Sendable, Hashable {
  /// Which word the person sees for it.
  public var kind: CommitmentKind
  /// What is to be tried.
  public var what: String
  /// The if-then sentence.
  public var cue: String?
  /// The day to come back to it.
  public var due: CivilDate?

  /// Creates a commitment.
  public init(kind: CommitmentKind, what: String, cue: String? = nil, due: CivilDate? = nil) {
    self.kind = kind
    self.what = what
    self.cue = cue
    self.due = due
  }
}

/// One of a mentor's lines.
public struct Remark: Sendable, Hashable {
  /// What it is.
  public var kind: ReplyKind
  /// The words.
  public var words: String
  /// What it speaks of; without, it is the mentor's own note.
  public var on: Quote?

  /// Creates a remark.
  public init(kind: ReplyKind, words: String, on: Quote? = nil) {
    self.kind = kind
    self.words = words
    self.on = on
  }
}

/// Words of a passage, exactly.
public struct Quote: Sendable, Hashable {
  /// The passage.
  public var part: PartID
  /// The words.
  public var words: String

  /// Creates a quote.
  public init(part: PartID, words: String) {
    self.part = part
    self.words = words
  }
}

extension [UInt8] {
  /// Whether other bytes stand in these, one after the other, in one pass; nothing stands in no bytes.
  ///
  /// The method of Knuth, Morris and Pratt: a text of one letter again and again costs no more.
  fileprivate func contains(sequence other: [UInt8]) -> Bool {
    guard !other.isEmpty, count >= other.count else { return false }
    // How much of the beginning of `other` also ends what was matched so far.
    var borders = [Int](repeating: 0, count: other.count)
    var matched = 0
    for index in other.indices.dropFirst() {
      while matched > 0, other[index] != other[matched] { matched = borders[matched - 1] }
      if other[index] == other[matched] { matched += 1 }
      borders[index] = matched
    }
    matched = 0
    for byte in self {
      while matched > 0, byte != other[matched] { matched = borders[matched - 1] }
      if byte == other[matched] { matched += 1 }
      if matched == other.count { return true }
    }
    return false
  }
}
