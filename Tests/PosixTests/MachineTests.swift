import Foundation
import Glibc
import Testing

@testable import Posix

/// What a machine is like, and who may open a file.
@Suite struct MachineTests {
  private func folder() throws -> String {
    let path = "/dev/shm/tandem-machine-" + UUID().uuidString
    try Files.makeFolders(path)
    return path
  }

  @Test(arguments: [0o600, 0o400, 0o700])
  func `a file of one's own that nobody else may open is not exposed`(mode: Int) throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Files.create(folder + "/file", [1])
    #expect(chmod(folder + "/file", mode_t(mode)) == 0)
    #expect(Files.exposure(of: folder + "/file") == .none)
    #expect(Files.exposure(of: folder) == .none)
    #expect(Files.exposure(of: folder + "/nothing") == .none)
  }

  @Test(arguments: [0o604, 0o640, 0o602, 0o660, 0o601, 0o777])
  func `each bit for others is seen, and taken away without the file being opened`(mode: Int) throws
  {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/file"
    try Files.create(path, [1])
    #expect(chmod(path, mode_t(mode)) == 0)
    #expect(Files.exposure(of: path) == .open)
    try Files.reserve(path)
    let found = try FileManager.default.attributesOfItem(atPath: path)
    #expect(found[.posixPermissions] as? Int == mode & 0o700)
  }

  @Test func `what belongs to somebody else is told and left alone`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/file"
    try Files.create(path, [1])
    try #require(chown(path, 12345, 12345) == 0, "the tests run as root")
    #expect(Files.exposure(of: path) == .foreign)
    #expect(throws: SystemError(code: EPERM)) { try Files.reserve(path) }
  }

  @Test func `a link is not followed when it is reserved`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Files.create(folder + "/file", [1])
    #expect(chmod(folder + "/file", 0o644) == 0)
    #expect(symlink(folder + "/file", folder + "/link") == 0)
    #expect(throws: SystemError(code: EPERM)) { try Files.reserve(folder + "/link") }
    #expect(Files.exposure(of: folder + "/file") == .open)
  }

  @Test func `names are listed by their beginning and end, regular files only`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["a-1.age", "a-2.age", "b-3.age", "a-4.txt", "a-.ag"] {
      try Files.create(folder + "/" + name, [])
    }
    try Files.makeFolders(folder + "/a-5.age")
    #expect(symlink(folder + "/a-1.age", folder + "/a-6.age") == 0)
    let names = Files.names(in: folder, beginningWith: "a-", suffix: ".age")
    #expect(names.sorted() == ["a-1.age", "a-2.age"])
    #expect(Files.names(in: folder + "/none", beginningWith: "", suffix: "") == [])
  }

  @Test func `the size of a file is told without opening it`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Files.create(folder + "/file", [UInt8](repeating: 7, count: 4097))
    #expect(Files.size(of: folder + "/file") == 4097)
    #expect(Files.size(of: folder + "/none") == nil)
  }

  @Test func `the system says what is locked and where images of memory would go`() {
    #expect(Machine.lockedKibibytes != nil)
    #expect(!Machine.corePattern.isEmpty)
    #expect(Machine.openSwap.allSatisfy { $0.hasPrefix("/") })
  }
}
