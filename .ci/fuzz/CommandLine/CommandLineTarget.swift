@testable import Shell

/// A command line: what changes a journal is never done unless its name was an argument of its own.
@MainActor enum CommandLineTarget {
  /// The bytes are the arguments, a NUL after each but the last.
  static func judge(_ bytes: [UInt8]) -> Verdict {
    let arguments = bytes.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
    _ = Invocation.language(in: arguments)
    guard let invocation = try? Invocation(arguments) else { return .refused }
    guard invocation.operands.allSatisfy(arguments.contains) else { return .fault("new operand") }
    if let fault = readValues(of: invocation) { return .fault(fault) }
    guard let row = invocation.row else {
      return invocation.operands.isEmpty ? .accepted : .fault("operands without a command")
    }
    // A file alone is received.
    let isReceiving = row.name == CommandTable.receive.name
    let isNamed = row.words.allSatisfy { arguments.contains(Array($0.utf8)) }
    guard isReceiving || isNamed else {
      return .fault("a command that nobody named")
    }
    let isAsked = invocation.has(.help) || invocation.has(.version)
    let isInBounds = row.operands.contains(invocation.operands.count)
    return isAsked || isInBounds ? .accepted : .fault("number of operands")
  }

  private static func readValues(of invocation: Invocation) -> String? {
    for index in invocation.operands.indices { _ = try? invocation.run(index) }
    _ = try? invocation.texts
    for option in CommandOption.allCases {
      if let count = try? invocation.count(option, atMost: 1000), !(1...1000).contains(count) {
        return "a count out of bounds"
      }
    }
    guard let options = try? invocation.options, let minutes = options.lockMinutes else {
      return nil
    }
    return (0...1440).contains(minutes) ? nil : "minutes out of bounds"
  }
}

#if FUZZING
  import FuzzVerdict

  /// Called by libFuzzer.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Verdict.bytes(start, count)
    return MainActor.assumeIsolated { CommandLineTarget.judge(bytes).demand() }
  }
#endif
