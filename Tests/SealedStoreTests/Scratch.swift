import Foundation
import Reflection
import Sodium
import Synchronization

@testable import SealedStore

/// A folder in memory that goes away with its last holder.
final class Scratch: Sendable {
  let folder: String
  var vault: String { folder + "/journal.tandem" }
  /// What this machine has seen, beside the folder.
  var state: String { folder + "-state" }
  var anchors: AnchorFolder { AnchorFolder(state) }

  init() throws {
    folder = "/dev/shm/tandem-test-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700])
  }

  deinit {
    for path in [folder, state] { try? FileManager.default.removeItem(atPath: path) }
  }

  func bytes(_ path: String? = nil) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path ?? vault)))
  }

  /// Writes over a file in place, as `cat` does: the same inode.
  func overwrite(_ path: String? = nil, with bytes: [UInt8]) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path ?? vault))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data(bytes))
    try file.close()
  }

  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = folder + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}

/// Argon2id, with what came out kept by what went in: a passphrase is derived once in all tests.
enum Remembered {
  private static let known = Mutex<[[UInt8]: [UInt8]]>([:])
  static let calls = Mutex(0)

  static let derivation = Derivation { passphrase, salt, cost throws(SodiumError) in
    calls.withLock { $0 += 1 }
    let words = passphrase.withSpan { span in span.indices.map { span[$0] } }
    let input = salt + [UInt8](little: cost.passes) + [UInt8](little: cost.memory) + words
    if let kept = known.withLock({ $0[input] }) { return try SecretBytes(copying: kept.span) }
    let derived = try Derivation.argon2id.derive(passphrase, salt, cost)
    known.withLock { $0[input] = derived.withSpan { span in span.indices.map { span[$0] } } }
    return derived
  }
}

/// What tests say to a vault.
enum Words {
  static let passphrase = "pâtes à l’ail"
  static let moment = Moment(milliseconds: 1_773_302_400_000, offsetMinutes: 60)

  static func secret(_ text: String) throws -> SecretBytes {
    let bytes = Array(text.utf8)
    return try SecretBytes(copying: bytes.span)
  }

  static func answered(_ text: String, run: Ref, step: String = "topic") -> Fact {
    .answered(
      Answer(
        run: run, place: Place(step: step), wording: Wording("What is it about?"),
        value: .text(text)))
  }
}

extension Vault {
  /// Makes a vault quickly, and gives its key too.
  static func sample(
    _ scratch: Scratch, facts: [Fact] = []
  ) throws -> (vault: Vault, recoveryKey: String) {
    let passphrase = try Words.secret(Words.passphrase)
    let made = try translating { () throws(VaultError) in
      try Vault.create(
        at: scratch.vault, passphrase: passphrase, cost: .light, moment: Words.moment,
        anchors: scratch.anchors, derivation: Remembered.derivation)
    }
    if !facts.isEmpty {
      var arena = EventArena()
      _ = try made.vault.load(into: &arena)
      try made.vault.append(facts, at: Words.moment, to: &arena)
    }
    return made
  }

  /// Everything that reads.
  func events() throws -> (events: [Event], damage: [Damage]) {
    var arena = EventArena()
    let damage = try load(into: &arena)
    let events = try arena.entries.map { entry in
      let device = arena.ref(of: entry).device
      return try arena.withBytes(of: entry) { bytes in
        Result { try EventCodec.decode(bytes, in: device) }
      }.get()
    }
    return (events, damage)
  }

  /// The texts that were answered.
  func texts() throws -> [String] {
    try events().events.compactMap { event in
      guard case .answered(let answer) = event.fact, case .text(let text) = answer.value else {
        return nil
      }
      return text
    }
  }

  static func reopen(_ scratch: Scratch, for access: Access = .reading) throws -> Vault {
    let passphrase = try Words.secret(Words.passphrase)
    return try translating { () throws(VaultError) in
      try Vault.open(
        scratch.vault, passphrase: passphrase, for: access, anchors: scratch.anchors,
        derivation: Remembered.derivation)
    }
  }

  var run: Ref { Ref(device: device, sequence: 1) }
}
