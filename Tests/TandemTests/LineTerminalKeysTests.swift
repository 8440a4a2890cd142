import PTYSupport
import Testing

/// What keys do, in real readline on a real terminal.
@Suite struct LineTerminalKeysTests {
  @Test func `accents are typed and edited with arrows`() throws {
    let echo = try EchoSession()
    try echo.type("été à 日本\u{1b}[D\u{1b}[D\u{7f}ç\r", makes: "LINE \"été àç日本\"")
    #expect(echo.session.screen.lines.first == "> été àç日本")
  }

  @Test func `accents are typed where the locale is C`() throws {
    let echo = try EchoSession(environment: ["LC_ALL": "C"])
    try echo.type("é日😀\u{7f}\r", makes: "LINE \"é日\"")
  }

  @Test func `accents are typed where the locale is not installed`() throws {
    let echo = try EchoSession(environment: ["LC_ALL": "fr_FR.UTF-8"])
    try echo.type("ça\r", makes: "LINE \"ça\"")
  }

  /// Function keys, keys with Shift, and what a terminal answers or reports: none is text.
  @Test(arguments: [
    "\u{1b}[15~", "\u{1b}[24~", "\u{1b}[29~", "\u{1b}[1;2P", "\u{1b}[1;2A", "\u{1b}[[A",
    "\u{1b}[<0;10;10M", "\u{1b}[M !!", "\u{1b}]11;rgb:0000/0000/0000\u{7}",
    "\u{1b}]11;rgb:ffff/ffff/ffff\u{1b}\\", "\u{1b}P1$r0m\u{1b}\\", "\u{1b}[?62;22c", "\u{1b}[I",
    "\u{1b}OS", "\u{1b}O2P", "\u{1b}[57361u", "\u{1b}[97;1:3u", "\u{1b}[201~",
  ])
  func `a key that nothing is bound to types nothing`(_ key: String) throws {
    let echo = try EchoSession()
    try echo.type("ab\(key)c\r", makes: "LINE \"abc\"")
  }

  @Test func `keys that are told apart are the usual ones`() throws {
    let echo = try EchoSession()
    for mark in ["\u{1b}[13;2u", "\u{1b}[27;2;13~", "\u{1b}[13;5u", "\u{1b}\r"] {
      try echo.type("a\(mark)b\r", makes: "LINE \"a\\nb\"")
    }
    try echo.type("a\u{1b}[101u\u{1b}[233u\r", makes: "LINE \"aeé\"")
    try echo.type("half\u{1b}[99;5u", makes: "INTERRUPTED \"half\"")
    try echo.type("half\u{1b}[27;5;99~", makes: "INTERRUPTED \"half\"")
    try echo.type("bc\u{1b}[1~a\u{1b}[3~\u{1b}[1;5C!\r", makes: "LINE \"ac!\"")
  }

  @Test func `a character goes as a whole`() throws {
    let echo = try EchoSession()
    let family = "👩\u{200D}👩\u{200D}👧"
    try echo.type("a\(family)\u{7f}b\r", makes: "LINE \"ab\"")
    try echo.type("a🇨🇭\u{7f}e\u{301}\u{7f}b\r", makes: "LINE \"ab\"")
    try echo.type("a🇨🇭b\u{1b}[D\u{1b}[D\u{1b}[D\u{1}\u{6}\u{4}\r", makes: "LINE \"ab\"")
  }

  @Test func `Ctrl-C gives a line of several rows back whole`() throws {
    let echo = try EchoSession(columns: 40)
    let long = String(repeating: "0123456789", count: 12)
    echo.session.send(long + "\u{1}")
    try echo.session.expectScreen("the cursor at the start") { $0.row == 0 && $0.column == 2 }
    try echo.type("\u{3}", makes: "INTERRUPTED \"\(long)\"")
    #expect(echo.session.screen.lines[3].hasSuffix("89^C"))
  }

  @Test func `Ctrl-C on an empty line says so`() throws {
    let echo = try EchoSession()
    try echo.type("\u{3}", makes: "INTERRUPTED \"\"")
    #expect(echo.session.screen.lines == ["> ^C", "INTERRUPTED \"\"", ">"])
  }

  @Test func `typing goes on behind Ctrl-C, typed ahead as well`() throws {
    let echo = try EchoSession()
    echo.session.send("one\u{3}two\r")
    try echo.session.expect("INTERRUPTED \"one\"")
    try echo.session.expect("LINE \"two\"")
  }

  @Test func `Ctrl-S saves and gives the line back`() throws {
    let echo = try EchoSession()
    try echo.type("half a th\u{13}", makes: "SAVE \"half a th\"", prompt: "> half a th")
    try echo.type("ought\r", makes: "LINE \"half a thought\"")
  }

  @Test func `Ctrl-Q is harmless`() throws {
    let echo = try EchoSession()
    // Readline's quoted insert: the next key stands for itself.
    try echo.type("a\u{11}b\r", makes: "LINE \"ab\"")
  }

  @Test func `Ctrl-D ends on an empty line only`() throws {
    let echo = try EchoSession()
    try echo.type("abc\u{1}\u{4}\r", makes: "LINE \"bc\"")
    try echo.type("abc\u{4}\r", makes: "LINE \"abc\"")
    let before = echo.session.mode
    echo.session.send("\u{4}")
    try echo.session.expect("ENDED")
    #expect(try echo.session.end() == 0)
    #expect(echo.session.mode != before)
    #expect(echo.session.echoes)
    #expect(echo.session.screen.lines.suffix(2) == [">", "ENDED"])
  }

  @Test func `Ctrl-D ends in vi mode too`() throws {
    let echo = try EchoSession(inputrc: "set editing-mode vi\n")
    try echo.type("abc\u{4}\r", makes: "LINE \"abc\"")
    echo.session.send("\u{4}")
    try echo.session.expect("ENDED")
  }

  @Test func `Alt-Enter and Ctrl-O put a line feed, and arrows walk over the lines`() throws {
    let echo = try EchoSession()
    try echo.type(
      "été\u{f}b\u{1b}\rcd\u{1b}[A\u{1b}[A\u{1b}[C!\r", makes: "LINE \"ét!é\\nb\\ncd\"")
  }

  @Test func `Tab completes commands and does nothing in text`() throws {
    let echo = try EchoSession()
    try echo.type("/rép\t\r", makes: "LINE \"/réponses \"")
    try echo.type("/pa\t\tu\t\r", makes: "LINE \"/pause \"")
    try echo.type("a\tb /p\t\tc\r", makes: "LINE \"ab /pc\"")
    try echo.type("/nothing\t\r", makes: "LINE \"/nothing\"")
    #expect(echo.session.screen.bells == 0)
  }

  @Test func `the up arrow brings back what is earlier, and no answers`() throws {
    let echo = try EchoSession(["--earlier", "first", "--earlier", "é second"])
    try echo.type("an answer\r", makes: "LINE \"an answer\"")
    try echo.type("\u{1b}[A\r", makes: "LINE \"é second\"")
    try echo.type("\u{1b}[A\u{1b}[A\u{1b}[A\r", makes: "LINE \"first\"")
    try echo.type("kept\u{1b}[A\u{1b}[B!\r", makes: "LINE \"kept!\"")
    try echo.type("\u{10}\u{10}\u{e}\u{e}x\r", makes: "LINE \"x\"")
  }

  @Test func `a text given back stands in the line`() throws {
    let echo = try EchoSession(["--text", "où ça"], prompt: "> où ça")
    try echo.type("\u{1b}[D\u{1b}[D-\r", makes: "LINE \"où -ça\"")
  }

  @Test func `a text of several lines given back is changed in each of them`() throws {
    let echo = try EchoSession(["--text", "été\nà la mer\nfin"], prompt: "fin")
    try echo.type(
      "\u{1b}[A\u{1b}[A!\u{1b}[B?\r", makes: "LINE \"été!\\nà la? mer\\nfin\"")
    #expect(echo.session.screen.lines.prefix(3) == ["> été!", "à la? mer", "fin"])
  }

  @Test func `undo does not take away the text given back`() throws {
    let echo = try EchoSession(["--text", "given"], prompt: "> given")
    try echo.type("xyz\u{1f}\u{1f}\r", makes: "LINE \"given\"")
  }

  @Test func `what was typed ahead is the next line`() throws {
    let echo = try EchoSession()
    echo.session.send("/slow\r")
    try echo.session.expect("working")
    echo.session.send("ahead é\u{4}\rmore")
    try echo.session.expect("LINE \"ahead é\"")
    try echo.type("\r", makes: "LINE \"more\"")
  }

  @Test func `vi keys work as the person has set them`() throws {
    let echo = try EchoSession(
      inputrc: "set editing-mode vi\nset show-mode-in-prompt on\nset bell-style audible\n")
    try echo.type("été long\u{1b}0xA!\r", makes: "LINE \"té long!\"")
    try echo.type("a\u{f}b\r", makes: "LINE \"a\\nb\"")
    try echo.type("abc\u{1b}\u{3}", makes: "INTERRUPTED \"abc\"")
    try echo.type("/rép\t\r", makes: "LINE \"/réponses \"")
    #expect(echo.session.screen.bells == 0)
  }

  @Test func `inputrc cannot make the line scroll sideways or show modes`() throws {
    let echo = try EchoSession(
      inputrc: "set horizontal-scroll-mode on\nset convert-meta on\nset input-meta off\n",
      columns: 20)
    try echo.type(
      "à0123456789012345678901234567\r", makes: "LINE \"à0123456789012345678901234567\"")
    #expect(echo.session.screen.lines[0] == "> à01234567890123456")
    #expect(echo.session.screen.lines[1] == "78901234567")
  }
}
