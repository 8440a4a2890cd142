import Foundation
import Posix
import Reflection
import Sodium
import Testing

@testable import SealedStore

@Suite struct SavingTests {
  /// A vault open to be written, and what is in it.
  final class Session {
    let sample: Sample
    let vault: Vault
    var arena = EventArena()

    init(_ texts: [String] = ["one"]) throws {
      sample = try Sample(texts)
      vault = try sample.open(.writing)
      _ = try vault.load(into: &arena)
    }

    func save(_ text: String) throws {
      try vault.append(
        [Words.answered(text, run: sample.run)], at: Words.moment, to: &arena)
    }

    /// Saving fails in this way, nothing is kept, and the arena is as before.
    func refuses(_ text: String, _ expected: EventLogFailure) throws {
      let (entries, bytes) = (arena.entries.count, arena.byteCount)
      #expect(throws: expected) { try save(text) }
      #expect(arena.entries.count == entries)
      #expect(arena.byteCount == bytes)
      let isStillOpen = vault.connection.isInTransaction
      #expect(!isStillOpen)
    }
  }

  @Test(arguments: ["ciphertext", "tag", "nonce", "associated data", "seq", "device", "text"])
  func `a fault in sealing is never acknowledged`(fault: String) throws {
    let session = try Session()
    let before = try session.sample.scratch.bytes()
    session.vault.sealingFault = { row in
      switch fault {
      case "ciphertext": row.box.ciphertext[0] ^= 1
      case "tag": row.box.tag[15] ^= 1
      case "nonce": row.box.nonce[3] ^= 1
      case "seq": row.seq += 1
      case "device": row.device = DeviceID(high: 1, low: 2)
      case "text":
        row = RowSeal.seal(
          [1, 2, 3], device: row.device, seq: row.seq, previous: RowSeal.noPrevious,
          journal: session.vault.journal, under: session.vault.keys.row)
      default:
        row = RowSeal.seal(
          [1, 2, 3], device: row.device, seq: row.seq, previous: row.box.tag,
          journal: session.vault.journal, under: session.vault.keys.row)
      }
    }
    try session.refuses("two", .unfaithful)
    #expect(try session.sample.scratch.bytes() == before)
    session.vault.sealingFault = nil
    try session.save("three")
    #expect(try session.sample.read().texts == ["one", "three"])
    #expect(try session.sample.open().verify().damage.isEmpty)
  }

  @Test func `a trigger that is planted while it is open stops saving`() throws {
    let session = try Session()
    try session.sample.sql(
      "CREATE TRIGGER t BEFORE INSERT ON row BEGIN SELECT RAISE(IGNORE); END")
    try session.refuses("two", .damaged(.file))
    try session.sample.sql("DROP TRIGGER t")
    #expect(try session.sample.read().texts == ["one"])
  }

  @Test func `an older file written over it stops saving`() throws {
    let session = try Session()
    let old = try session.sample.scratch.bytes()
    try session.save("two")
    try session.sample.scratch.overwrite(with: old)
    try session.refuses("three", .rolledBack)
    #expect(try session.sample.read().texts == ["one"])
  }

  @Test func `a fork with the same count of transactions written over it stops saving`() throws {
    let session = try Session()
    let common = try session.sample.scratch.bytes()
    let fork = try Scratch()
    _ = try fork.write("journal.tandem", common)
    do {
      let other = try Vault.open(
        fork.vault, masterKey: try session.sample.master(), for: .writing,
        anchors: session.sample.scratch.anchors)
      var arena = EventArena()
      _ = try other.load(into: &arena)
      try other.append(
        [Words.answered("fork", run: session.sample.run)], at: Words.moment, to: &arena)
    }
    try session.save("two")
    let own = try session.sample.scratch.bytes()
    let forked = try fork.bytes()
    #expect(own[24..<40] == forked[24..<40], "SQLite cannot tell them apart")
    try session.sample.scratch.overwrite(with: forked)
    try session.refuses("three", .rolledBack)
    #expect(try session.sample.read().texts == ["one", "fork"])
  }

  @Test func `another file at the path, or none, stops saving`() throws {
    let session = try Session()
    let copy = try session.sample.scratch.write("copy", try session.sample.scratch.bytes())
    try FileManager.default.removeItem(atPath: session.sample.scratch.vault)
    try session.refuses("two", .missing)
    try FileManager.default.moveItem(atPath: copy, toPath: session.sample.scratch.vault)
    try session.refuses("two", .rolledBack)
    #expect(try session.sample.read().texts == ["one"])
  }

  @Test func `another process that wrote in our chain stops saving`() throws {
    let session = try Session()
    let other = try session.sample.open(.writing)
    var arena = EventArena()
    _ = try other.load(into: &arena)
    try other.append(
      [Words.answered("other", run: session.sample.run)], at: Words.moment, to: &arena)
    try session.refuses("two", .rolledBack)
    #expect(try session.sample.read().texts == ["one", "other"])
  }

  @Test func `what another device wrote is loaded first`() throws {
    let session = try Session()
    let other = try session.sample.open(.writing)
    other.device = DeviceID(high: 5, low: 6)
    var arena = EventArena()
    _ = try other.load(into: &arena)
    let began = DeviceBegan(
      why: .found,
      others: [.init(device: session.sample.device, count: 2, tag: session.sample.tags[1])])
    try other.append(
      [.deviceBegan(began), Words.answered("other", run: session.sample.run)],
      at: Words.moment, to: &arena)
    try session.save("two")
    #expect(session.arena.entries.map(\.number) == [1, 2, 3, 4, 5])
    #expect(session.arena.entries.map(\.clock) == [1, 2, 3, 4, 5])
    #expect(session.arena.entries.map(\.sequence) == [1, 2, 1, 2, 3])
    let (texts, damage) = try session.sample.read()
    #expect(texts == ["one", "other", "two"])
    #expect(damage.isEmpty)
  }

  @Test func `an answer of 1 MiB is kept exactly, a longer event is refused whole`() throws {
    let session = try Session()
    let text = String(repeating: "\u{7}é\r\n", count: 1_048_576 / 5)
    try session.save(text)
    try session.refuses(
      String(repeating: "a", count: Layout.maximumEventLength), .tooLong)
    #expect(try session.sample.read().texts == ["one", text])
  }

  @Test func `facts are kept all or none`() throws {
    let session = try Session()
    let long = String(repeating: "a", count: Layout.maximumEventLength)
    let before = session.arena.byteCount
    #expect(throws: EventLogFailure.tooLong) {
      try session.vault.append(
        ["two", long].map { Words.answered($0, run: session.sample.run) }, at: Words.moment,
        to: &session.arena)
    }
    #expect(session.arena.byteCount == before)
    #expect(try session.sample.read().texts == ["one"])
  }

  @Test func `what cannot be read back as it is is not written`() throws {
    let session = try Session()
    let answer = Answer(
      run: session.sample.run, place: Place(step: "scale"), wording: Wording("How much?"),
      value: .score(11))
    #expect(throws: EventLogFailure.unfaithful) {
      try session.vault.append([.answered(answer)], at: Words.moment, to: &session.arena)
    }
    #expect(try session.sample.read().damage.isEmpty)
  }

  @Test func `a commit that the disk refuses is a fault of the disk, not of the journal`() {
    // SQLITE_IOERR_FSYNC and SQLITE_IOERR_SHORT_READ, by their numbers: one target imports SQLite.
    let refused = SQLiteError(code: 10 | 4 << 8)
    #expect(VaultError.sqlite(refused).failure == .system(code: SystemError.inputOutput))
    let short = SQLiteError(code: 10 | 2 << 8)
    #expect(VaultError.sqlite(short).failure == .damaged(.file))
  }

  @Test func `who opened it to read cannot write`() throws {
    let sample = try Sample(["one"])
    let vault = try sample.open()
    var arena = EventArena()
    _ = try vault.load(into: &arena)
    #expect(throws: EventLogFailure.readOnly) {
      try vault.append([Words.answered("two", run: sample.run)], at: Words.moment, to: &arena)
    }
  }

  @Test func `reading while another writes sees whole transactions`() throws {
    let session = try Session()
    let reader = try session.sample.open()
    #expect(try reader.texts() == ["one"])
    try session.save("two")
    #expect(try reader.texts() == ["one", "two"])
    #expect(try reader.events().damage.isEmpty)
  }

  private static let begun = Place(step: "begun")

  private func begin(_ session: Session) throws -> Draft {
    let draft = Draft(
      moment: Words.moment, run: session.sample.run, place: Self.begun, lines: ["one"], line: "two")
    try session.vault.keepDraft(draft)
    return draft
  }

  @Test func `what is begun stays whatever is kept, until it is said`() throws {
    let session = try Session()
    let draft = try begin(session)
    try session.save("another answer of the run")
    #expect(session.vault.draft == draft)
    try session.vault.append([.noted(Note(text: "a"))], at: Words.moment, to: &session.arena)
    let reopened = try session.sample.open()
    #expect(reopened.draft == draft)
    #expect(try reopened.verify().damage.isEmpty)
    try session.vault.append(
      [Words.answered("said", run: session.sample.run, step: "begun")], at: Words.moment,
      to: &session.arena)
    #expect(session.vault.draft == nil)
  }

  @Test func `a begun line is kept or emptied in the transaction of the facts, or as it was`()
    throws
  {
    let session = try Session()
    let draft = try begin(session)
    let (bytes, last) = (try session.sample.scratch.bytes(), try session.vault.tags().last)
    session.vault.sealingFault = { $0.box.tag[0] ^= 1 }
    for step in ["begun", "other"] {
      #expect(throws: EventLogFailure.unfaithful) {
        try session.vault.append(
          [Words.answered("said", run: session.sample.run, step: step)], at: Words.moment,
          to: &session.arena)
      }
      #expect(try session.sample.scratch.bytes() == bytes)
    }
    session.vault.sealingFault = nil
    try session.save("other")
    #expect(session.vault.draft == draft)
    let box = try #require(
      session.vault.keys.open(
        try session.vault.sealedBox(.draft), as: .draft, journal: session.vault.journal))
    let tag = try #require(try session.vault.tags().last)
    #expect(tag != last)
    #expect(box[18..<34].elementsEqual(tag), "the box names the tag that its chain ends with")
  }

  @Test func `a draft in a form that is not known yet stays, one that is damaged goes`() throws {
    let session = try Session()
    let later: [UInt8] = [1, 2, 7, 7, 7]
    try session.vault.update(
      .draft, session.vault.keys.seal(later, as: .draft, journal: session.vault.journal))
    try session.save("two")
    let box = session.vault.keys.open(
      try session.vault.sealedBox(.draft), as: .draft, journal: session.vault.journal)
    #expect(box?.starts(with: later) == true)
    try session.vault.update(.draft, [UInt8](repeating: 1, count: 80))
    try session.save("three")
    #expect(try session.sample.open().verify().damage.isEmpty)
  }

  @Test func `no port that changes the journal loses what is begun`() throws {
    let session = try Session()
    let draft = try begin(session)
    let other = "autres mots encore sans lien"
    let ports: [(String, () throws -> Void)] = [
      ("append", { try session.save("two") }),
      (
        "erase",
        {
          try session.vault.erase(
            [Ref(device: session.sample.device, sequence: 2)], at: Words.moment,
            from: &session.arena)
        }
      ),
      (
        "secrets",
        {
          let entry: [UInt8] = [9, 0, 1, 0, 7]
          try session.vault.replaceSecretEntries(
            of: 9, with: try SecretBytes(copying: entry.span))
        }
      ),
      ("passphrase", { try session.vault.changePassphrase(to: try Words.secret(other)) }),
      ("lock and reopen", { try session.vault.close() }),
    ]
    for (name, port) in ports {
      try port()
      #expect(try session.sample.open().draft == draft, "\(name)")
    }
  }
}
