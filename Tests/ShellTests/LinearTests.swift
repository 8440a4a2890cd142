import Glibc
import Reflection
import Testing

@testable import Shell

/// Whatever came is shown in a time that grows with its length, and not with the square of it.
///
/// A text eight times as long may take three times eight as long, of this thread alone: the square would
/// be sixty-four.
@Suite(.serialized) struct LinearTests {
  nonisolated struct Shape: CustomTestStringConvertible, Sendable {
    var name: String
    var text: @Sendable (Int) -> String
    var testDescription: String { name }

    static let all: [Shape] = [
      Shape(name: "marks on one letter") { "e" + String(repeating: "\u{301}", count: $0) },
      Shape(name: "no space") { String(repeating: "x", count: $0) },
      Shape(name: "signs that join") { String(repeating: "\u{915}\u{94D}", count: $0 / 2) },
      Shape(name: "signs that cannot be seen") { String(repeating: "\u{200B}", count: $0) },
      Shape(name: "short lines") { String(repeating: "x\n", count: $0 / 2) },
      Shape(name: "initials") { String(repeating: "a. ", count: $0 / 3) },
      Shape(name: "question marks") { String(repeating: "? ", count: $0 / 2) },
      Shape(name: "sentences") { String(repeating: "Oui, oui. ", count: $0 / 10) },
      Shape(name: "blanks") { String(repeating: " ", count: $0) },
    ]
  }

  /// Processor time of this thread, in seconds: other programs do not count.
  private func seconds(_ body: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let begun = now()
    body()
    return now() - begun
  }

  private func check(
    _ what: String, _ shape: Shape, from size: Int = 5_000, _ work: (String) -> Void
  ) {
    let (small, large) = (shape.text(size), shape.text(size * 8))
    work(small)
    let before = (0..<3).map { _ in seconds { work(small) } }.min() ?? 0
    let most = max(before, 0.0005) * 24
    // Once more where it was slow: another test may have had the processor.
    var (after, tries) = (seconds { work(large) }, 3)
    while after >= most, tries > 0 { (after, tries) = (seconds { work(large) }, tries - 1) }
    #expect(after < most, "\(what), \(shape.name): \(before), \(after)")
  }

  @Test(arguments: Shape.all) func `a text is set, cut and written`(shape: Shape) throws {
    let wrapping = Wrapping(width: { $0.unicodeScalars.count })
    check("clean", shape) { _ = Sanitiser.clean($0) }
    check("lines", shape) { _ = wrapping.lines(Sanitiser.clean($0), first: 70, rest: 70) }
    check("cut", shape) { _ = wrapping.cut(Sanitiser.clean($0), to: 70) }
    check("JSON", shape) { _ = JSON.text($0).document }
    check("HTML", shape) { _ = HTMLText.escaped(Sanitiser.clean($0)) }
    check("Markdown", shape) { _ = MarkdownText.escaped(Sanitiser.clean($0)) }
    check("quotation", shape) { _ = Quotation.of($0) }
    check("typography", shape) { _ = Typography.apply($0, .french) }
  }

  @Test(arguments: Shape.all) func `a letter is cut into sentences, and its words are found in it`(
    shape: Shape
  ) throws {
    check("sentences", shape) { text in
      var letter = LinearTests.letter
      letter.passages = [LinearTests.passage(1, answer: text)]
      _ = letter.sentences
    }
    check("quotes", shape) { text in
      _ = LinearTests.passage(1, answer: text).holds(text.dropFirst(text.count / 2) + "!")
    }
  }

  @Test func `a letter is shown in the time of its words, whatever they are`() throws {
    for shape in Shape.all {
      for isPlain in [false, true] {
        check("shown", shape) { text in
          var letter = LinearTests.letter
          letter.passages = [LinearTests.passage(1, answer: text)]
          let stage = Stage()
          let screen = Screen(
            terminal: StageScript(stage, name: "", answers: []), language: .french,
            isPlain: isPlain)
          let contact = Contact(
            ref: Ref(device: DeviceID(high: 1, low: 1), sequence: 1), name: "Camille", key: "",
            added: stage.set.clock)
          let provenance = Journal().provenance(of: letter, writtenWith: "", by: contact)
          let view = LetterView(
            letter: letter, writer: .other(provenance), language: .french,
            dates: DateWords(language: .french, today: letter.made),
            questions: KnownQuestions(StageLibrary(stage.set)))
          for block in view.blocks { _ = screen.rows(block) }
        }
      }
    }
  }

  /// Passages of every kind, each like no other.
  @Test(arguments: ["words", "score", "commitment"])
  func `a page before a session is made in the time of its passages`(kind: String) throws {
    let shape = Shape(name: kind) { String(repeating: "x", count: $0) }
    check("brief", shape, from: 500) { text in
      var journal = Journal()
      let log = MemoryLog(device: StageJournal.device)
      let moment = Moment(milliseconds: 0, offsetMinutes: 0)
      var letter = LinearTests.letter
      letter.passages = (0..<text.count).map { number in
        let mark: Passage.Mark? =
          switch kind {
          case "score": .score(5, key: "p/s\(number % 7 == 0 ? 0 : number)")
          case "commitment":
            .commitment(SharedCommitment(kind: .experiment, what: "try \(number)"))
          default: nil
          }
        return LinearTests.passage(number, answer: mark == nil ? "a\(number)" : "", mark)
      }
      let person = try? journal.keep([.contactAdded(name: "Z", key: "k")], at: moment, in: log)
      guard let ref = person?.first?.ref else { return }
      let head = LetterHead(
        of: letter, digest: [UInt8](repeating: 1, count: 32), from: "k", to: "m")
      let parts = letter.parts.enumerated().map {
        Fact.letterPart(back: $0.offset + 1, $0.element)
      }
      _ = try? journal.keep([.received(contact: ref, head)] + parts, at: moment, in: log)
      guard let contact = journal.contact(ref) else { return }
      #expect(journal.brief(of: contact, on: letter.made) != nil)
    }
  }

  private static var letter: Letter {
    guard let id = LetterID(bytes: [UInt8](repeating: 1, count: 16)) else {
      preconditionFailure("16 bytes")
    }
    return Letter(id: id, kind: .share, made: CivilDate(daysSinceEpoch: 20_000), name: "N")
  }

  private static func passage(
    _ number: Int, answer: String, _ mark: Passage.Mark? = nil
  ) -> Passage {
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    guard let id = PartID(bytes: bytes) else { preconditionFailure("4 bytes") }
    return Passage(
      id: id, day: CivilDate(daysSinceEpoch: 20_000 + number % 900), title: "T",
      asked: "Q\(number)?", answer: answer, mark: mark)
  }
}
