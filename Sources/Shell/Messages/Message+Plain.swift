extension Message {
  /// Words for what plain mode says for a mark.
  static let plainWords: [Message: Words] = [
    .plainQuestion: Words("Question {n} sur {m}.", "Question {n} of {m}."),
    .plainFollow: Words("Suite de la question {n}.", "More on question {n}."),
    .plainRecall: Words("Rappel.", "Earlier."),
    .plainWhy: Words("Pourquoi.", "Why."),
    .plainHome: Words("Accueil.", "Home."),
    .plainChoices: Words("{k} choix.", "{k} {k|choice|choices}."),
    .plainBegin: Words("Début du texte.", "Beginning of the text."),
    .plainEnd: Words("Fin du texte.", "End of the text."),
    .plainWrote: Words(
      "{name} a écrit, {k} {k|ligne|lignes}.", "{name} wrote, {k} {k|line|lines}."),
    .plainQuestionBy: Words(
      "Question écrite par {name}, {k} {k|ligne|lignes}.",
      "Question written by {name}, {k} {k|line|lines}."),
    .plainEndLines: Words("Fin, {k} {k|ligne|lignes}.", "End, {k} {k|line|lines}."),
    .plainLine: Words("Votre ligne : « {text} »", "Your line: “{text}”"),
  ]
}
