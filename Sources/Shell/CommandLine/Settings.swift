public import Reflection

/// What is needed before the passphrase, in a plain YAML file: language, plain mode, country.
public struct Settings: Sendable {
  /// The language, `nil` for that of the environment.
  public var language: Language?
  /// Whether every mark is said in words.
  public var isPlain = false
  /// The two letters of the country whose numbers are shown, `nil` for that of the locale.
  public var country: String?
  /// After how many minutes without a key the journal is locked, 0 for never; `nil` for the usual.
  public var lockMinutes: Double?
  /// What stands in the file and is not understood.
  public private(set) var faults: [Fault] = []

  /// One key of the file, as YAML reads it.
  public struct Entry: Sendable, Equatable {
    /// The key.
    public var key: String
    /// Its value, `nil` for a list or a map.
    public var value: String?
    /// 1 for the first line of the file.
    public var line: Int

    /// Creates an entry.
    public init(key: String, value: String?, line: Int) {
      (self.key, self.value, self.line) = (key, value, line)
    }
  }

  /// Why a part of the file counts for nothing.
  public enum Fault: Sendable, Equatable {
    /// It is no YAML from this line on, or cannot be read at all (line 0).
    case unreadable(line: Int)
    /// No setting has that name.
    case unknown(key: String, line: Int)
    /// A setting has no such value.
    case value(String, key: String, line: Int)
  }

  private enum Name: String, CaseIterable {
    case language, plain, country
    case lock = "lock_after"
  }

  /// Lines of the file that belong together: those of a setting as it was read, or others.
  private struct Block {
    var name: Name?
    var lines: [String]
    /// The line that the setting would be written as, when it was read.
    var asRead: String?
  }
  private var blocks: [Block] = []

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

  /// Reads a settings file.
  ///
  /// - Parameters:
  ///   - text: the file, whose lines are kept when a setting is changed.
  ///   - entries: what YAML reads there.
  public init(_ text: String, entries: [Entry]) {
    for entry in entries { take(entry) }
    let lines = Settings.lines(of: text)
    let starts = Dictionary(grouping: entries, by: \.line)
    // Keys side by side, as in `{plain: yes, language: fr}`: such a file is written anew.
    guard starts.values.allSatisfy({ $0.count == 1 }),
      entries.allSatisfy({ Settings.stands($0.key, in: lines, at: $0.line) })
    else {
      blocks = entries.filter { Name(rawValue: $0.key) == nil }.map { entry in
        Block(name: nil, lines: [entry.key + ": " + (entry.value ?? "")])
      }
      return
    }
    for (index, line) in lines.enumerated() {
      if let entry = starts[index + 1]?.first, let name = Name(rawValue: entry.key) {
        blocks.append(Block(name: name, lines: [line], asRead: written(name)))
      } else if line.first == " ", line.trimmed.first != "#", let last = blocks.indices.last,
        blocks[last].name != nil
      {
        blocks[last].lines.append(line)
      } else {
        blocks.append(Block(name: nil, lines: [line]))
      }
    }
  }

  /// What there is of a file that is no YAML: nothing, but its lines stay, as remarks.
  ///
  /// - Parameters:
  ///   - text: the file.
  ///   - line: where reading ended; 0 when it could not be read.
  public init(unreadable text: String, line: Int) {
    faults = [.unreadable(line: line)]
    blocks = Settings.lines(of: text).map { Block(name: nil, lines: ["# " + $0]) }
  }

  private mutating func take(_ entry: Entry) {
    guard let name = Name(rawValue: entry.key) else {
      return faults.append(.unknown(key: entry.key, line: entry.line))
    }
    let value = entry.value?.trimmed ?? ""
    let isUnderstood: Bool
    switch name {
    case .language:
      language = Language(rawValue: String(value.lowercased().prefix { !"_-.".contains($0) }))
      isUnderstood = language != nil
    case .plain:
      isPlain = ["yes", "true", "on"].contains(value.lowercased())
      isUnderstood = isPlain || ["no", "false", "off"].contains(value.lowercased())
    case .country:
      let isCode = value.count == 2 && value.allSatisfy { $0.isASCII && $0.isLetter }
      country = isCode ? value.uppercased() : nil
      isUnderstood = isCode
    case .lock:
      lockMinutes = Settings.lockMinutes(value)
      isUnderstood = lockMinutes != nil
    }
    if !isUnderstood {
      faults.append(.value(entry.value ?? "", key: entry.key, line: entry.line))
    }
  }

  /// The file: lines that were there as they were, but for what was changed, and what is new.
  public var text: String {
    var seen: [Name] = []
    var lines: [String] = []
    for block in blocks {
      guard let name = block.name else {
        lines += block.lines
        continue
      }
      guard !seen.contains(name) else { continue }
      seen.append(name)
      lines += written(name) == block.asRead ? block.lines : [written(name)].compactMap(\.self)
    }
    lines += Name.allCases.filter { !seen.contains($0) }.compactMap(written)
    return lines.map { $0 + "\n" }.joined()
  }

  /// The line of a setting; `nil` for one that is not made.
  private func written(_ name: Name) -> String? {
    switch name {
    case .language: language.map { "language: \($0.rawValue)" }
    case .plain: "plain: \(isPlain ? "yes" : "no")"
    case .country: country.map { "country: \($0)" }
    case .lock:
      lockMinutes.map { "lock_after: \($0.rounded() == $0 ? String(Int($0)) : String($0))" }
    }
  }

  private static func lines(of text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    if lines.first?.unicodeScalars.first == "\u{feff}" { lines[0].unicodeScalars.removeFirst() }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Whether a key begins its line, so that the line can be written anew.
  private static func stands(_ key: String, in lines: [String], at number: Int) -> Bool {
    lines.indices.contains(number - 1)
      && ["", "\"", "'"].contains { lines[number - 1].hasPrefix($0 + key + $0) }
  }
}

extension Settings: Equatable {
  /// Whether the settings are the same, and would be written the same.
  public static func == (left: Settings, right: Settings) -> Bool {
    left.language == right.language && left.isPlain == right.isPlain
      && left.country == right.country && left.lockMinutes == right.lockMinutes
      && left.text == right.text
  }
}
