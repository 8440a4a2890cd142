extension Message {
  /// Words for notes left while the journal was locked, in a session.
  static let leftWords: [Message: Words] = [
    .leftTaken: Words(
      """
      {k|Une note laissée|{k} notes laissées} pendant le verrouillage {k|est|sont} maintenant \
      dans le journal, {k|marquée comme non confirmée|marquées comme non confirmées} : rien ne \
      prouve qui {k|l’a écrite|les a écrites}.
      """,
      """
      {k|A note|{k} notes} left while the journal was locked {k|is|are} now in it, marked as \
      unconfirmed: nothing proves who wrote {k|it|them}.
      """),
    .leftStrangers: Words(
      """
      {k|Un fichier|{k} fichiers} de la boîte aux notes {k|ne s’ouvre pas|ne s’ouvrent pas} avec \
      ce journal. {k|Il y reste|Ils y restent} ; tandem doctor dit où elle est.
      """,
      """
      {k|A file|{k} files} in the inbox for notes {k|does|do} not open with this journal. \
      {k|It stays there|They stay there}; tandem doctor says where it is.
      """),
    .leftKeyExchanged: Words(
      """
      La clé des notes laissées pendant le verrouillage n’est plus celle de ce journal : de \
      telles notes ont pu partir vers quelqu’un d’autre. Une sauvegarde peut rendre la bonne.
      """,
      """
      The key for notes left while the journal is locked is no longer this journal’s own: such \
      notes may have gone to someone else. A backup may bring the right one back.
      """),
    .noteHow: Words(
      """
      Écrivez la note ; une ligne vide termine. Aucune phrase secrète n’est demandée : la note \
      attendra, chiffrée, la prochaine ouverture du journal.
      """,
      """
      Write the note; an empty line ends it. No passphrase is asked for: the note will wait, \
      encrypted, until the journal is next opened.
      """),
    .noteUnconfirmed: Words("Note non confirmée, {date}", "Unconfirmed note, {date}"),
    .noteUnconfirmedName: Words("Note non confirmée", "Unconfirmed note"),
    .noteUnconfirmedWhy: Words(
      "Laissée pendant que le journal était verrouillé : rien ne prouve qui l’a écrite.",
      "Left while the journal was locked: nothing proves who wrote it."),
  ]

  /// Words for `tandem note`.
  static let noteWords: [Message: Words] = [
    .noteLeft: Words(
      "note laissée, chiffrée ; le journal la prendra à sa prochaine ouverture",
      "note left, encrypted; the journal will take it in when it is next opened"),
    .noteDone: Words("note gardée dans le journal", "note kept in the journal"),
    .noteBytes: Words(
      "la ligne {n} n’est pas du texte en UTF-8 ; rien n’a été gardé",
      "line {n} is not text in UTF-8; nothing was kept"),
    .noteBytesHint: Words(
      "enregistrez le texte en UTF-8 dans le programme qui l’a écrit, puis recommencez",
      "save the text as UTF-8 in the program that wrote it, then try again"),
    .noteBlank: Words(
      "la note est vide ; rien n’a été gardé", "the note is empty; nothing was kept"),
    .manualNote: Words(
      "laisser une note, sans phrase secrète", "leave a note, without the passphrase"),
    .manualNoteMore: Words(
      """
      La note se tape à un terminal, ou vient de l’entrée standard ; jamais de la ligne de \
      commande, que d’autres peuvent voir. Elle attend, chiffrée, et le journal la prend à sa \
      prochaine ouverture, marquée comme non confirmée. Avec une phrase secrète donnée par un \
      fichier, un descripteur ou une commande, elle est gardée tout de suite.
      """,
      """
      The note is typed at a terminal, or comes from standard input; never from the command line, \
      which others may see. It waits, encrypted, and the journal takes it in when it is next \
      opened, marked as unconfirmed. With a passphrase from a file, a descriptor or a command, it \
      is kept at once.
      """),
  ]
}

extension Message {
  /// Words for what is said of a journal before home.
  static let arrivalWords: [Message: Words] = [
    .openUnseen: Words(
      """
      Ce journal n’a pas encore été vu sur cet ordinateur, ou ce qui en était noté n’est plus là : \
      Tandem ne peut pas dire s’il y manque quelque chose.
      """,
      """
      This journal has not been seen on this computer yet, or what was noted of it is gone: Tandem \
      cannot tell whether anything is missing from it.
      """),
    .openMachine: Words(
      """
      Ce qui a été noté de ce journal l’a été sur un autre ordinateur : ses dossiers ont été \
      copiés. Si c’est vous qui l’avez fait, c’est attendu.
      """,
      """
      What was noted of this journal was noted on another computer: its folders were copied. If \
      you did that, this is expected.
      """),
    .openRebuilt: Words(
      """
      Ce journal a été chiffré à nouveau depuis qu’il a été vu ici, {date}. Si c’est vous qui \
      l’avez fait, c’est attendu.
      """,
      """
      This journal was sealed anew since it was seen here, {date}. If you did that, this is \
      expected.
      """),
    .openOlder: Words(
      """
      Ce journal est plus ancien que votre dernière visite ({date}) : il y manque {k} \
      {k|élément|éléments}. Si une sauvegarde vient d’être remise en place, c’est attendu.
      """,
      """
      This journal is older than your last visit ({date}): {k} {k|item is|items are} missing. If a \
      backup has just been put back, this is expected.
      """),
    .openBefore: Words(
      """
      Ce journal date d’avant son dernier chiffrement, vu ici, {date} : ce qui l’ouvrait alors \
      l’ouvre encore. Si une sauvegarde vient d’être remise en place, c’est attendu.
      """,
      """
      This journal is from before it was sealed anew, as seen here, {date}: what opened it then \
      still opens it. If a backup has just been put back, this is expected.
      """),
    .openOther: Words(
      """
      Ce journal a une autre suite que celle qui a été vue ici, {date} : une copie a été continuée \
      ailleurs, ou une autre mise à sa place. Rien n’a été modifié.
      """,
      """
      This journal goes on otherwise than it was seen here, {date}: a copy was continued \
      elsewhere, or another one put in its place. Nothing has been changed.
      """),
    .olderGo: Words("Continuer avec ce journal", "Go on with this journal"),
    .olderLeave: Words("Sortir sans rien changer", "Leave without changing anything"),
    .olderEnter: Words(
      "Entrée : sortir sans rien changer.", "Enter: leave without changing anything."),
    .openPermissions: Words(
      """
      D’autres comptes de cet ordinateur peuvent copier le fichier du journal ; il reste chiffré. \
      Le réserver à votre compte ?
      """,
      """
      Other accounts on this computer can copy the journal’s file; it stays encrypted. Keep it to \
      your account alone?
      """),
    .openPermissionsOther: Words(
      """
      D’autres comptes de cet ordinateur peuvent ouvrir des fichiers de Tandem ; le journal reste \
      chiffré. Les réserver à votre compte ?
      """,
      """
      Other accounts on this computer can open files of Tandem; the journal stays encrypted. Keep \
      them to your account alone?
      """),
    .permissionsReserve: Words("Réserver à mon compte", "Keep to my account"),
    .permissionsLeave: Words("Laisser ainsi", "Leave as it is"),
    .permissionsEnter: Words("Entrée : laisser ainsi.", "Enter: leave as it is."),
    .permissionsDone: Words(
      "C’est fait : aucun autre compte ne peut les ouvrir.", "Done: no other account can open them."
    ),
    .permissionsStay: Words(
      "Le système ne l’a pas permis partout. tandem doctor dit où ; le journal reste chiffré.",
      "The system did not allow it everywhere. tandem doctor says where; the journal stays encrypted."
    ),
    .recoveryNewShow: Words(
      """
      Nouvelle clé de secours. Elle ouvrira le journal quand vous en aurez tapé la fin ; jusque-là, \
      c’est l’ancienne. Notez-la ailleurs que sur cet ordinateur : elle ne sera plus affichée.
      """,
      """
      New recovery key. It will open the journal once you have typed its end; until then the old \
      one does. Write it down somewhere other than on this computer: it will not be shown again.
      """),
    .recoveryNewAsk: Words(
      "Ses six derniers caractères ; Entrée pour garder l’ancienne clé. L’écran sera vidé.",
      "Its last six characters; Enter to keep the old key. The screen will be cleared."),
  ]
}
