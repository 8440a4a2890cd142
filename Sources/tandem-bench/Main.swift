import CReference
import Glibc
import Posix

/// Measures the program as ratios, each beside a reference that ran in the same rounds.
@main enum TandemBench {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.count == 3, arguments[0] == "--peak" {
      return try Memory.report(arguments[1], to: arguments[2])
    }
    guard arguments.allSatisfy({ ["--json", "--check"].contains($0) }) else {
      _ = Channel.complaints.write("usage: tandem-bench [--json] [--check]\n")
      exit(2)
    }
    let ratios = try inPrivateFolder(measure)
    if arguments.contains("--json") {
      print("{\"ratios\":[\(ratios.map(\.json).joined(separator: ","))]}")
    } else {
      for ratio in ratios { print(ratio.line) }
    }
    if arguments.contains("--check"), ratios.contains(where: \.isOver) { exit(1) }
  }

  private static func measure(_ folder: String) throws -> [Ratio] {
    var saves: [Ratio] = []
    let ratios = try [(10_000, "10k"), (100_000, "100k")].flatMap { answers, label in
      let load = try Workload(answers: answers, in: folder)
      // Small journals are mostly program; the budget is for large ones.
      let memory = answers < 100_000 ? [] : [try Memory.ratio(load, label)]
      let others = try [Measurements.opening(load, label)] + Measurements.searching(load, label)
      saves.append(try Measurements.saving(load, label))
      return others + memory + saves.suffix(1)
    }
    let growth = Ratio(
      name: "save 100k / save 10k", budget: 1.3, own: saves[1].own, reference: saves[0].own,
      unit: "ms")
    return ratios + [growth]
  }

  private static func inPrivateFolder<Outcome>(_ body: (String) throws -> Outcome) throws -> Outcome
  {
    var template = Array("/tmp/tandem-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw BenchFailure.workload }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { _ = creference_shell("rm -rf '\(folder)'") }
    return try body(folder)
  }
}
