public import Reflection

/// The lists of words of `prompts/` that were compiled in.
public enum ShippedWords {
  /// The words that a passphrase is drawn from, in a language.
  public static func list(_ language: Language) -> WordList {
    guard let list = lists[language] else {
      preconditionFailure("the list of words in prompts/ is not as it must be")
    }
    return list
  }

  /// What is thought of passphrases, with those that others try first.
  public static let judge = PassphraseJudge(
    common: ShippedFile.lists.first { $0.name == "common-passphrases.txt" }?.bytes ?? [])

  private static let lists: [Language: WordList] = Dictionary(
    uniqueKeysWithValues: Language.allCases.compactMap { language in
      ShippedFile.lists.first { $0.name == "words-\(language.rawValue).txt" }
        .flatMap { WordList($0.bytes) }.map { (language, $0) }
    })
}
