import FoundationEssentials
import PTYSupport
import Testing

/// Two people with a journal each: card, digits, answers, reply, and the next preparation that has it.
@Suite struct CircleTests {
  /// One of the two, at a terminal of their own.
  struct Side {
    let tandem = try? Tandem()
    let name: String

    func home() throws -> Tandem { try #require(tandem) }

    /// Opens the program and says what is typed, prompt by prompt; then leaves.
    func talk(
      _ arguments: [String] = [], _ lines: [(seen: String, typed: String, prompt: String)]
    ) throws {
      let person = Person(session: try home().open(arguments))
      for line in lines {
        try person.answer(line.seen, line.typed, prompt: line.prompt, seconds: 20)
      }
      #expect(try person.session.end() == 0)
    }

    /// The only file in `~/Tandem` whose name ends so; it is taken away, as if it had been sent.
    func take(_ end: String, to other: Side) throws -> String {
      let folder = try home().home.path + "/home/Tandem"
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(end) && !$0.hasPrefix("invitation") }
      let name = try #require(names.count == 1 ? names.first : nil, "\(names)")
      let target = try other.home().home.path + "/" + name
      try FileManager.default.moveItem(atPath: folder + "/" + name, toPath: target)
      return target
    }
  }

  private let camille = Side(name: "Camille")
  private let dominique = Side(name: "Dominique")

  @Test func `the whole circle, twice, typed on two terminals`() throws {
    try meet()
    try compare()
    try goRound("Préparer le comité de lundi.", asking: "À quel moment décides-tu de te taire ?")
    try prepare(
      "Tenir le silence.",
      recalled: "Dominique vous demandait : « À quel moment décides-tu de te taire ? »")
    try carry(asking: "Qui décide, au juste ?")
    let kept = try camille.home().run(["search", "décide, au juste"])
    #expect(kept.output.contains("Qui décide, au juste ?"), "\(kept.output)")
  }

  @Test func `what was not chosen is nowhere in the file that leaves`() throws {
    try meet()
    let secrets = [
      "un tournesol de plus", "la cathédrale de ce mardi matin", "merci à la boussole",
    ]
    let answers = ["7 \(secrets[0])", secrets[1], "3", "La suite du comité", secrets[2]]
    let begun = try camille.home().run(
      ["begin", "mentee.check-in", "--answers", "-"],
      input: answers.joined(separator: "\n") + "\n")
    try #require(begun.status == 0, "\(begun.complaints)")
    try camille.talk(
      ["share", "last"],
      [
        ("Rien n’est coché", "1 2", "> "), ("en retour", "", "> "),
        ("et personne d’autre", "oui", "> "),
      ])
    let text = try opened(try camille.take(".age", to: dominique))
    #expect(text.contains("> La suite du comité"), "\(text)")
    for secret in secrets { #expect(!text.contains(secret), "\(text)") }
    for word in ["tournesol", "cathédrale", "boussole"] { #expect(!text.contains(word)) }
    let shown = try camille.home().shown()
    #expect(Set(secrets).isSubset(of: Set(shown.answers.compactMap(\.text))), "\(shown)")
  }

  /// What stock `age` shows of a file for Dominique.
  private func opened(_ file: String) throws -> String {
    let identity = try dominique.home().home.path + "/identity"
    let exported = try dominique.home().run(["contacts", "identity", "--export", identity, "--yes"])
    try #require(exported.status == 0, "\(exported.complaints)")
    let run = try ProgramRun(
      ["/usr/bin/age", "-d", "-i", identity, file], home: dominique.home().home)
    try #require(run.status == 0, "\(run.complaints)")
    return run.output
  }

  private func goRound(_ topic: String, asking question: String) throws {
    try prepare(topic, recalled: nil)
    try carry(asking: question)
  }

  /// Cards go both ways.
  private func meet() throws {
    try invite(camille)
    let card = try camille.take(".txt", to: dominique)
    try dominique.talk(
      [card],
      [
        ("Sous quel nom garder", "", "> "), ("Quel nom écrire", "Dominique", "> "),
        ("Renvoyez ce fichier", "/quitter", "tandem> "),
      ])
    let back = try dominique.take(".txt", to: camille)
    try camille.talk(
      [back], [("Sous quel nom garder", "", "> "), ("non vérifiée", "/quitter", "tandem> ")])
  }

  private func invite(_ side: Side) throws {
    try side.talk(
      [],
      [
        ("Par quoi commencer", "/inviter", "tandem> "), ("Quel nom écrire", side.name, "> "),
        ("Écrit :", "/quitter", "tandem> "),
      ])
  }

  /// One reads, the other types.
  private func compare() throws {
    let reading = Person(session: try camille.home().open())
    try reading.answer("", "/comparer Dominique", prompt: "tandem> ", seconds: 20)
    try reading.answer("à voix haute", "1")
    try reading.see("tout correspond")
    let digits = reading.session.screen.lines.flatMap { $0.split(separator: " ") }
      .filter { $0.count == 5 && $0.allSatisfy(\.isNumber) }.joined(separator: " ")
    #expect(digits.count == 35, "\(reading.session.screen.lines)")
    try dominique.talk(
      [],
      [
        ("", "/comparer Camille", "tandem> "), ("à voix haute", "2", "> "),
        ("Tapez les trente", digits, "> "), ("Tout correspond", "/quitter", "tandem> "),
      ])
    try reading.answer("tout correspond", "oui")
    try reading.answer("Clé vérifiée", "/quitter", prompt: "tandem> ")
    #expect(try reading.session.end() == 0)
  }

  /// A short preparation, of which all three answers are shown.
  private func prepare(_ topic: String, recalled: String?) throws {
    try camille.talk(
      ["begin", "mentee.before-session", "--short"],
      [
        (recalled ?? "aimeriez-vous vraiment parler", topic, "> "),
        ("qu’attendez-vous surtout", "1", "> "),
        ("la première phrase", "Je voudrais répéter.", "> "),
        ("Envoyer, à Dominique", "4", "> "), ("Rien n’est coché", "1 2 3", "> "),
        ("et personne d’autre", "oui", "> "), ("Écrit :", "/quitter", "tandem> "),
      ])
  }

  /// The answers to the mentor, the reply back.
  private func carry(asking question: String) throws {
    let share = try camille.take(".age", to: dominique)
    try dominique.talk(
      [share],
      [
        ("Envoi écrit par Camille", "1", "> "), ("Lisez une première fois", "/court", "> "),
        ("Je voudrais répéter.", "", "> "), ("recopiez la phrase", "1", "> "),
        ("ce que vous avez compris", "En te lisant, je comprends que tout compte.", "> "),
        ("Quel geste", "Tu demandes à répéter, et cela se voit dans chaque ligne.", "> "),
        ("deux ou trois questions", question, "1> "), ("", "Et ensuite ?", "2> "),
        ("", "", "3> "), ("laquelle garderiez-vous", "1", "> "), ("dépasse votre rôle", "1", "> "),
        ("lui répondre", "", "1> " + "En te lisant, je comprends que tout compte."),
        ("", "", "2> " + "Tu demandes à répéter, et cela se voit dans chaque ligne."),
        ("", "", "3> " + question), ("", "", "4> "), ("Répondre à Camille", "3", "> "),
        ("a été lu", "oui", "> "), ("Écrit :", "/quitter", "tandem> "),
      ])
    let reply = try dominique.take(".age", to: camille)
    try camille.talk(
      [reply],
      [("Message écrit par Dominique", "1", "> "), ("", "/quitter", "tandem> ")])
  }
}
