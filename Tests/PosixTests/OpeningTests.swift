import Foundation
import Glibc
import Testing

@testable import Posix

/// No file that is opened by its path can keep the program waiting: a pipe may lie anywhere.
@Suite struct OpeningTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
  /// What is measured against is not ours to write.
  private static let references = ["CReference", "tandem-bench"]
  /// What makes an opening one that waits for nobody.
  private static let signs = [
    "O_NONBLOCK", "O_DIRECTORY", "O_EXCL", "O_TMPFILE", "O_PATH", "flags",
  ]

  /// The lines of sources that open a file, with the two before them.
  private static func openings() throws -> [String] {
    let call =
      /(?:^|[^A-Za-z_.])(?:open|openat|fopen|creat)\((?:path|folder|held|target|dirfd|place|AT_FDCWD|\$0)/
    var found: [String] = []
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard ["c", "swift"].contains(file.pathExtension),
        !references.contains(where: { file.path.contains("/\($0)/") })
      else { continue }
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      for (index, line) in lines.enumerated() where line.contains(call) && isOfC(line, file) {
        let above = lines[max(0, index - 2)...index].joined(separator: "\n")
        found.append("\(file.lastPathComponent): \(above)")
      }
    }
    return found
  }

  /// Functions of our own are called so, too; those of C are unsafe.
  private static func isOfC(_ line: Substring, _ file: URL) -> Bool {
    file.pathExtension == "c" || line.contains("unsafe open")
  }

  @Test func `every opening of a path waits for nobody`() throws {
    let openings = try Self.openings()
    #expect(openings.count > 10)
    for opening in openings {
      #expect(Self.signs.contains { opening.contains($0) }, "\(opening)")
    }
  }

  @Test func `a pipe without a writer is opened, and waiting ends in time`() throws {
    let path = "/dev/shm/tandem-pipe-" + UUID().uuidString
    try #require(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    let channel = try Channel(opening: Array(path.utf8))
    defer { channel.close() }
    #expect(channel.wait(milliseconds: 20) == .timedOut)
    let writer = open(path, O_WRONLY | O_NONBLOCK)
    try #require(writer >= 0 && write(writer, "x", 1) == 1)
    #expect(channel.wait(milliseconds: 1000) == .readable)
    #expect(try channel.readByte() == UInt8(ascii: "x"))
    close(writer)
    #expect(try channel.readByte() == nil)
  }

  @Test func `a lock is a file`() throws {
    let path = "/dev/shm/tandem-lock-" + UUID().uuidString
    try #require(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    #expect(throws: FileLock.Refusal.system(code: EINVAL)) { _ = try FileLock(path) }
  }
}
