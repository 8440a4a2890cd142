/// What words can point to (method.md 5.6); never stored, never counted.
public enum Signal: String, Sendable, CaseIterable {
  /// Someone may want to hurt themselves.
  case selfHarm = "self_harm"
  /// Someone may be harassed or attacked.
  case harassment
  /// Someone may be at the end of their strength.
  case overload
}

/// The words and stems of the safety file, by which a text is recognised.
///
/// A courtesy, not a detector: it misses a third of what it should find (method.md 5.6).
public struct Signals: Sendable, Equatable {
  /// The entries of one signal in one language.
  public struct Entries: Sendable, Equatable {
    /// Words and stems, `*` at a word's end for any ending.
    public var any: [Mentions.Entry]
    /// Idioms that are cut out of the text before it is looked at.
    public var except: [Mentions.Entry]

    /// Creates entries.
    public init(any: [String], except: [String] = []) {
      self.any = any.map(Mentions.Entry.init)
      self.except = except.map(Mentions.Entry.init)
    }
  }

  /// The entries by signal; a signal without entries is never found.
  public var entries: [Signal: Bilingual<Entries>]

  /// Creates signals; by default nothing is ever found.
  public init(_ entries: [Signal: Bilingual<Entries>] = [:]) {
    self.entries = entries
  }

  /// What a text may point to by the lists of one language, the gravest first; `nil` for nothing.
  public func signal(in text: String, _ language: Language) -> Signal? {
    guard !entries.isEmpty, !text.isBlank else { return nil }
    let words = Mentions(text)
    return Signal.allCases.first { signal in
      guard let entries = entries[signal]?[language] else { return false }
      let rest = words.without(entries.except)
      return entries.any.contains { rest.contains($0) }
    }
  }
}
