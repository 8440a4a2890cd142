import PackFiles
import Reflection
import Testing

@testable import Shell

/// On a window of 40 columns and 12 rows, every question of the shipped packs is whole on the screen
/// when its prompt appears, with everything that may stand around it.
struct SmallWindowTests {
  nonisolated private static var library: FilePackLibrary {
    FilePackLibrary(folder: nil) { _ in Array(repeating: 0, count: 32) }
  }

  nonisolated static let cases = library.catalogue.map(\.id)
    .filter { !$0.hasPrefix("workshop.") }
    .flatMap { id in Language.allCases.map { (id, $0) } }

  private let device = DeviceID(high: 1, low: 1)

  /// The longest quotation there is, so that a recall takes all the room that it may.
  private func history(of pack: Pack) -> History {
    let words = String(repeating: "le comité de direction ", count: 20)
    let moment = Moment(milliseconds: 0, offsetMinutes: 0)
    let last = History.Last(
      ref: Ref(device: device, sequence: 1), quotation: Quotation.of(words),
      date: moment.date, score: 10)
    let commitment = Commitment(
      kind: .experiment, what: "demander deux minutes d’attention avant de commencer",
      cue: "Si je prends la parole au comité, alors je demande deux minutes.")
    let open = OpenCommitment(
      id: Ref(device: device, sequence: 2), ref: Ref(device: device, sequence: 2),
      commitment: commitment, made: moment)
    var history = History(commitments: [open], reply: last)
    history.reply?.name = "Dominique"
    for step in pack.steps {
      history.lasts[StepAddress(step: step.id)] = last
      if case .last(let address) = step.recall?.source { history.lasts[address] = last }
    }
    return history
  }

  /// The steps that a step quotes, or whose items are its options.
  private func sources(of step: Step, in pack: Pack) -> [Step] {
    var ids: [String] = []
    if case .choice(let form) = step.kind, let from = form.from { ids.append(from) }
    if case .now(let addresses) = step.recall?.source { ids += addresses.map(\.step) }
    return pack.steps.filter { ids.contains($0.id) }.map { source in
      var source = source
      (source.when, source.recall, source.follow) = (nil, nil, [])
      return source
    }
  }

  /// A pack of one step that is always asked, its n-th follow-up always taken, and of the steps that
  /// it needs.
  private func pack(_ pack: Pack, asking step: Step, follow: Int?) -> Pack {
    var (only, pack) = (step, pack)
    only.when = nil
    only.recall?.asksFirst = false
    only.follow =
      follow.map { index in
        var entry = step.follow[index]
        entry.when = nil
        return [entry]
      } ?? []
    pack.steps = sources(of: step, in: pack) + [only]
    return pack
  }

  /// What is asked, question by question, however it is answered.
  private func questions(_ pack: Pack, _ language: Language) -> [Reflection.Question] {
    let run = Ref(device: device, sequence: 3)
    var dialogue = Dialogue(
      pack: pack, language: language, history: history(of: pack), run: run)
    var asked: [Reflection.Question] = []
    var queue = dialogue.handle(.start)
    var sequence: UInt64 = 10
    while !queue.isEmpty {
      switch queue.removeFirst() {
      case .ask(let question):
        asked.append(question)
        let words = String(repeating: "le comité de direction ", count: 20)
        let line =
          switch question.form {
          case .text: words
          case .items: "le comité de direction"
          case .scale, .options, .picks: "1"
          case .date, .nothing: ""
          }
        queue += dialogue.handle(.reply(line, today: CivilDate(daysSinceEpoch: 0)))
      case .nextItem: queue += dialogue.handle(.reply("", today: CivilDate(daysSinceEpoch: 0)))
      case .keep(let facts):
        let recorded = facts.map { fact in
          sequence += 1
          return RecordedFact(
            ref: Ref(device: device, sequence: sequence),
            moment: Moment(milliseconds: 0, offsetMinutes: 0), fact: fact)
        }
        queue += dialogue.handle(.recorded(recorded))
      case .say, .refuse, .end, .care, .erase: break
      }
    }
    return asked
  }

  @Test(arguments: cases)
  func `no question has left the screen when its prompt appears`(
    _ id: String, _ language: Language
  ) throws {
    let whole = try Self.library.pack(id)
    let today = CivilDate(daysSinceEpoch: 0)
    var view = QuestionView(
      language: language, dates: DateWords(language: language, today: today), today: today)
    view.showsHint = true
    var count = 0
    for step in whole.steps {
      for follow in [nil] + step.follow.indices.map({ Optional($0) }) {
        for question in questions(pack(whole, asking: step, follow: follow), language) {
          count += 1
          let page = drawn(columns: 40, rows: 12, in: language) { screen in
            screen.show(.statement(.ours("x")))
            screen.show(view.block(question))
            screen.type(.answer, "")
          }
          let lines = page.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
          // Before it stands a line of something else, and the blank line between.
          let before = try #require(lines.firstIndex { $0.hasSuffix("x") })
          let shown = lines[(before + 2)...]
          #expect(shown.count <= 12, "\(step.id) \(question.place): \(page)")
          #expect(lines.allSatisfy { $0.count <= 40 }, "\(step.id): \(page)")
        }
      }
    }
    #expect(count > whole.steps.count)
  }
}
