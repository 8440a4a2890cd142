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
    .privacyBeside: Words(
      """
      Qui peut écrire là où se trouve le journal, ou une sauvegarde, peut l’abîmer ou l’enlever. \
      Tandem n’ouvre, ne rejoue et n’efface à côté de lui que son propre fichier de reprise, et \
      refuse ce qui y aurait été déposé.
      """,
      """
      Whoever can write where the journal or a backup lies can damage it or take it away. Beside \
      it, Tandem opens, plays back and deletes only its own rollback file, and refuses what \
      somebody else put there.
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
    .privacyShared: Words(
      """
      Un partage est un fichier scellé pour une seule personne, et pour elle seule ; le journal \
      garde ce qui est parti. Une fois donné, il ne se reprend pas. La messagerie qui le porte voit \
      qui écrit à qui, et quand. Qui vole la clé de cette personne lit ce qui lui a été envoyé.
      """,
      """
      A share is a file sealed for one person, and for that person only; the journal keeps what \
      left. Once given, it cannot be taken back. The service that carries it sees who writes to \
      whom, and when. Whoever steals that person’s key reads what was sent to them.
      """),
    .privacyRoom: Words(
      """
      Une réponse remise à un atelier part sans nom, scellée pour cet atelier. Qui tient le dossier \
      peut voir de quel ordinateur elle vient, et quand ; des mots peuvent être reconnus ; \
      l’ordinateur de l’animation peut ouvrir une réponse seule, jusqu’à la fin de l’atelier. Si chaque \
      personne répond une fois, aucun résultat ne rend certain le choix d’une seule ; sans tickets, \
      quelqu’un qui répond plusieurs fois peut découvrir ce que les quelques autres ont dit.
      """,
      """
      An answer released to a workshop leaves without a name, sealed for that workshop. Whoever \
      holds the folder can see which computer it came from, and when; words may be recognised; the \
      facilitator’s computer can open a single answer, until the workshop is closed. If each person \
      answered once, no result makes one person’s choice certain; without slips, somebody who answers \
      many times can find out what the few others said.
      """),
    .privacyNotes: Words(
      """
      Une note laissée pendant que le journal est fermé attend, scellée, dans un dossier. Qui peut \
      écrire dans ce dossier peut l’enlever ou en ajouter une autre : elle est donc montrée comme \
      non confirmée, et n’est jamais proposée au partage.
      """,
      """
      A note left while the journal is closed waits, sealed, in a folder. Whoever can write in that \
      folder can remove it or add another: so it is shown as unconfirmed, and never offered for \
      sharing.
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
    .privacyArguments: Words(
      """
      Les mots tapés derrière une commande se voient depuis d’autres comptes pendant qu’elle \
      tourne, et restent dans l’historique du terminal. tandem search, seule, les demande ; tandem \
      note n’en prend pas.
      """,
      """
      Words typed behind a command can be seen by other accounts while it runs, and stay in the \
      terminal’s history. tandem search, alone, asks for them; tandem note takes none.
      """),
    .privacyReport: Words(
      """
      Une faille dans cette protection ? Dites-la à qui vous a donné Tandem, avec ce qu’écrit \
      tandem --version. N’envoyez ni votre journal, ni votre phrase, ni votre clé : personne n’en \
      a besoin pour réparer.
      """,
      """
      A hole in this protection? Tell whoever gave you Tandem, with what tandem --version prints. \
      Send neither your journal nor your passphrase nor your key: nobody needs them to mend it.
      """),
    .privacyLost: Words(
      "Sans phrase secrète ni clé de secours, personne ne pourra rouvrir ce journal.",
      "Without the passphrase and the recovery key, nobody can open this journal again."),
  ]
}
