import Reflection

/// What was entered where several numbers, or words, are wanted.
nonisolated enum ChosenOrSaid: Equatable {
  /// Numbers of choices, each once, in the order typed; none for an empty line.
  case numbers([Int])
  /// Words instead.
  case words(String)
}

/// What was entered at a menu.
nonisolated enum ChosenOrTyped: Equatable {
  /// The number of a choice.
  case number(Int)
  /// Anything else, also nothing.
  case typed(String)
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

  /// Asks for one of some choices; an empty line takes the harmless one, or asks again.
  ///
  /// Words are offered as a note, and the choice stands.
  ///
  /// - Parameters:
  ///   - menu: the choices.
  ///   - harmless: the choice of an empty line, from 1; `nil` to ask again.
  ///   - file: where in the program it is asked.
  ///   - function: the same.
  /// - Returns: the choice, from 1, or why there is none.
  func choose(
    _ menu: Menu, harmless: Int? = nil, file: String = #fileID, function: String = #function
  ) -> Result<Int, Leaving> {
    var isShown = false
    while true {
      switch chooseOrType(menu, isShown: isShown, file: file, function: function) {
      case .failure(let leaving): return .failure(leaving)
      case .success(.number(let number)): return .success(number)
      case .success(.typed(let line)):
        if line.isBlank, let harmless { return .success(harmless) }
        let problem = Prose.say(.menuAgain, ["n": .number(menu.options.count)])
        switch misfit(line, problem) {
        case .failure(let leaving): return .failure(leaving)
        case .success(let wasOffered): isShown = !wasOffered
        }
      }
    }
  }

  /// Shows choices and reads one line: the number of a choice or its whole name, or anything else.
  ///
  /// - Parameters:
  ///   - menu: the choices.
  ///   - isShown: whether they stand on the screen already.
  ///   - begun: seals what stands in the line while it is typed.
  ///   - file: where in the program it is asked.
  ///   - function: the same.
  /// - Returns: what was entered, or why nothing was.
  func chooseOrType(
    _ menu: Menu, isShown: Bool = false, begun: ((String) -> Void)? = nil,
    file: String = #fileID, function: String = #function
  ) -> Result<ChosenOrTyped, Leaving> {
    let show = { self.screen.show(.menu(menu)) }
    if !isShown { show() }
    let fits = { (line: String) in
      Session.numbers(in: line, upTo: menu.options.count) != nil
    }
    let entered = read(
      .answer, begun: begun, fits: fits, again: show, file: file, function: function)
    switch entered {
    case .left(let departure, let line): return .failure(Leaving(departure, line: line))
    case .line(let line):
      return .success(chosen(line, in: menu).map { .number($0) } ?? .typed(line))
    }
  }

  private func chosen(_ line: String, in menu: Menu) -> Int? {
    if let number = Int(line.trimmed) {
      return menu.options.indices.contains(number - 1) ? number : nil
    }
    let typed = Folding.fold(line.trimmed)
    let named = menu.options.indices.filter { index in
      Folding.fold(screen.text(menu.options[index])) == typed
    }
    return named.count == 1 ? named[0] + 1 : nil
  }

  /// Asks for any of some choices by their numbers; an empty line takes none.
  ///
  /// - Returns: the numbers, from 1, or why there are none.
  func chooseSeveral(
    _ menu: Menu, file: String = #fileID, function: String = #function
  ) -> Result<[Int], Leaving> {
    var isShown = false
    while true {
      switch chooseOrSay(menu, isShown: isShown, file: file, function: function) {
      case .failure(let leaving): return .failure(leaving)
      case .success(.numbers(let numbers)): return .success(numbers)
      case .success(.words(let words)):
        let count = menu.options.count
        let problem = Prose.say(
          count == 1 ? .menuAgain : .shareNumbersAgain, ["n": .number(count)])
        switch misfit(words, problem) {
        case .failure(let leaving): return .failure(leaving)
        case .success(let wasOffered): isShown = !wasOffered
        }
      }
    }
  }

  /// Asks for any of some choices, or for words.
  func chooseOrSay(
    _ menu: Menu, isShown: Bool = false, file: String = #fileID, function: String = #function
  ) -> Result<ChosenOrSaid, Leaving> {
    chooseOrType(menu, isShown: isShown, file: file, function: function).map { chosen in
      switch chosen {
      case .number(let number): .numbers([number])
      case .typed(let line):
        Session.numbers(in: line, upTo: menu.options.count).map { .numbers($0) }
          ?? .words(line.trimmed)
      }
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
