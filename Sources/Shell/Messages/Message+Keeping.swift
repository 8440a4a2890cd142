extension Message {
  /// Words for what is done to a journal as a whole.
  static let keepingWords: [Message: Words] = [
    .passphraseNew: Words("Nouvelle phrase secrète :", "New passphrase:"),
    .recoveryPrompt: Words("Clé de secours :", "Recovery key:"),
    .keepingDiffers: Words(
      "les deux phrases secrètes ne correspondent pas ; rien n’a changé",
      "the two passphrases do not match; nothing has changed"),
    .keepingExists: Words(
      "ce fichier existe déjà : {file} ; rien n’a changé",
      "this file exists already: {file}; nothing has changed"),
    .keepingUnwritten: Words(
      "ce fichier n’a pas pu être écrit ({why}) : {file} ; rien n’a changé",
      "this file could not be written ({why}): {file}; nothing has changed"),
    .passphraseChanged: Words(
      "phrase secrète changée ; une copie plus ancienne s’ouvre encore avec l’ancienne",
      "passphrase changed; an older copy still opens with the old one"),
    .recoveryOpens: Words(
      "cette clé de secours ouvre le journal",
      "this recovery key opens the journal"),
    .recoveryWrong: Words(
      "cette clé de secours n’ouvre pas le journal ; rien n’a changé",
      "this recovery key does not open the journal; nothing has changed"),
    .recoveryReplaced: Words(
      "l’ancienne clé de secours n’ouvre plus ce journal, seulement ses copies plus anciennes",
      "the old recovery key no longer opens this journal, only older copies of it"),
    .backupDone: Words(
      "sauvegarde faite, ouverte et relue : {file}",
      "backup made, opened and read: {file}"),
    .eraseNothing: Words(
      "il n’y a pas de texte à effacer sous ce nom",
      "there is no text to erase under this name"),
    .eraseGone: Words(
      "{k} {k|texte effacé|textes effacés} ; une sauvegarde plus ancienne peut encore {k|le|les} contenir",
      "{k} {k|text|texts} erased; an older backup may still hold {k|it|them}"),
    .eraseUnconfirmed: Words(
      "sans terminal où confirmer, --yes le fait ; rien n’a été effacé",
      "without a terminal to confirm at, --yes does it; nothing was erased"),
    .eraseNotDone: Words("rien n’a été effacé", "nothing was erased"),
    .rebuildDone: Words(
      "journal chiffré à nouveau ; ce qui l’ouvrait n’ouvre plus que des copies plus anciennes",
      "journal sealed anew; what opened it now opens older copies only"),
    .rebuildSame: Words(
      "cette phrase secrète est celle d’avant ; rien n’a changé",
      "this passphrase is the one before; nothing has changed"),
    .rebuildRoom: Words(
      "il faut {n} Mio libres sur le disque, il y en a {m} ; rien n’a changé",
      "{n} MiB must be free on the disk, {m} are; nothing has changed"),
    .rebuildDamaged: Words(
      "ce qui ne se lit plus serait perdu ; rien n’a changé",
      "what can no longer be read would be lost; nothing has changed"),
    .standingKnown: Words(
      "le journal continue ce qui en a été vu ici",
      "the journal goes on from what was seen of it here"),
    .standingUnseen: Words(
      "ce journal n’a pas encore été vu sur cet ordinateur",
      "this journal has not been seen on this computer yet"),
    .standingMachine: Words(
      "ce qui a été noté de ce journal l’a été sur un autre ordinateur",
      "what was noted of this journal was noted on another computer"),
    .standingRebuilt: Words(
      "ce journal a été chiffré à nouveau depuis qu’il a été vu ici, {date}",
      "this journal was sealed anew since it was seen here, {date}"),
    .standingShorter: Words(
      "il manque {k} {k|élément vu|éléments vus} ici, {date} ; une sauvegarde remise en place l’explique",
      "{k} {k|item|items} seen here, {date}, {k|is|are} missing; a backup put back explains it"),
    .standingBefore: Words(
      "ce journal date d’avant son dernier chiffrement, vu ici, {date}",
      "this journal is from before it was sealed anew, as seen here, {date}"),
    .standingOther: Words(
      "ce journal a une autre suite que celle qui a été vue ici, {date}",
      "this journal goes on otherwise than it was seen here, {date}"),
  ]
}
