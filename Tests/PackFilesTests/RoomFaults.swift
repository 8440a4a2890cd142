import Reflection

private let ask = "ask: {fr: Et, en: And}"
private let text = "id: last\ntype: text\n\(ask)\n"
private let choice = "id: last\ntype: choice\n\(ask)\n"
private let round =
  "id: last\ntype: round\ntitle: {fr: Un, en: One}\nwho: pairs\nminutes: 3\nscreen: {fr: a, en: b}\n"

/// Faults of rooms, of readings, and of what comes from elsewhere.
let roomFaults: [FaultCase] = [
  .step("a reading of nothing", "▸id: last\ntype: read\n\(ask)", .missingKey("source")).received,
  .step(
    "a reading of something else", "id: last\ntype: read\n\(ask)\nsource: ▸all",
    .unknownWord("all", nearest: nil, allowed: ["shared_bundle"])
  ).received,
  .step(
    "a reading that nothing was received for",
    "id: last\ntype: read\n\(ask)\n▸source: shared_bundle", .missingKey("requires")),
  .step("a sentence of nothing received", "▸" + text + "pick: sentence", .missingKey("requires")),
  .step(
    "a picked word", text + "pick: ▸word",
    .unknownWord("word", nearest: nil, allowed: ["sentence"])),
  .step(
    "a kind of line that is none", text + "as: ▸praise",
    .unknownWord("praise", nearest: nil, allowed: ["heard", "encourage", "challenge", "question"])),
  .step(
    "a follow-up of a reading", "id: last\ntype: read\n\(ask)\n▸follow: [{say: {fr: a, en: b}}]",
    .doesNotFit("follow")
  ).reading,
  .step("a question of a round", round + "▸" + ask, .doesNotFit("ask")),
  .step(
    "a round without its text", "▸" + round.replacing("screen", with: "remote"),
    .missingKey("screen")),
  .step(
    "a round without its name", "▸" + round.replacing("title: {fr: Un, en: One}\n", with: ""),
    .missingKey("title")),
  .step(
    "a company that is none", round.replacing("pairs", with: "▸pair"),
    .unknownWord("pair", nearest: "pairs", allowed: ["solo", "pairs", "trios", "all"])),
  .step(
    "a time without company", "▸" + round.replacing("who: pairs", with: "capture: none"),
    .missingKey("who")),
  .step(
    "a capture that is none", round + "capture: ▸some",
    .unknownWord("some", nearest: nil, allowed: ["none", "each", "group"])),
  .step("a turn without time", round + "turns: [▸{fr: a, en: b}]", .missingKey("minutes")),
  .step(
    "a turn of no time", round + "turns: [{minutes: ▸0, fr: a, en: b}]", .outOfRange(0, 1...240)),
  .step(
    "a column twice", round + "columns: [{id: one, fr: a, en: b}, {id: ▸one, fr: a, en: b}]",
    .duplicateID("one")),
  .step("turns of a text", text + "▸turns: []", .doesNotFit("turns")),
  .step(
    "a release that is none", text + "release: ▸all",
    .unknownWord("all", nearest: nil, allowed: ["offer", "open"])),
  .step("a released round", round + "▸release: open", .doesNotFit("release")),
  .step(
    "a release beside never", text + "share: never\n▸release: offer", .tellsAnAnswer(.neverShared)),
  .step(
    "a release on a condition", text + "when: {run: first}\n▸release: offer",
    .tellsAnAnswer(.condition)),
  .step(
    "options of one's own and given ones", choice + "options_from: facts\n▸options: []",
    .doesNotFit("options")),
  .step("options from a text", choice + "options_from: ▸topic", .doesNotFit("options_from")),
  .step(
    "options from a later step", choice + "options_from: ▸last",
    .noSuchStep("last", nearest: nil, .earlier)),
  .step(
    "a recall of now and later", text + "recall: {from: now, of: [topic, ▸last]}",
    .noSuchStep("last", nearest: nil, .earlier)),
  .step(
    "a recall of another time", text + "recall: {from: ▸then, of: topic}",
    .unknownWord("then", nearest: nil, allowed: ["now"])),
  .step(
    "a recall of a bad address", text + "recall: {of: ▸\"Mentee/fear\"}",
    .badID("Mentee/fear", .alphabet(limit: 64))),
  .step(
    "a recall of more of no step", text + "recall: {of: ▸topik.more}",
    .noSuchStep("topik", nearest: "topic", .anywhere)),
  .step(
    "a date in words of now",
    text + "recall: {from: now, of: topic, fr: ▸\"{date}\", en: \"{quote}\"}",
    .unknownPlaceholder("date", allowed: ["quote"])),
  .follow(
    "a card of the person's own", "\(ask)\ncard: ▸self_harm",
    .unknownWord("self_harm", nearest: nil, allowed: ["third_party"])),
  .follow("a question that offers", "\(ask)\n▸offer: short", .doesNotFit("offer")),
  .follow("an offer of nothing shorter", "say: {fr: a, en: b}\n▸offer: short", .missingKey("core")),
  .header(
    "a group of nobody", "stage: any\n", "group: {min: ▸0, max: 4}\n", .outOfRange(0, 1...999)),
  .header(
    "a group turned round", "stage: any\n", "group: {min: 6, ▸max: 4}\n", .outOfRange(4, 6...999)),
  .header(
    "a best size outside", "stage: any\n", "group: {min: 4, max: 6, best: ▸9}\n",
    .outOfRange(9, 4...6)),
  .header("a group without end", "stage: any\n", "group: ▸{min: 4}\n", .missingKey("max")),
  .header(
    "a need that is none", "stage: any\n", "requires: ▸share\n",
    .unknownWord("share", nearest: nil, allowed: ["shared_bundle", "reply"])),
  .header(
    "materials in one language", "stage: any\n", "materials: ▸{fr: a}\n", .missingLanguage("en")),
]

extension FaultCase {
  /// The same in a pack that is gone through over something received.
  fileprivate var received: FaultCase {
    let whole = marked.replacing("stage: any\n", with: "stage: any\nrequires: shared_bundle\n")
    return FaultCase(name, whole, kind)
  }

  /// The same, with what is read.
  fileprivate var reading: FaultCase {
    let whole = received.marked
    return FaultCase(
      name, whole.replacing("type: read", with: "type: read\n    source: shared_bundle"), kind)
  }
}
