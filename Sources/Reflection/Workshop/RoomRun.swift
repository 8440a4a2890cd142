/// A workshop under way: a pure machine of keys and time.
///
/// Its clock runs on seconds that only grow: what happens to the clock on the wall ends no step.
/// Nothing moves on by itself unless `movesAlone`.
public struct RoomRun: Sendable, Equatable {
  /// What the facilitator does.
  public enum Key: Sendable, Equatable, CaseIterable {
    /// To the next turn or step.
    case next
    /// To the turn or step before, with the time that was left there.
    case back
    /// One more minute.
    case more
    /// One minute less.
    case less
    /// Stops the clock, or lets it go on.
    case pause
    /// Leaves the step out.
    case skip
    /// Stays at the step, without reminders, or no longer.
    case hold
    /// Ends the workshop.
    case finish
  }

  /// What is to be done.
  public enum Effect: Sendable, Equatable {
    /// Another text is to be shown.
    case show
    /// The clock says something else than time that passes.
    case clock
    /// So much of the time is left that it is to be said.
    case remind(Reminder)
    /// It is over.
    case finish
  }

  /// When the time that is left is said.
  public enum Reminder: Int, Sendable, Equatable, CaseIterable {
    /// Half of it is left.
    case half = 50
    /// A fifth of it is left.
    case fifth = 20
    /// A twentieth of it is left.
    case twentieth = 5
    /// Nothing is left.
    case end = 0
  }

  /// The time of one place.
  public struct Spell: Sendable, Equatable {
    /// Seconds that its clock has run, 0 or more.
    public var spent = 0.0
    /// Seconds that were added by hand; negative when some were taken away.
    public var added = 0.0

    /// Creates a spell.
    public init(spent: Double = 0, added: Double = 0) {
      self.spent = spent
      self.added = added
    }
  }

  /// What is gone through.
  public let plan: RoomPlan
  /// When it began, by the clock on the wall.
  public var started: Moment
  /// Where it stands.
  public var place = RoomPlace(part: 0)
  /// The time of each place that was reached.
  public var spells: [RoomPlace: Spell] = [:]
  /// Whether the clock stands.
  public var isPaused = false
  /// Whether the facilitator stays at the step.
  public var isHeld = false
  /// Steps that were left out, by their place.
  public var skipped: Set<Int> = []
  /// Seconds since the beginning, whatever the step's clock did.
  public var elapsed = 0.0
  /// What happened.
  public var log = RoomLog()
  /// Whether it is over.
  public var isFinished = false
  /// Whether a turn ends by itself when its time is over.
  public var movesAlone = false

  private var steady: Double
  private var reminded: Set<Reminder> = []

  /// Begins a workshop.
  ///
  /// - Parameters:
  ///   - plan: what is gone through.
  ///   - moment: the time on the wall.
  ///   - steady: seconds that only grow.
  public init(_ plan: RoomPlan, at moment: Moment, steady: Double) {
    self.plan = plan
    self.steady = steady
    started = moment
    note(.began)
  }

  /// The time on the wall as it should be: the beginning and what has passed since, whatever jumps.
  public var now: Moment { started.adding(seconds: elapsed) }

  /// The step where it stands.
  public var part: RoomPlan.Part { plan.parts[place.part] }

  /// Whether the step where it stands was left out.
  public var isSkipped: Bool { skipped.contains(place.part) }

  /// How many seconds there are for a place, with what was added.
  public func whole(at place: RoomPlace) -> Double {
    Double(plan.minutes(at: place) * 60) + (spells[place] ?? Spell()).added
  }

  /// How many seconds are left at the place where it stands; negative when they are over.
  public var left: Double { whole(at: place) - (spells[place] ?? Spell()).spent }

  /// Takes the time, and a key when one was pressed.
  ///
  /// - Parameters:
  ///   - key: the key; `nil` when only time has passed.
  ///   - steady: seconds that only grow; smaller ones than before count as no time.
  /// - Returns: what is to be done, in order.
  public mutating func handle(_ key: Key?, steady: Double) -> [Effect] {
    guard !isFinished else { return [] }
    pass(max(0, steady - self.steady))
    self.steady = max(steady, self.steady)
    guard let key else { return reminders + moveAlone() }
    return press(key) + reminders
  }

  private mutating func pass(_ seconds: Double) {
    elapsed += seconds
    guard !isPaused, !isSkipped else { return }
    spells[place, default: Spell()].spent += seconds
  }

  private mutating func moveAlone() -> [Effect] {
    guard movesAlone, !isHeld, !isPaused, left <= 0, plan.place(after: place) != nil else {
      return []
    }
    return move(to: plan.place(after: place))
  }

  private mutating func press(_ key: Key) -> [Effect] {
    switch key {
    case .next: return move(to: following)
    case .back: return back()
    case .more: return add(left < 0 ? 60 - left : 60)
    case .less: return left > 0 ? add(-min(60, left)) : []
    case .pause:
      isPaused.toggle()
      note(isPaused ? .paused : .wentOn)
      return [.clock]
    case .hold:
      isHeld.toggle()
      note(isHeld ? .held : .released)
      return [.clock]
    case .skip:
      guard skipped.insert(place.part).inserted else { return move(to: following) }
      note(.skipped)
      (isPaused, isHeld) = (false, false)
      return [.show]
    case .finish: return finish()
    }
  }

  /// Where Enter leads: after a step that was left out, to the next step.
  private var following: RoomPlace? {
    guard isSkipped else { return plan.place(after: place) }
    return place.part + 1 < plan.parts.count ? RoomPlace(part: place.part + 1) : nil
  }

  private mutating func back() -> [Effect] {
    // A step that was left out by mistake comes back first.
    if skipped.remove(place.part) != nil {
      note(.began)
      return [.show]
    }
    guard let before = plan.place(before: place) else { return [] }
    let effects = move(to: before)
    skipped.remove(before.part)
    return effects
  }

  private mutating func move(to place: RoomPlace?) -> [Effect] {
    guard let place else { return finish() }
    self.place = place
    (isPaused, isHeld) = (false, false)
    note(.began)
    // What was said before the place was left is not said again.
    reminded = Set(Reminder.allCases.filter(isDue))
    return [.show]
  }

  private mutating func add(_ seconds: Double) -> [Effect] {
    guard !isSkipped else { return [] }
    spells[place, default: Spell()].added += seconds
    note(.added(Int(seconds.rounded())))
    reminded = Set(Reminder.allCases.filter(isDue))
    return [.clock]
  }

  private mutating func finish() -> [Effect] {
    isFinished = true
    note(.finished)
    return [.finish]
  }

  private mutating func note(_ happening: RoomLog.Happening) {
    log.entries.append(RoomLog.Entry(moment: now, place: place, happening: happening))
  }

  private func isDue(_ reminder: Reminder) -> Bool {
    left <= whole(at: place) * Double(reminder.rawValue) / 100
  }

  /// The latest reminder that became due; those that it overtook are not said.
  private var reminders: [Effect] {
    mutating get {
      guard !isPaused, !isHeld, !isSkipped, !isFinished else { return [] }
      let due = Reminder.allCases.filter { isDue($0) && !reminded.contains($0) }
      reminded.formUnion(due)
      return due.last.map { [.remind($0)] } ?? []
    }
  }

  /// In how many seconds the next reminder is due; `nil` when there is none.
  public var nextReminder: Double? {
    guard !isPaused, !isHeld, !isSkipped, !isFinished else { return nil }
    return Reminder.allCases.filter { !isDue($0) }
      .map { left - whole(at: place) * Double($0.rawValue) / 100 }.min()
  }
}

extension RoomRun {
  /// Takes up a workshop whose program was away.
  ///
  /// - Parameters:
  ///   - gap: seconds that it was away, 0 or more.
  ///   - isCounted: whether they count as time of the step.
  ///   - steady: seconds that only grow, of this process.
  public mutating func resume(
    after gap: Int, isCounted: Bool, steady: Double
  ) {
    self.steady = steady
    elapsed += Double(gap)
    isPaused = false
    if isCounted { spells[place, default: Spell()].spent += Double(gap) }
    if gap > 0 { note(.interrupted(gap, isCounted: isCounted)) }
    reminded = Set(Reminder.allCases.filter(isDue))
  }

  /// How many seconds are still planned: what is left here, and all that comes after it.
  public var remaining: Double {
    let later = plan.places.filter { $0 > place && !skipped.contains($0.part) }
    return (isSkipped ? 0 : max(0, left)) + later.reduce(0) { $0 + whole(at: $1) }
  }

  /// By how many seconds the end will be later than planned; negative when it will be earlier.
  public var delay: Double {
    (isFinished ? elapsed : elapsed + remaining) - Double(plan.minutes * 60)
  }

  /// When it should end, by the clock on the wall.
  public var expectedEnd: Moment {
    started.adding(seconds: isFinished ? elapsed : elapsed + remaining)
  }

  /// How many seconds the clock of a step has run.
  public func spent(on part: Int) -> Double {
    spells.reduce(0) { $1.key.part == part ? $0 + $1.value.spent : $0 }
  }
}
