public import Reflection

/// An exercise to begin with: the common constructs, each with a comment on what it is for.
///
/// An id that begins with `workshop.` asks for a workshop, which opens with the two questions of
/// *Discovering mentoring*, word for word.
public enum PackSkeleton {
  /// What the schema is saved as, beside the exercise, for an editor to find it.
  public static let schemaFile = "tandem-pack.schema.json"

  /// The skeleton under an id.
  ///
  /// - Parameters:
  ///   - id: the permanent name of the new exercise.
  ///   - comments: the language of the comments; the texts are in both.
  /// - Returns: YAML that reads without a fault, `nil` for what is no id.
  public static func text(id: String, comments: Language) -> String? {
    let isWorkshop = id.hasPrefix(WorkshopSkeleton.prefix)
    guard let template = isWorkshop ? WorkshopSkeleton.template : template else { return nil }
    let lines = template.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.compactMap { line(String($0), comments) }.joined(separator: "\n")
      .replacing("{id}", with: id)
    // Whatever is no id does not come back as it was given.
    guard let pack = try? PackFile(bytes: Array(text.utf8), name: id).pack(digest: []).get(),
      pack.id == id
    else { return nil }
    return text
  }

  /// A line as it is, or a comment when it is in the language: `#fr `, `#en `.
  private static func line(_ line: String, _ language: Language) -> String? {
    guard let hash = line.firstIndex(of: "#"), line[..<hash].allSatisfy({ $0 == " " }) else {
      return line
    }
    let rest = line[line.index(after: hash)...]
    guard let mark = Language.allCases.first(where: { rest.hasPrefix($0.rawValue + " ") }) else {
      return line
    }
    return mark == language ? String(line[...hash] + rest.dropFirst(mark.rawValue.count)) : nil
  }

  private static let template = """
    # yaml-language-server: $schema=./\(schemaFile)
    #fr tandem pack schema > \(schemaFile) fait compléter les mots par l’éditeur.
    #fr tandem pack lint dit les fautes et leur place, tandem pack install installe.
    #en tandem pack schema > \(schemaFile) lets your editor complete the words.
    #en tandem pack lint names faults and their place, tandem pack install installs.
    format: tandem.pack/1
    #fr L’identifiant ne change plus jamais ; la version augmente à chaque changement.
    #en The id never changes again; the version goes up with every change.
    id: {id}
    version: 1
    #fr Pour qui : mentee, mentor ou workshop.
    #en For whom: mentee, mentor or workshop.
    audience: mentee
    minutes: 6
    #fr Combien de questions de relance au plus, essentielles et échelles non comprises.
    #en How many follow-ups at most, those of core steps and scales not counted.
    follow_budget: 3
    languages: [fr, en]
    safety: default
    #fr Chaque texte est dans les deux langues.
    #en Every text is in both languages.
    title:
      fr: "Titre de l’exercice"
      en: "Title of the exercise"
    intro:
      fr: "Quelques minutes pour regarder un moment de la semaine. Tout reste sur cet ordinateur."
      en: "A few minutes to look at one moment of the week. Everything stays on this computer."

    steps:
      #fr Ce qui a été choisi la dernière fois vient d’abord, s’il y a quelque chose.
      #en What was chosen last time comes first, when there is anything.
      - id: promise
        type: review
        when: {has: open_commitments}
        ask:
          fr: "Vous aviez choisi d’essayer : « {commitment} ». Où en êtes-vous ?"
          en: "You had chosen to try: “{commitment}”. Where are you with it?"
        options:
          - {id: done, fr: "C’est fait", en: "Done"}
          - {id: differently, fr: "Essayé, autrement que prévu", en: "Tried, not quite as planned"}
          - {id: not_yet, fr: "Pas encore", en: "Not yet"}
          - {id: dropped, fr: "Laissé de côté, exprès", en: "Dropped, on purpose"}

      #fr Un texte libre. core : la version courte ne pose que les étapes essentielles.
      #en Open text. core: the short version asks only the core steps.
      - id: moment
        type: text
        core: true
        #fr Plusieurs formulations changent d’une fois à l’autre.
        #en Several wordings take turns from one run to the next.
        ask:
          fr:
            - "Quel moment de la semaine raconteriez-vous à quelqu’un qui n’y était pas ?"
            - "Quelle scène de la semaine vous reste en tête ?"
          en:
            - "Which moment of the week would you tell someone who was not there?"
            - "Which scene of the week has stayed with you?"
        #fr Pourquoi la question est posée ; montré la première fois, puis avec ?
        #en Why it is asked; shown the first time, later with ?
        why:
          fr: "Une scène précise en dit plus qu’un avis général."
          en: "One precise scene says more than a general opinion."
        #fr Ce qui peut suivre la réponse : la première ligne dont la condition tient.
        #en What may follow an answer: the first entry whose condition holds.
        follow:
          - when: {words_lt: 8}
            ask:
              fr: "« {answer} » : où était-ce, et avec qui ?"
              en: "“{answer}”: where was it, and with whom?"

      #fr Un nombre de 1 à 10.
      #en A number from 1 to 10.
      - id: weight
        type: scale
        ask:
          fr: "De 1 à 10, à quel point ce moment compte-t-il pour vous ?"
          en: "From 1 to 10, how much does this moment matter to you?"
        low: {fr: "à peine", en: "barely"}
        high: {fr: "énormément", en: "enormously"}
        follow:
          - when: {at_least: 4}
            ask:
              fr: "{score}. Qu’est-ce qui fait que ce n’est pas deux points de moins ?"
              en: "{score}. What makes it not two points lower?"

      #fr Une liste, une ligne par réponse.
      #en A list, one line each.
      - id: facts
        type: list
        max: 5
        ask:
          fr: "Qu’est-ce qui s’est passé, fait par fait ?"
          en: "What happened, fact by fact?"

      #fr Un choix ; goto saute vers une étape plus loin.
      #en A choice; goto jumps to a later step.
      - id: want
        type: choice
        ask:
          fr: "Qu’aimeriez-vous en faire ?"
          en: "What would you like to do with it?"
        options:
          - {id: tell, fr: "En parler à mon mentor", en: "Tell my mentor"}
          - {id: try, fr: "Essayer quelque chose", en: "Try something"}
          - {id: leave, fr: "Le laisser là", en: "Leave it there", goto: close}

      #fr Un essai, avec sa date ; il revient au prochain exercice.
      #en An experiment, with its date; it comes back in the next exercise.
      - id: trial
        type: commit
        ask:
          fr: "Quel petit essai tiendrait dans les sept prochains jours ?"
          en: "Which small experiment would fit into the next seven days?"
        cue:
          fr: "Complétez : si cela arrive, alors je…"
          en: "Finish the sentence: if this happens, then I…"
        due:
          fr: "Quand y reviendrez-vous ?"
          en: "When will you come back to it?"
          default: +7d

      #fr share: offer propose la réponse à la fin, sans la cocher ; never l’interdit.
      #en share: offer proposes the answer at the end, unticked; never forbids it.
      - id: close
        type: text
        core: true
        share: offer
        ask:
          fr: "Qu’emportez-vous de ces quelques minutes ?"
          en: "What are you taking with you from these few minutes?"

    #fr Ce qui est relu à la fin.
    #en What is shown again at the end.
    summary: [moment, close]
    outro:
      fr: "Voici ce que vous emportez."
      en: "Here is what you are taking with you."

    """
}
