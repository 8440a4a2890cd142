extension Message {
  /// Words for when something goes wrong, in a session.
  static let troubleWords: [Message: Words] = [
    .saveFull: Words(
      """
      Le disque est plein : cette réponse n’a pas pu être écrite. Elle est encore dans la ligne. \
      Libérez de la place, puis Entrée.
      """,
      """
      The disk is full: this answer could not be written. It is still in the line. Free some \
      space, then press Enter.
      """),
    .saveReadonly: Words(
      """
      Le dossier du journal ne peut plus être écrit. Cette réponse est encore dans la ligne ; \
      rien d’autre n’a changé.
      """,
      """
      The journal’s folder can no longer be written to. This answer is still in the line; \
      nothing else has changed.
      """),
    .saveReplaced: Words(
      """
      Le journal n’est plus tel qu’à son ouverture. Cette réponse n’a pas été écrite ; elle est \
      encore dans la ligne. Fermez Tandem, puis rouvrez-le.
      """,
      """
      The journal is no longer as it was when it was opened. This answer was not written; it is \
      still in the line. Close Tandem, then open it again.
      """),
    .saveBusy: Words(
      """
      Une autre fenêtre écrit dans le journal. Cette réponse est encore dans la ligne ; Entrée \
      essaie encore.
      """,
      """
      Another window is writing in the journal. This answer is still in the line; Enter tries \
      again.
      """),
    .saveUnfaithful: Words(
      """
      Ce qui a été écrit ne se relisait pas à l’identique : rien n’a été gardé. La réponse est \
      encore dans la ligne ; Entrée essaie encore.
      """,
      """
      What was written did not read back the same: nothing was kept. The answer is still in the \
      line; Enter tries again.
      """),
    .saveLong: Words(
      """
      Une réponse a au plus 1 Mio. Rien n’a été coupé ni gardé ; elle est encore dans la ligne.
      """,
      "An answer has at most 1 MiB. Nothing was cut or kept; it is still in the line."),
    .saveSystem: Words(
      """
      Cette réponse n’a pas pu être écrite ({why}). Elle est encore dans la \
      ligne ; Entrée essaie encore.
      """,
      """
      This answer could not be written ({why}). It is still in the line; Enter \
      tries again.
      """),
    .saveObstacle: Words(
      """
      Ici, {file} est {what}. Cette réponse n’a pas pu être écrite ; elle est encore dans la ligne. \
      Déplacez ce fichier, puis Entrée.
      """,
      """
      Here, {file} is {what}. This answer could not be written; it is still in the line. Move that file \
      away, then press Enter.
      """),
    .openObstacle: Words(
      "Ici, {file} est {what}. Tandem n’y touche pas : rien n’a été écrit ni supprimé.",
      "Here, {file} is {what}. Tandem leaves it alone: nothing was written or deleted."),
    .openObstacleMove: Words(
      "Déplacez-le hors de ce dossier, puis relancez Tandem.",
      "Move it out of this folder, then start Tandem again."),
    .openObstacleCopy: Words(
      "La commande cp en fait une copie qui n’a qu’un nom, et --journal l’ouvre.",
      "The command cp makes a copy that has one name only, and --journal opens it."),
    .openObstacleOther: Words(
      "L’option --journal désigne un autre journal.",
      "The option --journal names another journal."),
    .openUnreachable: Words(
      "Le fichier {file} ne peut pas être atteint : {why}. Rien n’a changé.",
      "The file {file} cannot be reached: {why}. Nothing has changed."),
    .openForeignFile: Words(
      "{file} appartient à un autre compte ; tandem doctor dit quoi faire.",
      "{file} belongs to another account; tandem doctor says what to do."),
    .openPlaceRead: Words(
      """
      Lecture seule : {what}. Rien n’y sera écrit d’ici ; une copie dans un dossier à vous peut \
      s’écrire.
      """,
      """
      Reading only: {what}. Nothing will be written there from here; a copy in a folder of your \
      own can be written to.
      """),
    .openPlaceAsk: Words(
      "Avant d’y écrire : {what}. Qui y écrit peut remplacer le journal, pas le lire.",
      "Before writing there: {what}. Whoever writes there can replace the journal, not read it."),
    .openPlaceRefused: Words(
      "Rien n’a été écrit : {what}. L’option --journal désigne un autre journal.",
      "Nothing was written: {what}. The option --journal names another journal."),
    .modesWrite: Words("Y écrire quand même", "Write there all the same"),
    .openCutOff: Words(
      """
      Le dernier enregistrement a été interrompu, et rien ne s’écrit ici : ce journal n’est pas \
      lu. Ces deux lignes le copient dans un dossier à vous, où --journal l’ouvre :
      """,
      """
      The last save was cut off, and nothing is written here: this journal is not read. These two \
      lines copy it to a folder of your own, where --journal opens it:
      """),
    .openMending: Words(
      """
      Le dernier enregistrement a été interrompu ; le processus {pid} est en train de le réparer. \
      Rien n’a changé ici ; relancez Tandem dans un instant.
      """,
      """
      The last save was cut off; it is being mended by process {pid}. Nothing has changed here; \
      start Tandem again in a moment.
      """),
    .saveKept: Words("Gardé.", "Kept."),
    .openMissing: Words(
      "Il n’y a pas de journal à cet endroit. Rien n’a changé.",
      "There is no journal at this place. Nothing has changed."),
    .openExists: Words(
      "Il y a déjà un journal à cet endroit. Rien n’a changé.",
      "There is already a journal at this place. Nothing has changed."),
    .openBusy: Words(
      "Le journal est ouvert dans une autre fenêtre (processus {pid}).",
      "The journal is open in another window (process {pid})."),
    .busyRead: Words("Lire seulement", "Only read"),
    .busyAgain: Words("Essayer encore", "Try again"),
    .openLeave: Words("Sortir", "Leave"),
    .openReading: Words(
      "Lecture seule : rien ne sera écrit d’ici.",
      "Reading only: nothing will be written from here."),
    .openDamaged: Words(
      """
      {k:words} {k|élément du journal ne se lit plus|éléments du journal ne se lisent plus} (n° \
      {list}). {n|Le reste est intact|Les {n} autres sont intacts}. Rien n’a été modifié. tandem \
      verify dit {k|lequel|lesquels} ; une sauvegarde peut {k|le|les} rendre.
      """,
      """
      {k:words} {k|item|items} of the journal can no longer be read (no. {list}). {n|The rest is \
      intact|The other {n} are intact}. Nothing has been changed. tandem verify says which; a \
      backup may bring {k|it|them} back.
      """),
    .openDefects: Words(
      """
      Le journal n’est pas entier. Ce qui se lit est là, et rien n’a été modifié. tandem verify \
      dit ce qui manque ; une sauvegarde peut le rendre.
      """,
      """
      The journal is not whole. What can be read is here, and nothing has been changed. tandem \
      verify says what is missing; a backup may bring it back.
      """),
    .damagedGo: Words("Continuer avec ce qui se lit", "Go on with what can be read"),
    .openNewer: Words(
      """
      Ce journal vient d’une version plus récente de Tandem. Celle-ci ne l’ouvre pas et n’y a \
      rien changé.
      """,
      """
      This journal comes from a newer version of Tandem. This one does not open it and has \
      changed nothing.
      """),
    .openFile: Words(
      """
      Ce fichier n’est pas un journal, ou il est abîmé. Rien n’a été modifié ; une sauvegarde \
      peut le remplacer.
      """,
      """
      This file is not a journal, or it is damaged. Nothing has been changed; a backup may \
      replace it.
      """),
    .openSlot: Words(
      """
      Ce que la phrase secrète devrait ouvrir est abîmé. Rien n’a été modifié ; une sauvegarde \
      peut le remplacer.
      """,
      """
      What the passphrase should open is damaged. Nothing has been changed; a backup may replace \
      it.
      """),
    .openRecoverySlot: Words(
      "Ce que la clé de secours devrait ouvrir est abîmé. Rien n’a été modifié.",
      "What the recovery key should open is damaged. Nothing has been changed."),
    .openHead: Words(
      """
      L’en-tête du journal ne s’ouvre pas. Rien n’a été modifié ; une sauvegarde peut le \
      remplacer.
      """,
      """
      The head of the journal does not open. Nothing has been changed; a backup may replace it.
      """),
    .openReadonly: Words(
      "Le dossier du journal ne peut pas être écrit. Rien n’a changé.",
      "The journal’s folder cannot be written to. Nothing has changed."),
    .openFull: Words(
      "Le disque est plein. Rien n’a changé.",
      "The disk is full. Nothing has changed."),
    .openMemory: Words(
      """
      Ouvrir ce journal demande {n} Mio de mémoire, qui manquent. Rien n’a changé ; fermez \
      d’autres programmes, puis essayez encore.
      """,
      """
      Opening this journal takes {n} MiB of memory, which are not there. Nothing has changed; \
      close other programs, then try again.
      """),
    .openSystem: Words(
      "Le système ne l’a pas permis ({why}). Rien n’a changé.",
      "The system did not allow it ({why}). Nothing has changed."),
    .enteredNul: Words(
      "Cette ligne contient un caractère NUL : rien n’a été gardé ni coupé.",
      "This line holds a NUL character: nothing was kept or cut."),
    .enteredUtf8: Words(
      "Cette ligne n’est pas en UTF-8 : rien n’a été gardé ni coupé.",
      "This line is not UTF-8: nothing was kept or cut."),
    .enteredLong: Words(
      "Cette ligne a plus de 1 Mio : rien n’a été gardé ni coupé.",
      "This line has more than 1 MiB: nothing was kept or cut."),
    .enteredUnreadable: Words(
      "La ligne n’a pas pu être lue ({why}).",
      "The line could not be read ({why})."),
    .packMissing: Words(
      "Aucun exercice ne porte ce nom. /exercices les montre tous.",
      "No exercise has that name. /exercises shows them all."),
    .packUnreadable: Words(
      "Cet exercice n’a pas pu être lu. Rien n’a été écrit.",
      "This exercise could not be read. Nothing was written."),
    .packFaulty: Words(
      """
      Cet exercice a {k} {k|faute|fautes} et n’a pas démarré. tandem pack lint {k|la montre|les \
      montre}.
      """,
      """
      This exercise has {k} {k|fault|faults} and did not start. tandem pack lint shows \
      {k|it|them}.
      """),
  ]
}
