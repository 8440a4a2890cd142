import Reflection

private let stepKeys = [
  "id", "type", "ask", "alt", "why", "examples", "when", "recall", "follow", "share", "core",
  "phase", "title", "as", "minutes", "who", "capture", "release",
]
private let types = ["text", "list", "scale", "choice", "commit", "review", "read", "round"]
private let ask = "ask: {fr: Et, en: And}"
private let text = "id: last\ntype: text\n\(ask)\n"
private let choice = "id: last\ntype: choice\n\(ask)\n"
private let commit = "id: last\ntype: commit\n\(ask)\n"
private let one = "{id: one, fr: Un, en: One}"

/// Faults of steps, key by key.
let stepFaults: [FaultCase] = [
  FaultCase("a step that is a text", PackText.whole + "  - ▸breathe\n", .wrongShape(wanted: .map)),
  .step("a step without id", "▸type: text\n\(ask)", .missingKey("id")),
  .step("a step without type", "▸id: last\n\(ask)", .missingKey("type")),
  .step("a step without question", "▸id: last\ntype: text", .missingKey("ask")),
  .step(
    "a type that is none", "id: last\ntype: ▸txt\n\(ask)",
    .unknownWord("txt", nearest: "text", allowed: types)),
  .step(
    "a misspelt key", text + "▸shore: offer",
    .unknownKey("shore", nearest: "share", allowed: stepKeys + ["lines", "start_from", "pick"])),
  .step("options of a text", text + "▸options: [\(one)]", .doesNotFit("options")),
  .step("a scale's end on a text", text + "▸low: {fr: a, en: b}", .doesNotFit("low")),
  .step(
    "a text's start on a choice", choice + "options: [\(one)]\n▸start_from: [topic]",
    .doesNotFit("start_from")),
  .step(
    "an id that YAML reads as true", "id: ▸yes\ntype: text\n\(ask)", .badID("yes", .readOtherwise)),
  .step(
    "an id that YAML reads as false", "id: ▸off\ntype: text\n\(ask)", .badID("off", .readOtherwise)),
  .step(
    "an id that YAML reads as nothing", "id: ▸null\ntype: text\n\(ask)",
    .badID("null", .readOtherwise)),
  .step(
    "an id that YAML reads as a number", "id: ▸12\ntype: text\n\(ask)", .badID("12", .readOtherwise)
  ),
  .step(
    "an id that YAML reads as a date", "id: ▸2026-03-19\ntype: text\n\(ask)",
    .badID("2026-03-19", .readOtherwise)),
  .step(
    "an id with capitals", "id: ▸Topic\ntype: text\n\(ask)", .badID("Topic", .alphabet(limit: 64))),
  .step(
    "an id with an accent", "id: ▸décision\ntype: text\n\(ask)",
    .badID("décision", .alphabet(limit: 64))),
  .step(
    "an id with a dot", "id: ▸topic.more\ntype: text\n\(ask)",
    .badID("topic.more", .alphabet(limit: 64))),
  .step(
    "an id that is a number in quotes", "id: ▸\"12\"\ntype: text\n\(ask)",
    .badID("12", .alphabet(limit: 64))),
  .step("an id that is a list", "id: ▸[a]\ntype: text\n\(ask)", .wrongShape(wanted: .text)),
  .step("an id twice", "id: ▸topic\ntype: text\n\(ask)", .duplicateID("topic")),
  .step(
    "a question in one language", "id: last\ntype: text\nask: ▸{fr: Et}", .missingLanguage("en")),
  .step("no wording", "id: last\ntype: text\nask: {fr: ▸[], en: And}", .wrongShape(wanted: .list)),
  .step(
    "a wording that is a map", "id: last\ntype: text\nask: {fr: [▸{a: b}], en: And}",
    .wrongShape(wanted: .text)),
  .step(
    "a quotation in a question", "id: last\ntype: text\nask: {fr: Et, en: ▸\"And {answer}\"}",
    .unknownPlaceholder("answer", allowed: [])),
  .step(
    "a brace that opens nothing", "id: last\ntype: text\nask: {fr: Et, en: ▸\"And }\"}",
    .unknownPlaceholder("}", allowed: [])),
  .step("a why in one language", text + "why: ▸{en: Because}", .missingLanguage("fr")),
  .step(
    "an example that is true", text + "examples: {fr: [▸true], en: [so]}",
    .wrongShape(wanted: .text)),
  .step(
    "several lines by another word", text + "lines: ▸many",
    .unknownWord("many", nearest: nil, allowed: ["several"])),
  .step(
    "a rule that is none", text + "share: ▸ofer",
    .unknownWord("ofer", nearest: "offer", allowed: ["offer", "never"])),
  .step("core by another word", text + "core: ▸yes", .wrongShape(wanted: .flag)),
  .step("core in quotes", text + "core: ▸\"true\"", .wrongShape(wanted: .flag)),
  .step("a phase that is a number", text + "phase: ▸3", .wrongShape(wanted: .text)),
  .step(
    "a start from a later step", text + "start_from: [▸last]",
    .noSuchStep("last", nearest: nil, .earlier)),
  .step(
    "a scale without its end", "▸id: last\ntype: scale\n\(ask)\nlow: {fr: a, en: b}",
    .missingKey("high")),
  .step("a list of no items", "id: last\ntype: list\nmax: ▸0\n\(ask)", .outOfRange(0, 1...100)),
  .step(
    "a list that wants more than it takes", "id: last\ntype: list\nmin: ▸4\nmax: 3\n\(ask)",
    .outOfRange(4, 0...3)),
  .step("a choice without options", "▸" + choice, .missingKey("options")),
  .step("a choice of nothing", choice + "options: ▸[]", .wrongShape(wanted: .list)),
  .step(
    "more choices than there are", choice + "options: [\(one)]\nmax: ▸2", .outOfRange(2, 1...1)),
  .step(
    "an option twice", choice + "options: [\(one), {id: ▸one, fr: Un, en: One}]",
    .duplicateID("one")),
  .step("an option without id", choice + "options: [▸{fr: Un, en: One}]", .missingKey("id")),
  .step(
    "an option in one language", choice + "options: [▸{id: one, fr: Un}]", .missingLanguage("en")),
  .step(
    "an option whose id is no", choice + "options: [{id: ▸no, fr: Non, en: \"No\"}]",
    .badID("no", .readOtherwise)),
  .step(
    "a misspelt jump", choice + "options: [{id: one, fr: Un, en: One, ▸gotto: topic}]",
    .unknownKey("gotto", nearest: "goto", allowed: ["id", "fr", "en", "goto"])),
  .step(
    "a jump backward", choice + "options: [{id: one, fr: Un, en: One, goto: ▸topic}]",
    .noSuchStep("topic", nearest: nil, .later)),
  .step(
    "a jump to itself", choice + "options: [{id: one, fr: Un, en: One, goto: ▸last}]",
    .noSuchStep("last", nearest: nil, .later)),
  .header(
    "a jump to nowhere", "{id: listen, ", "{id: listen, goto: ▸nowhere, ",
    .noSuchStep("nowhere", nearest: nil, .later)),
  .step(
    "a kind of commitment that is none", commit + "kind: ▸steps",
    .unknownWord("steps", nearest: "step", allowed: ["experiment", "step"])),
  .step("a cue in one language", commit + "cue: ▸{fr: Si}", .missingLanguage("en")),
  .step(
    "a date that is none", commit + "due: {default: ▸\"7 days\", fr: a, en: b}", .badDate("7 days")),
  .step("a date too far", commit + "due: {default: ▸\"+367d\", fr: a, en: b}", .badDate("+367d")),
  .step(
    "chances without their question", commit + "confidence: {fr: a, en: b, ▸low_at_most: 6}",
    .missingKey("low")),
  .step(
    "a question without its chances", commit + "confidence: {fr: a, en: b, ▸low: {fr: c, en: d}}",
    .missingKey("low_at_most")),
  .step(
    "chances over ten",
    commit + "confidence: {fr: a, en: b, low_at_most: ▸11, low: {fr: c, en: d}}",
    .outOfRange(11, 1...10)),
  .step(
    "an outcome that is none",
    "id: last\ntype: review\n\(ask)\noptions: [{id: ▸doen, fr: a, en: b}]",
    .unknownWord("doen", nearest: "done", allowed: ["done", "differently", "not_yet", "dropped"])),
  .step(
    "a jump of an outcome",
    "id: last\ntype: review\n\(ask)\noptions: [{id: done, fr: a, en: b, ▸goto: last}]",
    .doesNotFit("goto")),
  .step(
    "too many commitments",
    "id: last\ntype: review\n\(ask)\noptions: [{id: done, fr: a, en: b}]\nmax: ▸21",
    .outOfRange(21, 1...20)),
  .step("a wording without its condition", text + "alt: [▸{fr: a, en: b}]", .missingKey("when")),
  .step("wordings that are a map", text + "alt: ▸{fr: a, en: b}", .wrongShape(wanted: .list)),
  .step(
    "a recall of nothing", text + "recall: ▸{fr: \"{quote}\", en: \"{quote}\"}", .missingKey("of")),
  .step(
    "a recall of no step", text + "recall: {of: ▸topics}",
    .noSuchStep("topics", nearest: "topic", .anywhere)),
  .step(
    "a recall in one language", text + "recall: ▸{of: topic, fr: \"{date}\"}",
    .missingLanguage("en")),
  .step(
    "a recall with the answer", text + "recall: {of: topic, fr: ▸\"{answer}\", en: \"{quote}\"}",
    .unknownPlaceholder("answer", allowed: ["date", "quote"])),
  .step(
    "asking first by another word", text + "recall: {of: topic, ask_first: ▸on}",
    .wrongShape(wanted: .flag)),
]
