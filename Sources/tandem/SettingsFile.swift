import Glibc
import PackFiles
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
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try Files.read(Files.target(of: Array(path.utf8)), atMost: SettingsFile.limit).bytes
    } catch {
      return error.code == ENOENT ? Settings() : Settings(unreadable: "", line: 0)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    do throws(FlatYAML.Fault) {
      let entries = try FlatYAML.read(bytes)
      return Settings(
        text,
        entries: entries.map { Settings.Entry(key: $0.key, value: $0.value, line: $0.line) })
    } catch {
      return Settings(unreadable: text, line: error.line)
    }
  }
}
