import CSodium

/// BLAKE2b (RFC 7693).
public enum BLAKE2b {
  /// The hash of bytes, 16 to 64 bytes long.
  ///
  /// The corresponding C function is `crypto_generichash`.
  public static func hash(_ bytes: Span<UInt8>, count: Int) -> [UInt8] {
    Sodium.start()
    precondition((16...64).contains(count), "a hash of 16 to 64 bytes")
    return unsafe [UInt8](filled: count) { target in
      _ = unsafe crypto_generichash(target, count, bytes.start, bytes.length, nil, 0)
    }
  }

  /// The hash of bytes under a key, 16 to 64 bytes long.
  ///
  /// The corresponding C function is `crypto_generichash`.
  public static func hash(
    _ bytes: Span<UInt8>, count: Int, under key: borrowing SecretBytes
  ) -> [UInt8] {
    Sodium.start()
    precondition((16...64).contains(count), "a hash of 16 to 64 bytes")
    precondition((16...64).contains(key.count), "a key of 16 to 64 bytes")
    return key.withSpan { key in
      unsafe [UInt8](filled: count) { target in
        _ = unsafe crypto_generichash(
          target, count, bytes.start, bytes.length, key.start, key.count)
      }
    }
  }
}

/// SHA-256 (FIPS 180-4).
public enum SHA256 {
  /// The hash of bytes, 32 bytes.
  ///
  /// The corresponding C function is `crypto_hash_sha256`.
  public static func hash(_ bytes: Span<UInt8>) -> [UInt8] {
    Sodium.start()
    return unsafe [UInt8](filled: 32) { target in
      _ = unsafe crypto_hash_sha256(target, bytes.start, bytes.length)
    }
  }
}

/// HMAC-SHA256 (RFC 2104) and HKDF-SHA256 (RFC 5869).
///
/// libsodium 1.0.18 has no `crypto_kdf_hkdf_sha256_…`: HKDF is two HMACs.
public enum HMACSHA256 {
  /// The code of a message, 32 bytes.
  ///
  /// The corresponding C function is `crypto_auth_hmacsha256_update`.
  public static func code(of message: Span<UInt8>, under key: Span<UInt8>) -> [UInt8] {
    Sodium.start()
    var state = crypto_auth_hmacsha256_state()
    _ = unsafe crypto_auth_hmacsha256_init(&state, key.start, key.count)
    _ = unsafe crypto_auth_hmacsha256_update(&state, message.start, message.length)
    defer { unsafe sodium_memzero(&state, MemoryLayout<crypto_auth_hmacsha256_state>.size) }
    return unsafe [UInt8](filled: 32) { target in
      _ = unsafe crypto_auth_hmacsha256_final(&state, target)
    }
  }

  /// A 32-byte key derived from a secret: extract and one block of expand.
  ///
  /// - Throws: `SodiumError.outOfMemory`.
  public static func derivedKey(
    from secret: borrowing SecretBytes, salt: Span<UInt8>, info: [UInt8]
  ) throws(SodiumError) -> SecretBytes {
    var extracted = secret.withSpan { code(of: $0, under: salt) }
    defer { Sodium.wipe(&extracted) }
    let block = info + [1]
    var expanded = code(of: block.span, under: extracted.span)
    defer { Sodium.wipe(&expanded) }
    return try SecretBytes(copying: expanded.span)
  }
}
