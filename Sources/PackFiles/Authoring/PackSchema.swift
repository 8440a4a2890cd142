import Reflection

/// JSON Schema of `tandem.pack/1` (draft 2020-12), by which editors complete and check.
///
/// It knows the keys, the words and the ranges of the decoder; what names a step, and what is asked
/// of an answer's type, only the decoder knows.
public enum PackSchema {
  /// The schema, with a line feed at its end.
  public static var text: String { document.json() + "\n" }

  /// The document.
  static var document: SchemaNode {
    let languages = SchemaNode.object(
      languageKeys.map { (key: $0, value: .use("line")) }, required: languageKeys)
    let variants = SchemaNode.object(
      languageKeys.map { (key: $0, value: .use("wordings")) }, required: languageKeys)
    let head: [(key: String, value: SchemaNode)] = [
      (key: "$schema", value: "https://json-schema.org/draft/2020-12/schema"),
      (key: "title", value: .text(PackFile.format)),
    ]
    let object = SchemaNode.object(
      packKeys.map { (key: $0, value: header[$0] ?? true) }, required: requiredKeys)
    guard case .map(let entries) = object else { return object }
    let definitions: [(key: String, value: SchemaNode)] = [
      (
        key: "line",
        value: ["type": "string", "maxLength": .number(PackLimit.text), "pattern": #"\S"#]
      ),
      (key: "wordings", value: ["anyOf": [.use("line"), .list(of: .use("line"))]]),
      (key: "text", value: languages), (key: "variants", value: variants),
      (key: "name", value: name(#"^[a-z][a-z0-9_-]*$"#)),
      (key: "address", value: ["type": "string", "minLength": 1]),
      (key: "condition", value: ConditionSchema.node),
      (key: "option", value: option(canJump: true)), (key: "follow", value: FollowSchema.node),
      (key: "step", value: StepSchema.node),
    ]
    return .map(head + entries + rules + [(key: "$defs", value: .map(definitions))])
  }

  /// What one part of a pack asks of another.
  private static var rules: [(key: String, value: SchemaNode)] {
    let reading: SchemaNode = [
      "contains": [
        "properties": ["type": ["const": .text(StepType.read.rawValue)]], "required": ["type"],
      ]
    ]
    return [
      (
        key: "dependentRequired",
        value: ["notice": ["safety_notice"], "safety_notice": ["notice"]]
      ),
      (key: "if", value: ["properties": ["steps": reading], "required": ["steps"]]),
      (key: "then", value: ["required": ["requires"]]),
    ]
  }

  private static let requiredKeys = [
    "format", "id", "version", "audience", "minutes", "languages", "title", "steps",
  ]

  private static var header: [String: SchemaNode] {
    [
      "format": ["const": .text(PackFile.format)],
      "id": name(#"^[a-z][a-z0-9_-]*(\.[a-z][a-z0-9_-]*)*$"#),
      "version": .number(PackLimit.version),
      "audience": .words(Pack.Audience.allCases.map(\.rawValue)), "stage": .words(stages),
      "minutes": .number(PackLimit.minutes), "follow_budget": .number(PackLimit.followBudget),
      "languages": [
        "type": "array", "uniqueItems": true, "minItems": .number(languageKeys.count),
        "items": .words(languageKeys),
      ],
      "safety": .words(["default"]), "safety_notice": .words(["start"]),
      "requires": .words(packNeeds), "materials": .use("text"),
      "method": .list(of: .use("line")), "title": .use("text"), "intro": .use("text"),
      "notice": .use("text"), "outro": .use("text"),
      "group": .object(
        ["min", "max", "best"].map { (key: $0, value: .number(PackLimit.people)) },
        required: ["min", "max"]),
      "summary": ["type": "array", "uniqueItems": true, "items": .use("name")],
      "steps": [
        "type": "array", "minItems": 1, "maxItems": .number(PackLimit.steps),
        "items": .use("step"),
      ],
    ]
  }

  /// An option of a choice, or of what became of a commitment.
  static func option(canJump: Bool) -> SchemaNode {
    let id: SchemaNode = canJump ? .use("name") : .words(outcomes)
    let jump: [(key: String, value: SchemaNode)] =
      canJump ? [(key: "goto", value: .use("name"))] : []
    return .object(
      [(key: "id", value: id)] + texts + jump, required: ["id"] + languageKeys)
  }

  /// A text in both languages beside other keys.
  static var texts: [(key: String, value: SchemaNode)] {
    languageKeys.map { (key: $0, value: .use("line")) }
  }

  private static func name(_ pattern: String) -> SchemaNode {
    ["type": "string", "maxLength": .number(PackLimit.id), "pattern": .text(pattern)]
  }
}
