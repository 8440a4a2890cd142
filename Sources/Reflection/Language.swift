/// A language that Tandem speaks; both are equal everywhere.
public enum Language: String, Sendable, CaseIterable {
  /// French.
  case french = "fr"
  /// English.
  case english = "en"

  /// The one that is not this one.
  public var other: Language { self == .french ? .english : .french }
}

/// Something that exists once in each language.
public struct Bilingual<Value: Sendable & Equatable>: Sendable, Equatable {
  /// The French form.
  public var french: Value
  /// The English form.
  public var english: Value

  /// Creates a pair.
  public init(french: Value, english: Value) {
    self.french = french
    self.english = english
  }

  /// The form in a language.
  public subscript(language: Language) -> Value {
    language == .french ? french : english
  }
}

/// A text of a pack in both languages.
public typealias Text = Bilingual<String>

/// Wordings of the same question, rotated by run number; at least one in each language.
public typealias Variants = Bilingual<[String]>

extension Variants {
  /// The wording for a run: its number, modulo the count of wordings.
  public func wording(_ language: Language, run: Int) -> String {
    let all = self[language]
    return all.isEmpty ? "" : all[run % all.count]
  }
}
