extension Message {
  /// Words for failures on the command line.
  static let failuresWords: [Message: Words] = [
    .cliError: Words("tandem : erreur : {what}", "tandem: error: {what}"),
    .cliHint: Words("tandem : conseil : {what}", "tandem: hint: {what}"),
    .failureMissing: Words(
      "il n’y a pas de journal ici : {file}",
      "there is no journal here: {file}"),
    .failureMissingHint: Words("tandem init en crée un", "tandem init makes one"),
    .failureExists: Words(
      "il y a déjà un journal ici : {file}",
      "there is already a journal here: {file}"),
    .failureExistsHint: Words("--journal en désigne un autre", "--journal names another one"),
    .failurePassphrase: Words(
      "cette phrase secrète n’ouvre pas le journal ; rien n’a changé",
      "this passphrase does not open the journal; nothing has changed"),
    .failureFile: Words(
      "ce fichier n’est pas un journal, ou il est abîmé : {file}",
      "this file is not a journal, or it is damaged: {file}"),
    .failureSlot: Words(
      "ce que la phrase secrète devrait ouvrir est abîmé ; rien n’a changé",
      "what the passphrase should open is damaged; nothing has changed"),
    .failureRecoverySlot: Words(
      "ce que la clé de secours devrait ouvrir est abîmé ; rien n’a changé",
      "what the recovery key should open is damaged; nothing has changed"),
    .failureHead: Words(
      "l’en-tête du journal ne s’ouvre pas ; rien n’a changé",
      "the head of the journal does not open; nothing has changed"),
    .failureBackupHint: Words(
      "une sauvegarde peut remplacer ce fichier",
      "a backup may replace this file"),
    .failureNewer: Words(
      "ce journal vient d’une version plus récente ; rien n’a changé",
      "this journal comes from a newer version; nothing has changed"),
    .failureBusy: Words(
      "le journal est ouvert ailleurs (processus {pid})",
      "the journal is open elsewhere (process {pid})"),
    .failureBusyHint: Words(
      "list, show, search et verify le lisent quand même",
      "list, show, search and verify read it all the same"),
    .failureReadonly: Words(
      "le dossier du journal ne peut pas être écrit ; rien n’a changé",
      "the journal’s folder cannot be written to; nothing has changed"),
    .failureFull: Words(
      "le disque est plein ; rien n’a été gardé",
      "the disk is full; nothing was kept"),
    .failureRolledBack: Words(
      "le journal n’est plus celui qui a été ouvert ; rien n’a été gardé",
      "the journal is no longer the one that was opened; nothing was kept"),
    .failureUnfaithful: Words(
      "ce qui a été écrit ne se relisait pas à l’identique ; rien n’a été gardé",
      "what was written did not read back the same; nothing was kept"),
    .failureTooLong: Words(
      "une réponse a au plus 1 Mio ; rien n’a été gardé",
      "an answer has at most 1 MiB; nothing was kept"),
    .failureMemory: Words(
      "ouvrir ce journal demande {n} Mio de mémoire, qui manquent",
      "opening this journal takes {n} MiB of memory, which are not there"),
    .failureObstacle: Words(
      "{file} est {what} ; rien n’a été écrit ni supprimé",
      "{file} is {what}; nothing was written or deleted"),
    .failureObstacleHint: Words(
      "déplacez-le hors de ce dossier, puis réessayez",
      "move it out of this folder, then try again"),
    .failureNamesHint: Words(
      "cp en fait une copie qui n’a qu’un nom",
      "cp makes a copy that has one name only"),
    .failureUnreachable: Words(
      "{file} ne peut pas être atteint : {why}", "{file} cannot be reached: {why}"),
    .failureForeignFile: Words(
      "{file} appartient à un autre compte ; tandem doctor dit quoi faire",
      "{file} belongs to another account; tandem doctor says what to do"),
    .failurePlace: Words("{what} ; rien n’a été écrit", "{what}; nothing was written"),
    .failureForeignHint: Words(
      "une copie dans un dossier à vous s’ouvre avec --journal",
      "a copy in a folder of your own opens with --journal"),
    .failureWritableHint: Words(
      "chmod go-w {file} leur retire ce droit",
      "chmod go-w {file} takes that away from them"),
    .failureModesHint: Words(
      "--accept-open-folder y écrit quand même, quels que soient ceux qui le peuvent aussi",
      "--accept-open-folder writes there all the same, whoever else may"),
    .notePlace: Words("{what} : rien n’y est écrit", "{what}: nothing is written there"),
    .placeForeign: Words(
      "{file} appartient à un autre compte", "{file} belongs to another account"),
    .placeWritable: Words(
      "d’autres comptes peuvent écrire dans {file}", "other accounts can write in {file}"),
    .placeModes: Words(
      "{file} est sur un support qui ne garde pas de permissions",
      "{file} is on a medium that keeps no permissions"),
    .failureCutOff: Words(
      "le dernier enregistrement a été interrompu, et rien ne s’écrit ici : ce journal n’est pas lu",
      "the last save was cut off, and nothing is written here: this journal is not read"),
    .failureCutOffHint: Words(
      "ces deux lignes le copient dans un dossier à vous, où --journal l’ouvre",
      "these two lines copy it to a folder of your own, where --journal opens it"),
    .failureMending: Words(
      "le dernier enregistrement a été interrompu ; le processus {pid} est en train de le réparer",
      "the last save was cut off; it is being mended by process {pid}"),
    .failureMendingHint: Words(
      "réessayez dans un instant ; rien n’a changé",
      "try again in a moment; nothing has changed"),
    .obstacleLink: Words("un lien", "a link"),
    .obstacleFolder: Words("un dossier", "a folder"),
    .obstacleFile: Words("un fichier, pas un dossier", "a file, not a folder"),
    .obstacleSpecial: Words("un tube ou un périphérique", "a pipe or a device"),
    .obstacleNames: Words("un fichier qui a plusieurs noms", "a file with several names"),
    .obstacleForeign: Words("un fichier d’un autre compte", "a file of another account"),
    .obstacleSuper: Words(
      "un fichier que Tandem n’a pas écrit (il finit comme s’il en désignait un autre, à supprimer)",
      "a file that Tandem did not write (it ends as if it named another one, to be deleted)"),
    .obstacleMode: Words(
      "un fichier que Tandem n’a pas laissé ainsi (mode d’écriture de SQLite)",
      "a file that Tandem did not leave so (write mode of SQLite)"),
    .failureSystem: Words(
      "{file} : le système a refusé ({why})", "{file}: the system refused ({why})"),
    .failureOpenToOthers: Words(
      "ce système de fichiers ne garde pas de permissions : qui ouvre le dossier lit aussi {file}",
      "this file system keeps no permissions: whoever opens the folder also reads {file}"),
    .failureOutput: Words(
      "la sortie n’a pas pu être écrite en entier ({why})",
      "the output could not be written as a whole ({why})"),
    .failureNoTerminal: Words(
      "pas de terminal où demander la phrase secrète",
      "no terminal to ask for the passphrase at"),
    .failureNoTerminalHint: Words(
      "--passphrase-file, --passphrase-fd ou --passphrase-command la donnent",
      "--passphrase-file, --passphrase-fd or --passphrase-command give it"),
    .failurePassphraseUnread: Words(
      "la phrase secrète n’a pas pu être lue ({why})",
      "the passphrase could not be read ({why})"),
    .failurePassphraseEmpty: Words("la phrase secrète est vide", "the passphrase is empty"),
    .failurePassphraseUnfit: Words(
      "la phrase secrète a plus de 1 024 octets, ou n’est pas en UTF-8",
      "the passphrase has more than 1,024 bytes, or is not UTF-8"),
    .failurePassphraseDiffers: Words(
      "les deux phrases secrètes ne correspondent pas ; rien n’a été créé",
      "the two passphrases do not match; nothing was created"),
    .damageText: Words("n° {n} : n’est pas du texte en UTF-8", "no. {n}: is not text in UTF-8"),
    .damageUnreadable: Words(
      "n° {n} : ne se lit plus (appareil {device}, rang {seq})",
      "no. {n}: can no longer be read (device {device}, place {seq})"),
    .damageNewer: Words(
      "n° {n} : écrit par une version plus récente",
      "no. {n}: written by a newer version"),
    .damageMissing: Words(
      "{k} {k|élément manque|éléments manquent} à partir du rang {from} (appareil {device})",
      "{k} {k|item is|items are} missing from place {from} on (device {device})"),
    .damageBeyond: Words(
      "des éléments suivent la fin que l’en-tête connaît (appareil {device}, rang {seq})",
      "items follow the end that the head knows (device {device}, place {seq})"),
    .damageReplaced: Words(
      "le dernier élément n’est pas celui que l’en-tête connaît (appareil {device}, rang {seq})",
      "the last item is not the one that the head knows (device {device}, place {seq})"),
    .damageNumbering: Words(
      "les numéros des éléments ne se suivent pas",
      "the numbers of the items do not follow one another"),
    .damageHead: Words(
      "l’en-tête du journal ne s’ouvre pas",
      "the head of the journal does not open"),
    .damageCabinet: Words(
      "les secrets ou ce qui les ouvre ne sont pas ceux que l’en-tête connaît",
      "the secrets or what opens them are not those that the head knows"),
    .damageFile: Words(
      "SQLite trouve des fautes dans le fichier, ou ses tables ont changé",
      "SQLite finds faults in the file, or its tables have changed"),
    .damageDraft: Words(
      "la ligne commencée ne s’ouvre pas",
      "the line that was begun does not open"),
    .damageEmptied: Words(
      "n° {n} : vide, sans trace d’un effacement",
      "no. {n}: empty, without a trace of being erased"),
    .damageRefilled: Words(
      "n° {n} : plein, alors qu’il a été effacé",
      "no. {n}: full, although it was erased"),
  ]
}
