import Posix
import Shell

/// A file that will hold a recovery key; the room for it is taken before there is a key.
final class KeyFile: SecretFile {
  private let path: String

  /// Makes the file, which must not exist.
  ///
  /// - Throws: `FileFault`.
  init(reserving path: String) throws(FileFault) {
    self.path = path
    do throws(SystemError) { try Files.create(path, []) } catch {
      throw error.code == SystemError.fileExists ? .exists : .system(code: error.code)
    }
  }

  func write(_ line: String) throws(FileFault) {
    do throws(SystemError) { try Files.append(path, Array((line + "\n").utf8)) } catch {
      throw .system(code: error.code)
    }
  }

  func discard() { try? Files.remove(path) }
}
