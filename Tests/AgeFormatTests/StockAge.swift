import Foundation

/// A witness that is not ours; where it is missing, tests fail.
enum StockAge {
  struct Failed: Error {
    var status: Int32
    var complaint: String
  }

  /// Runs a program with bytes on its standard input, and gives what it wrote.
  static func run(_ program: String, _ arguments: [String], input: [UInt8] = []) throws -> [UInt8] {
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

/// A file that goes away with its last holder.
final class TemporaryFile {
  let url: URL
  var path: String { url.path }

  init(_ bytes: [UInt8]) throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("tandem-test-\(UUID().uuidString)")
    try Data(bytes).write(to: url)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
