@testable import Reflection

/// What stands in the letters.
extension LetterShelf {
  private var matters: String {
    text(
      "De 1 à 10, à quel point ce sujet compte-t-il pour vous en ce moment ?",
      "From 1 to 10, how much does this topic matter to you right now?")
  }

  private var able: String {
    text(
      "De 1 à 10, jusqu’où pensez-vous pouvoir agir là-dessus ?",
      "From 1 to 10, how far do you think you can act on it?")
  }

  private var topic: String {
    text(
      "S’il n’y avait de place que pour un sujet, lequel serait-ce ?",
      "If there were room for one topic only, which would it be?")
  }

  private var two: String {
    text(
      "Demander deux minutes d’attention avant de commencer",
      "Ask for two minutes of attention before I begin")
  }

  var firstLetter: Letter {
    var letter = empty(.share)
    letter.passages = [
      passage(topic, text("Être écoutée au comité.", "Being listened to in the committee.")),
      passage(
        text("En quelques mots, comment arrivez-vous ?", "In a few words, how are you arriving?"),
        text("Au pas de course.", "At a run.")),
      passage(matters, "", .score(8, key: "mentee.before-session/importance")),
      passage(able, "", .score(3, key: "mentee.before-session/able")),
      passage(
        text("Qu’est-ce qui vous retient ?", "What holds you back?"),
        text("Je n’en peux plus de ce comité.", "I can’t cope with that committee.")),
    ]
    return letter
  }

  var secondLetter: Letter {
    var letter = empty(.share)
    letter.wish = [.listen]
    letter.passages = [
      passage(
        text(
          "Qu’avez-vous déjà essayé, même un peu ?",
          "What have you already tried, even a little?"),
        text("Envoyer le plan la veille.", "Sending the plan the day before.")),
      passage(
        text("De 1 à 10, comment va l’équipe ?", "From 1 to 10, how is the team?"),
        text("Une semaine calme", "A quiet week"), .score(7, key: "mentee.check-in/team")),
      passage(
        text("De 1 à 10, et l’énergie ?", "From 1 to 10, and energy?"), "",
        .score(6, key: "mentee.check-in/energy")),
      passage(
        text("Une chose apprise ?", "One thing learnt?"),
        text("Le silence n’est pas un non.", "Silence is not a no.")),
      passage(able, "", .score(5, key: "mentee.before-session/able")),
      passage(
        text("Qu’allez-vous essayer ?", "What will you try?"), "",
        .commitment(
          SharedCommitment(
            kind: .experiment, what: two,
            cue: text(
              "Si l’on m’interrompt, je pose mes notes et j’attends.",
              "If I am interrupted, I put my notes down and wait."),
            due: CivilDate(iso: "2026-12-08")))),
      passage(
        text("Et ensuite ?", "And then?"), "",
        .commitment(
          SharedCommitment(
            kind: .step, what: text("Déjeuner avec Paul", "Lunch with Paul")))),
    ]
    return letter
  }

  var thirdLetter: Letter {
    var letter = empty(.share)
    letter.wish = [.listen, .challenge]
    letter.wishWords = text(
      "Sur ma façon de me taire. Pas sur le fond du plan.",
      "On my way of falling silent. Not on the plan itself.")
    letter.passages = [
      passage(
        topic,
        text(
          """
          Préparer mes deux minutes au prochain comité
          Surtout savoir par quoi commencer. La dernière fois, j’ai présenté le plan et personne \
          n’a rien dit.
          """,
          """
          Preparing my two minutes at the next committee
          Above all knowing how to begin. Last time I presented the plan and nobody said a word.
          """)),
      passage(
        text(
          "Vous aviez choisi d’essayer : « \(two) ». Où en êtes-vous ?",
          "You had chosen to try: “\(two)”. Where are you with it?"),
        text("Essayé, autrement que prévu", "Tried it, not quite as planned")),
      passage(
        text(
          "Écrivez la première phrase que vous direz à votre mentor.",
          "Write the first sentence that you will say to your mentor."),
        text(
          "Je voudrais répéter devant vous mes deux premières phrases.",
          "I would like to rehearse my two first sentences with you.")),
      passage(
        matters, text("parce que le projet en dépend", "because the project hangs on it"),
        .score(9, key: "mentee.before-session/importance")),
      passage(able, "", .score(6, key: "mentee.before-session/able")),
    ]
    return letter
  }

  /// Two letters of somebody who tries what a page would interpret.
  var hostileLetters: [Letter] {
    let scale = text("De 1 à 10 ?", "From 1 to 10?")
    let grave = text("plus la force", "burned out")
    return [("2026-12-01", 4, 7), ("2026-12-07", 4, 1)].map { day, score, count in
      var letter = empty(.share)
      letter.passages = [passage(scale, "", .score(score, key: "a/b"))]
      letter.passages[0].day = CivilDate(iso: day) ?? letter.made
      letter.passages.append(passage(day, grave))
      letter.passages += (1...count).map { passage("\(day) \($0)?", "\($0) of \(count).") }
      letter.passages += day < "2026-12-05" ? [] : hostilePassages
      return letter
    }
  }

  private var hostilePassages: [Passage] {
    [
      passage(
        "# [link](https://example.org) <b>?",
        """
        <script>alert('1')</script> & "quotes" &amp; </style>
        **bold** _under_ `code` | ~~gone~~ ![image](x) $x$
        1. one
        - two
        > three
        \u{1B}[31mred\u{202E}turned https://example.org www.example.org a@example.org :smile:
        """),
      passage("<img src=x onerror=alert(1)>", "]]> --> {{x}} \\ # a"),
    ]
  }
}
