import Reflection

/// A command inside the conversation; its names in both languages work in both.
enum ReplCommand: CaseIterable {
  case why, back, skip, answers, change, erase, lines, editor, short, full, pause
  case help, quit, english, french, plain, country, hide, lock
  case begin, resume, exercises, journal, read, search, present, note, experiments
  case send, sent, receive, reply
  case people, invite, compare
  case brief
  case go, workshop
  case key

  /// Where commands are typed.
  enum Place {
    /// At a question.
    case run
    /// At a question of a workshop that goes on in a room.
    case room
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
    case .receive: (["recevoir"], ["receive"])
    case .reply: (["répondre"], ["reply"])
    case .people: (["personnes"], ["people"])
    case .invite: (["inviter"], ["invite"])
    case .compare: (["comparer"], ["compare"])
    case .brief: (["fiche"], ["brief"])
    case .go: (["aller"], ["go"])
    case .workshop: (["atelier"], ["workshop"])
    case .key: (["clé"], ["key"])
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
      place != .home
    case .go: place == .room
    case .begin, .resume, .exercises, .journal, .search, .present, .note, .experiments,
      .send, .sent, .receive, .reply, .people, .invite,
      .compare, .brief, .workshop, .key:
      place == .home
    case .read, .help, .quit, .english, .french, .plain, .country, .hide, .lock: true
    }
  }

  /// Whether a unique beginning of its name is enough: not of what erases or sends.
  var takesBeginnings: Bool { ![.erase, .send, .reply].contains(self) }

  /// Whether it is done when it is typed at the end of a line, the words before it kept.
  var leaves: Bool { [.pause, .quit, .help, .hide, .lock, .editor].contains(self) }

  /// The command of a whole name, those of a place first.
  static func named(_ folded: String, at place: Place) -> ReplCommand? {
    let all = allCases.filter { $0.folded.contains(folded) }
    return all.first { $0.works(at: place) } ?? all.first
  }

  /// Whether what follows its name can be what it asks for, and not words that go on: a number, or the
  /// two letters of a country.
  func takes(_ argument: String) -> Bool {
    let argument = argument.trimmed
    switch self {
    case .change, .answers, .erase, .read, .go:
      return !argument.isEmpty && argument.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "+") }
    case .country: return argument.count == 2
    default: return argument.isEmpty
    }
  }

  /// Whether any words may follow its name.
  var takesWords: Bool {
    switch self {
    case .begin, .resume, .exercises, .search, .present, .note, .send, .reply, .compare, .brief:
      true
    default: false
    }
  }

  /// What Tab completes at a place.
  static func completions(at place: Place, in language: Language) -> [String] {
    allCases.filter { $0.works(at: place) }.map { "/" + $0.name(language) }.sorted()
  }

  /// What can be typed at a place, and what it does: the rows of `/aide`.
  static func helpRows(at place: Place, in language: Language) -> [Row] {
    helpTable.filter { $0.command.works(at: place) && $0.place ?? place == place }
      .map { $0.shown(in: language) }
  }

  /// What can be typed where nothing is kept: no row says that something is.
  static func memoryRows(in language: Language) -> [Row] {
    helpTable.filter { $0.command.works(at: .room) && $0.place == nil && $0.command != .pause }
      .map { row in
        var row = row
        if row.command == .quit { row.message = .helpQuitMemory }
        return row.shown(in: language)
      }
  }

  /// What can be typed about people, and what it does: the rows under `/personnes`.
  static func pairRows(in language: Language) -> [Row] { pairTable.map { $0.shown(in: language) } }

  private struct HelpRow {
    var command: ReplCommand
    var message: Message
    var argument: Text?
    var place: Place?

    func shown(in language: Language) -> Row {
      let name = command == .why ? "?" : "/" + command.name(language)
      let argument = argument.map { " " + $0[language] } ?? ""
      return Row(.ours(name + argument), .say(message))
    }
  }

  private static let helpTable: [HelpRow] = [
    HelpRow(command: .why, message: .helpExplain),
    HelpRow(command: .back, message: .helpBack),
    HelpRow(command: .skip, message: .helpSkip),
    HelpRow(
      command: .change, message: .helpChange, argument: Text(french: "3", english: "3")),
    HelpRow(command: .lines, message: .helpLines),
    HelpRow(command: .go, message: .helpGo, argument: Text(french: "5", english: "5")),
    HelpRow(command: .pause, message: .helpPause),
    HelpRow(command: .resume, message: .helpResume),
    HelpRow(command: .exercises, message: .helpExercises),
    HelpRow(command: .journal, message: .helpJournal),
    HelpRow(
      command: .read, message: .helpRead, argument: Text(french: "12", english: "12"),
      place: .home),
    HelpRow(
      command: .search, message: .helpSearch,
      argument: Text(french: "mots", english: "words")),
    HelpRow(command: .present, message: .helpPresent),
    HelpRow(command: .note, message: .helpNote, argument: Text(french: "mots", english: "words")),
    HelpRow(command: .experiments, message: .helpExperiments),
    HelpRow(command: .people, message: .helpPeople),
    HelpRow(command: .workshop, message: .helpWorkshop),
    HelpRow(
      command: .country, message: .helpCountry, argument: Text(french: "BE", english: "BE"),
      place: .home),
    HelpRow(command: .plain, message: .helpPlain, place: .home),
    HelpRow(command: .hide, message: .helpHide),
    HelpRow(command: .lock, message: .helpLock, place: .home),
    HelpRow(command: .key, message: .helpKey),
    HelpRow(command: .quit, message: .helpQuit),
    HelpRow(command: .answers, message: .helpAnswers),
  ]

  /// What goes on between two people; `/personnes` names it, so that `/aide` stays on one screen.
  private static let pairTable: [HelpRow] = [
    HelpRow(command: .invite, message: .helpInvite),
    HelpRow(command: .receive, message: .helpReceive),
    HelpRow(command: .send, message: .helpSend),
    HelpRow(command: .sent, message: .helpSent),
    HelpRow(command: .reply, message: .helpReply, argument: name),
    HelpRow(command: .compare, message: .helpCompare, argument: name),
    HelpRow(command: .brief, message: .helpBrief, argument: name),
  ]

  private static let name = Text(french: "nom", english: "name")
}
