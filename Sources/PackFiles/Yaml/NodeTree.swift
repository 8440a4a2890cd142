import Reflection

/// Builds the one document of a file, and refuses what packs do without.
struct NodeTree: ~Copyable {
  private var reader: YAMLReader
  private let source: SourceText

  private init(_ source: SourceText) {
    self.source = source
    reader = YAMLReader(source.bytes)
  }

  /// Reads a file.
  ///
  /// - Returns: `nil` when there is no document in it.
  /// - Throws: The first fault of its bytes or of its YAML.
  static func read(_ source: SourceText) throws(FoundFault) -> Node? {
    try scanSource(source.bytes)
    var tree = NodeTree(source)
    return try tree.document()
  }

  private mutating func document() throws(FoundFault) -> Node? {
    var root: Node?
    while true {
      let event = try reader.next()
      switch event.kind {
      case .streamEnd: return root
      case .documentStart where root != nil:
        throw FoundFault(mark: event.start, kind: .forbiddenYAML(.severalDocuments))
      case .documentStart, .documentEnd: continue
      default: root = try node(event, depth: 0)
      }
    }
  }

  private mutating func node(
    _ event: YAMLReader.Event, depth: Int
  ) throws(FoundFault) -> Node {
    if case .scalar(let text, let style) = event.kind {
      try check(text, style, event)
      let content = Node.Content.scalar(text, isPlain: style == .plain)
      return Node(content: content, start: event.start, end: event.end)
    }
    guard depth < PackLimit.depth else {
      throw FoundFault(mark: event.start, kind: .tooDeep(limit: PackLimit.depth))
    }
    if case .listStart = event.kind { return try list(from: event.start, depth: depth + 1) }
    return try map(from: event.start, depth: depth + 1)
  }

  private mutating func list(from start: Mark, depth: Int) throws(FoundFault) -> Node {
    var items: [Node] = []
    while true {
      let event = try reader.next()
      if case .end = event.kind {
        return Node(content: .list(items), start: start, end: event.end)
      }
      items.append(try node(event, depth: depth))
    }
  }

  private mutating func map(from start: Mark, depth: Int) throws(FoundFault) -> Node {
    var entries: [Node.Entry] = []
    var seen: Set<String> = []
    while true {
      let event = try reader.next()
      if case .end = event.kind {
        return Node(content: .map(entries), start: start, end: event.end)
      }
      let key = try node(event, depth: depth)
      guard case .scalar(let name, _) = key.content else {
        throw FoundFault(mark: key.start, kind: .wrongShape(wanted: .text))
      }
      guard seen.insert(name).inserted else {
        throw FoundFault(mark: key.start, kind: .duplicateKey(name.clipped))
      }
      let value = try node(try reader.next(), depth: depth)
      entries.append(Node.Entry(key: name, mark: key.start, value: value))
    }
  }

  /// Refuses what came by escape; only double quotes have escapes.
  private func check(
    _ text: String, _ style: YAMLReader.Scalar, _ event: YAMLReader.Event
  ) throws(FoundFault) {
    guard style == .doubleQuoted,
      let scalar = text.unicodeScalars.first(where: isForbiddenByEscape)
    else { return }
    let raw = source.scalars(from: event.start, to: event.end)
    throw FoundFault(
      mark: markOfForbiddenEscape(in: raw, at: event.start),
      kind: .forbiddenCharacter(scalar.value))
  }
}

extension String {
  /// At most as much as a fault quotes.
  var clipped: String {
    count <= PackLimit.quoted ? self : prefix(PackLimit.quoted) + "…"
  }
}
