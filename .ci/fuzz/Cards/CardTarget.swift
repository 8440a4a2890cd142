import Reflection

@testable import Exchange

/// Cards: one form, and a name that cannot deceive.
enum CardTarget {
  static func judge(_ bytes: [UInt8]) -> Verdict {
    guard let card = try? Card.parse(bytes) else { return .refused }
    guard bytes.count <= 1024 else { return .fault("a card over its limit") }
    guard PersonName.isAcceptable(card.name), !card.name.unicodeScalars.contains("\u{1b}") else {
      return .fault("a name that is none")
    }
    return (try? Card.print(card)) == bytes ? .accepted : .fault("two forms of a card")
  }
}

#if FUZZING
  import FuzzVerdict

  /// Called by libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    CardTarget.judge(Verdict.bytes(start, count)).demand()
  }
#endif
