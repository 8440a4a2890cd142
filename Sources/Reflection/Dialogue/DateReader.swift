extension Dialogue {
  /// Whether a line is a date, typed on a day.
  public func isDate(_ typed: String, today: CivilDate) -> Bool {
    DateReader(today: today, language: language).date(typed) != nil
  }
}

/// Reads dates as people type them, never `12/15` (method.md 3.3, experience.md 4.2).
struct DateReader {
  let today: CivilDate
  let language: Language

  /// The date that was meant, today or later; `nil` when none was understood.
  func date(_ typed: String) -> CivilDate? {
    var words = Folding.fold(typed.trimmed).split { " ,".contains($0) }.map(String.init)
    if words.first == "le" { words.removeFirst() }
    let date = span(words) ?? iso(words) ?? nearby(words) ?? numbers(words) ?? named(words)
    return date.flatMap { $0 >= today ? $0 : nil }
  }

  /// A span of days: `+7`, `+7j`, `+7d`.
  private func span(_ words: [String]) -> CivilDate? {
    guard words.count == 1, let word = words.first, word.hasPrefix("+") else { return nil }
    let digits = word.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard let days = Int(digits), days <= 3650,
      ["", "j", "d"].contains(word.dropFirst(1 + digits.count))
    else { return nil }
    return today.adding(days: days)
  }

  private func iso(_ words: [String]) -> CivilDate? {
    words.count == 1 ? CivilDate(iso: words[0]) : nil
  }

  /// A weekday, which is the next one; today, tomorrow.
  private func nearby(_ words: [String]) -> CivilDate? {
    guard words.count == 1, let word = words.first else { return nil }
    if ["demain", "tomorrow"].contains(word) { return today.adding(days: 1) }
    if ["aujourd'hui", "today"].contains(word) { return today }
    guard let index = index(of: word, among: DateReader.weekdays) else { return nil }
    let ahead = (index + 1 - today.weekday + 7) % 7
    return today.adding(days: ahead == 0 ? 7 : ahead)
  }

  /// `15/12` and `15/12/2026`, in French only: elsewhere it may be meant the other way round.
  private func numbers(_ words: [String]) -> CivilDate? {
    guard language == .french, words.count == 1 else { return nil }
    let parts = words[0].split(separator: "/", omittingEmptySubsequences: false)
    let numbers = parts.compactMap(number)
    guard (2...3).contains(parts.count), numbers.count == parts.count else { return nil }
    return day(numbers[0], month: numbers[1], year: numbers.count == 3 ? numbers[2] : nil)
  }

  /// A day of a named month: `15 décembre`, `1er mars`, `mardi 15 décembre`, `15 December 2026`.
  private func named(_ words: [String]) -> CivilDate? {
    var words = words
    if let first = words.first, index(of: first, among: DateReader.weekdays) != nil {
      words.removeFirst()
    }
    guard (2...3).contains(words.count), let day = dayNumber(words[0]),
      let month = index(of: words[1], among: DateReader.months)
    else { return nil }
    let year = words.count == 3 ? number(words[2]) : nil
    guard words.count == 2 || year != nil else { return nil }
    return self.day(day, month: month + 1, year: year)
  }

  private func dayNumber(_ word: String) -> Int? {
    number(word) ?? (["1er", "1st"].contains(word) ? 1 : nil)
  }

  /// Digits only: no sign.
  private func number(_ word: some StringProtocol) -> Int? {
    word.allSatisfy { $0.isASCII && $0.isNumber } ? Int(word) : nil
  }

  /// A day of a month: in the year that was said, else the next one to come.
  private func day(_ day: Int, month: Int, year: Int?) -> CivilDate? {
    if let year { return CivilDate(year: year, month: month, day: day) }
    return (0...8).lazy.compactMap { ahead in
      CivilDate(year: today.year + ahead, month: month, day: day)
    }.first { $0 >= today }
  }

  /// The place of a name, or of a beginning of three letters that only one name has.
  private func index(of word: String, among names: [[String]]) -> Int? {
    for list in names {
      if let exact = list.firstIndex(of: word) { return exact }
    }
    guard word.count >= 3 else { return nil }
    let places = Set(
      names.flatMap { list in list.indices.filter { list[$0].hasPrefix(word) } })
    return places.count == 1 ? places.first : nil
  }

  private static let weekdays = [
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
  ]
  private static let months = [
    [
      "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
      "octobre", "novembre", "decembre",
    ],
    [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ],
  ]
}
