import Foundation
import Posix
import Reflection
import Sodium
import Testing

@testable import SealedStore

/// Copies, backups, other machines and lost notes, in any order: no number of a chain is given twice.
@Suite struct ForkTests {
  /// One place where the journal lies: on a machine, with a state folder.
  struct Home {
    var file: String
    var anchors: AnchorFolder
    var machine: UInt8
  }

  /// What a seed plays with, and everything it has ever seen in any row.
  final class World {
    let sample: Sample
    let scratch: Scratch
    /// Whether the append rule is left out: what the check must find.
    let isReckless: Bool
    var dice: SeededDice
    var homes: [Home] = []
    var backups: [[UInt8]] = []
    var tags: [Ref: [UInt8]] = [:]
    var events: [Ref: [UInt8]] = [:]
    var forks: [Ref] = []
    var names = 0

    init(_ sample: Sample, _ whole: [UInt8], seed: UInt64, isReckless: Bool) throws {
      (self.sample, self.isReckless) = (sample, isReckless)
      scratch = try Scratch()
      dice = SeededDice(seed: seed)
      backups = [whole]
      try add(on: 1, state: nil, whole)
    }

    func folder(_ state: String, _ machine: UInt8) -> AnchorFolder {
      AnchorFolder(
        state, machine: [machine],
        seconds: { [clock = Ticker()] in
          // Notes are due each time: a kill within the minute is not what is played here.
          clock.advance(by: 61)
          return clock.seconds
        })
    }

    func add(on machine: UInt8, state: String?, _ bytes: [UInt8]) throws {
      names += 1
      let file = try scratch.write("journal-\(names)", bytes)
      let state = state ?? scratch.folder + "/state-\(names)"
      homes.append(Home(file: file, anchors: folder(state, machine), machine: machine))
    }

    func step() throws {
      let index = Int.random(in: homes.indices, using: &dice)
      let home = homes[index]
      switch Int.random(in: 0..<12, using: &dice) {
      case 0: backups.append(try scratch.bytes(home.file))
      case 1, 2:
        guard let backup = backups.randomElement(using: &dice) else { return }
        try scratch.overwrite(home.file, with: backup)
      case 3:
        try add(on: home.machine, state: home.anchors.path, try scratch.bytes(home.file))
      case 4: try add(on: home.machine, state: nil, try scratch.bytes(home.file))
      case 5:
        let machine = UInt8(homes.count + 1)
        try add(on: machine, state: nil, try scratch.bytes(home.file))
        let state = homes[homes.count - 1].anchors.path
        if FileManager.default.fileExists(atPath: home.anchors.path) {
          try FileManager.default.copyItem(atPath: home.anchors.path, toPath: state)
        }
      case 6: try? FileManager.default.removeItem(atPath: home.anchors.path)
      default: try keep(in: home)
      }
    }

    func keep(in home: Home) throws {
      let vault = try Vault.open(
        home.file, masterKey: try sample.master(), for: .writing, anchors: home.anchors)
      if isReckless, let last = vault.head?.chains.first { vault.continueChain(of: last.device) }
      var (journal, damage) = try Journal.read(vault)
      #expect(damage.isEmpty)
      for _ in 0..<Int.random(in: 1...2, using: &dice) {
        names += 1
        let began = Beginning(
          ordinal: 1, pack: "fears", version: 1, digest: [UInt8](repeating: 0, count: 32),
          title: "run \(names)", language: .french)
        let run = try journal.keep([.began(began)], at: Words.moment, in: vault)[0].ref
        try journal.keep([Words.answered("text \(names)", run: run)], at: Words.moment, in: vault)
      }
      try vault.close()
      try look(at: vault, journal.arena)
    }

    /// Remembers every row; the same number with another tag is a fork.
    func look(at vault: Vault, _ arena: EventArena) throws {
      for entry in arena.entries {
        events[arena.ref(of: entry)] = arena.withBytes(of: entry) { Array($0) }
      }
      var statement = try vault.connection.prepare("SELECT device,seq,tag FROM row")
      while try statement.step() {
        guard let device = DeviceID(bytes: statement.bytes(0) ?? []),
          let seq = statement.integer(1), let tag = statement.bytes(2)
        else { continue }
        let ref = Ref(device: device, sequence: seq)
        if let known = tags.updateValue(tag, forKey: ref), known != tag { forks.append(ref) }
      }
    }

    /// What all copies together fold to, read in some order.
    func union() throws -> [String] {
      var arena = EventArena()
      for (number, event) in events.shuffled(using: &dice).enumerated() {
        try arena.append(event.value, number: UInt64(number + 1), ref: event.key)
      }
      let journal = Journal(arena)
      return journal.runs.map { outline in
        guard let record = journal.record(outline) else { return "unreadable" }
        let texts = record.answers.kept.values.map { "\($0.answer.value)" }
        return record.beginning.title + ": " + texts.sorted().joined(separator: ", ")
      }
    }
  }

  private static var seeds: Int {
    ProcessInfo.processInfo.environment["TANDEM_SEEDS"].flatMap { Int($0) } ?? 60
  }

  private func play(
    _ sample: Sample, _ whole: [UInt8], _ seed: Int, isReckless: Bool = false
  ) throws -> World {
    let world = try World(sample, whole, seed: UInt64(seed), isReckless: isReckless)
    for _ in 0..<14 { try world.step() }
    return world
  }

  @Test func `no number of a chain is given twice, and all copies can be united`() throws {
    let sample = try Sample(["one"])
    let whole = try sample.scratch.bytes()
    var chains = 0
    for seed in 1...ForkTests.seeds {
      let world = try play(sample, whole, seed)
      #expect(world.forks.isEmpty, "seed \(seed)")
      let first = try world.union()
      #expect(try world.union() == first, "seed \(seed)")
      #expect(Set(first).count == first.count, "each run has its own answers, seed \(seed)")
      chains = max(chains, Set(world.tags.keys.map(\.device)).count)
    }
    #expect(chains > 3, "the worlds are rich enough")
  }

  @Test func `without the append rule the same worlds fork`() throws {
    let sample = try Sample(["one"])
    let whole = try sample.scratch.bytes()
    let forked = try (1...12).count { try !play(sample, whole, $0, isReckless: true).forks.isEmpty }
    #expect(forked > 3)
  }

  @Test func `a chain that is gone as a whole is named, with a head that knows nothing of it`()
    throws
  {
    let sample = try Sample(["one"])
    let old = try sample.scratch.bytes()
    let away = AnchorFolder(sample.scratch.state, machine: [7], seconds: { 0 })
    for _ in 0..<2 {
      let vault = try Vault.open(
        sample.scratch.vault, masterKey: try sample.master(), for: .writing, anchors: away)
      var arena = EventArena()
      _ = try vault.load(into: &arena)
      try vault.append([.settled(key: "a", value: "")], at: Words.moment, to: &arena)
      try vault.close()
    }
    try sample.scratch.overwrite(with: old)
    let vault = try Vault.open(
      sample.scratch.vault, masterKey: try sample.master(), for: .reading, anchors: away)
    guard case .shorter(by: 3, seen: _) = vault.standing else {
      Issue.record("\(vault.standing)")
      return
    }
  }
}

/// The generator of one seed.
struct SeededDice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
