/// How a workshop goes in a room: its steps in order, each with its title, its time and its turns.
public struct RoomPlan: Sendable, Equatable {
  /// One step of it.
  public struct Part: Sendable, Equatable {
    /// The step as its pack has it.
    public var step: Step
    /// With whom, and what is written down.
    public var room: RoomForm
    /// What the facilitator knows about it, the turns and the board; empty when it is no round.
    public var round: RoundForm

    /// The name that everybody sees.
    public var title: Text { step.title ?? Text(french: step.id, english: step.id) }
    /// The minutes of each stretch that has a clock of its own: the turns, else the whole step.
    public var stretches: [Int] {
      round.turns.isEmpty ? [room.minutes] : round.turns.map(\.minutes)
    }
    /// How long it takes, in minutes.
    public var minutes: Int { stretches.reduce(0, +) }
    /// Whether people may release their answer to the room.
    public var releases: Bool { step.release != .never }
  }

  /// The pack's id.
  public let pack: String
  /// The pack's version.
  public let version: Int
  /// The name of the whole.
  public let title: Text
  /// For how many people it is.
  public let group: Pack.Group?
  /// The steps; at least one.
  public let parts: [Part]

  /// The plan of a pack; `nil` when it is no workshop, or no step of it is done by a room.
  public init?(of pack: Pack) {
    guard pack.audience == .workshop else { return nil }
    let parts = pack.steps.compactMap { step -> Part? in
      guard let room = step.room else { return nil }
      let round: RoundForm = if case .round(let form) = step.kind { form } else { RoundForm() }
      return Part(step: step, room: room, round: round)
    }
    guard !parts.isEmpty else { return nil }
    (self.pack, version, title, group) = (pack.id, pack.version, pack.title, pack.group)
    self.parts = parts
  }

  /// How long all of it takes, in minutes.
  public var minutes: Int { start(of: parts.count) }

  /// How many minutes after the beginning a step begins.
  public func start(of part: Int) -> Int { parts[..<part].reduce(0) { $0 + $1.minutes } }

  /// The place after another one; `nil` after the last.
  public func place(after place: RoomPlace) -> RoomPlace? {
    if place.stretch + 1 < parts[place.part].stretches.count {
      return RoomPlace(part: place.part, stretch: place.stretch + 1)
    }
    return place.part + 1 < parts.count ? RoomPlace(part: place.part + 1) : nil
  }

  /// The place before another one; `nil` before the first.
  public func place(before place: RoomPlace) -> RoomPlace? {
    if place.stretch > 0 { return RoomPlace(part: place.part, stretch: place.stretch - 1) }
    guard place.part > 0 else { return nil }
    let part = place.part - 1
    return RoomPlace(part: part, stretch: parts[part].stretches.count - 1)
  }

  /// Whether there is such a place.
  public func has(_ place: RoomPlace) -> Bool {
    parts.indices.contains(place.part)
      && parts[place.part].stretches.indices.contains(place.stretch)
  }

  /// How many minutes are planned for a place.
  public func minutes(at place: RoomPlace) -> Int { parts[place.part].stretches[place.stretch] }

  /// Every place, in order.
  public var places: [RoomPlace] {
    parts.indices.flatMap { part in
      parts[part].stretches.indices.map { RoomPlace(part: part, stretch: $0) }
    }
  }
}

/// A stretch of a workshop that has a clock of its own: a step, or one turn of it.
public struct RoomPlace: Sendable, Hashable, Comparable {
  /// The step, from 0.
  public var part: Int
  /// The turn of the step, from 0.
  public var stretch: Int

  /// Creates a place.
  public init(part: Int, stretch: Int = 0) {
    self.part = part
    self.stretch = stretch
  }

  /// In the order of the plan.
  public static func < (left: RoomPlace, right: RoomPlace) -> Bool {
    (left.part, left.stretch) < (right.part, right.stretch)
  }
}
