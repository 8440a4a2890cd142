public import Sodium

/// Something that may open a file: a secret key or a passphrase, and nothing else; no plugin is
/// ever run.
public final class AgeIdentity {
  /// Each in a box of its own: an enumeration cannot hold and lend what cannot be copied.
  private enum Secret {
    case key(KeyBox)
    case passphrase(PassphraseBox)
  }

  private let secret: Secret

  /// Takes a secret key.
  public init(_ identity: consuming X25519Identity) { secret = .key(KeyBox(identity)) }

  /// Takes a passphrase.
  ///
  /// - Parameters:
  ///   - passphrase: any bytes.
  ///   - workFactor: a file that costs more than 2 to this is refused, 1 to 30.
  public init(passphrase: consuming SecretBytes, workFactor: Int = AgeLimits.workFactor) {
    precondition((1...30).contains(workFactor), "a logarithm of 1 to 30")
    secret = .passphrase(PassphraseBox(passphrase, workFactor: workFactor))
  }

  /// The kind of stanza that it may open.
  private var stanzaType: String {
    switch secret {
    case .key: X25519Recipient.stanzaType
    case .passphrase: ScryptStanza.type
    }
  }

  /// The file key of a stanza of its kind.
  ///
  /// - Throws: `AgeError.wrongIdentity` when it is for another.
  private func unwrap(_ stanza: Stanza, line: Int) throws(AgeError) -> SecretBytes {
    switch secret {
    case .key(let box): try box.identity.unwrap(stanza, line: line)
    case .passphrase(let box):
      try ScryptStanza(stanza, line: line).unwrap(with: box.passphrase, atMost: box.workFactor)
    }
  }

  /// The file key of a header, by the first of the identities that opens one of its stanzas.
  ///
  /// - Throws: `AgeError.otherRecipients`, `wrongIdentity`, and what is wrong with a stanza.
  static func fileKey(
    of header: Header, _ identities: [AgeIdentity]
  ) throws(AgeError) -> SecretBytes {
    try header.check()
    var isOfOurKind = false
    var line = 2
    for stanza in header.stanzas {
      for identity in identities where stanza.words.first == identity.stanzaType {
        isOfOurKind = true
        do throws(AgeError) { return try identity.unwrap(stanza, line: line) } catch {
          guard error == .wrongIdentity else { throw error }
        }
      }
      line += stanza.lines.count
    }
    throw isOfOurKind ? .wrongIdentity : .otherRecipients
  }
}

private final class KeyBox {
  let identity: X25519Identity
  init(_ identity: consuming X25519Identity) { self.identity = identity }
}

private final class PassphraseBox {
  let passphrase: SecretBytes
  let workFactor: Int
  init(_ passphrase: consuming SecretBytes, workFactor: Int) {
    self.passphrase = passphrase
    self.workFactor = workFactor
  }
}
