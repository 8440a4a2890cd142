import Reflection
import Sodium
import Testing

@testable import SealedStore

/// What must never be an event: T10 of `crypto-tests.md`, as far as the vault keeps it.
@Suite struct SecretEntriesTests {
  /// An exchange identity as it stands among the secrets.
  private static let kind: UInt8 = 2
  private static let identity: [UInt8] = [kind, 0, 32, 0] + [UInt8](0xA0...0xBF)

  private func entries(of vault: Vault, _ kind: UInt8 = kind) throws -> [UInt8]? {
    guard let entries = try vault.secretEntries(of: kind) else { return nil }
    return entries.withSpan { span in span.indices.map { span[$0] } }
  }

  private func keep(_ bytes: [UInt8], in vault: Vault) throws {
    try vault.replaceSecretEntries(
      of: Self.kind, with: try SecretBytes(copying: bytes.span))
  }

  @Test func `an identity is kept beside the note key, and read again`() throws {
    let scratch = try Scratch()
    let noteKey: [UInt8]?
    do {
      let vault = try Vault.sample(scratch, facts: [.noted(Note(text: "one"))]).vault
      #expect(try entries(of: vault) == nil)
      noteKey = try entries(of: vault, 1)
      try keep(Self.identity, in: vault)
      let retired = [Self.kind, 1, 32, 0] + [UInt8](repeating: 7, count: 32)
      try keep(retired + Self.identity, in: vault)
      #expect(try entries(of: vault) == retired + Self.identity)
      try keep(Self.identity, in: vault)
      try vault.close()
    }
    let vault = try Vault.reopen(scratch)
    #expect(try entries(of: vault) == Self.identity)
    #expect(noteKey?.count == 36)
    #expect(try entries(of: vault, 1) == noteKey)
    #expect(try vault.verify().damage.isEmpty)
  }

  @Test func `a workshop's key stays through a rebuild, and is gone when it is destroyed`() throws {
    let scratch = try Scratch()
    let vault = try Vault.sample(scratch, facts: [.noted(Note(text: "one"))]).vault
    try keep(Self.identity, in: vault)
    let key: [UInt8] = [3, 0, 48, 0] + [UInt8](repeating: 9, count: 48)
    try vault.replaceSecretEntries(of: 3, with: try SecretBytes(copying: key.span))
    try vault.rebuild(
      passphrase: try Words.secret(RebuildTests.new), recoveryKey: try RecoveryKey())
    #expect(try entries(of: vault, 3) == key)
    try vault.replaceSecretEntries(of: 3, with: try SecretBytes(zeros: 0))
    #expect(try entries(of: vault, 3) == nil)
    #expect(try entries(of: vault) == Self.identity)
    #expect(try vault.verify().damage.isEmpty)
  }

  @Test func `a rebuild keeps it, and no event and no plain byte of the file has it`() throws {
    let scratch = try Scratch()
    let secret = Array(Self.identity.dropFirst(4))
    do {
      let vault = try Vault.sample(scratch, facts: [.noted(Note(text: "one"))]).vault
      try keep(Self.identity, in: vault)
      try vault.rebuild(
        passphrase: try Words.secret(RebuildTests.new), recoveryKey: try RecoveryKey())
      #expect(try entries(of: vault) == Self.identity)
      var arena = EventArena()
      #expect(try vault.load(into: &arena).isEmpty)
      for entry in arena.entries {
        let event = arena.withBytes(of: entry) { Array($0) }
        #expect(!event.hasPart(secret))
      }
      try vault.close()
    }
    for name in try scratch.names() {
      #expect(!(try scratch.bytes(scratch.folder + "/" + name)).hasPart(secret), "\(name)")
    }
  }

  @Test func `what is no entry, and a vault that is only read, are refused`() throws {
    let scratch = try Scratch()
    do {
      let vault = try Vault.sample(scratch).vault
      for wrong in [[Self.kind], [Self.kind, 0, 33, 0] + Self.identity.dropFirst(4)] {
        #expect(throws: EventLogFailure.self) { try keep(Array(wrong), in: vault) }
      }
      #expect(try entries(of: vault) == nil)
      try vault.close()
    }
    let reading = try Vault.reopen(scratch)
    #expect(throws: EventLogFailure.readOnly) { try keep(Self.identity, in: reading) }
  }

  @Test func `one put back from before is named as another cabinet`() throws {
    let scratch = try Scratch()
    let before: [UInt8]
    do {
      let vault = try Vault.sample(scratch, facts: [.noted(Note(text: "one"))]).vault
      before = try vault.sealedBox(.secrets)
      try keep(Self.identity, in: vault)
      try vault.update(.secrets, before)
      try vault.close()
    }
    #expect(try Vault.reopen(scratch).verify().damage.contains(.cabinet))
  }
}
