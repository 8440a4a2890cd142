extension Dialogue {
  /// Only the core questions from here on, or all again; the facts come first.
  mutating func resize(_ extent: Beginning.Extent) -> [Effect] {
    guard extent != answers.extent else { return [resized] + again() }
    setAside()
    return keep([.resized(run: run, extent: extent)], entered: "")
  }

  /// How much is asked now.
  var resized: Effect { .say(.resized(answers.extent, standing?.total ?? 0)) }

  /// How many questions there would be in a short run; `nil` when that is no fewer.
  public var shortCount: Int? {
    guard answers.extent == .full, let full = standing?.total else { return nil }
    var short = self
    short.answers.shorten()
    short.walk()
    guard let count = short.standing?.total, count > 0, count < full else { return nil }
    return count
  }
}
