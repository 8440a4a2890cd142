import Posix
import Shell

/// The settings in `$XDG_CONFIG_HOME/tandem/settings.yaml`.
final class SettingsFile: SettingsStore {
  /// The most bytes of a settings file.
  private static let limit = 65_536

  private let path =
    String(decoding: StandardFolders.settings, as: UTF8.self)
    + "/tandem/settings.yaml"
  private lazy var settings = read()

  func load() -> Settings { settings }

  func keep(_ settings: Settings) -> Bool {
    self.settings = settings
    do throws(SystemError) {
      try Files.makeFolders(Files.folder(of: path))
      try Files.replace(path, Array(settings.text.utf8))
      return true
    } catch {
      return false
    }
  }

  private func read() -> Settings {
    // A regular file, which a link of this user's may lead to: a pipe there is not waited for.
    let bytes = try? Files.read(Files.target(of: Array(path.utf8)), atMost: SettingsFile.limit)
      .bytes
    guard let bytes else { return Settings() }
    return Settings(String(decoding: bytes, as: UTF8.self))
  }
}
