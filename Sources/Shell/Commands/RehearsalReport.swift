import Reflection

/// What rehearsed conversations came by: a table, what was missed, or JSON.
struct RehearsalReport {
  let pack: Pack
  let coverages: [Coverage]

  /// Columns of a label, and of a count.
  private static let widths = (label: 40, count: 8)

  func show(on output: CommandOutput) {
    let words = Words(composer: Composer(language: output.language))
    let runs = coverages.first?.runs ?? 0
    output.line(
      .say(
        .rehearseTitle, ["title": .pack(pack.title[output.language]), "n": .number(runs)]))
    output.line(Prose())
    row("", coverages.map(\.language.rawValue), output)
    for landmark in landmarks {
      row(words.indented(landmark), coverages.map { count(landmark, in: $0) }, output)
    }
    row(
      words.text(.say(.rehearseMinutes, ["n": .number(pack.minutes)])),
      coverages.map { words.minutes($0.seconds) }, output)
    for coverage in coverages { complain(coverage, words, output) }
    if coverages.allSatisfy(\.isComplete) {
      output.line(Prose())
      output.line(.say(.rehearseComplete))
    }
  }

  /// In the order of the pack; a wording that only one language has stands as well.
  private var landmarks: [Landmark] {
    var landmarks: [Landmark] = []
    for step in pack.steps {
      for coverage in coverages {
        for landmark in pack.landmarks(in: coverage.language)
        where landmark.step == step.id && !landmarks.contains(landmark) {
          landmarks.append(landmark)
        }
      }
    }
    return landmarks
  }

  private func count(_ landmark: Landmark, in coverage: Coverage) -> String {
    guard pack.landmarks(in: coverage.language).contains(landmark) else { return "-" }
    return String(coverage.reached[landmark] ?? 0)
  }

  private func row(_ label: String, _ counts: [String], _ output: CommandOutput) {
    let widths = RehearsalReport.widths
    let gap = String(repeating: " ", count: max(0, widths.label - label.count))
    let columns = counts.map {
      String(repeating: " ", count: max(1, widths.count - $0.count)) + $0
    }
    output.line(.person(label + gap + columns.joined()))
  }

  private func complain(_ coverage: Coverage, _ words: Words, _ output: CommandOutput) {
    let lang = Filling.ours(coverage.language.rawValue)
    for landmark in coverage.missed {
      output.note(
        .say(.rehearseMissed, ["lang": lang, "what": .person(words.whole(landmark))]))
    }
    guard !coverage.isOnTime else { return }
    output.note(
      .say(
        .rehearseOffTime,
        [
          "lang": lang, "n": .number(pack.minutes), "m": .ours(words.minutes(coverage.seconds)),
        ]))
  }

  /// Landmarks and minutes in the words of a language.
  private struct Words {
    let composer: Composer

    func text(_ prose: Prose) -> String { composer.text(prose) }

    /// A landmark under its step.
    func indented(_ landmark: Landmark) -> String {
      guard let part = part(landmark.part) else { return landmark.step }
      return "  " + text(part)
    }

    /// A landmark with its step.
    func whole(_ landmark: Landmark) -> String {
      guard let part = part(landmark.part) else { return landmark.step }
      return landmark.step + ", " + text(part)
    }

    /// Minutes with one decimal.
    func minutes(_ seconds: Int) -> String {
      let tenths = (seconds + 3) / 6
      return "\(tenths / 10)" + (composer.language == .french ? "," : ".") + "\(tenths % 10)"
    }

    private func part(_ part: Landmark.Part) -> Prose? {
      switch part {
      case .question: nil
      case .wording(let number): .say(.rehearseWording, ["n": .number(number)])
      case .alternative(let number): .say(.rehearseAlternative, ["n": .number(number)])
      case .followUp(let number): .say(.rehearseFollow, ["n": .number(number)])
      case .jump(let option, 0): .say(.rehearseJump, ["option": .person(option)])
      case .jump(let option, let number):
        .say(.rehearseFollow, ["n": .number(number)]) + .ours(", ")
          + .say(.rehearseJump, ["option": .person(option)])
      case .easing: .say(.rehearseEasing)
      }
    }
  }
}
