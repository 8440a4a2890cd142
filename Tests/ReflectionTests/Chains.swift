import Testing

@testable import Reflection

/// Events of several chains, to be stored in any order.
struct Chains {
  static let here = DeviceID(high: 1, low: 1)
  static let there = DeviceID(high: 2, low: 2)

  private var rows: [(ref: Ref, event: Event)] = []
  private var clock: UInt64 = 0
  /// The day that is written on, counted from 1970-01-01.
  var day = 20_000

  /// Writes a fact; the clock goes on unless one is given.
  @discardableResult
  mutating func write(
    _ fact: Fact, on device: DeviceID = Chains.here, clock given: UInt64? = nil
  ) -> Ref {
    clock = given ?? clock + 1
    let sequence = UInt64(rows.count { $0.ref.device == device } + 1)
    let ref = Ref(device: device, sequence: sequence)
    let moment = Moment(
      milliseconds: Int64(day) * 86_400_000 + 36_000_000 + Int64(rows.count) * 1000,
      offsetMinutes: 0)
    rows.append((ref, Event(clock: clock, moment: moment, fact: fact)))
    return ref
  }

  mutating func begin(
    _ pack: Pack = .beforeSession, with: Ref? = nil, on device: DeviceID = Chains.here,
    language: Language = .english
  ) -> Ref {
    write(
      .began(
        Beginning(
          ordinal: 1, pack: pack.id, version: 1, digest: Array(repeating: 0, count: 32),
          title: "Title of \(pack.id)", language: language, with: with)), on: device)
  }

  @discardableResult
  mutating func answer(
    _ run: Ref, _ step: String, _ value: Value, words: String = "", part: Int = 0,
    on device: DeviceID = Chains.here
  ) -> Ref {
    write(
      .answered(
        Answer(
          run: run, place: Place(step: step, part: part), wording: Wording("\(step)?"),
          value: value, words: words)), on: device)
  }

  @discardableResult
  mutating func revise(
    _ run: Ref, _ step: String, _ value: Value, part: Int = 0, commitment: Ref? = nil,
    on device: DeviceID = Chains.here
  ) -> Ref {
    write(
      .revised(
        Answer(
          run: run, place: Place(step: step, part: part, commitment: commitment),
          wording: Wording("\(step)?"), value: value)), on: device)
  }

  mutating func commit(_ run: Ref, _ what: String, due: Int? = nil) -> Ref {
    write(
      .committed(
        Answer(
          run: run, place: Place(step: "trial"), wording: Wording("trial?"),
          value: .commitment(
            Commitment(
              kind: .experiment, what: what, due: due.map { CivilDate(daysSinceEpoch: $0) })))))
  }

  mutating func review(_ run: Ref, _ commitment: Ref, _ outcome: String) {
    write(
      .reviewed(
        Answer(
          run: run, place: Place(step: "promise", commitment: commitment),
          wording: Wording("Tried?"), value: .options([Chosen(id: outcome, label: outcome)]))))
  }

  mutating func skip(_ run: Ref, _ step: String) {
    write(.skipped(run: run, place: Place(step: step)))
  }

  /// The events in an order of the file.
  func arena(_ order: [Int]? = nil) throws -> EventArena {
    var arena = EventArena()
    for (number, index) in (order ?? Array(rows.indices)).enumerated() {
      let row = rows[index]
      let bytes = EventCodec.encode(row.event, in: row.ref.device)
      try arena.append(bytes, number: UInt64(number + 1), ref: row.ref)
    }
    return arena
  }

  var count: Int { rows.count }

  func journal(_ order: [Int]? = nil) throws -> Journal { Journal(try arena(order)) }

  /// The history of a pack for a run that begins on the day at hand.
  func history(_ pack: Pack = .beforeSession, before run: Ref? = nil, with: Ref? = nil) throws
    -> History
  {
    let journal = try journal()
    return journal.history(
      for: pack, before: run.flatMap(journal.run), with: with,
      on: CivilDate(daysSinceEpoch: day))
  }
}
