extension Message {
  /// Words for first use and opening.
  static let firstUseWords: [Message: Words] = [
    .firstLanguage: Words("Langue / Language", "Langue / Language"),
    .firstOther: Words(
      "In English: tandem --lang en. Lecteur d’écran : tandem --plain.",
      "En français : tandem --lang fr. Screen reader: tandem --plain."),
    .firstWhat: Words(
      """
      Tandem pose des questions, une à la fois, et garde vos réponses dans un journal chiffré \
      sur cet ordinateur. Ni réseau, ni compte, ni intelligence artificielle : c’est un script, \
      il ne comprend pas ce que vous écrivez.
      """,
      """
      Tandem asks questions, one at a time, and keeps your answers in an encrypted journal on \
      this computer. No network, no account, no artificial intelligence: it is a script, and it \
      does not understand what you write.
      """),
    .firstReaders: Words(
      """
      Qui connaît la phrase secrète peut lire ce journal ; personne d’autre, sauf les lignes que \
      vous choisirez de montrer. Une réserve : sur un ordinateur géré par votre employeur, la \
      personne qui l’administre peut voir l’écran et le clavier.
      """,
      """
      Whoever knows the passphrase can read this journal; nobody else can, except for the lines \
      you choose to show. One reservation: on a computer run by your employer, whoever \
      administers it can see the screen and the keyboard.
      """),
    .firstDoor: Words(
      """
      À tout moment, /aide dit quoi taper et donne des numéros où parler à quelqu’un. Une fois le \
      journal créé, fermer la fenêtre ne perd rien.
      """,
      """
      At any moment, /help says what to type and gives numbers where you can talk to someone. Once \
      the journal is made, closing the window loses nothing.
      """),
    .passphraseChoose: Words(
      """
      Choisissez une phrase secrète. Quatre ou cinq mots sans lien entre eux valent mieux qu’un \
      mot compliqué ; sans accents, elle se tape sur tous les claviers. Personne ne pourra la \
      retrouver à votre place. Rien ne s’affiche pendant la frappe, pas même des étoiles.
      """,
      """
      Choose a passphrase. Four or five unrelated words are better than one complicated word; \
      without accents, it can be typed on any keyboard. Nobody will be able to find it again for \
      you. Nothing shows while you type, not even stars.
      """),
    .passphrasePrompt: Words("Phrase secrète :", "Passphrase:"),
    .passphraseEither: Words(
      "Phrase secrète / Passphrase:", "Phrase secrète / Passphrase:"),
    .passphraseAgain: Words("La même, encore une fois :", "The same, once more:"),
    .passphraseDiffer: Words(
      "Les deux ne correspondent pas. Rien n’a été créé ; reprenez du début.",
      "The two do not match. Nothing has been created; start again from the first."),
    .passphraseWeak: Words("Elle se devinerait vite.", "It would be guessed quickly."),
    .weakOther: Words("En choisir une autre", "Choose another"),
    .weakKeep: Words("Garder celle-ci", "Keep this one"),
    .secretFirstLine: Words(
      "Plusieurs lignes sont arrivées d’un coup : seule la première a été prise.",
      "Several lines came at once: only the first was taken."),
    .passphraseEmpty: Words(
      "Rien n’a été tapé. Essayez encore ; Ctrl-D pour sortir.",
      "Nothing was typed. Try again; Ctrl-D to leave."),
    .passphraseUnfit: Words(
      """
      Cette phrase a plus de 1 024 octets, ou n’est pas en UTF-8. Rien n’a changé ; \
      choisissez-en une autre.
      """,
      """
      This passphrase has more than 1,024 bytes, or is not UTF-8. Nothing has changed; choose \
      another.
      """),
    .passphraseUnreadable: Words(
      """
      Ce qui est arrivé du clavier n’est pas du texte en UTF-8, ou dépasse 1 024 octets : aucune \
      phrase n’est ainsi. Rien n’a changé ; essayez encore, ou Ctrl-D pour sortir.
      """,
      """
      What came from the keyboard is not text in UTF-8, or is longer than 1,024 bytes: no \
      passphrase is. Nothing has changed; try again, or Ctrl-D to leave.
      """),
    .passphraseWrong: Words(
      """
      Cette phrase n’ouvre pas le journal. Rien n’a changé. Vérifiez la touche Verr. Maj, puis \
      essayez encore ; Ctrl-D pour sortir.
      """,
      """
      This passphrase does not open the journal. Nothing has changed. Check Caps Lock, then try \
      again; Ctrl-D to leave.
      """),
    .passphraseWrongAgain: Words(
      """
      Celle-ci ne l’ouvre pas non plus. Rien n’a changé. Le clavier est-il dans sa langue \
      habituelle ?
      """,
      """
      This one does not open it either. Nothing has changed. Is the keyboard in its usual \
      language?
      """),
    .passphraseThird: Words(
      """
      Trois essais n’ont pas ouvert le journal. Rien n’a changé ; Tandem se ferme. Avec la clé de \
      secours, tandem recovery use l’ouvre aussi.
      """,
      """
      Three tries did not open the journal. Nothing has changed; Tandem is closing. With the \
      recovery key, tandem recovery use opens it too.
      """),
    .journalCreated: Words("Le journal est créé.", "The journal has been created."),
    .recoveryShow: Words(
      """
      Clé de secours. Si la phrase secrète est oubliée un jour, cette clé seule rouvrira le \
      journal. Notez-la ailleurs que sur cet ordinateur : elle ne sera plus affichée.
      """,
      """
      Recovery key. If the passphrase is ever forgotten, only this key will open the journal \
      again. Write it down somewhere other than on this computer: it will not be shown again.
      """),
    .recoveryAsk: Words(
      "Ses six derniers caractères, pour vérifier ; Entrée pour plus tard. L’écran sera vidé.",
      "Its last six characters, to check; Enter for later. The screen will be cleared."),
    .recoveryDiffers: Words(
      "Ce ne sont pas les six derniers. La clé est encore à l’écran.",
      "Those are not the last six. The key is still on the screen."),
    .recoveryChecked: Words("Clé de secours vérifiée.", "Recovery key checked."),
    .recoveryPending: Words(
      "Clé de secours : pas encore vérifiée (tandem recovery check).",
      "Recovery key: not checked yet (tandem recovery check)."),
  ]
}
