import Posix
import Shell

/// Paths as people type them and as they are shown to them; bytes, for a name need not be UTF-8.
struct TypedPaths {
  /// The person's home.
  let home: [UInt8]

  private static let slash = UInt8(ascii: "/")

  /// `~/Tandem`, where what leaves is put.
  var own: [UInt8] { home + Array("/Tandem".utf8) }

  /// The path of a typed one: `~/` is the person's home, a slash at the end says nothing.
  func whole(_ typed: [UInt8]) -> [UInt8] {
    var path = typed
    while path.count > 1, path.last == TypedPaths.slash { path.removeLast() }
    return path.starts(with: Array("~/".utf8)) ? home + path.dropFirst() : path
  }

  /// A path without the way home.
  func shown(_ path: [UInt8]) -> String {
    var short = path
    if path.starts(with: home + [TypedPaths.slash]) {
      short = Array("~".utf8) + path.dropFirst(home.count)
    } else if path.starts(with: Array("./".utf8)) {
      short = Array(path.dropFirst(2))
    }
    return String(decoding: short, as: UTF8.self)
  }
}

extension FileFault {
  /// What the system's reason means for a file.
  init(_ error: SystemError) {
    switch error.code {
    case SystemError.fileExists: self = .exists
    case SystemError.swapped: self = .swapped
    case SystemError.invalid, SystemError.isLink: self = .notAFile
    default: self = .system(code: error.code)
    }
  }

  /// Runs something and says why it failed in the words of the port.
  static func translating<Outcome>(
    _ body: () throws(SystemError) -> Outcome
  ) throws(FileFault) -> Outcome {
    do throws(SystemError) { return try body() } catch { throw FileFault(error) }
  }
}
