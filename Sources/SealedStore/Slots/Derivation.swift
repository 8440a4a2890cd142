import Sodium

/// What deriving a key from a passphrase costs.
public struct DerivationCost: Sendable, Equatable {
  /// How often the memory is gone through.
  public let passes: UInt32
  /// KiB.
  public let memory: UInt32

  /// 3 passes over 256 MiB: about half a second.
  public static let standard = DerivationCost(passes: 3, memory: 256 << 10)
  /// 3 passes over 64 MiB, for small machines.
  public static let light = DerivationCost(passes: 3, memory: 64 << 10)

  /// What a slot of this cost is made anew with at the next unlock, `nil` when it stands.
  ///
  /// A light one stays light: somebody chose it for a small machine.
  var raised: DerivationCost? {
    if isBelow(.light) { return .light }
    return self != .light && isBelow(.standard) ? .standard : nil
  }

  private func isBelow(_ other: DerivationCost) -> Bool {
    memory < other.memory
      || UInt64(passes) * UInt64(memory) < UInt64(other.passes) * UInt64(other.memory)
  }

  /// What a file may ask for; more would be an attack on the machine, less on the passphrase.
  var isAccepted: Bool {
    (2...10).contains(passes) && (64 << 10...1 << 20).contains(memory)
      && UInt64(passes) * UInt64(memory) <= 4 << 20
  }
}

/// How a passphrase becomes 64 bytes; tests remember what came out for the same input.
struct Derivation: Sendable {
  var derive:
    @Sendable (borrowing SecretBytes, [UInt8], DerivationCost) throws(SodiumError) -> SecretBytes

  /// Argon2id 1.3.
  static let argon2id = Derivation { passphrase, salt, cost throws(SodiumError) in
    try Argon2id.derive(
      from: passphrase, salt: salt, passes: cost.passes, memory: cost.memory, count: 64)
  }
}
