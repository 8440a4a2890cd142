/// A terminal at which single keys are waited for, beside a line that is written again and again.
public protocol RoomTerminal: Terminal {
  /// Waits for one key, which is not echoed.
  ///
  /// - Parameter seconds: how long; `nil` for ever.
  /// - Returns: the key, or what came instead.
  func readKey(seconds: Double?) -> RoomKey
  /// Writes a text over the line on which the cursor stands, and leaves the cursor behind it.
  ///
  /// - Parameter text: less than the window has columns; without a line feed.
  func rewrite(_ text: String)
}

/// What came of waiting for a key.
public enum RoomKey: Sendable, Equatable {
  /// A character.
  case character(Character)
  /// Enter.
  case enter
  /// Page Down, which a presenter's remote sends.
  case pageDown
  /// Page Up.
  case pageUp
  /// A key that means nothing here, or a paste.
  case other
  /// Ctrl-C.
  case interrupt
  /// Ctrl-Z.
  case suspend
  /// The screen is to be drawn again: Ctrl-L, another size of the window, back from `fg`.
  case redraw
  /// Nobody pressed a key for so long.
  case timeOut
  /// The end of the input.
  case ended
  /// The terminal went away, or the program was told to stop: the signal.
  case stopped(signal: Int32)
}
