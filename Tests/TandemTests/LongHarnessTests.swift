import FoundationEssentials
import Glibc
import PTYSupport
import Testing

/// A little of each of the long harnesses of `.ci/long`: they find nothing, and what is planted is found.
@Suite(.enabled(if: geteuid() == 0, "images, mounts and traces take root"))
struct LongHarnessTests {
  static let names = [
    "power-cuts", "kill-points", "random-kills", "drafts", "failing-calls", "flips", "writers",
    "clocks", "full-disk", "raw-image", "network", "surroundings", "beside", "canary", "workshop",
  ]

  private func long(_ arguments: [String]) throws -> ProgramRun {
    let script = URL(filePath: #filePath).deletingLastPathComponent().path + "/../../.ci/long"
    return try ProgramRun(
      ["/usr/bin/python3", script, "--program", BuiltProgram.path("tandem"), "--quick"]
        + arguments, home: TestHome())
  }

  @Test func `all of them are here`() throws {
    #expect(try long(["--list"]).output.split(separator: "\n").map(String.init) == Self.names)
  }

  @Test(arguments: names) func `a few tries find nothing`(_ name: String) throws {
    let run = try long([name])
    let figures = try #require(
      run.output.wholeMatch(of: #/([a-z-]+): tried (\d+), lost 0, wrong 0, seed 1\n/#),
      "\(run.output)\(run.complaints)")
    #expect(run.status == 0 && figures.1 == name && figures.2 != "0", "\(run.complaints)")
  }

  @Test(arguments: names) func `a planted fault is found`(_ name: String) throws {
    let run = try long([name, "--planted"])
    #expect(run.status == 0, "\(run.output)\(run.complaints)")
    #expect(run.output.contains(": caught: "), "\(run.output)\(run.complaints)")
  }
}
