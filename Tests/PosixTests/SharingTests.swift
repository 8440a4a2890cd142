import FoundationEssentials
import Glibc
import Testing

@testable import Posix

/// Files that others may look at.
@Suite struct SharingTests {
  @Test func `files bear the day that they are given, and everybody may read them`() throws {
    let folder = "/tmp/tandem-sharing-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    try Files.makeFolders(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(Files.isFolder(folder))
    try Files.letOthersRead(folder)
    let day: Int64 = 20_781 * 86_400_000
    for index in 0..<20 {
      let path = "\(folder)/\(index).age"
      try Files.create(path, [UInt8](repeating: 1, count: 10))
      try Files.letOthersRead(path)
      try Files.date(path, day)
      #expect(Files.written(path) == day)
    }
    #expect(try mode(folder) == 0o755)
    #expect(try mode(folder + "/0.age") == 0o644)
    #expect(!Files.isFolder(folder + "/0.age"))
    let names = Files.names(in: folder, beginningWith: "", suffix: ".age", room: 1 << 20)
    #expect(names.count == 20)
    #expect(throws: SystemError.self) { try Files.date(folder + "/none", day) }
  }

  private func mode(_ path: String) throws -> mode_t {
    var status = stat()
    try #require(stat(path, &status) == 0)
    return status.st_mode & 0o777
  }
}
