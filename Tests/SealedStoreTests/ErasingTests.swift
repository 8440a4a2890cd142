import Reflection
import Sodium
import Testing

@testable import SealedStore

@Suite struct ErasingTests {
  /// A journal open to be written, and the rows of its texts.
  private struct Session {
    let sample: Sample
    let vault: Vault
    var arena = EventArena()

    init(_ texts: [String] = ["one", "two", "three"]) throws {
      sample = try Sample(texts)
      vault = try sample.open(.writing)
      _ = try vault.load(into: &arena)
    }

    func ref(_ index: Int) -> Ref { Ref(device: sample.device, sequence: UInt64(index + 1)) }

    /// The bodies that lay in the file, those of whole files included.
    func bodies() throws -> [[UInt8]] { try vault.column("SELECT body FROM row ORDER BY n") }

    /// The files of the folder that hold bytes.
    func places(of bytes: [UInt8]) throws -> [String] {
      try sample.scratch.names().filter { name in
        try sample.scratch.bytes(sample.scratch.folder + "/" + name).hasPart(bytes)
      }
    }
  }

  @Test func `an erased text is nowhere, the others read, and nothing is damaged`() throws {
    var session = try Session()
    let bodies = try session.bodies()
    let size = try session.sample.scratch.bytes().count
    try session.vault.erase([session.ref(2)], at: Words.moment, from: &session.arena)
    #expect(try session.places(of: bodies[2]) == [])
    #expect(try session.places(of: bodies[1]) == ["journal.tandem"])
    #expect(try session.sample.read().texts == ["one", "three"])
    #expect(try session.sample.open().verify().erased == 1)
    #expect(try session.sample.open().verify().damage.isEmpty)
    #expect(try session.bodies().map(\.count) == [256, 256, 256, 256, 256])
    #expect(try session.sample.scratch.bytes().count == size)
    #expect(session.arena.entries.map(\.isErased) == [false, false, true, false, false])
    try session.vault.append(
      [Words.answered("four", run: session.sample.run)], at: Words.moment, to: &session.arena)
    #expect(try session.sample.read().texts == ["one", "three", "four"])
  }

  @Test func `what is not wiped is found in the journal of SQLite`() throws {
    var session = try Session()
    session.vault.skipsWiping = true
    let body = try session.bodies()[2]
    try session.vault.erase([session.ref(2)], at: Words.moment, from: &session.arena)
    #expect(try session.places(of: body) == ["journal.tandem-journal"])
  }

  @Test func `the draft goes with it`() throws {
    var session = try Session()
    let draft = Draft(
      moment: Words.moment, run: session.sample.run, place: Place(step: "topic"), lines: [],
      line: "two, and more")
    try session.vault.keepDraft(draft)
    #expect(session.vault.draft == draft)
    let box = try session.vault.sealedBox(.draft)
    try session.vault.erase([session.ref(2)], at: Words.moment, from: &session.arena)
    #expect(session.vault.draft == nil)
    #expect(try session.places(of: box) == [])
  }

  @Test func `what is begun at another question stays`() throws {
    var session = try Session()
    let draft = Draft(
      moment: Words.moment, run: session.sample.run, place: Place(step: "other"), lines: ["a"],
      line: "b")
    try session.vault.keepDraft(draft)
    try session.vault.erase([session.ref(2)], at: Words.moment, from: &session.arena)
    #expect(session.vault.draft == draft)
    try session.vault.erase(
      [session.ref(1)], ofAll: session.sample.run, at: Words.moment, from: &session.arena)
    #expect(session.vault.draft == nil)
  }

  @Test func `many rows go in one event, and twice is once`() throws {
    var session = try Session()
    let all = (1...3).map(session.ref)
    try session.vault.erase(all, at: Words.moment, from: &session.arena)
    try session.vault.erase(all, at: Words.moment, from: &session.arena)
    let (events, damage) = try session.sample.open().events()
    #expect(damage.isEmpty)
    #expect(events.count == 2)
    guard case .erased(let rows)? = events.last?.fact else {
      Issue.record("no erased event")
      return
    }
    #expect(rows.map(\.ref) == all)
    #expect(rows.map(\.tag) == Array(session.sample.tags.dropFirst()))
  }

  @Test func `a fault in sealing erases nothing`() throws {
    var session = try Session()
    let before = try session.sample.scratch.bytes()
    session.vault.sealingFault = { $0.box.tag[0] ^= 1 }
    #expect(throws: EventLogFailure.unfaithful) {
      try session.vault.erase([session.ref(2)], at: Words.moment, from: &session.arena)
    }
    #expect(try session.sample.scratch.bytes() == before)
    #expect(session.arena.entries.count(where: \.isErased) == 0)
    #expect(try session.sample.read().texts == ["one", "two", "three"])
  }

  @Test func `a row that was put back is not shown, and who writes empties it again`() throws {
    var session = try Session()
    let old = try session.sample.scratch.write("old", try session.sample.scratch.bytes())
    let body = try session.bodies()[2]
    try session.vault.erase([session.ref(2)], at: Words.moment, from: &session.arena)
    try session.sample.sql(
      """
      ATTACH '\(old)' AS old;
      UPDATE row SET nonce=(SELECT nonce FROM old.row WHERE n=3),
      body=(SELECT body FROM old.row WHERE n=3),tag=randomblob(16) WHERE n=3
      """)
    #expect(try session.sample.read().texts == ["one", "three"])
    #expect(try session.sample.read().damage == [.refilled(number: 3)])
    let writer = try session.sample.open(.writing)
    var arena = EventArena()
    #expect(try writer.load(into: &arena) == [.refilled(number: 3)])
    #expect(try session.sample.read().damage.isEmpty)
    #expect(try session.places(of: body) == ["old"])
  }

  @Test func `what another process erased leaves this one's memory with its next save`() throws {
    var session = try Session()
    let other = try session.sample.open(.writing)
    other.device = DeviceID(high: 5, low: 6)
    var arena = EventArena()
    _ = try other.load(into: &arena)
    try other.append([.settled(key: "a", value: "")], at: Words.moment, to: &arena)
    try other.erase([session.ref(2)], at: Words.moment, from: &arena)
    try session.vault.append(
      [Words.answered("four", run: session.sample.run)], at: Words.moment, to: &session.arena)
    #expect(session.arena.entries.filter(\.isErased).map(\.number) == [3])
  }

  @Test func `a quotation is no copy: no decrypted row holds an erased text`() throws {
    let secret = "Ornithorhynque"
    var session = try Session([secret])
    var quoting = Answer(
      run: session.sample.run, place: Place(step: "topic", part: 1),
      wording: Wording("“{answer}”?", fillings: [.init(.answer, session.ref(1))]),
      value: .text("yes"))
    func leavings() throws -> Int {
      let vault = try session.sample.open()
      var arena = EventArena()
      _ = try vault.load(into: &arena)
      return arena.entries.count { entry in
        arena.withBytes(of: entry) { Array($0) }.hasPart(Array(secret.utf8))
      }
    }
    try session.vault.append([.answered(quoting)], at: Words.moment, to: &session.arena)
    try session.vault.erase([session.ref(1)], at: Words.moment, from: &session.arena)
    #expect(try leavings() == 0)
    // A wording that is filled in before it is kept is a copy, and the search sees it.
    quoting.wording = Wording("“\(secret)”?")
    try session.vault.append([.answered(quoting)], at: Words.moment, to: &session.arena)
    #expect(try leavings() == 1)
  }
}
