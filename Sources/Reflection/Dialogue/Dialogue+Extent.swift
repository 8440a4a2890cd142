extension Dialogue {
  /// Only the core questions from here on, or all again; the facts come first.
  mutating func resize(_ extent: Beginning.Extent) -> [Effect] {
    guard extent != answers.extent else { return [resized] + again() }
    guard extent == .full || shortened.path.open != nil else {
      return [.say(.noShorter)] + again()
    }
    setAside()
    return keep([.resized(run: run, extent: extent)], entered: "")
  }

  /// How much is asked now.
  var resized: Effect { .say(.resized(answers.extent, standing?.total ?? 0)) }

  /// How many questions there would be in a short run; `nil` when that is no fewer.
  public var shortCount: Int? {
    guard answers.extent == .full, let full = standing?.total else { return nil }
    let short = shortened
    guard short.path.open != nil, let count = short.standing?.total, count < full else {
      return nil
    }
    return count
  }

  /// The same run when only the core is asked from here on.
  private var shortened: Dialogue {
    var short = self
    short.answers.shorten()
    short.walk()
    return short
  }
}
