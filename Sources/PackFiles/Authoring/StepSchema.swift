import Reflection

/// The part of the schema for steps: every key, then what each type makes of them.
enum StepSchema {
  static var node: SchemaNode {
    let keys = stepKeys + typedKeys.subtracting(stepKeys).sorted()
    return .object(
      keys.map { (key: $0, value: properties[$0] ?? true) }, required: ["id", "type"],
      [(key: "allOf", value: .list(StepType.allCases.map(rule)))])
  }

  /// The keys that a step of a type may have.
  static func keys(of type: StepType) -> [String] {
    let keys = stepKeys.filter { type.isAnswered || !answerKeysOfSteps.contains($0) } + type.ownKeys
    return type == .round ? keys.filter { $0 != "ask" } : keys
  }

  private static func rule(_ type: StepType) -> SchemaNode {
    let own = ownProperties(of: type).map { (key: $0, value: $1) }.sorted { $0.key < $1.key }
    let choices: [(key: String, value: SchemaNode)] = [
      (
        key: "oneOf", value: [["required": ["options"]], ["required": ["options_from"]]]
      )
    ]
    return [
      "if": ["properties": ["type": ["const": .text(type.rawValue)]], "required": ["type"]],
      "then": .map(
        [
          (key: "propertyNames", value: .words(keys(of: type))),
          (key: "required", value: .list(required(type).map { .text($0) })),
          (key: "properties", value: .map(own)),
        ] + (type == .choice ? choices : [])),
    ]
  }

  private static func required(_ type: StepType) -> [String] {
    switch type {
    case .text, .list, .choice, .commit: ["ask"]
    case .scale: ["ask", "low", "high"]
    case .review: ["ask", "options"]
    case .read: ["ask", "source"]
    case .round: ["screen", "title"]
    }
  }

  /// What differs from type to type.
  private static func ownProperties(of type: StepType) -> [String: SchemaNode] {
    switch type {
    case .list: ["max": .number(1...PackLimit.items.upperBound)]
    case .choice: ["max": .number(PackLimit.options)]
    case .review:
      [
        "max": .number(PackLimit.commitments),
        "options": .list(of: PackSchema.option(canJump: false)),
      ]
    case .text, .scale, .commit, .read, .round: [:]
    }
  }

  private static var properties: [String: SchemaNode] {
    [
      "id": .use("name"), "type": .words(StepType.allCases.map(\.rawValue)),
      "ask": .use("variants"), "screen": .use("variants"), "examples": .use("variants"),
      "why": .use("text"), "title": .use("text"), "low": .use("text"), "high": .use("text"),
      "cue": .use("text"), "learn": .use("text"), "facilitator": .use("text"),
      "remote": .use("text"), "when": .use("condition"), "recall": recall,
      "follow": .list(of: .use("follow")),
      "alt": .list(
        of: .object(
          [(key: "when", value: .use("condition"))]
            + languageKeys.map { (key: $0, value: .use("wordings")) },
          required: ["when"] + languageKeys)),
      "share": .words(ShareRule.words.keys.sorted()), "core": ["type": "boolean"],
      "phase": .use("line"), "as": .words(ReplyKind.allCases.map(\.rawValue)),
      "minutes": .number(PackLimit.minutes),
      "who": .words(RoomForm.Company.allCases.map(\.rawValue)),
      "capture": .words(RoomForm.Capture.allCases.map(\.rawValue)),
      "release": .words([ReleaseRule.offer, .open].map(\.rawValue)),
      "lines": .words(["several"]), "start_from": .list(of: .use("name")),
      "pick": .words(["sentence"]), "min": .number(PackLimit.items),
      "max": ["type": "integer", "minimum": 1],
      "options": [
        "type": "array", "minItems": 1, "maxItems": .number(PackLimit.options.upperBound),
        "items": .use("option"),
      ],
      "options_from": .use("name"), "kind": .words(CommitmentKind.words.keys.sorted()),
      "due": due, "confidence": confidence, "source": .words(["shared_bundle"]),
      "turns": .list(
        of: .object(
          [(key: "minutes", value: .number(PackLimit.minutes))] + PackSchema.texts,
          required: ["minutes"] + languageKeys)),
      "columns": .list(
        of: .object(
          [(key: "id", value: .use("name"))] + PackSchema.texts,
          required: ["id"] + languageKeys)),
    ]
  }

  private static var recall: SchemaNode {
    let of: SchemaNode = ["anyOf": [.use("address"), .list(of: .use("address"))]]
    return .object(
      [
        (key: "of", value: of), (key: "from", value: .words(["now"])),
        (key: "ask_first", value: ["type": "boolean"]),
      ] + PackSchema.texts, required: ["of"])
  }

  private static var due: SchemaNode {
    .object(
      [(key: "default", value: ["type": "string", "pattern": #"^\+[0-9]+d$"#])] + PackSchema.texts,
      required: languageKeys)
  }

  private static var confidence: SchemaNode {
    .object(
      [
        (key: "low_at_most", value: .number(PackLimit.scale)), (key: "low", value: .use("text")),
      ] + PackSchema.texts, required: languageKeys,
      [(key: "dependentRequired", value: ["low": ["low_at_most"], "low_at_most": ["low"]])])
  }
}

/// The part of the schema for conditions.
enum ConditionSchema {
  static var node: SchemaNode {
    let mentions = SchemaNode.object(
      languageKeys.map { (key: $0, value: .list(of: .use("line"))) }, required: languageKeys)
    return .object(
      [
        (key: "of", value: .use("address")), (key: "words_lt", value: .number(PackLimit.words)),
        (key: "words_gte", value: .number(PackLimit.words)),
        (key: "items_lt", value: .number(PackLimit.items)),
        (key: "items_gte", value: .number(PackLimit.items)),
        (key: "at_most", value: .number(PackLimit.scale)),
        (key: "at_least", value: .number(PackLimit.scale)),
        (key: "is", value: .list(of: .use("name"))), (key: "mentions", value: mentions),
        (key: "moved", value: .words(Condition.Movement.allCases.map(\.rawValue))),
        (key: "by", value: .number(1...(PackLimit.scale.upperBound - 1))),
        (key: "than", value: .use("name")), (key: "answered", value: ["type": "boolean"]),
        (key: "run", value: .words(["first"])),
        (key: "has", value: .words(["open_commitments", "last", "reply"])),
      ], required: [],
      [
        (key: "minProperties", value: 1),
        (key: "dependentRequired", value: ["by": ["moved"], "than": ["moved"]]),
      ])
  }
}

/// The part of the schema for follow-ups.
enum FollowSchema {
  static var node: SchemaNode {
    .object(
      [
        (key: "when", value: .use("condition")), (key: "ask", value: .use("variants")),
        (key: "say", value: .use("text")),
        (key: "keep", value: .words(FollowUp.Keep.allCases.map(\.rawValue))),
        (key: "type", value: .words(["text", "choice"])),
        (key: "options", value: .list(of: .use("option"))),
        (key: "max", value: .number(PackLimit.options)),
        (key: "card", value: .words([CareCard.Kind.thirdParty.rawValue])),
        (key: "offer", value: .words(["short"])),
      ], required: [],
      [
        (
          key: "oneOf",
          value: [
            ["required": ["ask"], "properties": ["offer": false]],
            ["required": ["say"], "propertyNames": .words(["when", "say", "card", "offer"])],
          ]
        )
      ])
  }
}
