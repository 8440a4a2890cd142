import Reflection

/// The program: a command line, and what it comes to.
public struct Program {
  /// What `tandem --version` says.
  public static let version = "0.1.0"

  private let equipment: any Equipment

  /// Creates the program over its adapters.
  public init(equipment: any Equipment) { self.equipment = equipment }

  /// Runs one command line, without the program's own name, and returns the status to end with.
  ///
  /// - Parameters:
  ///   - arguments: the words of the command line.
  ///   - comeback: what the program that was locked said, when this one takes its place.
  /// - Returns: the status to end with.
  public func run(_ arguments: [[UInt8]], after comeback: Comeback? = nil) -> ExitStatus {
    let settings = equipment.settings.load()
    let fallback =
      Invocation.language(in: arguments) ?? LanguageChoice(equipment, settings).language
    do throws(UsageFault) {
      let invocation = try Invocation(arguments)
      let options = try invocation.options
      if let comeback { return comeBack(options, comeback) }
      return try run(invocation, options, settings)
    } catch {
      let context = CommandContext(
        equipment: equipment, options: CommandContext.Options(), language: fallback, isPlain: true)
      UsageComplaint(output: context.output).about(error)
      return .usage
    }
  }

  private func run(
    _ invocation: Invocation, _ options: CommandContext.Options, _ settings: Settings
  ) throws(UsageFault) -> ExitStatus {
    let choice = LanguageChoice(equipment, settings)
    let context = CommandContext(
      equipment: equipment, options: options, language: options.language ?? choice.language,
      isPlain: options.isPlain || isPlain(settings))
    // `doctor` has them among its findings.
    if invocation.row?.name != "doctor" {
      for fault in settings.faults { context.output.note(fault.words) }
    }
    if let status = try perform(invocation, context) {
      return isWritten(context) || status != .done ? status : .failed
    }
    guard options.language == nil, !choice.isKnown else {
      return ConverseCommand(context: context, start: .home, answers: nil).run()
    }
    // A passphrase is awaited first where there is a journal: it must not be typed into a menu.
    guard !context.unlocking.exists else {
      return ConverseCommand(context: context, start: .home, answers: nil, asksLanguage: true).run()
    }
    switch LanguageQuestion(context: context).ask() {
    case .failure(let leaving): return ExitStatus(leaving.departure)
    case .success(let language):
      let spoken = CommandContext(
        equipment: equipment, options: options, language: language, isPlain: context.isPlain)
      return ConverseCommand(context: spoken, start: .home, answers: nil).run()
    }
  }

  /// Does what is named on the command line; `nil` when nothing is.
  private func perform(
    _ invocation: Invocation, _ context: CommandContext
  ) throws(UsageFault) -> ExitStatus? {
    if invocation.has(.version) {
      context.output.line(.ours("tandem " + Program.version))
      context.output.line(.ours(equipment.libraries.joined(separator: ", ")))
      return .done
    }
    if invocation.has(.help) {
      Manual(output: context.output).show(invocation.row, group: invocation.group)
      return .done
    }
    return try invocation.row?.perform(context, invocation)
  }

  /// Whether all output was taken; if not, that is said.
  private func isWritten(_ context: CommandContext) -> Bool {
    guard let code = equipment.outputFailure else { return true }
    context.output.complain(.say(.failureOutput, ["why": .reason(code)]))
    return false
  }

  /// Goes on where the journal was locked; a passphrase is typed then, wherever it came from before.
  private func comeBack(
    _ options: CommandContext.Options, _ comeback: Comeback
  ) -> ExitStatus {
    var options = options
    options.passphrase = .terminal
    options.language = comeback.language
    let context = CommandContext(
      equipment: equipment, options: options, language: comeback.language,
      isPlain: comeback.isPlain)
    return ConverseCommand(context: context, start: .back(comeback), answers: nil).run()
  }

  private func isPlain(_ settings: Settings) -> Bool {
    settings.isPlain || equipment.environment("TANDEM_PLAIN") == "1"
      || equipment.environment("ACCESSIBLE")?.isEmpty == false
  }
}

/// The language before any command: settings, else the environment, else English.
struct LanguageChoice {
  let language: Language
  /// Whether settings or environment name one.
  let isKnown: Bool

  init(_ equipment: any Equipment, _ settings: Settings) {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { equipment.environment($0) }.first { !$0.isEmpty }
    let known = settings.language ?? named.flatMap { Language(rawValue: String($0.prefix(2))) }
    language = known ?? .english
    isKnown = known != nil
  }
}

/// The question that comes first when nothing names a language, in both at once.
struct LanguageQuestion {
  let context: CommandContext

  /// Asks, and keeps the answer for the next start; without a terminal it is English.
  func ask() -> Result<Language, Leaving> {
    guard let terminal = context.equipment.personTerminal() else {
      return .success(context.language)
    }
    return LanguageQuestion.ask(in: context.session(at: terminal))
  }

  /// Asks somebody whose journal is open, unless it tells: then the language of its last exercise.
  static func settle(in session: Session) -> Leaving? {
    if let last = session.journal.runs.last,
      let spoken = session.journal.record(last)?.beginning.language
    {
      session.screen.language = spoken
      return nil
    }
    switch ask(in: session) {
    case .failure(let leaving): return leaving
    case .success(let language):
      session.screen.language = language
      return nil
    }
  }

  private static func ask(in session: Session) -> Result<Language, Leaving> {
    let menu = Menu(
      heading: .say(.firstLanguage), Language.allCases.map { .ours($0.ownName) })
    return session.choose(menu).map { choice in
      let language = Language.allCases[choice - 1]
      session.keepSettings { $0.language = language }
      return language
    }
  }
}

extension Language {
  /// What its speakers call it.
  var ownName: String { self == .french ? "Français" : "English" }
}
