import Posix
import Reflection

@testable import Shell

extension Message {
  /// One way in which a sentence can be read: its language, and which counts are singular.
  struct Form: Hashable, CustomStringConvertible {
    let message: Message
    let language: Language
    let isSingular: [String: Bool]

    var description: String {
      let counts = isSingular.sorted { $0.key < $1.key }
        .map { "\($0.key) \($0.value ? "one" : "several")" }
      return ([message.rawValue, language.rawValue] + counts).joined(separator: " ")
    }

    /// The words between the placeholders, in order.
    var literals: [String] {
      message.words[language].flattened(isSingular).compactMap { part in
        guard case .literal(let text) = part else { return nil }
        return Message.normalised(text)
      }
    }

    /// Whether a text shows the sentence.
    ///
    /// A sentence without words of its own is shown by nothing: its parts are.
    func isShown(in corpus: Corpus) -> Bool {
      let wanted = literals.filter { $0.contains { $0 != " " } }.map { Array($0.utf8) }
      guard let first = wanted.first else { return false }
      var start = 0
      while let place = corpus.first(first, in: start..<corpus.bytes.count) {
        if follows(wanted.dropFirst(), place.upperBound, in: corpus) { return true }
        start = place.lowerBound + 1
      }
      return false
    }

    /// Whether the other words stand behind a place, each within reach of the one before.
    private func follows(_ wanted: ArraySlice<[UInt8]>, _ place: Int, in corpus: Corpus) -> Bool {
      var place = place
      for literal in wanted {
        // A character of these texts takes at most four bytes.
        let end = min(corpus.bytes.count, place + 4 * Form.reach)
        guard let next = corpus.first(literal, in: place..<end),
          corpus.characters(in: place..<next.upperBound) <= Form.reach
        else { return false }
        place = next.upperBound
      }
      return true
    }

    /// The most characters that a placeholder and the words behind it may take.
    private static let reach = 400
  }

  /// A text in which sentences are looked for byte by byte: by grapheme it took minutes.
  struct Corpus {
    fileprivate let bytes: [UInt8]

    /// Every run of spaces, no-break spaces and line ends counts as one space.
    init(_ text: String) { bytes = Array(Message.normalised(text).utf8) }

    fileprivate func first(_ wanted: [UInt8], in range: Range<Int>) -> Range<Int>? {
      bytes.withUnsafeBytes { text in
        wanted.withUnsafeBytes { wanted in
          ByteFinder.find(UnsafeRawBufferPointer(rebasing: text[range]), wanted)
            .map { range.lowerBound + $0..<range.lowerBound + $0 + wanted.count }
        }
      }
    }

    fileprivate func characters(in range: Range<Int>) -> Int {
      String(decoding: bytes[range], as: UTF8.self).count
    }
  }

  /// Every way in which the sentence can be read.
  var forms: [Form] {
    Language.allCases.flatMap { language in
      words[language].counts.reduce([[:]]) { (choices: [[String: Bool]], count) in
        choices.flatMap { choice in
          [true, false].map { choice.merging([count: $0]) { _, new in new } }
        }
      }.map { Form(message: self, language: language, isSingular: $0) }
    }
  }

  /// The forms that a text shows.
  func shown(in corpus: Corpus) -> [Form] { forms.filter { $0.isShown(in: corpus) } }

  /// A text of a screen as sentences are looked for in it: every run of spaces, no-break spaces and
  /// line ends is one space.
  static func normalised(_ text: String) -> String {
    var result = ""
    var wasSpace = false
    for character in text {
      let isSpace = character.isWhitespace
      if !(isSpace && wasSpace) { result.append(isSpace ? " " : character) }
      wasSpace = isSpace
    }
    return result
  }
}

extension Template {
  /// The names that must be filled in.
  var names: Set<String> { Template.names(of: parts) }

  /// The counts that choose between forms, in the order in which they occur.
  var counts: [String] { Template.counts(of: parts) }

  private static func counts(of parts: [Part]) -> [String] {
    var found: [String] = []
    for case .forms(let name, let one, let several) in parts {
      for count in [name] + counts(of: one) + counts(of: several) where !found.contains(count) {
        found.append(count)
      }
    }
    return found
  }

  private static func names(of parts: [Part]) -> Set<String> {
    parts.reduce(into: []) { names, part in
      switch part {
      case .literal: break
      case .placeholder(let name), .spelled(let name): names.insert(name)
      case .forms(let name, let one, let several):
        names.insert(name)
        names.formUnion(Template.names(of: one).union(Template.names(of: several)))
      }
    }
  }
}
