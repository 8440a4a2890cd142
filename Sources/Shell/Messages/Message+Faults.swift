extension Message {
  /// Words for faults of a pack file.
  static let faultsWords: [Message: Words] = [
    .faultLarge: Words("le fichier dépasse {n} octets", "the file has more than {n} bytes"),
    .faultUtf8: Words("le fichier n’est pas en UTF-8", "the file is not UTF-8"),
    .faultCharacter: Words(
      "caractère non admis (U+{code})",
      "a character that is not allowed (U+{code})"),
    .faultSyntax: Words("YAML ne se lit pas ici", "YAML cannot be read here"),
    .syntaxTab: Words(
      "une tabulation : l’indentation se fait avec des espaces", "a tab: indent with spaces"),
    .syntaxIndentation: Words(
      "l’indentation de cette ligne ne va pas avec celle des lignes au-dessus",
      "the indentation of this line does not go with that of the lines above"),
    .syntaxColon: Words(
      "un deux-points dans un texte sans guillemets : mettez ce texte entre guillemets droits",
      "a colon in a text without quotes: put straight quotes round the text"),
    .syntaxKey: Words(
      "une clé sans son deux-points, ou un texte qui continue sans être indenté",
      "a key without its colon, or a text that goes on without being indented"),
    .syntaxQuote: Words(
      "le guillemet droit ouvert ici n’est pas fermé à la fin de son texte",
      "the straight quote that opens here is not closed at the end of its text"),
    .syntaxBracket: Words(
      "une virgule ou le signe qui ferme manque ; un texte se met entre guillemets droits",
      "a comma or the closing sign is missing; a text is put between straight quotes"),
    .syntaxEscape: Words(
      "après \\, ce signe ne veut rien dire ; une barre oblique inverse s’écrit \\\\",
      "after \\ this sign means nothing; a backslash is written \\\\"),
    .syntaxCharacter: Words(
      "aucun texte ne commence par ce signe sans guillemets droits",
      "no text begins with this sign without straight quotes"),
    .faultAnchor: Words("les ancres (&) ne sont pas admises", "anchors (&) are not allowed"),
    .faultAlias: Words("les alias (*) ne sont pas admis", "aliases (*) are not allowed"),
    .faultTag: Words("les étiquettes de type ne sont pas admises", "type tags are not allowed"),
    .faultDocuments: Words("un fichier tient un seul document", "a file holds one document"),
    .faultDeep: Words("plus de {n} niveaux d’imbrication", "more than {n} levels of nesting"),
    .faultSteps: Words("plus de {n} étapes", "more than {n} steps"),
    .faultLong: Words("un texte a plus de {n} octets", "a text has more than {n} bytes"),
    .faultTwice: Words("clé en double « {name} »", "key given twice “{name}”"),
    .faultKey: Words("clé inconnue « {name} »", "unknown key “{name}”"),
    .faultMissing: Words("clé absente « {name} »", "missing key “{name}”"),
    .faultShapeText: Words("un texte est attendu ici", "a text is wanted here"),
    .faultShapeNumber: Words("un nombre entier est attendu ici", "a whole number is wanted here"),
    .faultShapeFlag: Words("true ou false est attendu ici", "true or false is wanted here"),
    .faultShapeList: Words("une liste est attendue ici", "a list is wanted here"),
    .faultShapeMap: Words(
      "des clés et leurs valeurs sont attendues ici",
      "keys and their values are wanted here"),
    .faultWord: Words("mot inconnu « {name} »", "unknown word “{name}”"),
    .faultRange: Words(
      "{n} n’est pas entre {low} et {high}",
      "{n} is not between {low} and {high}"),
    .faultId: Words("identifiant non admis « {name} »", "an id that is not allowed “{name}”"),
    .faultIdLetters: Words(
      "au plus {n} lettres de a à z, chiffres, _ et -, une lettre d’abord",
      "at most {n} letters from a to z, digits, _ and -, a letter first"),
    .faultIdQuotes: Words(
      "YAML le lit comme autre chose ; choisissez un autre mot",
      "YAML reads it as something else; choose another word"),
    .faultSameId: Words("identifiant en double « {name} »", "id given twice “{name}”"),
    .faultLanguage: Words("langue absente « {name} »", "missing language “{name}”"),
    .faultStepEarlier: Words(
      "aucune étape « {name} » avant celle-ci",
      "no step “{name}” before this one"),
    .faultStepLater: Words(
      "aucune étape « {name} » après celle-ci",
      "no step “{name}” after this one"),
    .faultStep: Words(
      "aucune étape « {name} » dans cet exercice",
      "no step “{name}” in this exercise"),
    .faultFit: Words(
      "« {name} » ne va pas avec ce genre de réponse",
      "“{name}” does not go with this kind of answer"),
    .faultPlaceholder: Words("repère inconnu « {name} »", "unknown placeholder “{name}”"),
    .faultStar: Words(
      "l’astérisque ne va qu’à la fin d’un mot : « {name} »",
      "an asterisk goes only at the end of a word: “{name}”"),
    .faultFormat: Words("format inconnu « {name} »", "unknown format “{name}”"),
    .faultDate: Words(
      "ni date ni durée : « {name} » (comme 2026-03-19, ou +7d)",
      "neither a date nor a span: “{name}” (such as 2026-03-19, or +7d)"),
    .faultAllowed: Words("admis : {list}", "allowed: {list}"),
    .faultStepElsewhere: Words(
      "aucune étape « {name} » dans cet autre exercice",
      "no step “{name}” in that other exercise"),
    .faultUnreachable: Words(
      "aucune réponse ne mène à l’étape « {name} »",
      "no answer leads to step “{name}”"),
    .faultNeverTaken: Words(
      "cette suite ne vient jamais : une autre, sans when, la précède",
      "this entry is never taken: one without when comes before it"),
    .faultNeverHolds: Words(
      "aucune réponse ne remplit cette condition",
      "no answer meets this condition"),
    .faultCoreNeeds: Words(
      "une étape core dépend de l’étape « {name} », qui ne l’est pas",
      "a core step depends on step “{name}”, which is not core"),
    .faultReleaseWhen: Words(
      "release à côté de when : le nombre de réponses en révélerait une",
      "release beside when: the count of answers would tell one"),
    .faultReleaseJump: Words(
      "release, et l’étape « {name} » peut sauter celle-ci : le nombre de réponses en révélerait une",
      "release, and step “{name}” can jump over this one: the count of answers would tell one"),
    .faultReleaseNever: Words(
      "release ne va pas quand share dit never",
      "release does not go when share says never"),
    .faultMinutes: Words(
      "les minutes font {sum} en tout, et non {stated}",
      "the minutes add up to {sum}, not {stated}"),
    .adviceApostrophe: Words("apostrophe droite", "a straight apostrophe"),
    .adviceQuote: Words("guillemet droit", "a straight quotation mark"),
    .advicePoints: Words("trois points de suite", "three full stops"),
    .adviceSpaceBefore: Words(
      "il manque une espace avant « {name} »",
      "a space is missing before “{name}”"),
    .adviceSpaceAfter: Words(
      "il manque une espace après « {name} »",
      "a space is missing after “{name}”"),
    .adviceSpaceTooMuch: Words(
      "une espace de trop avant « {name} »",
      "one space too many before “{name}”"),
    .adviceExclamation: Words("point d’exclamation", "an exclamation mark"),
    .adviceShorthand: Words("forme abrégée « {name} »", "a shortened form “{name}”"),
    .adviceAgreement: Words(
      "« {name} » s’accorde avec la personne",
      "“{name}” agrees with the person"),
    .adviceWord: Words("« {name} » est à éviter", "“{name}” is better avoided"),
    .advicePack: Words(
      "l’exercice « {name} » n’est pas connu ici",
      "exercise “{name}” is not known here"),
    .adviceWall: Words(
      "{n} pages sur un mur de 60 colonnes et 20 lignes ({lang})",
      "{n} pages on a wall of 60 columns and 20 rows ({lang})"),
    .adviceTall: Words(
      "{n} lignes ({lang}) dans une fenêtre de 40 colonnes : 12 au plus",
      "{n} rows ({lang}) in a window of 40 columns: 12 at most"),
    .adviceWrite: Words("écrire {signs}", "write {signs}"),
    .adviceTurn: Words("tournez la phrase autrement", "turn the sentence another way"),
  ]
}
