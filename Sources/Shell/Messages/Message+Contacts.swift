extension Message {
  /// Words for people, cards and keys on the command line.
  static let contactsWords: [Message: Words] = [
    .contactsNone: Words(
      "aucune carte reçue pour l’instant",
      "no card received so far"),
    .contactsUnknown: Words(
      "aucune carte n’est gardée sous ce nom : {name}",
      "no card is kept under this name: {name}"),
    .contactsUnknownHint: Words(
      "tandem contacts montre les noms",
      "tandem contacts shows the names"),
    .contactsAdded: Words(
      "carte gardée : {name}, clé non vérifiée ; contacts verify compare trente chiffres, au téléphone",
      "card kept: {name}, key not verified; contacts verify compares thirty digits by phone"),
    .contactsKnown: Words(
      "cette clé est déjà gardée, au nom {name} ; rien n’a changé",
      "this key is kept already, as {name}; nothing has changed"),
    .contactsOtherKey: Words(
      "cette carte au nom de « {name} » porte une autre clé que celle du {date} ; rien n’a changé",
      "this card in the name of “{name}” carries another key than the one of {date}; nothing has changed"
    ),
    .contactsOtherKeyHint: Words(
      "demander de vive voix ; --name garde la carte sous un autre nom, tandem FICHIER peut prendre la nouvelle clé",
      "ask in person; --name keeps the card under another name, tandem FILE can take the new key"),
    .contactsKeys: Words(
      "gardée : {kept}, carte : {other}",
      "kept: {kept}, card: {other}"),
    .contactsBadName: Words(
      "un nom a de 1 à 80 caractères, sans caractère caché ; rien n’a changé",
      "a name has 1 to 80 characters, none of them hidden; nothing has changed"),
    .contactsTaken: Words(
      "« {name} » est déjà le nom d’une autre personne ; rien n’a changé",
      "“{name}” is the name of another person already; nothing has changed"),
    .contactsAlike: Words(
      "attention : « {name} » ressemble à « {other} », dont la clé est différente",
      "take care: “{name}” looks like “{other}”, whose key is another one"),
    .contactsTooLarge: Words(
      "ce fichier est trop grand pour une carte ; rien n’a changé",
      "this file is too large for a card; nothing has changed"),
    .contactsNotCard: Words(
      "aucune carte n’est reconnue dans ce fichier ; rien n’a changé",
      "no card can be told in this file; nothing has changed"),
    .contactsNewer: Words(
      "cette carte vient d’une version plus récente ; rien n’a changé",
      "this card comes from a newer version; nothing has changed"),
    .contactsMalformed: Words(
      "la ligne {n} de cette carte n’est pas écrite comme elle doit l’être, une espace ou une fin de ligne a pu changer en route ; rien n’a changé ; enregistrez la pièce jointe elle-même",
      "line {n} of this card is not written as it should be, a space or a line end may have changed on the way; nothing has changed; save the attachment itself"
    ),
    .contactsSurrounded: Words(
      "une carte se trouve dans ce fichier, avec autre chose devant ; rien n’a changé ; gardez-en seulement les trois lignes, depuis tandem-card/",
      "there is a card in this file, with something else before it; nothing has changed; keep its three lines only, from tandem-card/ on"
    ),
    .contactsCardName: Words(
      "le nom de cette carte est vide, a plus de 80 caractères, ou des caractères cachés ; rien n’a changé",
      "the name on this card is empty, has more than 80 characters, or hidden ones; nothing has changed"
    ),
    .contactsKey: Words(
      "cette clé n’est pas écrite comme une clé age1… ; rien n’a changé",
      "this key is not written as an age1… key; nothing has changed"),
    .contactsKeyOpen: Words(
      "tout le monde pourrait lire ce qui serait écrit pour cette clé ; rien n’a changé",
      "everybody could read what is written for this key; nothing has changed"),
    .contactsKeyOwn: Words(
      "cette clé est la vôtre ; rien n’a changé",
      "this key is yours; nothing has changed"),
    .contactsMemory: Words(
      "la mémoire manque pour vérifier cette clé ; rien n’a changé",
      "there is not enough memory to check this key; nothing has changed"),
    .contactsNotFile: Words(
      "ce n’est pas un fichier ordinaire : {file}",
      "this is not an ordinary file: {file}"),
    .contactsUnread: Words(
      "ce fichier ne se lit pas : {file} ({why})",
      "this file cannot be read: {file} ({why})"),
    .contactsNameless: Words(
      "aucun nom n’est encore choisi pour votre carte",
      "no name has been chosen for your card yet"),
    .contactsNoName: Words(
      "« {name} », sur cette carte, n’est pas un nom ; rien n’a changé",
      "“{name}”, on this card, is not a name; nothing has changed"),
    .contactsNamelessHint: Words(
      "--name le donne",
      "--name gives it"),
    .contactsWritten: Words(
      "écrit : {file}",
      "written: {file}"),
    .contactsRenamed: Words(
      "{name} s’appelle maintenant {new}",
      "{name} is now called {new}"),
    .contactsBlocked: Words(
      "{name} : ce qui viendra de cette clé ne sera plus lu",
      "{name}: what comes from this key will not be read any more"),
    .contactsUnblocked: Words(
      "{name} : ce qui viendra de cette clé sera lu de nouveau",
      "{name}: what comes from this key will be read again"),
    .rotateDone: Words(
      "nouvelle clé en service ; l’ancienne ouvre encore ce qui arrive",
      "a new key is in use; the one before still opens what comes"),
    .rotateRevoked: Words(
      "nouvelle clé en service ; ce qui arrive pour les clés d’avant n’est plus cru",
      "a new key is in use; what comes for the keys before is no longer believed"),
    .rotateTell: Words(
      """
      {k} {k|personne doit|personnes doivent} l’apprendre : par le fichier écrit à côté du nom, sinon \
      par votre nouvelle carte (tandem contacts card) ; puis les chiffres se comparent de nouveau :
      """,
      """
      {k} {k|person|people} must learn of it: from the file beside the name, else from your new card \
      (tandem contacts card); then the digits are compared again:
      """),
    .identityUnconfirmed: Words(
      "sans terminal où confirmer, --yes le fait ; rien n’a été écrit",
      "without a terminal to confirm at, --yes does it; nothing was written"),
    .identityNothing: Words(
      "rien n’a été écrit",
      "nothing was written"),
    .identityWritten: Words(
      "clé secrète écrite : {file} ; elle ouvre avec age ce qui est envoyé à votre carte",
      "secret key written: {file}; with age it opens what is sent to your card"),
  ]

  /// What the manual says of them.
  static let contactsManualWords: [Message: Words] = [
    .manualContacts: Words(
      "les personnes dont la carte est gardée",
      "the people whose card is kept"),
    .manualContactsMore: Words(
      "Leurs noms, et si leur clé a été vérifiée. Aucun texte n’est montré.",
      "Their names, and whether their keys were verified. No text is shown."),
    .manualContactsCard: Words(
      "écrire votre carte : un nom et une clé publique",
      "write your card: a name and a public key"),
    .manualContactsCardMore: Words(
      "Qui a votre carte peut vous écrire. Elle sort sur la sortie standard, ou dans un fichier qui n’existe pas encore.",
      "Whoever has your card can write to you. It goes to standard output, or into a file that does not exist yet."
    ),
    .manualContactsAdd: Words(
      "garder la carte, ou la clé, d’une personne",
      "keep the card or the key of a person"),
    .manualContactsAddMore: Words(
      "La clé commence non vérifiée. Une clé seule demande --name. Un nom déjà connu sous une autre clé arrête tout.",
      "The key begins unverified. A key alone needs --name. A name that is known with another key stops everything."
    ),
    .manualContactsVerify: Words(
      "comparer trente chiffres avec une personne",
      "compare thirty digits with a person"),
    .manualContactsVerifyMore: Words(
      "Au téléphone, à un numéro connu : un côté lit tous les chiffres, l’autre les tape tous.",
      "By phone, on a number you know: one side reads all the digits, the other types them all."),
    .manualContactsRename: Words(
      "changer le nom d’une personne",
      "change the name of a person"),
    .manualContactsRenameMore: Words(
      "Ce nom n’est que dans votre journal ; un nom avec des espaces se met entre guillemets.",
      "This name is in your journal only; a name with spaces goes between quotes."),
    .manualContactsBlock: Words(
      "ne plus lire ce qui vient d’une personne",
      "read nothing more from a person"),
    .manualContactsUnblock: Words(
      "lire de nouveau ce qui vient d’une personne",
      "read what comes from a person again"),
    .manualContactsBlockMore: Words(
      "Ce qui a été reçu reste dans le journal. Rien n’est dit à cette personne.",
      "What was received stays in the journal. That person is told nothing."),
    .manualContactsRotate: Words(
      "prendre une nouvelle clé",
      "take a new key"),
    .manualContactsRotateMore: Words(
      "Chaque personne doit alors recevoir votre nouvelle carte, ou l’annonce de la clé ; elles sont listées. L’ancienne clé ouvre encore ce qui arrive, sauf avec --compromised.",
      "Everybody must then receive your new card, or be told of the key; they are listed. The old key still opens what comes, except with --compromised."
    ),
    .manualContactsIdentity: Words(
      "écrire votre clé secrète, pour age",
      "write your secret key, for age"),
    .manualContactsIdentityMore: Words(
      "Le fichier, réservé à votre compte, ouvre avec age tout ce qui est envoyé à votre carte. Le mot oui est demandé.",
      "The file, for your account only, opens with age everything that is sent to your card. The word yes is asked."
    ),
    .optionName: Words(
      "le nom",
      "the name"),
    .optionWith: Words(
      "avec qui, par son nom",
      "with whom, by name"),
    .optionOut: Words(
      "où écrire",
      "where to write"),
    .optionCompromised: Words(
      "quelqu’un a pu voir l’ancienne clé : elle ne vaut plus rien",
      "somebody may have seen the old key: it is worth nothing any more"),
    .optionExport: Words(
      "le fichier, qui ne doit pas exister",
      "the file, which must not exist"),
  ]
}
