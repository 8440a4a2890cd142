/// A YAML file of keys with values and nothing below them: settings.
public enum FlatYAML {
  /// A key with its value.
  public struct Entry: Sendable, Equatable {
    /// The key.
    public var key: String
    /// Its value as text, `nil` for a list or a map.
    public var value: String?
    /// 1 for the first line.
    public var line: Int
  }

  /// Why nothing can be read.
  public struct Fault: Error, Sendable, Equatable {
    /// The line where reading ended, 1 for the first.
    public var line: Int
  }

  /// Reads a file; an empty one has no entries.
  ///
  /// - Throws: `Fault` when it is no YAML, or no map.
  public static func read(_ bytes: [UInt8]) throws(Fault) -> [Entry] {
    let document: NodeTree.Document
    do throws(FoundFault) { document = try NodeTree.read(SourceText(bytes)) } catch {
      throw Fault(line: error.mark.line + 1)
    }
    guard let root = document.root else { return [] }
    switch root.content {
    case .map(let entries):
      return entries.map { entry in
        let value: String? =
          if case .scalar(let text, _) = entry.value.content { text } else { nil }
        return Entry(key: entry.key, value: value, line: entry.mark.line + 1)
      }
    case .scalar("", isPlain: true): return []
    case .scalar, .list: throw Fault(line: root.start.line + 1)
    }
  }
}
