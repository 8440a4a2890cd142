extension Message {
  /// Words of receiving, reading and replying.
  static let receivingWords: [Message: Words] = [
    .receiveFound: Words("Fichiers trouvés :", "Files found:"),
    .receiveChoose: Words(
      "Un numéro, un nom de fichier, ou Entrée pour revenir.",
      "A number, a file name, or Enter to go back."),
    .receiveNone: Words(
      "Rien de nouveau ici, dans les téléchargements, ni dans ~/Tandem.",
      "Nothing new here, in the downloads, or in ~/Tandem."),
    .receiveNoneThere: Words(
      "Aucune lettre nouvelle dans {folder}.", "No new letter in {folder}."),
    .receiveNoneIn: Words("aucune lettre nouvelle dans {folder}", "no new letter in {folder}"),
    .receiveNoFolder: Words(
      "il n’y a pas de dossier « {folder} » : rien n’a été cherché",
      "there is no folder “{folder}”: nothing was looked for"),
    .receiveNotFolder: Words(
      "« {folder} » n’est pas un dossier : rien n’a été cherché",
      "“{folder}” is not a folder: nothing was looked for"),
    .receiveFolderUnread: Words(
      "le dossier « {folder} » ne se lit pas ({why}) : rien n’a été cherché",
      "the folder “{folder}” cannot be read ({why}): nothing was looked for"),
    .receiveFolderHere: Words("Dossier d’échange : {what}.", "The exchange folder: {what}."),
    .receiveUnnamed: Words(
      """
      {k|Un autre fichier n’a pas été gardé|{k:words} autres fichiers n’ont pas été gardés} ; \
      tandem receive FICHIER dit pourquoi
      """,
      """
      {k:words} other {k|file was|files were} not kept; tandem receive FILE says why
      """),
    .receiveWaiting: Words(
      "{k|Une autre lettre attend|{k:words} autres lettres attendent} : relancer la même commande",
      "{k:words} more {k|waits|wait}: run the same command again"),
    .receiveCut: Words(
      """
      le dossier {folder} a trop de noms pour être lu en entier : {k} fichiers y ont été regardés, il \
      peut y en avoir d’autres
      """,
      """
      the folder {folder} has too many names to be read to its end: {k} files were looked at, there \
      may be others
      """),
    .receiveCutHere: Words(
      """
      Un des dossiers a trop de noms pour être lu en entier : il peut y avoir d’autres fichiers.
      """,
      "One of the folders has too many names to be read to its end: there may be other files."),
    .receiveOlder: Words(
      "{k|Un fichier plus ancien|{k:words} fichiers plus anciens}",
      "{k:words} older {k|file|files}"),
    .receiveRefused: Words(
      """
      {k|Un fichier nommé comme un envoi ou une carte ne peut pas être pris|{k:words} fichiers nommés \
      comme des envois ou des cartes ne peuvent pas être pris}. Le nom du plus récent en donne la \
      raison : {file}
      """,
      """
      {k:words} {k|file|files} named like letters or cards cannot be taken in. The name of the newest \
      says why: {file}
      """),
    .receiveName: Words(
      "Un nom de fichier, un texte reçu à coller, ou Entrée pour revenir.",
      "A file name, a text that came to paste, or Enter to go back."),
    .receiveFrom: Words(
      "Envoi écrit par {name} le {date}, pour vous.",
      "Written by {name} on {date}, for you."),
    .receiveReply: Words(
      "Message écrit par {name} le {date}, pour vous.",
      "Reply written by {name} on {date}, for you."),
    .receiveReceipt: Words(
      "{name} a lu votre envoi le {date}.",
      "{name} read what you sent, on {date}."),
    .receiveReceiptUnknown: Words(
      """
      {name} annonce la lecture d’un envoi du {date} : rien de tel n’est parti d’ici pour cette \
      personne.
      """,
      """
      {name} says that something of {date} was read: nothing of the kind was sent to this person \
      from here.
      """),
    .receiveVerified: Words("Clé vérifiée le {date}.", "Key verified on {date}."),
    .receiveCount: Words(
      """
      {k|Une réponse choisie|{k:words} réponses choisies} ; il peut y en avoir d’autres, que vous \
      ne voyez pas.
      """,
      "{k:words} {k|answer|answers} chosen; there may be others you do not see."),
    .receiveAbout: Words(
      "Il répond à votre envoi du {date}.",
      "It answers what you sent on {date}."),
    .receiveUnknownLetter: Words(
      "Il répond à un envoi qui n’est pas parti d’ici.",
      "It answers something that was not sent from here."),
    .receiveForeign: Words(
      "{k|Une citation n’est pas|{k:words} citations ne sont pas} dans ce que vous avez envoyé.",
      "{k:words} {k|quotation is|quotations are} not in what you sent."),
    .receiveMissing: Words(
      "Il n’y a pas de fichier de ce nom. Rien n’a changé.",
      "There is no file of that name. Nothing has changed."),
    .receiveNotFile: Words(
      "Ce n’est pas un fichier ordinaire : ni dossier ni lien n’est suivi. Rien n’a changé.",
      "This is not a regular file: no folder and no link is followed. Nothing has changed."),
    .receiveUnread: Words(
      "Ce fichier n’a pas pu être lu ({why}). Rien n’a changé.",
      "This file could not be read ({why}). Nothing has changed."),
    .receiveLarge: Words(
      "Ce fichier est plus grand qu’un envoi ne peut l’être. Rien n’a été gardé.",
      "This file is larger than anything that Tandem sends. Nothing was kept."),
    .receiveNotSealed: Words(
      """
      Ni envoi ni carte ne se reconnaît dans ce fichier. Rien n’a été gardé. S’il vient d’un \
      message, enregistrez la pièce jointe elle-même.
      """,
      """
      No letter and no card can be told in this file. Nothing was kept. If it came in a message, \
      save the attachment itself.
      """),
    .receiveSurrounded: Words(
      """
      Un envoi se trouve dans ce texte, avec autre chose autour. Rien n’a été gardé. Enregistrez la \
      pièce jointe elle-même, ou ne gardez que de -----BEGIN à -----END.
      """,
      """
      There is a letter in this text, with something else around it. Nothing was kept. Save the \
      attachment itself, or keep only what goes from -----BEGIN to -----END.
      """),
    .receiveNewerSeal: Words(
      """
      Ce fichier est fermé dans un format plus récent. Rien n’a été gardé ; une version plus \
      récente de Tandem le lira peut-être.
      """,
      """
      This file is sealed in a newer format. Nothing was kept; a newer version of Tandem may \
      read it.
      """),
    .receiveMalformedSeal: Words(
      """
      L’enveloppe de ce fichier n’a pas la forme attendue. Rien n’a été gardé. S’il vient d’un \
      message, enregistrez la pièce jointe elle-même, ou collez tout le texte de -----BEGIN à \
      -----END.
      """,
      """
      The envelope of this file is not in its one form. Nothing was kept. If it came in a message, \
      save the attachment itself, or paste the text from -----BEGIN to -----END with nothing changed.
      """),
    .receiveRecipients: Words(
      """
      Ce fichier est fermé pour plusieurs clés ou par une phrase secrète ; un envoi de Tandem \
      n’a qu’un destinataire. Rien n’a été gardé.
      """,
      """
      This file is sealed for several keys or by a passphrase; Tandem sends to one person. \
      Nothing was kept.
      """),
    .receiveOtherKey: Words(
      """
      Aucune clé de ce journal n’ouvre ce fichier : il est pour quelqu’un d’autre, comme vos \
      propres envois, ou pour un autre journal. Rien n’a été gardé. S’il était pour vous, renvoyez \
      votre carte.
      """,
      """
      This file is sealed for no key of this journal: it is for someone else, as one of your own \
      letters is, or for another journal of yours. Nothing was kept. If it was meant for you, send \
      your card again.
      """),
    .receiveDamaged: Words(
      "Ce fichier est abîmé ou incomplet. Rien n’a été gardé. Demandez un nouvel envoi.",
      "This file is damaged or incomplete. Nothing was kept. Ask for it to be sent again."),
    .receiveTruncated: Words(
      """
      La fin de ce fichier manque. Rien n’a été gardé. Elle est peut-être encore en route : \
      réessayez, ou demandez un nouvel envoi.
      """,
      """
      The end of this file is missing. Nothing was kept. It may still be on its way: try again, or \
      ask for it to be sent again.
      """),
    .receiveAnonymous: Words(
      """
      Ce fichier s’ouvre avec votre clé, mais rien ne dit qui l’a écrit. Il n’a pas été gardé.
      """,
      "This file opens with your key, but nothing says who wrote it. It was not kept."),
    .receiveNewerShare: Words(
      """
      Cet envoi vient d’une version plus récente de Tandem. Celle-ci ne le lit pas ; rien n’a \
      été gardé.
      """,
      """
      This was sent with a newer version of Tandem. This one does not read it; nothing was \
      kept.
      """),
    .receiveMalformedKeys: Words(
      """
      Les clés écrites dans ce fichier ne sont pas dans la forme attendue : rien ne dit qui \
      l’a écrit. Il n’a pas été gardé.
      """,
      """
      The keys written in this file are not in their one form: nothing says who wrote it. It \
      was not kept.
      """),
    .receiveForwarded: Words(
      """
      Ce texte, écrit pour quelqu’un d’autre, vous a été transmis ; qui l’a écrit ne peut pas \
      se vérifier. Il n’a pas été gardé.
      """,
      """
      This text, written for someone else, was passed on to you; who wrote it cannot be \
      checked. It was not kept.
      """),
    .receiveOwn: Words(
      "Ce fichier se dit écrit par vous. Rien n’a été gardé.",
      "This file says that you wrote it. Nothing was kept."),
    .receiveRevoked: Words(
      """
      Ce fichier est fermé pour une clé que vous avez retirée : qui l’aurait volée a pu \
      l’écrire. Rien n’a été gardé.
      """,
      """
      This file is sealed for a key that you have withdrawn: whoever stole it could have \
      written this. Nothing was kept.
      """),
    .receiveUnconfirmed: Words(
      "Ce fichier est pour vous, mais rien ne confirme qui l’a écrit. Il n’a pas été gardé.",
      "This file is for you, but nothing confirms who wrote it. It was not kept."),
    .receiveMalformed: Words(
      """
      Cet envoi n’est pas écrit dans la forme attendue (ligne {n}). Rien n’a été gardé. \
      Demandez un nouvel envoi.
      """,
      """
      This was not written in its one form (line {n}). Nothing was kept. Ask for it to be sent \
      again.
      """),
    .receiveMemory: Words(
      "La mémoire manque pour ouvrir ce fichier. Rien n’a été gardé.",
      "There is not enough memory to open this file. Nothing was kept."),
    .receiveBlocked: Words(
      "Vous avez choisi de ne plus lire {name} : rien de ce fichier n’est affiché ni gardé.",
      """
      You have chosen to read nothing more from {name}: nothing of this file is shown or kept.
      """),
    .receiveReplay: Words(
      "Déjà reçu le {date}. Rien n’a changé.",
      "Already received on {date}. Nothing has changed."),
    .receiveOther: Words(
      "Un autre texte a été reçu sous le même numéro le {date}. Celui-ci n’a pas été gardé.",
      "Another text was received under the same number on {date}. This one was not kept."),
    .receiveUnknown: Words(
      """
      Ce fichier est pour vous. Il porte une carte au nom de « {name} », que vous n’avez pas \
      ajoutée. Rien n’est affiché ni gardé sans votre accord.
      """,
      """
      This file is for you. It carries a card in the name of “{name}”, which you have not \
      added. Nothing is shown or kept without your agreement.
      """),
    .receiveNamesake: Words(
      """
      Ce fichier porte le nom « {name} », connu ici avec une autre clé : il peut venir de \
      quelqu’un d’autre. Rien n’est affiché ni gardé sans votre accord.
      """,
      """
      This file carries the name “{name}”, known here with another key: it may come from \
      someone else. Nothing is shown or kept without your agreement.
      """),
    .receiveLeave: Words("Ne pas le lire", "Do not read it"),
    .receiveAdd: Words(
      "Ajouter cette carte, sans vérification, et lire",
      "Add this card, unverified, and read"),
    .receiveLeaveRule: Words("Entrée : ne pas le lire.", "Enter: do not read it."),
    .receiveNothing: Words("Rien n’a été gardé.", "Nothing was kept."),
    .receiveWaits: Words(
      "Gardé sous le n° {n}. /lire {n} le montre quand vous voudrez.",
      "Kept as no. {n}. /read {n} shows it whenever you like."),
    .receiveNewKey: Words(
      """
      {name} annonce une autre clé. Qui aurait volé l’ancienne a pu l’écrire : demandez de \
      vive voix avant de la prendre.
      """,
      """
      {name} announces another key. Whoever stole the one before could have written this: ask \
      in person before taking it.
      """),
    .receiveNewKeyBad: Words(
      "La clé annoncée ici ne peut pas servir, ou sert déjà. Rien n’a été gardé.",
      "The key announced here cannot be used, or is in use already. Nothing was kept."),
    .newKeyKeep: Words("Garder la clé d’avant", "Keep the key as it was"),
    .newKeyTake: Words(
      "Prendre la nouvelle clé, sans vérification",
      "Take the new key, unverified"),
    .newKeyRule: Words("Entrée : rien n’est remplacé.", "Enter: nothing is replaced."),
    .newKeyKept: Words("Rien n’a été remplacé.", "Nothing was replaced."),
    .newKeyTaken: Words(
      "Nouvelle clé gardée, non vérifiée. /comparer {name}, une minute au téléphone.",
      "New key kept, not verified. /compare {name}, one minute by phone."),
    .receiveApart: Words(
      "Au terminal, Tandem demande ce qu’il faut en faire.",
      "At a terminal, Tandem asks what to do with it."),
    .receiveKept: Words(
      "Gardé sous le n° {n} ; tandem show {n} le montre.",
      "Kept as no. {n}; tandem show {n} shows it."),
    .readSteps: Words(
      "Lire pas à pas, puis répondre ({n} minutes)",
      "Read step by step, then reply ({n} minutes)"),
    .readOnly: Words("Lire seulement", "Only read"),
    .readGoOn: Words("Entrée pour la suite.", "Enter for the next."),
    .readAgain: Words("/lire remontre le texte reçu.", "/read shows the text received again."),
    .readNothing: Words(
      "Rien de reçu ne se lit dans cet exercice.",
      "Nothing received is read in this exercise."),
    .letterGone: Words(
      "Son texte a été effacé ; il reste qu’il est venu.",
      "Its text was erased; that it came remains."),
    .letterListed: Words("Reçu : {name}, {date}", "Received: {name}, {date}"),
    .letterFrom: Words("Écrit par {name}, {date}", "Written by {name}, {date}"),
    .questionBy: Words("Question écrite par {name} :", "Question written by {name}:"),
    .questionAnswer: Words("Réponse :", "Answer:"),
    .letterBeside: Words("{name} vous a répondu le {date} :", "{name} replied on {date}:"),
    .replyRead: Words("C’est lu", "It is read"),
    .replyTry: Words("En tirer un essai", "Take an experiment from it"),
    .replyLater: Words("Y revenir plus tard", "Come back to it later"),
    .replyDone: Words("Plus rien à en faire", "Nothing left to do about it"),
    .replyBeside: Words(
      "Gardé dans votre journal, à côté de votre réponse du {date}.",
      "Kept in your journal, beside your answer of {date}."),
    .replyInJournal: Words("Gardé dans votre journal.", "Kept in your journal."),
    .experimentKept: Words("Essai gardé.", "Experiment kept."),
    .reviewWhich: Words("Quel envoi lire ?", "Which one will you read?"),
    .reviewNothing: Words(
      "Rien n’est encore arrivé. Avez-vous reçu un fichier, une carte, un message ?",
      "Nothing has arrived yet. Have you received a file, a card, a message?"),
    .reviewReceive: Words("Prendre ce qui est arrivé", "Take in what has arrived"),
    .reviewInvite: Words(
      "/inviter écrit votre carte, pour qu’on puisse vous écrire.",
      "/invite writes your card, so that you can be written to."),
    .reviewWithout: Words("Commencer sans texte reçu", "Begin without a text received"),
    .endReply: Words("Répondre à {name}", "Reply to {name}"),
    .replyWhom: Words(
      "Répondre à qui ? Par exemple : /répondre Camille",
      "Reply to whom? For example: /reply Camille"),
    .replyNone: Words(
      "Aucun message n’attend pour {name}. Lire un envoi pas à pas en prépare un.",
      "No reply is waiting for {name}. Reading step by step prepares one."),
    .replyKept: Words(
      "Rien n’a été écrit. Votre message est gardé : /répondre {name}",
      "Nothing was written. Your reply is kept: /reply {name}"),
    .homeReceived: Words(
      "Lire un message reçu : {name}, {date}",
      "Read a message received: {name}, {date}"),
    .homeReceivedShare: Words(
      "Lire un envoi reçu : {name}, {date}",
      "Read what was received: {name}, {date}"),
    .helpReceive: Words(
      "recevoir un envoi, un message, une carte",
      "receive answers, a reply, a card"),
    .helpReply: Words("répondre à un envoi", "reply to what was received"),
  ]
}
