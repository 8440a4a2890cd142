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
    /// Idioms in which such words mean something else.
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
    signal(in: text, [language])
  }

  /// What a text may point to by the lists of either language: what a person writes does not say in
  /// which one it is.
  public func signal(in text: String) -> Signal? { signal(in: text, Language.allCases) }

  private func signal(in text: String, _ languages: [Language]) -> Signal? {
    guard !entries.isEmpty, !text.isBlank else { return nil }
    let words = Mentions(text)
    return Signal.allCases.first { signal in
      let lists = languages.compactMap { entries[signal]?[$0] }
      let idioms = lists.flatMap(\.except).flatMap { words.places(of: $0) }
      return lists.contains { $0.isMet(in: words, besides: idioms) }
    }
  }
}

extension Signals.Entries {
  /// Whether some entry stands in a text, and not only as a part of an idiom.
  ///
  /// An idiom covers what it overlaps, unless that goes on further: « envie d’en finir avec ce dossier »
  /// is covered by « envie d’en finir avec », « en finir avec la vie » is not. There is no rule of
  /// negation, and there shall be none: “I can’t promise I won’t hurt myself” counts as it is written.
  fileprivate func isMet(in words: Mentions, besides idioms: [Range<Int>]) -> Bool {
    any.contains { entry in
      words.places(of: entry).contains { place in
        !idioms.contains { $0.overlaps(place) && $0.upperBound >= place.upperBound }
      }
    }
  }
}
