import Foundation

/// A witness that is not ours; where it is missing, tests fail.
public enum StockAge {
  /// A program ended badly.
  public struct Failed: Error {
    /// Its exit status.
    public var status: Int32
    /// What it wrote on its standard error.
    public var complaint: String
  }

  /// Runs a program with bytes on its standard input, and gives what it wrote.
  ///
  /// - Throws: `Failed`.
  public static func run(
    _ program: String, _ arguments: [String], input: [UInt8] = []
  ) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let (output, complaint, given) = (Pipe(), Pipe(), try TemporaryFile(input))
    process.standardOutput = output
    process.standardError = complaint
    process.standardInput = try FileHandle(forReadingFrom: given.url)
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    let words = complaint.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failed(
        status: process.terminationStatus, complaint: String(decoding: words, as: UTF8.self))
    }
    return Array(bytes)
  }
}

extension StockAge {
  /// Runs age at a terminal of its own, where a passphrase is typed whenever it asks for one.
  ///
  /// - Throws: `Failed`.
  public static func typed(
    _ words: String, _ arguments: [String], input: [UInt8]
  ) throws -> [UInt8] {
    let (given, made) = (try TemporaryFile(input), try TemporaryFile([]))
    let typist = try TemporaryFile(Array(StockAge.typist.utf8))
    _ = try run(
      "python3", [typist.path, words, "age"] + arguments + ["-o", made.path, given.path])
    return Array(try Data(contentsOf: made.url))
  }

  private static let typist = """
    import os, pty, sys
    child, terminal = pty.fork()
    if child == 0:
        os.execvp(sys.argv[2], sys.argv[2:])
    said = b""
    while True:
        try:
            more = os.read(terminal, 1024)
        except OSError:
            break
        if not more:
            break
        said += more
        if said.rstrip(b"\\x1b[K\\r\\n ").endswith(b":") or said.endswith(b": "):
            os.write(terminal, sys.argv[1].encode() + b"\\n")
            said = b""
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    sys.stderr.write(said.decode(errors="replace"))
    sys.exit(status)
    """
}

/// A file that goes away with its last holder.
public final class TemporaryFile {
  let url: URL
  /// Where it is.
  public var path: String { url.path }

  /// Writes a new file.
  public init(_ bytes: [UInt8]) throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("tandem-test-\(UUID().uuidString)")
    try Data(bytes).write(to: url)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
