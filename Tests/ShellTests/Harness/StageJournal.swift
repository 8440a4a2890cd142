import Reflection
import Shell

/// A journal that a transcript's programs share, and what opens it.
final class StageJournal {
  static let passphrase = "pluie velo lundi orange"
  static let device = DeviceID(high: 0xA1B2_C3D4_0000_0000, low: 7)
  /// As long and as unbroken as a real one; experience.md shows it.
  static let recoveryKey =
    "AGE-SECRET-KEY-1Q5ZL8WN7FT0XK4D9RPHS3EJ6MUA2VCY8G5TQ0WLZ7NKXF4D9RPHS3E6JMU"

  let log = MemoryLog(device: StageJournal.device)
  /// Notes that were left while it was locked.
  var left: [LeftNote] = []
  var leftNumber: UInt8 = 0
  var passphrase: String
  /// The keys that others write to, the one in use last.
  var keys: [String] = []
  /// The keys of workshops.
  var workshopKeys: [WorkshopID: String] = [:]

  init(passphrase: String) { self.passphrase = passphrase }

  /// The letters that left and came.
  var letters: [LetterHead] {
    (try? Journal.read(log).journal.letters.map(\.head)) ?? []
  }

  /// A journal made before, of which the recovery key was checked.
  convenience init(isChecked: Bool) {
    self.init(passphrase: StageJournal.passphrase)
    var arena = EventArena()
    try? log.append(
      [.settled(key: "recovery", value: "checked")],
      at: Moment(milliseconds: 0, offsetMinutes: 0), to: &arena)
  }
}

/// A log that fails when a transcript says so.
final class StageLog: EventLog {
  private let stage: Stage
  private let log: MemoryLog

  init(_ stage: Stage, _ log: MemoryLog) {
    self.stage = stage
    self.log = log
  }

  var draft: Draft? { log.draft }

  var standing: Standing { stage.set.standing }

  func load(into arena: inout EventArena) throws(EventLogFailure) -> [Damage] {
    try stage.fail(.load)
    _ = try log.load(into: &arena)
    if stage.set.hasSpoiltText { spoil(&arena) }
    return stage.set.damage
  }

  func append(
    _ facts: [Fact], at moment: Moment, to arena: inout EventArena
  ) throws(EventLogFailure) {
    try stage.fail(.append)
    try log.append(facts, at: moment, to: &arena)
  }

  func erase(
    _ events: [Ref], ofAll run: Ref?, at moment: Moment, from arena: inout EventArena
  ) throws(EventLogFailure) {
    try stage.fail(.append)
    try log.erase(events, ofAll: run, at: moment, from: &arena)
  }

  func keepDraft(_ draft: Draft) throws(EventLogFailure) {
    try stage.fail(.draft)
    try log.keepDraft(draft)
  }

  /// Adds a row whose text is not UTF-8.
  private func spoil(_ arena: inout EventArena) {
    let moment = stage.set.clock
    let event = Event(clock: 99, moment: moment, fact: .settled(key: "country", value: "é"))
    var row = EventCodec.encode(event, in: StageJournal.device)
    if let accent = row.lastIndex(of: 0xC3) { row[accent] = 0xFF }
    try? arena.append(
      row, number: UInt64(arena.entries.count + 1),
      ref: Ref(device: StageJournal.device, sequence: UInt64(arena.entries.count + 1)))
  }
}

extension Stage {
  /// Fails when it is time to.
  ///
  /// - Throws: the failure that a transcript asks for.
  func fail(_ source: StageSet.Source) throws(EventLogFailure) {
    for index in set.faults.indices where set.faults[index].source == source {
      set.faults[index].countdown -= 1
      let fault = set.faults[index]
      if fault.countdown == 0 || fault.isLasting && fault.countdown < 0 { throw fault.failure }
    }
  }
}

/// The way to a journal in memory.
final class StageUnlocking: Unlocking {
  let stage: Stage
  private let path: String
  private let origin: PassphraseOrigin
  /// What was typed last, also a recovery key.
  private(set) var passphrase = ""

  /// The journal at the path.
  var journal: StageJournal? { stage.journals[path] }

  init(_ stage: Stage, path: String, origin: PassphraseOrigin) {
    self.stage = stage
    self.path = path
    self.origin = origin
  }

  var keeping: any Keeping { self }

  var inbox: any Inbox { self }

  var identities: any IdentityKeeping { self }

  var workshops: any WorkshopKeeping { self }

  var exists: Bool { stage.journals[path] != nil }

  var unreachable: EventLogFailure? { stage.set.unreachable }

  var openness: OpenPlace? { stage.set.openness }

  func acceptOpenness() { stage.set.openness = nil }

  var isScripted: Bool { origin != .terminal }

  func inspect() throws(EventLogFailure) { try stage.fail(.inspect) }

  func expectSecret() {}

  func secretsAreKnown() {}

  func readPassphrase(_ request: SecretRequest) -> PassphraseReading {
    ask(request, isScripted: isScripted)
  }

  /// Takes what is typed next, or what stands where it was said to be.
  func ask(_ request: SecretRequest, isScripted: Bool) -> PassphraseReading {
    if !isScripted, !stage.set.hasTerminal { return .noTerminal }
    switch take(request, isShown: !isScripted, stage.journals[path]?.passphrase) {
    case "^C": return .cancelled
    case "^D": return .ended
    case "^HUP": return .stopped(signal: 1)
    case "(empty)": return .empty
    case "(unfit)": return .unfit
    case "(unreadable)": return .unreadable(code: 2)
    case let typed:
      passphrase = typed
      let words = typed.split(separator: " ").count
      return .entered(isWeak: words < 4 && typed.count < 20)
    }
  }

  /// What is typed at a prompt: of several lines (`⏎` between them) the first.
  private func take(_ request: SecretRequest, isShown: Bool, _ right: String?) -> String {
    let lines = stage.takePassphrase(right).split(
      separator: "⏎", omittingEmptySubsequences: false)
    guard isShown else { return String(lines[0]) }
    let notice = lines.count > 1 ? request.firstLineOnly : ""
    stage.note(written: request.prompt + notice)
    stage.show(StageUnlocking.shown(request.prompt) + notice)
    return String(lines[0])
  }

  func repeatPassphrase(_ request: SecretRequest) -> PassphraseRepeat {
    switch take(request, isShown: true, passphrase) {
    case "^C": return .cancelled
    case "^D": return .ended
    case "^HUP": return .stopped(signal: 1)
    case let typed: return typed == passphrase ? .matches : .differs
    }
  }

  func unlock(writing: Bool) throws(EventLogFailure) -> any EventLog {
    guard let journal = stage.journals[path] else { throw .missing }
    guard journal.passphrase == passphrase else { throw .wrongPassphrase }
    if writing { try stage.fail(.unlock) }
    return StageLog(stage, journal.log)
  }

  func create(light: Bool) throws(EventLogFailure) -> (log: any EventLog, recoveryKey: String) {
    try stage.fail(.create)
    let journal = StageJournal(passphrase: passphrase)
    stage.journals[path] = journal
    return (StageLog(stage, journal.log), StageJournal.recoveryKey)
  }

  func lock() {}

  /// A prompt as it is seen: nothing of a passphrase shows.
  private static func shown(_ prompt: String) -> String {
    (prompt.hasSuffix(" ") ? String(prompt.dropLast()) : prompt) + "\n"
  }
}
