extension Message {
  /// What the manual says of the commands between two people, and what they say in a line.
  static let tandemManualWords: [Message: Words] = [
    .shareTerminalHint: Words(
      "ce qui part se choisit et se relit à l’écran",
      "what leaves is chosen and read again on a screen"),
    .failureNobody: Words(
      "personne ne s’appelle « {name} » dans ce journal",
      "nobody is called “{name}” in this journal"),
    .failureNoLetter: Words(
      "aucun envoi ne porte ce numéro", "nothing that was sent has this number"),
    .manualShare: Words(
      "confier des réponses choisies à une personne", "hand chosen answers to a person"),
    .manualShareMore: Words(
      """
      Rien n’est coché, tout ce qui partirait est montré, et seul le mot oui écrit le fichier. Sans \
      numéro : le dernier exercice. --armor en fait un texte à coller dans un message.
      """,
      """
      Nothing is ticked, all that would leave is shown, and only the word yes writes the file. \
      Without a number: the last exercise. --armor makes it a text to paste into a message.
      """),
    .manualShareList: Words(
      "lister ce qui est parti, pour qui, et quand", "list what left, for whom and when"),
    .manualShareListMore: Words(
      "Des dates, des noms et des nombres, jamais un mot de ce qui est parti.",
      "Dates, names and counts, never a word of what left."),
    .manualShareAgain: Words(
      "écrire de nouveau le fichier d’un envoi", "write the file of something sent again"),
    .manualShareAgainMore: Words(
      "Le même envoi : qui l’a déjà reçu le reconnaîtra. Le numéro est celui de share list.",
      "The same letter: who received it already will know it. The number is that of share list."),
    .optionTo: Words("la personne", "the person"),
    .optionArmor: Words("du texte au lieu d’un fichier binaire", "text instead of a binary file"),
    .optionOutbox: Words(
      "le dossier d’échange où vont les fichiers", "the exchange folder where files go"),
    .manualReceive: Words(
      "recevoir des fichiers : réponses confiées, messages, cartes",
      "take in files: shared answers, replies, cards"),
    .manualReceiveMore: Words(
      """
      Chaque fichier est dit avant d’être ouvert à la lecture : de qui, pour qui, quand. Sans \
      terminal, rien n’est gardé de qui n’est pas connu, et le statut est 1. --from DOSSIER prend \
      ce qu’un dossier partagé contient de nouveau, 200 lettres à la fois : ce qui attend est dit. « tandem FICHIER » fait de même.
      """,
      """
      Each file is named before it is read: by whom, for whom, when. Without a terminal, nothing is \
      kept of somebody who is not known, and the status is 1. --from FOLDER takes what is new in a \
      shared folder, 200 letters at a time: what waits is said. “tandem FILE” does the same.
      """),
    .manualReply: Words("répondre à une personne", "reply to a person"),
    .manualReplyMore: Words(
      """
      Le message est celui que la dernière lecture pas à pas a préparé. Tout ce qui partirait est \
      montré, et seul le mot oui écrit le fichier. --armor en fait un texte à coller.
      """,
      """
      The reply is the one that the last reading step by step prepared. All that would leave is \
      shown, and only the word yes writes the file. --armor makes it a text to paste.
      """),
    .receiveCard: Words(
      "carte de « {name} » ; tandem contacts add l’ajoute",
      "the card of “{name}”; tandem contacts add keeps it"),
    .optionFrom: Words("le dossier où prendre les fichiers", "the folder to take files from"),
  ]
}
