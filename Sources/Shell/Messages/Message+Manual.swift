extension Message {
  /// Words for the manual that --help prints.
  static let manualWords: [Message: Words] = [
    .manualTitle: Words(
      "Tandem pose des questions, une à la fois, et garde les réponses dans un journal chiffré.",
      "Tandem asks questions, one at a time, and keeps the answers in an encrypted journal."),
    .manualUsage: Words("Usage :", "Usage:"),
    .manualCommands: Words("Commandes :", "Commands:"),
    .manualOptions: Words("Options :", "Options:"),
    .manualCommon: Words(
      "Options communes, avant ou après la commande :",
      "Common options, before or after the command:"),
    .manualMore: Words(
      "tandem COMMANDE --help en dit plus sur une commande.",
      "tandem COMMAND --help says more about a command."),
    .manualCommonMore: Words(
      "Les options communes sont dans tandem --help.",
      "The common options are in tandem --help."),
    .manualExample: Words("Par exemple :", "For example:"),
    .manualCodes: Words(
      """
      Code de fin : 0, fait ; 1, une faute ou un dommage ; 2, commande mal écrite ; 3, le \
      journal ne s’ouvre pas ; 130, interrompu.
      """,
      """
      Exit code: 0, done; 1, a fault or damage; 2, a command that cannot be read; 3, the journal \
      does not open; 130, interrupted.
      """),
    .manualConverse: Words(
      "converser : accueil, exercices, journal",
      "talk: home, exercises, journal"),
    .manualInit: Words("créer un journal", "make a journal"),
    .manualInitMore: Words(
      """
      La phrase secrète est demandée deux fois, ou vient d’une des options --passphrase-…. La \
      clé de secours est écrite dans le fichier de --recovery-out. Un journal ou un fichier qui \
      existe n’est jamais remplacé.
      """,
      """
      The passphrase is asked twice, or comes from one of the --passphrase-… options. The \
      recovery key is written to the file of --recovery-out. A journal or a file that exists is \
      never replaced.
      """),
    .manualBegin: Words("commencer un exercice", "begin an exercise"),
    .manualBeginMore: Words(
      """
      Un nouvel exercice commence à chaque fois. Avec --answers, chaque ligne du fichier répond \
      à une question, dans l’ordre : une ligne vide passe la question, un \\ final continue la \
      ligne, //mot écrit /mot. La conversation va sur la sortie, le reste sur la sortie \
      d’erreur.
      """,
      """
      A new run begins each time. With --answers, each line of the file answers one question, in \
      order: an empty line passes the question, a \\ at the end continues the line, //word \
      writes /word. The conversation goes to standard output, the rest to standard error.
      """),
    .manualResume: Words("reprendre un exercice en pause", "resume a paused exercise"),
    .manualResumeMore: Words(
      """
      Sans numéro, ou avec last, c’est le dernier exercice en pause. Avec --answers, comme pour \
      tandem begin.
      """,
      """
      Without a number, or with last, it is the latest paused exercise. With --answers, as in \
      tandem begin.
      """),
    .manualList: Words(
      "les exercices commencés : numéro, date, titre",
      "the exercises begun: number, date, title"),
    .manualListMore: Words(
      "Le plus ancien d’abord. Les réponses ne sont pas montrées.",
      "The oldest first. Answers are not shown."),
    .manualShow: Words("les réponses d’un exercice", "the answers of an exercise"),
    .manualShowMore: Words(
      "Le numéro est celui que montre tandem list ; last est le plus récent.",
      "The number is the one that tandem list shows; last is the latest."),
    .manualSearch: Words("chercher dans les réponses", "search the answers"),
    .manualSearchMore: Words(
      """
      Chaque mot doit se trouver dans la réponse, même au milieu d’un autre. Accents, capitales \
      et apostrophes ne comptent pas. Sans mots, ils sont demandés : ce qui est tapé derrière une \
      commande se voit depuis d’autres comptes et reste dans l’historique.
      """,
      """
      Every word must be in the answer, even inside another word. Accents, capitals and \
      apostrophes do not matter. Without words they are asked for: what is typed behind a command \
      can be seen by other accounts and stays in the history.
      """),
    .manualVerify: Words(
      "vérifier que tout le journal se lit",
      "check that the whole journal can be read"),
    .manualVerifyMore: Words(
      """
      Chaque élément est ouvert, et ce qui ne se lit plus ou manque est nommé par son numéro. \
      Rien n’est modifié. Le code de fin est 1 s’il y a un défaut.
      """,
      """
      Each item is opened, and what can no longer be read or is missing is named by its number. \
      Nothing is changed. The exit code is 1 when there is a defect.
      """),
    .manualBackup: Words("faire une copie sûre du journal", "make a safe copy of the journal"),
    .manualBackupMore: Words(
      """
      La copie est celle d’un instant, même pendant qu’une autre fenêtre écrit. Elle est ouverte \
      et relue avant d’être dite faite ; un fichier qui existe n’est jamais remplacé.
      """,
      """
      The copy is that of one instant, even while another window writes. It is opened and read \
      before it is said to be made; a file that exists is never replaced.
      """),
    .manualPassphrase: Words("changer de phrase secrète", "change the passphrase"),
    .manualPassphraseMore: Words(
      """
      La nouvelle est demandée deux fois, ou vient d’un fichier. Une copie plus ancienne du \
      journal s’ouvre encore avec l’ancienne ; tandem erase --deep l’exclut de celui-ci.
      """,
      """
      The new one is asked twice, or comes from a file. An older copy of the journal still opens \
      with the old one; tandem erase --deep shuts it out of this one.
      """),
    .manualRecoveryCheck: Words("vérifier la clé de secours", "check the recovery key"),
    .manualRecoveryCheckMore: Words(
      "Rien ne s’affiche pendant la frappe. Rien n’est modifié.",
      "Nothing shows while you type. Nothing is changed."),
    .manualRecoveryNew: Words("changer de clé de secours", "change the recovery key"),
    .manualRecoveryNewMore: Words(
      """
      La nouvelle clé s’affiche, et sa fin est demandée ; avec --recovery-out, elle est écrite \
      dans un fichier. L’ancienne ne cesse d’ouvrir le journal qu’après.
      """,
      """
      The new key is shown, and its end is asked for; with --recovery-out, it is written to a \
      file. Only then does the old one stop opening the journal.
      """),
    .manualRecoveryUse: Words(
      "ouvrir avec la clé de secours, et choisir une phrase secrète",
      "open with the recovery key, and choose a passphrase"),
    .manualRecoveryUseMore: Words(
      "La clé est demandée, puis une nouvelle phrase secrète, deux fois.",
      "The key is asked, then a new passphrase, twice."),
    .manualErase: Words("effacer des textes pour toujours", "erase texts for ever"),
    .manualEraseMore: Words(
      """
      Un numéro seul : tous les textes de cet exercice, ou la note. Avec une étape : la réponse et \
      ce qui l’a suivie ; étape.more : la suite seule. Les sauvegardes plus anciennes les gardent. \
      --deep n’efface aucun texte : tout est chiffré avec une nouvelle clé, pour quand quelqu’un a \
      vu la phrase secrète.
      """,
      """
      A number alone: all the texts of this exercise, or the note. With a step: the answer and \
      what followed it; step.more: what followed alone. Older backups keep them. --deep erases no \
      text: everything is sealed under a new key, for when somebody has seen the passphrase.
      """),
    .optionRecoveryFile: Words(
      "la clé de secours est la première ligne de ce fichier",
      "the recovery key is the first line of this file"),
    .optionNewPassphraseFile: Words(
      "la nouvelle phrase secrète est la première ligne de ce fichier",
      "the new passphrase is the first line of this file"),
    .optionDeep: Words(
      "chiffrer tout avec une nouvelle clé, une nouvelle phrase et une nouvelle clé de secours",
      "seal everything under a new key, with a new passphrase and a new recovery key"),
    .optionYes: Words("ne pas demander de confirmer", "do not ask to confirm"),
    .manualPrivacy: Words(
      "ce qui est promis, et ce qui ne l’est pas", "what is promised, and what is not"),
    .manualPrivacyMore: Words(
      "Une page à lire ; aucun journal n’est ouvert.",
      "A page to read; no journal is opened."),
    .manualLint: Words(
      "vérifier des exercices, ou un fichier de numéros",
      "check exercises, or a file of numbers to call"),
    .manualLintMore: Words(
      """
      Chaque faute est montrée à sa place, avec ce qui est admis. Un exercice qui a une faute ne \
      démarre pas ; un avertissement parle de la manière d’écrire et n’empêche rien. Sans rien à \
      dire, la commande se tait. Le code de fin est 1 s’il y a une faute.
      """,
      """
      Each fault is shown in its place, with what is allowed. An exercise with a fault does not \
      start; a warning is about how it is written and stops nothing. When there is nothing to \
      say, nothing is said. The exit code is 1 when there is a fault.
      """),
    .manualRehearse: Words(
      "essayer un exercice, sans rien garder", "try an exercise, and keep nothing"),
    .manualRehearseMore: Words(
      """
      Un exercice est un fichier (avec / ou .yaml) ou un nom, comme mentee.fears. À un terminal, \
      vous répondez ; avec --answers, un fichier répond ; avec --seed, ou sans terminal, les \
      réponses sont inventées. Avec --runs, la conversation est répétée N fois par langue avec \
      des réponses inventées : ce qui n’est jamais atteint est nommé, ainsi qu’une durée trop \
      loin de celle de l’en-tête, et le code de fin est 1. Aucun journal n’est ouvert et rien \
      n’est écrit. --json sans --runs en répète 1500.
      """,
      """
      An exercise is a file (with / or .yaml) or a name, such as mentee.fears. At a terminal, \
      you answer; with --answers, a file answers; with --seed, or without a terminal, the \
      answers are invented. With --runs, the conversation is rehearsed N times in each language \
      with invented answers: what is never reached is named, and a length too far from the one \
      in the header, and the exit code is 1. No journal is opened and nothing is written. --json \
      without --runs rehearses 1500.
      """),
    .manualPackList: Words(
      "les exercices livrés et les vôtres", "the exercises shipped and your own"),
    .manualPackListMore: Words(
      """
      Un fichier à vous qui ne démarre pas est nommé avec sa faute, un fichier modifié à la main \
      depuis son installation aussi. Le code de fin est 1 si un fichier ne démarre pas.
      """,
      """
      A file of yours that does not start is named with its fault, and so is one changed by hand \
      since it was installed. The exit code is 1 when a file does not start.
      """),
    .manualPackShow: Words(
      "un exercice en entier, à lire avant de s’en servir",
      "a whole exercise, to be read before it is used"),
    .manualPackShowMore: Words(
      """
      Chaque question avec ses formulations, ses choix et ce qui peut suivre (+). Entre crochets, \
      la condition ; après ->, l’étape où mène un choix. --lang choisit la langue.
      """,
      """
      Every question with its wordings, its options and what may follow (+). In brackets, the \
      condition; after ->, the step that an option leads to. --lang chooses the language.
      """),
    .manualPackNew: Words(
      "un exercice pour commencer à écrire", "an exercise to start writing from"),
    .manualPackNewMore: Words(
      """
      Un exercice complet et commenté va sur la sortie, dans les deux langues. L’identifiant ne \
      change plus ensuite ; s’il commence par workshop., c’est un atelier, qui s’ouvre comme \
      « Découvrir le mentorat ». Les commentaires sont dans la langue de --lang.
      """,
      """
      A whole exercise with comments goes to standard output, in both languages. The id never \
      changes afterwards; if it begins with workshop., it is a workshop, which opens as \
      “Discovering mentoring” does. The comments are in the language of --lang.
      """),
    .manualPackSchema: Words(
      "le schéma JSON des exercices, pour un éditeur", "the JSON Schema of exercises, for an editor"
    ),
    .manualPackSchemaMore: Words(
      """
      Enregistré à côté de l’exercice, il fait compléter les mots par les éditeurs qui suivent \
      yaml-language-server ; la première ligne de tandem pack new le nomme.
      """,
      """
      Saved beside the exercise, it lets editors that use yaml-language-server complete the \
      words; the first line of tandem pack new names it.
      """),
    .manualPackInstall: Words("installer un exercice", "install an exercise"),
    .manualPackInstallMore: Words(
      """
      Un fichier qui a une faute n’est pas installé. Si l’identifiant est déjà installé, les \
      lignes qui changent sont montrées, et oui est demandé. Un exercice livré n’est jamais \
      remplacé.
      """,
      """
      A file with a fault is not installed. When the id is installed already, the lines that \
      change are shown and yes is asked for. A shipped exercise is never replaced.
      """),
    .optionJournal: Words(
      "le journal, s’il n’est pas ~/.local/share/tandem/journal.tandem",
      "the journal, when it is not ~/.local/share/tandem/journal.tandem"),
    .optionLang: Words("français ou anglais", "French or English"),
    .optionPlain: Words(
      "dire chaque repère en mots, sans mise en page",
      "say every mark in words, without layout"),
    .optionNow: Words(
      "l’instant à écrire dans le journal, comme 2026-03-12T09:00:00+01:00",
      "the instant to write in the journal, such as 2026-03-12T09:00:00+01:00"),
    .optionPassphraseFile: Words(
      "la phrase secrète est la première ligne de ce fichier",
      "the passphrase is the first line of this file"),
    .optionPassphraseFd: Words(
      "… de ce descripteur",
      "… of this descriptor"),
    .optionPassphraseCommand: Words(
      "… de ce qu’écrit cette commande",
      "… of what this command writes"),
    .optionJson: Words("une forme faite pour les programmes", "a form made for programs"),
    .optionAnswers: Words(
      "répondre avec les lignes de ce fichier, ou de l’entrée si c’est -",
      "answer with the lines of this file, or of standard input if it is -"),
    .optionShort: Words(
      "les questions essentielles seulement", "the core questions only"),
    .optionRecoveryOut: Words(
      "écrire la clé de secours dans ce fichier, qui ne doit pas exister",
      "write the recovery key to this file, which must not exist"),
    .optionLight: Words(
      "64 Mio de mémoire pour ouvrir, pour les petites machines",
      "64 MiB of memory to open, for small machines"),
    .optionSeed: Words(
      "tirer au sort ; un autre nombre donne d’autres tirages",
      "draw lots; another number gives other draws"),
    .optionRuns: Words(
      "compter ce qu’atteignent N conversations par langue",
      "count what N conversations in each language reach"),
    .optionLockAfter: Words(
      "verrouiller après tant de minutes sans frappe (10 ; 0, jamais)",
      "lock after so many minutes without a key (10; 0, never)"),
    .optionAcceptOpenFolder: Words(
      "écrire sur un support qui ne garde pas de permissions",
      "write on a medium that keeps no permissions"),
    .optionHelp: Words("montrer cette aide", "show this help"),
    .optionVersion: Words("dire la version", "say the version"),
  ]
}
