import Foundation

/// The reader that stands in `format.md`, cut out of it.
struct PythonReader {
  private let path: String

  enum Missing: Error {
    case noReader
  }

  init(in scratch: Scratch) throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/SealedStore/SealedStore.docc/format.md")
    let parts = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```")
    guard let code = parts.first(where: { $0.hasPrefix("python\n") }) else {
      throw Missing.noReader
    }
    path = try scratch.write("reader.py", Array(code.dropFirst("python\n".count).utf8))
  }

  /// Debian's own python: another one earlier on PATH does not see PyNaCl.
  func read(_ vault: String, _ option: String, _ secret: String) throws -> Programs.Outcome {
    try Programs.run("/usr/bin/python3", [path, vault, option, secret])
  }
}
