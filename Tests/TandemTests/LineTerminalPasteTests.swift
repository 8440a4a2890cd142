import PTYSupport
import Testing

/// What is pasted, and what a line may hold.
@Suite struct LineTerminalPasteTests {
  @Test func `a paste of three lines is one line`() throws {
    let echo = try EchoSession()
    echo.session.paste("un\ndeux é\n\ttrois\n")
    try echo.session.expect("trois")
    try echo.type(" fin\r", makes: "LINE \"un\\ndeux é\\n\\ttrois fin\"")
  }

  @Test(arguments: ["a\r\nb\r\n\r\nc\r\n", "a\rb\r\rc\r", "a\nb\n\nc"])
  func `line ends of every kind become one line feed`(_ pasted: String) throws {
    let echo = try EchoSession()
    echo.session.paste(pasted)
    try echo.type("\r", makes: "LINE \"a\\nb\\n\\nc\"")
  }

  @Test(arguments: ["un\rdeux\rtrois\r", "un\ndeux\ntrois\n", "un\r\ndeux\r\ntrois"])
  func `lines that come at once without marks are one line, which is not sent`(
    _ pasted: String
  ) throws {
    let echo = try EchoSession()
    echo.session.send(pasted)
    try echo.session.expect("PASTED \"un\\ndeux\\ntrois\"")
    try echo.session.expect("trois")
    try echo.type(" fin\r", makes: "LINE \"un\\ndeux\\ntrois fin\"")
  }

  @Test func `what is typed ahead is no paste`() throws {
    let echo = try EchoSession()
    try echo.type("2\rab", makes: "LINE \"2\"", prompt: "> ab")
  }

  @Test func `only one line feed at the end of a paste is dropped`() throws {
    let echo = try EchoSession()
    echo.session.paste("a\n\n\n")
    try echo.type("\r", makes: "LINE \"a\\n\\n\"")
  }

  @Test func `control characters of a paste are kept and send nothing`() throws {
    let echo = try EchoSession()
    echo.session.paste("a\u{3}b\u{4}\u{1b}[Ac\u{13}\u{1a}d")
    try echo.type("\r", makes: "LINE \"a\\u{03}b\\u{04}\\u{1B}[Ac\\u{13}\\u{1A}d\"")
  }

  /// What is kept is what was pasted; what is seen of it while it stands in the line is harmless.
  @Test(arguments: [
    ("a\u{9B}2Jb", "a\u{FFFD}2Jb"), ("a\u{9D}0;x\u{9C}b", "a\u{FFFD}0;x\u{FFFD}b"),
    ("a\u{202E}b\u{2066}c\u{200F}d", "abcd"), ("a\u{2028}b", "a\u{FFFD}b"), ("a\u{61C}b", "ab"),
    ("é…🧗\u{200D}♀\u{FE0F}日\u{A0}!", "é…🧗\u{200D}♀\u{FE0F}日\u{A0}!"),
  ])
  func `nothing in the line steers the terminal`(_ pasted: String, _ seen: String) throws {
    for arguments in [[], ["--text", pasted]] {
      let echo = try EchoSession(arguments, prompt: arguments.isEmpty ? "> " : "> " + seen)
      if arguments.isEmpty {
        echo.session.paste(pasted)
        try echo.session.expect(seen)
      }
      #expect(!echo.session.text.unicodeScalars.contains { (0x80..<0xA0).contains($0.value) })
      #expect(!echo.session.text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
      echo.session.send("\r")
      try echo.session.expect("LINE \(pasted.debugDescription)")
    }
  }

  @Test func `a paste goes to the cursor`() throws {
    let echo = try EchoSession()
    echo.session.send("[]\u{1b}[D")
    echo.session.paste("là")
    try echo.type("\r", makes: "LINE \"[là]\"")
  }

  @Test func `a paste of 100 kB is kept whole`() throws {
    let echo = try EchoSession()
    echo.session.paste(String(repeating: "0123456789 é\n", count: 7200))
    try echo.type("\r", makes: "LINE 100799 bytes")
  }

  @Test func `a paste of more than 1 MiB is refused whole, and the line is kept`() throws {
    let echo = try EchoSession()
    echo.session.send("before")
    try echo.session.expect("before")
    echo.session.paste(String(repeating: "x", count: 1 << 20) + "y")
    try echo.session.expect("REFUSED tooLong", seconds: 60)
    try echo.session.expectPrompt("> before")
    try echo.type("!\r", makes: "LINE \"before!\"")
  }

  @Test func `a paste with a NUL is refused whole, and the line is kept`() throws {
    let echo = try EchoSession()
    echo.session.send("é")
    try echo.session.expect("é")
    echo.session.paste("a\0b")
    try echo.session.expect("REFUSED nul")
    try echo.session.expectPrompt("> é")
  }

  @Test func `a paste that is not UTF-8 is refused whole`() throws {
    let echo = try EchoSession()
    echo.session.send(Array("\u{1b}[200~a".utf8) + [0xFF] + Array("b\u{1b}[201~".utf8))
    try echo.session.expect("REFUSED notUTF8")
    try echo.session.expectPrompt()
  }

  @Test func `typed bytes that are not UTF-8 are refused and stay to be mended`() throws {
    let echo = try EchoSession()
    echo.session.send([0x61, 0xE9, 0x62, 0x0D])
    try echo.session.expect("REFUSED notUTF8")
    try echo.session.expectPrompt("> a\u{FFFD}b")
    try echo.type("\u{7f}\u{7f}é\r", makes: "LINE \"aé\"")
  }

  @Test func `a paste that never ends gives way to a signal, and keeps what came`() throws {
    let echo = try EchoSession()
    echo.session.send("typed \u{1b}[200~half\npa")
    echo.session.signal(15)
    try echo.session.expect("STOPPED 15 \"typed half\\npa\"")
    #expect(try echo.session.end() == 143)
    #expect(echo.session.echoes)
  }

  @Test func `a paste that never ends gives way to Ctrl-C`() throws {
    let echo = try EchoSession()
    echo.session.send("typed \u{1b}[200~half\n")
    echo.session.send("\u{3}")
    try echo.session.expect("INTERRUPTED \"typed half")
    try echo.session.expectPrompt()
    try echo.type("next\r", makes: "LINE \"next\"")
  }

  @Test func `a paste in vi mode, inserting or not, is text`() throws {
    let echo = try EchoSession(inputrc: "set editing-mode vi\n")
    echo.session.paste("un\ndeux")
    try echo.type("\r", makes: "LINE \"un\\ndeux\"")
    echo.session.send("ab\u{1b}")
    echo.session.paste("dd")
    try echo.type("\r", makes: "LINE \"addb\"")
  }
}
