import CYAML
import Reflection

/// Reads YAML event by event.
///
/// It owns a libyaml parser and the bytes that the parser points to; neither may move.
/// The corresponding C function is `yaml_parser_parse`.
@safe
struct YAMLReader: ~Copyable {
  /// One event, and where it begins and ends.
  struct Event {
    enum Kind {
      case documentStart
      case documentEnd
      case streamEnd
      case scalar(String, Scalar)
      case listStart
      case mapStart
      /// Of a list or a map.
      case end
    }
    var kind: Kind
    var start: Mark
    var end: Mark
  }

  /// How a scalar is written.
  enum Scalar {
    case plain
    case doubleQuoted
    case other
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  /// Where the text in quotes began that was read last, when it ends on another line.
  private var longQuote: Mark?

  /// Starts on UTF-8 bytes.
  init(_ bytes: [UInt8]) {
    unsafe parser = .allocate(capacity: 1)
    unsafe input = .allocate(capacity: max(bytes.count, 1))
    unsafe input.initialize(repeating: 0)
    _ = unsafe input.update(fromContentsOf: bytes)
    precondition(unsafe yaml_parser_initialize(parser) == 1, "no memory for a YAML parser")
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// Reads the next event.
  ///
  /// - Throws: What libyaml cannot read; anchors, aliases and tags.
  mutating func next() throws(FoundFault) -> Event {
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure() }
      defer { unsafe yaml_event_delete(&event) }
      let start = unsafe Mark(event.start_mark)
      if let forbidden = unsafe forbidden(in: event) {
        throw FoundFault(mark: start, kind: .forbiddenYAML(forbidden))
      }
      guard let kind = unsafe kind(of: event) else { continue }
      let end = unsafe Mark(event.end_mark)
      longQuote = kind.isDoubleQuoted && end.line > start.line ? start : nil
      return Event(kind: kind, start: start, end: end)
    }
  }

  private func failure() -> FoundFault {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? ""
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) } ?? ""
    let mark = unsafe Mark(parser.pointee.problem_mark)
    // What is never closed is best shown where it was opened.
    if context.contains("quoted scalar"), problem.contains("unexpected") {
      return FoundFault(mark: unsafe Mark(parser.pointee.context_mark), kind: .syntax(.quote))
    }
    // A quote that was forgotten is closed by the next one, lines further down.
    if let longQuote { return FoundFault(mark: longQuote, kind: .syntax(.quote)) }
    return FoundFault(mark: mark, kind: .syntax(syntax(problem, at: mark)))
  }

  /// What libyaml says, as a person would.
  private func syntax(_ problem: String, at mark: Mark) -> PackFault.Syntax {
    let isTab = character(at: mark) == UInt8(ascii: "\t")
    let known: [(String, PackFault.Syntax)] = [
      ("tab character", .tab), ("cannot start any token", isTab ? .tab : .character),
      ("expected '-' indicator", .indentation), ("expected key", .indentation),
      ("block sequence entries are not allowed", .indentation),
      ("expected <document start>", .indentation), ("mapping keys are not allowed", .indentation),
      ("mapping values are not allowed", .colon), ("find expected ':'", .key),
      ("expected ',' or", .bracket), ("end of stream", .bracket),
      ("expected node content", .bracket), ("escape", .escape), ("hexdecimal", .escape),
    ]
    return known.first { problem.contains($0.0) }?.1 ?? .other
  }

  /// The byte at a place; all before it in its line may be anything.
  private func character(at mark: Mark) -> UInt8? {
    let text = unsafe String(decoding: input, as: UTF8.self).unicodeScalars
    return text.dropFirst(mark.index).first.flatMap { UInt8(exactly: $0.value) }
  }
}

extension YAMLReader.Event.Kind {
  fileprivate var isDoubleQuoted: Bool {
    if case .scalar(_, .doubleQuoted) = self { true } else { false }
  }
}

extension Mark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: mark.line, column: mark.column, index: mark.index)
  }
}

private func kind(of event: yaml_event_t) -> YAMLReader.Event.Kind? {
  switch unsafe event.type {
  case YAML_DOCUMENT_START_EVENT: return .documentStart
  case YAML_DOCUMENT_END_EVENT: return .documentEnd
  case YAML_STREAM_END_EVENT: return .streamEnd
  case YAML_SEQUENCE_START_EVENT: return .listStart
  case YAML_MAPPING_START_EVENT: return .mapStart
  case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
  case YAML_SCALAR_EVENT:
    let scalar = unsafe event.data.scalar
    let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    switch unsafe scalar.style {
    case YAML_PLAIN_SCALAR_STYLE: return .scalar(text, .plain)
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: return .scalar(text, .doubleQuoted)
    default: return .scalar(text, .other)
    }
  default: return nil
  }
}

private func forbidden(in event: yaml_event_t) -> PackFault.ForbiddenYAML? {
  switch unsafe event.type {
  case YAML_ALIAS_EVENT: return .alias
  case YAML_DOCUMENT_START_EVENT:
    let tags = unsafe event.data.document_start.tag_directives
    return unsafe tags.start == tags.end ? nil : .tag
  case YAML_SCALAR_EVENT:
    return unsafe named(event.data.scalar.anchor, event.data.scalar.tag)
  case YAML_SEQUENCE_START_EVENT:
    return unsafe named(event.data.sequence_start.anchor, event.data.sequence_start.tag)
  case YAML_MAPPING_START_EVENT:
    return unsafe named(event.data.mapping_start.anchor, event.data.mapping_start.tag)
  default: return nil
  }
}

private func named(
  _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?
) -> PackFault.ForbiddenYAML? {
  unsafe anchor != nil ? .anchor : tag != nil ? .tag : nil
}
