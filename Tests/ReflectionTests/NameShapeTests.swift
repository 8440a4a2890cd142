import Reflection
import Testing

/// Names that are easily taken for each other.
struct NameShapeTests {
  struct Pair: CustomTestStringConvertible {
    var one: String
    var other: String

    init(_ one: String, _ other: String) { (self.one, self.other) = (one, other) }

    var testDescription: String { "\(one) \(other)" }
  }

  /// Latin beside Cyrillic, Greek, mathematical and wide letters, digits and pairs of letters.
  static let alike = [
    Pair("Camille", "Cаmille"), Pair("Camille", "CAMILLE"), Pair("Chloé", "Сhlоe"),
    Pair("Alice", "A1ice"), Pair("Anna", "ΑΝΝΑ"), Pair("Bob", "B0b"), Pair("Marc", "Ｍａｒｃ"),
    Pair("Mo", "𝐌𝐨"), Pair("mina", "rnina"), Pair("Walter", "VValter"),
    Pair("Jean Paul", "Jean-Paul"),
  ]

  @Test(arguments: alike) func `one is easily taken for the other`(pair: Pair) {
    #expect(NameShape(of: pair.one) == NameShape(of: pair.other))
  }

  static let apart = [
    Pair("Camille", "Camilla"), Pair("Alix", "Alex"), Pair("Иван", "Ivan"), Pair("Anna", "Hanna"),
  ]

  @Test(arguments: apart) func `nobody takes one for the other`(pair: Pair) {
    #expect(NameShape(of: pair.one) != NameShape(of: pair.other))
  }

  @Test func `what has neither letter nor digit has no shape`() {
    #expect(NameShape(of: "…").isEmpty)
    #expect(!NameShape(of: "李").isEmpty)
  }
}

/// People of a journal whose names are easily taken for another one.
struct LookalikeTests {
  static func journal(_ names: String...) throws -> Journal {
    let log = MemoryLog(device: DeviceID(high: 1, low: 2))
    var journal = Journal()
    _ = try journal.keep(
      names.map { .contactAdded(name: $0, key: "age1" + $0) },
      at: Moment(milliseconds: 0, offsetMinutes: 0), in: log)
    return journal
  }

  @Test func `a person of another alphabet is found`() throws {
    let journal = try Self.journal("Alix", "Camille")
    #expect(journal.lookalike(of: "Cаmille")?.name == "Camille")
  }

  @Test func `that very name is taken, and no lookalike`() throws {
    let journal = try Self.journal("Camille")
    #expect(journal.lookalike(of: "camille") == nil)
    #expect(journal.isTaken("camille"))
  }

  @Test func `who is renamed is not taken for themselves`() throws {
    let journal = try Self.journal("Cаmille")
    let own = try #require(journal.contacts.first)
    #expect(journal.lookalike(of: "Camille")?.ref == own.ref)
    #expect(journal.lookalike(of: "Camille", except: own.ref) == nil)
  }

  @Test func `names without a shape resemble nobody`() throws {
    let journal = try Self.journal("…")
    #expect(journal.lookalike(of: "—") == nil)
  }
}
