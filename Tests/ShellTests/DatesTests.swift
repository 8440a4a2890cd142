import Reflection
import Testing

@testable import Shell

struct DatesTests {
  func words(_ language: Language) -> DateWords {
    DateWords(language: language, today: CivilDate(daysSinceEpoch: 20_781))
  }

  func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  @Test func `the year is written only when it is another`() throws {
    #expect(words(.french).today.description == "2026-11-24")
    #expect(words(.french).day(try date("2026-03-12")) == "12 mars")
    #expect(words(.french).day(try date("2027-03-12")) == "12 mars 2027")
    #expect(words(.english).day(try date("2025-12-01")) == "1 December 2025")
  }

  @Test func `the first of a month is 1er in French alone`() throws {
    #expect(words(.french).day(try date("2026-08-01")) == "1er août")
    #expect(words(.english).day(try date("2026-08-01")) == "1 August")
    #expect(words(.french).day(try date("2026-08-11")) == "11 août")
  }

  @Test func `weekdays have a capital in English and at the beginning of a sentence`() throws {
    #expect(words(.french).weekday(try date("2026-11-30")) == "lundi 30 novembre")
    #expect(words(.english).weekday(try date("2026-12-17")) == "Thursday 17 December")
    #expect(words(.french).sentenceStart(try date("2026-12-10")) == "Jeudi 10 décembre")
  }

  @Test func `every month and weekday has its name`() throws {
    for language in Language.allCases {
      let names = (0..<365).map { words(language).weekday(CivilDate(daysSinceEpoch: 20_454 + $0)) }
      #expect(Set(names).count == 365)
      #expect(Set(names.compactMap { $0.split(separator: " ").first }).count == 7)
      #expect(Set(names.compactMap { $0.split(separator: " ").dropFirst(2).first }).count == 12)
    }
  }

  @Test func `small numbers open a sentence in words`() {
    #expect(Numerals.opening(2, .french) == "Deux")
    #expect(Numerals.opening(10, .english) == "Ten")
    #expect(Numerals.opening(11, .english) == "11")
    #expect(Numerals.enumeration(["31", "32", "40"], .french) == "31, 32 et 40")
    #expect(Numerals.enumeration(["31", "32"], .english) == "31 and 32")
    #expect(Numerals.enumeration([], .english) == "")
  }
}
