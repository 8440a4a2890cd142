extension Message {
  /// Words of a workshop in a room: the curtain, the wall, the board, the end.
  static let roomWords: [Message: Words] = [
    .roomOpening: Words(
      "{title}. {m} minutes, {n} étapes. Départ maintenant, fin à {time}.",
      "{title}. {m} minutes, {n} steps. Starting now, ending at {time}."),
    .roomNoJournal: Words(
      "Aucun journal n’est ouvert : rien de personnel ne peut s’afficher.",
      "No journal is open: nothing personal can appear."),
    .roomNotesElsewhere: Words(
      """
      Vos notes d’animation ne s’affichent pas ici. Elles sont dans une autre fenêtre (tandem workshop \
      notes) ou sur papier.
      """,
      """
      Your facilitator’s notes are not shown here. They are in another window (tandem workshop notes) \
      or on paper.
      """),
    .roomCurtain: Words(
      "Rien n’avance sans vous. Entrée quand l’écran est projeté : il sera vidé.",
      """
      Nothing moves on by itself. Press Enter once the screen is projected: it will be cleared.
      """),
    .roomCurtainPlain: Words(
      "Rien n’avance sans vous. Entrée pour commencer.",
      "Nothing moves on by itself. Press Enter to begin."),
    .roomKeyEnter: Words("Entrée", "Enter"),
    .roomKeyNext: Words("étape suivante", "next step"),
    .roomKeyBack: Words("étape précédente", "return to the step before"),
    .roomKeyMore: Words("une minute de plus", "one more minute"),
    .roomKeyLess: Words("une minute de moins", "one minute less"),
    .roomKeyPause: Words("pause, et reprise", "pause, and go on"),
    .roomKeySkip: Words("sauter cette étape", "skip this step"),
    .roomKeyNote: Words("noter au tableau", "note on the board"),
    .roomKeyHold: Words("halte, sans rappel", "hold, no reminders"),
    .roomKeyKeys: Words("toutes les touches", "all the keys"),
    .roomKeyQuit: Words("quitter", "quit"),
    .roomNoNotes: Words("Cette étape n’a pas de notes.", "This step has no notes."),
    .roomKeySpacebar: Words("Espace", "Space"),
    .roomKeySpace: Words("la suite d’un texte trop long", "the rest of a long text"),
    .roomPage: Words("Suite ({n}/{m}) : barre d’espace.", "More ({n}/{m}): space bar."),
    .roomLeft: Words("reste {time}", "{time} left"),
    .roomOver: Words("temps écoulé, {time} de plus", "time is up, {time} over"),
    .roomPaused: Words("en pause, reste {time}", "paused, {time} left"),
    .roomHeld: Words("halte, reste {time}", "on hold, {time} left"),
    .roomTurnNow: Words("Tour {n} sur {m}, {k} min", "Turn {n} of {m}, {k} min"),
    .roomSkipped: Words("La suite arrive.", "What comes next is on its way."),
    .roomRelease: Words(
      "Sans votre nom, et seulement si vous l’acceptez, depuis votre écran.",
      "Without your name, and only if you agree, from your own screen."),
    .roomJournalOpen: Words(
      """
      Le journal est ouvert pour la clé et les résultats de cet atelier, et pour rien d’autre : rien de \
      personnel ne peut s’afficher.
      """,
      """
      The journal is open for the key and the results of this workshop, and for nothing else: nothing \
      personal can appear.
      """),
    .roomCollectSteps: Words(
      "Réponses données au groupe, sans nom, si chaque personne l’accepte : étape {list}.",
      "Answers released to the group, without a name, if each person agrees: step {list}."),
    .roomCollectWhere: Words(
      "Dossier : {folder}. Chiffres à comparer : {digits}.",
      "Folder: {folder}. Digits to compare: {digits}."),
    .roomClose: Words(
      "Clore la question et montrer le résultat ? Les réponses suivantes ne seront pas comptées.",
      "Close the question and show the result? Later answers will not be counted."),
    .roomCloseShow: Words(
      "Clore et montrer ({k} reçues)", "Close and show ({k} received)"),
    .roomCloseShowAmid: Words(
      "Clore et montrer ({k} reçues, {n} personnes)", "Close and show ({k} received, {n} people)"),
    .roomRead: Words(
      """
      Les réponses sont lues avant d’être montrées : cette question ne se clôt pas au mur.
      """,
      "The answers are read before they are shown: this question is not closed on the wall."),
    .roomReadLater: Words(
      "Étape suivante ; la clore plus tard, à part", "Next step; close it later, apart"),
    .roomReadNow: Words(
      "Fermer le mur le temps de la clore à part", "Close the wall while it is closed apart"),
    .roomReadSoon: Words(
      "Les réponses sont lues avant d’être montrées. Le mur reprend ensuite.",
      "The answers are read before they are shown. The wall resumes afterwards."),
    .roomReadHow: Words(
      """
      Pour lire et clore : {command}. Si cet écran est projeté, masquez-le avant de taper.
      """,
      """
      To read and close: {command}. If this screen is projected, blank it before you type.
      """),
    .roomFileOpen: Words("Étape {n}, encore ouverte :", "Step {n}, still open:"),
    .roomStillOpen: Words(
      "l’étape {n} est encore ouverte : {command}", "step {n} is still open: {command}"),
    .roomCloseWait: Words("Attendre", "Wait"),
    .roomCloseUnkept: Words(
      "Le résultat n’a pas pu être gardé : la question reste ouverte, rien n’est montré.",
      "The result could not be kept: the question stays open, and nothing is shown."),
    .roomFileResults: Words("Résultats :", "Results:"),
    .roomPlainStep: Words(
      "Étape {n} sur {m}. {title} {k} min.", "Step {n} of {m}. {title} {k} min."),
    .roomPlainHalf: Words("Moitié du temps : reste {time}.", "Half of the time: {time} left."),
    .roomPlainLeft: Words("Reste {time}.", "{time} left."),
    .roomPlainOver: Words("Temps écoulé.", "Time is up."),
    .roomPlainKey: Words(
      "Une lettre, puis Entrée.", "A letter, then Enter."),
    .roomBoardHow: Words(
      "Un numéro et quelques mots, puis Entrée. - retire une ligne, une ligne vide termine.",
      "A number and a few words, then Enter. - takes a line away, an empty line ends."),
    .roomBoardHowOne: Words(
      "Quelques mots, puis Entrée. - retire une ligne, une ligne vide termine.",
      "A few words, then Enter. - takes a line away, an empty line ends."),
    .roomBoardEmpty: Words(
      "Rien n’est noté à cette étape.", "Nothing is noted at this step."),
    .roomBoardWhich: Words("Quelle ligne retirer ?", "Which line is to be taken away?"),
    .roomBoardNone: Words("Entrée : aucune.", "Enter: none."),
    .roomBoardTaken: Words("Retiré du tableau : {words}", "Taken off the board: {words}"),
    .roomEarlier: Words(
      "Le tableau et le déroulé du précédent sont gardés ici :",
      "The board and the log of the earlier one are kept here:"),
    .roomStale: Words(
      """
      Le mur est fermé, ou n’écrit plus : dernier état à {time}. Ce qui suit en vient.
      """,
      """
      The wall is closed, or writes no more: last seen at {time}. What follows is from then.
      """),
    .roomUnreadPack: Words(
      """
      Un atelier est en cours, mais son exercice {pack} ne se lit pas dans cette fenêtre : rouvrez-la.
      """,
      """
      A workshop is under way, but its exercise {pack} cannot be read in this window: open it again.
      """),
    .roomJoinHow: Words(
      "tandem workshop join, avec le dossier reçu. Chiffres à comparer : {digits}.",
      "tandem workshop join, with the folder you were given. Digits to compare: {digits}."),
    .roomBoardAgain: Words(
      "Un numéro de 1 à {k}, puis les mots.", "A number from 1 to {k}, then the words."),
    .roomBoardTitle: Words("Tableau", "Board"),
    .roomNotes: Words(
      "Les notes sont dans l’autre fenêtre ou sur papier. Les montrer ici, devant le groupe ?",
      "The notes are in the other window or on paper. Show them here, in front of the group?"),
    .roomNotesShow: Words("Les montrer ici", "Show them here"),
    .roomNotesStay: Words("Revenir à l’étape", "Back to the step"),
    .roomAnyKey: Words("Une touche ramène à l’étape.", "Any key goes back to the step."),
    .roomResume: Words(
      """
      Un atelier est en cours : étape {n} sur {m}, « {title} ». Il restait {time}. Interruption : {gap}.
      """,
      """
      A workshop is under way: step {n} of {m}, “{title}”. {time} was left. Interruption: {gap}.
      """),
    .roomResumeWith: Words("Reprendre avec {time}", "Go on with {time}"),
    .roomResumeCounted: Words(
      "Reprendre avec {time}, en comptant l’interruption",
      "Go on with {time}, counting the interruption"),
    .roomResumeNext: Words("Étape suivante", "Next step"),
    .roomResumeRestart: Words("Recommencer du début", "Start again from the beginning"),
    .roomQuit: Words("Quitter l’atelier ?", "Leave the workshop?"),
    .roomQuitStay: Words("Non, revenir à l’étape", "No, back to the step"),
    .roomQuitLeave: Words(
      "Fermer, et reprendre plus tard à cette étape", "Close, and go on later at this step"),
    .roomQuitFinish: Words(
      "Terminer : le tableau et le déroulé sont écrits",
      "Finish: the board and the log are written"),
    .roomLeftHere: Words(
      "Arrêté à l’étape {n}. La même commande y revient.",
      "Stopped at step {n}. The same command goes back to it."),
    .roomOnTime: Words("Terminé à {time}, à l’heure prévue.", "Finished at {time}, on time."),
    .roomLate: Words(
      "Terminé à {time}, {k} {k|minute|minutes} après l’heure prévue.",
      "Finished at {time}, {k} {k|minute|minutes} late."),
    .roomEarly: Words(
      "Terminé à {time}, {k} {k|minute|minutes} avant l’heure prévue.",
      "Finished at {time}, {k} {k|minute|minutes} early."),
    .roomEndSkipped: Words(
      "{k|Une étape a été sautée : {list}.|{k:words} étapes ont été sautées : {list}.}",
      "{k|One step was skipped: {list}.|{k:words} steps were skipped: {list}.}"),
    .roomFileBoard: Words("Tableau :", "Board:"),
    .roomFileLog: Words("Déroulé réel :", "What ran, and when:"),
    .roomFiles: Words(
      """
      {k|Ce fichier est lisible par tous : il ne contient que les durées.|Ces fichiers sont lisibles \
      par tous : ils ne contiennent que le tableau du groupe et les durées.}
      """,
      """
      {k|Anyone who has this file can read it: it holds the times, and nobody’s name.|Anyone who has \
      these files can read them: they hold the group’s board and the times, and nobody’s name.}
      """),
    .roomUnwritten: Words(
      """
      Le tableau et le déroulé n’ont pas pu être écrits ({why}). Rien n’est perdu : la même \
      commande les retrouve.
      """,
      """
      The board and the log could not be written ({why}). Nothing is lost: the same command \
      finds them again.
      """),
    .roomUnsaved: Words(
      """
      L’état de l’atelier ne peut pas être gardé sur cette machine : fermer cette fenêtre en perdrait \
      le tableau.
      """,
      """
      The state of the workshop cannot be kept on this machine: closing this window would lose its \
      board.
      """),
  ]

  /// Words of the facilitator's notes and of the agenda.
  static let roomPaperWords: [Message: Words] = [
    .roomNextStep: Words("Ensuite : {title}, {k} min, {who}.", "Next: {title}, {k} min, {who}."),
    .roomNextEnd: Words("Ensuite : la fin.", "Next: the end."),
    .roomPlanOnTime: Words(
      "Plan : à l’heure ; fin prévue à {time}.", "Plan: on time; end expected at {time}."),
    .roomPlanLate: Words(
      "Plan : {k} min de retard ; fin prévue à {time}.",
      "Plan: {k} min late; end expected at {time}."),
    .roomPlanEarly: Words(
      "Plan : {k} min d’avance ; fin prévue à {time}.",
      "Plan: {k} min ahead; end expected at {time}."),
    .roomRemote: Words("À distance : {text}", "Remote: {text}"),
    .roomReceived: Words("Réponses reçues : {k}.", "Answers received: {k}."),
    .roomWaiting: Words(
      "Aucun atelier n’est en cours ; cette fenêtre attend. q la ferme.",
      "No workshop is under way; this window waits. q closes it."),
    .roomAgenda: Words(
      "{title}. {m} minutes, {n} étapes.", "{title}. {m} minutes, {n} steps."),
    .roomAgendaPeople: Words(
      "{title}. {m} minutes, {n} étapes, de {from} à {to} personnes.",
      "{title}. {m} minutes, {n} steps, {from} to {to} people."),
    .roomAgendaEnd: Words("Fin", "End"),
    .roomAgendaSheet: Words("Feuille à imprimer :", "Sheet to print:"),
    .roomAgendaFast: Words("Répéter en accéléré :", "Rehearse at full speed:"),
    .roomWhoSolo: Words("individuel", "alone"),
    .roomWhoPairs: Words("à deux", "in pairs"),
    .roomWhoTrios: Words("à trois", "in threes"),
    .roomWhoAll: Words("en groupe", "whole group"),
    .roomLogTitle: Words("Déroulé réel", "What ran, and when"),
    .roomLogStep: Words("Étape", "Step"),
    .roomLogPlanned: Words("Prévu", "Planned"),
    .roomLogBegan: Words("Début", "Began"),
    .roomLogLasted: Words("Durée", "Lasted"),
    .roomLogRemarks: Words("Remarques", "Remarks"),
    .roomLogTotal: Words("Ensemble", "In all"),
    .roomLogSkipped: Words("sautée", "skipped"),
    .roomLogUnseen: Words("pas atteinte", "not reached"),
    .roomLogAdded: Words("{time} de plus", "{time} more"),
    .roomLogTaken: Words("{time} de moins", "{time} less"),
    .roomLogPaused: Words("{k} {k|pause|pauses}", "{k} {k|pause|pauses}"),
    .roomLogAway: Words("interruption de {time}", "interrupted for {time}"),
  ]

  /// What goes wrong on the command line with workshops.
  static let roomFailureWords: [Message: Words] = [
    .roomNotWorkshop: Words("{id} n’est pas un atelier", "{id} is no workshop"),
    .roomHeldElsewhere: Words(
      "une autre fenêtre anime déjà cet atelier", "another window is running this workshop"),
    .roomHeldElsewhereHint: Words(
      "tandem workshop notes le suit sans y toucher",
      "tandem workshop notes follows it without touching it"),
    .roomNoTerminal: Words(
      "cette commande a besoin d’un terminal", "this command needs a terminal"),
    .roomNoTerminalHint: Words(
      "--script FICHIER --clock fast déroule l’atelier sans terminal",
      "--script FILE --clock fast runs the workshop without one"),
    .roomUsageTime: Words(
      "--start veut une heure, comme 14:00", "--start wants a time of day, such as 14:00"),
    .roomUsageClock: Words("--clock ne connaît que fast", "--clock knows only fast"),
    .roomNone: Words("aucun atelier en cours", "no workshop is under way"),
    .roomScriptLine: Words(
      "{file}:{line} : next, back, skip, pause, hold, +N ou -N attendu",
      "{file}:{line}: next, back, skip, pause, hold, +N or -N expected"),
    .roomNotesTaken: Words(
      "ce fichier ne vient pas de --notes, ou a changé depuis ; il reste comme il est : {file}",
      "this file is not from --notes, or has changed since; it stays as it is: {file}"),
    .roomNotesUnwritten: Words(
      "les notes n’ont pas pu être écrites ({why}) : {file}",
      "the notes could not be written ({why}): {file}"),
    .roomScriptUnread: Words(
      "{file} ne peut pas être lu ({why})", "{file} cannot be read ({why})"),
  ]

  /// The manual of workshops in a room.
  static let roomManualWords: [Message: Words] = [
    .manualWorkshopRun: Words(
      "anime un atelier, une étape à la fois, sur l’écran du groupe",
      "runs a workshop, one step at a time, on the group’s screen"),
    .manualWorkshopRunMore: Words(
      """
      N’ouvre aucun journal, sauf avec --collect. Entrée passe à la suite, ? montre les touches ; en \
      mode simple, la lettre puis Entrée. Avec --script, une touche par ligne : next, back, skip, \
      pause, hold, +N, -N ; le reste suit le plan.
      """,
      """
      Opens no journal, except with --collect. Enter goes on, ? shows the keys; in plain mode, the \
      letter and then Enter. With --script, one key a line: next, back, skip, pause, hold, +N, -N; \
      the rest follows the plan.
      """),
    .manualWorkshopNotes: Words(
      "suit l’atelier en cours : notes d’animation, suite, retard",
      "follows the workshop under way: facilitator’s notes, what is next, delay"),
    .manualWorkshopNotesMore: Words(
      "À ouvrir dans une autre fenêtre que celle du groupe. q la ferme.",
      "To be opened in another window than the group’s. q closes it."),
    .manualWorkshopAgenda: Words(
      "donne le programme d’un atelier", "gives the agenda of a workshop"),
    .manualWorkshopAgendaMore: Words(
      "Sans --start, les heures comptent depuis le début.",
      "Without --start, times count from the beginning."),
    .optionRoomStart: Words("heure de début", "when it starts"),
    .optionRoomScript: Words("touches lues dans un fichier", "keys read from a file"),
    .optionRoomClock: Words(
      "avec --script : le temps d’une étape passe aussitôt",
      "with --script: the time of a step passes at once"),
    .optionRoomNotes: Words(
      "écrit aussi les notes dans un fichier ou un autre terminal",
      "also writes the notes to a file or another terminal"),
    .optionRoomAuto: Words(
      "passe à la suite quand le temps est écoulé", "moves on when the time is up"),
    .optionRoomBell: Words(
      "sonne à chaque tour et à la fin du temps", "rings at each turn and when time is up"),
    .optionRoomOnce: Words("une fois, sans suivre", "once, without following"),
    .optionRoomCollect: Words(
      "montre les résultats du groupe ; ouvre le journal pour la clé de l’atelier",
      "shows the group’s results; opens the journal for the workshop’s key"),
  ]
}
