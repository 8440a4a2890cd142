import Foundation
import Posix
import Reflection
import Synchronization
import Testing

@testable import SealedStore

@Suite struct AnchorTests {
  /// Opens with another folder or machine, keeps one text, and says how it stood.
  private func keep(
    _ text: String, in sample: Sample, _ anchors: AnchorFolder? = nil
  ) throws -> Standing {
    let vault = try Vault.open(
      sample.scratch.vault, masterKey: try sample.master(), for: .writing,
      anchors: anchors ?? sample.scratch.anchors)
    var arena = EventArena()
    _ = try vault.load(into: &arena)
    try vault.append([Words.answered(text, run: sample.run)], at: Words.moment, to: &arena)
    try vault.close()
    return vault.standing
  }

  /// The chains that the rows stand in, in their order.
  private func chains(of sample: Sample) throws -> [[UInt8]] {
    try sample.open().column("SELECT device FROM row ORDER BY n")
  }

  /// How a new chain began, `nil` when none did.
  private func why(_ sample: Sample) throws -> DeviceBegan.Why? {
    let facts = try sample.open().events().events.map(\.fact)
    guard case .deviceBegan(let began)? = facts.last(where: { $0.kind == .deviceBegan }),
      began.why != .created
    else { return nil }
    return began.why
  }

  @Test func `the bytes of an anchor`() throws {
    let keys = try VaultKeys(GoldenBytesTests.master())
    let journal = GoldenBytesTests.journal
    #expect(Anchor.name(journal: journal) == "1b1587c39bc5b786b5900208dec9af16.anchor")
    let data = AssociatedData.anchor(journal: journal, epoch: 2)
    #expect(
      GoldenBytesTests.hex(data)
        == "74616e64656d2f616e63686f722f7631" + String(repeating: "11", count: 16)
        + "0200000000000000")
    let anchor = Anchor(
      epoch: 2, machine: Anchor.machine(Array("machine\n".utf8), under: keys.anchor),
      device: GoldenBytesTests.device,
      chains: [
        Head.Chain(
          device: GoldenBytesTests.device, count: 7, tag: [UInt8](repeating: 0x77, count: 16))
      ])
    let file = anchor.sealed(under: keys.anchor, journal: journal)
    #expect(file.count == 8 + 24 + 256 + 16)
    #expect(Array(file[..<8]) == [2, 0, 0, 0, 0, 0, 0, 0])
    #expect(Anchor(opening: file, under: keys.anchor, journal: journal) == anchor)
    let plain = Box.open(Array(file[8...]), under: keys.anchor, authenticating: data) ?? []
    let expected =
      GoldenBytesTests.hex(anchor.machine) + String(repeating: "22", count: 16) + "0100"
      + String(repeating: "22", count: 16) + "0700000000000000" + String(repeating: "77", count: 16)
    #expect(GoldenBytesTests.hex(plain).hasPrefix(expected + "0000"))
    for index in file.indices {
      var other = file
      other[index] ^= 1
      #expect(Anchor(opening: other, under: keys.anchor, journal: journal) == nil)
    }
    #expect(
      Anchor(opening: file, under: keys.anchor, journal: GoldenBytesTests.zeros) == nil)
  }

  @Test func `a journal goes on in its chain where it was left`() throws {
    let sample = try Sample(["one"])
    #expect(try keep("two", in: sample) == .known)
    #expect(try keep("three", in: sample) == .known)
    #expect(Set(try chains(of: sample)).count == 1)
    #expect(try sample.read().texts == ["one", "two", "three"])
    let anchor = sample.scratch.state + "/" + Anchor.name(journal: try sample.open().journal)
    let attributes = try FileManager.default.attributesOfItem(atPath: anchor)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let folder = try FileManager.default.attributesOfItem(atPath: sample.scratch.state)
    #expect(folder[.posixPermissions] as? Int == 0o700)
  }

  @Test func `rows that were kept after the last note are known`() throws {
    let sample = try Sample(["one", "two", "three"])
    let vault = try sample.open(.writing)
    var arena = EventArena()
    _ = try vault.load(into: &arena)
    for text in ["four", "five", "six"] {
      try vault.append([Words.answered(text, run: sample.run)], at: Words.moment, to: &arena)
    }
    #expect(try keep("seven", in: sample) == .known)
    #expect(Set(try chains(of: sample)).count == 1)
  }

  @Test func `an older file is named by how much is missing, and a new chain begins`() throws {
    let sample = try Sample(["one"])
    let old = try sample.scratch.bytes()
    for text in ["two", "three", "four"] { _ = try keep(text, in: sample) }
    try sample.scratch.overwrite(with: old)
    let reader = try sample.open()
    guard case .shorter(by: 3, let seen) = reader.standing else {
      Issue.record("\(reader.standing)")
      return
    }
    let now = SystemTime.millisecondsNow()
    #expect((now - 60_000...now).contains(seen.milliseconds))
    #expect(try keep("new", in: sample) == .shorter(by: 3, seen: seen))
    #expect(try why(sample) == .rolledBack)
    #expect(Set(try chains(of: sample)).count == 2)
    #expect(try sample.read().texts == ["one", "new"])
    #expect(try sample.read().damage.isEmpty)
    #expect(try keep("more", in: sample) == .known)
    #expect(Set(try chains(of: sample)).count == 2)
  }

  @Test func `what is named is named again until something is kept`() throws {
    let sample = try Sample(["one"])
    let old = try sample.scratch.bytes()
    _ = try keep("two", in: sample)
    try sample.scratch.overwrite(with: old)
    for _ in 0..<2 {
      let vault = try sample.open(.writing)
      #expect(vault.standing.why == .rolledBack)
      try vault.close()
    }
    #expect(Set(try chains(of: sample)).count == 1)
  }

  @Test func `a fork with as many entries is another history`() throws {
    let sample = try Sample(["one"])
    let common = try sample.scratch.bytes()
    let away = AnchorFolder(sample.scratch.folder + "/away")
    try FileManager.default.copyItem(atPath: sample.scratch.state, toPath: away.path)
    #expect(try keep("fork", in: sample, away) == .known)
    let forked = try sample.scratch.bytes()
    try sample.scratch.overwrite(with: common)
    _ = try keep("two", in: sample)
    try sample.scratch.overwrite(with: forked)
    guard case .otherHistory = try keep("three", in: sample) else {
      Issue.record("a fork is taken for what was seen")
      return
    }
    #expect(try sample.read().texts == ["one", "fork", "three"])
    #expect(try why(sample) == .rolledBack)
  }

  @Test func `without a note, with that of another journal or machine, it is new here`() throws {
    let name = try Anchor.name(journal: Sample([]).open().journal)
    for fault in ["gone", "damaged", "empty", "of another journal", "of another machine"] {
      let sample = try Sample(["one"])
      let anchor = sample.scratch.state + "/" + Anchor.name(journal: try sample.open().journal)
      var anchors = sample.scratch.anchors
      switch fault {
      case "gone": try Files.remove(anchor)
      case "damaged":
        try Files.replace(
          anchor, [UInt8](little: 1 as UInt64) + [UInt8](repeating: 1, count: 296))
      case "empty": try Files.replace(anchor, [])
      case "of another journal":
        let other = try Sample(["one"])
        let file = other.scratch.state + "/" + Anchor.name(journal: try other.open().journal)
        try Files.replace(anchor, try Files.read(file, atMost: 4096).bytes)
      default: anchors = AnchorFolder(sample.scratch.state, machine: [9], seconds: { 0 })
      }
      let expected: Standing = fault == "of another machine" ? .otherMachine : .unseen
      #expect(try keep("two", in: sample, anchors) == expected, "\(fault)")
      #expect(try why(sample) == .found, "\(fault)")
      #expect(Set(try chains(of: sample)).count == 2, "\(fault)")
      #expect(try sample.read().texts == ["one", "two"], "\(fault)")
      #expect(try sample.read().damage.isEmpty, "\(fault)")
      #expect(try keep("three", in: sample, anchors) == .known, "\(fault)")
    }
    #expect(name.hasSuffix(".anchor"))
  }

  @Test func `a new chain begins with the first fact, and says where the others stood`() throws {
    let sample = try Sample(["one"])
    let anchors = AnchorFolder(sample.scratch.state, machine: [7], seconds: { 0 })
    let vault = try Vault.open(
      sample.scratch.vault, masterKey: try sample.master(), for: .writing, anchors: anchors)
    var journal = try Journal.read(vault).journal
    let kept = try journal.keep(
      [.settled(key: "a", value: "b")], at: Words.moment, in: vault)
    #expect(kept.map(\.ref) == [Ref(device: vault.device, sequence: 2)])
    let events = try vault.events().events
    let others = [
      DeviceBegan.Head(device: sample.device, count: 2, tag: sample.tags[1])
    ]
    #expect(
      events.suffix(2).map(\.fact) == [
        .deviceBegan(DeviceBegan(why: .found, others: others)), .settled(key: "a", value: "b"),
      ])
    #expect(events.map(\.clock) == [1, 2, 3, 4])
  }

  @Test func `it is noted at once, then at most once a minute, and when it is closed`() throws {
    let sample = try Sample(["one"])
    let clock = Ticker()
    let anchors = AnchorFolder(sample.scratch.state, machine: [], seconds: { clock.seconds })
    let vault = try Vault.open(
      sample.scratch.vault, masterKey: try sample.master(), for: .writing, anchors: anchors)
    var arena = EventArena()
    _ = try vault.load(into: &arena)
    func notes(after seconds: Double) throws -> Bool {
      clock.advance(by: seconds)
      let before = anchors.read(journal: vault.journal)?.bytes
      try vault.append([.settled(key: "a", value: "")], at: Words.moment, to: &arena)
      return anchors.read(journal: vault.journal)?.bytes != before
    }
    #expect(try notes(after: 0))
    #expect(try !notes(after: 1))
    #expect(try !notes(after: 58.9))
    #expect(try notes(after: 0.2))
    let last = anchors.read(journal: vault.journal)?.bytes
    #expect(try !notes(after: 10))
    try vault.close()
    #expect(anchors.read(journal: vault.journal)?.bytes != last)
  }

  @Test func `a folder where nothing can be noted stops no saving`() throws {
    let sample = try Sample(["one"])
    let file = try sample.scratch.write("file", [1])
    let nowhere = AnchorFolder(file + "/state")
    #expect(try keep("two", in: sample, nowhere) == .unseen)
    #expect(try keep("three", in: sample, nowhere) == .unseen)
    #expect(try sample.read().texts == ["one", "two", "three"])
    #expect(Set(try chains(of: sample)).count == 3)
  }
}

/// A clock that goes on when a test says so.
final class Ticker: Sendable {
  private let now = Mutex(1000.0)
  var seconds: Double { now.withLock { $0 } }
  func advance(by seconds: Double) { now.withLock { $0 += seconds } }
}
