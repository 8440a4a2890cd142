/// One of a mentor's lines, and the letter that brought it.
public struct StandingRemark: Sendable, Equatable {
  /// The line.
  public var remark: Remark
  /// The letter.
  public var letter: KeptLetter

  /// Creates a line with its letter.
  public init(remark: Remark, letter: KeptLetter) {
    self.remark = remark
    self.letter = letter
  }
}

extension Journal {
  /// What came back about answers: the lines of replies that quote a passage made from one of them.
  ///
  /// - Parameter answers: the events that said the answer, and what was added to it.
  /// - Returns: the lines, in the order in which they came.
  public func remarks(on answers: Set<Ref>) -> [StandingRemark] {
    let letters = letters
    return letters.filter(\.isMine).flatMap { sent -> [StandingRemark] in
      let parts = Set(sent.sources.filter { answers.contains($0.answer) }.map(\.part))
      guard !parts.isEmpty else { return [] }
      let said = text(of: sent)
      return self.answers(to: sent).flatMap { reply in
        // Words that are not in the answer do not make a line one about it.
        text(of: reply).remarks.filter { remark in
          remark.on.map { parts.contains($0.part) && said.holds($0) } ?? false
        }
        .map { StandingRemark(remark: $0, letter: reply) }
      }
    }
  }

  /// Letters that came and wait to be read, in order: nothing says yet that they were, and their texts
  /// are still there.
  public var waitingLetters: [KeptLetter] {
    letters.filter { letter in
      !letter.isMine && [.share, .reply].contains(letter.head.kind)
        && (letter.mark == nil || letter.mark == .later) && !parts(of: letter.ref).isEmpty
    }
  }

  /// Whether anything ever left or came.
  public var hasLetters: Bool { !letterEntries.isEmpty }

  /// The letter of that number.
  public func letter(numbered number: UInt64) -> KeptLetter? {
    letters.first { $0.number == number }
  }

  /// The run that reads a letter, the latest one.
  public func review(of letter: KeptLetter) -> RunOutline? {
    runs.last { self.letter(readIn: $0)?.ref == letter.ref }
  }
}
