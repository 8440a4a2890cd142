import Posix

/// Where this machine notes what it has seen of journals.
public struct AnchorFolder: Sendable {
  /// The folder, made when it is missing.
  let path: String
  /// The content of `/etc/machine-id`; empty where there is none.
  let machine: [UInt8]
  /// Seconds that only grow.
  let seconds: @Sendable () -> Double

  /// No more often, in seconds, is an anchor replaced while a journal is open.
  static let interval = 60.0
  private static let longestMachineID = 4096

  /// Creates the place where this machine notes things.
  ///
  /// - Parameter path: the folder, `$XDG_STATE_HOME/tandem`.
  public init(_ path: String) {
    let id = try? Files.read("/etc/machine-id", atMost: AnchorFolder.longestMachineID)
    self.init(path, machine: id?.bytes ?? [], seconds: SystemTime.steadySeconds)
  }

  init(_ path: String, machine: [UInt8], seconds: @escaping @Sendable () -> Double) {
    (self.path, self.machine, self.seconds) = (path, machine, seconds)
  }

  /// Which of the two files of a journal.
  enum Slot: String {
    /// What was seen.
    case seen = ""
    /// What will be seen once a rebuild is committed: it lies there before, for a crash between.
    case expected = ".next"
  }

  /// The anchor of a journal, and when it was written; `nil` when there is none that can be read.
  func read(_ slot: Slot = .seen, journal: [UInt8]) -> (bytes: [UInt8], written: Int64)? {
    try? Files.read(file(slot, journal), atMost: Anchor.longest)
  }

  /// Replaces the anchor of a journal, durably.
  func write(_ bytes: [UInt8], as slot: Slot = .seen, journal: [UInt8]) throws(SystemError) {
    try Files.makeFolders(path)
    try Files.replace(file(slot, journal), bytes)
  }

  /// Takes away what was expected.
  func removeExpected(journal: [UInt8]) { try? Files.remove(file(.expected, journal)) }

  private func file(_ slot: Slot, _ journal: [UInt8]) -> String {
    path + "/" + Anchor.name(journal: journal) + slot.rawValue
  }
}
