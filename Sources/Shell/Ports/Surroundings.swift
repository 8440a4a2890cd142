/// What is around a journal: who may open its files, and what the machine does with memory.
///
/// Nothing of it is private, and nothing of it needs a passphrase.
public protocol Surroundings: AnyObject {
  /// Files and folders of Tandem's own that others than this user may open, or that are not the user's.
  var exposed: [ExposedFile] { get }
  /// Keeps files to the user's account, as far as the system allows it.
  func reserve(_ files: [ExposedFile])
  /// What the machine is like.
  var machine: MachineFacts { get }
}

/// A file or folder that others may open.
public struct ExposedFile: Sendable, Equatable {
  /// The file as it is named to people.
  public var path: String
  /// Whether it belongs to another user.
  public var isForeign: Bool
  /// Whether others can copy the journal by it.
  public var isJournal: Bool

  /// Creates a description.
  public init(path: String, isForeign: Bool = false, isJournal: Bool = false) {
    self.path = path
    self.isForeign = isForeign
    self.isJournal = isJournal
  }
}

/// What a machine is like.
public struct MachineFacts: Sendable, Equatable {
  /// Whether keys stay in memory that is never written to disk.
  public var locksMemory = true
  /// Where memory may be written to, as far as that is not seen to be encrypted.
  public var openSwap: [String] = []
  /// Whether a crash would leave an image of memory.
  public var writesCore = false
  /// Where the system puts such images.
  public var corePattern = "core"
  /// Whether the environment is UTF-8.
  public var isUTF8 = true
  /// Bytes that can still be written beside the journal.
  public var free: Int64 = 0
  /// Bytes that a backup, or sealing it anew, would take.
  public var needed: Int64 = 0
  /// The editor that would open.
  public var editor = ""
  /// What is known of it.
  public var editorKind = EditorKind.nano
  /// How many texts wait that were in an editor when it was killed.
  public var leftInEditors = 0
  /// The folder in which it is noted what was seen of a journal.
  public var seen = ""
  /// Why nothing can be noted there, the number of the system's reason; `nil` when it can.
  public var seenFault: Int32?
  /// The folder in which notes wait.
  public var inbox = ""

  /// Creates facts of a machine with which nothing is wrong.
  public init() {}
}
