extension Message {
  /// Words for those who write exercises.
  static let packsWords: [Message: Words] = [
    .packsShipped: Words("livrés avec Tandem", "shipped with Tandem"),
    .packsOwn: Words("les vôtres, dans {folder}", "your own, in {folder}"),
    .packsNoOwn: Words(
      "aucun exercice à vous dans {folder}", "no exercise of your own in {folder}"),
    .packsRefused: Words("{file} ne démarre pas", "{file} does not start"),
    .packsChanged: Words(
      "{file} a changé depuis son installation", "{file} has changed since it was installed"),
    .pageGroup: Words("{low} à {high} personnes", "{low} to {high} people"),
    .pageMaterials: Words("matériel : {text}", "materials: {text}"),
    .pageSummary: Words("relu à la fin : {list}", "shown again at the end: {list}"),
    .pageWhy: Words("pourquoi : {text}", "why: {text}"),
    .pageOr: Words("ou :", "or:"),
    .pageRecall: Words("rappel : {text}", "recalled: {text}"),
    .pageFrom: Words("choix parmi la liste : {step}", "choice among the list: {step}"),
    .pageCore: Words("essentielle", "core"),
    .pageOffered: Words("proposée à la fin", "offered at the end"),
    .pageNever: Words("jamais montrée", "never shown"),
    .pageFacilitator: Words("animation : {text}", "facilitator: {text}"),
    .pageRemote: Words("à distance : {text}", "at a distance: {text}"),
    .pageSolo: Words("en solo", "alone"),
    .pagePairs: Words("à deux", "in pairs"),
    .pageTrios: Words("à trois", "in threes"),
    .pageGroupWork: Words("en groupe", "all together"),
    .whenOf: Words("à l’étape {step}", "at step {step}"),
    .whenWordsBelow: Words("nombre de mots sous {n}", "word count under {n}"),
    .whenWordsAtLeast: Words("nombre de mots dès {n}", "word count from {n}"),
    .whenItemsBelow: Words("nombre de lignes sous {n}", "item count under {n}"),
    .whenItemsAtLeast: Words("nombre de lignes dès {n}", "item count from {n}"),
    .whenAtMost: Words("{n} ou moins", "{n} or less"),
    .whenAtLeast: Words("{n} ou plus", "{n} or more"),
    .whenChosen: Words("choix : {list}", "chosen: {list}"),
    .whenMentions: Words("un de ces mots : {list}", "one of these words: {list}"),
    .whenUp: Words("en hausse, {n} au moins,", "up, at least {n},"),
    .whenDown: Words("en baisse, {n} au moins,", "down, at least {n},"),
    .whenSame: Words("presque pareil, à moins de {n},", "about the same, less than {n},"),
    .whenSince: Words("depuis la dernière fois", "since last time"),
    .whenThan: Words("depuis l’étape {step}", "since step {step}"),
    .whenAnswered: Words("avec une réponse", "answered"),
    .whenUnanswered: Words("sans réponse", "not answered"),
    .whenFirstRun: Words("première fois", "first time"),
    .whenOpen: Words("un essai est ouvert", "an experiment is open"),
    .whenLast: Words(
      "une réponse d’une autre fois à {step}", "an answer of another time to {step}"),
    .whenReply: Words("un message est revenu", "a reply has come back"),
    .newIdHint: Words(
      """
      un identifiant a au plus {n} lettres de a à z, chiffres, _ et -, une lettre d’abord, avec \
      des points entre ses parties, comme mon.soir
      """,
      """
      an id has at most {n} letters from a to z, digits, _ and -, a letter first, with dots \
      between its parts, such as my.evening
      """),
    .installShipped: Words(
      "un exercice livré porte déjà cet identifiant : {id}",
      "a shipped exercise has this id already: {id}"),
    .installShippedHint: Words("choisissez un autre identifiant", "choose another id"),
    .installTaken: Words(
      "un autre fichier porte déjà l’identifiant {id} : {file}",
      "another file has the id {id} already: {file}"),
    .installSame: Words(
      "déjà installé, sans différence : {file}", "installed already, without a difference: {file}"),
    .installVersion: Words(
      "la version n’a pas augmenté : {n}", "the version has not gone up: {n}"),
    .installAsk: Words(
      "oui remplace l’exercice installé ; Entrée ne change rien",
      "yes replaces the installed exercise; Enter changes nothing"),
    .installKept: Words("rien n’a changé", "nothing has changed"),
    .installNeedsYes: Words(
      "un autre contenu est installé sous cet identifiant ; rien n’a changé",
      "other contents are installed under this id; nothing has changed"),
    .installNeedsYesHint: Words("--yes le remplace", "--yes replaces them"),
    .installFailed: Words(
      "l’exercice n’a pas pu être installé ({why}) : {file}",
      "the exercise could not be installed ({why}): {file}"),
    .installDone: Words("installé : {file}", "installed: {file}"),
  ]
}
