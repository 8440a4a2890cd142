extension Message {
  /// Words of choosing, looking and sending.
  static let sendingWords: [Message: Words] = [
    .letterHead: Words("{name}, le {date}", "{name}, {date}"),
    .letterReceipt: Words(
      "L’envoi du {date} a été lu.", "What was sent on {date} has been read."),
    .endSend: Words("Envoyer, à {name}, ce que vous choisirez", "Send {name} what you choose"),
    .endSendNobody: Words("Les envoyer à votre mentor", "Send them to your mentor"),
    .endSendSomebody: Words(
      "Envoyer, à une personne, ce que vous choisirez", "Send a person what you choose"),
    .shareWhom: Words("Pour qui ?", "For whom?"),
    .sharePick: Words(
      "Que montrer ? Rien n’est coché.", "What would you show? Nothing is ticked."),
    .sharePickOther: Words("Lesquelles encore ?", "Which others?"),
    .shareOther: Words("Une autre réponse de cet exercice", "Another answer of this exercise"),
    .shareNumbers: Words(
      "Des numéros, avec une espace, ou Entrée pour ne rien envoyer.",
      "Numbers, with a space, or Enter to send nothing."),
    .shareNumbersAgain: Words(
      "Des numéros de 1 à {n}, avec une espace : 1 3",
      "Numbers from 1 to {n}, with a space: 1 3"),
    .shareHidden: Words(
      "Ce qui ne peut pas partir n’est pas dans cette liste.",
      "What cannot leave is not in this list."),
    .shareNone: Words(
      "Rien, dans cet exercice, ne peut partir.", "Nothing in this exercise can leave."),
    .shareNoRun: Words(
      "Aucun exercice n’a encore de réponse à confier.",
      "No exercise has an answer to hand over yet."),
    .shareNobody: Words(
      """
      Pour envoyer, il faut d’abord que votre mentor vous donne sa carte, ou reçoive la vôtre : \
      /inviter prépare le fichier et le message. Rien n’a été choisi ; vos réponses restent dans le \
      journal.
      """,
      """
      To send, your mentor must first give you a card, or receive yours: /invite prepares the file \
      and the message. Nothing was chosen; your answers stay in the journal.
      """),
    .shareNobodyInvited: Words(
      """
      Votre invitation est écrite depuis le {date}. Rien ne peut partir avant qu’une carte en \
      revienne : /recevoir la prend. Rien n’a été choisi ; vos réponses restent dans le journal.
      """,
      """
      Your invitation was written on {date}. Nothing can leave before a card comes back: /receive \
      takes it. Nothing was chosen; your answers stay in the journal.
      """),
    .wishAsk: Words(
      "Qu’attendez-vous en retour, cette fois-ci ?", "What would you like in return, this time?"),
    .wishHint: Words(
      "Des numéros, ou vos mots ; Entrée pour n’en rien dire.",
      "Numbers, or your words; Enter to say nothing of it."),
    .sharePreview: Words(
      "Voici tout ce qui partira, pour {name} et personne d’autre :",
      "This is all that will leave, for {name} and for nobody else:"),
    .shareWarning: Words(
      """
      {name} pourra garder ce texte et le recopier : il ne se reprend pas. Votre journal, lui, ne \
      change pas.
      """,
      """
      {name} will be able to keep and copy this text: it cannot be taken back. Your journal does \
      not change.
      """),
    .replyWarning: Words(
      """
      {name} pourra garder ce texte et le recopier : il ne se reprend pas. Vos notes restent ici.
      """,
      """
      {name} will be able to keep and copy this text: it cannot be taken back. Your notes stay here.
      """),
    .shareConfirm: Words(
      """
      oui pour écrire le fichier ; un numéro pour changer ou couper des mots ; Entrée pour ne rien \
      envoyer.
      """,
      "yes to write the file; a number to change or cut words; Enter to send nothing."),
    .shareRestore: Words(
      "0 pour remettre tout ce qui a été coupé.", "0 to put back everything that was cut."),
    .shareCutBefore: Words("(coupé la dernière fois)", "(cut last time)"),
    .shareReply: Words(
      "Une réponse peut venir, ou non ; la séance reste le lieu pour en parler.",
      "A reply may come, or not; the session is still the place to talk about it."),
    .shareChange: Words(
      "Changez la ligne, ou videz-la pour la retirer.",
      "Change the line, or empty it to take it out."),
    .shareWritten: Words("Écrit : {file}", "Written: {file}"),
    .shareAttach: Words(
      "Joignez ce fichier à un message : seule la clé de cette carte l’ouvre.",
      "Attach this file to a message: only the key of that card opens it."),
    .shareAttachText: Words(
      """
      Ce fichier est du texte, à joindre, ou à coller sans rien d’autre dans un message : seule la \
      clé de cette carte l’ouvre.
      """,
      """
      This file is text, to be attached or pasted alone into a message: only the key of that card \
      opens it.
      """),
    .shareTrace: Words(
      "/envois garde la trace de ce qui est parti, pour qui, et quand.",
      "/sent keeps track of what left, for whom and when."),
    .shareCarried: Words(
      "Écrit dans le dossier d’échange : {file}", "Written to the exchange folder: {file}"),
    .shareUnwritten: Words(
      """
      Le fichier n’a pas pu être écrit ({why}). L’envoi est gardé : /envois l’écrira de \
      nouveau.
      """,
      """
      The file could not be written ({why}). What was to leave is kept: /sent will write it \
      again.
      """),
    .shareNothing: Words(
      "Rien n’a été écrit, rien ne part.", "Nothing was written, nothing leaves."),
    .shareTooLarge: Words(
      "C’est trop long pour partir en une fois. Rien n’a été écrit ; choisissez moins de réponses.",
      "This is too long to be sent at once. Nothing was written; choose fewer answers."),
    .shareUnsealed: Words(
      """
      Ce texte ne peut pas être scellé pour cette carte. Rien n’a été écrit. Demandez une nouvelle \
      carte.
      """,
      """
      This text cannot be sealed for this card. Nothing was written. Ask for a new card.
      """),
    .shareWhich: Words("De quel exercice ?", "From which exercise?"),
    .shareUnknown: Words(
      "Personne ne s’appelle « {name} » ici. /personnes montre qui y est.",
      "Nobody is called “{name}” here. /people shows who is."),
    .helpSend: Words("confier des réponses choisies", "hand over chosen answers"),
    .helpSent: Words("ce qui est parti, pour qui, et quand", "what left, for whom and when"),
    .sentNone: Words("Rien n’est encore parti.", "Nothing has left yet."),
    .sentLine: Words(
      "{date}, pour {name} : {k} {k|réponse|réponses}, {state}",
      "{date}, for {name}: {k} {k|answer|answers}, {state}"),
    .sentReply: Words(
      "{date}, pour {name} : un message, {state}", "{date}, for {name}: a reply, {state}"),
    .sentKey: Words(
      "{date}, pour {name} : une nouvelle clé, {state}", "{date}, for {name}: a new key, {state}"),
    .sentUnread: Words("rien de reçu ici", "nothing came back here"),
    .sentRead: Words("lu", "read"),
    .sentAnswered: Words("un message est revenu", "a reply came back"),
    .sentHint: Words(
      "Un numéro pour le revoir, ou Entrée.", "A number to see it again, or Enter."),
    .sentAgain: Words("Écrire le fichier de nouveau", "Write the file again"),
    .sentLeave: Words("Revenir", "Go back"),
    .sentErased: Words(
      "Une partie de ce texte a été effacée : il ne peut plus être envoyé tel quel.",
      "Part of this text was erased: it can no longer be sent as it was."),
    .sentUnknown: Words(
      "Aucun envoi ne porte ce numéro.", "Nothing that was sent has this number."),
  ]
}
