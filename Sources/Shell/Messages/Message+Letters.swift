extension Message {
  /// Words of letters, whoever reads them.
  static let letterWords: [Message: Words] = [
    .letterQuoted: Words("Vous aviez écrit :", "You wrote:"),
    .letterQuotedOther: Words("{name} avait écrit :", "{name} wrote:"),
    .letterQuotedForeign: Words(
      "Cité par {name} comme venant de vous ; pas dans vos envois.",
      "Quoted by {name} as yours; not among what you sent."),
    .letterQuotedUnknown: Words(
      "Cité par {name} comme venant de vous ; une partie de vos envois n’est plus ici.",
      "Quoted by {name} as yours; part of what you sent is no longer here."),
    .letterWish: Words("Ce qui est attendu aujourd’hui :", "What is wanted today:"),
    .letterScore: Words("{n} sur 10", "{n} out of 10"),
    .letterDue: Words("à revoir le {date}", "to come back to on {date}"),
    .wishListen: Words("Une écoute jusqu’au bout", "To be heard out"),
    .wishEncourage: Words("Un encouragement", "Some encouragement"),
    .wishChallenge: Words("Une question qui bouscule un peu", "A question that pushes a little"),
    .wishDecide: Words("Une aide pour décider", "Help to decide"),
    .remarkHeard: Words("Ce qui a été entendu :", "What was heard:"),
    .remarkEncourage: Words("Un fait relevé :", "A fact noticed:"),
    .remarkChallenge: Words("Un point à regarder de nouveau :", "Something to look at again:"),
    .remarkQuestion: Words("Une question :", "A question:"),
  ]
}
