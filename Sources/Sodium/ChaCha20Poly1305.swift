import CSodium

/// ChaCha20-Poly1305 of RFC 8439, with the tag behind the text, as age uses it.
public enum ChaCha20Poly1305 {
  /// Bytes of a tag.
  public static let tagLength = 16
  private static let nonceLength = 12

  /// Seals bytes; the caller sees to it that a key meets a nonce once.
  ///
  /// The corresponding C function is `crypto_aead_chacha20poly1305_ietf_encrypt`.
  public static func seal(
    _ plaintext: Span<UInt8>, under key: borrowing SecretBytes, nonce: [UInt8]
  ) -> [UInt8] {
    Sodium.start()
    precondition(key.count == 32 && nonce.count == nonceLength, "wrong lengths")
    return key.withSpan { key in
      unsafe [UInt8](filled: plaintext.count + tagLength) { target in
        _ = unsafe crypto_aead_chacha20poly1305_ietf_encrypt(
          target, nil, plaintext.start, plaintext.length, nil, 0, nil, nonce, key.start)
      }
    }
  }

  /// Opens bytes into memory that is shorter than them by the tag.
  ///
  /// The corresponding C function is `crypto_aead_chacha20poly1305_ietf_decrypt`.
  ///
  /// - Returns: false when they do not authenticate; nothing was written then.
  public static func open(
    _ sealed: Span<UInt8>, under key: borrowing SecretBytes, nonce: [UInt8],
    into target: UnsafeMutableRawBufferPointer
  ) -> Bool {
    Sodium.start()
    guard key.count == 32, nonce.count == nonceLength,
      sealed.count == target.count + tagLength
    else { return false }
    return key.withSpan { key in
      unsafe crypto_aead_chacha20poly1305_ietf_decrypt(
        target.start, nil, nil, sealed.start, sealed.length, nil, 0, nonce, key.start) == 0
    }
  }
}
