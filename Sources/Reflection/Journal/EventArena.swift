/// The events of a journal as bytes, one after the other in one block of memory.
///
/// Texts stay UTF-8 here; a `String` is made only of what is shown. Measured: 1.5 bytes of memory
/// a byte of text at 100,000 answers.
public struct EventArena: Sendable {
  /// Where an event stands.
  public struct Entry: Sendable {
    /// The first byte in the arena.
    public let offset: Int
    /// How many bytes it has.
    public let count: Int
    /// Its place in the file, 1 for the first (`n` of its row).
    public let number: UInt64
    /// Which chain, as an index of `devices`.
    public let deviceIndex: Int
    /// Its place in its chain.
    public let sequence: UInt64
  }

  /// The events, in the order of the file.
  public private(set) var entries: [Entry] = []
  /// The chains that occur.
  public private(set) var devices: [DeviceID] = []
  private var bytes: [UInt8] = []

  /// Creates an empty arena.
  public init() {}

  /// Makes room for so many bytes and events, so that growing copies nothing.
  public mutating func reserve(bytes count: Int, events: Int) {
    bytes.reserveCapacity(count)
    entries.reserveCapacity(events)
  }

  /// Adds an event that `fill` writes into `room` bytes; the zeros after it are not kept.
  ///
  /// - Parameters:
  ///   - room: how many bytes `fill` may write.
  ///   - number: the place in the file.
  ///   - ref: the name of the event.
  ///   - fill: writes the bytes, false when there is nothing to keep.
  /// - Throws: `EventFault` when the bytes are no event; nothing is kept then.
  /// - Returns: whether an event was added.
  @discardableResult
  public mutating func append(
    room: Int, number: UInt64, ref: Ref, fill: (UnsafeMutableRawBufferPointer) -> Bool
  ) throws(EventFault) -> Bool {
    let offset = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: room))
    let outcome = bytes.withUnsafeMutableBytes { buffer -> Result<Int, EventFault>? in
      let space = UnsafeMutableRawBufferPointer(rebasing: buffer[offset...])
      guard fill(space) else { return nil }
      return EventArena.length(of: UnsafeRawBufferPointer(space), in: ref.device)
    }
    let length = try shrink(to: offset, adding: outcome)
    guard let length else { return false }
    entries.append(
      Entry(
        offset: offset, count: length, number: number, deviceIndex: index(of: ref.device),
        sequence: ref.sequence))
    return true
  }

  /// Adds an event that is at hand as bytes.
  ///
  /// - Throws: `EventFault` when the bytes are no event.
  public mutating func append(
    _ event: [UInt8], number: UInt64, ref: Ref
  ) throws(EventFault) {
    try append(room: event.count, number: number, ref: ref) { space in
      space.copyBytes(from: event)
      return true
    }
  }

  /// The name of an event.
  public func ref(of entry: Entry) -> Ref {
    Ref(device: devices[entry.deviceIndex], sequence: entry.sequence)
  }

  /// Lends the bytes of an event.
  public func withBytes<Outcome>(
    of entry: Entry, _ body: (UnsafeRawBufferPointer) -> Outcome
  ) -> Outcome {
    bytes.withUnsafeBytes { buffer in
      body(
        UnsafeRawBufferPointer(rebasing: buffer[entry.offset..<entry.offset + entry.count]))
    }
  }

  private mutating func shrink(
    to offset: Int, adding outcome: Result<Int, EventFault>?
  ) throws(EventFault) -> Int? {
    var kept = offset
    defer { bytes.removeLast(bytes.count - kept) }
    guard let length = try outcome?.get() else { return nil }
    kept = offset + length
    return length
  }

  private mutating func index(of device: DeviceID) -> Int {
    if let last = devices.indices.last, devices[last] == device { return last }
    if let known = devices.firstIndex(of: device) { return known }
    devices.append(device)
    return devices.count - 1
  }

  private static func length(
    of bytes: UnsafeRawBufferPointer, in device: DeviceID
  ) -> Result<Int, EventFault> {
    do throws(EventFault) {
      var reader = EventReader(bytes, device: device, texts: .skimmed)
      _ = try reader.event()
      try reader.expectZeros()
      return .success(reader.position)
    } catch {
      return .failure(error)
    }
  }
}
