extension Message {
  /// Words of the page that says what is promised; each sentence is one that a test or a document
  /// stands for.
  static let privacyWords: [Message: Words] = [
    .privacySealed: Words(
      """
      Qui n’a ni la phrase secrète ni la clé de secours ne lit rien de ce que ce journal contient : \
      ni réponse, ni question, ni date, ni titre.
      """,
      """
      Whoever has neither the passphrase nor the recovery key reads nothing of what this journal \
      holds: no answer, no question, no date, no title.
      """),
    .privacySeen: Words(
      """
      Ce qui se voit sans clé : que c’est un journal, combien il a d’éléments, leur ordre, leur \
      taille arrondie, lesquels sont effacés, et quand le fichier a changé.
      """,
      """
      What can be seen without a key: that it is a journal, how many items it has, their order, \
      their rounded size, which are erased, and when the file changed.
      """),
    .privacyNetwork: Words(
      """
      Rien ne part de cet ordinateur. Tandem n’ouvre aucune connexion, n’a pas de compte et ne \
      compte rien.
      """,
      """
      Nothing leaves this computer. Tandem opens no connection, has no account and counts nothing.
      """),
    .privacyNamed: Words(
      """
      Un élément changé, perdu, déplacé ou ajouté par un autre programme est nommé, et jamais \
      affiché comme vôtre. Un journal plus ancien que la dernière visite est nommé aussi, sauf si \
      la note de cette visite est remise en place avec lui.
      """,
      """
      An item that another program changed, lost, moved or added is named, and never shown as \
      yours. A journal that is older than the last visit is named too, unless the note of that \
      visit is put back with it.
      """),
    .privacyErased: Words(
      """
      Ce qui est effacé quitte ce fichier. Cela reste dans les sauvegardes plus anciennes, et peut \
      rester dans des parties du disque que seul le disque connaît. Une phrase secrète changée \
      ouvre encore les copies d’avant.
      """,
      """
      What is erased leaves this file. It stays in older backups, and may stay in parts of the disk \
      that only the disk knows. A passphrase that was changed still opens the copies from before.
      """),
    .privacyNot: Words(
      """
      Ce qui n’est pas promis : une phrase facile à deviner sera devinée. La personne qui \
      administre cet ordinateur peut voir l’écran et le clavier pendant que le journal est ouvert. \
      Le texte affiché reste dans la fenêtre du terminal, et ce qui est tapé reste en mémoire \
      jusqu’à la fin du programme.
      """,
      """
      What is not promised: a passphrase that is easy to guess will be guessed. Whoever administers \
      this computer can see the screen and the keyboard while the journal is open. The text that \
      was shown stays in the terminal’s window, and what is typed stays in memory until the program \
      ends.
      """),
    .privacyLost: Words(
      "Sans phrase secrète ni clé de secours, personne ne pourra rouvrir ce journal.",
      "Without the passphrase and the recovery key, nobody can open this journal again."),
  ]
}
