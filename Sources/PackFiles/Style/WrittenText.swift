import Reflection

/// A text of a file in one language, as somebody will read it.
struct WrittenText {
  /// Who says it.
  enum Role {
    /// The program, to the person.
    case said
    /// The person: an example, or an option that is chosen.
    case personal
  }

  var language: Language
  var role: Role
  var text: String
  var node: Node

  /// All texts of a file, in its order; words that are only looked for are none.
  static func all(in root: Node) -> [WrittenText] { texts(in: root, role: .said) }

  private static func texts(in node: Node, role: Role) -> [WrittenText] {
    switch node.content {
    case .scalar: return []
    case .list(let items): return items.flatMap { texts(in: $0, role: role) }
    case .map(let entries):
      // An option, or a column of a board: its label stands beside its id.
      let isOption = node["id"] != nil && languageKeys.contains { node[$0] != nil }
      let role = isOption ? Role.personal : role
      return entries.flatMap { entry -> [WrittenText] in
        if notRead.contains(entry.key) { return [] }
        guard let language = Language(rawValue: entry.key) else {
          return texts(in: entry.value, role: entry.key == "examples" ? .personal : role)
        }
        let nodes = entry.value.text == nil ? entry.value.items : [entry.value]
        return nodes.compactMap { node in
          node.text.map { WrittenText(language: language, role: role, text: $0, node: node) }
        }
      }
    }
  }

  /// Under these keys stand words that are looked for in answers.
  private static let notRead: Set<String> = ["mentions", "signals"]
}
