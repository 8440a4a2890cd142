import Foundation

/// Programs that are not ours, as witnesses; where one is missing, tests fail.
enum Programs {
  struct Outcome {
    var status: Int32
    var output: [UInt8]
    var complaint: String
  }

  /// Runs a program to its end.
  static func run(_ path: String, _ arguments: [String], input: [UInt8] = []) throws -> Outcome {
    let process = try started(path, arguments)
    let given = process.standardInput as? Pipe
    try given?.fileHandleForWriting.write(contentsOf: Data(input))
    try given?.fileHandleForWriting.close()
    let output = (process.standardOutput as? Pipe)?.fileHandleForReading.readDataToEndOfFile()
    let words = (process.standardError as? Pipe)?.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: Array(output ?? Data()),
      complaint: String(decoding: words ?? Data(), as: UTF8.self))
  }

  /// Starts a program that is spoken to over pipes.
  static func started(_ path: String, _ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    (process.standardInput, process.standardOutput) = (Pipe(), Pipe())
    process.standardError = Pipe()
    try process.run()
    return process
  }

  struct Failed: Error {
    var complaint: String
  }

  /// Changes a database with stock `sqlite3`.
  static func sql(_ statement: String, in path: String) throws {
    let outcome = try run("/usr/bin/sqlite3", ["-bail", path, statement])
    guard outcome.status == 0 else { throw Failed(complaint: outcome.complaint) }
  }

  /// Has stock SQLite change every row and be killed before it commits; pages were written by then.
  static func killedWriter(in path: String) throws {
    let script = """
      import os, signal, sqlite3, sys
      db = sqlite3.connect(sys.argv[1], isolation_level=None)
      for setting in ("journal_mode=PERSIST", "synchronous=EXTRA", "cache_size=1"):
          db.execute("PRAGMA " + setting)
      db.execute("BEGIN IMMEDIATE")
      db.execute("UPDATE row SET body=randomblob(length(body))")
      os.kill(os.getpid(), signal.SIGKILL)
      """
    let outcome = try run("/usr/bin/python3", ["-c", script, path])
    guard outcome.status == 9 else { throw Failed(complaint: outcome.complaint) }
  }
}
