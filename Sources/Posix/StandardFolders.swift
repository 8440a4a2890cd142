import Glibc

/// The folders of the XDG base directory specification, as bytes without a slash at the end.
public enum StandardFolders {
  /// `$XDG_DATA_HOME`, else `~/.local/share`.
  public static var data: [UInt8] { folder("XDG_DATA_HOME", else: "/.local/share") }
  /// `$XDG_CONFIG_HOME`, else `~/.config`.
  public static var settings: [UInt8] { folder("XDG_CONFIG_HOME", else: "/.config") }
  /// `$XDG_STATE_HOME`, else `~/.local/state`.
  public static var state: [UInt8] { folder("XDG_STATE_HOME", else: "/.local/state") }
  /// `$HOME`, else what the system's list of users says, else the root.
  public static var home: [UInt8] {
    if let home = Environment.bytes("HOME"), home.first == slash { return trimmed(home) }
    guard let user = unsafe getpwuid(getuid()), let folder = unsafe user.pointee.pw_dir
    else { return [] }
    return unsafe trimmed(Array(UnsafeRawBufferPointer(start: folder, count: strlen(folder))))
  }

  /// The specification wants a path that is not absolute to be ignored.
  static func chosen(_ value: [UInt8]?, else fallback: [UInt8]) -> [UInt8] {
    guard let value, value.first == slash else { return fallback }
    return trimmed(value)
  }

  private static let slash = UInt8(ascii: "/")

  private static func folder(_ variable: String, else end: String) -> [UInt8] {
    chosen(Environment.bytes(variable), else: home + Array(end.utf8))
  }

  private static func trimmed(_ path: [UInt8]) -> [UInt8] {
    Array(path.prefix((path.lastIndex { $0 != slash } ?? -1) + 1))
  }
}
