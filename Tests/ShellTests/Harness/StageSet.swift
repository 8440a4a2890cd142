import Reflection
import Shell

/// How the machine is on which a transcript is played, and what goes wrong on it.
struct StageSet {
  /// Where a failure comes from.
  enum Source: String {
    case append, draft, load, inspect, unlock, create, keep
  }

  /// One failure: at the `countdown`th time, once or for ever.
  struct Fault {
    var source: Source
    var countdown: Int
    var isLasting: Bool
    var failure: EventLogFailure
  }

  var clock = Moment(milliseconds: 0, offsetMinutes: 0)
  var size = TerminalSize(columns: 80, rows: 24)
  var environment: [String: String] = [:]
  var seconds = 10.0
  var editor = "nano"
  var hasTerminal = true
  var keepsSettings = true
  /// Packs beside the shipped ones, by name; and shipped ones that do not start.
  var packs: [String: String] = [:]
  var refused: [String: PackFailure] = [:]
  /// Packs that no file could hold.
  var made: [Pack] = []
  /// Whether the shelf writes an id into its skeleton as it was typed: a hole, to be found.
  var hasHole = false
  /// The person's own files, by name, and what was in them when they were installed.
  var own: [String: String] = [:]
  var pins: [String: String] = [:]
  var installFault: FileFault?
  /// When the numbers were checked; then there is an organisation's own line too.
  var numbersDate: CivilDate?
  /// Whether the shipped packs are of another version now.
  var isChanged = false
  /// Whether the shipped packs are not here, and none reads from its bytes.
  var isGone = false
  var faults: [Fault] = []
  var damage: [Damage] = []
  /// How the journal stands to what was last seen of it.
  var standing = Standing.known
  var rebuildFailure: RebuildFailure?
  /// Whether a row of the journal holds text that is not UTF-8.
  var hasSpoiltText = false
  var answersFault: FileFault?
  /// Why it cannot be told whether there is a journal: the system's reason.
  var unreachable: EventLogFailure?
  /// Who else may write where the journal is.
  var openness: OpenPlace?
  /// What others may open, and whether the system lets that be changed.
  var exposed: [ExposedFile] = []
  var allowsReserving = true
  var machine = StageSet.machine([])
  /// Files in the inbox that are no notes of this journal.
  var strangers = 0
  var isNoteKeyExchanged = false
  /// Why standard output takes nothing, the system's reason.
  var outputFailure: Int32?
  /// Whether a workshop under way can be kept.
  var keepsRooms = true
  /// Whether another window has every workshop.
  var holdsRooms = false
  /// The most files of a workshop's folder that are looked at.
  var mostFiles = 10_000
  /// So many letters of a folder are kept at once.
  var mostLetters = 200
  /// Folders with nothing in them, or why they cannot be read.
  var folders: [String: Int32] = [:]
  var secretFault: (isAtWriting: Bool, fault: FileFault)?
  /// Whether files are open to whoever can come into their folder.
  var keepsNoModes = false

  /// The same machine, with nothing going wrong.
  var withoutFaults: StageSet {
    var set = self
    (set.faults, set.damage, set.hasSpoiltText) = ([], [], false)
    (set.answersFault, set.secretFault, set.installFault) = (nil, nil, nil)
    set.outputFailure = nil
    (set.standing, set.rebuildFailure) = (.known, nil)
    return set
  }

  mutating func apply(_ setting: Transcript.Setting) throws {
    let value = setting.value
    let words = value.components(separatedBy: " ")
    switch setting.key {
    case "clock": clock = try wanted(Moment(iso: value), value)
    case "size":
      let sides = value.components(separatedBy: "x").compactMap { Int($0) }
      size = TerminalSize(columns: sides[0], rows: sides[1])
    case "env":
      environment = [:]
      for pair in words where !pair.isEmpty {
        let parts = pair.components(separatedBy: "=")
        environment[parts[0]] = parts[1]
      }
    case "unreachable":
      unreachable = Int32(value).map { .unreachable(file: "/root/journal.tandem", code: $0) }
    case "place":
      let named: [String: OpenPlace.Kind] = [
        "foreign": .foreign, "writable": .writable(isOwn: true),
        "root": .writable(isOwn: false), "modes": .withoutModes,
      ]
      openness = named[value].map { OpenPlace(file: "/media/stick", kind: $0) }
    case "seconds": seconds = try wanted(Double(value), value)
    case "editor": editor = value
    case "terminal": hasTerminal = value == "yes"
    case "rooms": (keepsRooms, holdsRooms) = (value == "kept", value == "held")
    case "settings": keepsSettings = value == "kept"
    case "numbers": numbersDate = try wanted(CivilDate(iso: value), value)
    case "shipped": (isChanged, isGone) = (value == "changed", value == "gone")
    case "pack": try StageSet.addPack(value, to: &packs)
    case "own": try StageSet.addPack(value, to: &own)
    case "install": installFault = .system(code: try wanted(Int32(value), value))
    case "refused": refused[words[0]] = try failure(words)
    case "fault": faults.append(try fault(words))
    case "damage": damage = try value.components(separatedBy: " | ").map(damaged)
    case "standing": standing = try stands(words)
    case "rebuild": rebuildFailure = try refusal(words)
    case "text": hasSpoiltText = value == "spoilt"
    case "answers": answersFault = .system(code: try wanted(Int32(value), value))
    case "exposed": exposed = StageSet.exposed(value)
    case "reserving": allowsReserving = value == "allowed"
    case "machine": machine = StageSet.machine(words)
    case "strangers": strangers = try wanted(Int(value), value)
    case "note-key": isNoteKeyExchanged = value == "exchanged"
    case "output": outputFailure = try wanted(Int32(value), value)
    case "folder": folders[words[0]] = words.count > 1 ? Int32(words[1]) : 0
    case "most-letters": mostLetters = try wanted(Int(value), value)
    case "most": mostFiles = try wanted(Int(value), value)
    case "secret": secretFault = value == "none" ? nil : try secret(words)
    case "modes": keepsNoModes = value == "none"
    default: throw Transcript.Malformed(reason: "no such key: \(setting.key)")
    }
  }

  /// `NAME: OLD => NEW && OLD => NEW`: the pack of `PackInk` with those changes.
  private static func addPack(_ value: String, to packs: inout [String: String]) throws {
    let parts = value.components(separatedBy: ": ")
    let changes = parts.dropFirst().joined(separator: ": ").replacing("↵", with: "\n")
      .components(separatedBy: " && ").map { $0.components(separatedBy: " => ") }
    var text = PackInk.whole
    for change in changes where change.count == 2 {
      guard text.contains(change[0]) else {
        throw Transcript.Malformed(reason: "not in the pack: \(change[0])")
      }
      text = text.replacing(change[0], with: change[1], maxReplacements: 1)
    }
    packs[parts[0]] = text
  }

  private func failure(_ words: [String]) throws -> PackFailure {
    let number = try wanted(Int(words[2]), words[2])
    guard words[1] == "faulty" else { return .unreadable(code: Int32(number)) }
    let fault = PackFault(
      file: "prompts/\(words[0]).yaml", line: 12, column: 3,
      kind: .unknownKey("aks", nearest: "ask", allowed: []),
      source: "  aks: x")
    return .faulty(Array(repeating: fault, count: number))
  }

  /// `append 2 full`, `append 1- readonly`, `unlock busy 4127`.
  private func fault(_ words: [String]) throws -> Fault {
    let source = try wanted(Source(rawValue: words[0]), words[0])
    let count = Int(words[1].prefix { $0 != "-" })
    let name = count == nil ? words[1...] : words[2...]
    return Fault(
      source: source, countdown: count ?? 1,
      isLasting: count == nil || words[1].hasSuffix("-"), failure: try logFailure(Array(name)))
  }

  private func logFailure(_ words: [String]) throws -> EventLogFailure {
    let number = words.count > 1 ? Int32(words[1]) ?? 0 : 0
    let named: [String: EventLogFailure] = [
      "missing": .missing, "exists": .exists, "wrong": .wrongPassphrase, "file": .damaged(.file),
      "slot": .damaged(.passphraseSlot), "recovery": .damaged(.recoverySlot),
      "head": .damaged(.head), "newer": .newerFormat, "busy": .busy(process: number),
      "readonly": .readOnly, "full": .full, "replaced": .rolledBack, "unfaithful": .unfaithful,
      "long": .tooLong, "memory": .noMemory(mebibytes: Int(number)),
      "system": .system(code: number), "cutoff": .cutOff(file: "/media/it's here/journal.tandem"),
      "mending": .mending(process: number),
    ]
    if words[0] == "place" { return .openPlace(OpenPlace(file: "/media/stick", kind: .foreign)) }
    if ["beside", "obstacle"].contains(words[0]) {
      return .obstructed(try obstacle(words, isBeside: words[0] == "beside"))
    }
    return try wanted(named[words[0]], words[0])
  }

  /// `beside link`: what lies beside the journal; `obstacle link`: what lies in its place.
  private func obstacle(_ words: [String], isBeside: Bool) throws -> Obstacle {
    let named: [String: Obstacle.Kind] = [
      "link": .link, "folder": .folder, "special": .special, "file": .file, "names": .severalNames,
      "foreign": .foreign, "super": .superJournal, "mode": .otherMode,
    ]
    let kind = words.count > 1 ? try wanted(named[words[1]], words[1]) : .link
    return Obstacle(
      file: isBeside ? "journal.tandem-journal" : "journal.tandem", kind: kind, isBeside: isBeside)
  }

  private func damaged(_ text: String) throws -> Damage {
    let words = text.components(separatedBy: " ")
    let number = words.count > 1 ? UInt64(words[1]) ?? 0 : 0
    let last = words.count > 2 ? UInt64(words[2]) ?? 0 : number
    let device = StageJournal.device
    let named: [String: Damage] = [
      "unreadable": .unreadable(number: number, device: device, sequence: number),
      "newer": .newer(number: number),
      "missing": .missing(device: device, from: number, through: last),
      "beyond": .beyondHead(device: device, sequence: number),
      "replaced": .replaced(device: device, sequence: number), "file": .file, "draft": .draft,
      "numbering": .numbering, "head": .head, "cabinet": .cabinet,
      "emptied": .emptied(number: number), "refilled": .refilled(number: number),
    ]
    return try wanted(named[words[0]], words[0])
  }

  /// `shorter 3`, `unseen`…: seen on 12 March.
  private func stands(_ words: [String]) throws -> Standing {
    let seen = Moment(milliseconds: 1_773_302_400_000, offsetMinutes: 60)
    let count = words.count > 1 ? UInt64(words[1]) ?? 1 : 1
    let named: [String: Standing] = [
      "known": .known, "unseen": .unseen, "machine": .otherMachine,
      "rebuilt": .rebuilt(seen: seen), "shorter": .shorter(by: count, seen: seen),
      "before": .beforeRebuild(seen: seen), "other": .otherHistory(seen: seen),
    ]
    return try wanted(named[words[0]], words[0])
  }

  private func refusal(_ words: [String]) throws -> RebuildFailure {
    let named: [String: RebuildFailure] = [
      "room": .noRoom(needed: 40 << 20, free: 3 << 20), "damaged": .damaged([.numbering]),
      "full": .log(.full),
    ]
    return try wanted(named[words[0]], words[0])
  }

  private func secret(_ words: [String]) throws -> (isAtWriting: Bool, fault: FileFault) {
    let named: [String: FileFault] = [
      "exists": .exists, "swapped": .swapped, "large": .tooLarge, "no-file": .notAFile,
    ]
    let code = words.count > 1 ? Int32(words[1]) : 28
    let fault = words.count > 1 ? named[words[1]] : named[words[0]]
    return (words[0] == "unwritten", fault ?? .system(code: code ?? 0))
  }

  private func wanted<Value>(_ value: Value?, _ text: String) throws -> Value {
    guard let value else { throw Transcript.Malformed(reason: "not understood: \(text)") }
    return value
  }
}
