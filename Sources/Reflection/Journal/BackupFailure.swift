/// Why a journal was not copied; nothing is at the place of the copy that was not there before.
public enum BackupFailure: Error, Sendable, Equatable {
  /// The journal failed, or its copy does not read as it does.
  case log(EventLogFailure)
  /// Something is at the place already.
  case exists
  /// The copy cannot be written there; the number of the system's reason (`errno`).
  case unwritten(code: Int32)
}
