extension Message {
  /// Words for what commands say.
  static let commandLineWords: [Message: Words] = [
    .verifySound: Words(
      "{k} {k|élément, lisible|éléments, tous lisibles} ; rien ne manque",
      "{k} {k|item, readable|items, all readable}; nothing is missing"),
    .verifyFound: Words(
      "{k} {k|défaut trouvé|défauts trouvés} ; rien n’a été modifié",
      "{k} {k|defect|defects} found; nothing has been changed"),
    .initMade: Words("journal créé : {file}", "journal created: {file}"),
    .initRecovery: Words(
      "clé de secours écrite, à garder ailleurs que sur cet ordinateur : {file}",
      "recovery key written, to be kept elsewhere than on this computer: {file}"),
    .initRecoveryExists: Words(
      "ce fichier existe déjà : {file} ; rien n’a été créé",
      "this file exists already: {file}; nothing was created"),
    .initRecoveryFailed: Words(
      "la clé de secours n’a pas pu être écrite ({why}) : {file} ; rien n’a été créé",
      "the recovery key could not be written ({why}): {file}; nothing was created"),
    .initRecoveryLost: Words(
      "le journal est créé, mais sa clé de secours n’a pas pu être écrite : {file}",
      "the journal was made, but its recovery key could not be written: {file}"),
    .initRecoveryNeeded: Words(
      "{command} demande --recovery-out {operand}",
      "{command} needs --recovery-out {operand}"),
    .listEmpty: Words("aucun exercice n’a encore commencé", "no exercise has begun yet"),
    .listFinished: Words("terminé", "finished"),
    .listPaused: Words("en pause", "paused"),
    .listWithoutAnswer: Words("sans réponse", "no answer"),
    .listAnswers: Words("{k} {k|réponse|réponses}", "{k} {k|answer|answers}"),
    .showNone: Words(
      "aucun exercice ne porte le numéro {n} ; tandem list les montre",
      "no exercise has the number {n}; tandem list shows them"),
    .showSkipped: Words("(question laissée de côté)", "(question left aside)"),
    .showHidden: Words(
      "(mise de côté : n’est plus sur le chemin)",
      "(set aside: no longer on the path)"),
    .searchEmpty: Words("il n’y a pas de mot à chercher", "there is no word to search for"),
    .searchNothing: Words(
      "aucune réponse ne contient ces mots",
      "no answer contains these words"),
    .resumeNone: Words("aucun exercice n’est en pause", "no exercise is paused"),
    .resumeFinished: Words("l’exercice {n} est terminé", "exercise {n} is finished"),
    .packUnknownHint: Words(
      "tandem pack list les montre tous", "tandem pack list shows all of them"),
    .packUnknown: Words("aucun exercice ne s’appelle « {id} »", "no exercise is called “{id}”"),
    .packUnread: Words(
      "{id} n’a pas pu être lu ({why})",
      "{id} could not be read ({why})"),
    .packFault: Words(
      "{file}:{line}:{column}: erreur : {fault}",
      "{file}:{line}:{column}: error: {fault}"),
    .packRefused: Words(
      "{id} n’a pas démarré ({k} {k|faute|fautes}) ; rien n’a été écrit",
      "{id} did not start ({k} {k|fault|faults}); nothing was written"),
    .packWarning: Words(
      "{file}:{line}:{column}: avertissement : {fault}",
      "{file}:{line}:{column}: warning: {fault}"),
    .rehearseTitle: Words(
      "{title} : {n} {n|conversation répétée|conversations répétées} par langue",
      "{title}: {n} {n|conversation|conversations} rehearsed in each language"),
    .rehearseWording: Words("formulation {n}", "wording {n}"),
    .rehearseAlternative: Words("autre formulation {n}", "other wording {n}"),
    .rehearseFollow: Words("suite {n}", "follow-up {n}"),
    .rehearseJump: Words("saut par {option}", "jump by {option}"),
    .rehearseEasing: Words("chances faibles", "low chances"),
    .rehearseMinutes: Words(
      "minutes ({n|annoncée|annoncées} : {n})", "minutes (announced: {n})"),
    .rehearseMissed: Words("{lang} : jamais atteint : {what}", "{lang}: never reached: {what}"),
    .rehearseOffTime: Words(
      "{lang} : {m} min estimées, {n} min dans l’en-tête : plus de 25 % d’écart",
      "{lang}: {m} min estimated, {n} min in the header: more than 25 % apart"),
    .rehearseComplete: Words(
      "tout est atteint, dans le temps annoncé",
      "everything is reached, in the time announced"),
    .scriptWanted: Words("{file}:{line}: {wanted}", "{file}:{line}: {wanted}"),
    .wantedScale: Words("un nombre de 1 à 10 est attendu", "a number from 1 to 10 is wanted"),
    .wantedChoice: Words("un numéro de 1 à {n} est attendu", "a number from 1 to {n} is wanted"),
    .wantedChoices: Words(
      "au plus {k} numéros de 1 à {n} sont attendus",
      "at most {k} numbers from 1 to {n} are wanted"),
    .wantedItems: Words("cette liste s’arrête à {n}", "this list stops at {n}"),
    .wantedDate: Words(
      "une date est attendue, comme 2026-03-19 ou +7",
      "a date is wanted, such as 2026-03-19 or +7"),
    .wantedCommand: Words(
      "une commande qui existe est attendue ; //mot écrit /mot",
      "a command that exists is wanted; //word writes /word"),
    .wantedRunCommand: Words(
      "cette commande ne sert pas pendant un exercice",
      "this command is not for use during an exercise"),
    .wantedNoNul: Words(
      "une ligne sans caractère NUL est attendue",
      "a line without a NUL character is wanted"),
    .wantedUtf8: Words("une ligne en UTF-8 est attendue", "a line in UTF-8 is wanted"),
    .wantedShort: Words(
      "une ligne d’au plus 1 Mio est attendue",
      "a line of at most 1 MiB is wanted"),
    .wantedReadable: Words(
      "le fichier ne se lit pas plus loin ({why})",
      "the file cannot be read any further ({why})"),
    .scriptLeft: Words(
      "{k} {k|ligne de réponse n’a pas servi|lignes de réponses n’ont pas servi}",
      "{k} {k|line of answers was|lines of answers were} not used"),
    .scriptUnkept: Words(
      "la ligne {line} de {file} n’a pas été gardée ; ce qui a été gardé avant le reste",
      "line {line} of {file} was not kept; what was kept before it stays"),
    .scriptPaused: Words(
      "les réponses finissent avant l’exercice, qui reste en pause",
      "the answers end before the exercise, which is left paused"),
    .scriptUnopened: Words(
      "ce fichier de réponses ne s’ouvre pas ({why}) : {file}",
      "this file of answers does not open ({why}): {file}"),
    .usageCommand: Words("commande inconnue « {name} »", "unknown command “{name}”"),
    .usageUnfinished: Words(
      "« {name} » attend un mot de plus : {list}", "“{name}” wants one more word: {list}"),
    .usageOption: Words("option inconnue « {name} »", "unknown option “{name}”"),
    .usageMisplaced: Words(
      "{option} ne va pas avec {command}",
      "{option} does not go with {command}"),
    .usageValue: Words("{option} demande une valeur", "{option} needs a value"),
    .usageNoValue: Words("{option} ne prend pas de valeur", "{option} takes no value"),
    .usageLanguage: Words("--lang demande fr ou en", "--lang needs fr or en"),
    .usageNow: Words(
      "--now demande un instant avec son décalage, comme 2026-03-12T09:00:00+01:00",
      "--now needs an instant with its offset, such as 2026-03-12T09:00:00+01:00"),
    .usageDescriptor: Words(
      "--passphrase-fd demande un numéro, comme 3",
      "--passphrase-fd needs a number, such as 3"),
    .usageCount: Words(
      "{option} demande un nombre de 1 à {most}", "{option} needs a number from 1 to {most}"),
    .usageMinutes: Words(
      "--lock-after demande des minutes, de 0 à 1440 ; 0 pour jamais",
      "--lock-after needs minutes, from 0 to 1440; 0 for never"),
    .usageSources: Words(
      """
      la phrase secrète vient d’un seul endroit : --passphrase-file, --passphrase-fd ou \
      --passphrase-command
      """,
      """
      the passphrase comes from one place: --passphrase-file, --passphrase-fd or \
      --passphrase-command
      """),
    .usageOperand: Words("{command} demande {operand}", "{command} needs {operand}"),
    .usageExtra: Words("argument de trop : « {name} »", "one argument too many: “{name}”"),
    .usageNoteWords: Words(
      "tandem note demande les mots, ou les lit d’un tube : ce qui est tapé ici se voit de tous",
      "tandem note asks for the words, or reads them from a pipe: what is typed here others can see"
    ),
    .usageRun: Words(
      "« {name} » n’est ni un numéro ni last",
      "“{name}” is neither a number nor last"),
    .usageBytes: Words("« {name} » n’est pas en UTF-8", "“{name}” is not UTF-8"),
    .usageTerminal: Words(
      "{command} demande un terminal",
      "{command} needs a terminal"),
    .usageTerminalHint: Words(
      "--answers donne les réponses d’un fichier à begin et à resume",
      "--answers gives begin and resume the answers of a file"),
    .usageHelp: Words(
      "tandem --help montre ce qui se tape",
      "tandem --help shows what can be typed"),
    .usageHelpCommand: Words(
      "tandem {command} --help en dit plus",
      "tandem {command} --help says more"),
    .nearestKey: Words("la plus proche : {name}", "the nearest: {name}"),
    .nearestWord: Words("le plus proche : {name}", "the nearest: {name}"),
  ]
}
