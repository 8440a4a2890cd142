/// A JSON value whose keys keep their order, for a schema that people read too.
indirect enum SchemaNode: Equatable {
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([SchemaNode])
  case map([(key: String, value: SchemaNode)])

  static func == (left: SchemaNode, right: SchemaNode) -> Bool { left.json() == right.json() }

  /// The value as JSON, two spaces a level.
  func json(indent: String = "") -> String {
    let inside = indent + "  "
    switch self {
    case .flag(let flag): return String(flag)
    case .number(let number): return String(number)
    case .text(let text): return SchemaNode.quoted(text)
    case .list(let items):
      if items.isEmpty { return "[]" }
      let isShort = items.allSatisfy(\.isScalar)
      let texts = items.map { $0.json(indent: inside) }
      return isShort
        ? "[" + texts.joined(separator: ", ") + "]"
        : "[\n" + texts.map { inside + $0 }.joined(separator: ",\n") + "\n" + indent + "]"
    case .map(let entries):
      if entries.isEmpty { return "{}" }
      let texts = entries.map { entry in
        inside + SchemaNode.quoted(entry.key) + ": " + entry.value.json(indent: inside)
      }
      return "{\n" + texts.joined(separator: ",\n") + "\n" + indent + "}"
    }
  }

  private var isScalar: Bool {
    switch self {
    case .flag, .number, .text: true
    case .list, .map: false
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension SchemaNode: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .number(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
  init(arrayLiteral elements: SchemaNode...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, SchemaNode)...) {
    self = .map(elements.map { (key: $0.0, value: $0.1) })
  }

  /// Words, one of which must stand there.
  static func words(_ words: [String]) -> SchemaNode {
    ["enum": .list(words.map { .text($0) })]
  }

  /// A whole number in a range.
  static func number(_ range: ClosedRange<Int>) -> SchemaNode {
    [
      "type": "integer", "minimum": .number(range.lowerBound),
      "maximum": .number(range.upperBound),
    ]
  }

  /// A list of at least one.
  static func list(of item: SchemaNode) -> SchemaNode {
    ["type": "array", "minItems": 1, "items": item]
  }

  /// A map of these keys and no others.
  static func object(
    _ properties: [(key: String, value: SchemaNode)], required: [String] = [],
    _ more: [(key: String, value: SchemaNode)] = []
  ) -> SchemaNode {
    .map(
      [
        (key: "type", value: "object"), (key: "additionalProperties", value: false),
        (key: "properties", value: .map(properties)),
        (key: "required", value: .list(required.map { .text($0) })),
      ] + more)
  }

  /// A definition that stands elsewhere in the schema.
  static func use(_ name: String) -> SchemaNode { ["$ref": .text("#/$defs/" + name)] }
}
