import FoundationEssentials

/// A folder of its own for one test, with everything that a program keeps for its user.
///
/// It holds `home`, the XDG folders, a folder for temporary files and one to work in, and is
/// removed with the last reference.
public final class TestHome {
  /// The folder, an absolute path.
  public let path: String

  /// Creates the folders.
  ///
  /// - Throws: what the file system says.
  public init() throws {
    path = FileManager.default.temporaryDirectory.path + "/tandem-test-" + UUID().uuidString
    for part in ["home", "data", "config", "state", "cache", "run", "tmp", "work"] {
      try FileManager.default.createDirectory(
        atPath: "\(path)/\(part)", withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The folder that programs are started in.
  public var workingFolder: String { path + "/work" }

  /// What every program gets; nothing else of the environment of the tests comes in.
  public var environment: [String: String] {
    [
      "HOME": path + "/home", "XDG_DATA_HOME": path + "/data",
      "XDG_CONFIG_HOME": path + "/config", "XDG_STATE_HOME": path + "/state",
      "XDG_CACHE_HOME": path + "/cache", "XDG_RUNTIME_DIR": path + "/run",
      "TMPDIR": path + "/tmp", "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8",
      "TERM": "xterm-256color", "INPUTRC": "/dev/null", "TZ": "UTC",
    ]
  }

  /// Writes a file and returns its path.
  ///
  /// - Throws: what the file system says.
  public func write(_ name: String, _ contents: String) throws -> String {
    try write(name, Array(contents.utf8))
  }

  /// Writes a file and returns its path.
  ///
  /// - Throws: what the file system says.
  public func write(_ name: String, _ contents: [UInt8]) throws -> String {
    try Data(contents).write(to: URL(filePath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }

  /// Reads a file as text.
  ///
  /// - Throws: what the file system says.
  public func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(path)/\(name)")), as: UTF8.self)
  }
}
