import Glibc
import Reflection

/// Reads small regular files, and nothing else: opening a FIFO must not wait.
enum RegularFile {
  /// Reads a file up to one byte over the limit of a pack, which then is a fault of the pack.
  ///
  /// A symbolic link is read or, unless `followsLinks`, refused with `ELOOP`.
  ///
  /// - Throws: `PackFailure.unreadable`; with `EINVAL` for what is not a regular file.
  static func read(_ path: String, followsLinks: Bool) throws(PackFailure) -> [UInt8] {
    let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW)
    let file = unsafe open(path, flags)
    guard file >= 0 else { throw .unreadable(code: errno) }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw .unreadable(code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(code: EINVAL) }
    return try bytes(of: file)
  }

  private static func bytes(of file: Int32) throws(PackFailure) -> [UInt8] {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16 * 1024)
    while all.count <= PackLimit.file {
      let room = min(chunk.count, PackLimit.file + 1 - all.count)
      let count = unsafe Glibc.read(file, &chunk, room)
      if count < 0 {
        guard errno == EINTR else { throw .unreadable(code: errno) }
        continue
      }
      guard count > 0 else { break }
      all += chunk[..<count]
    }
    return all
  }

  /// The names of the pack files in a folder, sorted; none when there is no folder.
  static func packNames(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      // Editors keep their locks and copies under names with a dot.
      if name.hasSuffix(".yaml"), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
