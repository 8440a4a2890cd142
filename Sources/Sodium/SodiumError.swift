/// Why libsodium did not do what was asked.
public enum SodiumError: Error, Sendable, Equatable {
  /// Another key, or bytes that were changed: which of the two cannot be told.
  case authenticationFailed
  /// The point has a small order; a secret agreed with it is no secret.
  case lowOrderPoint
  /// There is not enough memory.
  case outOfMemory
}
