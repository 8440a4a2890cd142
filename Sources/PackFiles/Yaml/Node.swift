/// A value of a file, and where it stands.
struct Node {
  enum Content {
    /// A text; `isPlain` without quotes, so that YAML may read it as something else.
    case scalar(String, isPlain: Bool)
    case list([Node])
    case map([Entry])
  }

  /// A key with its value.
  struct Entry {
    var key: String
    var mark: Mark
    var value: Node
  }

  var content: Content
  var start: Mark
  /// Just after it.
  var end: Mark
}

extension Node {
  /// The value of a key; `nil` when there is none, and of what is no map.
  subscript(key: String) -> Node? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// Where a key of the map stands.
  func mark(of key: String) -> Mark? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.mark
  }

  /// The items of a list; none of anything else.
  var items: [Node] { if case .list(let items) = content { items } else { [] } }

  /// The text of a scalar.
  var text: String? { if case .scalar(let text, _) = content { text } else { nil } }
}
