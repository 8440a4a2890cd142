extension HelpNumbers {
  /// Whether what was typed is a number to call, of the file or one that is known in its countries,
  /// however its digits stand: `3114`, `116 123`, `9-8-8`.
  ///
  /// Nobody can be called from here; whoever types one wants to see whom to call.
  public func isCalled(_ typed: String) -> Bool {
    let folded = Folding.fold(typed)
    guard folded.allSatisfy({ $0.isASCII && ($0.isNumber || " .-+()".contains($0)) }) else {
      return false
    }
    let digits = folded.filter(\.isNumber)
    return !digits.isEmpty
      && (HelpNumbers.known.contains(digits) || written.contains(digits))
  }

  /// The digits of the numbers in the file.
  private var written: Set<String> {
    let lines = local + countries.flatMap(\.lines)
    return Set(lines.compactMap { $0.number?.filter(\.isNumber) })
  }

  /// Numbers that people know by heart in the countries of the shipped file.
  private static let known: Set = [
    // France.
    "15", "17", "18", "112", "114", "115", "119", "3018", "3020", "3114", "3919", "3928", "116000",
    "116006", "116117", "0800235236",
    // Belgium and Switzerland.
    "100", "101", "103", "107", "080032123", "117", "118", "143", "144", "147",
    // Canada, the United States, the United Kingdom.
    "911", "988", "211", "811", "18662773553", "999", "111", "116123", "116111",
  ]
}
