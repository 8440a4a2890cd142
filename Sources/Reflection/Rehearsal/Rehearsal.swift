/// Plays a pack with invented answers, again and again, and notes what it comes by.
///
/// Everything goes through `Dialogue.handle(_:)`; histories are those of a journal in which earlier
/// runs were rehearsed. The same seed gives the same conversations.
public struct Rehearsal: Sendable {
  /// The pack, as a journal in memory takes it.
  public let pack: Pack
  /// Packs whose earlier runs matter to this one.
  private let others: [Pack]
  private let care: Care
  private let seed: UInt64
  private let leads: [String: [String: Leads]]

  /// Creates a rehearsal.
  ///
  /// - Parameters:
  ///   - pack: the pack.
  ///   - library: packs that may have been gone through before.
  ///   - care: the safety file; what it looks for is never among the answers.
  ///   - seed: another seed gives other answers.
  public init(
    of pack: Pack, besides library: [Pack] = [], care: Care = Care(), seed: UInt64 = 1
  ) {
    self.pack = pack.playable
    self.care = care
    self.seed = seed
    others = pack.others(among: library).map(\.playable)
    leads = Dictionary(
      ([self.pack] + others).map { ($0.id, Leads.all(of: $0)) }, uniquingKeysWith: { one, _ in one }
    )
  }

  /// How many runs a life has: zero to three earlier ones stand before each, and as many more as a
  /// question has wordings to rotate through.
  private var runsOfALife: Int {
    max(4, pack.steps.map { max($0.ask.french.count, $0.ask.english.count) }.max() ?? 0)
  }

  /// How many lives of the usual length the minutes are estimated from.
  private static let measuredLives = 10

  /// Rehearses a number of runs in a language.
  public func coverage(runs: Int, in language: Language) -> Coverage {
    var coverage = Coverage(pack: pack, language: language)
    // Each language has its own answers: the seed is spread over both.
    var chance = Chance(seed: seed &* 2 &+ (language == .french ? 0 : 1))
    while coverage.runs < runs {
      let most = min(runsOfALife, runs - coverage.runs)
      live(most, language, &chance) { coverage.count($0) }
    }
    var times: [Double] = []
    for _ in 0..<Rehearsal.measuredLives {
      live(runsOfALife, language, isUsual: true, &chance) {
        times.append($0.time.seconds)
      }
    }
    coverage.seconds = Int(times.sorted()[times.count / 2].rounded())
    return coverage
  }

  /// The lines of one first run in which each question is answered in the usual length.
  public func lines(in language: Language) -> [String] {
    var chance = Chance(seed: seed)
    var life = RehearsedLife()
    return play(pack, language, .usual, &life, &chance)?.lines ?? []
  }

  /// Lives through some runs of the pack, with runs of the others in between.
  private func live(
    _ count: Int, _ language: Language, isUsual: Bool = false, _ chance: inout Chance,
    note: (RehearsedRun) -> Void
  ) {
    var life = RehearsedLife()
    for _ in 0..<count {
      for other in others where chance.happens(50) {
        _ = play(other, language, .drawn(&chance), &life, &chance)
      }
      let temperament = isUsual ? .usual : Temperament.drawn(&chance)
      if let run = play(pack, language, temperament, &life, &chance) { note(run) }
    }
  }

  private func play(
    _ pack: Pack, _ language: Language, _ temperament: Temperament, _ life: inout RehearsedLife,
    _ chance: inout Chance
  ) -> RehearsedRun? {
    life.wait(chance.roll(3...20))
    let isShort = !temperament.isUsual && chance.happens(15)
    let dialogue = life.begin(
      pack, language, isShort ? .short : .full, care: care, reply: chance.happens(40))
    guard let dialogue else { return nil }
    let answerer = Answerer(
      pack: pack, leads: leads[pack.id] ?? [:], language: language, signals: care.signals,
      temperament: temperament)
    var run = RehearsedRun(dialogue, answerer)
    run.play(in: &life, &chance)
    if run.isFinished { life.finish(dialogue.run) }
    return run
  }
}

extension Pack {
  /// The pack as a journal in memory takes it: one that was read from a file has no digest.
  fileprivate var playable: Pack {
    var pack = self
    if digest.count != Pack.digestLength {
      pack.digest = Array(repeating: 0, count: Pack.digestLength)
    }
    return pack
  }

  private static let digestLength = 32

  /// The packs whose answers this one looks for, and one that makes commitments, when it reviews
  /// some and makes none.
  fileprivate func others(among library: [Pack]) -> [Pack] {
    let ids = Set(remembered.compactMap(\.pack))
    var others = library.filter { ids.contains($0.id) && $0.id != id }
    if reviews, !commits, !others.contains(where: \.commits) {
      let makers = library.filter(\.commits)
      if let maker = makers.first(where: { $0.audience == audience }) ?? makers.first {
        others.append(maker)
      }
    }
    return others
  }

  private var reviews: Bool {
    steps.contains { step in
      if case .review = step.kind { return true }
      return step.when?.clauses.contains(.hasOpenCommitments) ?? false
    }
  }

  private var commits: Bool {
    steps.contains { if case .commit = $0.kind { true } else { false } }
  }
}
