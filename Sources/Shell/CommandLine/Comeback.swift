public import Reflection

/// What a program that was locked tells the one that takes its place: nothing that was written.
public nonisolated struct Comeback: Sendable, Equatable {
  /// The language of the screen.
  public var language: Language
  /// Whether every mark is said in words.
  public var isPlain: Bool
  /// Whether the passphrase leads back to the question that the draft names.
  public var isInRun: Bool
  /// How many answers were acknowledged.
  public var acknowledged: Int

  /// Creates it.
  public init(language: Language, isPlain: Bool, isInRun: Bool, acknowledged: Int) {
    self.language = language
    self.isPlain = isPlain
    self.isInRun = isInRun
    self.acknowledged = acknowledged
  }

  /// Reads what `text` gave; `nil` for anything else.
  public init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 4, let language = Language(rawValue: words[0]),
      let acknowledged = Int(words[3])
    else { return nil }
    self.init(
      language: language, isPlain: words[1] == "plain", isInRun: words[2] == "run",
      acknowledged: acknowledged)
    guard self.text == text else { return nil }
  }

  /// Four words.
  public var text: String {
    [
      language.rawValue, isPlain ? "plain" : "rich", isInRun ? "run" : "home", String(acknowledged),
    ].joined(separator: " ")
  }
}
