extension Message {
  /// Words of people, cards and comparing.
  static let peopleWords: [Message: Words] = [
    .personUnverified: Words(
      "(clé non vérifiée)",
      "(key not verified)"),
    .peopleNobody: Words(
      "Personne en particulier",
      "Nobody in particular"),
    .peopleWith: Words(
      "Avec qui ?",
      "With whom?"),
    .cardOwnName: Words(
      "Quel nom écrire sur votre propre carte ? Entrée : plus tard.",
      "Which name goes on your own card? Enter: later."),
    .cardBadName: Words(
      "Un nom a de 1 à 80 caractères, sans caractère caché. Rien n’a été gardé.",
      "A name has 1 to 80 characters, none of them hidden. Nothing was kept."),
    .cardRead: Words(
      "Carte lue : « {name} » propose d’échanger avec vous par Tandem. Rien d’autre n’était dans ce fichier.",
      "Card read: “{name}” offers to write with you through Tandem. Nothing else was in this file."),
    .cardWritten: Words(
      "Écrit : {file}",
      "Written: {file}"),
    .cardSendBack: Words(
      "Renvoyez ce fichier par message : il ne contient que ce nom et une clé publique. {name} pourra alors vous écrire.",
      "Send this file back in a message: it holds only this name and a public key. {name} can then write to you."
    ),
    .cardCompare: Words(
      "Clé non vérifiée pour l’instant. Une minute au téléphone suffira : /comparer {name}",
      "Key not verified yet. One minute by phone will do: /compare {name}"),
    .cardLater: Words(
      "Pour pouvoir vous écrire, {name} attend votre carte : /inviter l’écrit.",
      "To be able to write to you, {name} needs your card: /invite writes it."),
    .cardUnwritten: Words(
      "Ce fichier n’a pas pu être écrit : {file} ({why}). Rien n’a changé.",
      "This file could not be written: {file} ({why}). Nothing has changed."),
    .contactName: Words(
      "Sous quel nom garder cette personne ? Entrée : ne rien garder.",
      "Under which name is this person kept? Enter: keep nobody."),
    .contactNameAs: Words(
      "Sous quel nom garder cette personne ? Entrée : {name}",
      "Under which name is this person kept? Enter: {name}"),
    .contactTaken: Words(
      "« {name} » est déjà le nom d’une autre personne. Un autre nom ?",
      "“{name}” is the name of another person already. Another name?"),
    .contactAlike: Words(
      "« {name} » ressemble à « {other} », une autre personne, dont la clé est différente. Un nom bien distinct évite de les confondre.",
      "“{name}” looks like “{other}”, another person with another key. A name of its own keeps the two apart."
    ),
    .contactKnown: Words(
      "Cette clé est déjà gardée : {name}. Rien n’a changé.",
      "This key is kept already: {name}. Nothing has changed."),
    .contactChanged: Words(
      "Cette carte au nom de « {name} » porte une autre clé que celle du {date}. Rien n’est remplacé. Demandez de vive voix si la clé a changé.",
      "This card in the name of “{name}” carries another key than the one of {date}. Nothing is replaced. Ask in person whether the key has changed."
    ),
    .contactKeyBefore: Words(
      "La clé gardée :",
      "The key that is kept:"),
    .contactKeyNow: Words(
      "Celle de cette carte :",
      "The one of this card:"),
    .changedKeep: Words(
      "Ne rien changer",
      "Change nothing"),
    .changedOther: Words(
      "Quelqu’un d’autre : garder sous un autre nom",
      "Somebody else: keep under another name"),
    .changedReplace: Words(
      "Même personne, confirmé de vive voix : prendre la nouvelle clé",
      "The same person, confirmed in person: take the new key"),
    .contactUnchanged: Words(
      "Rien n’a changé.",
      "Nothing has changed."),
    .contactReplaced: Words(
      "Nouvelle clé gardée, non vérifiée pour l’instant : /comparer {name}",
      "New key kept, not verified yet: /compare {name}"),
    .receiveUnverified: Words(
      "Clé non vérifiée : rien ne prouve encore que ce nom est le bon. /comparer {name}, une minute au téléphone.",
      "Key not verified: nothing yet proves that this name is the right one. /compare {name}, one minute by phone."
    ),
    .cardTooLarge: Words(
      "Ce fichier est trop grand pour une carte. Rien n’a changé.",
      "This file is too large for a card. Nothing has changed."),
    .cardNewer: Words(
      "Cette carte vient d’une version plus récente de Tandem. Rien n’a changé.",
      "This card comes from a newer version of Tandem. Nothing has changed."),
    .cardMalformed: Words(
      "Cette carte est abîmée à la ligne {n}. Rien n’a changé. Demandez qu’elle soit renvoyée.",
      "This card is damaged at line {n}. Nothing has changed. Ask for it to be sent again."),
    .cardNameRefused: Words(
      "Le nom de cette carte a plus de 80 caractères, ou des caractères cachés. Rien n’a changé.",
      "The name on this card has more than 80 characters, or hidden ones. Nothing has changed."),
    .cardKeyMalformed: Words(
      "La clé de cette carte est mal écrite. Rien n’a changé. Demandez une autre carte.",
      "The key on this card is not written as a key. Nothing has changed. Ask for another card."),
    .cardKeyOpen: Words(
      "Tout le monde pourrait lire ce qui serait écrit pour la clé de cette carte. Rien n’a changé.",
      "Everybody could read what is written for the key on this card. Nothing has changed."),
    .cardKeyOwn: Words(
      "Cette carte est la vôtre. Rien n’a changé.",
      "This card is yours. Nothing has changed."),
    .cardMemory: Words(
      "La mémoire manque pour vérifier cette clé. Rien n’a changé.",
      "There is not enough memory to check this key. Nothing has changed."),
    .peopleNone: Words(
      "Aucune carte reçue pour l’instant. /inviter prépare la vôtre, et le message qui va avec.",
      "No card received so far. /invite prepares yours, and the message to go with it."),
    .peopleVerified: Words(
      "{name}, clé vérifiée le {date}",
      "{name}, key verified on {date}"),
    .peopleUnverified: Words(
      "{name}, clé non vérifiée",
      "{name}, key not verified"),
    .peopleBlocked: Words(
      "{name}, ses envois ne sont plus lus",
      "{name}, no longer read"),
    .peopleHint: Words(
      "Un numéro ouvre ; Entrée pour revenir.",
      "A number opens; Enter to go back."),
    .peopleSince: Words(
      "Carte gardée le {date}. La clé :",
      "Card kept on {date}. The key:"),
    .personCompare: Words(
      "Comparer les trente chiffres",
      "Compare the thirty digits"),
    .personRename: Words(
      "Changer le nom",
      "Change the name"),
    .personBlock: Words(
      "Ne plus lire ses envois",
      "Read nothing more from this person"),
    .personUnblock: Words(
      "Lire de nouveau ses envois",
      "Read what this person sends again"),
    .personBack: Words(
      "Revenir",
      "Go back"),
    .personRenamed: Words(
      "Gardé sous ce nom : {name}",
      "Kept under this name: {name}"),
    .personBlocked: Words(
      "Ce qui viendra de cette clé ne sera plus lu. Ce qui a été reçu reste dans le journal.",
      "What comes from this key will not be read any more. What was received stays in the journal."),
    .personUnblocked: Words(
      "Ce qui viendra de cette clé sera lu de nouveau.",
      "What comes from this key will be read again."),
    .personWhich: Words(
      "Aucune carte n’est gardée sous ce nom. /personnes les montre toutes.",
      "No card is kept under this name. /people shows them all."),
    .compareWhom: Words(
      "Comparer avec qui ?",
      "Compare with whom?"),
    .compareHow: Words(
      "Appelez {name}, à un numéro que vous connaissez déjà. D’un côté, les trente chiffres sont lus à voix haute ; de l’autre, ils sont tapés.",
      "Call {name}, on a number you already know. On one side the thirty digits are read aloud; on the other they are typed."
    ),
    .compareRead: Words(
      "Les lire à voix haute",
      "Read them aloud"),
    .compareType: Words(
      "Les taper, en écoutant",
      "Type them while listening"),
    .compareLater: Words(
      "Plus tard",
      "Later"),
    .compareAsk: Words(
      "Lisez les six groupes. L’autre côté a-t-il dit que tout correspond ? oui pour le confirmer, Entrée pour ne rien marquer.",
      "Read all six groups. Did the other side say that everything matches? yes to confirm, Enter to mark nothing."
    ),
    .compareListen: Words(
      "Tapez les trente chiffres entendus, puis Entrée. Les espaces ne comptent pas.",
      "Type the thirty digits that you hear, then Enter. Spaces do not count."),
    .compareCount: Words(
      "Trente chiffres sont attendus ; {k} {k|est là|sont là}. La flèche vers le haut rend la ligne.",
      "Thirty digits are expected; {k} {k|is|are} there. The up arrow gives the line back."),
    .compareDiffer: Words(
      "Ces chiffres ne sont pas ceux d’ici. Rien n’a été marqué. Faites-les relire ; si l’écart reste, la carte n’est pas la bonne : demandez-la par un autre chemin.",
      "These digits are not the ones here. Nothing was marked. Have them read again; if they still differ, it is not the right card: ask for it by another way."
    ),
    .compareMatch: Words(
      "Tout correspond : dites-le à voix haute. Clé vérifiée aujourd’hui, {date}.",
      "Everything matches: say so aloud. Key verified today, {date}."),
    .compareDone: Words(
      "Clé vérifiée aujourd’hui, {date}.",
      "Key verified today, {date}."),
    .compareNothing: Words(
      "Rien n’a été marqué.",
      "Nothing was marked."),
    .helpPeople: Words(
      "les personnes, et tout ce qui s’échange avec elles",
      "people, and all that passes between you"),
    .helpInvite: Words("écrire votre carte, et un message", "write your card, and a message"),
    .helpCompare: Words(
      "comparer les trente chiffres, au téléphone",
      "compare the thirty digits by phone"),
    .inviteSend: Words(
      "Joignez ce fichier à un message ; il ne contient que votre nom et une clé publique. Le message est écrit aussi : {file}",
      "Attach this file to a message; it holds only your name and a public key. The message is written too: {file}"
    ),
    .inviteNothing: Words(
      "Sans nom, pas de carte : rien n’a été écrit.",
      "Without a name there is no card: nothing was written."),
    .inviteText: Words(
      "Bonjour, voici une carte pour échanger par Tandem, un journal chiffré qui reste sur l’ordinateur : pas de réseau, pas de compte.",
      "Hello, here is a card for writing through Tandem, an encrypted journal that stays on the computer: no network, no account."
    ),
    .inviteOpen: Words(
      "Dans un terminal : tandem {file}",
      "In a terminal: tandem {file}"),
    .inviteBack: Words(
      "Tandem écrit alors votre carte, et un journal si vous n’en avez pas ; renvoyez-la par message.",
      "Tandem then writes your card, and a journal if you have none; send the card back in a message."
    ),
    .invitePhone: Words(
      "Ensuite, une minute au téléphone : trente chiffres à comparer.",
      "After that, one minute by phone: thirty digits to compare."),
    .identityWarning: Words(
      "Qui tient ce fichier lit tout ce qui est envoyé à cette clé, et peut écrire en votre nom. Tandem ne sait pas le reprendre. Tapez oui pour l’écrire, Entrée pour ne rien écrire.",
      "Whoever holds this file reads everything that is sent to this key, and can write in your name. Tandem cannot take it back. Type yes to write it, Enter to write nothing."
    ),
  ]
}
