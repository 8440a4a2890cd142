public import Reflection
public import Sodium

extension Vault {
  /// The entries of one kind among what must never be an event: `format.md`, section "Secrets".
  ///
  /// - Parameter kind: the kind.
  /// - Throws: `EventLogFailure` when the secrets do not open.
  /// - Returns: the entries one after the other, as they stand there; `nil` when there is none.
  public func secretEntries(of kind: UInt8) throws(EventLogFailure) -> SecretBytes? {
    do throws(VaultError) {
      let entries = try secrets().filter { $0.first == kind }
      guard !entries.isEmpty else { return nil }
      return try memory { () throws(SodiumError) in
        try SecretBytes(copying: Array(entries.joined()).span)
      }
    } catch {
      throw error.failure
    }
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
    do throws(VaultError) {
      var bytes = entries.withSpan { span in span.indices.map { span[$0] } }
      defer { Sodium.wipe(&bytes) }
      guard let new = SecretsBox.entries(in: bytes) else { throw .malformed }
      let others = try secrets()
      let all =
        others.filter { $0[0] < kind } + new + others.filter { $0[0] > kind }
      try replaceSecrets(with: all)
    } catch {
      throw error.failure
    }
  }

  private func secrets() throws(VaultError) -> [[UInt8]] {
    guard
      var bytes = keys.open(
        cabinet.sealed[SealedKind.secrets.rawValue] ?? [], as: .secrets, journal: journal)
    else { throw .malformed }
    defer { Sodium.wipe(&bytes) }
    guard let entries = SecretsBox(bytes)?.entries else { throw .malformed }
    return entries
  }

  private func replaceSecrets(with entries: [[UInt8]]) throws(VaultError) {
    var bytes = SecretsBox(entries: entries).bytes
    defer { Sodium.wipe(&bytes) }
    let box = keys.seal(bytes, as: .secrets, journal: journal)
    var wanted = cabinet
    wanted.sealed[SealedKind.secrets.rawValue] = box
    try replaceCabinet(with: wanted) { () throws(VaultError) in
      try update(.secrets, box)
    } reading: { found throws(VaultError) in
      guard
        var back = keys.open(found.sealed(.secrets) ?? [], as: .secrets, journal: journal)
      else { return false }
      defer { Sodium.wipe(&back) }
      return SecretsBox(back)?.entries == entries
    }
  }
}
