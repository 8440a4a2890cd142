import Reflection
import Testing

@testable import Shell

struct InvocationTests {
  func parse(_ line: String) throws(UsageFault) -> Invocation {
    try Invocation(line.split(separator: " ").map { Array($0.utf8) })
  }

  func fault(_ line: String) -> UsageFault? {
    do throws(UsageFault) {
      let invocation = try parse(line)
      _ = try invocation.options
      return nil
    } catch { return error }
  }

  @Test func `no arguments are the conversation`() throws {
    let invocation = try Invocation([])
    #expect(invocation.row == nil)
    let options = try invocation.options
    #expect(options.journal == nil && options.language == nil && !options.isPlain)
    #expect(options.now == nil && options.passphrase == .terminal)
  }

  @Test(arguments: [
    "--lang fr --plain begin mentee.fears --answers a.txt",
    "begin --answers=a.txt mentee.fears --plain --lang=fr",
    "--plain begin --lang fr mentee.fears --answers a.txt",
  ])
  func `options stand before or after the command`(line: String) throws {
    let invocation = try parse(line)
    #expect(invocation.row?.name == "begin")
    #expect(try invocation.text(0) == "mentee.fears")
    #expect(try invocation.text(.answers) == "a.txt")
    let options = try invocation.options
    #expect(options.language == .french && options.isPlain)
  }

  @Test func `the last of two values counts`() throws {
    #expect(try parse("--lang fr list --lang en").options.language == .english)
  }

  @Test func `an empty value is a value`() throws {
    #expect(try parse("--journal= list")[.journal] == [])
  }

  @Test func `a dash alone is an operand, and two dashes end the options`() throws {
    #expect(try parse("begin x --answers -").text(.answers) == "-")
    #expect(try parse("search -- --plain -x").texts == ["--plain", "-x"])
    #expect(try !parse("search -- --plain").has(.plain))
  }

  @Test func `file names need not be UTF-8`() throws {
    let name: [UInt8] = [0x61, 0xFF]
    let invocation = try Invocation([
      Array("pack".utf8), Array("lint".utf8), name, Array("--passphrase-file=".utf8) + name,
    ])
    #expect(invocation.operands == [name])
    #expect(try invocation.options.passphrase == .file(name))
  }

  @Test func `a journal whose name is not UTF-8 is refused, not made under another name`() throws {
    let name: [UInt8] = [0x61, 0xFF]
    let invocation = try Invocation([Array("--journal".utf8), name, Array("list".utf8)])
    #expect(throws: UsageFault.notUTF8(name)) { try invocation.options }
  }

  @Test func `names and words must be UTF-8`() throws {
    let search = try Invocation([Array("search".utf8), [0xFF]])
    #expect(throws: UsageFault.notUTF8([0xFF])) { try search.texts }
  }

  @Test func `a run is a number or last`() throws {
    #expect(try parse("show 17").run(0) == .number(17))
    #expect(try parse("show last").run(0) == .last)
    let word = try parse("show dernier")
    #expect(throws: UsageFault.badRun("dernier")) { try word.run(0) }
    for line in ["resume -1", "show 99999999999999999999", "show 1.5", "show +1"] {
      let invocation = try? parse(line)
      #expect(throws: UsageFault.self) { try invocation?.run(0) }
    }
  }

  @Test func `an instant needs its offset`() throws {
    let now = try parse("--now 2026-03-12T09:00:00+01:00 list").options.now
    #expect(now?.description == "2026-03-12T09:00:00+01:00")
    #expect(fault("--now 2026-03-12T09:00:00 list") == .badInstant)
  }

  @Test func `a passphrase comes from one place`() throws {
    #expect(try parse("--passphrase-fd 3 list").options.passphrase == .descriptor(3))
    #expect(try parse("--passphrase-command pass list").options.passphrase == .command("pass"))
    #expect(fault("--passphrase-fd 3 --passphrase-file x list") == .severalPassphrases)
    #expect(fault("--passphrase-fd three list") == .badDescriptor)
    #expect(fault("--passphrase-fd -3 list") == .badDescriptor)
    for minutes in ["-1", "ten", "inf", "0x1p3", "1441", "."] {
      #expect(fault("--lock-after \(minutes)") == .badMinutes, "\(minutes)")
    }
  }

  nonisolated static let faults: [(String, UsageFault)] = [
    ("lst", .unknownCommand("lst", nearest: "list")),
    ("frobnicate", .unknownCommand("frobnicate", nearest: nil)),
    (
      "pack",
      .unfinishedCommand(
        "pack", next: ["lint", "rehearse", "list", "show", "new", "schema", "install"])
    ),
    ("pack lnt x", .unknownCommand("pack lnt", nearest: "pack lint")),
    ("--langue fr", .unknownOption("--langue", nearest: "--lang")),
    ("-j", .unknownOption("-j", nearest: "--journal")),
    ("list --answers x", .misplaced(.answers, command: "tandem list")),
    ("--json", .misplaced(.json, command: "tandem")),
    ("list --journal", .needsValue(.journal)),
    ("list --plain=yes", .takesNoValue(.plain)),
    ("--lang de list", .badLanguage),
    ("begin", .needsOperand(command: "begin")),
    ("pack lint", .needsOperand(command: "pack lint")),
    ("show 1 2", .extraOperand("2", command: "show")),
    ("verify x", .extraOperand("x", command: "verify")),
  ]

  @Test(arguments: faults)
  func `a command line that cannot be understood is named`(line: String, expected: UsageFault) {
    #expect(fault(line) == expected)
  }

  @Test func `help is given for a command without its operands`() throws {
    #expect(try parse("show --help").row?.name == "show")
    #expect(try parse("pack lint --help").has(.help))
    #expect(try parse("--version").has(.version))
    for line in ["-h", "help", "begin -h", "help begin", "begin --help"] {
      let help = try parse(line)
      #expect(help.has(.help) && help.row?.name == (line.contains("begin") ? "begin" : nil))
    }
    for line in ["-V", "version"] { #expect(try parse(line).has(.version)) }
    #expect(fault("help bgin") == .unknownCommand("bgin", nearest: "begin"))
  }

  @Test func `a fault is said in the language that was asked for`() {
    func language(_ line: String) -> Language? {
      Invocation.language(in: line.split(separator: " ").map { Array($0.utf8) })
    }
    #expect(language("lst --lang fr") == .french)
    #expect(language("--lang=en --nope") == .english)
    #expect(language("--lang de") == nil)
    #expect(language("list") == nil)
  }

  @Test func `nearness counts letters, and has its limit`() {
    #expect(nearestWord(to: "serach", among: ["search", "show"]) == "search")
    #expect(nearestWord(to: "x", among: ["search"]) == nil)
    #expect(nearestWord(to: "", among: ["list"]) == nil)
  }
}

extension InvocationTests {
  final class StillClock: Shell.Clock {
    func now() -> Moment { Moment(milliseconds: 0, offsetMinutes: 0) }
    func steadySeconds() -> Double { 0 }
  }

  func output(_ language: Language, _ use: (CommandOutput) -> Void) -> Paper {
    let paper = Paper()
    use(CommandOutput(terminal: paper, language: language, clock: StillClock()))
    return paper
  }

  @Test func `every fault has words and a hint, in both languages`() {
    var all = Self.faults.map(\.1)
    all += [
      .badInstant, .badDescriptor, .badMinutes, .severalPassphrases, .badRun("x"), .notUTF8([0xFF]),
      .needsRecoveryOut(command: "init"), .extraOperand("\u{1B}[2J", command: "verify"),
    ]
    for language in Language.allCases {
      for fault in all {
        let paper = output(language) { UsageComplaint(output: $0).about(fault) }
        let lines = paper.complaints.replacing("\u{A0}", with: " ").split(separator: "\n")
        let starts =
          language == .french
          ? ["tandem : erreur : ", "tandem : conseil : "] : ["tandem: error: ", "tandem: hint: "]
        #expect(lines.count == 2 && zip(lines, starts).allSatisfy { $0.hasPrefix($1) })
        #expect(!paper.complaints.contains { "{}\u{1B}".contains($0) })
        #expect(paper.written.isEmpty)
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `the manual names everything, within 79 columns`(language: Language) {
    let general = output(language) { Manual(output: $0).show(nil) }.written
    for row in CommandTable.rows {
      #expect(general.contains("  tandem \(row.name)"))
      let own = output(language) { Manual(output: $0).show(row) }.written
      #expect(row.options.allSatisfy { own.contains("  " + $0.typed) })
      #expect(own.contains(row.example[language]))
      for line in own.split(separator: "\n") { #expect(line.count <= Manual.width, "\(line)") }
    }
    #expect(CommandOption.common.allSatisfy { general.contains("  " + $0.typed) })
    for line in general.split(separator: "\n") { #expect(line.count <= Manual.width, "\(line)") }
  }

  @Test func `every example is a command line`() throws {
    for row in CommandTable.rows {
      for language in Language.allCases {
        // What follows `>` is the shell's.
        let words = row.example[language].split(separator: " ").dropFirst().prefix { $0 != ">" }
        let invocation = try Invocation(words.map { Array($0.utf8) })
        #expect(invocation.row?.name == row.name)
      }
    }
  }
}
