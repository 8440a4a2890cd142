extension Message {
  /// Words for who takes part in a workshop.
  static let joinWords: [Message: Words] = [
    .roomEphemeral: Words(
      """
      Rien n’est écrit sur cet ordinateur : vos lignes disparaissent à la fin, ou si la fenêtre \
      se ferme, sauf si vous choisissez alors de les garder. Personne d’autre ne les voit.
      """,
      """
      Nothing is written on this computer: your lines disappear at the end, or if the window \
      closes, unless you then choose to keep them. Nobody else sees them.
      """),
    .joinJournal: Words(
      "Vos réponses vont dans votre journal. Personne d’autre ne les voit.",
      "Your answers go to your journal. Nobody else sees them."),
    .joinFollow: Words(
      "Suivez le numéro affiché au mur : Entrée passe à l’étape suivante, /aller 5 à l’étape 5.",
      "Follow the number on the wall: Enter goes to the next step, /go 5 to step 5."),
    .joinLook: Words(
      "Regardez l’écran du groupe. Entrée pour la suite.",
      "Look at the group’s screen. Enter to go on."),
    .joinCleared: Words(
      """
      Écran vidé : rien à écrire ici pendant {n|une minute|{n} minutes}. Entrée pour la suite.
      """,
      "Screen cleared: nothing to write here for {n|one minute|{n} minutes}. Enter to go on."),
    .joinMay: Words(
      """
      Une réponse pourra être remise au groupe, si vous dites oui à chaque fois : elle est alors \
      écrite, scellée, dans {folder}.
      """,
      """
      An answer may be handed to the group, if you say yes each time: it is then written, sealed, to \
      {folder}.
      """),
    .joinWritten: Words(
      """
      Écrit à côté de la carte. Si ce n’est pas le dossier de l’atelier, à y porter avant la clôture \
      des questions :
      """,
      """
      Written beside the card. If that is not the workshop’s folder, to be brought there before the \
      questions are closed:
      """),
    .joinWrittenStep: Words("étape {n} : {file}", "step {n}: {file}"),
    .joinWrittenMail: Words(
      "Un mail montre de qui il vient : qui envoie un fichier ainsi donne son nom avec.",
      "A mail shows whom it is from: whoever sends a file that way gives a name with it."),
    .joinCode: Words(
      "Ces chiffres sont-ils au mur ? {code}", "Are these digits on the wall? {code}"),
    .joinCodeSame: Words("Oui, les mêmes", "Yes, the same"),
    .joinCodeOther: Words("Non, ou pas de chiffres au mur", "No, or no digits on the wall"),
    .joinCodeNothing: Words(
      """
      Rien ne sera remis au groupe cette fois : pour y revenir, quittez et reprenez la même commande. \
      Tout le reste va comme prévu.
      """,
      """
      Nothing will be handed to the group this time: to come back to it, leave and use the same \
      command again. All the rest goes as planned.
      """),
    .joinTicket: Words(
      """
      Les seize signes du papier tiré du chapeau ; relisez-les : une faute ne se voit qu’à la clôture \
      d’une question. Entrée pour ne rien remettre au groupe.
      """,
      """
      The sixteen characters of the slip from the hat; read them again: a mistake is seen only when a \
      question is closed. Enter to hand nothing to the group.
      """),
    .joinTicketAgain: Words(
      "Un papier porte seize signes, des chiffres et des lettres.",
      "A slip has sixteen characters, digits and letters."),
    .joinMemory: Words(
      "Rien ne s’enregistre ici : vos lignes restent en mémoire jusqu’à la fin.",
      "Nothing is saved here: your lines stay in memory until the end."),
    .joinEnd: Words(
      """
      Fin de l’atelier. {k|Vous avez écrit une ligne ; elle n’est pas gardée.|Vous avez écrit {k} \
      lignes ; aucune n’est gardée.}
      """,
      """
      End of the workshop. {k|You wrote one line; it is not kept.|You wrote {k} lines; none is \
      kept.}
      """),
    .joinEndNothing: Words(
      "Fin de l’atelier. Rien n’a été écrit.", "End of the workshop. Nothing was written."),
    .joinErase: Words("Les effacer, maintenant", "Erase them, now"),
    .joinErased: Words("Vos lignes sont effacées.", "Your lines are erased."),
    .joinKeep: Words(
      "Les garder dans un journal chiffré (une phrase secrète, deux minutes)",
      "Keep them in an encrypted journal (a passphrase, two minutes)"),
    .joinKeepOpen: Words(
      "Les garder dans votre journal (la phrase secrète)",
      "Keep them in your journal (the passphrase)"),
    .joinKept: Words(
      "{k|Une ligne est gardée|{k:words} lignes sont gardées} dans votre journal.",
      "{k|One line is kept|{k:words} lines are kept} in your journal."),
    .joinRule: Words("Entrée : les effacer.", "Enter: erase them."),
    .commandRoom: Words("/{x} sert dans un atelier.", "/{x} is for use in a workshop."),
    .goWhich: Words(
      "À quelle étape ? Par exemple : /aller 5", "To which step? For example: /go 5"),
    .homeWorkshop: Words("Un atelier", "A workshop"),
    .workshopWhich: Words("Quel atelier ?", "Which workshop?"),
    .workshopBack: Words("Entrée : retour à l’accueil.", "Enter: back home."),
    .workshopJoin: Words("Y participer, sur cet écran", "Take part, on this screen"),
    .workshopLead: Words("L’animer", "Lead it"),
    .workshopWhere: Words(
      "Un atelier s’anime hors du journal : /quitter, puis l’une de ces commandes.",
      "A workshop is led outside of the journal: /quit, then one of these commands."),
    .workshopWall: Words("Au mur : {command}", "On the wall: {command}"),
    .workshopRehearse: Words("Les heures : {command}", "The times: {command}"),
    .workshopSheet: Words("Vos notes, sur papier : {command}", "Your notes, on paper: {command}"),
    .workshopHandout: Words(
      "Pour chaque personne : {command}", "For each person: {command}"),
    .workshopCollect: Words(
      "Des réponses sans nom, comptées ensemble : {command}",
      "Answers without names, counted together: {command}"),
    .helpWorkshop: Words(
      "participer à un atelier, ou l’animer", "take part in a workshop, or lead it"),
    .goNone: Words(
      "Il n’y a pas d’étape {n} ; l’atelier en a {m}.",
      "There is no step {n}; the workshop has {m}."),
    .helpQuitMemory: Words(
      "s’arrêter là ; vos lignes sont effacées, ou gardées",
      "stop here; your lines are erased, or kept"),
    .helpGo: Words("l’étape 5, comme au mur", "step 5, as on the wall"),
  ]

  /// Words for handing an answer to the group.
  static let releaseWords: [Message: Words] = [
    .releaseWhat: Words(
      "Cette réponse peut être remise au groupe. Voici tout ce qui partirait :",
      "This answer may be handed to the group. This is all that would leave:"),
    .releaseChanged: Words(
      "Une réponse a déjà été remise au groupe. Voici ce qui partirait à sa place :",
      "An answer was handed to the group already. This is what would leave in its place:"),
    .releaseHidden: Words(
      """
      Sans nom et sans heure. Mais qui tient le dossier peut voir quel ordinateur y écrit, et \
      quand ; vos mots peuvent être reconnus ; l’ordinateur de l’animation peut tout ouvrir.
      """,
      """
      Without a name or a time. But whoever holds the folder may see which computer writes, and \
      when; your words may be recognised; the facilitator’s computer can open it.
      """),
    .releaseReader: Words(
      """
      La personne qui anime lit les textes avant le mur, et n’en montre parfois qu’une partie.
      """,
      "Whoever leads reads the texts before the wall, and sometimes shows only part of them."),
    .releaseMany: Words(
      """
      Sans tickets, quelqu’un qui répond plusieurs fois peut découvrir ce que les quelques autres ont \
      dit.
      """,
      """
      Without slips, somebody who answers many times can find out what the few others said.
      """),
    .releaseKeep: Words("La garder ici", "Keep it here"),
    .releaseHand: Words("La remettre au groupe, sans nom", "Hand it to the group, without a name"),
    .releaseSign: Words("La remettre avec un nom dessous", "Hand it over with a name under it"),
    .releaseRule: Words("Entrée : la garder ici.", "Enter: keep it here."),
    .releaseName: Words(
      "Le nom à mettre dessous ; Entrée pour ne rien remettre.",
      "The name to put under it; Enter to hand nothing over."),
    .releaseKept: Words("Elle reste ici.", "It stays here."),
    .releaseDone: Words(
      """
      Écrite dans {folder} ; si elle compte, on le voit à la clôture de la question. La modifier ici \
      proposera de la remplacer ou de la retirer.
      """,
      """
      Written to {folder}; whether it counts is seen when the question is closed. Changing it here \
      will offer to replace it or to take it back.
      """),
    .releaseBeside: Words(
      """
      Écrite à côté de la carte : {file}. Elle peut compter une fois dans le dossier de l’atelier, \
      avant la clôture de la question. La modifier ici proposera de la remplacer ou de la retirer.
      """,
      """
      Written beside the card: {file}. It can count once it is in the workshop’s folder, before the \
      question is closed. Changing it here will offer to replace it or to take it back.
      """),
    .releaseLeave: Words("Laisser celle qui a été remise", "Leave the one that was handed over"),
    .releaseReplace: Words(
      "La remplacer par celle-ci, sans nom", "Replace it with this one, without a name"),
    .releaseWithdraw: Words("La retirer", "Take it back"),
    .releaseLeft: Words("Rien n’a changé pour le groupe.", "Nothing has changed for the group."),
    .releaseReplaced: Words(
      """
      La nouvelle est écrite dans {folder} ; elle remplace l’autre si la question n’est pas encore \
      close.
      """,
      """
      The new one is written to {folder}; it takes the place of the other if the question is not \
      closed yet.
      """),
    .releaseWithdrawn: Words(
      """
      Le retrait est écrit dans {folder} ; il vaut si la question n’est pas encore close.
      """,
      "That it is taken back is written to {folder}; it holds if the question is not closed yet."),
    .releaseUnwritten: Words(
      "Rien n’a été remis : le dossier de l’atelier ne peut pas être écrit. Votre réponse est là.",
      "Nothing was handed over: the workshop’s folder cannot be written to. Your answer is here."),
    .releaseTooLong: Words(
      "Cette réponse est trop longue pour être remise. Elle reste ici.",
      "This answer is too long to be handed over. It stays here."),
  ]

  /// What `--help` says of joining.
  static let joinManualWords: [Message: Words] = [
    .manualJoin: Words("participer à un atelier", "take part in a workshop"),
    .manualJoinMore: Words(
      """
      Les étapes de l’atelier, au rythme du mur : Entrée pour la suite, /aller 5 pour l’étape 5. \
      Les réponses vont dans le journal ; avec --ephemeral, et tant qu’il n’y a pas de journal, \
      elles restent en mémoire jusqu’à la fin. Avec le dossier ou la carte d’un atelier, une \
      réponse peut être remise au groupe, sans nom, si vous l’acceptez à chaque fois.
      """,
      """
      The steps of the workshop, at the pace of the wall: Enter to go on, /go 5 for step 5. \
      Answers go to the journal; with --ephemeral, and as long as there is no journal, they stay \
      in memory until the end. With the folder or the card of a workshop an answer may be handed \
      to the group, without a name, if you agree each time.
      """),
    .optionEphemeral: Words(
      "ne rien écrire sur cet ordinateur", "write nothing on this computer"),
  ]
}
