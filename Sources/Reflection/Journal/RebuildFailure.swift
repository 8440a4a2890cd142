/// Why a journal was not sealed under another key; nothing was changed then.
public enum RebuildFailure: Error, Sendable, Equatable {
  /// The passphrase is the one that was to be shut out.
  case samePassphrase
  /// The disk has not the room that it takes for a while: bytes that are needed, and that are free.
  case noRoom(needed: Int64, free: Int64)
  /// Rows that do not read would be lost: what was found.
  case damaged([Damage])
  /// Something that can befall any change.
  case log(EventLogFailure)
}
