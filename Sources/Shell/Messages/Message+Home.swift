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
    .homePrepareFirst: Words(
      "Préparer une séance avec votre mentor ({n} {n|minute|minutes})",
      "Prepare a session with your mentor ({n} {n|minute|minutes})"),
    .homeThreeMinutes: Words(
      "La même chose en 3 minutes, juste avant d’entrer",
      "The same in 3 minutes, just before going in"),
    // D brings receiving, E the workshop.
    .homeReadFirst: Words(
      "Lire ce qu’on vous a confié",
      "Read what was shared with you"),
    .homePrepareMentor: Words(
      "Préparer une séance, côté mentor ({n} {n|minute|minutes})",
      "Prepare a session, as the mentor ({n} {n|minute|minutes})"),
    .homePrepare: Words(
      "Préparer une séance ({n} {n|minute|minutes}, ou 3)",
      "Prepare a session ({n} {n|minute|minutes}, or 3)"),
    .homeExercise: Words("{title} ({n} {n|minute|minutes})", "{title} ({n} {n|minute|minutes})"),
    .homeAll: Words("Tous les exercices", "All the exercises"),
    .homeOthers: Words("Autres exercices", "Other exercises"),
    .homeWrite: Words("Écrire sans question", "Write without a question"),
    .homeQuietHint: Words(
      """
      Un numéro, puis Entrée. /aide donne aussi des numéros où parler à quelqu’un. /quitter.
      """,
      """
      A number, then Enter. /help also gives numbers where you can talk to someone. /quit.
      """),
    .writeHow: Words(
      "Écrivez ; une ligne vide garde le texte comme note, pour vous.",
      "Write; an empty line keeps the text as a note, for you."),
    .homeOther: Words("Autre chose", "Something else"),
    .homeHint: Words(
      "Un numéro, puis Entrée. /aide, /quitter.",
      "A number, then Enter. /help, /quit."),
    .homeNote: Words(
      "Ce n’est ni un numéro ni une commande. Le garder comme note ?",
      "That is neither a number nor a command. Keep it as a note?"),
    .homeBegun: Words(
      "Des mots étaient restés là, sans être gardés : ils sont dans la ligne.",
      "Some words were left here without being kept: they are in the line."),
    .noteKeep: Words("Le garder dans le journal", "Keep it in the journal"),
    .noteForget: Words("L’oublier", "Forget it"),
    .noteKept: Words("Gardé, à la date d’aujourd’hui.", "Kept, under today’s date."),
    .noteForgotten: Words("Rien n’a été gardé.", "Nothing was kept."),
    .noteWhich: Words(
      "Quels mots garder ? Par exemple : /noter demander à Nadia vingt minutes",
      "Keep which words? For example: /note ask Nadia for twenty minutes"),
    .noteTitle: Words("Note, {date}", "Note, {date}"),
    .noteName: Words("Note", "Note"),
    .experimentsNone: Words("Aucun essai en cours.", "No experiment is open."),
    .experimentsDue: Words("{what} ({date})", "{what} ({date})"),
    .experimentsOpen: Words("{what} (sans date)", "{what} (no date)"),
    .experimentsHint: Words(
      "Un numéro le montre en entier ; Entrée pour revenir.",
      "A number shows it in full; Enter to go back."),
    .experimentNow: Words(
      "Où en est-il ? « {title} », {n} min",
      "How is it going? “{title}”, {n} min"),
    .experimentLater: Words("Plus tard", "Later"),
    .homeNothing: Words(
      "Aucun exercice en cours. /exercices les montre tous.",
      "No exercise is under way. /exercises shows them all."),
    .menuAgain: Words("Un numéro de 1 à {n}.", "A number from 1 to {n}."),
    .exercisesMine: Words("Pour vous", "For you"),
    .exercisesMentor: Words("Comme mentor", "As a mentor"),
    .exercisesGroup: Words("En groupe", "In a group"),
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
    .searchPrompt: Words("Quels mots chercher ?", "Search for which words?"),
    .searchSigns: Words(
      """
      Chaque mot est cherché tel quel, où qu’il soit dans la réponse : {signs} ne veut rien dire de \
      plus ici.
      """,
      """
      Each word is looked for as it stands, anywhere in the answer: {signs} means nothing more here.
      """),
    .searchFound: Words(
      "{k} {k|réponse contient|réponses contiennent} ces mots.",
      "{k} {k|answer contains|answers contain} these words."),
    .searchNone: Words("Aucune réponse ne contient ces mots.", "No answer contains these words."),
    .presentNone: Words(
      "Aucun exercice n’a encore de lignes à montrer.",
      "No exercise has lines to show yet."),
    .presentPick: Words(
      "Que montrer à l’écran ? Rien n’est coché.",
      "What would you show on the screen? Nothing is ticked."),
    .presentNumbers: Words(
      "Des numéros, avec une espace, ou Entrée pour ne rien montrer.",
      "Numbers, with a space, or Enter to show nothing."),
    .presentHidden: Words(
      "Ce qui ne se montre jamais n’est pas dans cette liste.",
      "What is never shown is not in this list."),
    .choiceOlder: Words(
      "{k|Un autre, plus ancien|{k:words} autres, plus anciens}",
      "{k:words} older {k|one|ones}"),
    .presentClose: Words("Entrée vide l’écran.", "Enter clears the screen."),
  ]
}
