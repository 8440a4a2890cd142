/// A log that forgets: for rehearsals, workshops and tests.
public final class MemoryLog: EventLog {
  private let device: DeviceID
  private var rows: [[UInt8]] = []
  private var clock: UInt64 = 0
  /// What was entered and not sent.
  public private(set) var draft: Draft?

  /// Creates an empty log whose chain has this name.
  public init(device: DeviceID) { self.device = device }

  /// Gives back what was appended; nothing is ever damaged.
  public func load(into arena: inout EventArena) throws(EventLogFailure) -> [Damage] {
    for (index, row) in rows.enumerated() where !row.isEmpty { try add(row, at: index, to: &arena) }
    return []
  }

  /// Keeps facts for as long as the log lives.
  public func append(
    _ facts: [Fact], at moment: Moment, to arena: inout EventArena
  ) throws(EventLogFailure) {
    if let draft, facts.contains(where: draft.isSettled) { self.draft = nil }
    for fact in facts {
      clock += 1
      let event = Event(clock: clock, moment: moment, fact: fact)
      rows.append(EventCodec.encode(event, in: device))
      try add(rows[rows.count - 1], at: rows.count - 1, to: &arena)
    }
  }

  /// Forgets events at once.
  public func erase(
    _ events: [Ref], ofAll run: Ref?, at moment: Moment, from arena: inout EventArena
  ) throws(EventLogFailure) {
    if let draft, draft.run == run || draft.isErased(with: Set(events), in: arena) {
      self.draft = nil
    }
    let known = events.filter { $0.device == device && rows.indices.contains(Int($0.sequence) - 1) }
    let noTag = [UInt8](repeating: 0, count: 16)
    try append([.erased(known.map { ErasedRow(ref: $0, tag: noTag) })], at: moment, to: &arena)
    for ref in known { rows[Int(ref.sequence) - 1] = [] }
    arena.erase(Set(known))
  }

  /// Keeps what was entered for as long as the log lives.
  public func keepDraft(_ draft: Draft) throws(EventLogFailure) { self.draft = draft }

  private func add(
    _ row: [UInt8], at index: Int, to arena: inout EventArena
  ) throws(EventLogFailure) {
    let number = UInt64(index + 1)
    do throws(EventFault) {
      try arena.append(row, number: number, ref: Ref(device: device, sequence: number))
    } catch {
      throw .unfaithful
    }
  }
}
