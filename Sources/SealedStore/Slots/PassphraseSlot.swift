import Reflection
import Sodium

/// The master key, sealed for a passphrase: slot 1, 148 bytes.
struct PassphraseSlot: Equatable {
  var cost: DerivationCost
  /// 16 bytes.
  var salt: [UInt8]
  /// What tells the right passphrase, 32 bytes.
  var commit: [UInt8]
  /// The master key in its box, 72 bytes.
  var box: [UInt8]

  static let length = 148
  private static let versions: [UInt8] = [1, 1, 0, 0]
  private static let checksumLength = 16
  /// What a passphrase has: 1..1,024 bytes.
  static let passphraseLengths = 1...1024

  /// Seals a master key.
  init(
    sealing master: borrowing MasterKey, with passphrase: borrowing SecretBytes,
    cost: DerivationCost, journal: [UInt8], derivation: Derivation
  ) throws(VaultError) {
    self.cost = cost
    salt = Sodium.randomBytes(Argon2id.saltLength)
    (commit, box) = ([], [])
    let derived = try PassphraseSlot.derive(passphrase, salt, cost, derivation)
    commit = derived.withSpan { span in (32..<64).map { span[$0] } }
    let key = try memory { () throws(SodiumError) in try derived.slice(0..<32) }
    let data = AssociatedData.slot(journal: journal, open: opened[...])
    let sealed = master.bytes.withSpan {
      XChaCha20Poly1305.seal($0, under: key, authenticating: data.span)
    }
    box = sealed.nonce + sealed.ciphertext + sealed.tag
  }

  /// Reads a slot; no passphrase is needed, and nothing is derived.
  ///
  /// - Throws: `VaultError.passphraseSlot` for another length, version, checksum, or a cost out of
  ///   bounds, in this order.
  init(_ bytes: [UInt8]) throws(VaultError) {
    let end = PassphraseSlot.length - PassphraseSlot.checksumLength
    guard bytes.count == PassphraseSlot.length, bytes.starts(with: PassphraseSlot.versions),
      BLAKE2b.hash(bytes.span.extracting(0..<end), count: 16) == Array(bytes[end...])
    else { throw .passphraseSlot }
    var fields = Fields(Array(bytes[4...]))
    guard let passes = fields.integer(UInt32.self), let memory = fields.integer(UInt32.self),
      let salt = fields.bytes(16), let commit = fields.bytes(32), let box = fields.bytes(72)
    else { throw .passphraseSlot }
    cost = DerivationCost(passes: passes, memory: memory)
    (self.salt, self.commit, self.box) = (salt, commit, box)
    guard cost.isAccepted else { throw .passphraseSlot }
  }

  var encoded: [UInt8] {
    let bytes = opened + box
    return bytes + BLAKE2b.hash(bytes.span, count: PassphraseSlot.checksumLength)
  }

  /// Opens the master key.
  ///
  /// - Throws: `VaultError.wrongKey`, `passphraseSlot`, `outOfMemory`.
  func open(
    with passphrase: borrowing SecretBytes, journal: [UInt8], derivation: Derivation
  ) throws(VaultError) -> MasterKey {
    guard PassphraseSlot.passphraseLengths.contains(passphrase.count) else { throw .wrongKey }
    let derived = try PassphraseSlot.derive(passphrase, salt, cost, derivation)
    let isRight = derived.withSpan { Sodium.areEqual($0.extracting(32..<64), commit.span) }
    guard isRight else { throw .wrongKey }
    let key = try memory { () throws(SodiumError) in try derived.slice(0..<32) }
    let data = AssociatedData.slot(journal: journal, open: opened[...])
    guard let sealed = Box.split(box) else { throw .passphraseSlot }
    var master = try memory { () throws(SodiumError) in try SecretBytes(zeros: 32) }
    let isOpened = unsafe master.withMutableBytes { target in
      unsafe XChaCha20Poly1305.open(
        sealed.ciphertext.span, nonce: sealed.nonce.span, tag: sealed.tag.span, under: key,
        authenticating: data.span, into: target)
    }
    guard isOpened else { throw .passphraseSlot }
    return MasterKey(master)
  }

  /// Whether this is the passphrase that it was made with.
  ///
  /// - Throws: `VaultError.outOfMemory`.
  func isMade(
    with passphrase: borrowing SecretBytes, derivation: Derivation
  ) throws(VaultError) -> Bool {
    let derived = try PassphraseSlot.derive(passphrase, salt, cost, derivation)
    return derived.withSpan { Sodium.areEqual($0.extracting(32..<64), commit.span) }
  }

  /// The bytes before the box, which are authenticated with it.
  private var opened: [UInt8] {
    PassphraseSlot.versions + [UInt8](little: cost.passes) + [UInt8](little: cost.memory) + salt
      + commit
  }

  private static func derive(
    _ passphrase: borrowing SecretBytes, _ salt: [UInt8], _ cost: DerivationCost,
    _ derivation: Derivation
  ) throws(VaultError) -> SecretBytes {
    do throws(SodiumError) { return try derivation.derive(passphrase, salt, cost) } catch {
      throw .outOfMemory(mebibytes: Int(cost.memory >> 10))
    }
  }
}
