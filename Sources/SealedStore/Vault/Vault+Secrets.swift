public import Reflection
public import Sodium

extension Vault {
  /// The entries of one kind among what must never be an event: `format.md`, section "Secrets".
  ///
  /// - Parameter kind: the kind.
  /// - Throws: `EventLogFailure` when the secrets do not open.
  /// - Returns: the entries one after the other, as they stand there; `nil` when there is none.
  public func secretEntries(of kind: UInt8) throws(EventLogFailure) -> SecretBytes? {
    try translating { () throws(VaultError) in try secrets().entries(of: kind) }
  }

  /// Puts entries in the place of all of their kind, durably; the others stay as they are.
  ///
  /// - Parameters:
  ///   - kind: the kind.
  ///   - entries: one after the other; each begins with the kind.
  /// - Throws: `EventLogFailure`; those before stand then.
  public func replaceSecretEntries(
    of kind: UInt8, with entries: borrowing SecretBytes
  ) throws(EventLogFailure) {
    try translating { () throws(VaultError) in
      try replaceSecrets(with: try secrets().replacing(kind, with: entries))
    }
  }

  /// What must never be an event.
  ///
  /// - Throws: `VaultError.malformed` when it does not open.
  func secrets() throws(VaultError) -> SecretsBox {
    try secrets(in: cabinet.sealed[SealedKind.secrets.rawValue] ?? [])
  }

  func secrets(in box: [UInt8]) throws(VaultError) -> SecretsBox {
    guard var bytes = keys.open(box, as: .secrets, journal: journal) else { throw .malformed }
    defer { Sodium.wipe(&bytes) }
    return try SecretsBox(reading: bytes)
  }

  private func replaceSecrets(with secrets: borrowing SecretsBox) throws(VaultError) {
    let box = secrets.withBytes { keys.seal($0, as: .secrets, journal: journal) }
    var wanted = cabinet
    wanted.sealed[SealedKind.secrets.rawValue] = box
    try replaceCabinet(with: wanted) { () throws(VaultError) in
      try update(.secrets, box)
    } reading: { found throws(VaultError) in
      guard let back = try? self.secrets(in: found.sealed(.secrets) ?? []) else { return false }
      return back.isSame(as: secrets)
    }
  }
}
