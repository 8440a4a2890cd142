extension Message {
  /// Words of the page before a session.
  static let briefWords: [Message: Words] = [
    .briefTitle: Words("Avant une séance avec {name}", "Before a session with {name}"),
    .briefVerified: Words("Clé vérifiée le {date}.", "Key verified on {date}."),
    .briefUnverified: Words(
      "Clé non vérifiée : rien ne prouve encore que ce nom est le bon.",
      "Key not verified: nothing yet proves that this name is the right one."),
    .briefSince: Words("Depuis la dernière fois", "Since last time"),
    .briefCame: Words("Dernier envoi reçu : {date}", "Last received: {date}"),
    .briefCameLater: Words(
      "Dernier envoi reçu : {date}, écrit le {made}", "Last received: {date}, written on {made}"),
    .briefWritten: Words("Écrit par vous en dernier : {date}", "Last written by you: {date}"),
    .briefRun: Words("Dernier exercice : {title}, {date}", "Last exercise: {title}, {date}"),
    .briefHelp: Words("L’aide attendue", "The help wanted"),
    .briefAnswers: Words("Réponses écrites le {date}", "Answers written on {date}"),
    .briefAnswersLater: Words(
      "Réponses écrites le {date}, reçues le {came}",
      "Answers written on {date}, received on {came}"),
    .briefEarlier: Words("Auparavant", "Earlier"),
    .briefLine: Words("{date} : {asked} {words}", "{date}: {asked} {words}"),
    .briefTrials: Words("Ce qui devait être essayé", "What was to be tried"),
    .briefDue: Words("À revoir le {date}", "To come back to on {date}"),
    .briefLater: Words("Le {date} : {words}", "On {date}: {words}"),
    .briefScales: Words("De 1 à 10", "From 1 to 10"),
    .briefMoved: Words(
      "De {from} à {to}, du {start} au {end}", "From {from} to {to}, between {start} and {end}"),
    .briefStill: Words(
      "Toujours {to}, du {start} au {end}", "{to} each time, between {start} and {end}"),
    .briefPoints: Words("Une à une : {list}", "One by one: {list}"),
    .briefReply: Words("Votre dernier message", "Your last reply"),
    .briefQuestions: Words(
      "Questions pour préparer la séance", "Questions to prepare the session"),
    .briefWhole: Words(
      "{date} : {k|une réponse|{k:words} réponses} à lire en entier (/lire {n}).",
      "{date}: {k|one answer|{k:words} answers} to be read in full (/read {n})."),
    .briefFurther: Words(
      """
      {k|Un élément plus ancien n’est pas sur cette page.|{k:words} éléments plus anciens ne sont pas \
      sur cette page.}
      """,
      "{k|One older item is not on this page.|{k:words} older items are not on this page.}"),
    .briefChosen: Words(
      "Ces réponses ont été choisies ; il peut y en avoir d’autres, que vous ne voyez pas.",
      "These answers were chosen; there may be others that you do not see."),
    .briefClear: Words(
      "Cette page est sortie du journal chiffré : qui la trouve peut la lire.",
      "This page has left the encrypted journal: whoever finds it can read it."),
    .briefNobody: Words("aucune personne nommée « {name} »", "no person named “{name}”"),
    .briefNames: Words("noms connus : {list}", "known names: {list}"),
    .briefSeveral: Words(
      "« {name} » peut désigner plusieurs personnes", "“{name}” can mean several people"),
    .briefNothing: Words(
      "aucune réponse choisie par {name} n’est arrivée ici",
      "no answer chosen by {name} has arrived here"),
    .briefWho: Words("Avec qui ? Par exemple : {command}", "With whom? For example: {command}"),
    .briefNobodyHere: Words("Aucune personne nommée « {name} ».", "No person named “{name}”."),
    .briefNearest: Words(
      "Aucune personne nommée « {name} ». Le nom le plus proche : {near}",
      "No person named “{name}”. The nearest name: {near}"),
    .briefSeveralHere: Words(
      "« {name} » peut désigner plusieurs personnes : {list}",
      "“{name}” can mean several people: {list}"),
    .briefNothingHere: Words(
      "Aucune réponse choisie par {name} n’est arrivée ici.",
      "No answer chosen by {name} has arrived here."),
    .helpBrief: Words("une page avant une séance", "one page before a session"),
    .manualBrief: Words("une page avant une séance", "one page before a session"),
    .manualBriefMore: Words(
      """
      Ce que cette personne a choisi de vous montrer, ce qui devait être essayé, l’aide \
      attendue, les réponses de 1 à 10, votre dernier message et deux questions. Une partie \
      du nom suffit. Avec --markdown ou --html, la page va sur la sortie et n’est plus chiffrée ; \
      la page HTML tient en un fichier, sans réseau, et s’imprime.
      """,
      """
      What this person chose to show you, what was to be tried, the help wanted, the answers \
      from 1 to 10, your last reply and two questions. Part of the name is enough. With \
      --markdown or --html the page goes to standard output and is no longer encrypted; the HTML \
      page is one file, without network, and can be printed.
      """),
    .optionMarkdown: Words("en Markdown", "as Markdown"),
    .optionHtml: Words("en HTML", "as HTML"),
  ]
}
