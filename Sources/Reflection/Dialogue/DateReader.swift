/// Reads dates as people type them, never `12/15` (method.md 3.3, experience.md 4.2).
struct DateReader {
  let today: CivilDate
  let language: Language

  /// The date that was meant, today or later; `nil` when none was understood.
  func date(_ typed: String) -> CivilDate? {
    let words = plain(typed)
    guard let first = words.first else { return nil }
    var date = date(words)
    // `mardi 15 décembre`: a weekday that the date does not have is not passed over.
    if date == nil, words.count > 1, let index = index(of: first, among: DateReader.weekdays) {
      date = self.date(Array(words.dropFirst())).flatMap { $0.weekday == index + 1 ? $0 : nil }
    }
    return date.flatMap { $0 >= today ? $0 : nil }
  }

  /// The words without what says nothing of the day: `le`, `on`, `demain matin`.
  private func plain(_ typed: String) -> [String] {
    let letters = typed.trimmed.replacing("ᵉʳ", with: "er").replacing("ᵉ", with: "e")
    var words = Folding.fold(letters).split { " ,".contains($0) }.map { word in
      String(word.last == "." ? word.dropLast() : word)
    }.filter { !$0.isEmpty }
    while words.count > 1, let last = words.last, DateReader.times.contains(last) {
      words.removeLast()
    }
    while words.count > 1, let first = words.first, DateReader.openings.contains(first) {
      // `le 15`, `the 15th`: without a month it is the next such day.
      if words.count == 2, ["le", "the"].contains(first), dayNumber(words[1]) != nil { break }
      words.removeFirst()
    }
    return words
  }

  private func date(_ words: [String]) -> CivilDate? {
    span(words) ?? iso(words) ?? nearby(words) ?? ahead(words) ?? endOfMonth(words)
      ?? dayAlone(words) ?? numbers(words) ?? named(words)
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

  /// A weekday, which is the next one, also with `prochain` or `next`; today, tomorrow, the day
  /// after, a week from now.
  private func nearby(_ words: [String]) -> CivilDate? {
    var words = words
    if words.count == 2, words[0] == "next" { words.removeFirst() }
    if words.count == 2, ["prochain", "prochaine"].contains(words[1]) { words.removeLast() }
    if let days = DateReader.near[words.joined(separator: " ")] { return today.adding(days: days) }
    guard words.count == 1, let index = index(of: words[0], among: DateReader.weekdays) else {
      return nil
    }
    let ahead = (index + 1 - today.weekday + 7) % 7
    return today.adding(days: ahead == 0 ? 7 : ahead)
  }

  /// `dans deux semaines`, `in 3 days`, `in a month`.
  private func ahead(_ words: [String]) -> CivilDate? {
    guard words.count == 3, ["dans", "in"].contains(words[0]),
      let count = number(words[1]) ?? DateReader.counts[words[1]], (1...3650).contains(count)
    else { return nil }
    switch words[2] {
    case "jour", "jours", "day", "days": return today.adding(days: count)
    case "semaine", "semaines", "week", "weeks": return today.adding(days: 7 * count)
    case "mois", "month", "months": return monthsAhead(count)
    default: return nil
    }
  }

  /// The same day some months later, or the last day of a month that is shorter.
  private func monthsAhead(_ count: Int) -> CivilDate? {
    let months = today.month - 1 + count
    let (year, month) = (today.year + months / 12, months % 12 + 1)
    return (0...3).lazy.compactMap { back in
      CivilDate(year: year, month: month, day: today.day - back)
    }.first
  }

  /// `fin du mois`, `end of the month`: its last day.
  private func endOfMonth(_ words: [String]) -> CivilDate? {
    guard
      ["fin du mois", "end of month", "end of the month"].contains(words.joined(separator: " "))
    else { return nil }
    return (28...31).reversed().lazy.compactMap { day in
      CivilDate(year: today.year, month: today.month, day: day)
    }.first
  }

  /// `le 15`, `the 15th`: the next such day, in this month or a later one.
  private func dayAlone(_ words: [String]) -> CivilDate? {
    guard words.count == 2, ["le", "the"].contains(words[0]), let day = dayNumber(words[1]) else {
      return nil
    }
    return (0...12).lazy.compactMap { ahead in
      let months = today.month - 1 + ahead
      return CivilDate(year: today.year + months / 12, month: months % 12 + 1, day: day)
    }.first { $0 >= today }
  }

  /// `15.12.2026`; `15/12`, `15/12/26` and `15-12-2026` in French only: elsewhere they may be meant
  /// the other way round.
  private func numbers(_ words: [String]) -> CivilDate? {
    guard words.count == 1 else { return nil }
    let marks: [Character] = language == .french ? ["/", ".", "-"] : ["."]
    guard let mark = marks.first(where: { words[0].contains($0) }) else { return nil }
    let parts = words[0].split(separator: mark, omittingEmptySubsequences: false)
    let numbers = parts.compactMap(number)
    guard (2...3).contains(parts.count), numbers.count == parts.count,
      mark != "-" || parts.count == 3
    else { return nil }
    let year = numbers.count == 3 ? numbers[2] : nil
    return day(
      numbers[0], month: numbers[1], year: year.map { parts[2].count == 2 ? 2000 + $0 : $0 })
  }

  /// A day of a named month: `15 décembre`, `1er mars`, `15th December 2026`, `December 15`.
  private func named(_ words: [String]) -> CivilDate? {
    guard (2...3).contains(words.count) else { return nil }
    var (dayWord, monthWord) = (words[0], words[1])
    if dayNumber(dayWord) == nil { swap(&dayWord, &monthWord) }
    guard let day = dayNumber(dayWord),
      let month = index(of: monthWord, among: DateReader.months)
    else { return nil }
    let year = words.count == 3 ? number(words[2]) : nil
    guard words.count == 2 || year != nil else { return nil }
    return self.day(day, month: month + 1, year: year)
  }

  /// A day of the month: `15`, `1er`, `2nd`, `15th`.
  private func dayNumber(_ word: String) -> Int? {
    let ending = ["er", "st", "nd", "rd", "th"].first { word.hasSuffix($0) } ?? ""
    return number(word.dropLast(ending.count))
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

  /// Words before a date that say nothing of it.
  private static let openings: Set<String> = ["le", "the", "on", "ce", "cet", "this", "pour", "by"]
  /// Words behind a date that say the time of day.
  private static let times: Set<String> = [
    "matin", "midi", "soir", "apres-midi", "morning", "noon", "afternoon", "evening", "au", "in",
    "at", "the", "a",
  ]
  /// Days from today.
  private static let near: [String: Int] = [
    "aujourd'hui": 0, "today": 0, "soir": 0, "tonight": 0, "demain": 1, "tomorrow": 1,
    "apres-demain": 2, "apres demain": 2, "day after tomorrow": 2, "week": 7, "semaine": 7,
    "la semaine": 7,
  ]
  private static let counts: [String: Int] = [
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "dix": 10, "quinze": 15, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4,
    "five": 5, "seven": 7, "eight": 8, "ten": 10,
  ]
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
