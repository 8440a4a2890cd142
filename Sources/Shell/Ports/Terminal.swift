/// What a person reads and types at, or a script in a person's place.
public protocol Terminal: AnyObject {
  /// How many columns and rows there are now.
  var size: TerminalSize { get }
  /// What the terminal can show beside plain characters.
  var abilities: TerminalAbilities { get }
  /// Who answers.
  var source: InputSource { get }
  /// The person's own editor; `nil` where it cannot be opened.
  var editor: (any TextEditor)? { get }

  /// Writes to standard output, exactly; what comes here has passed the sanitiser.
  func write(_ text: String)
  /// Writes to standard error, exactly; what comes here has passed the sanitiser.
  func complain(_ text: String)
  /// Empties the screen and what can be scrolled back to.
  func clear()
  /// Waits for one line.
  ///
  /// - Parameters:
  ///   - request: what it is wanted for.
  ///   - begun: called less than two seconds after the line has changed, with what stands in it; it
  ///     may show nothing.
  /// - Returns: what became of it.
  func read(_ request: LineRequest, begun: @escaping (String) -> Void) -> LineEvent
  /// Stops the process as Ctrl-Z does, with the terminal as it was found; returns after `fg`.
  func suspend()
}

extension Terminal {
  /// None.
  public var editor: (any TextEditor)? { nil }

  /// Waits for one line of which nothing is kept while it is typed.
  public func read(_ request: LineRequest) -> LineEvent { read(request) { _ in } }
}

/// Columns and rows.
public struct TerminalSize: Sendable, Equatable {
  /// At least 1.
  public var columns: Int
  /// At least 1.
  public var rows: Int

  /// Creates a size.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// What a terminal can show beside plain characters.
public struct TerminalAbilities: Sendable, Equatable {
  /// Bold (SGR 1).
  public var bold: Bool
  /// Magenta (SGR 35).
  public var colour: Bool

  /// Creates abilities.
  public init(bold: Bool, colour: Bool) {
    self.bold = bold
    self.colour = colour
  }
}

/// Who answers the questions.
public enum InputSource: Sendable, Equatable {
  /// A person at a keyboard.
  case person
  /// A file of answers: its name as given, and the number of the line read last.
  case script(name: String, line: Int)
}

/// What a line is wanted for.
public struct LineRequest: Sendable, Equatable {
  /// What stands before the line: `> `, `1> `, `tandem> `.
  public var prompt: String
  /// Whether the prompt is in colour, where there is colour.
  public var colouredPrompt: Bool
  /// What stands in the line already, ready to be changed.
  public var text: String
  /// What Tab may complete, when the line begins with `/`.
  public var completions: [String]
  /// What the up arrow brings back, the latest last.
  public var earlier: [String]
  /// After how many seconds without a key the line is given up, time in suspension included; `nil`
  /// for never.
  public var idleSeconds: Double?
  /// Whether lines that come at once belong to one answer anyway; else they become one line, which is
  /// not sent.
  public var takesLines: Bool
  /// Where in the program it is asked for, file and function, for whoever goes through all prompts.
  public var site: String

  /// Creates a request.
  public init(
    prompt: String, colouredPrompt: Bool = true, text: String = "", completions: [String] = [],
    earlier: [String] = [], idleSeconds: Double? = nil, takesLines: Bool = false, site: String = ""
  ) {
    self.prompt = prompt
    self.colouredPrompt = colouredPrompt
    self.text = text
    self.completions = completions
    self.earlier = earlier
    self.idleSeconds = idleSeconds
    self.takesLines = takesLines
    self.site = site
  }
}

/// What became of waiting for a line.
public enum LineEvent: Sendable, Equatable {
  /// Enter; a pasted text may hold line feeds.
  case line(String)
  /// Several lines that came at once, of which the first was ended with Enter; they are not sent.
  case pasted(line: String)
  /// Ctrl-C, and what stood in the line.
  case interrupted(line: String)
  /// Ctrl-S, and what stands in the line.
  case saveKey(line: String)
  /// Ctrl-Z, and what stands in the line.
  case suspendKey(line: String)
  /// Ctrl-L, and what stands in the line.
  case hideKey(line: String)
  /// Ctrl-X Ctrl-E, and what stands in the line.
  case editorKey(line: String)
  /// Nobody has typed for as long as the request says, and what stands in the line.
  case idle(line: String)
  /// Ctrl-D on an empty line, or the end of the answers.
  case ended
  /// The terminal went away, or the program was told to stop: the signal, and what stood in the line.
  case stopped(signal: Int32, line: String)
  /// What was entered cannot be kept, whole; nothing of it was cut.
  case refused(LineFault)
}

/// Why an entered line cannot be kept.
public enum LineFault: Sendable, Equatable {
  /// It holds a NUL.
  case nul
  /// It is not UTF-8.
  case notUTF8
  /// It has more than 1 MiB.
  case tooLong
  /// The file cannot be read any further; the number of the system's reason (`errno`).
  case unreadable(code: Int32)
}
