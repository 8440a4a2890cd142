import Foundation
import Testing

/// In a folder that others write in, what has a path now may be another file at the next call.
@Suite struct PathActsTests {
  /// Calls that change what a path names, whatever that is by then.
  static let forbidden = [
    "chmod", "fchmodat", "lchmod", "chown", "lchown", "fchownat", "utime", "utimes", "lutimes",
    "futimesat", "utimensat", "setAttributes",
  ]

  /// The one place that has a path of `/proc`, which is a descriptor.
  static let allowed = (file: "machine.c", call: "fchmodat(AT_FDCWD, path, mode, 0)")

  static func found(in text: String, named name: String) -> [String] {
    text.split(separator: "\n").filter { line in
      guard !line.drop(while: { $0 == " " }).hasPrefix("//") else { return false }
      let isForbidden = forbidden.contains { call in
        line.ranges(of: call + "(").contains { range in
          guard range.lowerBound > line.startIndex else { return true }
          let before = line[line.index(before: range.lowerBound)]
          return !before.isLetter && !before.isNumber && before != "_"
        }
      }
      return isForbidden && !(name == allowed.file && line.contains(allowed.call))
    }.map { name + ": " + $0 }
  }

  @Test func `nothing in the sources changes modes or times by a path`() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().path + "/../../Sources"
    let paths = try #require(FileManager.default.enumerator(atPath: sources))
    var count = 0
    for case let path as String in paths
    where [".swift", ".c", ".h"].contains(where: { path.hasSuffix($0) }) {
      let text = try String(contentsOfFile: sources + "/" + path, encoding: .utf8)
      let name = String(path.split(separator: "/").last ?? "")
      #expect(Self.found(in: text, named: name) == [])
      count += 1
    }
    #expect(count > 400, "the sources were read")
  }

  @Test(arguments: [
    "  return chmod(path, 0644);", "unsafe utimensat(AT_FDCWD, path, times, 0)",
    "x = lutimes(p, t);",
  ])
  func `a planted call is found`(line: String) {
    #expect(Self.found(in: "int a;\n" + line, named: "files.c").count == 1)
    #expect(Self.found(in: "// " + line, named: "files.c").isEmpty)
    #expect(Self.found(in: "fchmod(file, 0600); futimens(file, t)", named: "files.c").isEmpty)
  }
}
