import Shell

/// What a line may hold.
enum LineRules {
  /// The most bytes of a line: 1 MiB.
  static let longest = 1 << 20

  /// The text of a line, or why it cannot be kept; never a part of it.
  static func text(of bytes: [UInt8]) -> Result<String, LineRefusal> {
    if bytes.count > longest { return .failure(LineRefusal(fault: .tooLong)) }
    if bytes.contains(0) { return .failure(LineRefusal(fault: .nul)) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .failure(LineRefusal(fault: .notUTF8))
    }
    return .success(text)
  }

  /// The event of a line that was entered.
  static func event(of bytes: [UInt8], as made: (String) -> LineEvent = LineEvent.line)
    -> LineEvent
  {
    switch text(of: bytes) {
    case .success(let text): made(text)
    case .failure(let refusal): .refused(refusal.fault)
    }
  }
}

/// A fault on its way to an event.
struct LineRefusal: Error {
  /// Why the line cannot be kept.
  let fault: LineFault
}
