import AgeFormat
import Reflection
import Testing

@testable import Exchange

@Suite struct CardTests {
  private static let key = "age1q73he0q5yzfu3d64msd3p6rvksnrwjk3d2598mgtmlqt9wrdr37q2vrn72"
  private static let card = "tandem-card/1\nname: Ana\nkey: \(key)\n"

  @Test func `a card is these bytes, and is read back`() throws {
    let bytes = try Person.ana.correspondence().card(named: "Ana")
    #expect(String(decoding: bytes, as: UTF8.self) == CardTests.card)
    let read = try Person.boris.correspondence().readCard(bytes)
    #expect(read == ContactCard(name: "Ana", key: CardTests.key))
  }

  @Test(arguments: [
    "A", "Zoë d’Été", "李雷", "آرمان‌دخت", "👩‍🚀", String(repeating: "é", count: 80),
  ])
  func `a name is kept as it is`(name: String) throws {
    let bytes = try Person.ana.correspondence().card(named: name)
    #expect(try Person.boris.correspondence().readCard(bytes).name == name)
  }

  @Test(arguments: [
    "", " ", " Ana", "Ana ", "A\u{1b}[31mna", "A\tna", "A\u{202e}na", "A\u{200b}na", "A\u{2028}na",
    "A\u{85}na", "\u{feff}Ana", "A\u{e0041}na", "A\u{3164}", "A\nna", "A\rna",
    String(repeating: "a", count: 81), String(repeating: "e\u{301}", count: 41),
  ])
  func `a name that could deceive is refused`(name: String) throws {
    #expect(throws: CardRefusal.badName) {
      try Person.ana.correspondence().card(named: name)
    }
    let bytes = Array(CardTests.card.replacing("Ana", with: name).utf8)
    #expect(throws: CardRefusal.self) { try Person.boris.correspondence().readCard(bytes) }
  }

  @Test(arguments: [
    (card.replacing("/1", with: "/2"), CardRefusal.newerCard), ("", .notACard),
    ("hello\n", .notACard), (" " + card, .surroundedCard), (card + "\n", .malformedCard(line: 4)),
    (card + "x", .malformedCard(line: 4)), (String(card.dropLast()), .malformedCard(line: 3)),
    (card.replacing("\nkey", with: "\nnote: x\nkey"), .malformedCard(line: 3)),
    (card.replacing("name: ", with: "name:"), .malformedCard(line: 2)),
    (card.replacing("\n", with: "\r\n"), .malformedCard(line: 1)),
    (card.replacing(key, with: key.uppercased()), .malformedKey),
    (card.replacing(key, with: key + " "), .malformedKey),
    (card.replacing("age1q73", with: "age1q74"), .malformedKey),
    (card + String(repeating: " ", count: 1024), .tooLarge),
  ])
  func `a card has one form`(text: String, refusal: CardRefusal) throws {
    #expect(throws: refusal) {
      try Person.boris.correspondence().readCard(Array(text.utf8))
    }
  }

  @Test func `my own card is refused, also of a key of the past`() throws {
    let old = try Person.ana.keyring()
    let ana = Correspondence(try old.rotated(compromised: false))
    #expect(ana.ownKey != CardTests.key)
    #expect(throws: CardRefusal.ownKey) { try ana.readCard(Array(CardTests.card.utf8)) }
  }

  @Test func `bytes that are no UTF-8 are refused`() throws {
    var bytes = Array(CardTests.card.utf8)
    bytes[20] = 0xff
    #expect(throws: CardRefusal.malformedCard(line: 2)) {
      try Person.boris.correspondence().readCard(bytes)
    }
  }
}
