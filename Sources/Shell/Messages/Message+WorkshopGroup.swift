extension Message {
  /// Words of a workshop's key, its closing and its commands.
  static let workshopGroupWords: [Message: Words] = [
    .workshopNoCard: Words(
      "la carte {file} n’a pas pu être lue", "the card {file} could not be read"),
    .workshopNotCard: Words(
      "ce fichier n’est pas une carte d’atelier", "this file is no workshop card"),
    .workshopNewerCard: Words(
      "cette carte vient d’une version plus récente de Tandem",
      "this card comes from a newer version of Tandem"),
    .workshopMalformedCard: Words(
      "la ligne {n} de la carte n’a pas la forme attendue",
      "line {n} of the card does not have the expected form"),
    .workshopUnknown: Words(
      "aucun atelier « {name} » dans ce journal", "no workshop “{name}” in this journal"),
    .workshopOtherPack: Words(
      "l’exercice {pack} n’est plus celui de la carte",
      "the exercise {pack} is no longer the one of the card"),
    .workshopNoPack: Words(
      "l’exercice {pack} n’est pas là", "the exercise {pack} is not here"),
    .workshopPackHint: Words(
      "le dossier de l’atelier contient l’exercice de la carte : pack.yaml",
      "the workshop’s folder holds the exercise of the card: pack.yaml"),
    .workshopIdsOnly: Words(
      """
      l’exercice {pack} de cet atelier n’est plus là : questions et réponses sont montrées par leur \
      identifiant
      """,
      """
      the exercise {pack} of this workshop is not here any more: questions and answers are shown by \
      their ids
      """),
    .workshopNoRelease: Words(
      "aucune question de {pack} ne peut être remise au groupe",
      "no question of {pack} can be released to the group"),
    .workshopUnwritten: Words(
      "le dossier {folder} n’a pas pu être écrit ({why})",
      "the folder {folder} could not be written ({why})"),
    .workshopMade: Words("{title}, atelier {id}", "{title}, workshop {id}"),
    .workshopFolder: Words("Dossier : {folder}", "Folder: {folder}"),
    .workshopCard: Words("Carte : {file}", "Card: {file}"),
    .workshopDigits: Words("Chiffres à comparer : {code}", "Digits to compare: {code}"),
    .workshopFloor: Words(
      "Sous {n} réponses, aucun résultat ne se montre.",
      "Under {n} answers no result is shown."),
    .workshopHand: Words(
      "à chaque personne : la carte, les chiffres à comparer, et ce dossier pour ses réponses",
      "for each person: the card, the digits to compare, and this folder for their answers"),
    .workshopNoTickets: Words(
      "cet atelier a été créé sans tickets", "this workshop was made without tickets"),
    .workshopNoTicketsHint: Words(
      "tandem workshop new EXERCICE --tickets", "tandem workshop new PACK --tickets"),
    .workshopHasTickets: Words(
      "les tickets de cet atelier ont déjà été imprimés, tous en une fois",
      "the tickets of this workshop have been printed already, all at once"),
    .workshopIsOver: Words(
      "cet atelier est terminé : sa clé est détruite",
      "this workshop is over: its key has been destroyed"),
    .workshopNoStep: Words(
      "aucune question « {name} » à remettre dans cet exercice",
      "no question “{name}” to release in this exercise"),
    .workshopTicketsKept: Words(
      "{k|un ticket ; il ne sera plus affiché|{k} tickets ; ils ne seront plus affichés}",
      "{k|one ticket; it will not be shown again|{k} tickets; they will not be shown again}"),
    .workshopClosed: Words(
      "{k|une réponse effacée|{k} réponses effacées} ; la clé de l’atelier est détruite",
      "{k|one answer|{k} answers} erased; the key of the workshop has been destroyed"),
    .workshopCloseUnconfirmed: Words(
      "rien n’a été effacé : --yes le confirme", "nothing was erased: --yes confirms it"),
    .workshopCloseConfirm: Words(
      """
      Effacer du dossier les réponses remises et la carte, et détruire la clé de l’atelier ? Les \
      résultats restent, et les réponses écrites ensuite ne sont lues par personne. Tapez oui pour le faire, Entrée pour ne rien changer.
      """,
      """
      Erase the answers and the card from the folder, and destroy the key of the workshop? The results \
      stay, and answers written after that are read by nobody. Type yes to do it, Enter to change nothing.
      """),
    .tallyOpen: Words(
      "{n}. {title} : {k|une réponse reçue|{k} réponses reçues}",
      "{n}. {title}: {k|one answer received|{k} answers received}"),
    .tallyLate: Words(
      "{k|Une réponse est arrivée|{k:words} réponses sont arrivées} après la clôture : non comptées.",
      "{k|One answer came|{k:words} answers came} after closing: not counted."),
    .tallyPresent: Words(
      "Combien de personnes participent, dans la salle et à distance ?",
      "How many people take part, in the room and at a distance?"),
    .foreseenMany: Words(
      """
      {k} réponses pour {n} personnes : rien ne serait montré, et la question serait \
      close pour de bon.
      """,
      """
      {k} answers for {n} people: nothing would be shown, and the question would be \
      closed for good.
      """),
    .foreseenHalf: Words(
      """
      {k} réponses pour {n} personnes, moins de la moitié : rien ne serait montré, et \
      la question serait close pour de bon.
      """,
      """
      {k} answers for {n} people, fewer than half: nothing would be shown, and the \
      question would be closed for good.
      """),
    .foreseenFew: Words(
      """
      Moins de {floor} réponses : rien ne serait montré, et la question serait close pour de bon.
      """,
      """
      Fewer than {floor} answers: nothing would be shown, and the question would be closed for good.
      """),
    .foreseenCorrect: Words("Corriger le nombre de personnes", "Correct the number of people"),
    .foreseenClose: Words("Clore, sans rien montrer", "Close, with nothing shown"),
    .foreseenHint: Words(
      "la question reste ouverte ; --withheld la clôt même ainsi",
      "the question stays open; --withheld closes it all the same"),
    .optionWithheld: Words(
      "clôt même quand rien ne sera montré", "closes even where nothing will be shown"),
    .workshopAskTickets: Words(
      """
      Sans tickets, quelqu’un qui répond plusieurs fois peut découvrir ce que les quelques autres ont \
      dit. Un ticket par personne, tiré d’un chapeau, et chaque personne répond une fois.
      """,
      """
      Without slips, somebody who answers many times can find out what the few others said. With one \
      slip for each person, drawn from a hat, each answers once.
      """),
    .workshopWithTickets: Words("Avec des tickets", "With slips"),
    .workshopWithoutTickets: Words("Sans tickets", "Without slips"),
    .workshopTicketsRule: Words("Entrée : avec des tickets.", "Enter: with slips."),
    .workshopOlder: Words(
      """
      le journal garde désormais l’exercice : une version plus ancienne de Tandem ne l’ouvrira plus ; \
      une copie faite avant, avec tandem backup, s’ouvre encore
      """,
      """
      from now on the journal keeps the exercise: an older version of Tandem will not open it any more; \
      a copy made before, with tandem backup, still opens
      """),
    .workshopPrint: Words(
      "les tickets, quelques-uns de plus que de personnes : {command}",
      "the slips, a few more than people: {command}"),
    .tallyPresentAgain: Words(
      "Un nombre de 1 à {n}, ou Ctrl-D pour laisser la question ouverte.",
      "A number from 1 to {n}, or Ctrl-D to leave the question open."),
    .tallyTexts: Words(
      "Pour vos yeux d’abord : ce qui sera montré.", "For your eyes first: what will be shown."),
    .tallyHold: Words(
      "Les numéros à ne pas montrer, avec une espace, ou Entrée pour tout montrer.",
      "The numbers not to show, with a space, or Enter to show all."),
    .tallyHoldAgain: Words(
      "Des numéros de 1 à {n}, par exemple : 1 3", "Numbers from 1 to {n}, for example: 1 3"),
    .tallyClose: Words(
      """
      Clore la question ({k|une réponse reçue|{k} réponses reçues}) et montrer le résultat ? Les \
      réponses suivantes ne seront pas comptées. oui pour clore, Entrée pour attendre.
      """,
      """
      Close the question ({k|one answer received|{k} answers received}) and show the result? Later \
      answers will not be counted. yes to close, Enter to wait.
      """),
    .tallyUnconfirmed: Words(
      "la question reste ouverte : --yes la clôt", "the question stays open: --yes closes it"),
    .tallyWaiting: Words("La question reste ouverte.", "The question stays open."),
    .tallyRefused: Words("non comptée, {file} : {why}", "not counted, {file}: {why}"),
    .tallyPaper: Words(
      "la ligne {n} de {file} n’est pas une réponse à cette question",
      "line {n} of {file} is no answer to this question"),
    .tallyBadHold: Words(
      "--hold prend des numéros de 1 à {n}, séparés par des virgules",
      "--hold takes numbers from 1 to {n}, with commas between them"),
    .resultFew: Words(
      "Moins de {floor} réponses : le résultat n’est pas montré.",
      "Fewer than {floor} answers: the result is not shown."),
    .resultFewPaper: Words(
      "Moins de {floor} réponses sur papier : elles ne sont pas montrées.",
      "Fewer than {floor} answers on paper: they are not shown."),
    .resultMany: Words(
      "Plus de réponses que de personnes : le résultat n’est pas montré.",
      "More answers than people: the result is not shown."),
    .resultHalf: Words(
      "Moins de la moitié des personnes présentes ont répondu : le résultat n’est pas montré.",
      "Fewer than half of those present answered: the result is not shown."),
    .resultAlike: Words(
      "{k:words} réponses, trop semblables pour être montrées.",
      "{k:words} answers, too alike to be shown."),
    .resultAlikePaper: Words(
      "{k:words} réponses sur papier, trop semblables pour être montrées.",
      "{k:words} answers on paper, too alike to be shown."),
    .resultAnswers: Words(
      "{k:words} réponses remises, sans nom.", "{k:words} answers released, without a name."),
    .resultSeveral: Words(
      "Jusqu’à {n} choix par réponse.", "Up to {n} choices in each answer."),
    .resultOnPaper: Words(
      "Dont {k} sur papier.", "Of these, {k} on paper."),
    .resultMean: Words("Moyenne {mean}, médiane {median}.", "Mean {mean}, median {median}."),
    .resultHeldBack: Words(
      "{k|Un texte n’est pas montré|{k:words} textes ne sont pas montrés}, par choix.",
      "{k|One text is not shown|{k:words} texts are not shown}, by choice."),
    .resultSigned: Words("Avec un nom", "With a name"),
    .resultSaid: Words("{name} : {words}", "{name}: {words}"),
    .contributionLength: Words(
      "sa taille n’est pas celle d’une réponse", "its size is not that of an answer"),
    .contributionUnreadable: Words(
      "scellée pour une autre clé, ou abîmée", "sealed to another key, or damaged"),
    .contributionMalformed: Words(
      "son contenu n’a pas la forme d’une réponse",
      "its content does not have the form of an answer"),
    .contributionOtherWorkshop: Words("pour un autre atelier", "for another workshop"),
    .contributionOtherStep: Words(
      "ne répond à aucune question de cet atelier", "answers no question of this workshop"),
    .contributionContradicted: Words(
      "deux contenus sous le même numéro", "two contents under the same number"),
    .contributionReplaced: Words(
      "la personne l’a remplacée", "the person has replaced it"),
    .contributionRepeated: Words("la même y est déjà", "the same one is there already"),
    .contributionBadTicket: Words(
      "sans ticket de cet atelier", "without a ticket of this workshop"),
    .contributionUsedTicket: Words(
      "son ticket a déjà servi à cette question",
      "its ticket has served for this question already"),
    .contributionTooMany: Words(
      "plus de {n} fichiers sont là", "more than {n} files are there"),
    .manualWorkshopNew: Words(
      "crée un atelier où des réponses se remettent",
      "makes a workshop to which answers can be released"),
    .manualWorkshopNewMore: Words(
      """
      Une clé est créée pour cet atelier seulement, et gardée dans le journal. La carte va dans un \
      dossier que les personnes partagent. --floor dit sous combien de réponses rien ne se \
      montre, de 3 à 50 ; 5 sans lui. --tickets ne compte une réponse qu’avec un ticket tiré au sort.
      """,
      """
      A key is made for this workshop alone, and kept in the journal. The card goes into a folder \
      that people share. --floor says under how many answers nothing is shown, from 3 to 50; 5 \
      without it. --tickets counts an answer only with a ticket drawn from a hat.
      """),
    .manualWorkshopTickets: Words(
      "imprime des tickets à tirer au sort", "prints tickets to draw from a hat"),
    .manualWorkshopTicketsMore: Words(
      """
      Un ticket par ligne, à découper. Le journal n’en garde que des empreintes, triées, une par \
      question : elles ne disent pas qui a tiré lequel. Qui recopie les tickets peut relier \
      les réponses d’une même personne.
      """,
      """
      One ticket a line, to cut out. The journal keeps only fingerprints of them, sorted, one for \
      each question: they do not say who drew which. Whoever copies the tickets can join the \
      answers of one person.
      """),
    .manualWorkshopTally: Words(
      "clôt une question et montre le résultat du groupe",
      "closes a question and shows the group’s result"),
    .manualWorkshopTallyMore: Words(
      """
      Sans question : les résultats des questions closes, et combien de réponses sont reçues pour les \
      autres. Avec une question, par son nom ou son numéro : elle est close une fois, et son \
      résultat ne change plus. --present dit combien de personnes participent, dans la salle et à distance. --paper lit une réponse par \
      ligne, donnée sur papier. --hold tait des textes, par leur numéro.
      """,
      """
      Without a question: the results of closed questions, and how many answers came for the \
      others. With a question, by its name or number: it is closed once, and its result does not \
      change any more. --present says how many people take part, in the room and at a distance. --paper reads one answer a line, given \
      on paper. --hold keeps texts back, by their number.
      """),
    .manualWorkshopClose: Words(
      "termine un atelier : réponses et clé sont détruites",
      "ends a workshop: answers and key are destroyed"),
    .manualWorkshopCloseMore: Words(
      """
      Efface du dossier les réponses remises à cet atelier et sa carte, et détruit sa clé dans le \
      journal. L’exercice n’y est pas nécessaire. Les \
      résultats restent. Une copie du journal faite avant garde la clé.
      """,
      """
      Erases the answers released to this workshop and its card from its folder, and destroys its key in \
      the journal. The exercise is not needed for it. The results stay. A copy of the journal made before keeps the key.
      """),
    .optionFloor: Words(
      "sous combien de réponses rien ne se montre", "under how many answers nothing is shown"),
    .optionTickets: Words("une réponse compte avec un ticket", "an answer counts with a ticket"),
    .optionPresent: Words(
      "combien de personnes participent, dans la salle et à distance",
      "how many people take part, in the room and at a distance"),
    .optionPaper: Words("des réponses données sur papier", "answers given on paper"),
    .optionHold: Words("les textes à ne pas montrer", "the texts not to show"),
    .optionCsv: Words("en CSV", "as CSV"),
  ]
}
