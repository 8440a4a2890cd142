import Reflection

/// A sheet of paper for a workshop, in words: what stands under what, whoever sets it.
struct Sheet: Equatable {
  /// One thing of a step.
  enum Item: Equatable {
    /// A sentence, or several.
    case words(Prose)
    /// What stands on the wall, or is asked.
    case asked(Prose)
    /// Words under a word that says what they are.
    case named(Prose, Prose)
    /// What can be ticked.
    case choices([Prose])
    /// 1 to 10, with its two ends.
    case scale(low: Prose, high: Prose)
    /// One after another, each with its time.
    case turns([Turn])
    /// Room for so many lines; numbered when they are items.
    case room(lines: Int, isNumbered: Bool = false)
    /// Columns side by side, with room to write.
    case columns([Prose])
    /// Something small beside the rest.
    case note(Prose)
  }

  /// A turn of a round.
  struct Turn: Equatable {
    var time: Prose
    var text: Prose
  }

  /// A step.
  struct Part: Equatable {
    /// When it begins, on the facilitator's sheet.
    var time: String?
    var number: Int
    var title: Prose
    /// With whom, and how long.
    var facts: [Prose]
    var items: [Item]
  }

  var title: Prose
  /// What the sheet is, and how long and for how many.
  var opening: [Prose]
  /// What comes before the first step.
  var items: [Item] = []
  var parts: [Part]
  /// What stands at the end.
  var notes: [Prose]
}

/// What both sheets take from a pack.
struct SheetSource {
  let pack: Pack
  let language: Language

  /// How long, in how many steps, for how many.
  var size: Prose {
    let length = Prose.say(
      .sheetSize, ["n": .number(pack.minutes), "k": .number(pack.steps.count)])
    guard let range = pack.group?.range else { return length }
    return length + .ours(", ")
      + .say(.pageGroup, ["low": .number(range.lowerBound), "high": .number(range.upperBound)])
  }

  /// A step's heading.
  func title(of step: Step) -> Prose {
    .pack(step.title?[language] ?? step.ask.wording(language, run: 0))
  }

  /// With whom, and how long.
  func facts(of step: Step) -> [Prose] {
    step.room.map { [.say($0.who.words), minutes($0.minutes)] } ?? []
  }

  func minutes(_ count: Int) -> Prose { .say(.exercisesMinutes, ["n": .number(count)]) }

  func asked(_ step: Step) -> Sheet.Item { .asked(wording(step.ask)) }

  func wording(_ variants: Variants) -> Prose { .pack(variants.wording(language, run: 0)) }

  /// Options as they are read.
  func choices(_ form: ChoiceForm) -> [Prose] { form.options.map { .pack($0.label[language]) } }

  /// The labels of options, as a condition names them.
  func labels(_ ids: [String], of id: String?) -> Prose? {
    guard let position = id.flatMap(pack.position),
      case .choice(let form) = pack.steps[position].kind
    else { return nil }
    let labels = ids.compactMap { id in form.options.first { $0.id == id }?.label[language] }
    let quoted = labels.map { Typography.quoted(.pack($0), language) }
    let or = Prose.ours(language == .french ? " ou " : " or ")
    guard let first = quoted.first else { return nil }
    return quoted.dropFirst().reduce(first) { $0 + or + $1 }
  }
}
