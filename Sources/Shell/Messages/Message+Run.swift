extension Message {
  /// Words for a run.
  static let runWords: [Message: Words] = [
    .rehearseBegin: Words(
      "Répétition : aucun journal n’est ouvert, rien ne sera gardé.",
      "Rehearsal: no journal is open, and nothing will be kept."),
    .rehearseEnd: Words(
      "Fin de la répétition. Rien n’a été gardé.",
      "End of the rehearsal. Nothing was kept."),
    .rehearseShort: Words(
      "les réponses finissent avant l’exercice, et la répétition avec elles",
      "the answers end before the exercise, and the rehearsal with them"),
    // B and C bring what may come between; /pause is left out when the exercise itself has just
    // named it.
    .runOpening: Words(
      """
      {n} {n|question|questions} au plus. Entrée envoie la réponse et la garde ; une ligne vide \
      passe la question. ? explique une question. /pause s’arrête là.
      """,
      """
      {n} {n|question|questions} at most. Enter sends the answer and keeps it; an empty line \
      passes the question. ? explains a question. /pause stops there.
      """),
    .runOpeningNamed: Words(
      """
      {n} {n|question|questions} au plus. Entrée envoie la réponse et la garde ; une ligne vide \
      passe la question. ? explique une question.
      """,
      """
      {n} {n|question|questions} at most. Enter sends the answer and keeps it; an empty line \
      passes the question. ? explains a question.
      """),
    .runOpeningLater: Words(
      "{n} {n|question|questions} au plus.",
      "{n} {n|question|questions} at most."),
    .runOpeningLaterShort: Words(
      "{n} {n|question|questions} au plus ; /court pour n’en garder que {k}.",
      "{n} {n|question|questions} at most; /short keeps {k} of them."),
    .shortOffered: Words("/court ne garde que celles-là.", "/short keeps only these."),
    .shortNone: Words(
      "Il n’y a pas plus court à partir d’ici ; /pause arrête quand vous voulez.",
      "There is nothing shorter from here; /pause stops whenever you like."),
    .fullOffered: Words("/complet les rend toutes.", "/full brings them all back."),
    .fullDone: Words(
      "{n} {n|question|questions} au plus. /court ne garde que l’essentiel.",
      "{n} {n|question|questions} at most. /short keeps the essentials."),
    .hintChoice: Words("Un numéro, ou Entrée pour passer.", "A number, or Enter to pass."),
    .hintChoices: Words(
      "Un ou deux numéros, avec une espace : 1 3",
      "One or two numbers, with a space: 1 3"),
    .hintChoicesMany: Words(
      "Jusqu’à {n} numéros, avec une espace : 1 3",
      "Up to {n} numbers, with a space: 1 3"),
    .hintSentence: Words("Un numéro, ou les mots recopiés.", "A number, or the words copied."),
    .hintScale: Words(
      "Un nombre de 1 à 10, ou Entrée pour passer.",
      "A number from 1 to 10, or Enter to pass."),
    .hintList: Words(
      "Une par ligne ; une ligne vide termine.",
      "One per line; an empty line ends."),
    .hintLines: Words(
      "Entrée passe à la ligne suivante ; une ligne vide envoie.",
      "Enter goes to the next line; an empty line sends."),
    .hintDate: Words("Une date, un jour, ou Entrée : {date}.", "A date, a day, or Enter: {date}."),
    .hintDateOpen: Words(
      "Une date, un jour, ou Entrée pour passer.",
      "A date, a day, or Enter to pass."),
    .againChoice: Words(
      "Un numéro de 1 à {n}, ou Entrée pour passer.",
      "A number from 1 to {n}, or Enter to pass."),
    .againChoices: Words(
      "Deux numéros au plus, par exemple : 1 3",
      "Two numbers at most, for example: 1 3"),
    .againChoicesMany: Words(
      "{n} numéros au plus, par exemple : 1 3",
      "{n} numbers at most, for example: 1 3"),
    .againBeside: Words(
      "Vos mots iront avec.",
      "Your words will go with it."),
    .againDate: Words(
      "Cette date n’a pas été comprise. Par exemple : mardi, 15 décembre, +7.",
      "That date was not understood. For example: Tuesday, 15 December, +7."),
    .againItems: Words(
      "Cette liste s’arrête à {n}. La ligne n’a pas été ajoutée.",
      "This list stops at {n}. The line was not added."),
    .scaleEnds: Words("1 = {low}, 10 = {high}", "1 = {low}, 10 = {high}"),
    .ackNoted: Words("C’est noté.", "Noted."),
    .ackKept: Words("Vos mots sont gardés tels quels.", "Your words are kept as they are."),
    .ackOneLine: Words("Une ligne suffit parfois.", "One line is sometimes enough."),
    .ackMoved: Words("De {from} à {to} depuis le {date}.", "From {from} to {to} since {date}."),
    .ackDone: Words(
      "C’est fait. Reste à voir ce que cela vous a appris.",
      "Done. What remains is what it taught you."),
    .ackNotYet: Words("Pas encore : c’est une information.", "Not yet: that is information."),
    .topicReturned: Words(
      """
      C’est la troisième fois que ce sujet revient depuis le {date}, sans essai entre-temps. En \
      parler de vive voix, ou tenter un petit essai, serait peut-être plus utile que d’écrire \
      encore.
      """,
      """
      This is the third time this topic has come back since {date}, with no experiment in between. \
      Talking it through, or trying something small, may help more than writing again.
      """),
    .hintGoOn: Words("Entrée pour la suite.", "Enter to go on."),
    .roomTurn: Words("{n} min : {text}", "{n} min: {text}"),
    .careReminder: Words(
      "Des personnes à qui parler : /aide donne leurs numéros. Rien n’a été envoyé.",
      "People to talk to: /help gives their numbers. Nothing has been sent."),
    .cardSimpler: Words(
      "Continuer, avec des questions plus simples", "Carry on, with simpler questions"),
    .cardElsewhere: Words(
      "Ces mots parlaient d’autre chose", "These words were about something else"),
    .cardMayEnd: Words(
      "L’exercice peut s’arrêter ici : /pause.", "The exercise can stop here: /pause."),
    .cardClosed: Words(
      """
      Journal fermé. Ce que vous avez écrit reste ici, et ne reviendra pas de lui-même. /aide donne \
      les numéros, à tout moment.
      """,
      """
      Journal closed. What you wrote stays here, and will not come back by itself. /help gives the \
      numbers at any time.
      """),
    .closingOpen: Words(
      "Deux questions, puis l’exercice s’arrête. Vous pouvez aussi l’arrêter ici : /pause.",
      "Two questions, and the exercise stops. You can also stop it here: /pause."),
    .closingVoice: Words(
      "Une voix au téléphone compte aussi.", "A voice on the phone counts too."),
    .closingEnd: Words(
      "L’exercice s’arrête ici. Ces numéros restent ouverts :",
      "The exercise stops here. These lines stay open:"),
    .stopWords: Words(
      """
      Je m’arrête ici : ces mots peuvent désigner quelque chose de grave. Je suis un script, et je \
      peux me tromper. Rien n’a été envoyé ; rien n’est gardé sans votre choix.
      """,
      """
      I am stopping here: these words can point to something serious. I am a script, and I can be \
      wrong. Nothing has been sent; nothing is kept unless you choose it.
      """),
    .stopClose: Words("Fermer le journal", "Close the journal"),
    .stopKeep: Words("Garder ces mots, pour vous seulement", "Keep these words, for you only"),
    .stopLeft: Words(
      "Gardé, chiffré ; le journal le prendra à sa prochaine ouverture.",
      "Kept, encrypted; the journal will take it in when it is opened next."),
    .stopDrop: Words("Ne pas les garder", "Do not keep them"),
    .stopBack: Words("Revenir", "Go back"),
    .eraseDone: Words("Texte effacé.", "Text erased."),
    .eraseAsk: Words(
      """
      Effacer la réponse {n} ? Son texte quittera le journal pour toujours. Une sauvegarde plus \
      ancienne peut encore le contenir. Tapez effacer pour le faire, Entrée pour la garder.
      """,
      """
      Erase answer {n}? Its text will leave the journal for ever. An older backup may still hold \
      it. Type erase to do it, Enter to keep it.
      """),
    .eraseKept: Words("Rien n’a été effacé.", "Nothing was erased."),
    .eraseWhich: Words(
      "Quelle réponse effacer ? /réponses les montre ; /effacer 3 efface la 3.",
      "Erase which answer? /answers shows them; /erase 3 erases number 3."),
    .eraseConfirm: Words(
      """
      {k} {k|texte quittera|textes quitteront} le journal pour toujours. Une sauvegarde plus \
      ancienne peut encore {k|le|les} contenir. Tapez effacer pour le faire, Entrée pour ne rien \
      changer.
      """,
      """
      {k} {k|text|texts} will leave the journal for ever. An older backup may still hold \
      {k|it|them}. Type erase to do it, Enter to change nothing.
      """),
    .runSkipped: Words(
      "Laissée de côté. /retour y revient.",
      "Left aside. /back returns to it."),
    .asideCore: Words(
      "Une question était restée de côté : « {question} »",
      "One question was left aside: “{question}”"),
    .asideAnswer: Words("Y répondre", "Answer it"),
    .asideLeave: Words("La laisser", "Leave it"),
    .whyExample: Words("Par exemple : « {example} »", "For example: “{example}”"),
    .recallAsk: Words(
      "Revoir ce que vous aviez écrit la dernière fois ?",
      "See again what you wrote last time?"),
    .recallQuote: Words("Vous avez écrit : « {quote} »", "You wrote: “{quote}”"),
    .menuNo: Words("Non", "No"),
    .menuYes: Words("Oui", "Yes"),
    .backHere: Words(
      "Question {n}. Votre réponse est dans la ligne ; Entrée la garde.",
      "Question {n}. Your answer is in the line; Enter keeps it."),
    .backLines: Words(
      "Elle dépasse la fenêtre : elle revient paragraphe par paragraphe ; Entrée garde chacun.",
      "It is taller than the window: it comes back paragraph by paragraph; Enter keeps each."),
    .backNone: Words(
      "Il n’y a pas de question avant celle-ci.",
      "There is no question before this one."),
    .backDoneMemory: Words(
      "Noté ici. Retour à la question {n}.", "Noted here. Back to question {n}."),
    .backDone: Words("Gardé. Retour à la question {n}.", "Kept. Back to question {n}."),
    .answersNone: Words("Aucune réponse pour l’instant.", "No answer so far."),
    .answersHint: Words(
      "/modifier {n} change la réponse {n} ; /réponses {m} montre la {m} en entier.",
      "/change {n} changes answer {n}; /answers {m} shows number {m} in full."),
    .changeWhich: Words(
      "Quel numéro ? Par exemple : /modifier 3",
      "Which number? For example: /change 3"),
    .changeNone: Words(
      "Il n’y a pas de réponse {n}. /réponses les montre.",
      "There is no answer {n}. /answers shows them."),
    .pathAside: Words(
      """
      Votre réponse à « {question} » est mise de côté : elle n’est plus sur le chemin. Elle \
      reste dans le journal.
      """,
      """
      Your answer to “{question}” is set aside: it is no longer on the path. It stays in the \
      journal.
      """),
    .pathAsideSeveral: Words(
      """
      {k} réponses sont mises de côté : le chemin n’y passe plus. Elles restent dans le journal.
      """,
      """
      {k} answers are set aside: the path no longer passes there. They stay in the journal.
      """),
    .runFinished: Words(
      "Fin de l’exercice. {k} {k|réponse gardée|réponses gardées}.",
      "End of the exercise. {k} {k|answer|answers} kept."),
    // D brings sending, the fourth choice.
    .endFine: Words("C’est bien ainsi", "It is fine as it is"),
    .endChange: Words("Modifier une réponse", "Change an answer"),
    .endShow: Words(
      "Montrer ces lignes à l’écran, et rien d’autre",
      "Show these lines on screen, and nothing else"),
    .endRule: Words(
      "Rien ne part sans votre accord. Entrée : c’est bien ainsi.",
      "Nothing leaves without your agreement. Enter: it is fine as it is."),
    .endWhich: Words(
      "Quelle réponse changer ? Un numéro, ou Entrée pour revenir.",
      "Change which answer? A number, or Enter to go back."),
  ]
}
