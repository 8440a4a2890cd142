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
      retrouver à votre place. Rien ne s’affiche pendant la frappe, pas même des étoiles. 6 puis \
      Entrée : Tandem tire six mots au hasard.
      """,
      """
      Choose a passphrase. Four or five unrelated words are better than one complicated word; \
      without accents, it can be typed on any keyboard. Nobody will be able to find it again for \
      you. Nothing shows while you type, not even stars. 6, then Enter: Tandem draws six words.
      """),
    .passphrasePrompt: Words("Phrase secrète :", "Passphrase:"),
    .passphraseEither: Words(
      "Phrase secrète / Passphrase:", "Phrase secrète / Passphrase:"),
    .passphraseAgain: Words("La même, encore une fois :", "The same, once more:"),
    .passphraseDiffer: Words(
      "Les deux ne correspondent pas. Rien n’a été créé ; reprenez du début.",
      "The two do not match. Nothing has been created; start again from the first."),
    .passphraseWeak: Words(
      """
      Elle se devinerait vite : {why}. Quatre mots sans lien entre eux suffisent, ou vingt \
      caractères variés.
      """,
      """
      It would be guessed quickly: {why}. Four unrelated words are enough, or twenty varied \
      characters.
      """),
    .weakCommon: Words(
      "elle est de celles qu’on essaie d’abord", "it is among those that are tried first"),
    .weakRepeated: Words("elle répète la même chose", "it repeats one thing"),
    .weakNeighbours: Words(
      "ce sont des touches voisines, ou une suite", "its keys lie side by side, or in order"),
    .weakShort: Words("elle est courte", "it is short"),
    .weakDraw: Words("Laisser Tandem tirer six mots", "Let Tandem draw six words"),
    .passphraseChooseOwn: Words(
      "Choisissez une phrase secrète vous-même.", "Choose a passphrase yourself."),
    .passphraseOtherForm: Words(
      """
      Elle ouvre, écrite un peu autrement : accents, espaces ou signes invisibles. La phrase \
      choisie reste ce qu’elle était.
      """,
      """
      It opens, written a little differently: accents, blanks or invisible signs. The passphrase \
      that was chosen stays what it was.
      """),
    .drawnOffer: Words(
      "6 puis Entrée : Tandem tire six mots au hasard.",
      "6, then Enter: Tandem draws six words at random."),
    .drawnShow: Words(
      "Six mots tirés au hasard, reliés par des traits d’union :",
      "Six words drawn at random, joined by hyphens:"),
    .drawnAsk: Words(
      """
      Notez-les sur papier, puis tapez-les tels quels : ils ne seront plus affichés, et Tandem ne \
      les garde nulle part. L’écran sera vidé. Entrée seule : choisir une phrase vous-même.
      """,
      """
      Write them on paper, then type them as they are: they will not be shown again, and Tandem \
      keeps them nowhere. The screen will be cleared. Enter alone: choose a passphrase yourself.
      """),
    .drawnPrompt: Words("Les six mots :", "The six words:"),
    .drawnDiffers: Words(
      "Ce ne sont pas les mêmes. Ils sont encore à l’écran ; Entrée seule pour y renoncer.",
      "Those are not the same. They are still on the screen; Enter alone to do without them."),
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
      """
      Ses six derniers caractères, pour vérifier. Entrée seule : pas maintenant ; /clé en fera une \
      autre. L’écran sera vidé.
      """,
      """
      Its last six characters, to check. Enter alone: not now; /key makes another. The screen will \
      be cleared.
      """),
    .recoveryDiffers: Words(
      "Ce ne sont pas les six derniers. La clé est encore à l’écran.",
      "Those are not the last six. The key is still on the screen."),
    .recoveryChecked: Words("Clé de secours vérifiée.", "Recovery key checked."),
    .recoveryPending: Words(
      "Clé de secours : pas encore vérifiée (tandem recovery check). Perdue, /clé en fait une autre.",
      "Recovery key: not checked yet (tandem recovery check). If it is lost, /key makes another."),
    .recoveryNotNoted: Words(
      "Clé de secours : pas notée. /clé en fait une quand vous voudrez.",
      "Recovery key: not written down. /key makes one when you like."),
    .recoveryPutOff: Words(
      "Sans elle, une phrase oubliée ferme le journal pour de bon. /clé reste là.",
      "Without it, a forgotten passphrase closes the journal for good. /key stays here."),
    .recoveryOldClosed: Words(
      "La clé de secours d’avant n’ouvre plus ce journal, seulement ses copies plus anciennes.",
      "The recovery key before it no longer opens this journal, only older copies of it."),
    .recoveryMakeShow: Words(
      """
      Clé de secours. Elle ouvrira le journal quand vous en aurez tapé la fin. Notez-la ailleurs \
      que sur cet ordinateur : elle ne sera plus affichée.
      """,
      """
      Recovery key. It will open the journal once you have typed its end. Write it down somewhere \
      other than on this computer: it will not be shown again.
      """),
    .recoveryMakeAsk: Words(
      "Ses six derniers caractères. Entrée seule : pas maintenant. L’écran sera vidé.",
      "Its last six characters. Enter alone: not now. The screen will be cleared."),
    .recoveryOldStays: Words(
      "Rien n’a changé : la clé de secours d’avant ouvre toujours le journal.",
      "Nothing has changed: the recovery key before it still opens the journal."),
  ]
}
