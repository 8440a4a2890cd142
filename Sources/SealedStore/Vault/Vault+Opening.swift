import Posix
public import Reflection
public import Sodium

/// What can be told of a vault without a key.
public struct VaultInspection: Sendable, Equatable {
  /// What deriving the key will cost.
  public let cost: DerivationCost
  /// Whether a recovery key can open it.
  public let hasRecovery: Bool
}

extension Vault {
  /// Looks at a file before a passphrase is asked; nothing is derived.
  ///
  /// - Throws: `EventLogFailure` when no passphrase could open it: it is missing, damaged or newer.
  /// - Returns: what opening it will cost.
  public static func inspect(_ path: String) throws(EventLogFailure) -> VaultInspection {
    try translating { () throws(VaultError) in
      let tables = try tables(of: try existing(path, for: .reading))
      let recovery = tables.slot(.recovery)
      let slot = try PassphraseSlot(tables.slot(.passphrase) ?? [])
      return VaultInspection(cost: slot.cost, hasRecovery: recovery != nil)
    }
  }

  /// Opens a file with its passphrase.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - passphrase: its bytes as typed.
  ///   - access: what it is opened for.
  ///   - anchors: where this machine notes what it has seen.
  /// - Throws: `EventLogFailure`; nothing was changed then.
  /// - Returns: the vault.
  public static func open(
    _ path: String, passphrase: borrowing SecretBytes, for access: Access,
    anchors: AnchorFolder
  ) throws(EventLogFailure) -> Vault {
    try translating { () throws(VaultError) in
      try open(
        path, passphrase: passphrase, for: access, anchors: anchors, derivation: .argon2id)
    }
  }

  /// Opens a file with its recovery key.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - recoveryKey: `AGE-SECRET-KEY-1…`, nothing before or after it.
  ///   - access: what it is opened for.
  ///   - anchors: where this machine notes what it has seen.
  /// - Throws: `EventLogFailure`, `wrongPassphrase` also for what is no key; nothing was changed then.
  /// - Returns: the vault.
  public static func open(
    _ path: String, recoveryKey: borrowing SecretBytes, for access: Access,
    anchors: AnchorFolder
  ) throws(EventLogFailure) -> Vault {
    try translating { () throws(VaultError) in
      let recovery = try RecoveryKey(parsing: recoveryKey)
      return try open(path, for: access, anchors: anchors) { tables throws(VaultError) in
        guard let file = tables.slot(.recovery) else { throw .recoverySlot }
        return try RecoverySlot.open(file, with: recovery.identity, journal: tables.journal)
      }
    }
  }

  /// Opens a file with the key that is in hand already.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - masterKey: the key that `masterKey(of:passphrase:)` gave.
  ///   - access: what it is opened for.
  ///   - anchors: where this machine notes what it has seen.
  /// - Throws: `EventLogFailure`; nothing was changed then.
  /// - Returns: the vault.
  public static func open(
    _ path: String, masterKey: borrowing MasterKey, for access: Access,
    anchors: AnchorFolder
  ) throws(EventLogFailure) -> Vault {
    try translating { () throws(VaultError) in
      try open(path, for: access, anchors: anchors) { _ throws(VaultError) in try masterKey.copy() }
    }
  }

  /// Derives the key of a file from its passphrase, for who measures deriving and opening apart.
  ///
  /// - Throws: `EventLogFailure`.
  public static func masterKey(
    of path: String, passphrase: borrowing SecretBytes
  ) throws(EventLogFailure) -> MasterKey {
    try translating { () throws(VaultError) in
      let tables = try tables(of: try existing(path, for: .reading))
      return try PassphraseSlot(tables.slot(.passphrase) ?? [])
        .open(with: passphrase, journal: tables.journal, derivation: .argon2id)
    }
  }

  static func open(
    _ path: String, passphrase: borrowing SecretBytes, for access: Access, anchors: AnchorFolder,
    derivation: Derivation
  ) throws(VaultError) -> Vault {
    let vault = try open(path, for: access, anchors: anchors) { tables throws(VaultError) in
      try PassphraseSlot(tables.slot(.passphrase) ?? [])
        .open(with: passphrase, journal: tables.journal, derivation: derivation)
    }
    vault.derivation = derivation
    vault.adoptRaisedCost(passphrase)
    return vault
  }

  /// The lock first, so that who cannot have it does not wait for a derivation before.
  private static func open(
    _ path: String, for access: Access, anchors: AnchorFolder,
    key: (Tables) throws(VaultError) -> MasterKey
  ) throws(VaultError) -> Vault {
    let path = try followed(path)
    guard try files({ () throws(SystemError) in try Files.exists(path) }) else { throw .missing }
    guard access == .writing else {
      return try open(path, for: access, lock: nil, anchors: anchors, key: key)
    }
    // A lock is a file, too.
    try Place(path, isReadOnly: false).expectClosed()
    return try open(path, for: access, lock: try lock(path), anchors: anchors, key: key)
  }

  static func open(
    _ path: String, for access: Access, lock: consuming FileLock?, anchors: AnchorFolder,
    key: (Tables) throws(VaultError) -> MasterKey
  ) throws(VaultError) -> Vault {
    let connection = try existing(path, for: access)
    let tables = try tables(of: connection)
    let master = try key(tables)
    let head = try VaultKeys(master).open(
      tables.sealed(.head) ?? [], as: .head, journal: tables.journal
    ).flatMap(Head.init)
    if let head, head.oldestReader > Layout.format { throw .newer }
    let vault = try Vault(
      path: path, access: access, connection: connection, master: master, lock: lock,
      anchors: anchors, tables: tables, head: head)
    try vault.check(tables)
    try vault.compareWithAnchor()
    return vault
  }

  /// Whether the key is that of this file, and whether the file can be written to.
  private func check(_ tables: Tables) throws(VaultError) {
    guard let head else {
      guard access == .reading, opensAnyRow() else { throw .head }
      return
    }
    guard access == .writing else { return }
    guard tables.isAsWritten else { throw .malformed }
    guard !connection.isReadOnly else { throw .system(code: SystemError.accessDenied) }
    guard try LastRow(connection)?.isEnd(of: head) == true else { throw .historyChanged }
  }

  private func opensAnyRow() -> Bool {
    var arena = EventArena()
    _ = try? read(into: &arena)
    return !arena.entries.isEmpty
  }

  static func tables(of connection: borrowing Connection) throws(VaultError) -> Tables {
    try Tables(connection)
  }

  static func lock(_ path: String) throws(VaultError) -> FileLock {
    let file = path + ".lock"
    do throws(FileLock.Refusal) { return try FileLock(file) } catch {
      if let kind = Obstacle.Kind(opening: error) {
        throw .obstructed(Obstacle(file: file, kind: kind, isBeside: true))
      }
      throw VaultError(error)
    }
  }
}

extension Obstacle.Kind {
  /// What lies where a lock would be, by why it was not opened; `nil` for any other reason.
  init?(opening refusal: FileLock.Refusal) {
    switch refusal {
    case .system(code: SystemError.isLink): self = .link
    case .system(code: SystemError.isFolder): self = .folder
    case .system(code: SystemError.invalid): self = .special
    case .held, .system: return nil
    }
  }
}
