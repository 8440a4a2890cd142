extension Message {
  /// Words for an editor of the person's own.
  static let editorWordings: [Message: Words] = [
    .editorOpen: Words(
      "{editor} s’ouvre. Pour revenir : {how}.",
      "{editor} is opening. To come back: {how}."),
    .editorHowVi: Words("Échap puis :wq", "Escape, then “:wq”"),
    .editorHowNano: Words("Ctrl-X", "Ctrl-X"),
    .editorHowEmacs: Words(
      "Ctrl-X Ctrl-S, puis Ctrl-X Ctrl-C", "Ctrl-X Ctrl-S, then Ctrl-X Ctrl-C"),
    .editorHowOther: Words("enregistrez, puis fermez", "save, then close"),
    .editorCopies: Words(
      """
      {editor} peut laisser des copies de ce que vous écrivez : Tandem ne sait l’éviter que pour \
      vim, nvim, nano et emacs. Entrée revient à la question.
      """,
      """
      {editor} may leave copies of what you write: Tandem can prevent that for vim, nvim, nano \
      and emacs only. Enter goes back to the question.
      """),
    .editorNot: Words("Revenir à la question", "Go back to the question"),
    .editorStill: Words("L’ouvrir quand même", "Open it all the same"),
    .editorNone: Words(
      "Il n’y a pas d’éditeur ici.", "There is no editor here."),
    .editorWords: Words(
      "L’éditeur sert aux réponses en mots. La ligne est toujours là.",
      "The editor is for answers in words. The line is still here."),
    .editorMemory: Words(
      """
      Aucun dossier de cette machine ne reste en mémoire : l’éditeur écrirait sur le disque. Il \
      ne s’ouvre pas ; la ligne est toujours là.
      """,
      """
      No folder of this machine stays in memory: the editor would write to the disk. It does not \
      open; the line is still here.
      """),
    .editorUnopened: Words(
      "{editor} ne s’est pas ouvert ({why}). La ligne est toujours là.",
      "{editor} did not open ({why}). The line is still here."),
    .editorFailed: Words(
      "{editor} s’est fermé sans rendre de texte. La ligne d’avant est toujours là.",
      "{editor} closed without giving a text back. The line from before is still here."),
    .editorKilled: Words(
      """
      {editor} a été arrêté. La ligne d’avant est toujours là ; ce qui était enregistré revient \
      au prochain départ.
      """,
      """
      {editor} was stopped. The line from before is still here; what was saved comes back at the \
      next start.
      """),
    .editorEmpty: Words(
      "Le texte est revenu vide. La ligne d’avant est toujours là.",
      "The text came back empty. The line from before is still here."),
    .editorElsewhere: Words(
      """
      {editor} s’est refermé aussitôt, sans rien changer. Écrivez-vous dans une autre fenêtre ? \
      Entrée, une fois que vous y avez enregistré.
      """,
      """
      {editor} closed at once and changed nothing. Are you writing in another window? Enter, \
      once you have saved there.
      """),
    .editorSaved: Words("Reprendre le texte", "Take the text"),
    .editorAgain: Words("Rouvrir l’éditeur", "Open the editor again"),
    .editorDrop: Words("Garder la ligne d’avant", "Keep the line from before"),
    .editorLeft: Words(
      "Un texte était resté dans l’éditeur, {when}. Il est de retour à sa question.",
      "A text had stayed in the editor, {when}. It is back at its question."),
    .editorLeftNote: Words(
      "Un texte était resté dans l’éditeur, {when}. Il est gardé comme note.",
      "A text had stayed in the editor, {when}. It is kept as a note."),
  ]
}
