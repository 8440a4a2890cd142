@testable import Reflection

/// Chance with what tests draw besides.
struct Dice: RandomNumberGenerator {
  private var chance: Chance

  init(seed: UInt64) { chance = Chance(seed: seed) }

  mutating func next() -> UInt64 { chance.next() }

  mutating func roll(_ range: ClosedRange<Int>) -> Int { chance.roll(range) }

  mutating func flip() -> Bool { next() & 1 == 1 }

  /// One of some things; there must be one.
  mutating func pick<Thing>(_ things: [Thing]) -> Thing { things[roll(0...things.count - 1)] }

  mutating func list<Thing>(_ most: Int, _ make: (inout Dice) -> Thing) -> [Thing] {
    (0..<roll(0...most)).map { _ in make(&self) }
  }

  mutating func maybe<Thing>(_ make: (inout Dice) -> Thing) -> Thing? {
    flip() ? make(&self) : nil
  }
}
