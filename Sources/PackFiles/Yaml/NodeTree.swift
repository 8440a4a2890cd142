import Reflection

/// Builds the one document of a file, and refuses what packs do without.
struct NodeTree: ~Copyable {
  /// What was read.
  struct Document {
    /// `nil` when there is no document in the file.
    var root: Node?
    /// Faults after which reading could go on.
    var faults: [FoundFault]
  }

  private var reader: YAMLReader
  private let source: SourceText
  private var log = FaultLog()

  private init(_ source: SourceText) {
    self.source = source
    reader = YAMLReader(source.bytes)
  }

  /// Reads a file.
  ///
  /// - Throws: The first fault of its bytes or of its YAML after which nothing can be read.
  static func read(_ source: SourceText) throws(FoundFault) -> Document {
    try scanSource(source.bytes)
    var tree = NodeTree(source)
    do throws(FoundFault) {
      let root = try tree.document()
      return Document(root: root, faults: tree.log.sorted)
    } catch {
      // What stands before it would be known by now if reading stopped there.
      throw tree.log.sorted.first ?? error
    }
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
      check(text, style, event)
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
      let isNew = seen.insert(name).inserted
      if !isNew { log.report(.duplicateKey(name.clipped), at: key.start) }
      // A key with a forbidden character was told as one.
      let isKey = isNew && firstForbidden(in: name) == nil
      let value = try node(try reader.next(), depth: depth)
      if isKey { entries.append(Node.Entry(key: name, mark: key.start, value: value)) }
    }
  }

  /// Refuses what came by escape; only double quotes have escapes.
  private mutating func check(
    _ text: String, _ style: YAMLReader.Scalar, _ event: YAMLReader.Event
  ) {
    guard !log.isFull, style == .doubleQuoted,
      let scalar = firstForbidden(in: text)
    else { return }
    let raw = source.scalars(from: event.start, to: event.end)
    log.report(
      .forbiddenCharacter(scalar.value), at: markOfForbiddenEscape(in: raw, at: event.start))
  }
}

extension String {
  /// At most as much as a fault quotes.
  var clipped: String {
    count <= PackLimit.quoted ? self : prefix(PackLimit.quoted) + "…"
  }
}
