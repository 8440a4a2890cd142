public import Reflection

/// The keys of workshops, among what must never be an event.
///
/// It works on the journal that `Unlocking` opened last.
public protocol WorkshopKeeping: AnyObject {
  /// Makes a key for a new workshop, and keeps it durably.
  ///
  /// - Throws: `EventLogFailure`; there is no key then.
  /// - Returns: what others seal to, `age1…`.
  func makeKey(for workshop: WorkshopID) throws(EventLogFailure) -> String
  /// What opens what was sealed for a workshop; `nil` when its key was destroyed, or is not here.
  ///
  /// - Throws: `EventLogFailure` when the keys cannot be read.
  func opening(of workshop: WorkshopID) throws(EventLogFailure) -> (any ContributionOpening)?
  /// Destroys the key of a workshop, durably: nothing that was sealed for it opens any more, but in
  /// copies of the journal made before.
  ///
  /// - Throws: `EventLogFailure`; the key is still there then.
  func destroyKey(of workshop: WorkshopID) throws(EventLogFailure)
}
