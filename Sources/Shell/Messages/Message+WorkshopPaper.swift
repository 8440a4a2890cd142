extension Message {
  /// Words of the sheets for a workshop.
  static let sheetWords: [Message: Words] = [
    .sheetHandout: Words("Feuille à remplir", "Sheet to fill in"),
    .sheetFacilitator: Words("Feuille d’animation", "Facilitator’s sheet"),
    .sheetSize: Words(
      "{n} min, {k|une étape|{k} étapes}", "{n} min, {k|one step|{k} steps}"),
    .sheetTimes: Words("De {start} à {end}", "From {start} to {end}"),
    .sheetYours: Words(
      """
      Cette feuille est à vous : personne ne la ramasse. Écrivez ce que vous voulez, laissez le \
      reste.
      """,
      "This sheet is yours: nobody collects it. Write what you like, leave the rest."),
    .sheetIf: Words("Si votre réponse est {list} :", "If your answer is {list}:"),
    .sheetMore: Words("Pour aller un peu plus loin :", "To go a little further:"),
    .sheetAtMost: Words("{n} cases au plus.", "{n} boxes at most."),
    .sheetNever: Words(
      "Cette réponse reste sur cette feuille.", "This answer stays on this sheet."),
    .sheetRelease: Words(
      "Cette réponse peut être remise au groupe, sans nom, si vous l’acceptez.",
      "This answer may be handed to the group, without a name, if you agree."),
    .sheetMaterials: Words("À préparer.", "To prepare."),
    .sheetColumns: Words("Au tableau :", "On the board:"),
    .sheetNotes: Words("Animation.", "Notes."),
    .sheetRemote: Words("À distance.", "Remote."),
    .sheetReleased: Words(
      """
      Cette réponse peut être remise au groupe, sans nom, par qui l’accepte. Le résultat se \
      calcule une fois, à la clôture.
      """,
      """
      This answer may be handed to the group, without a name, by whoever agrees. The result is \
      computed once, when the question is closed.
      """),
    .sheetOpen: Words(
      """
      Cette réponse peut être remise au groupe, comme à main levée, par qui l’accepte. Le \
      résultat se calcule une fois, à la clôture.
      """,
      """
      This answer may be handed to the group, as by show of hands, by whoever agrees. The result \
      is computed once, when the question is closed.
      """),
    .sheetUnshared: Words(
      "Chacun garde sa réponse : elle ne se partage pas.",
      "Everyone keeps their answer: it is not shared."),
    .sheetOwn: Words("Chacun garde sa réponse.", "Everyone keeps their answer."),
    .pageReleased: Words("peut être remis au groupe", "may be released to the group"),
    .sheetNumbers: Words("Numéros à appeler, à toute heure.", "Numbers to call, at any time."),
    .sheetEnd: Words("{time} : fin.", "{time}: end."),
  ]

  /// Words of the page with a group's result.
  static let resultWords: [Message: Words] = [
    .resultTitle: Words("{title} : le résultat", "{title}: the result"),
    .resultOpening: Words(
      "Ce que le groupe a remis, sans nom, et qui a été compté une fois, à la clôture.",
      "What the group handed in, without names, counted once, when the question was closed."),
    .resultNone: Words(
      "Aucune question n’a encore été close.", "No question has been closed yet."),
    .resultFoot: Words(
      """
      Qui trouve cette page peut la lire. Elle ne contient que des nombres, des phrases remises \
      au groupe, et les noms que des personnes ont mis elles-mêmes sous les leurs.
      """,
      """
      Whoever finds this page can read it. It holds only numbers, sentences handed to the group, \
      and the names that people put under their own.
      """),
    .resultEnds: Words("1 : {low} ; 10 : {high}", "1: {low}; 10: {high}"),
  ]

  /// What `--help` says of the sheets.
  static let workshopPaperManualWords: [Message: Words] = [
    .manualHandout: Words(
      "la feuille à remplir d’un atelier", "a workshop’s sheet to fill in"),
    .manualHandoutMore: Words(
      """
      Ce qui est demandé, et de la place pour écrire ; rien des notes d’animation. En Markdown, \
      ou avec --html en une page à imprimer. Ni journal, ni phrase secrète.
      """,
      """
      What is asked, and room to write; nothing of the facilitator’s notes. As Markdown, or with \
      --html as a page to print. No journal, no passphrase.
      """),
    .manualSheet: Words(
      "la feuille d’animation d’un atelier", "a workshop’s sheet for the facilitator"),
    .manualSheetMore: Words(
      """
      Les heures prévues, le texte du mur, les notes, ce qui change à distance, le matériel, les \
      colonnes, ce qui peut être remis au groupe. Sans --start, les heures partent de 0:00. En \
      Markdown, ou avec --html en une page à imprimer. Ni journal, ni phrase secrète.
      """,
      """
      The planned times, the text on the wall, the notes, what changes at a distance, the \
      materials, the columns, what may be handed to the group. Without --start, times count from \
      0:00. As Markdown, or with --html as a page to print. No journal, no passphrase.
      """),
  ]
}
