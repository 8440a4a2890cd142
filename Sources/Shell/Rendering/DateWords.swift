import Reflection

/// Days in words (experience.md section 3.5): day before month, the year only when it is another.
struct DateWords {
  let language: Language
  let today: CivilDate

  /// « 12 mars », « 1er mars », « 12 mars 2027 ».
  func day(_ date: CivilDate) -> String {
    let number = language == .french && date.day == 1 ? "1er" : String(date.day)
    let year = date.year == today.year ? "" : " \(date.year)"
    return "\(number) \(names.months[date.month - 1])\(year)"
  }

  /// « 12 mars 2026 »: for somebody else, and for later.
  func fullDay(_ date: CivilDate) -> String {
    date.year == today.year ? day(date) + " \(date.year)" : day(date)
  }

  /// « aujourd’hui », « hier », else the day.
  func recent(_ date: CivilDate) -> String {
    switch today.daysSinceEpoch - date.daysSinceEpoch {
    case 0: language == .french ? "aujourd’hui" : "today"
    case 1: language == .french ? "hier" : "yesterday"
    default: day(date)
    }
  }

  /// « jeudi 10 décembre », “Thursday 10 December”.
  func weekday(_ date: CivilDate) -> String {
    "\(names.weekdays[date.weekday - 1]) \(day(date))"
  }

  /// A day with its weekday, as a sentence begins.
  func sentenceStart(_ date: CivilDate) -> String {
    let words = weekday(date)
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// When something was: « aujourd’hui à 13:47 », « hier à 13:47 », « le 12 mars à 13:47 ».
  func moment(_ moment: Moment) -> String {
    let clock = DateWords.clock(moment.minuteOfDay)
    let day =
      switch today.daysSinceEpoch - moment.date.daysSinceEpoch {
      case 0: language == .french ? "aujourd’hui" : "today"
      case 1: language == .french ? "hier" : "yesterday"
      default: (language == .french ? "le " : "on ") + self.day(moment.date)
      }
    return day + (language == .french ? " à " : " at ") + clock
  }

  /// Minutes since midnight as a clock shows them: « 9:05 ».
  static func clock(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(hour):" + (minute < 10 ? "0" : "") + String(minute)
  }

  private var names: (weekdays: [String], months: [String]) {
    language == .french ? DateWords.french : DateWords.english
  }

  private static let french = (
    weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    months: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ]
  )
  private static let english = (
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
  )
}
