@testable import Reflection

/// Numbers that look random and are the same in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }

  mutating func roll(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }

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
