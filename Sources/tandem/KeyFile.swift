import Posix
import Shell

/// A file that will hold a recovery key; the room for it is taken before there is a key.
final class KeyFile: SecretFile {
  private let file: ReservedFile

  /// Makes the file, which must not exist.
  ///
  /// - Throws: `FileFault`.
  init(reserving path: [UInt8]) throws(FileFault) {
    do throws(SystemError) {
      file = try Folder(Files.folder(of: path)).reserve(Files.name(of: path))
    } catch {
      throw FileFault(error)
    }
  }

  func write(_ line: String) throws(FileFault) {
    do throws(SystemError) { try file.write(Array((line + "\n").utf8)) } catch {
      throw FileFault(error)
    }
  }

  var isOpenToOthers: Bool { (try? file.readers) == .everybodyWhoCanEnter }

  func discard() { file.remove() }
}
