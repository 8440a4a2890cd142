extension PackFault {
  /// What is wrong in a pack file: facts; the words are the Shell's.
  public enum Kind: Sendable, Equatable {
    /// The file is larger than this many bytes.
    case tooLarge(limit: Int)
    /// The bytes are not UTF-8.
    case notUTF8
    /// A character that no pack may hold (its code point).
    case forbiddenCharacter(UInt32)
    /// YAML itself cannot be read here.
    case syntax(Syntax)
    /// Anchors, aliases, tags or several documents.
    case forbiddenYAML(ForbiddenYAML)
    /// Deeper than this.
    case tooDeep(limit: Int)
    /// More steps than this.
    case tooManySteps(limit: Int)
    /// A text longer than this many bytes.
    case textTooLong(limit: Int)
    /// The same key twice.
    case duplicateKey(String)
    /// No such key here; what is allowed.
    case unknownKey(String, nearest: String?, allowed: [String])
    /// A key that must be there.
    case missingKey(String)
    /// A value of another shape: what is wanted (`text`, `number`, `list`, `map`, `yes or no`).
    case wrongShape(wanted: Shape)
    /// No such word here; what is allowed.
    case unknownWord(String, nearest: String?, allowed: [String])
    /// A number outside its range.
    case outOfRange(Int, ClosedRange<Int>)
    /// An id that is no id, and why not.
    case badID(String, BadID)
    /// The same id twice.
    case duplicateID(String)
    /// A text without this language.
    case missingLanguage(String)
    /// A step that does not exist, or does not come where it must.
    case noSuchStep(String, nearest: String?, Reach)
    /// A key that exists, but not beside that type of step or those other keys.
    case doesNotFit(String)
    /// A placeholder that means nothing here.
    case unknownPlaceholder(String, allowed: [String])
    /// `*` elsewhere than at a word's end.
    case misplacedStar(String)
    /// A format that this version does not read.
    case unknownFormat(String)
    /// Not a date `YYYY-MM-DD`, or not a span such as `+7d`.
    case badDate(String)
    /// No answer leads to this step.
    case unreachable(String)
    /// An entry after one that is always taken.
    case neverTaken
    /// A condition that no answer meets.
    case neverHolds
    /// A core step that depends on this one, which is not.
    case coreNeeds(String)
    /// `release` where the count of answers alone would tell one (architecture.md 5a).
    case tellsAnAnswer(Telltale)
    /// Minutes that add up to something else than is said.
    case minutes(sum: Int, stated: Int)
    /// No fault: a warning.
    case advice(Advice)
  }

  /// What would make the count of answers tell one.
  public enum Telltale: Sendable, Equatable {
    /// The step is asked on a condition.
    case condition
    /// An answer to this earlier step jumps over it.
    case jump(String)
    /// What is released cannot be kept from sharing.
    case neverShared
  }

  /// What a pack starts with all the same, but would better be without.
  public enum Advice: Sendable, Equatable {
    /// `'` for `’`.
    case straightApostrophe
    /// `"` for quotation marks.
    case straightQuote
    /// Three points for `…`.
    case threePoints
    /// French wants a space before this sign.
    case spaceMissing(before: String)
    /// French wants a space after this sign.
    case spaceMissingAfter(String)
    /// English wants no space before this sign.
    case spaceTooMuch(before: String)
    /// `!`
    case exclamation
    /// An ending after a middle dot, in brackets or after a full stop.
    case shorthand(String)
    /// A word that agrees with the person.
    case agreement(String)
    /// A word that is better not said (method.md 5.5, experience.md 13).
    case word(String)
    /// A pack that is not known here.
    case unknownPack(String, nearest: String?)
    /// A question of so many rows in a window of 40 columns.
    case tall(rows: Int, Language)
    /// A step of a workshop that takes so many pages on a wall of 60 columns and 20 rows.
    case wall(pages: Int, Language)
  }

  /// Why YAML cannot be read.
  public enum Syntax: Sendable, Equatable, CaseIterable {
    /// A tab where spaces indent.
    case tab
    /// A line that stands further left or right than those above it allow.
    case indentation
    /// A colon in a text without quotes.
    case colon
    /// A key without its colon, or a text that goes on where none can.
    case key
    /// A straight quote that is never closed, or closed by the quote of another text.
    case quote
    /// A comma or a closing bracket is missing.
    case bracket
    /// A backslash before something that it says nothing of.
    case escape
    /// A sign that begins no text.
    case character
    /// Something else.
    case other
  }

  /// YAML that packs do without.
  public enum ForbiddenYAML: Sendable, Equatable {
    /// `&name`
    case anchor
    /// `*name`
    case alias
    /// `!tag`
    case tag
    /// `---` twice
    case severalDocuments
  }

  /// Why something is no id.
  public enum BadID: Sendable, Equatable {
    /// An id has letters `a` to `z`, digits, `_` and `-`, and begins with a letter; at most this
    /// many characters.
    case alphabet(limit: Int)
    /// YAML reads it as something else without quotes: `yes`, `no`, `on`, `off`, `null`, a number,
    /// a date.
    case readOtherwise
  }

  /// The shape of a value.
  public enum Shape: Sendable, Equatable {
    /// A text.
    case text
    /// A whole number.
    case number
    /// `true` or `false`.
    case flag
    /// A list.
    case list
    /// Keys with values.
    case map
  }

  /// Where a named step must stand.
  public enum Reach: Sendable, Equatable {
    /// Before this one.
    case earlier
    /// After this one.
    case later
    /// Anywhere in the pack.
    case anywhere
    /// In another pack.
    case elsewhere
  }
}
