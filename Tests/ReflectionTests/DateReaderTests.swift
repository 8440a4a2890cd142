import Testing

@testable import Reflection

/// Dates as people type them, on Tuesday 24 November 2026.
@Suite struct DateReaderTests {
  struct Sample: CustomTestStringConvertible {
    let typed: String
    let french: String?
    let english: String?
    var testDescription: String { typed }

    init(_ typed: String, _ both: String?) { self.init(typed, fr: both, en: both) }

    init(_ typed: String, fr: String?, en: String?) {
      (self.typed, french, english) = (typed, fr, en)
    }
  }

  static let samples = [
    Sample("2026-12-15", "2026-12-15"), Sample(" 2026-11-24 ", "2026-11-24"),
    Sample("2026-11-23", nil), Sample("2025-12-15", nil), Sample("2026-02-30", nil),
    Sample("+7", "2026-12-01"), Sample("+7j", "2026-12-01"), Sample("+7d", "2026-12-01"),
    Sample("+7J", "2026-12-01"), Sample("+0", "2026-11-24"), Sample("+38", "2027-01-01"),
    Sample("+3650", "2036-11-21"), Sample("+3651", nil), Sample("+7w", nil), Sample("+", nil),
    Sample("7", nil), Sample("-7", nil), Sample("+-7", nil), Sample("+٧", nil),
    Sample("mardi", "2026-12-01"), Sample("Tuesday", "2026-12-01"), Sample("MER", "2026-11-25"),
    Sample("lundi", "2026-11-30"), Sample("dimanche", "2026-11-29"), Sample("sun", "2026-11-29"),
    Sample("thu", "2026-11-26"), Sample("ma", nil), Sample("mardo", nil),
    Sample("demain", "2026-11-25"), Sample("today", "2026-11-24"),
    Sample("aujourd’hui", "2026-11-24"),
    Sample("15/12", fr: "2026-12-15", en: nil), Sample("12/15", nil),
    Sample("5/1", fr: "2027-01-05", en: nil), Sample("15/12/2027", fr: "2027-12-15", en: nil),
    Sample("24/11", fr: "2026-11-24", en: nil), Sample("23/11", fr: "2027-11-23", en: nil),
    Sample("29/02", fr: "2028-02-29", en: nil), Sample("29/02/2027", nil),
    Sample("15/12/26", fr: "2026-12-15", en: nil),
    Sample("+5/12", nil), Sample("15//12", nil), Sample("31/4", nil),
    Sample("15 décembre", "2026-12-15"), Sample("15 Decembre", "2026-12-15"),
    Sample("15 December", "2026-12-15"), Sample("15 dec", "2026-12-15"),
    Sample("mardi 15 décembre", "2026-12-15"), Sample("Tuesday, 15 December", "2026-12-15"),
    Sample("le 1er mars", "2027-03-01"), Sample("1er mars", "2027-03-01"),
    Sample("1st March", "2027-03-01"), Sample("1 mar 2028", "2028-03-01"),
    Sample("23 novembre", "2027-11-23"), Sample("24 novembre", "2026-11-24"),
    Sample("29 février", "2028-02-29"), Sample("29 February", "2028-02-29"),
    Sample("30 février", nil), Sample("5 jui", nil), Sample("5 juil", "2027-07-05"),
    Sample("15 décembre 2025", nil), Sample("15 décembre 2026", "2026-12-15"),
    Sample("15 décembre soir", "2026-12-15"), Sample("+5 mars", nil), Sample("décembre", nil),
    Sample("bientôt", nil), Sample("", nil), Sample("le", nil),
    // Found by public bug reports: what people write.
    Sample("15th December", "2026-12-15"), Sample("December 15", "2026-12-15"),
    Sample("December 15, 2026", "2026-12-15"), Sample("Dec. 15th", "2026-12-15"),
    Sample("15 Dec.", "2026-12-15"), Sample("15 déc.", "2026-12-15"),
    Sample("1ᵉʳ mars", "2027-03-01"), Sample("2nd March", "2027-03-02"),
    Sample("next friday", "2026-11-27"), Sample("vendredi prochain", "2026-11-27"),
    Sample("in two weeks", "2026-12-08"), Sample("dans deux semaines", "2026-12-08"),
    Sample("in 3 days", "2026-11-27"), Sample("dans un mois", "2026-12-24"),
    Sample("next week", "2026-12-01"), Sample("la semaine prochaine", "2026-12-01"),
    Sample("après-demain", "2026-11-26"), Sample("the day after tomorrow", "2026-11-26"),
    Sample("demain matin", "2026-11-25"), Sample("tomorrow morning", "2026-11-25"),
    Sample("fin du mois", "2026-11-30"), Sample("end of the month", "2026-11-30"),
    Sample("15.12.2026", "2026-12-15"), Sample("15-12-2026", fr: "2026-12-15", en: nil),
    Sample("dimanche 13/12", fr: "2026-12-13", en: nil), Sample("le 15", "2026-12-15"),
    Sample("the 15th", "2026-12-15"), Sample("le 24", "2026-11-24"),
    Sample("this friday", "2026-11-27"), Sample("on Tuesday, 15 December", "2026-12-15"),
    // 15 December 2026 is a Tuesday.
    Sample("Monday 15 December", nil), Sample("lundi 15 décembre", nil),
    Sample("dans cent ans", nil), Sample("in weeks", nil), Sample("99th December", nil),
  ]

  @Test(arguments: samples)
  func `a date is the one that was meant, or none`(_ sample: Sample) throws {
    let today = try #require(CivilDate(iso: "2026-11-24"))
    let french = DateReader(today: today, language: .french).date(sample.typed)
    let english = DateReader(today: today, language: .english).date(sample.typed)
    #expect(french?.description == sample.french)
    #expect(english?.description == sample.english)
  }

  @Test func `every weekday is one to seven days away`() throws {
    let names = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    let start = try #require(CivilDate(iso: "2026-12-28"))
    for ahead in 0..<14 {
      let today = start.adding(days: ahead)
      for (index, name) in names.enumerated() {
        let date = try #require(DateReader(today: today, language: .french).date(name))
        #expect(date.weekday == index + 1)
        #expect((1...7).contains(date.daysSinceEpoch - today.daysSinceEpoch))
      }
    }
  }

  @Test func `the 29th of February is found across a century that is not leap`() throws {
    let today = try #require(CivilDate(iso: "2096-03-01"))
    let date = DateReader(today: today, language: .french).date("29 février")
    #expect(date?.description == "2104-02-29")
  }
}
