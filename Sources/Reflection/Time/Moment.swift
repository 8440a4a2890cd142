/// An instant, and the offset that the clock on the wall had then.
public struct Moment: Sendable, Hashable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64
  /// Minutes east of UTC, -1440..1440.
  public let offsetMinutes: Int

  /// Creates a moment.
  public init(milliseconds: Int64, offsetMinutes: Int) {
    self.milliseconds = milliseconds
    self.offsetMinutes = offsetMinutes
  }

  /// The day on the wall.
  public var date: CivilDate { CivilDate(daysSinceEpoch: localSeconds.floored(by: 86_400)) }

  /// Minutes since midnight on the wall, 0..1439.
  public var minuteOfDay: Int {
    (localSeconds - localSeconds.floored(by: 86_400) * 86_400) / 60
  }

  private var localSeconds: Int {
    Int(milliseconds).floored(by: 1000) + offsetMinutes * 60
  }
}

extension Moment: CustomStringConvertible {
  /// ISO 8601 to the second, in the offset of the moment: `2026-03-12T09:00:00+01:00`.
  public var description: String {
    let second = localSeconds - localSeconds.floored(by: 60) * 60
    let time =
      "\(padded(minuteOfDay / 60, 2)):\(padded(minuteOfDay % 60, 2)):\(padded(second, 2))"
    let sign = offsetMinutes < 0 ? "-" : "+"
    let offset = abs(offsetMinutes)
    return "\(date)T\(time)\(sign)\(padded(offset / 60, 2)):\(padded(offset % 60, 2))"
  }

  /// Reads ISO 8601 with seconds or without and with an offset (`+01:00`, `-05:30` or `Z`).
  ///
  /// An offset is demanded: a time without one names no instant.
  public init?(iso text: String) {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard parts.count == 2, let date = CivilDate(iso: parts[0]),
      let (clock, offset) = Moment.splitOffset(parts[1]),
      let seconds = Moment.seconds(of: clock)
    else { return nil }
    let local = date.daysSinceEpoch * 86_400 + seconds
    self.init(milliseconds: Int64(local - offset * 60) * 1000, offsetMinutes: offset)
  }

  private static func splitOffset(_ text: Substring) -> (clock: Substring, minutes: Int)? {
    if text.last == "Z" { return (text.dropLast(), 0) }
    guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return nil }
    let offset = text[text.index(after: sign)...]
    guard offset.count == 5, let seconds = seconds(of: offset) else { return nil }
    return (text[..<sign], (text[sign] == "-" ? -seconds : seconds) / 60)
  }

  private static func seconds(of clock: Substring) -> Int? {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.count == 2 && part.allSatisfy { ("0"..."9").contains($0) } ? Int(part) : nil
    }
    guard (2...3).contains(parts.count), numbers.count == parts.count, numbers[0] < 24,
      numbers[1] < 60, numbers.count == 2 || numbers[2] < 60
    else { return nil }
    return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
  }
}

extension Int {
  /// The quotient rounded towards minus infinity.
  fileprivate func floored(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
