import Reflection

/// What every decoder of a file does: values of one shape.
protocol FileDecoder {
  var log: FaultLog { get set }
}

extension FileDecoder {
  /// The keys of a map.
  ///
  /// Any key may be there when none are named; `elsewhere` has keys that exist, but not here.
  mutating func fields(
    _ node: Node, allowed: [String], elsewhere: Set<String> = []
  ) -> Fields {
    guard case .map(let entries) = node.content else {
      log.report(.wrongShape(wanted: .map), at: node.start)
      return Fields(mark: node.start, entries: [], isUnread: true)
    }
    var unknown: [String] = []
    for entry in entries where !allowed.isEmpty && !allowed.contains(entry.key) {
      guard !log.isFull else { break }
      if elsewhere.contains(entry.key) {
        log.report(.doesNotFit(entry.key), at: entry.mark)
      } else {
        let nearest = nearestWord(to: entry.key, among: allowed)
        log.report(
          .unknownKey(entry.key.clipped, nearest: nearest, allowed: allowed), at: entry.mark)
        unknown.append(entry.key)
      }
    }
    return Fields(mark: node.start, entries: entries, unknown: unknown)
  }

  /// The value of a key that must be there.
  mutating func required(_ key: String, _ fields: Fields) -> Node? {
    if fields.isMissing(key) { log.report(.missingKey(key), at: fields.mark) }
    return fields[key]
  }

  /// Every file says its format first; `known` is the one that is read.
  mutating func reportMissingFormat(_ fields: Fields, known: String) {
    if fields.isMissing("format") { log.report(.missingFormat(known: known), at: fields.mark) }
  }

  /// The items of a list, of which there must be some.
  mutating func list(_ node: Node, canBeEmpty: Bool = false) -> [Node] {
    guard case .list(let items) = node.content, canBeEmpty || !items.isEmpty else {
      log.report(.wrongShape(wanted: .list), at: node.start)
      return []
    }
    return items
  }

  /// A text that YAML reads as one, and that says something.
  mutating func string(_ node: Node) -> String? {
    guard case .scalar(let text, let isPlain) = node.content,
      !(isPlain && isReadOtherwise(text)), !text.allSatisfy(\.isWhitespace)
    else {
      log.report(.wrongShape(wanted: .text), at: node.start)
      return nil
    }
    guard text.utf8.count <= PackLimit.text else {
      log.report(.textTooLong(limit: PackLimit.text), at: node.start)
      return nil
    }
    return text
  }

  /// A whole number without quotes, within a range.
  mutating func number(_ node: Node?, _ range: ClosedRange<Int>) -> Int? {
    guard let node else { return nil }
    guard case .scalar(let text, isPlain: true) = node.content, let number = Int(text),
      String(number) == text
    else {
      log.report(.wrongShape(wanted: .number), at: node.start)
      return nil
    }
    guard range.contains(number) else {
      log.report(.outOfRange(number, range), at: node.start)
      return nil
    }
    return number
  }

  /// `true` or `false` without quotes.
  mutating func flag(_ node: Node?) -> Bool? {
    guard let node else { return nil }
    if case .scalar("true", isPlain: true) = node.content { return true }
    if case .scalar("false", isPlain: true) = node.content { return false }
    log.report(.wrongShape(wanted: .flag), at: node.start)
    return nil
  }

  /// One of some words.
  mutating func word(_ node: Node?, of allowed: [String]) -> String? {
    guard let node, let text = string(node) else { return nil }
    guard allowed.contains(text) else {
      let nearest = nearestWord(to: text, among: allowed)
      log.report(.unknownWord(text.clipped, nearest: nearest, allowed: allowed), at: node.start)
      return nil
    }
    return text
  }

  /// One of the words of an enumeration.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ node: Node?) -> Word? {
    word(node, of: Word.allCases.map(\.rawValue)).flatMap { Word(rawValue: $0) }
  }

  /// One value for each language.
  mutating func bilingual<Value>(
    _ fields: Fields, standIn: Value, _ read: (inout Self, Node) -> Value?
  ) -> Bilingual<Value> {
    var values: [Value] = []
    for language in Language.allCases {
      guard let node = fields[language.rawValue] else {
        if fields.isMissing(language.rawValue) {
          log.report(.missingLanguage(language.rawValue), at: fields.mark)
        }
        values.append(standIn)
        continue
      }
      values.append(read(&self, node) ?? standIn)
    }
    return Bilingual(french: values[0], english: values[1])
  }
}

/// The keys of a text in both languages.
let languageKeys = Language.allCases.map(\.rawValue)
