/// The keys of a workshop, as they are shown before it and on `?`.
enum RoomKeys {
  private static let pairs: [(left: (String, Message), right: (String, Message))] = [
    (("", .roomKeyNext), ("r", .roomKeyBack)),
    (("+", .roomKeyMore), ("-", .roomKeyLess)),
    (("p", .roomKeyPause), ("s", .roomKeySkip)),
    (("n", .roomKeyNote), ("h", .roomKeyHold)),
    (("?", .roomKeyKeys), ("q", .roomKeyQuit)),
  ]

  private static var all: [(String, Message)] {
    pairs.flatMap { [$0.left, $0.right] }
  }

  /// One under another, each with what it does.
  static var rows: [Row] {
    all.map { key, message in
      Row(key.isEmpty ? .say(.roomKeyEnter) : .ours(key), .say(message))
    }
  }

  /// The keys in two columns, where the window has the room.
  static func columns(_ typesetter: Typesetter) -> [Line]? {
    let composer = typesetter.composer
    let layout = typesetter.layout
    let lefts = pairs.map { composer.text(.say($0.left.1)) }
    let width = (lefts.map(\.count).max() ?? 0) + 5
    let lines = zip(pairs, lefts).map { pair, left -> Line in
      let key = pair.left.0.isEmpty ? composer.text(.say(.roomKeyEnter)) : pair.left.0
      let indent = String(repeating: " ", count: layout.indent)
      return Line(
        indent + padded(key, 8) + padded(left, width) + padded(pair.right.0, 3)
          + composer.text(.say(pair.right.1)))
    }
    let fits = lines.allSatisfy { typesetter.wrapping.width($0.text) <= layout.columns }
    return layout.hasGutter && fits ? lines : nil
  }

  /// The key that leads through a text that is too long for the window.
  static let space = Row(.say(.roomKeySpacebar), .say(.roomKeySpace))

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
