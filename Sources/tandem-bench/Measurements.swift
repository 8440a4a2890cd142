import CReference
import Glibc
import Posix
import Reflection
import SealedStore

/// The measurements, each beside its reference in the same rounds.
enum Measurements {
  static let word = "inquiète"
  private static let rounds = 7
  private static let saves = 300

  static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let start = SystemTime.steadySeconds()
    try body()
    return (SystemTime.steadySeconds() - start) * 1000
  }

  /// A reference's time, in milliseconds.
  private static func reference(_ seconds: Double) throws -> Double {
    guard seconds >= 0 else { throw BenchFailure.reference }
    return seconds * 1000
  }

  static func opening(_ load: Workload, _ label: String) throws -> Ratio {
    var (own, other): ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
      other.append(try reference(creference_open(load.flat)))
      own.append(
        try milliseconds {
          let vault = try Vault.open(
            load.vault, masterKey: load.master, for: .reading, anchors: load.anchors)
          guard try Journal.read(vault).damage.isEmpty else { throw BenchFailure.workload }
        })
    }
    return Ratio(name: "open \(label)", budget: 1.5, own: own, reference: other, unit: "ms")
  }

  static func searching(_ load: Workload, _ label: String) throws -> [Ratio] {
    let vault = try Vault.open(
      load.vault, masterKey: load.master, for: .reading, anchors: load.anchors)
    let journal = try Journal.read(vault).journal
    var (first, later, other): ([Double], [Double], [Double]) = ([], [], [])
    let command = "LC_ALL=C.UTF-8 grep -ic '\(word)' '\(load.text)' | cat"
    for _ in 0..<rounds {
      other.append(try reference(creference_shell(command)))
      var index = SearchIndex()
      first.append(milliseconds { search(journal, &index) })
      later.append(milliseconds { search(journal, &index) })
    }
    return [
      Ratio(name: "first search \(label)", budget: 2, own: first, reference: other, unit: "ms"),
      Ratio(name: "later search \(label)", budget: 0.5, own: later, reference: other, unit: "ms"),
    ]
  }

  private static func search(_ journal: Journal, _ index: inout SearchIndex) {
    // Finding, as `grep -c` does; making texts of what is shown comes after.
    _ = journal.matches([word], index: &index, find: ByteFinder.find).count
  }

  /// Saves into the vault itself, so it comes last; C inserts into a copy.
  static func saving(_ load: Workload, _ label: String) throws -> Ratio {
    let copy = load.folder + "/copy"
    _ = try reference(creference_shell("cp '\(load.vault)' '\(copy)'"))
    let vault = try Vault.open(
      load.vault, masterKey: load.master, for: .writing, anchors: load.anchors)
    var journal = try Journal.read(vault).journal
    var corpus = Corpus(seed: 2)
    var (own, other): ([Double], [Double]) = ([], [])
    guard let saver = creference_saver(copy) else { throw BenchFailure.reference }
    defer { creference_close(saver) }
    for step in 0..<saves {
      other.append(try reference(creference_save(saver, 512)))
      let fact = Workload.answered(corpus.answer(), in: load.run, step: step)
      own.append(
        try milliseconds { try journal.keep([fact], at: Workload.moment, in: vault) })
    }
    return Ratio(name: "save \(label)", budget: 1.3, own: own, reference: other, unit: "ms")
  }
}
