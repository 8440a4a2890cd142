/// The bytes of an event, frozen: `format.md`, section "Events".
///
/// An event is kind u8, version u8, clock (varint), milliseconds (zigzag varint), offset (zigzag
/// varint), then the fields of its kind. It delimits itself: what follows it in a sealed row is
/// zeros. A kind's fields never change; a change is a new version beside the old one.
public enum EventCodec {
  /// The version in which a fact is written.
  ///
  /// Everything is version 1, except answers that were picked among the items of a list (version 2 of
  /// `answered` and `revised`), and a result that is withheld because fewer than half answered
  /// (version 2 of `stepClosed`).
  public static func version(of fact: Fact) -> UInt8 {
    if case .stepClosed(_, let result, _) = fact { return result.isHalf ? halving : first }
    return fact.answer.map { version(of: $0.value) } ?? first
  }

  static func version(of value: Value) -> UInt8 {
    if case .picked = value { picking } else { first }
  }

  static let first: UInt8 = 1
  static let picking: UInt8 = 2
  static let halving: UInt8 = 2

  /// The bytes of an event in a device's chain.
  public static func encode(_ event: Event, in device: DeviceID) -> [UInt8] {
    var writer = EventWriter(device: device)
    writer.byte(event.fact.kind.rawValue)
    writer.byte(version(of: event.fact))
    writer.varint(event.clock)
    writer.zigzag(event.moment.milliseconds)
    writer.zigzag(Int64(event.moment.offsetMinutes))
    writer.fact(event.fact)
    return writer.bytes
  }

  /// Reads an event that may be followed by zeros only.
  ///
  /// - Throws: `EventFault` for anything that `encode` does not write.
  public static func decode(
    _ bytes: UnsafeRawBufferPointer, in device: DeviceID
  ) throws(EventFault) -> Event {
    var reader = EventReader(bytes, device: device)
    let event = try reader.event()
    try reader.expectZeros()
    return event
  }

  /// Reads an event from an array; see `decode(_:in:)` for buffers.
  ///
  /// - Throws: `EventFault` for anything that `encode` does not write.
  public static func decode(_ bytes: [UInt8], in device: DeviceID) throws(EventFault) -> Event {
    try bytes.withUnsafeBytes { buffer in
      Result { () throws(EventFault) in try decode(buffer, in: device) }
    }.get()
  }
}

extension StepResult {
  /// Whether a set of it is withheld because fewer than half of those present answered.
  fileprivate var isHalf: Bool { [sealed, paper].contains(.withheld(.half)) }
}
