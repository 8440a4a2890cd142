public import Reflection

/// Exercises as files, for those who write them.
public protocol PackShelf: AnyObject {
  /// Those that came with the program, in the order in which they are offered.
  var shipped: [PackSummary] { get }
  /// A person's own files, by their names.
  var own: [OwnPackFile] { get }
  /// Where the own files lie, for people.
  var folder: String { get }
  /// What an editor completes a pack with: JSON Schema, draft 2020-12.
  var schema: String { get }

  /// An exercise to begin with: YAML that reads without a fault, with comments.
  ///
  /// - Returns: the file, `nil` for what is no id of an exercise.
  func skeleton(_ id: String, comments: Language) -> String?
  /// Reads an exercise from a file that a person named.
  ///
  /// - Throws: `PackFailure` when it cannot be read or has faults.
  func draft(_ path: [UInt8]) throws(PackFailure) -> PackDraft
  /// An exercise by its id, shipped or a person's own, with its file.
  ///
  /// - Throws: `PackFailure` when there is none, or when it has faults.
  func draft(of id: String) throws(PackFailure) -> PackDraft
  /// The file that is installed under an id.
  ///
  /// - Throws: `FileFault`.
  /// - Returns: its bytes, `nil` when there is none.
  func installed(_ id: String) throws(FileFault) -> [UInt8]?
  /// The version of the exercise that is installed under an id, `nil` when none starts.
  func version(of id: String) -> Int?
  /// Where an exercise is installed, for people.
  func place(of id: String) -> String
  /// Puts an exercise in its place in one step, and pins its hash beside it.
  ///
  /// - Throws: `FileFault`; the file that was there is whole then.
  func install(_ draft: PackDraft) throws(FileFault)
}

/// One of a person's own files.
public struct OwnPackFile: Sendable {
  /// The file as it is named to people.
  public var path: String
  /// What it holds, or why it does not start.
  public var pack: Result<PackSummary, PackFailure>
  /// Whether its bytes are not those that were installed.
  public var isChanged: Bool

  /// Creates a description.
  public init(path: String, pack: Result<PackSummary, PackFailure>, isChanged: Bool) {
    self.path = path
    self.pack = pack
    self.isChanged = isChanged
  }
}

/// An exercise that reads without a fault, and its file.
public struct PackDraft: Sendable, Equatable {
  /// The exercise.
  public var pack: Pack
  /// The whole file.
  public var bytes: [UInt8]

  /// The exercise's permanent name.
  public var id: String { pack.id }
  /// 1..9999.
  public var version: Int { pack.version }

  /// Creates a draft.
  public init(pack: Pack, bytes: [UInt8]) {
    self.pack = pack
    self.bytes = bytes
  }
}
