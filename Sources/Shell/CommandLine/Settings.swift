public import Reflection

/// What is needed before the passphrase, in a plain file: language, plain mode, country.
public struct Settings: Sendable, Equatable {
  /// The language, `nil` for that of the environment.
  public var language: Language?
  /// Whether every mark is said in words.
  public var isPlain = false
  /// The two letters of the country whose numbers are shown, `nil` for that of the locale.
  public var country: String?
  /// After how many minutes without a key the journal is locked, 0 for never; `nil` for the usual.
  public var lockMinutes: Double?
  /// Lines that mean nothing here: a remark, or a setting of a newer version.
  private var others: [String] = []

  /// After how many minutes without a key the journal is locked when nobody says otherwise.
  public static let usualLockMinutes = 10.0

  /// The fewest minutes until a lock: fewer would not be written without an exponent.
  private static let fewestLockMinutes = 0.001

  /// Minutes until a lock, as they are written: 0 for never, else a thousandth to a day; `nil` for
  /// anything else.
  public static func lockMinutes(_ text: String) -> Double? {
    // `Double` alone would take `inf` and `0x1p3`.
    guard text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }), let minutes = Double(text),
      minutes == 0 || (fewestLockMinutes...1440).contains(minutes)
    else { return nil }
    return minutes
  }

  /// Creates settings as they are before any is made.
  public init() {}

  /// Reads a settings file; a line that means nothing here is kept as it is.
  public init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmed }
      switch parts.count == 2 ? parts[0] : "" {
      case "language": language = Language(rawValue: parts[1])
      case "plain": isPlain = ["yes", "true"].contains(parts[1])
      case "country":
        let isCode = parts[1].count == 2 && parts[1].allSatisfy { $0.isASCII && $0.isUppercase }
        country = isCode ? parts[1] : nil
      case "lock_after": lockMinutes = Settings.lockMinutes(parts[1])
      default: others.append(String(line))
      }
    }
  }

  /// The file: one setting a line.
  public var text: String {
    let lines = [
      language.map { "language: \($0.rawValue)" }, "plain: \(isPlain ? "yes" : "no")",
      country.map { "country: \($0)" },
      lockMinutes.map { "lock_after: \($0.rounded() == $0 ? String(Int($0)) : String($0))" },
    ]
    return (others + lines.compactMap(\.self)).map { $0 + "\n" }.joined()
  }
}
