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
