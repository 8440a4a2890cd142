import Foundation
import Posix
import Testing

@Suite struct FilesTests {
  /// A folder that goes away with its last holder.
  final class Folder {
    let path = "/tmp/tandem-files-" + UUID().uuidString
    init() throws { try Files.makeFolders(path) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func mode(_ name: String) throws -> Int {
      let attributes = try FileManager.default.attributesOfItem(atPath: path + name)
      return try #require(attributes[.posixPermissions] as? Int)
    }
  }

  @Test func `folders that are missing are made for their owner alone`() throws {
    let folder = try Folder()
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    try Files.makeFolders(folder.path + "/a/b//c/")
    #expect(try folder.mode("/a") == 0o700)
    #expect(try folder.mode("/a/b/c") == 0o700)
    #expect(try folder.mode("") == 0o755, "what is there stays as it is")
    try Files.makeFolders(folder.path + "/a/b/c")
  }

  @Test func `a file is made once, for its owner alone`() throws {
    let folder = try Folder()
    try Files.create(folder.path + "/file", Array("first".utf8))
    #expect(try folder.mode("/file") == 0o600)
    #expect(throws: SystemError(code: SystemError.fileExists)) {
      try Files.create(folder.path + "/file", Array("second".utf8))
    }
    let found = try String(contentsOfFile: folder.path + "/file", encoding: .utf8)
    #expect(found == "first")
  }

  @Test func `a link is not followed, also when it leads nowhere`() throws {
    let folder = try Folder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: folder.path + "/target")
    #expect(throws: SystemError(code: SystemError.fileExists)) {
      try Files.create(folder.path + "/link", [1])
    }
    #expect(try Files.exists(folder.path + "/link"))
    #expect(try !Files.exists(folder.path + "/target"))
    #expect(throws: FileLock.Refusal.self) { _ = try FileLock(folder.path + "/link") }
  }

  @Test func `publishing writes over nothing`() throws {
    let folder = try Folder()
    try Files.create(folder.path + "/new", [1])
    try Files.publish(folder.path + "/new", as: folder.path + "/name")
    #expect(try !Files.exists(folder.path + "/new"))
    try Files.create(folder.path + "/other", [2])
    #expect(throws: SystemError(code: SystemError.fileExists)) {
      try Files.publish(folder.path + "/other", as: folder.path + "/name")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/name")) == Data([1]))
    try Files.remove(folder.path + "/other")
    try Files.remove(folder.path + "/other")
  }

  @Test(arguments: [
    ("/a/b", "/a"), ("/a", "/"), ("a", "."), ("a/b/c", "a/b"), ("./a", "."),
  ])
  func `the folder of a path`(path: String, folder: String) {
    #expect(Files.folder(of: path) == folder)
  }

  @Test func `a file is wiped only when it begins with zeros, and cut when it is long`() throws {
    let folder = try Folder()
    func wiped(_ bytes: [UInt8]) throws -> (was: Bool, left: [UInt8]) {
      let path = folder.path + "/journal"
      try Files.remove(path)
      try Files.create(path, bytes)
      let file = try Channel(opening: Array(path.utf8), writing: true)
      defer { file.close() }
      let was = try Files.wipe(file, beginningWith: 28, over: 100_000, cutTo: 4096)
      return (was, Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    }
    let zeros = [UInt8](repeating: 0, count: 28)
    let full = [UInt8](repeating: 7, count: 70_000)
    #expect(try wiped(zeros + full) == (true, [UInt8](repeating: 0, count: 70_028)))
    let long = try wiped(zeros + full + full)
    #expect(long == (true, [UInt8](repeating: 0, count: 4096)))
    for hot in [Array(zeros.dropLast()) + full, [1] + zeros, Array(zeros.dropLast()), []] {
      #expect(try wiped(hot) == (false, hot))
    }
  }
}
