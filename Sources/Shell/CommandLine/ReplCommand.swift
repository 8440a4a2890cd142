import Reflection

/// A command inside the conversation; its names in both languages work in both.
enum ReplCommand: CaseIterable {
  case why, back, skip, answers, change, erase, lines, editor, short, full, pause
  case help, quit, english, french, plain, country, hide, lock
  case begin, resume, exercises, journal, read, search, present, note, experiments
  case send, sent

  /// Where commands are typed.
  enum Place {
    /// At a question.
    case run
    /// Between exercises.
    case home
  }

  /// The French names and the English ones; the first of each is shown.
  private var names: (french: [String], english: [String]) {
    switch self {
    case .why: (["pourquoi"], ["why"])
    case .back: (["retour"], ["back"])
    case .skip: (["passer"], ["skip"])
    case .answers: (["réponses"], ["answers"])
    case .change: (["modifier"], ["change"])
    case .erase: (["effacer"], ["erase"])
    case .lines: (["lignes"], ["lines"])
    case .editor: (["éditeur"], ["editor"])
    case .short: (["court"], ["short"])
    case .full: (["complet"], ["full"])
    case .pause: (["pause"], ["pause"])
    case .help: (["aide"], ["help"])
    case .quit: (["quitter"], ["quit"])
    case .english: (["english"], ["english"])
    case .french: (["francais"], ["francais"])
    case .plain: (["simple"], ["plain"])
    case .country: (["pays"], ["country"])
    case .hide: (["masquer"], ["hide"])
    case .lock: (["verrouiller"], ["lock"])
    case .begin: (["commencer"], ["begin"])
    case .resume: (["reprendre"], ["resume"])
    case .exercises: (["exercices"], ["exercises"])
    case .journal: (["journal"], ["journal"])
    case .read: (["lire"], ["read"])
    case .search: (["chercher"], ["search"])
    case .present: (["montrer"], ["present"])
    case .note: (["noter"], ["note"])
    case .experiments: (["essais"], ["experiments"])
    case .send: (["envoyer"], ["send"])
    case .sent: (["envois"], ["sent"])
    }
  }

  /// The name that is shown in a language, without its slash.
  func name(_ language: Language) -> String {
    language == .french ? names.french[0] : names.english[0]
  }

  /// Every name, folded.
  var folded: Set<String> { Set((names.french + names.english).map(Folding.fold)) }

  /// Whether it can be done at a place.
  func works(at place: Place) -> Bool {
    switch self {
    case .why, .back, .skip, .answers, .change, .erase, .lines, .editor, .short, .full, .pause:
      place == .run
    case .begin, .resume, .exercises, .journal, .read, .search, .present, .note, .experiments,
      .send, .sent:
      place == .home
    case .help, .quit, .english, .french, .plain, .country, .hide, .lock: true
    }
  }

  /// Whether a unique beginning of its name is enough: not of what erases or sends.
  var takesBeginnings: Bool { ![.erase, .send].contains(self) }

  /// Whether it is done when it is typed at the end of a line, the words before it kept.
  var leaves: Bool { [.pause, .quit, .help, .hide, .lock, .editor].contains(self) }

  /// What Tab completes at a place.
  static func completions(at place: Place, in language: Language) -> [String] {
    allCases.filter { $0.works(at: place) }.map { "/" + $0.name(language) }.sorted()
  }

  /// What can be typed at a place, and what it does: the rows of `/aide`.
  static func helpRows(at place: Place, in language: Language) -> [Row] {
    helpTable.filter { $0.command.works(at: place) && $0.place ?? place == place }.map { row in
      let name = row.command == .why ? "?" : "/" + row.command.name(language)
      let argument = row.argument.map { " " + (language == .french ? $0.french : $0.english) } ?? ""
      return Row(.ours(name + argument), .say(row.message))
    }
  }

  private struct HelpRow {
    var command: ReplCommand
    var message: Message
    var argument: Text?
    var place: Place?
  }

  private static let helpTable: [HelpRow] = [
    HelpRow(command: .why, message: .helpExplain),
    HelpRow(command: .back, message: .helpBack),
    HelpRow(command: .skip, message: .helpSkip),
    HelpRow(
      command: .change, message: .helpChange, argument: Text(french: "3", english: "3")),
    HelpRow(command: .lines, message: .helpLines),
    HelpRow(command: .pause, message: .helpPause),
    HelpRow(command: .resume, message: .helpResume),
    HelpRow(command: .exercises, message: .helpExercises),
    HelpRow(command: .journal, message: .helpJournal),
    HelpRow(command: .read, message: .helpRead, argument: Text(french: "12", english: "12")),
    HelpRow(
      command: .search, message: .helpSearch,
      argument: Text(french: "mots", english: "words")),
    HelpRow(command: .present, message: .helpPresent),
    HelpRow(command: .note, message: .helpNote, argument: Text(french: "mots", english: "words")),
    HelpRow(command: .experiments, message: .helpExperiments),
    HelpRow(command: .send, message: .helpSend),
    HelpRow(
      command: .country, message: .helpCountry, argument: Text(french: "BE", english: "BE"),
      place: .home),
    HelpRow(command: .plain, message: .helpPlain, place: .home),
    HelpRow(command: .hide, message: .helpHide),
    HelpRow(command: .lock, message: .helpLock, place: .home),
    HelpRow(command: .quit, message: .helpQuit),
    HelpRow(command: .answers, message: .helpAnswers),
  ]
}
