/// What was entered at a question and not sent yet.
public struct Draft: Sendable, Equatable {
  /// The run.
  public var run: Ref
  /// The question.
  public var place: Place
  /// Lines that were ended with Enter: items of a list, lines of a text.
  public var lines: [String]
  /// What stood in the line.
  public var line: String

  /// Creates a draft.
  public init(run: Ref, place: Place, lines: [String], line: String) {
    self.run = run
    self.place = place
    self.lines = lines
    self.line = line
  }
}

extension Draft {
  /// The bytes of a draft in a device's chain: version 1, run, place, lines, line.
  public func encoded(in device: DeviceID) -> [UInt8] {
    var writer = EventWriter(device: device)
    writer.byte(1)
    writer.ref(run)
    writer.place(place)
    writer.list(lines) { $0.text($1) }
    writer.text(line)
    return writer.bytes
  }

  /// Reads a draft that may be followed by zeros only.
  ///
  /// - Throws: `EventFault` for anything that `encoded(in:)` does not write.
  public init(_ bytes: UnsafeRawBufferPointer, in device: DeviceID) throws(EventFault) {
    var reader = EventReader(bytes, device: device)
    guard try reader.byte() == 1 else { throw .invalidField }
    let run = try reader.ref()
    let place = try reader.place()
    var lines: [String] = []
    for _ in 0..<(try reader.count()) { lines.append(try reader.text()) }
    self.init(run: run, place: place, lines: lines, line: try reader.text())
    try reader.expectZeros()
  }
}
