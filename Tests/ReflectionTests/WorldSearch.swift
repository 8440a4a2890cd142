@testable import Reflection

/// The search of `crypto-tests.md` T11: every world of answers, grouped by all that is shown of it.
///
/// A choice is certain when it is in the answer of the same person in every world that shows the
/// same. Whoever looks on knows what is shown; a participant also knows their own answer.
struct WorldSearch {
  /// What is shown of the answers of a world, in the order in which they came.
  typealias Policy = (Tally, [[String]]) -> String

  /// In how many worlds somebody's choice is certain.
  struct Leaks: Equatable {
    var worlds: Int
    var outsider: Int
    var participant: Int
  }

  let people: Int
  let options: Int
  let floor: Int
  /// Whether one may choose several.
  var isSeveral = false
  var release = ReleaseRule.offer

  private var ids: [String] { (0..<options).map { "o\($0)" } }

  /// Every answer there is, as bits.
  private var answers: [UInt8] {
    (1..<UInt8(1 << options)).filter { isSeveral || $0.nonzeroBitCount == 1 }
  }

  var step: Step {
    var step = Step.choice(
      "step", ids.map { Option(id: $0, label: .both($0)) }, most: isSeveral ? options : 1)
    step.release = release
    return step
  }

  func leaks(_ policy: Policy) -> Leaks {
    let tally = Tally(of: step, floor: floor, present: people)
    let labels = answers.reduce(into: [UInt8: [String]]()) { labels, answer in
      labels[answer] = ids.indices.filter { answer >> $0 & 1 == 1 }.map { ids[$0] }
    }
    var groups: [String: [[UInt8]]] = [:]
    for world in worlds {
      groups[policy(tally, world.map { labels[$0] ?? [] }), default: []].append(world)
    }
    var leaks = Leaks(worlds: 0, outsider: 0, participant: 0)
    for group in groups.values {
      leaks.worlds += group.count
      if isCertain(group, besides: nil) { leaks.outsider += group.count }
      leaks.participant += certain(group)
    }
    return leaks
  }

  private var worlds: [[UInt8]] { worlds(of: people) }

  private func worlds(of count: Int) -> [[UInt8]] {
    (0..<count).reduce([[]]) { worlds, _ in
      worlds.flatMap { world in answers.map { world + [$0] } }
    }
  }

  /// In how many worlds somebody who gave several of the answers knows the choice of somebody else, for
  /// one answer, two, and so on up to all but one.
  ///
  /// - Parameter present: how many people are said to take part.
  func unmasked(_ policy: Policy, present: Int? = nil) -> [Int] {
    let tally = Tally(of: step, floor: floor, present: present ?? people)
    let labels = answers.reduce(into: [UInt8: [String]]()) { labels, answer in
      labels[answer] = ids.indices.filter { answer >> $0 & 1 == 1 }.map { ids[$0] }
    }
    return (1..<people).map { own in
      worlds(of: own).reduce(0) { sum, given in
        let honest = worlds(of: people - own)
        let groups = Dictionary(grouping: honest) { world in
          policy(tally, (given + world).map { labels[$0] ?? [] })
        }
        return groups.values.reduce(sum) { sum, group in
          let isCertain = (0..<(people - own)).contains { person in
            Set(group.map { $0[person] }).count == 1
          }
          return sum + (isCertain ? group.count : 0)
        }
      }
    }
  }

  /// In how many worlds of a group a participant knows another one's choice.
  private func certain(_ group: [[UInt8]]) -> Int {
    var hit: Set<Int> = []
    for person in 0..<people {
      let byOwn = Dictionary(grouping: group.indices) { group[$0][person] }
      for indices in byOwn.values where isCertain(indices.map { group[$0] }, besides: person) {
        hit.formUnion(indices)
      }
    }
    return hit.count
  }

  private func isCertain(_ group: [[UInt8]], besides person: Int?) -> Bool {
    var common = [UInt8](repeating: .max, count: people)
    for world in group {
      var rest: UInt8 = 0
      for index in 0..<people where index != person {
        common[index] &= world[index]
        rest |= common[index]
      }
      if rest == 0 { return false }
    }
    return true
  }
}

/// The real function, and ways of using it that tell too much.
final class Policies {
  private var known: [String: String] = [:]

  /// Closed once, over everything: the only way there is.
  func once(_ tally: Tally, _ answers: [[String]]) -> String {
    let names = answers.map { $0.joined(separator: "+") }.sorted().joined(separator: " ")
    let key = "\(names) \(tally.step.release) \(tally.floor) \(tally.present)"
    if let shown = known[key] { return shown }
    let result = tally.result(of: answers.map(Policies.contribution)) { $0 }
    known[key] = "\(result)"
    return "\(result)"
  }

  /// Asked again after every arrival.
  func rolling(_ tally: Tally, _ answers: [[String]]) -> String {
    (1...answers.count).map { once(tally, Array(answers.prefix($0))) }.joined(separator: "; ")
  }

  /// A new result each time that as many came as the floor says.
  func batched(_ tally: Tally, _ answers: [[String]]) -> String {
    stride(from: tally.floor, through: answers.count, by: tally.floor)
      .map { once(tally, Array(answers.prefix($0))) }.joined(separator: "; ")
  }

  static func contribution(_ chosen: [String]) -> Contribution {
    Contribution(
      workshop: WorkshopID { Array(repeating: 1, count: $0) }, step: "step",
      id: ContributionID { Array(repeating: 2, count: $0) }, content: .choice(chosen))
  }
}
