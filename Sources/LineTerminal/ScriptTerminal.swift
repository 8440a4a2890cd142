public import Posix
public import Shell

/// A file of answers in a person's place, and the terminal of a program without one.
///
/// Nothing of the answers is echoed, and there is no prompt.
public final class ScriptTerminal: Terminal {
  /// Why something could not be written to standard output, the system's reason; `nil` when all was.
  public private(set) static var failure: Int32?

  private let name: String
  private var lines: AnswerLines

  /// Creates a terminal whose lines come from a channel.
  ///
  /// - Parameters:
  ///   - channel: where the answers come from.
  ///   - name: what `source` calls it.
  public init(reading channel: Channel, name: String) {
    self.name = name
    lines = AnswerLines(channel)
  }

  /// 80 columns and 24 rows; text for a script is not wrapped.
  public var size: TerminalSize { TerminalSize(columns: 80, rows: 24) }

  /// None.
  public var abilities: TerminalAbilities { TerminalAbilities(bold: false, colour: false) }

  /// The file's name, and the number of the line read last.
  public var source: InputSource { .script(name: name, line: lines.number) }

  /// Writes to standard output.
  public func write(_ text: String) {
    let reason = Channel.output.writeTelling(text)
    // Whoever reads a pipe may have had enough.
    if reason != 0, reason != SystemError.brokenPipe { Self.failure = reason }
  }

  /// Writes to standard error.
  public func complain(_ text: String) { Channel.complaints.write(text) }

  /// Does nothing.
  public func clear() {}

  /// Takes the next answer as soon as its line is there; a signal ends the script.
  ///
  /// The text that stands in the line already is for a person, and is left out; nothing is begun.
  public func read(
    _ request: LineRequest, begun: @escaping (String) -> Void
  ) -> LineEvent { lines.next() }

  /// Does nothing: there is nobody to come back.
  public func suspend() {}
}
