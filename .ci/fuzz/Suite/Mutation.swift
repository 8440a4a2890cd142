@testable import Reflection

/// Changes seeds the same way for the same number, by the domain's chance.
struct Mutation: RandomNumberGenerator {
  private var chance: Chance

  init(seed: UInt64) { chance = Chance(seed: seed) }

  mutating func next() -> UInt64 { chance.next() }

  /// One of the seeds, changed in one to six places; now and then as it is.
  mutating func input(from seeds: [[UInt8]]) -> [UInt8] {
    guard var bytes = seeds.randomElement(using: &self) else { return [] }
    for _ in 0..<Int.random(in: 0...6, using: &self) { change(&bytes, seeds) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], _ seeds: [[UInt8]]) {
    let place = Int.random(in: 0...bytes.count, using: &self)
    let end = min(bytes.count, place + Int.random(in: 0...8, using: &self))
    switch Int.random(in: 0..<6, using: &self) {
    case 0 where place < bytes.count: bytes[place] = .random(in: 0...255, using: &self)
    case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &self)
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4:
      let sign = Mutation.signs.randomElement(using: &self) ?? ""
      bytes.insert(contentsOf: sign.utf8, at: place)
    default:
      let other = seeds.randomElement(using: &self) ?? []
      let start = Int.random(in: 0...other.count, using: &self)
      bytes.insert(contentsOf: other[start...].prefix(40), at: place)
    }
  }

  /// What means something to one of the readers.
  private static let signs = [
    "\n", "\r\n", "\0", " ", "/", "//", ": ", "- ", "\"", "\\", "--", "=", "\u{1B}[2J", "\u{9B}",
    "\u{202E}", "\u{2067}", "\u{200B}", "\u{301}", "\u{FEFF}", "α", "🧗‍♀️", "erase", "effacer",
    "pause",
    "lock_after: ", "-> ", "\u{FFFF}", "q", "Q",
  ]
}
