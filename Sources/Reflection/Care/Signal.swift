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
    /// Words and stems that point to it.
    fileprivate let any: Mentions.EntryIndex
    /// Idioms in which such words mean something else.
    fileprivate let except: Mentions.EntryIndex

    /// Creates entries; how one is written, ``Mentions/Entry`` says.
    public init(any: [String], except: [String] = []) {
      self.any = Mentions.EntryIndex(any.map(Mentions.Entry.init))
      self.except = Mentions.EntryIndex(except.map(Mentions.Entry.init))
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
      let places = lists.flatMap { words.places(of: $0.any) }
      guard !places.isEmpty else { return false }
      let idioms = lists.flatMap { words.places(of: $0.except) }
      return places.contains { !$0.isCovered(by: idioms) }
    }
  }
}

extension Range<Int> {
  /// Whether these words are only a part of an idiom.
  ///
  /// An idiom covers what it overlaps, unless that goes on further: « envie d’en finir avec ce dossier »
  /// is covered by « envie d’en finir avec », « en finir avec la vie » is not. There is no rule of
  /// negation, and there shall be none: “I can’t promise I won’t hurt myself” counts as it is written.
  fileprivate func isCovered(by idioms: [Range<Int>]) -> Bool {
    idioms.contains { $0.overlaps(self) && $0.upperBound >= upperBound }
  }
}
