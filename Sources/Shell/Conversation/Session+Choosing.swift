import Reflection

/// What was entered where several numbers, or words, are wanted.
nonisolated enum ChosenOrSaid: Equatable {
  /// Numbers of choices, each once, in the order typed; none for an empty line.
  case numbers([Int])
  /// Words instead.
  case words(String)
}

extension Session {
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
    let fits = { (line: String) in
      Session.numbers(in: line, upTo: menu.options.count) != nil
    }
    switch read(.answer, fits: fits, again: { self.screen.show(.menu(menu)) }) {
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
