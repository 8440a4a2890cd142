import Reflection

private func title(_ name: String, _ value: String, _ kind: PackFault.Kind) -> FaultCase {
  .header(name, "\"Le soir\"", value, kind)
}

/// Faults of YAML itself, and of characters.
let yamlFaults: [FaultCase] = [
  title("an anchor", "▸&a Soir", .forbiddenYAML(.anchor)),
  title("an alias", "▸*a", .forbiddenYAML(.alias)),
  title("a tag", "▸!!str Soir", .forbiddenYAML(.tag)),
  title("a tag that says nothing", "▸! Soir", .forbiddenYAML(.tag)),
  .header("an anchored map", "title: {", "title: ▸&t {", .forbiddenYAML(.anchor)),
  .header("an anchored list", "[GROW]", "▸&m [GROW]", .forbiddenYAML(.anchor)),
  FaultCase(
    "a directive", "▸%TAG ! tag:example.org,2026:\n---\n" + PackText.whole, .forbiddenYAML(.tag)),
  FaultCase(
    "two documents", PackText.whole + "▸---\nformat: tandem.pack/1\n",
    .forbiddenYAML(.severalDocuments)),
  .header("a key twice", "stage: any\n", "stage: any\n▸stage: any\n", .duplicateKey("stage")),
  .header(
    "a key twice in a flow", "{fr: \"Le soir\"", "{fr: \"Le soir\", ▸\"fr\": Soir",
    .duplicateKey("fr")),
  .header(
    "a merge key", "stage: any\n", "▸<<: {stage: any}\n",
    .unknownKey("<<", nearest: nil, allowed: allPackKeys)),
  .header("a list as a key", "stage: any\n", "? ▸[a]\n: b\n", .wrongShape(wanted: .text)),
  title(
    "16 lists inside one another",
    String(repeating: "[", count: 14) + "▸[" + String(repeating: "]", count: 15),
    .tooDeep(limit: 16)),
  FaultCase(
    "a quote that is never closed", PackText.whole + "outro: {fr: ▸\"Fin, en: End}\n",
    .syntax(.quote)),
  .header(
    "a tab that indents", "stage: any\n", "▸\tstage: any\n",
    .syntax(.tab)),
  title(
    "a colon without quotes", "Le soir▸: enfin",
    .syntax(.colon)
  )
  .inBlock,
  FaultCase(
    "a quote that the next one closes",
    PackText.whole.replacing(
      "title: {fr: \"Le soir\", en: \"The evening\"}",
      with: "title:\n  fr: ▸\"Le soir\n  en: \"Evening\""), .syntax(.quote)),
  FaultCase(
    "a step that stands too far left",
    PackText.whole.replacing("\n    ask:", with: "\n   ▸ask:", maxReplacements: 1),
    .syntax(.indentation)),
  .header("a key without its colon", "stage: any\n", "stage any\n▸", .syntax(.key)),
  title("a bracket that is not closed", "[a, b, en: \"The evening\"▸}", .syntax(.bracket)).inFlow,
  title("a sign that begins no text", "▸@soir", .syntax(.character)),
  title("a lone NUL", "Le▸\u{0} soir", .forbiddenCharacter(0)),
  title("an escape byte", "Le▸\u{1b}[2J soir", .forbiddenCharacter(0x1b)),
  title("a control of the second set", "Le▸\u{9b}2J soir", .forbiddenCharacter(0x9b)),
  title("a turned direction", "Le▸\u{202e} soir", .forbiddenCharacter(0x202e)),
  title("an isolate", "Le▸\u{2066} soir", .forbiddenCharacter(0x2066)),
  title("a space without width", "Le▸\u{200b} soir", .forbiddenCharacter(0x200b)),
  title("a soft hyphen", "Le▸\u{ad} soir", .forbiddenCharacter(0xad)),
  title("a tag character", "Le▸\u{e0041} soir", .forbiddenCharacter(0xe0041)),
  title("a mark of byte order inside", "Le▸\u{feff} soir", .forbiddenCharacter(0xfeff)),
  title("a line separator", "Le▸\u{2028} soir", .forbiddenCharacter(0x2028)),
  title("no character", "Le▸\u{fffe} soir", .forbiddenCharacter(0xfffe)),
  .header(
    "a hidden character in a comment", "stage: any\n", "stage: any # a▸\u{202e}b\n",
    .forbiddenCharacter(0x202e)),
  title("an escape by escape", "\"Le ▸\\e[2J soir\"", .forbiddenCharacter(0x1b)),
  title("an escape in hexadecimal", "\"Le \\\"▸\\x1b[2J soir\"", .forbiddenCharacter(0x1b)),
  title(
    "a turned direction by escape", "\"Le \\\\ \\u00e9 ▸\\u202E soir\"", .forbiddenCharacter(0x202e)
  ),
  title("a tag character by escape", "\"Le ▸\\U000E0041 soir\"", .forbiddenCharacter(0xe0041)),
  title("a NUL by escape", "\"Le ▸\\0 soir\"", .forbiddenCharacter(0)),
  title("a return by escape", "\"Le ▸\\r soir\"", .forbiddenCharacter(0x0d)),
  title("a line separator by escape", "\"Le ▸\\L soir\"", .forbiddenCharacter(0x2028)),
  .header(
    "a turned direction in a key", "stage: any\n", "\"st▸\\u202eage\": any\n",
    .forbiddenCharacter(0x202e)),
  title("an escape on a second line", "\"Le\n  beau ▸\\e soir\"", .forbiddenCharacter(0x1b)),
  title("half of a pair", "\"\\u▸d800\"", .syntax(.escape)),
]

private let allPackKeys = [
  "format", "id", "version", "audience", "stage", "minutes", "follow_budget", "languages",
  "safety", "safety_notice", "requires", "group", "materials", "method", "title", "intro", "notice",
  "summary", "outro", "steps",
]

extension FaultCase {
  /// The same title without the English one that follows.
  fileprivate var inFlow: FaultCase {
    FaultCase(name, marked.replacing("▸}, en: \"The evening\"}", with: "▸}"), kind)
  }

  /// The same title as a block.
  fileprivate var inBlock: FaultCase {
    let block = marked.replacing("{fr: ", with: "\n  fr: ").replacing(
      ", en: \"The evening\"}", with: "\n  en: Evening")
    return FaultCase(name, block, kind)
  }
}
