import Reflection

/// A sentence of one language with its placeholders, read once.
struct Template: Equatable {
  /// A part of a sentence.
  indirect enum Part: Equatable {
    /// Words as they are.
    case literal(String)
    /// What is filled in, by its name.
    case placeholder(String)
    /// A count in words.
    case spelled(String)
    /// One of two forms, by a count.
    case forms(String, one: [Part], several: [Part])
  }

  let parts: [Part]

  init(_ text: String) {
    var rest = Substring(text)
    parts = Template.parts(&rest, until: [])
  }

  private static func parts(_ rest: inout Substring, until ends: Set<Character>) -> [Part] {
    var parts: [Part] = []
    var literal = ""
    while let character = rest.first, !ends.contains(character) {
      rest.removeFirst()
      guard character == "{" else {
        literal.append(character)
        continue
      }
      if !literal.isEmpty { parts.append(.literal(literal)) }
      literal = ""
      parts.append(placeholder(&rest))
    }
    if !literal.isEmpty { parts.append(.literal(literal)) }
    return parts
  }

  private static func placeholder(_ rest: inout Substring) -> Part {
    let name = String(rest.prefix { !"}|:".contains($0) })
    rest = rest.dropFirst(name.count)
    switch rest.popFirst() {
    case "|":
      let one = parts(&rest, until: ["|"])
      rest = rest.dropFirst()
      let several = parts(&rest, until: ["}"])
      rest = rest.dropFirst()
      return .forms(name, one: one, several: several)
    case ":":
      rest = rest.drop { $0 != "}" }.dropFirst()
      return .spelled(name)
    default:
      return .placeholder(name)
    }
  }
}

extension Template {
  /// What is read when the counts have these forms.
  ///
  /// - Parameter isSingular: by the name of the count.
  /// - Returns: the parts that are read then.
  func flattened(_ isSingular: [String: Bool]) -> [Part] {
    Template.flatten(parts, isSingular)
  }

  private static func flatten(_ parts: [Part], _ isSingular: [String: Bool]) -> [Part] {
    parts.flatMap { part -> [Part] in
      guard case .forms(let name, let one, let several) = part else { return [part] }
      return flatten(isSingular[name] == true ? one : several, isSingular)
    }
  }
}

extension Language {
  /// Whether so many take the singular.
  func isSingular(_ count: Int) -> Bool {
    self == .french ? count == 0 || count == 1 : count == 1
  }
}
