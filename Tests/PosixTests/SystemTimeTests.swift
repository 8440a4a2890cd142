import Foundation
import Posix
import Testing

@Suite struct SystemTimeTests {
  @Test func `the clock on the wall agrees with Foundation`() {
    let before = Int64(Date.now.timeIntervalSince1970 * 1000) - 1
    let now = SystemTime.millisecondsNow()
    #expect((before...(before + 60_000)).contains(now))
  }

  @Test func `the offset agrees with Foundation, before 1970 as well`() {
    for milliseconds: Int64 in [0, -1, 1_700_000_000_000, 1_720_000_000_500, -86_400_001] {
      let seconds = TimeInterval(milliseconds) / 1000
      let expected = TimeZone.current.secondsFromGMT(for: Date(timeIntervalSince1970: seconds)) / 60
      #expect(SystemTime.offsetMinutes(atMilliseconds: milliseconds) == expected)
    }
  }

  @Test func `the steady clock does not go back`() {
    let first = SystemTime.steadySeconds()
    #expect(SystemTime.steadySeconds() >= first)
    #expect(first > 0)
  }
}
