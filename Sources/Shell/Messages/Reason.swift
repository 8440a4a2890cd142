/// Why the system does not do something with a file.
extension Prose {
  /// What a number of the system's reasons (`errno` on Linux) means.
  static func reason(_ code: Int32) -> Prose {
    guard let message = reasons[code] else {
      return .say(.reasonCode, ["code": .ours(String(code))])
    }
    return .say(message)
  }

  /// Why a file cannot be used.
  static func reason(_ fault: FileFault) -> Prose {
    switch fault {
    case .exists: .say(.reasonExists)
    case .tooLarge: .say(.reasonTooLarge)
    case .notAFile: .say(.reasonNoFile)
    case .swapped: .say(.reasonSwapped)
    case .system(let code): reason(code)
    }
  }

  private static let reasons: [Int32: Message] = [
    1: .reasonNotPermitted, 2: .reasonMissing, 5: .reasonDevice, 12: .reasonMemory,
    13: .reasonDenied, 17: .reasonExists, 20: .reasonNotFolder, 21: .reasonFolder,
    23: .reasonOpen, 24: .reasonOpen, 27: .reasonLimit, 28: .reasonFull, 30: .reasonReadOnly,
    36: .reasonNameLong, 37: .reasonNoLocks, 40: .reasonLink, 122: .reasonFull,
  ]
}

extension Filling {
  /// What a number of the system's reasons means.
  static func reason(_ code: Int32) -> Filling { .prose(.reason(code)) }
  /// Why a file cannot be used.
  static func reason(_ fault: FileFault) -> Filling { .prose(.reason(fault)) }

  /// The name of a file as it was given, on one line: bytes that are not UTF-8 are shown as `\xE9`.
  static func file(_ name: [UInt8]) -> Filling { .person(Prose.shown(name)) }
}

extension Prose {
  /// The name of a file on one line; bytes that are not UTF-8 are shown as `\xE9`.
  static func shown(_ name: [UInt8]) -> String {
    var (text, rest) = ("", name[...])
    while !rest.isEmpty {
      let longest = (1...min(4, rest.count)).first { count in
        String(validating: rest.prefix(count), as: UTF8.self) != nil
      }
      if let longest {
        text += String(decoding: rest.prefix(longest), as: UTF8.self)
        rest = rest.dropFirst(longest)
      } else {
        let byte = rest.removeFirst()
        text += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    // A line feed would begin a line that seems to be the program's.
    return text.replacing("\n", with: "␊")
  }
}
