import Reflection

@testable import Shell

/// An entered line: an answer is kept to the byte, and no command comes out of one but those that
/// leave; nothing erases unless its whole name was typed first.
@MainActor enum CommandTarget {
  /// The first byte is the place, and whether it is a file of answers; the others are the line.
  static func judge(_ bytes: [UInt8]) -> Verdict {
    guard let first = bytes.first else { return .refused }
    let line = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let read = ReplLine.read(line, at: first & 1 == 0 ? .run : .home, isScripted: first & 2 != 0)
    if line.utf8.contains(10) {
      return read == .text(line) ? .accepted : .fault("a pasted command")
    }
    switch read {
    case .text(let text):
      let isKept = text.utf8.elementsEqual(line.utf8) || ("/" + text).utf8.elementsEqual(line.utf8)
      return isKept ? .accepted : .fault("another text")
    case .command(let command, let argument, let before):
      return judge(command, argument, before, in: line)
    case .notHere(let command): return judge(command, "", "", in: line)
    case .word(let word, _):
      return line.trimmed == word ? .accepted : .fault("another word")
    case .unknown: return line.utf8.first == 0x2F ? .refused : .fault("a text is called a command")
    }
  }

  private static func judge(
    _ command: ReplCommand, _ argument: String, _ before: String, in line: String
  ) -> Verdict {
    guard line.utf8.starts(with: before.utf8),
      line.utf8.reversed().starts(with: argument.utf8.reversed())
    else { return .fault("words that were not typed") }
    if line.utf8.first != 0x2F {
      let isHarmless = command.leaves || command == .why || command == .help
      return isHarmless ? .accepted : .fault("a command out of an answer")
    }
    let word = line.dropFirst().prefix { $0 != " " }
    guard command != .erase || command.folded.contains(Folding.fold(String(word))) else {
      return .fault("erases without its name")
    }
    return .accepted
  }
}

#if FUZZING
  import FuzzVerdict

  /// Called by libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Verdict.bytes(start, count)
    return MainActor.assumeIsolated { CommandTarget.judge(bytes).demand() }
  }
#endif
