/// What is kept of a workshop under way, so that a closed terminal loses nothing of it: plain text,
/// `tandem-room/1`, one thing a line.
///
/// It holds steps, times and the group's board, and nothing of any person.
public struct RoomRecord: Sendable, Equatable {
  /// How the exercise was named when the workshop began: an id, a file, or the folder of a workshop.
  public var source: String
  /// The workshop.
  public var run: RoomRun
  /// The board.
  public var board: RoomBoard
  /// When it was written.
  public var saved: Moment
  /// How many people are in the room, when somebody said so.
  public var present: Int?
  /// How many answers lie there for the step, when they are collected.
  public var received: Int?

  /// The most bytes of its text.
  public static let limit = 4 << 20

  fileprivate static let head = "tandem-room/1"
  private static let foot = "end"

  /// Creates a record.
  public init(
    source: String, run: RoomRun, board: RoomBoard, saved: Moment, present: Int? = nil,
    received: Int? = nil
  ) {
    self.source = source
    self.run = run
    self.board = board
    self.saved = saved
    self.present = present
    self.received = received
  }

  /// The record as text.
  public var text: String {
    var lines = [RoomRecord.head, "pack \(run.plan.pack) \(run.plan.version)", "source \(source)"]
    lines.append("saved \(RoomRecord.words(saved))")
    lines.append("started \(RoomRecord.words(run.started))")
    lines.append("place \(RoomRecord.words(run.place))")
    lines.append("elapsed \(RoomRecord.milliseconds(run.elapsed))")
    lines.append("state \(run.isPaused ? 1 : 0) \(run.isHeld ? 1 : 0)")
    if let present { lines.append("present \(present)") }
    if let received { lines.append("received \(received)") }
    lines += run.skipped.sorted().map { "skipped \($0)" }
    lines += run.spells.sorted { $0.key < $1.key }.map { place, spell in
      "spell \(RoomRecord.words(place)) \(RoomRecord.milliseconds(spell.spent)) "
        + "\(RoomRecord.milliseconds(spell.added))"
    }
    lines += run.log.entries.map { entry in
      "log \(RoomRecord.words(entry.moment)) \(RoomRecord.words(entry.place)) "
        + entry.happening.word
    }
    lines += board.entries.map { "board \($0.part) \($0.column) \($0.text)" }
    return (lines + [RoomRecord.foot]).joined(separator: "\n") + "\n"
  }

  private static func words(_ moment: Moment) -> String {
    "\(moment.milliseconds) \(moment.offsetMinutes)"
  }

  private static func words(_ place: RoomPlace) -> String { "\(place.part) \(place.stretch)" }

  private static func milliseconds(_ seconds: Double) -> Int64 {
    Int64((seconds * 1000).rounded())
  }
}

extension RoomLog.Happening {
  fileprivate var word: String {
    switch self {
    case .began: "began"
    case .added(let seconds): "added \(seconds)"
    case .paused: "paused"
    case .wentOn: "went-on"
    case .held: "held"
    case .released: "released"
    case .skipped: "skipped"
    case .interrupted(let seconds, let isCounted):
      "\(isCounted ? "counted" : "uncounted") \(seconds)"
    case .finished: "finished"
    }
  }

  fileprivate init?(_ words: ArraySlice<Substring>) {
    let number = words.dropFirst().first.flatMap {
      RoomRecord.number($0, atMost: RoomRecord.mostSeconds)
    }
    switch (words.first, number) {
    case ("began", nil): self = .began
    case ("added", let seconds?): self = .added(seconds)
    case ("paused", nil): self = .paused
    case ("went-on", nil): self = .wentOn
    case ("held", nil): self = .held
    case ("released", nil): self = .released
    case ("skipped", nil): self = .skipped
    case ("counted", let seconds?): self = .interrupted(seconds, isCounted: true)
    case ("uncounted", let seconds?): self = .interrupted(seconds, isCounted: false)
    case ("finished", nil): self = .finished
    default: return nil
    }
  }
}

extension RoomRecord {
  /// What a record names, before the exercise is there: its pack, its version, how it was named.
  public struct Name: Sendable, Equatable {
    /// The pack's id.
    public var pack: String
    /// The pack's version.
    public var version: Int
    /// How it was named when the workshop began.
    public var source: String
    /// When the record was written.
    public var saved: Moment

    /// Reads the beginning of a record; `nil` for anything else.
    public init?(_ text: String) {
      let lines = text.split(separator: "\n", maxSplits: 4, omittingEmptySubsequences: false)
      guard lines.count == 5, lines[0] == RoomRecord.head, lines[2].hasPrefix("source "),
        let saved = RoomRecord.fields(lines[3], "saved").flatMap({ RoomRecord.moment($0[...]) })
      else { return nil }
      let pack = lines[1].split(separator: " ")
      guard pack.count == 3, pack[0] == "pack", let version = Int(pack[2]) else { return nil }
      (self.pack, self.version) = (String(pack[1]), version)
      (source, self.saved) = (String(lines[2].dropFirst("source ".count)), saved)
    }
  }

  /// Reads a record over the plan that it belongs to; `nil` when it is not whole, or not of this
  /// plan.
  ///
  /// - Parameters:
  ///   - text: the record.
  ///   - plan: the plan of the pack that it names.
  public init?(_ text: String, over plan: RoomPlan) {
    guard let name = Name(text), name.pack == plan.pack, name.version == plan.version,
      text.hasSuffix("\n\(RoomRecord.foot)\n")
    else { return nil }
    self.init(
      source: name.source, run: RoomRun(plan, at: name.saved, steady: 0), board: RoomBoard(),
      saved: name.saved)
    run.log.entries = []
    for line in text.split(separator: "\n").dropFirst(4).dropLast() {
      guard take(line) else { return nil }
    }
    guard plan.has(run.place), run.spells.keys.allSatisfy(plan.has),
      run.skipped.allSatisfy(plan.parts.indices.contains), run.elapsed >= 0,
      run.log.entries.allSatisfy({ plan.has($0.place) }),
      board.entries.allSatisfy({ plan.has(RoomPlace(part: $0.part)) })
    else { return nil }
  }

  private mutating func take(_ line: Substring) -> Bool {
    let words = line.split(separator: " ", maxSplits: 6)
    let numbers = words.dropFirst().map { RoomRecord.number($0, atMost: RoomRecord.longest) }
    switch words.first {
    case "started":
      guard let moment = RoomRecord.moment(words.dropFirst()) else { return false }
      run.started = moment
    case "place":
      guard let place = RoomRecord.place(words.dropFirst()) else { return false }
      run.place = place
    case "elapsed":
      guard let elapsed = numbers.first.flatMap(\.self) else { return false }
      run.elapsed = Double(elapsed) / 1000
    case "state":
      guard numbers.count == 2 else { return false }
      (run.isPaused, run.isHeld) = (numbers[0] == 1, numbers[1] == 1)
    case "present": present = numbers.first.flatMap(\.self)
    case "received": received = numbers.first.flatMap(\.self)
    case "skipped":
      guard let part = numbers.first.flatMap(\.self) else { return false }
      run.skipped.insert(part)
    case "spell":
      guard numbers.count == 4, let place = RoomRecord.place(words.dropFirst()),
        let spent = numbers[2], let added = numbers[3]
      else { return false }
      run.spells[place] = RoomRun.Spell(spent: Double(spent) / 1000, added: Double(added) / 1000)
    case "log": return takeLog(words)
    case "board": return takeBoard(line)
    default: return false
    }
    return true
  }

  private mutating func takeLog(_ words: [Substring]) -> Bool {
    guard words.count >= 6, let moment = RoomRecord.moment(words[1...2]),
      let place = RoomRecord.place(words[3...4]), let happening = RoomLog.Happening(words[5...])
    else { return false }
    run.log.entries.append(RoomLog.Entry(moment: moment, place: place, happening: happening))
    return true
  }

  private mutating func takeBoard(_ line: Substring) -> Bool {
    let words = line.split(separator: " ", maxSplits: 3)
    guard words.count == 4, let part = Int(words[1]), let column = Int(words[2]) else {
      return false
    }
    board.entries.append(RoomBoard.Entry(part: part, column: column, text: String(words[3])))
    return true
  }

  /// The largest number of milliseconds that is read, some 120 000 years: sums of it do not overflow.
  private static let longest = 4_000_000_000_000_000
  /// The largest number of seconds in the log.
  fileprivate static let mostSeconds = 1_000_000_000

  /// A whole number of a bounded size.
  fileprivate static func number(_ text: Substring, atMost limit: Int) -> Int? {
    Int(text).flatMap { (-limit...limit).contains($0) ? $0 : nil }
  }

  fileprivate static func fields(_ line: Substring, _ key: String) -> [Substring]? {
    let words = line.split(separator: " ")
    return words.first.map { $0 == key } == true ? Array(words.dropFirst()) : nil
  }

  fileprivate static func moment(_ words: ArraySlice<Substring>) -> Moment? {
    let words = Array(words)
    guard words.count >= 2, let milliseconds = number(words[0], atMost: longest),
      let offset = number(words[1], atMost: 1440)
    else { return nil }
    return Moment(milliseconds: Int64(milliseconds), offsetMinutes: offset)
  }

  private static func place(_ words: ArraySlice<Substring>) -> RoomPlace? {
    let words = Array(words)
    guard words.count >= 2, let part = Int(words[0]), let stretch = Int(words[1]), part >= 0,
      stretch >= 0
    else { return nil }
    return RoomPlace(part: part, stretch: stretch)
  }
}
