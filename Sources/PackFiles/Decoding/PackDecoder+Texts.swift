import Reflection

extension PackDecoder {
  /// A text in both languages.
  mutating func text(_ node: Node, allowing placeholders: [Placeholder] = []) -> Text {
    text(of: languages(of: node), allowing: placeholders)
  }

  /// A text in both languages whose map has other keys too.
  mutating func text(of fields: Fields, allowing placeholders: [Placeholder] = []) -> Text {
    bilingual(fields, standIn: "") { decoder, node in
      decoder.sentence(node, allowing: placeholders)
    }
  }

  /// One or more wordings in both languages.
  mutating func variants(_ node: Node, allowing placeholders: [Placeholder] = []) -> Variants {
    variants(of: languages(of: node), allowing: placeholders)
  }

  /// One or more wordings in both languages whose map has other keys too.
  mutating func variants(
    of fields: Fields, allowing placeholders: [Placeholder] = []
  ) -> Variants {
    bilingual(fields, standIn: []) { decoder, node in
      decoder.wordings(node, allowing: placeholders)
    }
  }

  /// A text without its language is the first thing that somebody new to the format writes.
  private mutating func languages(of node: Node) -> Fields {
    if case .map = node.content { return fields(node, allowed: languageKeys) }
    log.report(.wrongShape(wanted: .texts), at: node.start)
    return Fields(mark: node.start, entries: [], isUnread: true)
  }

  private mutating func wordings(_ node: Node, allowing placeholders: [Placeholder]) -> [String] {
    guard case .list = node.content else {
      return sentence(node, allowing: placeholders).map { [$0] } ?? []
    }
    return list(node).compactMap { sentence($0, allowing: placeholders) }
  }

  /// A text whose placeholders are known.
  private mutating func sentence(_ node: Node, allowing placeholders: [Placeholder]) -> String? {
    guard let text = string(node) else { return nil }
    let allowed = placeholders.map(\.rawValue)
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      let name = rest[brace...].prefix { $0 != "}" }.dropFirst()
      let end = rest.index(brace, offsetBy: name.count + 1, limitedBy: rest.endIndex)
      guard rest[brace] == "{", let end, end < rest.endIndex, allowed.contains(String(name)) else {
        let name = rest[brace] == "{" ? String(name) : "}"
        log.report(.unknownPlaceholder(name.clipped, allowed: allowed), at: node.start)
        return nil
      }
      rest = rest[rest.index(after: end)...]
    }
    return text
  }

}

extension FileDecoder {
  /// Words and stems of one language that are looked for.
  mutating func phrases(_ node: Node) -> [String] {
    list(node).compactMap { item in
      guard let entry = string(item) else { return nil }
      guard hasStarsAtEnds(entry) else {
        log.report(.misplacedStar(entry.clipped), at: item.start)
        return nil
      }
      return entry
    }
  }
}

/// Whether `*` stands only after the last letter of a word.
private func hasStarsAtEnds(_ entry: String) -> Bool {
  guard entry.utf8.contains(UInt8(ascii: "*")) else { return true }
  return entry.split(separator: " ").allSatisfy { word in
    let stem = word.hasSuffix("*") ? word.dropLast() : word
    return !stem.contains("*") && !(word.hasSuffix("*") && !(stem.last.map(isWordPart) ?? false))
  }
}

private func isWordPart(_ character: Character) -> Bool {
  character.isLetter || character.isNumber
}
