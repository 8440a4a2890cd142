import CReference
import Glibc
import Posix
import Reflection
import SealedStore

/// The peak of memory until the first search, in a process of its own.
enum Memory {
  /// Opens and folds in this process, then writes the peak in KiB to a file.
  static func report(_ vault: String, to file: String) throws {
    let master = try Workload.key(of: vault)
    // Deriving the key takes more than all the rest: the peak is counted from here on.
    try write("5", to: "/proc/self/clear_refs")
    let log = try Vault.open(
      vault, masterKey: master, for: .reading, anchors: AnchorFolder(Files.folder(of: vault)))
    let journal = try Journal.read(log).journal
    guard let status = fopen("/proc/self/status", "r") else { throw BenchFailure.reference }
    defer { fclose(status) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, status) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if text.hasPrefix("VmHWM:") { try write(text.filter(\.isNumber), to: file) }
    }
    guard !journal.runs.isEmpty else { throw BenchFailure.workload }
  }

  /// The ratio of that peak to the bytes of text.
  static func ratio(_ load: Workload, _ label: String) throws -> Ratio {
    let file = load.folder + "/peak"
    let own = "'\(CommandLine.arguments[0])' --peak '\(load.vault)' '\(file)'"
    guard creference_shell(own) >= 0, let result = fopen(file, "r") else {
      throw BenchFailure.reference
    }
    defer { fclose(result) }
    var line = [CChar](repeating: 0, count: 64)
    guard fgets(&line, 64, result) != nil else { throw BenchFailure.reference }
    let mebibytes = Double(atol(line)) / 1024
    return Ratio(
      name: "peak memory \(label)", budget: 2, own: [mebibytes],
      reference: [Double(load.textBytes) / 1_048_576], unit: "MiB")
  }

  private static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw BenchFailure.reference }
    fputs(text, file)
    fclose(file)
  }
}
