import Reflection

private let text = "type: text\nask: {fr: Et, en: And}\n"

/// Steps after the four of the small pack, as they stand one below another.
private func steps(_ name: String, _ steps: [String], _ kind: PackFault.Kind) -> FaultCase {
  let all = steps.map { "  - " + $0.split(separator: "\n").joined(separator: "\n    ") + "\n" }
  return FaultCase(name, PackText.whole + all.joined(), kind)
}

private func workshop(_ name: String, minutes: String, _ kind: PackFault.Kind) -> FaultCase {
  let whole = PackText.header.replacing("audience: mentee", with: "audience: workshop")
    .replacing("minutes: 10", with: "minutes: \(minutes)")
  let steps = """
    steps:
      - id: one
        type: round
        title: {fr: Un, en: One}
        who: all
        minutes: 3
        screen: {fr: a, en: b}
      - id: two
        type: round
        title: {fr: Deux, en: Two}
        who: pairs
        minutes: 4
        turns: [{minutes: 2, fr: a, en: b}, {minutes: 2, fr: a, en: b}]
        screen: {fr: a, en: b}

    """
  return FaultCase(name, whole + steps, kind)
}

/// Faults that no single key has: where steps lead, and what depends on what.
let flowFaults: [FaultCase] = [
  steps(
    "a step for the option that jumps over it",
    [
      """
      id: fork
      type: choice
      ask: {fr: a, en: b}
      options: [{id: one, fr: a, en: b, goto: end}, {id: two, fr: a, en: b}]
      """, "▸id: lost\nwhen: {of: fork, is: [one]}\n" + text, "id: end\n" + text,
    ], .unreachable("lost")),
  steps(
    "a step for an answer, when all of them jump over it",
    [
      "id: fork\ntype: choice\nask: {fr: a, en: b}\noptions: [{id: one, fr: a, en: b, goto: end}]",
      "▸id: lost\nwhen: {of: fork, answered: true}\n" + text, "id: end\n" + text,
    ], .unreachable("lost")),
  steps(
    "a release that can be jumped over",
    [
      """
      id: fork
      type: choice
      ask: {fr: a, en: b}
      options: [{id: one, fr: a, en: b, goto: end}, {id: two, fr: a, en: b}]
      """, "id: told\n▸release: offer\n" + text, "id: end\n" + text,
    ], .tellsAnAnswer(.jump("fork"))),
  .step(
    "a core step on a condition of another",
    "id: last\ncore: true\n▸when: {of: size, at_least: 3}\n" + text,
    .coreNeeds("size")),
  .step(
    "a core step that quotes another",
    "id: last\ncore: true\n▸recall: {from: now, of: [topic]}\n" + text,
    .coreNeeds("topic")),
  .step(
    "a core step with another's items",
    "id: last\ncore: true\ntype: choice\nask: {fr: a, en: b}\n▸options_from: facts",
    .coreNeeds("facts")),
  .step(
    "a core step that starts from another", "id: last\ncore: true\n▸start_from: [topic]\n" + text,
    .coreNeeds("topic")),
  .step(
    "an entry after one that is always taken",
    "id: last\n\(text)follow:\n  - say: {fr: a, en: b}\n  - ▸say: {fr: a, en: b}", .neverTaken),
  .when("a number between nothing", "{of: size, at_least: 7, at_most: 3}", .neverHolds).marked(
    "when:"),
  .when("fewer words than none", "{of: topic, words_lt: 0}", .neverHolds).marked("when:"),
  .when("as many items as not", "{of: facts, items_lt: 2, items_gte: 2}", .neverHolds).marked(
    "when:"),
  workshop("a workshop that ends late", minutes: "▸6", .minutes(sum: 7, stated: 6)),
  workshop("turns that end late", minutes: "8", .minutes(sum: 4, stated: 5)).replacing(
    "minutes: 4", "minutes: ▸5"),
  workshop("a step of a workshop without a name", minutes: "7", .missingKey("title")).replacing(
    "- id: two\n    type: round\n    title: {fr: Deux, en: Two}",
    "- ▸id: two\n    type: text\n    ask: {fr: a, en: b}"
  ).replacing(
    "    turns: [{minutes: 2, fr: a, en: b}, {minutes: 2, fr: a, en: b}]\n    screen: {fr: a, en: b}\n",
    ""),
]

extension FaultCase {
  fileprivate func replacing(_ old: String, _ new: String) -> FaultCase {
    FaultCase(name, marked.replacing(old, with: new), kind)
  }

  /// The same, marked before a piece of the last step.
  fileprivate func marked(_ piece: String) -> FaultCase { replacing(piece, "▸" + piece) }
}

/// Every faulty pack.
let everyFault =
  headerFaults + stepFaults + followFaults + conditionFaults + yamlFaults + roomFaults + flowFaults
