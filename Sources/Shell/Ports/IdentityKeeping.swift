public import Reflection

/// The keys under which this journal writes to others, and others to it.
///
/// It works on the journal that `Unlocking` opened last, for writing.
public protocol IdentityKeeping: AnyObject {
  /// What seals and opens, with the keys of the journal; makes the first key when there is none yet.
  ///
  /// - Throws: `EventLogFailure` when the keys cannot be read, or a new one cannot be kept.
  func format() throws(EventLogFailure) -> any ShareFormat
  /// Makes another key the one that others write to; the one before still opens what comes.
  ///
  /// - Throws: `EventLogFailure`; the key is the one before then.
  func rotate() throws(EventLogFailure)
  /// Refuses from now on whatever was sealed to a key of mine that came before: somebody may have it.
  ///
  /// - Throws: `EventLogFailure`; nothing is refused then.
  func revokeEarlier() throws(EventLogFailure)
  /// My key that others write to, as stock `age` takes it: `AGE-SECRET-KEY-1…`.
  ///
  /// - Throws: `EventLogFailure`.
  func exportedIdentity() throws(EventLogFailure) -> String
}
