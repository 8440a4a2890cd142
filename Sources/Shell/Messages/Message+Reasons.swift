extension Message {
  /// Why the system does not do something with a file: pieces of sentences, in brackets or after a
  /// colon.
  static let reasonWords: [Message: Words] = [
    .reasonFull: Words("le disque est plein", "the disk is full"),
    .reasonDenied: Words("ce compte n’en a pas le droit", "this account may not do that"),
    .reasonNotPermitted: Words("cela n’y est pas permis", "that is not permitted there"),
    .reasonDevice: Words("la lecture ou l’écriture a échoué", "reading or writing failed"),
    .reasonMemory: Words("la mémoire manque", "there is not enough memory"),
    .reasonOpen: Words("trop de fichiers sont ouverts", "too many files are open"),
    .reasonReadOnly: Words("ce disque ne se lit que", "this disk can only be read"),
    .reasonMissing: Words("il n’y a rien sous ce nom", "nothing has this name"),
    .reasonExists: Words("ce nom est déjà pris", "this name is taken"),
    .reasonNameLong: Words("ce nom est trop long", "this name is too long"),
    .reasonLimit: Words(
      "la taille des fichiers est limitée ici, voir ulimit -f",
      "the size of files is limited here, see ulimit -f"),
    .reasonTooLarge: Words("il est trop grand", "it is too large"),
    .reasonNoFile: Words(
      "c’est un dossier, un lien ou rien qui se lise", "it is a folder, a link or nothing to read"),
    .reasonFolder: Words("c’est un dossier", "it is a folder"),
    .reasonNotFolder: Words("ce n’est pas un dossier", "it is not a folder"),
    .reasonLink: Words(
      "c’est un lien d’un autre compte, ou qui tourne en rond",
      "it is a link of another account, or one in a circle"),
    .reasonNoLocks: Words(
      "rien ne se verrouille dans ce dossier, un journal n’y est pas sûr",
      "nothing can be locked in this folder, a journal is not safe there"),
    .reasonSwapped: Words(
      "quelqu’un a changé le fichier dans ce dossier",
      "somebody changed the file in this folder"),
    .reasonCode: Words("code {code} du système", "system code {code}"),
  ]
}
