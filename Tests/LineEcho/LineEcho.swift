import Glibc
import LineTerminal
import Posix
import Shell

/// Reads lines, or a passphrase, and prints what came, one event a line.
///
/// `line-echo [--plain] [--tell] [--idle SECONDS] [--text TEXT] [--earlier LINE]… [--answers FILE|-] [--passphrase] [--crash]
/// [--source-file FILE | --source-fd N | --source-command CMD]`
@main
struct LineEcho {
  static func main() {
    Hygiene.apply()
    Environment.useUTF8()
    Signals.watch()
    let options = Options(RawArguments.all.map { String(decoding: $0, as: UTF8.self) })
    if options.crashes { fatalError("as asked") }
    if let source = options.source {
      echo(source)
    } else if options.asksPassphrase {
      echoPassphrase()
    } else if let answers = options.answers {
      echoScript(answers)
    } else if let terminal = ReadlineTerminal() {
      echoLines(terminal, options)
    } else {
      Channel.output.write("no terminal\n")
      exit(3)
    }
  }

  private static func echoLines(_ terminal: ReadlineTerminal, _ options: Options) {
    var request = options.request
    while true {
      var told: [String] = []
      let event = terminal.read(request) { told.append($0) }
      request.text = ""
      terminal.write("\(shown(event))\n")
      if options.tells { terminal.write("TOLD \(told)\n") }
      switch event {
      case .ended:
        terminal.leave()
        return
      case .stopped(let signal, _):
        terminal.leave()
        exit(128 + signal)
      case .line("/leave"): exit(0)
      case .line("/crash"): fatalError("as asked")
      case .line("/slow"): waitForAByte()
      case .line("/lend"):
        terminal.lend { Channel.output.write("lent\n") }
      case .suspendKey(let line):
        terminal.suspend()
        terminal.write("back\n")
        request.text = line
      case .saveKey(let line), .pasted(let line): request.text = line
      default: break
      }
    }
  }

  /// Stands for work between two questions: it ends when something was typed, and leaves that.
  private static func waitForAByte() {
    Channel.output.write("working\n")
    _ = Channel.input.wait()
  }

  private static func echoScript(_ name: String) {
    guard
      let channel = name == "-"
        ? Channel.input : try? Channel(opening: Array(name.utf8))
    else {
      Channel.complaints.write("cannot open\n")
      exit(1)
    }
    let terminal = ScriptTerminal(reading: channel, name: name)
    while true {
      let event = terminal.read(LineRequest(prompt: "> "))
      guard case .script(_, let number) = terminal.source else { return }
      terminal.write("\(number) \(shown(event))\n")
      if case .ended = event { return }
      if case .stopped(let signal, _) = event { exit(128 + signal) }
    }
  }

  private static func echoPassphrase() {
    var sink = PlainSink()
    var prompt = PassphrasePrompt()
    let entry = prompt.read(
      SecretRequest(prompt: "Passphrase: ", firstLineOnly: "first line only\r\n"), into: &sink)
    Channel.output.write("\(entry) \(sink.bytes)\n")
    if let terminal = ReadlineTerminal() {
      Channel.output.write(
        "next \(shown(terminal.read(LineRequest(prompt: "> ", colouredPrompt: false))))\n")
      terminal.leave()
    }
    Keyboard.shared.giveBack()
  }

  private static func echo(_ source: PassphraseSource) {
    var sink = PlainSink()
    let delivery = source.deliver(into: &sink)
    Channel.output.write("\(delivery) \(sink.bytes)\n")
  }

  private static func shown(_ event: LineEvent) -> String {
    func shorter(_ text: String) -> String {
      text.utf8.count > 500 ? "\(text.utf8.count) bytes" : text.debugDescription
    }
    switch event {
    case .line(let line): return "LINE \(shorter(line))"
    case .pasted(let line): return "PASTED \(shorter(line))"
    case .interrupted(let line): return "INTERRUPTED \(shorter(line))"
    case .saveKey(let line): return "SAVE \(shorter(line))"
    case .suspendKey(let line): return "SUSPEND \(shorter(line))"
    case .hideKey(let line): return "HIDE \(shorter(line))"
    case .editorKey(let line): return "EDITOR \(shorter(line))"
    case .idle(let line): return "IDLE \(shorter(line))"
    case .ended: return "ENDED"
    case .stopped(let signal, let line): return "STOPPED \(signal) \(shorter(line))"
    case .refused(let fault): return "REFUSED \(fault)"
    }
  }
}

/// A sink for passphrases that are none.
struct PlainSink: SecretSink {
  var bytes: [UInt8] = []
  var count: Int { bytes.count }

  mutating func append(_ byte: UInt8) -> Bool {
    guard bytes.count < 1024 else { return false }
    bytes.append(byte)
    return true
  }

  mutating func dropLastScalar() {
    while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
  }

  mutating func dropLastWord() {
    while bytes.last == 0x20 { bytes.removeLast() }
    while let last = bytes.last, last != 0x20 { bytes.removeLast() }
  }

  mutating func clear() { bytes = [] }
}

/// What the command line asks for.
struct Options {
  var asksPassphrase = false
  var crashes = false
  var tells = false
  var answers: String?
  var source: PassphraseSource?
  var request = LineRequest(
    prompt: "> ", completions: ["/pause", "/passer", "/réponses", "/quitter"])

  init(_ words: [String]) {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--plain": request.colouredPrompt = false
      case "--crash": crashes = true
      case "--tell": tells = true
      case "--idle": request.idleSeconds = rest.popFirst().flatMap { Double($0) }
      case "--passphrase": asksPassphrase = true
      case "--answers": answers = rest.popFirst()
      case "--text": request.text = rest.popFirst() ?? ""
      case "--earlier": request.earlier.append(rest.popFirst() ?? "")
      case "--source-file": source = .file(Array((rest.popFirst() ?? "").utf8))
      case "--source-fd": source = .descriptor(Int32(rest.popFirst() ?? "") ?? -1)
      case "--source-command": source = .command(rest.popFirst() ?? "")
      default: fatalError("no such option")
      }
    }
  }
}
