/// A workshop as the journal of who made it keeps it.
public struct KeptWorkshop: Sendable, Equatable {
  /// A step that was closed.
  public struct Closing: Sendable, Equatable {
    /// What was shown, and is shown for ever.
    public var result: StepResult
    /// How many contributions were there.
    public var received: Int
    /// When it was closed.
    public var moment: Moment
  }

  /// Its number.
  public var id: WorkshopID
  /// The bytes of its card.
  public var card: [UInt8]
  /// The folder in which its card and its contributions lie.
  public var folder: String
  /// When it was made.
  public var made: Moment
  /// What its tickets leave at each step; empty when none were printed.
  public var tickets: [String: Set<TicketTag>] = [:]
  /// The steps that were closed, in the order of closing.
  public var closings: [Closing] = []
  /// Whether it is over: nothing can be opened any more.
  public var isClosed = false

  /// The result of a step; `nil` while it is open.
  public func closing(of step: String) -> Closing? {
    closings.first { $0.result.step == step }
  }
}

extension Journal {
  /// The workshops that were made here, in order.
  public var workshops: [KeptWorkshop] {
    var workshops: [KeptWorkshop] = []
    for event in workshopEntries.compactMap(recorded) {
      guard let id = event.fact.workshop else { continue }
      if let place = workshops.firstIndex(where: { $0.id == id }) {
        workshops[place].evolve(event)
      } else if case .workshopMade(_, let card, let folder) = event.fact {
        workshops.append(KeptWorkshop(id: id, card: card, folder: folder, made: event.moment))
      }
    }
    return workshops
  }

  /// The file of an exercise as it was kept with a workshop; `nil` when it was not.
  ///
  /// - Parameter digest: its SHA-256.
  public func keptPack(_ digest: [UInt8]) -> [UInt8]? {
    for case .packKept(digest, let file)? in packEntries.lazy.map({ recorded($0)?.fact }) {
      return file
    }
    return nil
  }

  /// The answers of a run that were released, the last state of each.
  public func releases(of run: RunOutline) -> [Release] {
    var releases: [Release] = []
    for event in run.entries.compactMap(recorded) {
      guard case .released(let release) = event.fact else { continue }
      let before = releases.firstIndex {
        ($0.step, $0.workshop, $0.id) == (release.step, release.workshop, release.id)
      }
      if let before { releases[before] = release } else { releases.append(release) }
    }
    return releases
  }
}

extension KeptWorkshop {
  fileprivate mutating func evolve(_ event: RecordedFact) {
    switch event.fact {
    case .workshopTickets(_, let steps):
      for step in steps { tickets[step.step, default: []].formUnion(step.tags) }
    case .stepClosed(_, let result, let received):
      // A step is closed once; two machines may have done it, and the first one counts.
      guard closing(of: result.step) == nil else { return }
      closings.append(Closing(result: result, received: received, moment: event.moment))
    case .workshopClosed: isClosed = true
    default: break
    }
  }
}

extension Fact {
  /// The workshop that this says something of.
  fileprivate var workshop: WorkshopID? {
    switch self {
    case .workshopMade(let id, _, _), .workshopTickets(let id, _), .stepClosed(let id, _, _),
      .workshopClosed(let id):
      id
    default: nil
    }
  }
}
