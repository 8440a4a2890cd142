/// Where notes lie that were left while the journal was locked: the port that the vault implements.
///
/// Leaving one needs no passphrase; taking them in does. Nothing proves who left them.
public protocol Inbox: AnyObject {
  /// Leaves a note, sealed for the journal, durably.
  ///
  /// - Throws: `EventLogFailure`; nothing was left then.
  func leave(_ text: String, at moment: Moment) throws(EventLogFailure)
  /// How many files wait; needs no key.
  var count: Int { get }
  /// What waits for the journal that was opened last.
  ///
  /// - Throws: `EventLogFailure`.
  func waiting() throws(EventLogFailure) -> WaitingNotes
  /// Removes the file of a note that is kept.
  ///
  /// - Throws: `EventLogFailure`; then it is there the next time, and known.
  func remove(_ note: LeftNote) throws(EventLogFailure)
}

/// A note that was left while the journal was locked.
public struct LeftNote: Sendable, Equatable {
  /// Its number, 16 bytes: the same one is kept once.
  public var id: [UInt8]
  /// When it was written, as it says itself.
  public var made: Moment
  /// The words, exactly as typed.
  public var text: String
  /// The name of its file.
  public var file: String

  /// Creates a note.
  public init(id: [UInt8], made: Moment, text: String, file: String = "") {
    self.id = id
    self.made = made
    self.text = text
    self.file = file
  }
}

/// What waits in an inbox.
public struct WaitingNotes: Sendable, Equatable {
  /// The notes for this journal, in the order of their times.
  public var notes: [LeftNote]
  /// How many files are none: they do not open with its key, are for another journal, or altered.
  public var strangers: Int
  /// Whether the key that notes are sealed for is another than the journal's own: some may have gone
  /// to whoever exchanged it.
  public var isKeyExchanged: Bool

  /// Creates a description.
  public init(notes: [LeftNote] = [], strangers: Int = 0, isKeyExchanged: Bool = false) {
    self.notes = notes
    self.strangers = strangers
    self.isKeyExchanged = isKeyExchanged
  }
}

extension Journal {
  /// What is kept of a note that was left while the journal was locked; `nil` for one that was kept
  /// before, also when its text was erased since.
  public func facts(of note: LeftNote) -> [Fact]? {
    let name =
      "inbox/"
      + note.id.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
      .joined()
    guard setting(name) == nil else { return nil }
    return [
      .settled(key: name, value: ""), .noted(Note(text: note.text, leftAs: note.id)),
    ]
  }

  /// Keeps a note that was left while the journal was locked, then removes its file.
  ///
  /// - Throws: `EventLogFailure`; then it waits on.
  /// - Returns: whether it was not kept before.
  public mutating func take(
    _ note: LeftNote, now: Moment, from inbox: any Inbox, in log: any EventLog
  ) throws(EventLogFailure) -> Bool {
    let facts = facts(of: note)
    if let facts { try keep(facts, at: moment(of: note, now: now), in: log) }
    // A file that stays is known the next time.
    try? inbox.remove(note)
    return facts != nil
  }

  /// When it is kept as written: its own time, where that lies between the last visit and now.
  public func moment(of note: LeftNote, now: Moment) -> Moment {
    let earliest = lastVisit?.milliseconds ?? now.milliseconds
    return earliest <= note.made.milliseconds && note.made.milliseconds <= now.milliseconds
      ? note.made : now
  }
}
