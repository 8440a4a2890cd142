import Reflection

private let packKeys = [
  "format", "id", "version", "audience", "stage", "minutes", "follow_budget", "languages",
  "safety", "safety_notice", "requires", "group", "materials", "method", "title", "intro", "notice",
  "summary", "outro", "steps",
]

/// Faults of the header, key by key.
let headerFaults: [FaultCase] = [
  FaultCase("an empty file", "▸", .missingFormat(known: "tandem.pack/1")),
  FaultCase("only a comment", "▸# nothing\n", .missingFormat(known: "tandem.pack/1")),
  FaultCase("a list", "▸- format: tandem.pack/1\n", .notAPack),
  FaultCase("a text", "▸tandem.pack/1\n", .notAPack),
  FaultCase("a file of another program", "▸journals:\n  daily: {questions: []}\n", .notAPack),
  FaultCase("only an id", "▸id: my.own\n", .missingFormat(known: "tandem.pack/1")),

  .header("no format", "format: tandem.pack/1\n", "▸", .missingFormat(known: "tandem.pack/1")),
  .header(
    "another format", "tandem.pack/1", "▸tandem.pack/2",
    .unknownFormat("tandem.pack/2", known: "tandem.pack/1")),
  .header(
    "the safety format", "tandem.pack/1", "▸tandem.safety/1",
    .unknownFormat("tandem.safety/1", known: "tandem.pack/1")),
  .header(
    "a misspelt format", "format:", "▸fromat:",
    .unknownKey("fromat", nearest: "format", allowed: packKeys)),
  .lacking("id: my.evening\n", "id"),
  .header(
    "an exercise with capitals", "id: my.evening", "id: ▸My.evening",
    .badID("My.evening", .dottedAlphabet(limit: 64))),
  .header(
    "an id with an empty part", "id: my.evening", "id: ▸my..evening",
    .badID("my..evening", .dottedAlphabet(limit: 64))),
  .lacking("version: 1\n", "version"),
  .lacking("audience: mentee\n", "audience"),
  .lacking("minutes: 10\n", "minutes"),
  .lacking("languages: [fr, en]\n", "languages"),
  FaultCase("no steps", "▸" + PackText.header, .missingKey("steps")),
  .lacking("title: {fr: \"Le soir\", en: \"The evening\"}\n", "title"),
  .header(
    "a misspelt title", "title:", "▸titel:",
    .unknownKey("titel", nearest: "title", allowed: packKeys)),
  .header("a version of 0", "version: 1", "version: ▸0", .outOfRange(0, 1...9999)),
  .header("a version of 10000", "version: 1", "version: ▸10000", .outOfRange(10000, 1...9999)),
  .header("a version in quotes", "version: 1", "version: ▸\"1\"", .wrongShape(wanted: .number)),
  .header("a version with a dot", "version: 1", "version: ▸1.0", .wrongShape(wanted: .number)),
  .header("an octal version", "version: 1", "version: ▸010", .wrongShape(wanted: .number)),
  .header("241 minutes", "minutes: 10", "minutes: ▸241", .outOfRange(241, 1...240)),
  .header("no minute at all", "minutes: 10", "minutes: ▸0", .outOfRange(0, 1...240)),
  .header("a budget of 51", "follow_budget: 4", "follow_budget: ▸51", .outOfRange(51, 0...50)),
  .header("a budget under 0", "follow_budget: 4", "follow_budget: ▸-1", .outOfRange(-1, 0...50)),
  .header(
    "an audience that is none", "mentee\n", "▸mente\n",
    .unknownWord("mente", nearest: "mentee", allowed: ["mentee", "mentor", "workshop"])),
  .header(
    "a stage that is none", "stage: any", "stage: ▸soon",
    .unknownWord(
      "soon", nearest: nil,
      allowed: ["discovery", "rapport", "direction", "progress", "winding down", "any"])),
  .header(
    "safety turned off", "safety: default", "safety: ▸none",
    .unknownWord("none", nearest: nil, allowed: ["default"])),
  .header("one language", "[fr, en]", "▸[fr]", .missingLanguage("en")),
  .header("a language twice", "[fr, en]", "[fr, en, ▸fr]", .duplicateID("fr")),
  .header(
    "a third language", "[fr, en]", "[fr, en, ▸de]",
    .unknownWord("de", nearest: nil, allowed: ["fr", "en"])),
  .header("languages as a text", "[fr, en]", "▸fr", .wrongShape(wanted: .list)),
  .header("a method that is a number", "[GROW]", "[▸12]", .wrongShape(wanted: .text)),
  .header("a title without English", ", en: \"The evening\"}", "}", .missingLanguage("en"))
    .marking("{fr: \"Le soir\""),
  .header(
    "a title as a text", "{fr: \"Le soir\", en: \"The evening\"}", "▸Evening",
    .wrongShape(wanted: .texts)),
  .header("an empty title", "\"Le soir\"", "▸\"\"", .wrongShape(wanted: .text)),
  .header("a title that is a number", "\"Le soir\"", "▸2026", .wrongShape(wanted: .text)),
  .header("a title that is true", "\"Le soir\"", "▸yes", .wrongShape(wanted: .text)),
  .header("a list as a title", "\"Le soir\"", "▸[Soir]", .wrongShape(wanted: .text)),
  .header(
    "a key in a title", "{fr: \"Le soir\"", "{▸de: Abend, fr: \"Le soir\"",
    .unknownKey("de", nearest: nil, allowed: ["fr", "en"])),
  .header(
    "a placeholder in a title", "\"Le soir\"", "▸\"Le {answer}\"",
    .unknownPlaceholder("answer", allowed: [])),
  .header(
    "a text that is too long", "\"Le soir\"", "▸\"" + String(repeating: "é", count: 2049) + "\"",
    .textTooLong(limit: 4096)),
  .header(
    "a notice that is never shown", "stage: any\n", "▸notice: {fr: a, en: b}\n",
    .missingKey("safety_notice")),
  .header(
    "a notice that is missing", "stage: any\n", "▸safety_notice: start\n", .missingKey("notice")),
  .header(
    "a notice at another time", "stage: any\n", "notice: {fr: a, en: b}\nsafety_notice: ▸end\n",
    .unknownWord("end", nearest: nil, allowed: ["start"])),
  .header(
    "a summary of nothing known", "stage: any\n", "summary: [topic, ▸rule]\n",
    .noSuchStep("rule", nearest: "role", .anywhere)),
  .header(
    "a summary with a step twice", "stage: any\n", "summary: [topic, ▸topic]\n",
    .duplicateID("topic")),
  .header(
    "a summary that is a text", "stage: any\n", "summary: ▸topic\n", .wrongShape(wanted: .list)),
  .header("no step at all", PackText.steps, "steps: ▸[]\n", .wrongShape(wanted: .list)),
]

extension FaultCase {
  /// The small pack without a line.
  fileprivate static func lacking(_ line: String, _ key: String) -> FaultCase {
    let text = PackText.whole.replacing(line, with: "", maxReplacements: 1)
    return FaultCase("no \(key)", "▸" + text, .missingKey(key))
  }

  /// The same fault, marked before another piece of the text.
  fileprivate func marking(_ piece: String) -> FaultCase {
    FaultCase(name, marked.replacing(piece, with: "▸" + piece), kind)
  }
}
