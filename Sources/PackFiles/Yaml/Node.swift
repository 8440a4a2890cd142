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
