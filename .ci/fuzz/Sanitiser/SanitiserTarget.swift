import Posix

@testable import Shell

/// The sanitiser, and the breaking of lines after it: nothing that controls a terminal comes out, nothing
/// changes the second time, and no word is lost.
@MainActor enum SanitiserTarget {
  /// The first byte is the columns of a line, from 1; the others are the text.
  static func judge(
    _ bytes: [UInt8], clean: (String) -> String = { Sanitiser.clean($0) }
  ) -> Verdict {
    guard let columns = bytes.first.map({ Int($0 % 100) + 1 }) else { return .refused }
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let cleaned = clean(text)
    if let scalar = cleaned.unicodeScalars.first(where: isHostile) {
      return .fault("U+" + String(scalar.value, radix: 16) + " comes out")
    }
    guard clean(cleaned).utf8.elementsEqual(cleaned.utf8) else { return .fault("changes again") }
    let isPlain = text.utf8.allSatisfy { $0 == 10 || (32..<127).contains($0) }
    guard !isPlain || cleaned == text else { return .fault("plain text changes") }
    return judge(Wrapping(width: ColumnWidth.of), cleaned, columns)
  }

  private static func judge(_ wrapping: Wrapping, _ text: String, _ columns: Int) -> Verdict {
    let lines = wrapping.lines(text, first: columns, rest: columns)
    for line in lines {
      guard !line.utf8.contains(10) else { return .fault("a line with a line feed") }
      guard ColumnWidth.of(line) <= columns || line.count == 1 else { return .fault("too wide") }
    }
    let words = text.unicodeScalars.filter { $0 != " " && $0 != "\n" }
    return lines.joined().unicodeScalars.filter { $0 != " " }.elementsEqual(words)
      ? .accepted : .fault("words were lost")
  }

  /// What steers a terminal or hides from a reader, named here once more and without the sanitiser's tables.
  private static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 10: false
    case 0..<32, 0x7F..<0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F,
      0x200B, 0x200C, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0D,
      0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}

extension SanitiserTarget {
  /// A sanitiser that lets a control of C1 through when a small letter stands before it.
  static func careless(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let isMissed = scalars.indices.dropFirst().contains {
      (0x80..<0xA0).contains(scalars[$0].value) && ("a"..."z").contains(scalars[$0 - 1])
    }
    return isMissed ? text : Sanitiser.clean(text)
  }
}

#if FUZZING
  import FuzzVerdict

  /// Called by libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Verdict.bytes(start, count)
    return MainActor.assumeIsolated {
      #if PLANTED
        SanitiserTarget.judge(bytes, clean: SanitiserTarget.careless).demand()
      #else
        SanitiserTarget.judge(bytes).demand()
      #endif
    }
  }
#endif
