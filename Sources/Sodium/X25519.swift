import CSodium

/// Agreement on a secret over Curve25519 (RFC 7748).
public enum X25519 {
  /// The public key of a 32-byte secret.
  ///
  /// The corresponding C function is `crypto_scalarmult_base`.
  public static func publicKey(of secret: borrowing SecretBytes) -> [UInt8] {
    Sodium.start()
    precondition(secret.count == 32, "a secret of 32 bytes")
    return secret.withSpan { secret in
      unsafe [UInt8](filled: 32) { target in
        _ = unsafe crypto_scalarmult_base(target, secret.start)
      }
    }
  }

  /// The secret that two people share.
  ///
  /// The corresponding C function is `crypto_scalarmult`.
  ///
  /// - Throws: `SodiumError.lowOrderPoint` for a point that would make it known to everybody.
  public static func sharedSecret(
    of secret: borrowing SecretBytes, with point: [UInt8]
  ) throws(SodiumError) -> SecretBytes {
    precondition(secret.count == 32 && point.count == 32, "32 bytes each")
    var shared = try SecretBytes(zeros: 32)
    let status = unsafe shared.withMutableBytes { target in
      secret.withSpan { secret in
        unsafe crypto_scalarmult(target.start, secret.start, point)
      }
    }
    guard status == 0 else { throw .lowOrderPoint }
    return shared
  }
}
