import Glibc

/// What a program without a terminal did.
///
/// It has a session of its own, so that there is no `/dev/tty` either.
public struct ProgramRun: Sendable {
  /// The exit status, or minus the signal that ended it.
  public let status: Int32
  /// What it wrote on standard output.
  public let output: String
  /// What it wrote on standard error.
  public let complaints: String

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - program: its path and its arguments.
  ///   - home: the folders it works in.
  ///   - input: what stands on standard input.
  ///   - environment: what is set beside `home.environment`.
  ///   - seconds: how long it may take.
  /// - Throws: `HarnessFailure`, or what the file system says.
  public init(
    _ program: [String], home: TestHome, input: String = "",
    environment: [String: String] = [:], seconds: Double = 120
  ) throws {
    let number = ProgramRun.serial()
    let files = [
      try home.write("tmp/in-\(number)", input), home.path + "/tmp/out-\(number)",
      home.path + "/tmp/err-\(number)",
    ]
    var child = try Child(
      program, in: home.workingFolder,
      environment: home.environment.merging(environment) { $1 }, files: files)
    let deadline = ContinuousClock.now + .seconds(seconds)
    while child.pollStatus() == nil {
      guard ContinuousClock.now < deadline else {
        child.end()
        throw HarnessFailure(description: "\(program) has not ended")
      }
      poll(nil, 0, 2)
    }
    status = child.status ?? 0
    output = try home.read("tmp/out-\(number)")
    complaints = try home.read("tmp/err-\(number)")
    for file in files { unlink(file) }
  }

  private static func serial() -> UInt64 { UInt64.random(in: 0 ... .max) }
}
