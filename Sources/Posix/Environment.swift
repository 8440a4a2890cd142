import CPosix
import Glibc

/// The environment that the program was started with.
///
/// It is read once: what the program changes for its libraries is neither seen here nor handed to
/// children.
public enum Environment {
  /// Every `NAME=value` as it was found.
  private static let entries: [[UInt8]] = {
    var entries: [[UInt8]] = []
    guard var next = unsafe cposix_environment() else { return [] }
    while let entry = unsafe next.pointee {
      unsafe entries.append(Array(UnsafeRawBufferPointer(start: entry, count: strlen(entry))))
      unsafe next += 1
    }
    return entries
  }()

  /// The bytes of a variable; `nil` when there is none.
  public static func bytes(_ name: String) -> [UInt8]? {
    let start = Array("\(name)=".utf8)
    return entries.first { $0.starts(with: start) }.map { Array($0.dropFirst(start.count)) }
  }

  /// The text of a variable; `nil` when there is none or it is not UTF-8.
  public static func text(_ name: String) -> String? {
    bytes(name).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// Whether a variable is there and not empty.
  public static func isSet(_ name: String) -> Bool { bytes(name)?.isEmpty == false }

  /// Lets the C library, and readline with it, read and write UTF-8.
  ///
  /// Where the environment's locale is not UTF-8, or not installed, `C.UTF-8` takes its place:
  /// readline asks the environment itself, so that a call of `setlocale` would not be enough.
  public static func useUTF8() {
    _ = entries
    guard cposix_set_utf8_locale() == 0 else { return }
    unsafe setenv("LC_ALL", "C.UTF-8", 1)
    _ = cposix_set_utf8_locale()
  }
}
