extension Message {
  /// Words for home, the journal and its search.
  static let homeWords: [Message: Words] = [
    .homeFirst: Words("Par quoi commencer ?", "Where would you like to start?"),
    .homeLast: Words("Dernière visite : {date}.", "Last visit: {date}."),
    .homeResume: Words(
      "Reprendre « {title} », question {n} sur {m}",
      "Resume “{title}”, question {n} of {m}"),
    .homeDue: Words(
      "Un essai arrivé à sa date ({date})",
      "An experiment that has come due ({date})"),
    .homeDueNext: Words(
      "« Avant la séance » demandera où vous en êtes.",
      "“Before the session” will ask where you are with it."),
    // B brings the three-minute path, and « ou 3 » here.
    .homePrepareFirst: Words(
      "Préparer une séance avec votre mentor ({n} {n|minute|minutes})",
      "Prepare a session with your mentor ({n} {n|minute|minutes})"),
    .homePrepare: Words(
      "Préparer une séance ({n} {n|minute|minutes})",
      "Prepare a session ({n} {n|minute|minutes})"),
    .homeExercise: Words("{title} ({n} {n|minute|minutes})", "{title} ({n} {n|minute|minutes})"),
    .homeAll: Words("Tous les exercices", "All the exercises"),
    .homeOthers: Words("Autres exercices", "Other exercises"),
    .homeOther: Words("Autre chose", "Something else"),
    .homeHint: Words(
      "Un numéro, puis Entrée. /aide, /quitter.",
      "A number, then Enter. /help, /quit."),
    // B brings notes, and offers to keep the line as one.
    .homeUnknown: Words(
      "Ce n’est ni un numéro ni une commande. La ligne est encore là.",
      "That is neither a number nor a command. The line is still here."),
    .homeNothing: Words(
      "Aucun exercice en cours. /exercices les montre tous.",
      "No exercise is under way. /exercises shows them all."),
    .menuAgain: Words("Un numéro de 1 à {n}.", "A number from 1 to {n}."),
    .exercisesMine: Words("Pour vous", "For you"),
    .exercisesMentor: Words("Comme mentor", "As a mentor"),
    .exercisesMinutes: Words("{n} min", "{n} min"),
    .exercisesHint: Words(
      "Un numéro, puis Entrée. /exercices {n} en montre les questions.",
      "A number, then Enter. /exercises {n} shows its questions."),
    .journalEmpty: Words("Rien n’est encore écrit.", "Nothing is written yet."),
    .journalFinished: Words(
      "{title}, {date}, {k} {k|réponse|réponses}",
      "{title}, {date}, {k} {k|answer|answers}"),
    .journalPaused: Words(
      "{title}, {date}, en pause, {k} {k|réponse|réponses}",
      "{title}, {date}, paused, {k} {k|answer|answers}"),
    .journalHint: Words(
      "/lire {n} montre les réponses ; /chercher comité les cherche par leurs mots.",
      "/read {n} shows the answers; /search meeting finds them by their words."),
    .readWhich: Words(
      "Quel numéro ? /journal les montre tous.",
      "Which number? /journal shows them all."),
    .readNone: Words(
      "Aucun exercice ne porte le numéro {n}. /journal les montre tous.",
      "No exercise has the number {n}. /journal shows them all."),
    .readSkipped: Words("Laissée de côté.", "Left aside."),
    .readAside: Words(
      "Mise de côté : cette réponse n’est plus sur le chemin.",
      "Set aside: this answer is no longer on the path."),
    .searchWhich: Words(
      "Quels mots chercher ? Par exemple : /chercher comité",
      "Search for which words? For example: /search meeting"),
    .searchFound: Words(
      "{k} {k|réponse contient|réponses contiennent} ces mots.",
      "{k} {k|answer contains|answers contain} these words."),
    .searchNone: Words("Aucune réponse ne contient ces mots.", "No answer contains these words."),
    .presentNone: Words(
      "Aucun exercice n’a encore de lignes à montrer.",
      "No exercise has lines to show yet."),
    .presentClose: Words("Entrée vide l’écran.", "Enter clears the screen."),
  ]
}
