import Reflection

/// The commands at home: a name, and what it does.
enum HomeCommands {
  typealias Handler = @MainActor (HomeConversation, String) -> HomeConversation.Step

  private static let handlers: [ReplCommand: Handler] = [
    .begin: begin,
    .resume: resume,
    .exercises: showExercises,
    .journal: { home, _ in Reading(session: home.session).list() },
    .read: { home, number in Reading(session: home.session).read(number) },
    .search: { home, words in Reading(session: home.session).search(words) },
    .present: { home, number in Reading(session: home.session).present(number) },
    .note: { home, words in home.keep(words) },
    .experiments: { home, _ in Experiments(home: home).list() },
    .send: { home, name in Sending(session: home.session).send(to: name) },
    .sent: { home, number in Sent(session: home.session).list(number) },
    .receive: { home, name in home.arrive(ReceiveScreen(session: home.session).open(name)) },
    .reply: { home, name in
      switch Replying(session: home.session).reply(to: name) {
      case .failure(let leaving): .leave(leaving.departure)
      case .success: .stay
      }
    },
    .people: { home, _ in stay(PeopleList(session: home.session).show()) },
    .invite: { home, _ in stay(Invitation(session: home.session).write()) },
    .compare: { home, name in stay(Comparing(session: home.session).start(name)) },
    .brief: { home, name in BriefConversation(session: home.session).show(name) },
    .workshop: { home, _ in WorkshopHome(home: home).choose() },
    .key: { home, _ in
      RecoveryKeyMaking(session: home.session).make().map {
        HomeConversation.Step.leave($0.departure)
      }
        ?? .show
    },
    .country: { home, code in
      CountryChoice(session: home.session).choose(code)
      return .stay
    },
    .quit: { _, _ in .leave(.quit) },
    .help: { home, _ in help(home) },
    .english: { home, _ in speak(.english, home) },
    .french: { home, _ in speak(.french, home) },
    .plain: { home, _ in plain(home) },
    .hide: { home, _ in home.session.hide().map { .leave($0) } ?? .show },
    .lock: { _, _ in .leave(.locked(isIdle: false)) },
  ]

  /// Those that do the same whatever is typed after them, and leave the screen as it is.
  private static let wordless: Set<ReplCommand> = [
    .journal, .experiments, .people, .invite, .workshop, .key,
  ]

  /// Does what a command says.
  static func run(
    _ command: ReplCommand, _ argument: String, at home: HomeConversation
  ) -> HomeConversation.Step {
    if wordless.contains(command), !argument.isBlank {
      home.session.say(
        .commandUnused,
        ["words": .person(argument), "x": .ours(command.name(home.session.language))])
    }
    return handlers[command]?(home, argument) ?? .stay
  }

  private static func stay(_ outcome: Result<Void, Leaving>) -> HomeConversation.Step {
    if case .failure(let leaving) = outcome { .leave(leaving.departure) } else { .stay }
  }

  /// What Tab completes.
  static func completions(_ language: Language) -> [String] {
    ReplCommand.completions(at: .home, in: language)
  }

  private static func begin(_ home: HomeConversation, _ name: String) -> HomeConversation.Step {
    guard !name.isBlank else { return showExercises(home, "") }
    guard let id = home.named(name) else {
      home.session.say(.packMissing)
      return .stay
    }
    return home.begin(id)
  }

  private static func resume(_ home: HomeConversation, _ number: String) -> HomeConversation.Step {
    let paused = home.session.journal.runs.filter { !$0.isFinished }
    let wanted = UInt64(number.trimmed)
    let run = wanted.map { wanted in paused.last { $0.number == wanted } } ?? home.session.pausedRun
    guard let run else {
      home.session.say(.homeNothing)
      return .stay
    }
    return home.resume(run.ref)
  }

  /// All exercises, or the questions of one.
  private static func showExercises(
    _ home: HomeConversation, _ number: String
  ) -> HomeConversation.Step {
    let catalogue = Exercise.catalogue(of: home.session)
    if let number = Int(number.trimmed) {
      guard catalogue.indices.contains(number - 1) else {
        home.session.say(.menuAgain, ["n": .number(catalogue.count)])
        return .stay
      }
      Exercise.showQuestions(of: catalogue[number - 1].id, home.session)
      return .stay
    }
    home.listed = catalogue.map(\.id)
    Exercise.show(catalogue, home.session)
    return .stay
  }

  private static func help(_ home: HomeConversation) -> HomeConversation.Step {
    HelpView(session: home.session).show(at: .home)
    return .stay
  }

  private static func speak(
    _ language: Language, _ home: HomeConversation
  ) -> HomeConversation.Step {
    home.session.speak(language)
    return .show
  }

  private static func plain(_ home: HomeConversation) -> HomeConversation.Step {
    home.session.togglePlain()
    return .show
  }
}

/// The list of exercises, under headings by whom they are for.
enum Exercise {
  /// The exercises that can be begun, mentee's first.
  static func catalogue(of session: Session) -> [PackSummary] {
    let all = session.services.library.catalogue
    return Pack.Audience.allCases.flatMap { audience in
      all.filter { $0.audience == audience }
    }
  }

  static func show(_ catalogue: [PackSummary], _ session: Session) {
    let numbered = Array(catalogue.enumerated())
    let headings: [(Pack.Audience, Message)] = [
      (.mentee, .exercisesMine), (.mentor, .exercisesMentor), (.workshop, .exercisesGroup),
    ]
    let groups = headings.compactMap { audience, heading -> Exercises? in
      let entries = numbered.filter { $0.element.audience == audience }.map { index, pack in
        Exercises.Entry(
          index + 1, .pack(pack.title[session.language]),
          length: .say(.exercisesMinutes, ["n": .number(pack.minutes)]))
      }
      return entries.isEmpty ? nil : Exercises(heading: .say(heading), entries: entries)
    }
    session.screen.show(
      .exercises(groups, hint: .say(.exercisesHint, ["n": .number(catalogue.count)])))
  }

  /// The questions of a pack, without what may follow them.
  static func showQuestions(of id: String, _ session: Session) {
    do throws(PackFailure) {
      let pack = try session.services.library.pack(id)
      session.screen.show(.title(.pack(pack.title[session.language])))
      session.screen.show(
        .lines(pack.steps.map { .pack($0.ask.wording(session.language, run: 0)) }))
    } catch {
      session.screen.show(.statement(Trouble.pack(error)))
    }
  }
}
