import Glibc
import PTYSupport
import Testing

/// Whole conversations, typed on a real terminal, killed and taken up again.
@Suite struct ConversationTests {
  /// A window.
  struct Window: CustomTestStringConvertible {
    var rows: Int
    var columns: Int
    var testDescription: String { "\(columns)x\(rows)" }
  }

  /// Three lines, pasted at once.
  static let scene = """
    Hier, au comité de direction.
    J’ai présenté le plan.
    Personne n’a rien dit de tout le reste de la réunion.
    """

  static let windows = [Window(rows: 24, columns: 80), Window(rows: 12, columns: 40)]

  /// Somebody at the keyboard, who looks before typing.
  struct Person {
    let session: PTYSession

    /// Waits for a prompt, sees the question above it, and types.
    func answer(
      _ question: String, _ keys: String, line: String = "",
      sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      try session.expectPrompt("> " + line)
      let shown = session.screen.lines.joined(separator: " ")
        .split { $0.isWhitespace || $0 == "\u{a0}" }.joined(separator: " ")
      #expect(shown.contains(question), "\(session.screen.lines)", sourceLocation: sourceLocation)
      session.send(keys + "\r")
    }
  }

  @Test(arguments: windows)
  func `before the session, in French, with everything that can happen`(_ window: Window) throws {
    let tandem = try Tandem()
    var person = Person(
      session: try tandem.open(rows: window.rows, columns: window.columns))
    try person.session.expectPrompt("tandem> ", seconds: 20)
    person.session.send("1\r")
    try beginFrench(person)
    // The next question is on the screen: what came before it is kept, whatever happens now.
    try person.session.expectPrompt()
    person.session.signal(SIGKILL)
    #expect(try person.session.end() == -SIGKILL)
    try expectKept(in: tandem)

    person = Person(
      session: try tandem.open(["resume"], rows: window.rows, columns: window.columns))
    try middleFrench(person)
    person = Person(session: try tandem.open(rows: window.rows, columns: window.columns))
    try person.session.expectPrompt("tandem> ", seconds: 20)
    person.session.send("1\r")
    try endFrench(person)
    try expectWhole(tandem)
  }

  private func beginFrench(_ person: Person) throws {
    let left = "\u{1b}[D"
    try person.answer(
      "En quelques mots", "Un peu à l bourre" + String(repeating: left, count: 7) + "a")
    try person.session.expectPrompt()
    person.session.paste(ConversationTests.scene)
    person.session.send("\r")
    try person.session.expectPrompt()
    person.session.send("De la co\u{3}")
    try person.session.expectPrompt()
    person.session.send("\u{1b}[A")
    try person.session.expectScreen("the line is back") { $0.textBeforeCursor == "> De la co" }
    person.session.send("lère\r")
    try person.answer("De quoi aimeriez-vous", "Le comité")
    try person.answer("« Le comité »", "Oser défendre une position")
    try person.answer("De 1 à 10", "assez")
    try person.answer("Un nombre de 1 à 10", "\u{15}8", line: "assez")
    try person.answer("deux points de moins", "Le projet en dépend")
  }

  private func expectKept(in tandem: Tandem) throws {
    let shown = try tandem.shown()
    #expect(shown.state == "paused")
    #expect(shown.texts["arrive"] == "Un peu à la bourre")
    #expect(shown.texts["scene"] == ConversationTests.scene)
    #expect(shown.texts["scene.more"] == "De la colère")
    #expect(shown.texts["topic"] == "Le comité")
    #expect(shown.texts["topic.more"] == "Oser défendre une position")
    #expect(shown.texts["weight.more"] == "Le projet en dépend")
  }

  private func middleFrench(_ person: Person) throws {
    try person.answer("Qu’avez-vous déjà essayé", "Rien de spécial")
    try person.answer("un peu moins difficile", "Un jour, en équipe")
    try person.answer("Y a-t-il une chose", "oui")
    try person.answer("plus facile à dire", "Que l’on me le demande")
    try person.answer("Cette fois-ci", "/retour")
    try person.answer("Y a-t-il une chose", "\u{15}1", line: "3")
    try person.session.expect("Retour à la question 7")
    try person.answer("Cette fois-ci", "1 3")
    try person.answer("bouscule", "Sur ma façon de me taire")
    try person.answer("La séance se termine", "Une phrase prê /pause")
    try person.session.expect("la ligne commencée")
    try person.session.expectPrompt("tandem> ")
    person.session.send("/quitter\r")
    #expect(try person.session.end() == 0)
  }

  private func endFrench(_ person: Person) throws {
    try person.answer("La séance se termine", "te", line: "Une phrase prê")
    try person.answer("une autre personne", "Ma voix")
    try person.answer("première phrase", "J’aimerais parler du comité")
    try person.session.expect("Fin de l")
    try person.session.expectPrompt()
    person.session.send("\r")
    try person.session.expectPrompt("tandem> ")
    person.session.send("/chercher COMITE plan\r")
    try person.session.expect("1 réponse contient")
    try person.session.expectPrompt("tandem> ")
    person.session.send("\u{4}")
    #expect(try person.session.end() == 0)
  }

  private func expectWhole(_ tandem: Tandem) throws {
    let shown = try tandem.shown()
    #expect(shown.state == "finished")
    #expect(shown.texts["outcome"] == "Une phrase prête")
    #expect(shown.texts["opening"] == "J’aimerais parler du comité")
    let aside = shown.answers.first { $0.hidden }
    #expect(aside?.text == "Que l’on me le demande")
    #expect(aside?.step == "hesitation.more")
  }

  @Test(arguments: windows)
  func `fears, in English, killed between two answers`(_ window: Window) throws {
    let tandem = try Tandem()
    var person = Person(
      session: try tandem.open(
        ["begin", "mentee.fears"], rows: window.rows, columns: window.columns, language: "en"))
    try person.answer("Which fear", "2")
    try person.answer("afraid of", "that I freeze")
    try person.answer("walking past", "Nothing much")
    try person.answer("how much room", "7 on Mondays")
    try person.answer("even more", "\u{15}My voice holds", line: "on Mondays")
    try person.answer("trying to protect", "I want to be heard by them")
    try person.session.expectPrompt("1> ")
    person.session.paste("They listen\nThe plan is good")
    person.session.send("\r")
    try person.session.expectPrompt("3> ")
    person.session.send("\r")
    try person.session.expectPrompt("1> ")
    person.session.signal(SIGKILL)
    #expect(try person.session.end() == -SIGKILL)
    #expect(try tandem.shown().texts["know"] == "They listen\nThe plan is good")
    #expect(try tandem.shown().texts["size"] == "on Mondays")

    person = Person(
      session: try tandem.open(
        ["resume"], rows: window.rows, columns: window.columns, language: "en"))
    try finishEnglish(person)
    let shown = try tandem.shown()
    #expect(shown.state == "finished")
    #expect(shown.texts["trial"] == "ask one question")
    #expect(try tandem.run(["search", "question", "breathe", "--json"]).output.contains("friend"))
  }

  private func finishEnglish(_ person: Person) throws {
    try person.session.expectPrompt("1> ", seconds: 20)
    person.session.send("\r")
    try person.answer(
      "Someone you respect", "Breathe, then ask one question, and see what they say to it, calmly")
    try person.answer("holds for you too", "All of it")
    try person.answer("repair it", "Call Ana")
    try person.answer("six months", "A lot")
    try person.answer("hear a part", "4")
    try person.answer("one experiment", "ask one question")
    try person.answer("then I", "If they look, then I breathe")
    try person.answer("hope to learn", "")
    try person.answer("On what date", "+7d")
    try person.answer("how likely", "5")
    try person.answer("get to 7", "fewer people")
    try person.answer("And now", "4")
    try person.answer("What helped", "Writing")
    try person.answer("To finish", "I listen well")
    try person.session.expect("End of the exercise")
    try person.session.expectPrompt("tandem> ")
    person.session.send("/quit\r")
    #expect(try person.session.end() == 0)
  }
}
