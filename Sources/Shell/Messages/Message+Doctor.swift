extension Message {
  /// Words for `tandem doctor`.
  static let doctorWords: [Message: Words] = [
    .failurePermissions: Words(
      "d’autres comptes peuvent ouvrir des fichiers de Tandem ; tandem doctor --repair les réserve au vôtre",
      "other accounts can open files of Tandem; tandem doctor --repair keeps them to yours"),
    .recoveryNewNot: Words(
      "rien n’a changé : l’ancienne clé de secours ouvre toujours le journal",
      "nothing has changed: the old recovery key still opens the journal"),
    .doctorGood: Words("bon", "good"),
    .doctorTodo: Words("à faire", "to do"),
    .doctorUnseen: Words("pas vu", "not seen"),
    .doctorPassphrase: Words(
      "Phrase secrète (Entrée pour s’en passer) :", "Passphrase (Enter to go without):"),
    .doctorSettingsHint: Words(
      "réglages : language: fr ou en, plain: yes ou no, country: FR, lock_after: 10 (minutes)",
      "settings: language: fr or en, plain: yes or no, country: GB, lock_after: 10 (minutes)"),
    .doctorVersion: Words("tandem {version}, {list}", "tandem {version}, {list}"),
    .doctorFiles: Words(
      "fichiers : aucun autre compte ne peut les ouvrir", "files: no other account can open them"),
    .doctorPlace: Words("fichiers : {what}", "files: {what}"),
    .doctorExposed: Words(
      "fichiers : d’autres comptes peuvent ouvrir {file}", "files: other accounts can open {file}"),
    .doctorExposedHint: Words(
      "tandem doctor --repair le réserve à votre compte",
      "tandem doctor --repair keeps it to your account"),
    .doctorForeign: Words(
      "fichiers : {file} appartient à un autre compte", "files: {file} belongs to another account"),
    .doctorForeignHint: Words(
      "sachez pourquoi avant d’y écrire ; chown le rend à votre compte",
      "find out why before you write there; chown gives it back to your account"),
    .doctorReserved: Words("réservé à votre compte : {file}", "kept to your account: {file}"),
    .doctorUnreserved: Words(
      "le système n’a pas permis de réserver {file}",
      "the system did not allow {file} to be kept to you"),
    .doctorDisk: Words("disque : {n} Mio libres", "disk: {n} MiB free"),
    .doctorDiskFull: Words(
      "disque : {n} Mio libres, pas assez pour une copie du journal",
      "disk: {n} MiB free, not enough for a copy of the journal"),
    .doctorDiskHint: Words(
      "une sauvegarde et erase --deep demandent {m} Mio", "a backup and erase --deep take {m} MiB"),
    .doctorMemory: Words(
      "mémoire : les clés n’en sortent pas vers le disque",
      "memory: keys do not leave it for the disk"),
    .doctorMemoryOpen: Words(
      "mémoire : le système peut écrire les clés sur le disque",
      "memory: the system may write keys to the disk"),
    .doctorMemoryHint: Words(
      "ulimit -l d’au moins 1024 l’empêche", "ulimit -l of at least 1024 prevents it"),
    .doctorSwap: Words(
      "échange : aucune zone en clair", "swap: none in clear"),
    .doctorSwapOpen: Words(
      """
      échange : {list}, {k|zone non chiffrée|zones non chiffrées} autant que cela se voie ; des \
      mots tapés peuvent y rester
      """,
      "swap: {list} {k|is|are} not encrypted, as far as can be seen; typed words may stay there"),
    .doctorSwapHint: Words(
      "chiffrez la zone d’échange, ou fermez-la (swapoff)",
      "encrypt the swap, or turn it off (swapoff)"),
    .doctorCrash: Words(
      "plantage : aucune image de la mémoire (core_pattern : {pattern})",
      "crash: no image of memory (core_pattern: {pattern})"),
    .doctorCrashOpen: Words(
      "plantage : une image de la mémoire serait écrite (core_pattern : {pattern})",
      "crash: an image of memory would be written (core_pattern: {pattern})"),
    .doctorCrashHint: Words(
      "ulimit -c 0 avant de lancer Tandem", "ulimit -c 0 before Tandem is started"),
    .doctorEditor: Words(
      "éditeur : {name}, ouvert sans copie sur le disque",
      "editor: {name}, opened without a copy on the disk"),
    .doctorEditorOther: Words(
      "éditeur : {name} peut garder des copies de ce qu’il ouvre",
      "editor: {name} may keep copies of what it opens"),
    .doctorEditorHint: Words(
      "EDITOR=nano, vim, nvim ou emacs s’ouvre sans copie",
      "EDITOR=nano, vim, nvim or emacs opens without a copy"),
    .doctorLeft: Words(
      "éditeur : {k} {k|texte attend|textes attendent} d’un éditeur interrompu",
      "editor: {k} {k|text waits|texts wait} from an editor that was killed"),
    .doctorLeftHint: Words(
      "tandem {k|le|les} reprend à la prochaine ouverture",
      "tandem takes {k|it|them} in when it is next opened"),
    .doctorLocale: Words("caractères : UTF-8", "characters: UTF-8"),
    .doctorLocaleOther: Words(
      "caractères : l’environnement n’est pas en UTF-8 ; Tandem s’en passe, d’autres programmes non",
      "characters: the environment is not UTF-8; Tandem does without, other programs do not"),
    .doctorLocaleHint: Words(
      "LANG=fr_FR.UTF-8 (ou C.UTF-8), sans LC_ALL", "LANG=en_GB.UTF-8 (or C.UTF-8), without LC_ALL"),
    .doctorNumbers: Words(
      "numéros d’aide : vérifiés le {date}", "numbers to call: checked on {date}"),
    .doctorNumbersOld: Words(
      "numéros d’aide : vérifiés il y a longtemps, le {date}",
      "numbers to call: checked long ago, on {date}"),
    .doctorNumbersNever: Words(
      "numéros d’aide : jamais vérifiés pour votre organisation",
      "numbers to call: never checked for your organisation"),
    .doctorNumbersHint: Words(
      "appelez-les ou lisez-les, puis datez checked_on dans {file}",
      "call or look them up, then date checked_on in {file}"),
    .doctorInbox: Words("boîte aux notes : rien n’attend", "inbox for notes: nothing waits"),
    .doctorInboxWaits: Words(
      "boîte aux notes : {k} {k|fichier attend|fichiers attendent} la prochaine ouverture, dans {file}",
      "inbox for notes: {k} {k|file waits|files wait} for the next opening, in {file}"),
    .doctorInboxStrangers: Words(
      "boîte aux notes : {k} {k|fichier n’est pas|fichiers ne sont pas} de ce journal, dans {file}",
      "inbox for notes: {k} {k|file is|files are} not of this journal, in {file}"),
    .doctorInboxHint: Words(
      "un autre journal (--journal) {k|le|les} prendra ; sinon, {k|retirez-le|retirez-les}",
      "another journal (--journal) will take {k|it|them}; else remove {k|it|them}"),
    .doctorInboxKey: Words(
      "boîte aux notes : sa clé n’est plus celle du journal ; des notes ont pu partir vers quelqu’un d’autre",
      "inbox for notes: its key is not the journal’s; notes may have gone to someone else"),
    .doctorInboxKeyHint: Words(
      "une sauvegarde a la bonne clé ; d’ici là, ne laissez pas de note",
      "a backup has the right key; until then, leave no note"),
    .doctorJournalNone: Words(
      "journal : il n’y en a pas encore ici : {file}", "journal: there is none here yet: {file}"),
    .doctorJournalClosed: Words(
      "journal : ce qui y manquerait ne se voit qu’avec la phrase secrète",
      "journal: what might be missing is seen with the passphrase only"),
    .doctorJournal: Words("journal : {what}", "journal: {what}"),
    .doctorJournalHint: Words(
      "tandem verify en dit plus ; tandem demande avant de continuer",
      "tandem verify says more; tandem asks before it goes on"),
    .doctorDamage: Words(
      "journal : {k} {k|élément ne se lit plus ou manque|éléments ne se lisent plus ou manquent}",
      "journal: {k} {k|item|items} can no longer be read or {k|is|are} missing"),
    .doctorDamageHint: Words(
      "tandem verify {k|le nomme|les nomme} ; une sauvegarde peut {k|le|les} rendre",
      "tandem verify names {k|it|them}; a backup may bring {k|it|them} back"),
    .doctorSeen: Words(
      "retour en arrière : ce qui est vu du journal ne se note pas dans {file} ({why})",
      "going back: what is seen of the journal is not noted in {file} ({why})"),
    .doctorSeenHint: Words(
      "rendez ce dossier inscriptible ; d’ici là, un journal plus ancien mis à sa place passe inaperçu",
      "make this folder writable; until then an older journal put in its place goes unnoticed"),
    .doctorRecovery: Words("clé de secours : vérifiée", "recovery key: checked"),
    .doctorRecoveryNever: Words(
      "clé de secours : pas encore vérifiée", "recovery key: not checked yet"),
    .doctorRecoveryHint: Words(
      "tandem recovery check ; si elle est perdue, tandem recovery new",
      "tandem recovery check; if it is lost, tandem recovery new"),
    .doctorRecoveryClosed: Words(
      "clé de secours : se voit avec la phrase secrète", "recovery key: seen with the passphrase"),
    .doctorFine: Words("rien à faire", "nothing to do"),
    .doctorFound: Words("{k} {k|chose|choses} à faire", "{k} {k|thing|things} to do"),
    .manualDoctor: Words(
      "ce qui met le journal en danger sur cet ordinateur",
      "what puts the journal at risk on this computer"),
    .manualDoctorMore: Words(
      """
      Fichiers, disque, mémoire, échange, plantages, éditeur, caractères, numéros d’aide, notes \
      qui attendent ; avec la phrase secrète, aussi le journal et la clé de secours. Aucun texte du \
      journal n’est affiché. Le code de fin est 1 s’il y a quelque chose à faire.
      """,
      """
      Files, disk, memory, swap, crashes, editor, characters, numbers to call, notes that wait; \
      with the passphrase, also the journal and the recovery key. No text of the journal is shown. \
      The exit status is 1 when there is something to do.
      """),
    .optionRepair: Words(
      "réserver à votre compte les fichiers que d’autres peuvent ouvrir",
      "keep files to your account that others can open"),
  ]
}
