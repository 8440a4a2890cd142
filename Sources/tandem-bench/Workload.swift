import CReference
import Glibc
import Posix
import Reflection
import SealedStore
import Sodium

/// A real vault of so many answers, and beside it the same for C and for `grep`.
final class Workload {
  static let moment = Moment(milliseconds: 1_773_302_400_000, offsetMinutes: 60)
  static let passphrase = "made up for measuring"

  let folder: String
  let master: MasterKey
  let run: Ref
  let textBytes: Int
  var vault: String { folder + "/journal.tandem" }
  var anchors: AnchorFolder { AnchorFolder(folder) }
  var flat: String { folder + "/flat" }
  var text: String { folder + "/text" }

  static func key(of vault: String) throws -> MasterKey {
    let secret = try SecretBytes(copying: Array(passphrase.utf8).span)
    return try Vault.masterKey(of: vault, passphrase: secret)
  }

  init(answers: Int, in parent: String) throws {
    folder = "\(parent)/\(answers)"
    guard mkdir(folder, 0o700) == 0 else { throw BenchFailure.workload }
    let path = folder + "/journal.tandem"
    let secret = try SecretBytes(copying: Array(Workload.passphrase.utf8).span)
    let made = try Vault.create(
      at: path, passphrase: secret, cost: .light, moment: Workload.moment,
      anchors: AnchorFolder(folder))
    var journal = try Journal.read(made.vault).journal
    let device = journal.arena.devices[0]
    (run, textBytes) = try Workload.fill(
      &journal, made.vault, device, answers, text: folder + "/text")
    master = try Workload.key(of: path)
    guard creference_flatten(path, folder + "/flat") == 0 else { throw BenchFailure.workload }
  }

  static func answered(_ text: String, in run: Ref, step: Int) -> Fact {
    .answered(
      Answer(
        run: run, place: Place(step: "step-\(step % 10)"),
        wording: Wording("What is it about?"), value: .text(text)))
  }

  /// Ten answers a run, as a person would leave them.
  private static func fill(
    _ journal: inout Journal, _ log: Vault, _ device: DeviceID, _ answers: Int, text: String
  ) throws -> (Ref, Int) {
    guard let file = fopen(text, "w") else { throw BenchFailure.workload }
    defer { fclose(file) }
    var corpus = Corpus(seed: 1)
    var (sequence, bytes, run) = (UInt64(1), 0, Ref(device: device, sequence: 2))
    var facts: [Fact] = []
    for number in 0..<answers {
      if number % 10 == 0 {
        run = Ref(device: device, sequence: sequence + UInt64(facts.count) + 1)
        facts.append(.began(beginning(number / 10 + 1)))
      }
      let answer = corpus.answer()
      bytes += answer.utf8.count
      fputs(answer + "\n", file)
      facts.append(answered(answer, in: run, step: number))
      if number % 10 == 9 { facts.append(.finished(run: run)) }
      if facts.count > 5000 || number == answers - 1 {
        try journal.keep(facts, at: moment, in: log)
        sequence += UInt64(facts.count)
        facts = []
      }
    }
    return (run, bytes)
  }

  private static func beginning(_ ordinal: Int) -> Beginning {
    Beginning(
      ordinal: ordinal, pack: "bench", version: 1, digest: [UInt8](repeating: 0, count: 32),
      title: "Bench", language: .french)
  }
}

/// What keeps a measurement from being taken.
enum BenchFailure: Error {
  /// The files could not be made.
  case workload
  /// A reference did not run.
  case reference
}
