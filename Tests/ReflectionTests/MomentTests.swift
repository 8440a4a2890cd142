import Testing

@testable import Reflection

/// Instants with the offset of the clock on the wall.
@Suite struct MomentTests {
  struct Sample: CustomTestStringConvertible {
    let text: String
    let milliseconds: Int64
    let offset: Int
    var printed: String?
    var testDescription: String { text }
  }

  static let samples = [
    Sample(text: "2026-03-12T09:00:00+01:00", milliseconds: 1_773_302_400_000, offset: 60),
    Sample(
      text: "2026-03-12T09:00+01:00", milliseconds: 1_773_302_400_000, offset: 60,
      printed: "2026-03-12T09:00:00+01:00"),
    Sample(
      text: "1970-01-01T00:00:00Z", milliseconds: 0, offset: 0,
      printed: "1970-01-01T00:00:00+00:00"),
    Sample(text: "1969-12-31T23:59:59+00:00", milliseconds: -1000, offset: 0),
    Sample(text: "1970-01-01T00:30:00+05:30", milliseconds: -18_000_000, offset: 330),
    Sample(text: "1969-12-31T18:30:00-05:30", milliseconds: 0, offset: -330),
    Sample(text: "2028-02-29T23:59:59-12:00", milliseconds: 1_835_524_799_000, offset: -720),
    Sample(text: "1582-10-15T12:00:00+00:00", milliseconds: -12_219_249_600_000, offset: 0),
  ]

  @Test(arguments: samples)
  func `a moment is read and printed`(_ sample: Sample) throws {
    let moment = try #require(Moment(iso: sample.text))
    #expect(moment.milliseconds == sample.milliseconds)
    #expect(moment.offsetMinutes == sample.offset)
    #expect(moment.description == sample.printed ?? sample.text)
  }

  @Test(arguments: [
    "2026-03-12T09:00:00", "2026-03-12T09:00", "2026-03-12", "2026-03-12T09:00:00+1:00",
    "2026-03-12T09:00:00+0100", "2026-03-12T09:00:00+01", "2026-03-12T24:00:00Z",
    "2026-03-12T23:60:00Z", "2026-03-12T23:59:60Z", "2026-02-29T09:00:00Z",
    "2026-03-12 09:00:00Z", "2026-03-12T9:00:00Z", "2026-03-12T09:00:00z",
    "2026-03-12T09:00:00+01:00:30", "2026-03-12T09:00:00+01:60", "2026-03-12T+9:00:00Z",
    "2026-03-12T09:00:00.5+01:00", "2026-03-12T09:00:00Z+01:00", "T09:00:00Z", "",
    "2026-03-12T09:00:00+24:00", "2026-03-12T09:٠0:00Z",
  ])
  func `a moment without an offset, or that is none, is refused`(_ text: String) {
    #expect(Moment(iso: text) == nil)
  }

  @Test func `the day and the minute are those on the wall`() {
    let midnight = Moment(milliseconds: 1_773_356_399_999, offsetMinutes: 60)
    #expect(midnight.date.description == "2026-03-12")
    #expect(midnight.minuteOfDay == 1439)
    let after = Moment(milliseconds: 1_773_356_400_000, offsetMinutes: 60)
    #expect(after.date.description == "2026-03-13")
    #expect(after.minuteOfDay == 0)
    #expect(Moment(milliseconds: -1, offsetMinutes: 0).date.description == "1969-12-31")
    #expect(Moment(milliseconds: -1, offsetMinutes: 0).minuteOfDay == 1439)
    #expect(Moment(milliseconds: 0, offsetMinutes: -1).date.description == "1969-12-31")
  }

  @Test func `every printed moment is read as itself, before 1970 too`() {
    var dice = Dice(seed: 12)
    for _ in 0..<2000 {
      let seconds = Int64(dice.roll(-30_000_000_000...30_000_000_000))
      let moment = Moment(milliseconds: seconds * 1000, offsetMinutes: dice.roll(-840...840))
      #expect(Moment(iso: moment.description) == moment)
    }
  }
}
