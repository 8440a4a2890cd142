extension Message {
  /// Words for lines, commands and pauses.
  static let keysWords: [Message: Words] = [
    .lineAside: Words(
      "Ligne retirée, pas perdue : la flèche vers le haut la remet.",
      "Line set aside, not lost: the up arrow brings it back."),
    .suspendDone: Words(
      "Tandem est suspendu. Tapez fg pour revenir.",
      "Tandem is suspended. Type fg to come back."),
    .suspendDoneLine: Words(
      """
      Tandem est suspendu, la ligne commencée est gardée. Tapez fg pour revenir.
      """,
      "Tandem is suspended, and the line you had begun is kept. Type fg to come back."),
    .pasteLines: Words(
      "Plusieurs lignes sont arrivées à la fois. Entrée les envoie en une seule réponse ; Ctrl-C les retire.",
      "Several lines came at once. Enter sends them as one answer; Ctrl-C sets them aside."),
    .hideDone: Words(
      "Écran vidé. Entrée pour revenir à la question {n}.",
      "Screen cleared. Press Enter to come back to question {n}."),
    .hideDoneElsewhere: Words(
      "Écran vidé. Entrée pour revenir.",
      "Screen cleared. Press Enter to come back."),
    .lockIdle: Words(
      "Journal verrouillé après {minutes} {minutes|minute|minutes} sans frappe.",
      "Journal locked after {minutes} {minutes|minute|minutes} without a key."),
    .lockDone: Words("Journal verrouillé.", "Journal locked."),
    .lockHome: Words(
      "La phrase secrète ramène à l’accueil.",
      "The passphrase brings you back home."),
    .lockQuestion: Words(
      "La phrase secrète ramène à la question {n}.",
      "The passphrase brings you back to question {n}."),
    .lockQuestionLine: Words(
      "La phrase secrète ramène à la question {n}, avec la ligne commencée.",
      "The passphrase brings you back to question {n}, with the line you had begun."),
    .saveKeyLine: Words(
      "Chaque réponse est gardée dès Entrée. La ligne en cours l’est aussi.",
      """
      Each answer is kept as soon as you press Enter. So is the line you are writing.
      """),
    .saveKey: Words(
      "Chaque réponse est gardée dès Entrée.",
      "Each answer is kept as soon as you press Enter."),
    .pauseDone: Words(
      "Arrêté à la question {n}. {k} {k|réponse gardée|réponses gardées}. Rien d’autre à faire.",
      "Stopped at question {n}. {k} {k|answer|answers} kept. Nothing else to do."),
    .pauseDoneLine: Words(
      """
      Arrêté à la question {n}. {k} {k|réponse gardée|réponses gardées}, et la ligne commencée. \
      Rien d’autre à faire.
      """,
      """
      Stopped at question {n}. {k} {k|answer|answers} kept, and the line you had begun. Nothing \
      else to do.
      """),
    .pauseResumedLine: Words(
      """
      Question {n}. Vous aviez commencé à répondre : votre ligne est là, continuez.
      """,
      "Question {n}. You had begun to answer: your line is here, go on."),
    .pauseResumed: Words("Reprise à la question {n}.", "Going on from question {n}."),
    .crashResumed: Words(
      "Tandem s’est arrêté sans prévenir, {when}. Vos réponses sont là.",
      "Tandem stopped without warning, {when}. Your answers are here."),
    .crashResumedLine: Words(
      """
      Tandem s’est arrêté sans prévenir, {when}. Vos réponses sont là, et la ligne commencée \
      aussi.
      """,
      """
      Tandem stopped without warning, {when}. Your answers are here, and so is the line you had \
      begun.
      """),
    .draftElsewhere: Words(
      """
      Vous aviez commencé à écrire, {when}, à une question qui n’est plus là. Vos mots sont dans \
      la ligne.
      """,
      """
      You had begun to write, {when}, at a question that is no longer there. Your words are in \
      the line.
      """),
    .pauseOld: Words(
      "Cet exercice attend depuis le {date}.",
      "This exercise has been waiting since {date}."),
    .oldGo: Words("Continuer", "Go on"),
    .oldFinish: Words("Terminer ici", "Finish here"),
    .oldAgain: Words("Recommencer du début", "Begin again"),
    .packChanged: Words(
      """
      Cet exercice a changé depuis votre pause. Vos réponses sont gardées ; la suite est celle \
      de la nouvelle version.
      """,
      """
      This exercise has changed since you paused. Your answers are kept; the rest follows the \
      new version.
      """),
    .quitDone: Words("Journal fermé.", "Journal closed."),
    .wordAsk: Words(
      "« {word} » : une commande, ou votre réponse ?",
      "“{word}”: a command, or your answer?"),
    .wordPause: Words("Faire une pause", "Take a break"),
    .wordQuit: Words("Fermer Tandem", "Close Tandem"),
    .wordBack: Words("Revenir à la question d’avant", "Go back to the question before"),
    .wordSkip: Words("Laisser cette question", "Leave this question"),
    .wordWhy: Words("Savoir pourquoi cette question", "See why it is asked"),
    .wordAnswer: Words("C’est ma réponse", "It is my answer"),
    .commandUnknown: Words(
      """
      /{x} n’est pas une commande ; /{y} en est une. Pour l’écrire comme réponse, doublez la \
      barre : //{x}
      """,
      "/{x} is not a command; /{y} is one. To write it as an answer, double the slash: //{x}"),
    .commandUnlike: Words(
      """
      /{x} n’est pas une commande ; /aide les montre. Pour l’écrire comme réponse, doublez la \
      barre : //{x}
      """,
      """
      /{x} is not a command; /help shows them. To write it as an answer, double the slash: //{x}
      """),
    .commandUnknownHome: Words(
      "/{x} n’est pas une commande ; /{y} en est une.",
      "/{x} is not a command; /{y} is one."),
    .commandUnlikeHome: Words(
      "/{x} n’est pas une commande ; /aide les montre toutes.",
      "/{x} is not a command; /help shows them all."),
    .commandSeveral: Words(
      "/{x} commence plusieurs commandes : {list}.",
      "/{x} begins several commands: {list}."),
    .commandErase: Words(
      "/{x} sert pendant un exercice. Ce qui est déjà gardé s’efface dans un terminal : tandem erase, et un numéro.",
      "/{x} is for use during an exercise. What is already kept is erased in a terminal: tandem erase, and a number."
    ),
    .commandUnused: Words(
      "« {words} » n’a pas servi : /{x} se tape sans rien d’autre.",
      "“{words}” was not used: /{x} is typed with nothing after it."),
    .commandRun: Words("/{x} sert pendant un exercice.", "/{x} is for use during an exercise."),
    .commandHome: Words(
      "/{x} sert à l’accueil ; /pause y ramène.",
      "/{x} is for use at home; /pause leads there."),
    .commandChoice: Words(
      "/{x} attend que ce choix soit fait.",
      "/{x} waits until this choice is made."),
    .languageChanged: Words("La suite est en français.", "What follows is in English."),
    .plainOn: Words(
      "Mode simple : chaque repère est dit en mots. /simple en sort.",
      "Plain mode: every mark is said in words. /plain leaves it."),
    .plainOff: Words("Mode simple quitté.", "Plain mode is off."),
    .settingsUnread: Words(
      "Le fichier settings.yaml n’a pas pu être lu : aucun réglage ne compte cette fois.",
      "The file settings.yaml could not be read: no setting counts this time."),
    .settingsUnreadable: Words(
      "Dans settings.yaml, ligne {line} : ce n’est pas du YAML ; rien de ce fichier ne compte.",
      "In settings.yaml, line {line}: this is not YAML; nothing in that file counts."),
    .settingsUnknown: Words(
      "Dans settings.yaml, ligne {line} : « {key} » n’est pas un réglage.",
      "In settings.yaml, line {line}: “{key}” is not a setting."),
    .settingsValue: Words(
      """
      Dans settings.yaml, ligne {line} : « {value} » ne se comprend pas pour {key} ; c’est comme si cette \
      ligne n’était pas là.
      """,
      """
      In settings.yaml, line {line}: “{value}” is not understood for {key}; it is as if that line were \
      not there.
      """),
    .settingsUnkept: Words(
      "Ce réglage vaut pour cette fois : il n’a pas pu être gardé.",
      "This setting holds for now: it could not be kept."),
  ]
}
