import Sodium

/// The key that all others come from: 32 random bytes.
public struct MasterKey: ~Copyable {
  let bytes: SecretBytes

  init(_ bytes: consuming SecretBytes) { self.bytes = bytes }

  /// A new key.
  static func random() throws(VaultError) -> MasterKey {
    MasterKey(try memory { () throws(SodiumError) in try SecretBytes(random: 32) })
  }

  /// Another holder of the same key.
  borrowing func copy() throws(VaultError) -> MasterKey {
    do throws(SodiumError) { return MasterKey(try bytes.slice(0..<32)) } catch {
      throw .outOfMemory(mebibytes: 1)
    }
  }

  /// Whether both are the same key.
  borrowing func isSame(as other: borrowing MasterKey) -> Bool {
    bytes.withSpan { own in other.bytes.withSpan { Sodium.areEqual(own, $0) } }
  }

  borrowing func subkey(_ context: StaticString) throws(VaultError) -> SecretBytes {
    do throws(SodiumError) { return try Subkey.derive(from: bytes, context: context) } catch {
      throw .outOfMemory(mebibytes: 1)
    }
  }
}

/// The keys that a vault works with, one for each use.
struct VaultKeys: ~Copyable {
  let row: SecretBytes
  let head: SecretBytes
  let draft: SecretBytes
  let secrets: SecretBytes
  let anchor: SecretBytes

  init(_ master: borrowing MasterKey) throws(VaultError) {
    let row = try master.subkey("tdm_row1")
    let head = try master.subkey("tdm_hed1")
    let draft = try master.subkey("tdm_drf1")
    let secrets = try master.subkey("tdm_sec1")
    let anchor = try master.subkey("tdm_anc1")
    self.row = row
    self.head = head
    self.draft = draft
    self.secrets = secrets
    self.anchor = anchor
  }

  /// Seals bytes for the table `sealed`, padded.
  borrowing func seal(_ bytes: [UInt8], as kind: SealedKind, journal: [UInt8]) -> [UInt8] {
    let data = AssociatedData.sealed(kind, journal: journal)
    let base = kind == .draft ? Layout.draftPadding : Layout.padding
    var padded = Layout.padded(bytes, to: base)
    defer { Sodium.wipe(&padded) }
    switch kind {
    case .head: return Box.seal(padded, under: head, authenticating: data)
    case .draft: return Box.seal(padded, under: draft, authenticating: data)
    case .secrets: return Box.seal(padded, under: secrets, authenticating: data)
    }
  }

  /// Opens a box of the table `sealed`, with its padding; `nil` when it does not authenticate.
  borrowing func open(_ box: [UInt8], as kind: SealedKind, journal: [UInt8]) -> [UInt8]? {
    let data = AssociatedData.sealed(kind, journal: journal)
    switch kind {
    case .head: return Box.open(box, under: head, authenticating: data)
    case .draft: return Box.open(box, under: draft, authenticating: data)
    case .secrets: return Box.open(box, under: secrets, authenticating: data)
    }
  }
}

/// `nonce ‖ ciphertext ‖ tag` in one.
enum Box {
  static func seal(
    _ bytes: [UInt8], under key: borrowing SecretBytes, authenticating data: [UInt8]
  ) -> [UInt8] {
    let sealed = XChaCha20Poly1305.seal(bytes.span, under: key, authenticating: data.span)
    return sealed.nonce + sealed.ciphertext + sealed.tag
  }

  static func open(
    _ box: [UInt8], under key: borrowing SecretBytes, authenticating data: [UInt8]
  ) -> [UInt8]? {
    guard let sealed = split(box) else { return nil }
    return try? XChaCha20Poly1305.open(sealed, under: key, authenticating: data.span)
  }

  static func split(_ box: [UInt8]) -> Sealed? {
    let (nonce, tag) = (XChaCha20Poly1305.nonceLength, XChaCha20Poly1305.tagLength)
    guard box.count > nonce + tag else { return nil }
    return Sealed(
      nonce: Array(box[..<nonce]), ciphertext: Array(box[nonce..<box.count - tag]),
      tag: Array(box[(box.count - tag)...]))
  }
}
