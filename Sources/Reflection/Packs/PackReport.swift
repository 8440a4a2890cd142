/// What was found in a pack file or a safety file, all of it.
public struct PackReport: Sendable, Equatable {
  /// A place in the file, and its line.
  public struct Place: Sendable, Equatable {
    /// 1 for the first line.
    public var line: Int
    /// 1 for the first character of a line.
    public var column: Int
    /// The line itself, as in a fault.
    public var source: String
    /// Where the place is in `source`, 1 for the first character.
    public var caret: Int

    /// Creates a place.
    public init(line: Int, column: Int, source: String, caret: Int) {
      self.line = line
      self.column = column
      self.source = source
      self.caret = caret
    }
  }

  /// The pack, with an empty digest; `nil` when it has a fault, and of a safety file.
  public var pack: Pack?
  /// Faults and warnings, by their place in the file.
  public var faults: [PackFault]
  /// Where the steps of the pack stand, in their order.
  public var steps: [Place]

  /// Creates a report.
  public init(pack: Pack?, faults: [PackFault], steps: [Place]) {
    self.pack = pack
    self.faults = faults
    self.steps = steps
  }
}
