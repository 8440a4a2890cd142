extension Message {
  /// Words for what can be typed, and numbers to call.
  static let helpWords: [Message: Words] = [
    .helpExplain: Words(
      "cette question : pourquoi, et un exemple",
      "this question: why, and an example"),
    .helpBack: Words(
      "la question d’avant ; rien ne s’efface",
      "the question before; nothing is erased"),
    .helpSkip: Words("laisser cette question (ou Entrée)", "leave this question (or Enter)"),
    .helpChange: Words("changer la réponse 3", "change answer 3"),
    .helpLines: Words(
      "écrire sur plusieurs lignes (Alt-Entrée : une de plus)",
      "write on several lines (Alt-Enter: one more)"),
    .helpPause: Words("s’arrêter là ; tout est gardé", "stop here; everything is kept"),
    .helpHide: Words("vider l’écran (ou Ctrl-L)", "empty the screen (or Ctrl-L)"),
    .helpLock: Words(
      "vider l’écran et redemander la phrase secrète",
      "empty the screen and ask for the passphrase again"),
    .helpQuit: Words("fermer Tandem ; tout est gardé", "close Tandem; everything is kept"),
    .helpAnswers: Words("relire les vôtres", "read yours again"),
    .helpResume: Words("reprendre l’exercice en pause", "resume the paused exercise"),
    .helpExercises: Words("tous les exercices", "all the exercises"),
    .helpJournal: Words("ce qui est écrit, sans le montrer", "what is written, without showing it"),
    .helpRead: Words("relire les réponses du numéro 12", "read the answers of number 12"),
    .helpSearch: Words("chercher des mots dans les réponses", "search the answers for words"),
    .helpPresent: Words(
      "des lignes choisies, seules à l’écran",
      "chosen lines, alone on the screen"),
    .helpNote: Words("garder une note dans le journal", "keep a note in the journal"),
    .helpExperiments: Words("vos essais en cours", "your open experiments"),
    .helpCountry: Words("le pays des numéros à appeler", "the country of the numbers to call"),
    .countryWhich: Words(
      "Quel pays ? Par exemple : /pays BE. Il y a {list}.",
      "Which country? For example: /country BE. There are {list}."),
    .countryChanged: Words(
      "Les numéros de /aide sont ceux du pays : {country}.",
      "The numbers of /help are those of this country: {country}."),
    .helpPlain: Words("dire les repères en mots, ou non", "say the marks in words, or not"),
    .helpNumbers: Words(
      "Pour parler à quelqu’un ({country}). Rien n’est envoyé.",
      "To talk to someone ({country}). Nothing is sent."),
    .helpLocal: Words(
      "Dans votre organisation. Rien n’est envoyé.",
      "In your organisation. Nothing is sent."),
    .helpUnchecked: Words(
      "Ces numéros datent du {date} : l’un d’eux a pu changer.",
      "These numbers date from {date}: one of them may have changed."),
    .helpNever: Words(
      "Ces numéros n’ont pas encore été vérifiés pour votre organisation.",
      "These numbers have not been checked yet for your organisation."),
  ]
}
