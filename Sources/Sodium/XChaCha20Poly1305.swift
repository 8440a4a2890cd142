import CSodium

/// Bytes that were sealed: what is needed to open them, but for the key and the associated data.
public struct Sealed: Sendable, Equatable {
  /// 24 bytes that were used once.
  public var nonce: [UInt8]
  /// As long as what was sealed.
  public var ciphertext: [UInt8]
  /// 16 bytes that prove the rest.
  public var tag: [UInt8]

  /// Creates sealed bytes from their parts.
  public init(nonce: [UInt8], ciphertext: [UInt8], tag: [UInt8]) {
    self.nonce = nonce
    self.ciphertext = ciphertext
    self.tag = tag
  }
}

/// XChaCha20-Poly1305-IETF (draft-irtf-cfrg-xchacha-03), with the tag apart.
public enum XChaCha20Poly1305 {
  /// Bytes of a key.
  public static let keyLength = 32
  /// Bytes of a nonce.
  public static let nonceLength = 24
  /// Bytes of a tag.
  public static let tagLength = 16

  /// Seals bytes under a new random nonce.
  ///
  /// The corresponding C function is `crypto_aead_xchacha20poly1305_ietf_encrypt_detached`.
  public static func seal(
    _ plaintext: Span<UInt8>, under key: borrowing SecretBytes, authenticating data: Span<UInt8>
  ) -> Sealed {
    seal(plaintext, under: key, authenticating: data, nonce: Sodium.randomBytes(nonceLength))
  }

  /// Seals under a given nonce; internal, because a nonce that is used twice gives the text away.
  static func seal(
    _ plaintext: Span<UInt8>, under key: borrowing SecretBytes, authenticating data: Span<UInt8>,
    nonce: [UInt8]
  ) -> Sealed {
    Sodium.start()
    precondition(key.count == keyLength && nonce.count == nonceLength, "wrong lengths")
    var tag = [UInt8](repeating: 0, count: tagLength)
    let ciphertext = key.withSpan { key in
      unsafe [UInt8](filled: plaintext.count) { target in
        _ = unsafe crypto_aead_xchacha20poly1305_ietf_encrypt_detached(
          target, &tag, nil, plaintext.start, plaintext.length, data.start, data.length, nil,
          nonce, key.start)
      }
    }
    return Sealed(nonce: nonce, ciphertext: ciphertext, tag: tag)
  }

  /// Opens sealed bytes.
  ///
  /// - Throws: `SodiumError.authenticationFailed`.
  public static func open(
    _ sealed: Sealed, under key: borrowing SecretBytes, authenticating data: Span<UInt8>
  ) throws(SodiumError) -> [UInt8] {
    var text = [UInt8](repeating: 0, count: sealed.ciphertext.count)
    let opened = unsafe text.withUnsafeMutableBytes { target in
      unsafe open(
        sealed.ciphertext.span, nonce: sealed.nonce.span, tag: sealed.tag.span,
        under: key, authenticating: data, into: target)
    }
    guard opened else { throw .authenticationFailed }
    return text
  }

  /// Opens sealed bytes into memory that has exactly their length.
  ///
  /// The corresponding C function is `crypto_aead_xchacha20poly1305_ietf_decrypt_detached`.
  ///
  /// - Returns: false when they do not authenticate; nothing was written then.
  public static func open(
    _ ciphertext: Span<UInt8>, nonce: Span<UInt8>, tag: Span<UInt8>,
    under key: borrowing SecretBytes,
    authenticating data: Span<UInt8>, into target: UnsafeMutableRawBufferPointer
  ) -> Bool {
    Sodium.start()
    guard nonce.count == nonceLength, tag.count == tagLength, key.count == keyLength,
      target.count == ciphertext.count
    else { return false }
    return key.withSpan { key in
      unsafe crypto_aead_xchacha20poly1305_ietf_decrypt_detached(
        target.start, nil, ciphertext.start, ciphertext.length, tag.start, data.start,
        data.length, nonce.start, key.start) == 0
    }
  }

  /// The tag that bytes must have had, found without one: they are decrypted and sealed again.
  ///
  /// It proves nothing; it only helps to open what was chained to it. The keystream of the text
  /// begins at block 1. The corresponding C function is `crypto_stream_xchacha20_xor_ic`.
  public static func recomputedTag(
    of ciphertext: Span<UInt8>, nonce: [UInt8], under key: borrowing SecretBytes,
    authenticating data: Span<UInt8>
  ) -> [UInt8] {
    Sodium.start()
    precondition(key.count == keyLength && nonce.count == nonceLength, "wrong lengths")
    var text = key.withSpan { key in
      unsafe [UInt8](filled: ciphertext.count) { target in
        _ = unsafe crypto_stream_xchacha20_xor_ic(
          target, ciphertext.start, ciphertext.length, nonce, 1, key.start)
      }
    }
    defer { Sodium.wipe(&text) }
    return seal(text.span, under: key, authenticating: data, nonce: nonce).tag
  }
}
