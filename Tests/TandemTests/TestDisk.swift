import FoundationEssentials
import Glibc
import Testing

/// A file system in memory of its own, which can be filled and made read-only; it takes root.
struct TestDisk {
  let path: String

  /// Mounts it in place of a folder.
  init(at path: String, size: String = "4m") throws {
    self.path = path
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try #require(
      mount("tandem-test", path, "tmpfs", 0, "size=\(size),mode=700") == 0,
      "a tmpfs needs root: errno \(errno)")
  }

  /// Takes all the room that is left.
  func fill() throws {
    let file = open(path + "/ballast", O_WRONLY | O_CREAT, 0o600)
    try #require(file >= 0)
    let block = [UInt8](repeating: 1, count: 4096)
    while write(file, block, block.count) > 0 {}
    close(file)
  }

  /// Gives the room back.
  func empty() { unlink(path + "/ballast") }

  func makeReadOnly() throws {
    let kind = UInt(MS_REMOUNT) | UInt(MS_BIND) | UInt(MS_RDONLY)
    try #require(mount("tandem-test", path, "tmpfs", kind, nil) == 0, "errno \(errno)")
  }

  /// A file system with a file open for writing does not become read-only; its folder does, for a
  /// program that may not overrule the mode of files.
  static let withoutPrivilege = ["/usr/bin/setpriv", "--bounding-set", "-dac_override"]

  func permit(folder: mode_t, files: mode_t) throws {
    try #require(chmod(path, folder) == 0, "errno \(errno)")
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      try #require(chmod("\(path)/\(name)", files) == 0, "errno \(errno)")
    }
  }

  func remove() { umount2(path, 2) }
}
