import Reflection

/// `tandem brief NAME`: one page before a session with a person.
struct BriefCommand {
  /// As what the page is printed.
  enum Form {
    case terminal, markdown, html
  }

  let context: CommandContext
  let name: String
  let form: Form

  func run() -> ExitStatus {
    switch context.openForReading() {
    case .failure(let status): return status
    case .success(let opened):
      switch BriefSubject(name, in: opened.journal) {
      case .one(let contact): return print(contact, opened)
      case .several(let names):
        context.output.complain(
          .say(.briefSeveral, ["name": .person(name)]), hint: known(names))
      case .nobody(let nearest, let names):
        let near = nearest.map { Prose.say(.nearestKey, ["name": .name($0)]) }
        context.output.complain(
          .say(.briefNobody, ["name": .person(name)]),
          hint: near ?? (names.isEmpty ? nil : known(names)))
      }
      return .failed
    }
  }

  private func known(_ names: [String]) -> Prose {
    .say(
      .briefNames,
      ["list": .prose(BriefSubject.list(names, context.language))])
  }

  private func print(_ contact: Contact, _ opened: OpenedJournal) -> ExitStatus {
    let output = context.output
    guard
      let page = BriefPage(
        of: contact, in: opened.journal, dates: output.dates, library: context.equipment.library)
    else {
      output.complain(.say(.briefNothing, ["name": .name(contact.name)]))
      return .failed
    }
    switch form {
    case .markdown: output.file(BriefMarkdown(page, context.language).file)
    case .html: output.file(BriefHTML(page, context.language).file)
    case .terminal:
      let screen = context.screen(context.equipment.personTerminal() ?? output.terminal)
      for block in BriefBlocks(page: page).blocks { screen.show(block) }
    }
    return opened.status
  }
}

/// Whom a name on the command line means.
enum BriefSubject: Equatable {
  case one(Contact)
  /// The names that begin so.
  case several([String])
  /// The name that was probably meant, and all that there are.
  case nobody(nearest: String?, all: [String])

  /// Looks for whom a name can mean.
  init(_ name: String, in journal: Journal) {
    let found = journal.contacts(named: name)
    switch found.count {
    case 0:
      let names = journal.contacts.map(\.name)
      self = .nobody(nearest: nearestWord(to: name.trimmed, among: names), all: names)
    case 1: self = .one(found[0])
    default: self = .several(found.map(\.name))
    }
  }

  /// Names one after another.
  static func list(_ names: [String], _ language: Language) -> Prose {
    .person(Numerals.enumeration(names, language))
  }
}

extension BriefPage {
  /// The page about a person; `nil` as long as they showed no answer.
  init?(of contact: Contact, in journal: Journal, dates: DateWords, library: any PackLibrary) {
    let mentoring = library.catalogue.filter { $0.audience == .mentor }.map(\.id)
    let brief = journal.brief(
      of: contact, on: dates.today, counting: Set(mentoring),
      unless: library.care(for: nil).signals)
    guard let brief else { return nil }
    let pack = try? library.pack(BriefPage.preparation)
    self.init(
      brief,
      questions: pack?.questions(afterLetters: brief.letters, in: dates.language) ?? [],
      known: KnownQuestions(library), dates: dates)
  }

  /// The exercise that the questions come from.
  private static let preparation = "mentor.prepare-session"
}
