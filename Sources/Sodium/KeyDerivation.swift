import CSodium

/// Keys from keys: libsodium's KDF over BLAKE2b.
public enum Subkey {
  /// The 32-byte subkey number 1 of a 32-byte key, for one use.
  ///
  /// The corresponding C function is `crypto_kdf_derive_from_key`.
  ///
  /// - Parameters:
  ///   - key: 32 bytes.
  ///   - context: the use, exactly 8 ASCII characters: C reads 8 bytes whatever it is given.
  /// - Throws: `SodiumError.outOfMemory`.
  /// - Returns: the subkey.
  public static func derive(
    from key: borrowing SecretBytes, context: StaticString
  ) throws(SodiumError) -> SecretBytes {
    precondition(context.utf8CodeUnitCount == 8 && key.count == 32, "wrong lengths")
    var subkey = try SecretBytes(zeros: 32)
    unsafe subkey.withMutableBytes { target in
      key.withSpan { key in
        unsafe context.utf8Start.withMemoryRebound(to: CChar.self, capacity: 8) { context in
          _ = unsafe crypto_kdf_derive_from_key(
            target.start, 32, 1, context, key.start)
        }
      }
    }
    return subkey
  }
}

/// Keys from passphrases: Argon2id 1.3 (RFC 9106) with one lane.
public enum Argon2id {
  /// Bytes of a salt.
  public static let saltLength = 16

  /// Derives a secret; slow on purpose.
  ///
  /// The corresponding C function is `crypto_pwhash`.
  ///
  /// - Parameters:
  ///   - passphrase: any bytes.
  ///   - salt: 16 bytes.
  ///   - passes: at least 1.
  ///   - memory: KiB, at least 8.
  ///   - count: how many bytes are wanted.
  /// - Throws: `SodiumError.outOfMemory` when the memory is not to be had.
  /// - Returns: the secret.
  public static func derive(
    from passphrase: borrowing SecretBytes, salt: [UInt8], passes: UInt32, memory: UInt32,
    count: Int
  ) throws(SodiumError) -> SecretBytes {
    precondition(salt.count == saltLength, "a salt of 16 bytes")
    var secret = try SecretBytes(zeros: count)
    let status = unsafe secret.withMutableBytes { target in
      passphrase.withSpan { passphrase in
        unsafe crypto_pwhash(
          target.start, UInt64(count),
          UnsafeRawPointer(passphrase.start).assumingMemoryBound(to: CChar.self),
          passphrase.length, salt, UInt64(passes), Int(memory) << 10,
          crypto_pwhash_ALG_ARGON2ID13)
      }
    }
    guard status == 0 else { throw .outOfMemory }
    return secret
  }
}

/// Keys from passphrases: scrypt (RFC 7914) with r = 8 and p = 1, as age uses it.
public enum Scrypt {
  /// Derives a 32-byte secret; slow on purpose, and takes 1 KiB times the cost of memory.
  ///
  /// The corresponding C function is `crypto_pwhash_scryptsalsa208sha256_ll`.
  ///
  /// - Parameters:
  ///   - passphrase: any bytes.
  ///   - salt: any bytes.
  ///   - workFactor: the base-two logarithm of the cost, 1 to 30.
  /// - Throws: `SodiumError.outOfMemory` when the memory is not to be had.
  /// - Returns: the secret.
  public static func derive(
    from passphrase: borrowing SecretBytes, salt: [UInt8], workFactor: Int
  ) throws(SodiumError) -> SecretBytes {
    Sodium.start()
    precondition((1...30).contains(workFactor), "a logarithm of 1 to 30")
    var secret = try SecretBytes(zeros: 32)
    let status = unsafe secret.withMutableBytes { target in
      passphrase.withSpan { passphrase in
        unsafe crypto_pwhash_scryptsalsa208sha256_ll(
          passphrase.start, passphrase.count, salt, salt.count, 1 << UInt64(workFactor), 8, 1,
          target.start, 32)
      }
    }
    guard status == 0 else { throw .outOfMemory }
    return secret
  }
}
