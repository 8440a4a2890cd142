import Reflection
import Sodium

@testable import SealedStore

/// A vault of a few rows, with its key in hand and its file to be spoilt.
struct Sample {
  let scratch: Scratch
  let recoveryKey: String
  private let masterBytes: [UInt8]
  /// The tags of its rows, as the file has them.
  let tags: [[UInt8]]
  let device: DeviceID
  let run: Ref

  /// Makes a vault whose rows 2, 3 … hold these texts.
  init(_ texts: [String]) throws {
    scratch = try Scratch()
    let (vault, recoveryKey) = try Vault.sample(scratch)
    let run = vault.run
    if !texts.isEmpty {
      var arena = EventArena()
      _ = try vault.load(into: &arena)
      try vault.append(
        texts.map { Words.answered($0, run: run) }, at: Words.moment, to: &arena)
    }
    (self.recoveryKey, self.run, device) = (recoveryKey, run, vault.device)
    tags = try vault.tags()
    let passphrase = try Words.secret(Words.passphrase)
    let slot = try PassphraseSlot(Tables(vault.connection).slot(.passphrase) ?? [])
    let master = try slot.open(
      with: passphrase, journal: vault.journal, derivation: Remembered.derivation)
    masterBytes = master.bytes.withSpan { span in span.indices.map { span[$0] } }
  }

  func master() throws -> MasterKey { MasterKey(try SecretBytes(copying: masterBytes.span)) }

  /// Opens it with the key in hand.
  func open(_ access: Vault.Access = .reading) throws -> Vault {
    try Vault.open(scratch.vault, masterKey: try master(), for: access, anchors: scratch.anchors)
  }

  /// The texts that read, and what is named.
  func read() throws -> (texts: [String], damage: [Damage]) {
    let vault = try open()
    return (try vault.texts(), try vault.events().damage)
  }

  func sql(_ statement: String) throws { try Programs.sql(statement, in: scratch.vault) }
}

extension Vault {
  func tags() throws -> [[UInt8]] { try column("SELECT tag FROM row ORDER BY n") }

  /// Puts a row behind the others that holds any bytes, and a head that knows it.
  func forge(_ event: [UInt8], alter: (inout Head) -> Void = { _ in }) throws {
    guard var head else { throw VaultError.head }
    let end =
      head.chain(of: device) ?? Head.Chain(device: device, count: 0, tag: RowSeal.noPrevious)
    let row = RowSeal.seal(
      event, device: device, seq: end.count + 1, previous: end.tag, journal: journal,
      under: keys.row)
    head.rows += 1
    head.setChain(Head.Chain(device: device, count: row.seq, tag: row.box.tag))
    alter(&head)
    var insert = try connection.prepare("INSERT INTO row VALUES(?,?,?,?,?,?)")
    try insert.bind(1, head.rows)
    try insert.bind(2, device.bytes)
    try insert.bind(3, row.seq)
    try insert.bind(4, row.box.nonce)
    try insert.bind(5, row.box.ciphertext)
    try insert.bind(6, row.box.tag)
    try insert.run()
    headBox = keys.seal(head.encoded, as: .head, journal: journal)
    try put(headBox, in: "sealed", kind: 1)
    self.head = head
  }

  func put(_ box: [UInt8], in table: String, kind: UInt64) throws {
    var statement = try connection.prepare("INSERT OR REPLACE INTO \(table) VALUES(?,?)")
    try statement.bind(1, kind)
    try statement.bind(2, box)
    try statement.run()
  }
}

extension [UInt8] {
  /// Where bytes begin that occur once.
  func onlyPlace(of part: [UInt8]) -> Int? {
    let places = indices.filter { self[$0...].starts(with: part) }
    return places.count == 1 ? places[0] : nil
  }
}
