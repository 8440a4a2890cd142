@testable import Reflection

/// Events, and drafts after a byte 0: what is accepted is exactly what would be written, and zeros.
enum EventTarget {
  private static let device = DeviceID(high: 0x0102_0304_0506_0708, low: 0x1112_1314_1516_1718)

  static func judge(
    _ bytes: [UInt8],
    decode: ([UInt8]) throws -> Event = { try EventCodec.decode($0, in: EventTarget.device) }
  ) -> Verdict {
    if bytes.first == 0 { return judgeDraft(Array(bytes.dropFirst())) }
    guard let event = try? decode(bytes) else { return judgeRefused(bytes) }
    guard isWritten(EventCodec.encode(event, in: device), bytes) else {
      return .fault("two forms of one event")
    }
    guard let kept = try? kept(bytes), (try? kept.event(kept.entries[0])) == event else {
      return .fault("an arena keeps another event")
    }
    return .accepted
  }

  /// An arena keeps texts that it has not looked at, and nothing else that is refused.
  private static func judgeRefused(_ bytes: [UInt8]) -> Verdict {
    guard let kept = try? kept(bytes) else { return .refused }
    do throws(EventFault) { _ = try kept.event(kept.entries[0]) } catch {
      return error == .invalidText ? .refused : .fault("an arena keeps what is refused")
    }
    return .fault("an arena reads what is refused")
  }

  private static func judgeDraft(_ bytes: [UInt8]) -> Verdict {
    let draft = try? bytes.withUnsafeBytes { try Draft($0, in: device) }
    guard let draft else { return .refused }
    return isWritten(draft.encoded(in: device), bytes) ? .accepted : .fault("two forms of a draft")
  }

  private static func kept(_ bytes: [UInt8]) throws -> EventArena {
    var arena = EventArena()
    try arena.append(bytes, number: 1, ref: Ref(device: device, sequence: 1))
    return arena
  }

  private static func isWritten(_ written: [UInt8], _ bytes: [UInt8]) -> Bool {
    bytes.starts(with: written) && bytes[written.count...].allSatisfy { $0 == 0 }
  }
}

extension EventTarget {
  /// A decoder that lets one byte stand after an event.
  static func careless(_ bytes: [UInt8]) throws -> Event {
    if let event = try? EventCodec.decode(bytes, in: device) { return event }
    return try EventCodec.decode(bytes.dropLast(), in: device)
  }
}

#if FUZZING
  import FuzzVerdict

  /// Called by libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    EventTarget.judge(Verdict.bytes(start, count)).demand()
  }
#endif
