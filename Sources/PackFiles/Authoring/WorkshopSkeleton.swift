import Reflection

/// A workshop to begin with: it opens with the two questions that every workshop may open with,
/// exactly as the shipped one asks them (method.md section 2).
enum WorkshopSkeleton {
  /// The beginning of an id that asks for a workshop.
  static let prefix = "workshop."
  /// The steps that are taken over, from the first to the last.
  static let opening = (first: "lived", last: "harvest")

  private static let source = "workshop.discover-mentoring.yaml"

  /// The skeleton, with `{id}` where its id stands; `nil` when what is taken over is not there.
  static let template: String? = {
    guard let file = ShippedFile.all.first(where: { $0.name == source }),
      let pack = try? PackFile(bytes: file.bytes, name: source).pack(digest: []).get(),
      let first = pack.position(of: opening.first), let last = pack.position(of: opening.last),
      first <= last
    else { return nil }
    let steps = lines(of: pack.steps[first...last].map(\.id), in: file)
    let minutes = pack.steps[first...last].reduce(closingMinutes) { $0 + ($1.room?.minutes ?? 0) }
    return text.replacing("{minutes}", with: String(minutes)).replacing("{opening}", with: steps)
  }()

  /// The lines of steps, as they are written.
  private static func lines(of ids: [String], in file: ShippedFile) -> String {
    let mark = "  - id: "
    var isWanted = false
    let lines = String(decoding: file.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).filter { line in
        if line.hasPrefix(mark) { isWanted = ids.contains(String(line.dropFirst(mark.count))) }
        return isWanted
      }
    return lines.joined(separator: "\n")
  }

  private static let closingMinutes = 3

  private static let text = """
    # yaml-language-server: $schema=./\(PackSkeleton.schemaFile)
    #fr tandem pack schema > \(PackSkeleton.schemaFile) fait compléter les mots par l’éditeur.
    #fr tandem pack lint dit les fautes et leur place, tandem pack install installe.
    #en tandem pack schema > \(PackSkeleton.schemaFile) lets your editor complete the words.
    #en tandem pack lint names faults and their place, tandem pack install installs.
    format: tandem.pack/1
    #fr L’identifiant ne change plus jamais ; la version augmente à chaque changement.
    #en The id never changes again; the version goes up with every change.
    id: {id}
    version: 1
    audience: workshop
    #fr La somme des minutes des étapes.
    #en The sum of the minutes of the steps.
    minutes: {minutes}
    group: {min: 4, max: 24}
    languages: [fr, en]
    safety: default
    materials:
      fr: "Un tableau en trois colonnes, de quoi écrire."
      en: "A board with three columns, something to write with."
    #fr Chaque texte est dans les deux langues.
    #en Every text is in both languages.
    title:
      fr: "Titre de l’atelier"
      en: "Title of the workshop"
    intro:
      fr: "On part de ce que chaque personne a déjà vécu."
      en: "It starts from what each person has already lived."

    steps:
      #fr L’ouverture de « Découvrir le mentorat » : avez-vous vécu cela, et en quoi cela a compté ?
      #fr Gardez-la, raccourcissez-la, ou mettez la vôtre.
      #en The opening of “Discovering mentoring”: have you lived it, and what difference did it make?
      #en Keep it, shorten it, or put your own in its place.
    {opening}
      #fr Vos étapes viennent ici. screen : au mur ; facilitator : les notes ; remote : à distance.
      #en Your own steps come here. screen: on the wall; facilitator: the notes; remote: at a distance.
      - id: close
        type: round
        title: {fr: "Un tour, une phrase", en: "One round, one sentence"}
        who: all
        minutes: \(closingMinutes)
        capture: none
        screen:
          fr: "Un tour, une phrase au plus : « Je repars avec… »"
          en: "Once round, one sentence at most: “I’m leaving with…”"
        facilitator:
          fr: "« Je passe » est une réponse. Terminez à l’heure."
          en: "“Pass” is an answer. Finish on time."

    summary: []
    outro:
      fr: "Merci pour votre présence et pour votre écoute."
      en: "Thank you for being here, and for listening."

    """
}
