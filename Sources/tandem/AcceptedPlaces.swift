import Posix
import Reflection
import Sodium

/// Folders on file systems without permissions in which this user wants to write, remembered by a hash.
struct AcceptedPlaces {
  private let folder: String

  /// Creates the memory.
  ///
  /// - Parameter folder: where it is kept, `$XDG_STATE_HOME/tandem`.
  init(_ folder: String) { self.folder = folder }

  /// Whether a place was accepted; one that is known to be open never is.
  func contains(_ place: OpenPlace) -> Bool {
    place.kind == .withoutModes && (try? Files.exists(file(of: place))) == true
  }

  func insert(_ place: OpenPlace) {
    guard place.kind == .withoutModes else { return }
    try? Files.makeFolders(folder)
    try? Files.create(file(of: place), [])
  }

  private func file(of place: OpenPlace) -> String {
    let name = Array("tandem/accepted-folder/v1".utf8) + Array(Files.absolute(place.file).utf8)
    let hash = BLAKE2b.hash(name.span, count: 16).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    return folder + "/" + hash.joined() + ".accepted"
  }
}
