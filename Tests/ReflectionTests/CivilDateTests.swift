import Testing

@testable import Reflection

/// Days of the calendar.
@Suite struct CivilDateTests {
  @Test func `eight hundred years of days follow each other as a calendar on paper has them`() {
    var days = CivilDate(iso: "1600-01-01")?.daysSinceEpoch ?? 0
    // 1600-01-01 was a Saturday.
    var weekday = 6
    for year in 1600...2400 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in lengths.enumerated() {
        for day in 1...length {
          let date = CivilDate(year: year, month: month + 1, day: day)
          guard date?.daysSinceEpoch == days, date?.weekday == weekday,
            CivilDate(daysSinceEpoch: days) == date
          else {
            Issue.record("\(year)-\(month + 1)-\(day)")
            return
          }
          days += 1
          weekday = weekday % 7 + 1
        }
        #expect(CivilDate(year: year, month: month + 1, day: length + 1) == nil)
      }
    }
    #expect(CivilDate(daysSinceEpoch: days).description == "2401-01-01")
  }

  @Test func `the epoch is day nought, and a Thursday`() {
    #expect(CivilDate(daysSinceEpoch: 0).description == "1970-01-01")
    #expect(CivilDate(daysSinceEpoch: 0).weekday == 4)
    #expect(CivilDate(daysSinceEpoch: -1).description == "1969-12-31")
    #expect(CivilDate(iso: "0001-01-01")?.daysSinceEpoch == -719_162)
    #expect(CivilDate(iso: "9999-12-31")?.daysSinceEpoch == 2_932_896)
  }

  @Test(arguments: [
    "1900-02-29", "2100-02-29", "2026-02-29", "2026-04-31", "2026-00-10", "2026-13-01",
    "2026-01-00", "0000-01-01", "2026-1-01", "26-01-01", "2026/01/01", "2026-01-01 ", "",
    "+026-01-01", "2026--1-1", "２０２６-01-01", "2026-01-01-01",
  ])
  func `what is no day is refused`(_ text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test(arguments: ["2000-02-29", "2024-02-29", "2026-12-31", "0001-01-01", "0987-06-05"])
  func `a day is printed as it was read`(_ text: String) {
    #expect(CivilDate(iso: text)?.description == text)
  }

  @Test func `days add up over the ends of months and years`() throws {
    let date = try #require(CivilDate(iso: "2027-12-28"))
    #expect(date.adding(days: 7).description == "2028-01-04")
    #expect(date.adding(days: 63).description == "2028-02-29")
    #expect(date.adding(days: -362).description == "2026-12-31")
    #expect(date < date.adding(days: 1) && date.adding(days: -1) < date)
  }
}
