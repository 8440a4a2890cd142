/// What an event says, in the past tense.
///
/// Never changed, only added to. Later kinds may be added; the fields of a kind are frozen (see `EventCodec`).
public enum Fact: Sendable, Equatable {
  /// A chain begins: why, and where the other chains stood.
  case deviceBegan(DeviceBegan)
  /// A setting of this journal has a new value.
  case settled(key: String, value: String)
  /// A person began to go through a pack.
  case began(Beginning)
  /// A question or its follow-up was answered.
  case answered(Answer)
  /// A question or its follow-up was left aside.
  case skipped(run: Ref, place: Place)
  /// An answer was changed.
  case revised(Answer)
  /// A commitment was made; its answer's value is `.commitment`.
  case committed(Answer)
  /// A commitment was looked at again; its answer's value is `.options`.
  case reviewed(Answer)
  /// A run was left, to go on later.
  case paused(run: Ref, cause: PauseCause)
  /// A run came to its end.
  case finished(run: Ref)
  /// Texts left the journal: every row that held them, with the tag it had.
  case erased([ErasedRow])
  /// A run asks only the core questions from here on, or all again.
  case resized(run: Ref, extent: Beginning.Extent)
  /// A person wrote something down outside of a run.
  case noted(Note)
  /// Here stood a text that was erased before the journal was sealed under another key.
  case gone
  /// A person was added, under a name that I gave.
  case contactAdded(name: String, key: String)
  /// Something about a person is different now.
  case contactChanged(Ref, ContactChange)
  /// A letter was sealed for a person; its texts follow as parts.
  case sent(contact: Ref, LetterHead, sources: [PassageSource])
  /// A letter of a person came; its texts follow as parts.
  case received(contact: Ref, LetterHead)
  /// A text of the letter that stands so many events before in the same chain, 1 for the last one:
  /// a letter and its texts are kept together or not at all.
  case letterPart(back: Int, LetterPart)
  /// A run reads a letter that came.
  case reading(run: Ref, letter: Ref)
  /// What became of a letter that came.
  case letterMarked(Ref, LetterMark)
  /// A workshop was made: the bytes of its card, and the folder in which it lies.
  case workshopMade(WorkshopID, card: [UInt8], folder: String)
  /// Tickets were printed: what they leave at each step, and nothing else of them.
  case workshopTickets(WorkshopID, [StepTickets])
  /// A step was closed: its result, and how many contributions were there.
  case stepClosed(WorkshopID, StepResult, received: Int)
  /// A workshop is over: its key and what was put in are gone.
  case workshopClosed(WorkshopID)
  /// An answer was released to a workshop, or taken back.
  case released(Release)
  /// The exercise of workshops, exactly as it was when they were made: its file, by its SHA-256.
  case packKept(digest: [UInt8], file: [UInt8])
}

/// That an answer was released to the room; its words stand where they were written.
public struct Release: Sendable, Equatable {
  /// The run.
  public var run: Ref
  /// The step's id.
  public var step: String
  /// The workshop.
  public var workshop: WorkshopID
  /// The number that it has there.
  public var id: ContributionID
  /// 1 for the first time, one more for each time it was replaced or taken back.
  public var turn: Int
  /// Whether it was taken back.
  public var isWithdrawn: Bool

  /// Creates a release.
  public init(
    run: Ref, step: String, workshop: WorkshopID, id: ContributionID, turn: Int = 1,
    isWithdrawn: Bool = false
  ) {
    self.run = run
    self.step = step
    self.workshop = workshop
    self.id = id
    self.turn = turn
    self.isWithdrawn = isWithdrawn
  }
}

/// Something that was written down outside of a run.
public struct Note: Sendable, Equatable {
  /// The words, exactly as typed.
  public var text: String
  /// Of a note left while the journal was locked: its number, 16 bytes; such a note is unconfirmed.
  public var leftAs: [UInt8]?

  /// Creates a note.
  public init(text: String, leftAs: [UInt8]? = nil) {
    self.text = text
    self.leftAs = leftAs
  }
}

/// How a chain began.
public struct DeviceBegan: Sendable, Equatable {
  /// Why there is a new chain.
  public enum Why: UInt8, Sendable, CaseIterable {
    /// The journal was made.
    case created = 0
    /// The journal was found here without being known here.
    case found = 1
    /// The journal had fewer entries than were seen, or others.
    case rolledBack = 2
  }

  /// Where another chain stood.
  public struct Head: Sendable, Equatable {
    /// The other chain.
    public var device: DeviceID
    /// How many events it had.
    public var count: UInt64
    /// The tag of its last row, 16 bytes.
    public var tag: [UInt8]

    /// Creates a head.
    public init(device: DeviceID, count: UInt64, tag: [UInt8]) {
      self.device = device
      self.count = count
      self.tag = tag
    }
  }

  /// Why there is a new chain.
  public var why: Why
  /// Where the other chains stood.
  public var others: [Head]

  /// Creates a beginning.
  public init(why: Why, others: [Head]) {
    self.why = why
    self.others = others
  }
}

/// How a run began.
public struct Beginning: Sendable, Equatable {
  /// How much of a pack is asked.
  public enum Extent: UInt8, Sendable, CaseIterable {
    /// All of it.
    case full = 0
    /// The core questions.
    case short = 1
  }

  /// Which run of this pack it is, 1 for the first.
  public var ordinal: Int
  /// The pack's id.
  public var pack: String
  /// The pack's version.
  public var version: Int
  /// The SHA-256 of its file, 32 bytes.
  public var digest: [UInt8]
  /// Its title as shown.
  public var title: String
  /// The language of the run.
  public var language: Language
  /// How much of it is asked.
  public var extent: Extent
  /// The person it is about, `nil` for nobody.
  public var with: Ref?

  /// Creates a beginning.
  public init(
    ordinal: Int, pack: String, version: Int, digest: [UInt8], title: String, language: Language,
    extent: Extent = .full, with: Ref? = nil
  ) {
    self.ordinal = ordinal
    self.pack = pack
    self.version = version
    self.digest = digest
    self.title = title
    self.language = language
    self.extent = extent
    self.with = with
  }
}

/// Why a run was left.
public enum PauseCause: UInt8, Sendable, CaseIterable {
  /// The person said so.
  case asked = 0
  /// The input ended.
  case inputEnded = 1
  /// The terminal went away or the program was told to stop.
  case interrupted = 2
}

/// A row whose text has left the journal.
public struct ErasedRow: Sendable, Equatable {
  /// The event.
  public var ref: Ref
  /// The tag that its row had, 16 bytes.
  public var tag: [UInt8]

  /// Creates an entry.
  public init(ref: Ref, tag: [UInt8]) {
    self.ref = ref
    self.tag = tag
  }
}
