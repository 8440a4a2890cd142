import Reflection

@testable import SealedStore

/// What the reader in Python prints, made of what Swift reads: the same bytes.
enum AnswerLines {
  static func text(of arena: EventArena) throws -> String {
    let lines = arena.entries.sorted { left, right in
      let (one, other) = (arena.ref(of: left), arena.ref(of: right))
      return (left.clock, one.device, one.sequence) < (right.clock, other.device, other.sequence)
    }.compactMap { entry in try? line(of: arena.event(entry), in: arena) }
    return lines.map { $0 + "\n" }.joined()
  }

  private struct NoAnswer: Error {}

  private static func line(of event: Event, in arena: EventArena) throws -> String {
    let answer: Answer
    switch event.fact {
    case .noted(let note):
      return object([
        ("at", quoted(event.moment.description)), ("event", quoted("noted")),
        ("left", quoted((note.leftAs ?? []).map(hex).joined())), ("text", quoted(note.text)),
      ])
    case .answered(let given), .revised(let given), .committed(let given), .reviewed(let given):
      answer = given
    default: throw NoAnswer()
    }
    func number(_ ref: Ref?) -> String {
      let entry = arena.entries.first { ref == arena.ref(of: $0) }
      return entry.map { String($0.number) } ?? "null"
    }
    let (type, value) = typed(answer.value, number)
    let fields = [
      ("at", quoted(event.moment.description)), ("event", quoted("\(event.fact.kind)")),
      ("part", String(answer.place.part)), ("review", number(answer.place.commitment)),
      ("run", number(answer.run)), ("share", quoted("\(answer.share)")),
      ("step", quoted(answer.place.step)), ("type", quoted(type)), ("value", value),
      ("wording", quoted(answer.wording.text)), ("words", quoted(answer.words)),
    ]
    return object(fields)
  }

  private static func typed(
    _ value: Value, _ number: (Ref?) -> String
  ) -> (type: String, json: String) {
    switch value {
    case .text(let text): ("text", quoted(text))
    case .items(let items): ("items", list(items.map(quoted)))
    case .score(let score): ("score", String(score))
    case .picked(let picked):
      (
        "picked",
        object([
          ("from", number(picked.source)), ("numbers", list(picked.numbers.map { String($0) })),
        ])
      )
    case .options(let options):
      (
        "options",
        list(options.map { object([("id", quoted($0.id)), ("label", quoted($0.label))]) })
      )
    case .commitment(let made):
      (
        "commitment",
        object([
          ("confidence", made.confidence.map { String($0) } ?? "null"),
          ("cue", made.cue.map(quoted) ?? "null"),
          ("due", made.due.map { quoted($0.description) } ?? "null"),
          ("eased", made.eased.map(quoted) ?? "null"), ("kind", quoted("\(made.kind)")),
          ("learn", made.learn.map(quoted) ?? "null"), ("what", quoted(made.what)),
        ])
      )
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  private static func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
  }

  private static func list(_ items: [String]) -> String {
    "[" + items.joined(separator: ",") + "]"
  }

  /// As `json.dumps(…, ensure_ascii=False)` writes it.
  private static func quoted(_ text: String) -> String {
    let escapes: [Unicode.Scalar: String] = [
      "\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\u{8}": "\\b",
      "\u{c}": "\\f",
    ]
    let scalars = text.unicodeScalars.map { scalar -> String in
      if let escape = escapes[scalar] { return escape }
      guard scalar.value < 0x20 else { return String(scalar) }
      let hex = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    }
    return "\"" + scalars.joined() + "\""
  }
}
