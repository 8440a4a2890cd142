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

  @Test(arguments: windows)
  func `before the session, in French, with everything that can happen`(_ window: Window) throws {
    let tandem = try Tandem()
    var person = Person(
      session: try tandem.open(rows: window.rows, columns: window.columns))
    try person.answer("Préparer une séance", "1", prompt: "tandem> ", seconds: 20)
    try beginFrench(person)
    // The next question is on the screen: what came before it is kept, whatever happens now.
    try person.see("Qu’avez-vous déjà essayé")
    person.session.signal(SIGKILL)
    #expect(try person.session.end() == -SIGKILL)
    try expectKept(in: tandem)

    person = Person(
      session: try tandem.open(["resume"], rows: window.rows, columns: window.columns))
    try middleFrench(person)
    person = Person(session: try tandem.open(rows: window.rows, columns: window.columns))
    try person.answer("Reprendre « Avant la séance »", "1", prompt: "tandem> ", seconds: 20)
    try endFrench(person)
    try expectWhole(tandem)
  }

  private func beginFrench(_ person: Person) throws {
    let left = "\u{1b}[D"
    try person.answer(
      "En quelques mots", "Un peu à l bourre" + String(repeating: left, count: 7) + "a")
    try person.paste("Ces dernières semaines", ConversationTests.scene)
    try person.see("Et vous, sur le moment")
    person.session.send("De la co\u{3}")
    try person.see("Ligne retirée, pas perdue")
    person.session.send("\u{1b}[A")
    try person.session.expectScreen("the line is back") { $0.textBeforeCursor == "> De la co" }
    person.session.send("lère\r")
    try person.answer("De quoi aimeriez-vous", "Le comité")
    try person.answer("« Le comité »", "Oser défendre une position")
    try person.answer("De 1 à 10", "assez")
    try person.answer("Vos mots iront avec", "8")
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
    #expect(shown.values["weight"] == .score(8))
    #expect(shown.texts["weight"] == "assez")
    #expect(shown.texts["weight.more"] == "Le projet en dépend")
    #expect(shown.answers.map(\.step) == ["arrive", "scene", "topic", "weight"])
  }

  private func middleFrench(_ person: Person) throws {
    try person.answer("Qu’avez-vous déjà essayé", "Rien de spécial")
    try person.answer("dans le bon sens", "Un jour, en équipe")
    try person.answer("Y a-t-il une chose", "oui")
    try person.answer("plus facile à dire", "Que l’on me le demande")
    try person.answer("Cette fois-ci", "/retour")
    try person.answer("Y a-t-il une chose", "\u{15}1", line: "3")
    try person.session.expect("Retour à la question 7")
    try person.answer("Cette fois-ci", "1 3")
    try person.answer("bouscule", "Sur ma façon de me taire")
    try person.answer("La séance se termine", "Une phrase prê /pause")
    try person.session.expect("la ligne commencée")
    try person.answer("Arrêté à la question 8", "/quitter", prompt: "tandem> ")
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
    try person.answer("someone close to you notice", "Nothing much")
    try person.answer("how much room", "7 on Mondays")
    try person.answer("even more", "My voice holds")
    try person.answer("trying to protect", "I want to be heard by them")
    try person.paste("What you know for certain", "They listen\nThe plan is good", prompt: "1> ")
    try person.answer("What you know for certain", "", prompt: "3> ")
    try person.see("What you are assuming", prompt: "1> ")
    person.session.signal(SIGKILL)
    #expect(try person.session.end() == -SIGKILL)
    try expectFearsKept(in: tandem)

    person = Person(
      session: try tandem.open(
        ["resume"], rows: window.rows, columns: window.columns, language: "en"))
    try finishEnglish(person)
    let shown = try tandem.shown()
    #expect(shown.state == "finished")
    #expect(shown.texts["trial"] == "ask one question")
    #expect(shown.values["ally"] == .list(["nobody"]))
    #expect(shown.values["size_after"] == .score(4))
    #expect(try tandem.run(["search", "question", "breathe", "--json"]).output.contains("friend"))
  }

  private func expectFearsKept(in tandem: Tandem) throws {
    let shown = try tandem.shown()
    #expect(shown.state == "paused")
    #expect(shown.values["dose"] == .list(["medium"]))
    #expect(shown.texts["fear"] == "that I freeze")
    #expect(shown.texts["fear.more"] == "Nothing much")
    #expect(shown.values["size"] == .score(7))
    #expect(shown.texts["size"] == "on Mondays")
    #expect(shown.texts["size.more"] == "My voice holds")
    #expect(shown.texts["protects"] == "I want to be heard by them")
    #expect(shown.values["know"] == .list(["They listen", "The plan is good"]))
    #expect(shown.texts["know"] == "They listen\nThe plan is good")
    #expect(shown.answers.map(\.step) == ["dose", "fear", "size", "protects", "know"])
  }

  private func finishEnglish(_ person: Person) throws {
    try person.answer("What you are assuming", "", prompt: "1> ", seconds: 20)
    try person.answer(
      "Someone you respect", "Breathe, then ask one question, and see what they say to it, calmly")
    try person.answer("holds for you too", "All of it")
    try person.answer("where would you begin", "Call Ana")
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
