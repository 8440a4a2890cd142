import Reflection

extension PackDecoder {
  /// Looks for what no single key tells: where the steps lead, and what depends on what.
  mutating func checkFlow(of pack: Pack, _ root: Node) {
    let nodes = root["steps"]?.items ?? []
    guard nodes.count == pack.steps.count else { return }
    let flow = Flow(pack.steps)
    for (place, step) in pack.steps.enumerated() where !log.isFull && !blurred.contains(place) {
      reach(step, place, flow, nodes[place])
      release(step, place, flow, nodes[place])
      if step.isCore { core(step, pack.steps, nodes[place]) }
      follow(step, pack, nodes[place])
      conditions(step, nodes[place])
    }
    if pack.audience == .workshop { workshop(pack, root, nodes) }
    let reads = zip(pack.steps, nodes).first { $0.0.kind == .read || $0.0.picksSentence }
    if let reads, root["requires"] == nil {
      log.report(.missingKey("requires"), at: reads.1.mark(of: "source") ?? reads.1.start)
    }
  }

  private mutating func reach(_ step: Step, _ place: Int, _ flow: Flow, _ node: Node) {
    if !flow.reached[place] { log.report(.unreachable(step.id), at: node.start) }
  }

  private mutating func release(_ step: Step, _ place: Int, _ flow: Flow, _ node: Node) {
    guard step.release != .never, let by = flow.jumps(over: place),
      let mark = node.mark(of: "release")
    else { return }
    log.report(.tellsAnAnswer(.jump(by)), at: mark)
  }

  /// A core step stands on core steps only: the short run asks no other.
  private mutating func core(_ step: Step, _ steps: [Step], _ node: Node) {
    var named: [(String, String)] = []
    if let of = step.when?.of { named.append((of, "when")) }
    for case .moved(_, _, let than?) in step.when?.clauses ?? [] { named.append((than, "when")) }
    if case .now(let addresses) = step.recall?.source {
      named += addresses.map { ($0.step, "recall") }
    }
    if case .choice(let form) = step.kind, let from = form.from {
      named.append((from, "options_from"))
    }
    named += step.startFrom.map { ($0, "start_from") }
    for (name, key) in named where steps.contains(where: { $0.id == name && !$0.isCore }) {
      log.report(.coreNeeds(name), at: node.mark(of: key) ?? node.start)
    }
  }

  private mutating func follow(_ step: Step, _ pack: Pack, _ node: Node) {
    let entries = node["follow"]?.items ?? []
    guard entries.count == step.follow.count else { return }
    let always = entries.firstIndex { $0["when"] == nil } ?? entries.count
    for entry in entries.dropFirst(always + 1) { log.report(.neverTaken, at: entry.start) }
    guard !pack.steps.contains(where: \.isCore) else { return }
    for entry in entries where entry["say"] != nil {
      if let mark = entry.mark(of: "offer") { log.report(.missingKey("core"), at: mark) }
    }
  }

  private mutating func conditions(_ step: Step, _ node: Node) {
    let follow = zip(step.follow.map(\.when), node["follow"]?.items ?? [])
    let alternatives = zip(step.alternatives.map { Optional($0.when) }, node["alt"]?.items ?? [])
    for (condition, node) in [(step.when, node)] + follow + alternatives {
      guard let condition, condition.isContradictory, let mark = node.mark(of: "when") else {
        continue
      }
      log.report(.neverHolds, at: mark)
    }
  }

  /// What a workshop's times and titles must be.
  private mutating func workshop(_ pack: Pack, _ root: Node, _ nodes: [Node]) {
    for node in nodes where node["type"] != nil && node["title"] == nil {
      if Fields(node).isMissing("title") { log.report(.missingKey("title"), at: node.start) }
    }
    compare(root["minutes"], with: nodes)
    for node in nodes {
      guard let turns = node["turns"]?.items, !turns.isEmpty else { continue }
      compare(node["minutes"], with: turns)
    }
  }

  /// Minutes that could not be read are told by themselves.
  private mutating func compare(_ whole: Node?, with parts: [Node]) {
    guard let whole, let stated = whole.text.flatMap({ Int($0) }) else { return }
    guard parts.allSatisfy({ $0["minutes"] != nil || Fields($0).isMissing("minutes") }) else {
      return
    }
    let numbers = parts.compactMap { $0["minutes"] }.map { $0.text.flatMap { Int($0) } }
    let sum = numbers.reduce(0) { $0 + min($1 ?? 0, 1000) }
    guard !numbers.contains(nil), sum != stated, !numbers.isEmpty else { return }
    log.report(.minutes(sum: sum, stated: stated), at: whole.start)
  }
}

extension Fields {
  /// The keys of a map, of which unknown ones were told before.
  fileprivate init(_ node: Node) {
    let entries = if case .map(let entries) = node.content { entries } else { [Node.Entry]() }
    self.init(
      mark: node.start, entries: entries,
      unknown: entries.map(\.key).filter { !stepKeys.contains($0) && !typedKeys.contains($0) })
  }
}

/// Where the steps of a pack lead when they are answered.
///
/// A question can be passed, and then nothing jumps: a step is out of reach only when it asks for
/// the very answers that jump over it.
private struct Flow {
  /// Whether some answers lead to a step.
  private(set) var reached: [Bool]
  /// Who jumps, and from where to where.
  private var leaps: [(by: String, from: Int, to: Int)] = []

  init(_ steps: [Step]) {
    reached = Array(repeating: true, count: steps.count)
    let places = Dictionary(zip(steps.map(\.id), steps.indices)) { first, _ in first }
    for (place, step) in steps.enumerated() {
      for target in step.targets.compactMap({ $0 }) {
        guard let to = places[target], to > place else { continue }
        leaps.append((step.id, place, to))
      }
    }
    for (place, step) in steps.enumerated() where isJumped(place, step, steps, places) {
      reached[place] = false
    }
  }

  /// The step whose answer can jump over the one at a place.
  func jumps(over place: Int) -> String? {
    leaps.first { $0.from < place && place < $0.to }?.by
  }

  /// Whether a step asks for just the answers that jump over it.
  private func isJumped(
    _ place: Int, _ step: Step, _ steps: [Step], _ places: [String: Int]
  ) -> Bool {
    guard let of = step.when?.of.flatMap({ places[$0] }), of < place,
      case .choice(let form) = steps[of].kind, form.maximum == 1
    else { return false }
    for clause in step.when?.clauses ?? [] {
      let asked: [Option?]
      switch clause {
      case .isOneOf(let ids): asked = ids.map { id in form.options.first { $0.id == id } }
      case .answered(true) where form.from == nil: asked = form.options
      default: continue
      }
      return !asked.isEmpty
        && asked.allSatisfy { $0?.goto.flatMap { places[$0] }.map { $0 > place } ?? false }
    }
    return false
  }
}

extension Step {
  /// Where its options jump to, those of its follow-ups too; `nil` for one that does not jump.
  fileprivate var targets: [String?] {
    kind.options.map(\.goto) + follow.flatMap { $0.options.map(\.goto) }
  }
}

extension FollowUp {
  fileprivate var options: [Option] {
    if case .ask(_, .choice(let form)) = move { form.options } else { [] }
  }
}

extension Condition {
  /// Whether its numbers leave nothing.
  fileprivate var isContradictory: Bool {
    var (words, items, score) = (0..<Int.max, 0..<Int.max, PackLimit.scale)
    var isEmpty = false
    for clause in clauses {
      switch clause {
      case .wordsBelow(let number): words = words.clamped(to: 0..<max(number, 0))
      case .wordsAtLeast(let number): isEmpty = isEmpty || number >= words.upperBound
      case .itemsBelow(let number): items = items.clamped(to: 0..<max(number, 0))
      case .itemsAtLeast(let number): isEmpty = isEmpty || number >= items.upperBound
      case .atMost(let number): score = score.clamped(to: 1...number)
      case .atLeast(let number): isEmpty = isEmpty || number > score.upperBound
      default: continue
      }
    }
    return isEmpty || words.isEmpty || items.isEmpty
  }
}
