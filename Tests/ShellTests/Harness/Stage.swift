import Reflection
import Shell

/// Where a transcript is played: what is typed, what is seen, and what the programs find.
final class Stage {
  /// Everything that was seen.
  private(set) var seen = ""
  private var wasComplaint = false
  /// What the programs wrote to either output, without what was typed.
  private(set) var written = ""
  /// What goes wrong, and how the terminal and the machine are.
  var set = StageSet()
  var settings = Settings()
  var journals: [String: StageJournal] = [:]
  var passphrases: [String] = []
  /// What stood in an editor that was killed.
  var left: [LeftText] = []
  /// What lies outside of the journals, by name: letters and cards.
  var files: [String: StageFile] = [:]
  /// How many keys, letters and files were made: their names come from it.
  var made = 0
  private(set) var typed: ArraySlice<String> = []
  private(set) var answers: [String] = []
  /// Hears what is asked for, and how many lines were taken before.
  var onRead: ((LineRequest, Int) -> Void)?
  private var typedCount = 0
  /// Seconds that only grow.
  private(set) var seconds = 0.0

  /// Remembers what a program writes, before it is shown.
  func note(written text: String) { written += text }

  /// Workshops under way, by exercise, and notes that were written to a file.
  var rooms: [String: String] = [:]
  var roomNotes: [String: String] = [:]
  /// What stands in a line that is written again and again.
  private var rewritten: String?

  /// Shows text on standard output.
  func show(_ text: String) {
    finishLine()
    seen += text
  }

  /// Writes a line anew; only what stands there at last is seen.
  func rewrite(_ text: String) { rewritten = text }

  private func finishLine() {
    if let rewritten { seen += rewritten + "\n" }
    rewritten = nil
  }

  /// Tells what is asked for.
  func willRead(_ request: LineRequest) { onRead?(request, typedCount - typed.count) }

  /// The next key, which is typed alone; nothing passes meanwhile.
  func takeKey() -> String { typed.popFirst() ?? "^D" }

  /// Lets seconds pass on every clock.
  func pass(_ more: Double) {
    seconds += more
    set.clock = Moment(
      milliseconds: set.clock.milliseconds + Int64((more * 1000).rounded()),
      offsetMinutes: set.clock.offsetMinutes)
  }

  /// Shows text on standard error.
  func complain(_ text: String) {
    finishLine()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    seen += lines.map { "! \($0)\n" }.joined()
  }

  /// The next thing that is typed; when there is nothing left, the input ends.
  func takeTyped() -> String {
    let next = typed.popFirst() ?? "^D"
    seconds += next == "^C" ? 1 : set.seconds
    return next
  }

  /// Lets as much time pass as between two things that are typed.
  func pass() { seconds += set.seconds }

  /// The next passphrase; the right one when none was given.
  func takePassphrase(_ right: String?) -> String {
    passphrases.isEmpty ? right ?? StageJournal.passphrase : passphrases.removeFirst()
  }

  /// Plays one program and shows what is seen of it.
  func play(_ program: Transcript.Program) throws {
    set = set.withoutFaults
    for setting in program.settings { try apply(setting) }
    let before = program.settings.map { "% \($0.key): \($0.value)\n" }.joined()
    if !seen.isEmpty { seen += "\n" }
    seen += before + "$ " + program.command + "\n"
    seen += program.answers.map { $0.isEmpty ? "<\n" : "< \($0)\n" }.joined()
    (typed, answers) = (program.typed[...], program.answers)
    typedCount = typed.count
    let words = CommandWords(program.command).arguments
    var status = Program(equipment: StageEquipment(self)).run(Array(words.dropFirst()))
    while case .locked(let comeback) = status {
      seen += "----- the program starts over\n"
      status = Program(equipment: StageEquipment(self)).run(
        Array(words.dropFirst()), after: Comeback(comeback.text))
    }
    finishLine()
    if status != .done { seen += "[\(status.code)]\n" }
    for setting in program.settings where setting.key == "cat" { cat(setting.value) }
    // Seen by whoever reads the transcript, and no output of any program.
    for line in typed { seen += "----- not read: \(line)\n" }
  }

  /// `cat: NAME`: what stands in a file after the program.
  private func cat(_ name: String) {
    let text = files[name].map { String(decoding: $0.bytes, as: UTF8.self) } ?? "no such file\n"
    seen += text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.isEmpty ? "|\n" : "| \($0)\n" }.joined()
  }

  /// Runs one program of which nothing need be written down, until it is over.
  func run(_ arguments: [[UInt8]], typing typed: [String]) {
    self.typed = typed[...]
    var status = Program(equipment: StageEquipment(self)).run(arguments)
    while case .locked(let comeback) = status {
      status = Program(equipment: StageEquipment(self)).run(
        arguments, after: Comeback(comeback.text))
    }
  }

  /// Sets something for what follows.
  func apply(_ setting: Transcript.Setting) throws {
    switch setting.key {
    case "passphrases":
      passphrases = setting.value.components(separatedBy: " | ")
    case "journal":
      journals[setting.value == "made" ? StageEquipment.usualJournal : setting.value] =
        StageJournal(isChecked: true)
    case "file", "move": try applyFile(setting)
    case "letter":
      let letter = try StageLetter(setting.value, after: journals.values.flatMap(\.letters))
      files[letter.name] = StageFile(bytes: letter.bytes, written: set.clock)
    case "cat": break
    case "settings-file": settings = Settings(yaml: setting.value.replacing("↵", with: "\n"))
    case "contribution": try contribute(setting.value.components(separatedBy: " "))
    case "contact": addContact(setting.value.components(separatedBy: " "))
    case "letters": try receiveLetters(setting.value)
    default: try set.apply(setting)
    }
  }

  /// `contribution: FILE STEP IDS TURN TICKET CONTENT`: files of the workshop that was made last, one for
  /// each id of `1-3`; `FILE~key`, `FILE~workshop`, `FILE~form` are not what they should be, `␣` in the
  /// content is a space, `⎋` an escape.
  private func contribute(_ words: [String]) throws {
    guard words.count == 6,
      let journal = journals.values.first(where: { !$0.workshopKeys.isEmpty }),
      let (workshop, key) = journal.workshopKeys.first,
      let card = files.first(where: { name, file in
        name.hasSuffix("/card.txt")
          && String(decoding: file.bytes, as: UTF8.self).contains("\(workshop)")
      })?.key
    else { throw Transcript.Malformed(reason: "no workshop for \(words)") }
    let ids = words[2].split(separator: "-").compactMap { UInt8($0) }
    for id in ids[0]...ids[ids.count - 1] {
      let fields = [
        words[0].hasSuffix("~key") ? "age1other" : key,
        words[0].hasSuffix("~workshop") ? String(repeating: "0", count: 32) : "\(workshop)",
        words[1], String(repeating: "0", count: 30) + Hex.text([id]),
        words[0].hasSuffix("~form") ? "no" : words[3], words[4],
        words[5].replacing("␣", with: " ").replacing("⎋", with: "\u{1b}"),
      ]
      let name = "\(words[0].prefix { $0 != "~" })\(ids.count > 1 ? "-\(id)" : "").age"
      files[card.dropLast("card.txt".count) + name] = StageFile(
        bytes: StageContributions.padded(fields.joined(separator: "|")), written: set.clock)
    }
  }

  /// `contact: JOURNAL NAME NUMBER`: a person whose key is the one of that number.
  private func addContact(_ words: [String]) {
    var arena = EventArena()
    try? journals[words[0]]?.log.append(
      [.contactAdded(name: words[1], key: StageFormat.key(Int(words[2]) ?? 0))], at: set.clock,
      to: &arena)
  }

  /// `file: NAME WORD…`: a file of these words, `↵` a line feed; `move: NAME NAME`, as if it had been
  /// sent.
  private func applyFile(_ setting: Transcript.Setting) throws {
    let words = setting.value.components(separatedBy: " ")
    let rest = words.dropFirst().joined(separator: " ")
    guard setting.key == "move" else {
      let text = rest.replacing("↵", with: "\n")
      files[words[0]] = StageFile(bytes: Array(text.utf8), written: set.clock)
      return
    }
    guard let file = files.removeValue(forKey: words[0]) else {
      throw Transcript.Malformed(reason: "no such file: \(words[0])")
    }
    files[rest] = StageFile(bytes: file.bytes, written: set.clock)
  }
}

extension String {
  /// The parts between separators.
  func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

/// The words of a command line as a shell would hand them on.
struct CommandWords {
  private(set) var arguments: [[UInt8]] = []

  /// Takes a line apart at its spaces, outside quotes; `\xE9` is one byte.
  init(_ line: String) {
    var word: [UInt8]?
    var quote: Character?
    var rest = Array(line)[...]
    while let character = rest.popFirst() {
      switch character {
      case quote: quote = nil
      case "\"",
        "'" where quote == nil:
        (quote, word) = (character, word ?? [])
      case " " where quote == nil:
        if let word { arguments.append(word) }
        word = nil
      case "\\" where rest.first == "x":
        word = (word ?? []) + [UInt8(String(rest.dropFirst().prefix(2)), radix: 16) ?? 0]
        rest = rest.dropFirst(3)
      default: word = (word ?? []) + Array(String(character).utf8)
      }
    }
    if let word { arguments.append(word) }
  }
}
