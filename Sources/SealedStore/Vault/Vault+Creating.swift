import Posix
public import Reflection
public import Sodium

extension Vault {
  /// Makes a journal, opened to be written to.
  ///
  /// The file gets its name once all of it is written and synced, in one step.
  ///
  /// - Parameters:
  ///   - path: the file; it must not exist. Missing folders are made, 0700.
  ///   - passphrase: 1..1,024 bytes of UTF-8, as typed.
  ///   - cost: what deriving the key is to cost.
  ///   - moment: when.
  ///   - anchors: where this machine notes what it has seen.
  /// - Throws: `EventLogFailure`; nothing was made then. `wrongPassphrase` for one that is unfit.
  /// - Returns: the vault, and the recovery key as it is to be written down: `AGE-SECRET-KEY-1…`.
  public static func create(
    at path: String, passphrase: borrowing SecretBytes, cost: DerivationCost = .standard,
    moment: Moment, anchors: AnchorFolder
  ) throws(EventLogFailure) -> (vault: Vault, recoveryKey: String) {
    try translating { () throws(VaultError) in
      try create(
        at: path, passphrase: passphrase, cost: cost, moment: moment, anchors: anchors,
        derivation: .argon2id)
    }
  }

  static func create(
    at path: String, passphrase: borrowing SecretBytes, cost: DerivationCost, moment: Moment,
    anchors: AnchorFolder, derivation: Derivation
  ) throws(VaultError) -> (vault: Vault, recoveryKey: String) {
    guard PassphraseSlot.passphraseLengths.contains(passphrase.count), passphrase.isUTF8 else {
      throw .wrongKey
    }
    try makeFolders(for: path)
    if try files({ () throws(SystemError) in try Files.exists(path) }) { throw .exists }
    try Place(path, isReadOnly: false).expectClosed()
    let lock = try lock(path)
    let master = try MasterKey.random()
    let recovery = try RecoveryKey.random()
    let content = try NewVault(
      master, passphrase, recovery.identity, cost: cost, moment: moment, derivation: derivation)
    try publish(content, at: path)
    let vault = try open(path, for: .writing, lock: lock, anchors: anchors) {
      _ throws(VaultError) in
      try master.copy()
    }
    if let own = vault.head?.chains.first { vault.continueChain(of: own.device) }
    vault.derivation = derivation
    return (vault, recovery.encoded)
  }

  private static func makeFolders(for path: String) throws(VaultError) {
    let folder = Files.folder(of: path)
    do throws(SystemError) { try Files.makeFolders(folder) } catch {
      switch error.code {
      case SystemError.notAFolder:
        let file = Files.file(inPlaceOf: folder)
        throw .obstructed(Obstacle(file: file, kind: .file, isBeside: false))
      case SystemError.noSpace, SystemError.overQuota, SystemError.readOnlyFileSystem:
        throw VaultError(error)
      default: throw .unreachable(file: folder, code: error.code)
      }
    }
  }

  private static func publish(_ content: NewVault, at path: String) throws(VaultError) {
    let unfinished = path + ".new-" + String(decoding: Sodium.randomBytes(8).hex, as: UTF8.self)
    defer {
      try? Files.remove(unfinished)
      try? Files.remove(unfinished + "-journal")
    }
    try files { () throws(SystemError) in try Files.create(unfinished, []) }
    try write(content, to: unfinished)
    try files { () throws(SystemError) in try Files.publish(unfinished, as: path, by: .atOnce) }
  }

  /// The connection is closed when this returns: the file is whole, and nobody holds it.
  private static func write(_ content: NewVault, to path: String) throws(VaultError) {
    let connection = try Connection.open(try Place(path, isReadOnly: false), for: .writing)
    defer { connection.rollBack() }
    try content.write(to: connection)
  }
}
