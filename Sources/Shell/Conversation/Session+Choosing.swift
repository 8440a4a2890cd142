import Reflection

/// What was entered where several numbers, or words, are wanted.
nonisolated enum ChosenOrSaid: Equatable {
  /// Numbers of choices, each once, in the order typed; none for an empty line.
  case numbers([Int])
  /// Words instead.
  case words(String)
}

extension Session {
  /// Asks for one of many things, a page at a time; the last choice of a page brings the others.
  ///
  /// - Parameters:
  ///   - options: the things.
  ///   - heading: what is asked.
  ///   - page: so many stand in a list at once.
  ///   - others: choices that stand on every page, after the things.
  ///   - harmless: the choice of an empty line, from 1; `nil` to ask again.
  /// - Returns: the place of the thing, `nil` for one of the other choices.
  func chooseByPage(
    of options: [Prose], heading: Prose, page: Int, others: [Prose] = [], harmless: Int? = nil
  ) -> Result<Int?, Leaving> {
    var first = 0
    while true {
      let shown = options.dropFirst(first).prefix(page)
      let rest = options.count - first - shown.count
      let more: [Prose] = rest > 0 ? [.say(.choiceOlder, ["k": .number(rest)])] : []
      switch choose(Menu(heading: heading, shown + more + others), harmless: harmless) {
      case .failure(let leaving): return .failure(leaving)
      case .success(let number) where number <= shown.count: return .success(first + number - 1)
      case .success(let number) where rest > 0 && number == shown.count + 1: first += shown.count
      case .success: return .success(nil)
      }
    }
  }

  /// Asks for any of some choices by their numbers; an empty line takes none.
  ///
  /// - Returns: the numbers, from 1, or why there are none.
  func chooseSeveral(_ menu: Menu) -> Result<[Int], Leaving> {
    screen.show(.menu(menu))
    while true {
      switch chooseOnce(menu) {
      case .failure(let leaving): return .failure(leaving)
      case .success(.numbers(let numbers)): return .success(numbers)
      case .success(.words):
        let count = menu.options.count
        say(count == 1 ? .menuAgain : .shareNumbersAgain, ["n": .number(count)])
      case .success(nil): screen.show(.menu(menu))
      }
    }
  }

  /// Asks for any of some choices, or for words.
  func chooseOrSay(_ menu: Menu) -> Result<ChosenOrSaid, Leaving> {
    screen.show(.menu(menu))
    while true {
      switch chooseOnce(menu) {
      case .failure(let leaving): return .failure(leaving)
      case .success(let chosen?): return .success(chosen)
      case .success(nil): screen.show(.menu(menu))
      }
    }
  }

  /// One line; `nil` when it was a command that was done and the choice stands.
  private func chooseOnce(_ menu: Menu) -> Result<ChosenOrSaid?, Leaving> {
    switch read(.answer, again: { self.screen.show(.menu(menu)) }) {
    case .left(let departure, let line): return .failure(Leaving(departure, line: line))
    case .line(let line):
      if let numbers = Session.numbers(in: line, upTo: menu.options.count) {
        return .success(.numbers(numbers))
      }
      return attend(to: line).map { $0 ? nil : .words(line.trimmed) }
    }
  }

  /// Help and leaving, which work wherever a choice is asked for.
  ///
  /// - Returns: whether a line was a command that was done, or that the person leaves.
  func attend(to line: String) -> Result<Bool, Leaving> {
    switch ReplLine.read(line, at: .home, isScripted: false) {
    case .command(.quit, _, _), .word(_, .quit): return .failure(Leaving(.quit))
    case .command(.help, _, _):
      HelpView(session: self).show(at: .home)
      return .success(true)
    default: return .success(false)
    }
  }

  /// Numbers that are parted by spaces or commas; `nil` when there is anything else.
  private static func numbers(in line: String, upTo count: Int) -> [Int]? {
    var numbers: [Int] = []
    for word in line.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      guard let number = Int(word), (1...count).contains(number) else { return nil }
      if !numbers.contains(number) { numbers.append(number) }
    }
    return numbers
  }
}
