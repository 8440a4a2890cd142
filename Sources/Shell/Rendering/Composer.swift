import Reflection

/// Makes prose into text that may go to a terminal: the one place of sanitiser and typography.
struct Composer {
  var language: Language

  /// The text, sanitised, with the typography of the language in what no person wrote.
  func text(_ prose: Prose) -> String {
    prose.pieces.map(text).joined()
  }

  /// What is written at the terminal when a command asks for a secret.
  func secret(_ message: Message) -> SecretRequest {
    SecretRequest(
      prompt: text(.say(message)) + " ", firstLineOnly: text(.say(.secretFirstLine)) + "\n")
  }

  private func text(_ piece: Prose.Piece) -> String {
    switch piece {
    case .ours(let text), .pack(let text): Typography.apply(Sanitiser.clean(text), language)
    case .person(let text): Sanitiser.clean(text)
    case .name(let name): Sanitiser.clean(PersonalName.shown(name, language))
    case .message(let message, let values): fill(message.words[language], values)
    case .filled(let text, let values): fill(Template(text), values)
    case .enumeration(let items): Numerals.enumeration(items, language)
    case .commands(let commands):
      Numerals.enumeration(commands.map { $0.name(language) }, language)
    }
  }

  private func fill(_ template: Template, _ values: [String: Filling]) -> String {
    var isSingular: [String: Bool] = [:]
    for (name, value) in values {
      if case .number(let count) = value { isSingular[name] = language.isSingular(count) }
    }
    return template.flattened(isSingular).map { text($0, values) }.joined()
  }

  private func text(_ part: Template.Part, _ values: [String: Filling]) -> String {
    switch part {
    case .literal(let literal): return Typography.apply(Sanitiser.clean(literal), language)
    case .spelled(let name):
      guard case .number(let count) = values[name] else { return "{\(name)}" }
      return Numerals.opening(count, language)
    case .placeholder(let name), .forms(let name, _, _):
      switch values[name] {
      case .number(let count): return String(count)
      case .prose(let prose): return text(prose)
      // Seen at once in a transcript; a pack's unknown placeholder is refused by its reader.
      case nil: return "{\(name)}"
      }
    }
  }
}
