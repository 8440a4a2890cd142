import PTYSupport

/// `line-echo` on a terminal, at its first prompt.
struct EchoSession {
  let home: TestHome
  let session: PTYSession

  /// Starts it, with the given contents of `~/.inputrc`.
  init(
    _ arguments: [String] = [], environment: [String: String] = [:], inputrc: String? = nil,
    rows: Int = 24, columns: Int = 80, prompt: String = "> "
  ) throws {
    home = try TestHome()
    var environment = environment
    if let inputrc { environment["INPUTRC"] = try home.write("home/.inputrc", inputrc) }
    session = try PTYSession(
      [BuiltProgram.path("line-echo")] + arguments, home: home, environment: environment,
      rows: rows, columns: columns)
    try session.expectPrompt(prompt)
  }

  /// Types keys and waits for the event they make, then for the next prompt.
  func type(_ keys: String, makes event: String, prompt: String = "> ") throws {
    session.send(keys)
    try session.expect("\n\(event)\r\n")
    try session.expectPrompt(prompt)
  }
}
