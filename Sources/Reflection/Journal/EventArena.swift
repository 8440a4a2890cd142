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
    /// Its place in its chain.
    public let sequence: UInt64
    /// The order of the fold.
    public let clock: UInt64
    /// The run that it belongs to, 0 when there is none.
    public let runSequence: UInt64
    /// Which chain, as an index of `devices`.
    public let deviceIndex: Int32
    /// The chain of the run.
    public let runDeviceIndex: Int32
    /// Where the person's own words stand within the event.
    let ownWords: OwnWords
    /// What kind of event it is.
    public let kind: EventKind

    /// Whether its bytes were erased while the journal was open.
    public var isErased: Bool { count == 0 }

    /// The same entry without bytes.
    fileprivate var emptied: Entry {
      Entry(
        offset: offset, count: 0, number: number, sequence: sequence, clock: clock,
        runSequence: runSequence, deviceIndex: deviceIndex, runDeviceIndex: runDeviceIndex,
        ownWords: .none, kind: kind)
    }
  }

  /// Where the person's own words stand within an event: found once, at opening.
  enum OwnWords: Sendable, Equatable {
    /// Nowhere.
    case none
    /// In one place, which nearly all events have.
    case one(start: UInt32, count: UInt32)
    /// In several: they are looked up when they are wanted.
    case several
  }

  /// The events, in the order of the file.
  public private(set) var entries: [Entry] = []
  /// The chains that occur.
  public private(set) var devices: [DeviceID] = []
  /// The latest moment of an event: clocks are set back, and entries are dated back.
  public private(set) var latest: Moment?
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
    var outcome: Result<Outline, EventFault>?
    bytes.append(addingCapacity: room) { space in
      space.withUnsafeMutableBufferPointer { buffer, kept in
        let space = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[..<room])
        guard fill(space) else { return }
        outcome = EventArena.outline(of: UnsafeRawBufferPointer(space), in: ref.device)
        if case .success(let outline)? = outcome { kept = outline.count }
      }
    }
    guard let outline = try outcome?.get() else { return false }
    entries.append(
      Entry(
        offset: offset, count: outline.count, number: number, sequence: ref.sequence,
        clock: outline.clock, runSequence: outline.run?.sequence ?? 0,
        deviceIndex: index(of: ref.device),
        runDeviceIndex: index(of: outline.run?.device ?? ref.device),
        ownWords: outline.ownWords, kind: outline.kind))
    if outline.moment.milliseconds > latest?.milliseconds ?? .min { latest = outline.moment }
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

  /// Overwrites events with zeros; their entries stay in their places, without bytes.
  public mutating func erase(_ events: Set<Ref>) {
    for (index, entry) in entries.enumerated() where events.contains(ref(of: entry)) {
      for byte in entry.offset..<entry.offset + entry.count { bytes[byte] = 0 }
      entries[index] = entry.emptied
    }
  }

  /// The name of an event.
  public func ref(of entry: Entry) -> Ref {
    Ref(device: devices[Int(entry.deviceIndex)], sequence: entry.sequence)
  }

  /// The run that an event belongs to.
  public func run(of entry: Entry) -> Ref? {
    guard entry.runSequence > 0 else { return nil }
    return Ref(device: devices[Int(entry.runDeviceIndex)], sequence: entry.runSequence)
  }

  /// The event itself, with its texts.
  ///
  /// - Throws: `EventFault.invalidText` when a text is not UTF-8; opening steps over texts.
  public func event(_ entry: Entry) throws(EventFault) -> Event {
    let device = devices[Int(entry.deviceIndex)]
    return try withBytes(of: entry) { bytes in
      Result { () throws(EventFault) in try EventCodec.decode(bytes, in: device) }
    }.get()
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

  /// How many bytes the events have.
  public var byteCount: Int { bytes.count }

  /// Lends the person's own words in an event, text by text.
  func withOwnWords(of entry: Entry, _ body: (UnsafeRawBufferPointer) -> Void) {
    withBytes(of: entry) { bytes in
      switch entry.ownWords {
      case .none: break
      case .one(let start, let count):
        body(UnsafeRawBufferPointer(rebasing: bytes[Int(start)..<Int(start + count)]))
      case .several:
        var reader = EventReader(
          bytes, device: devices[Int(entry.deviceIndex)], texts: .skimmed, collectsOwnWords: true)
        guard (try? reader.event()) != nil else { return }
        for range in reader.ownWords { body(UnsafeRawBufferPointer(rebasing: bytes[range])) }
      }
    }
  }

  private mutating func index(of device: DeviceID) -> Int32 {
    if let last = devices.indices.last, devices[last] == device { return Int32(last) }
    if let known = devices.firstIndex(of: device) { return Int32(known) }
    devices.append(device)
    return Int32(devices.count - 1)
  }

  /// What is kept of an event beside its bytes: an event itself is too large to be handed about.
  private struct Outline {
    var clock: UInt64
    var moment: Moment
    var run: Ref?
    var kind: EventKind
    var count: Int
    var ownWords: OwnWords
  }

  private static func outline(
    of bytes: UnsafeRawBufferPointer, in device: DeviceID
  ) -> Result<Outline, EventFault> {
    Result { () throws(EventFault) in
      var reader = EventReader(bytes, device: device, texts: .skimmed)
      let (header, run) = try reader.skim()
      try reader.expectZeros()
      return Outline(
        clock: header.clock, moment: header.moment, run: run, kind: header.kind,
        count: reader.position,
        ownWords: reader.ownWordsPlace)
    }
  }
}
