import AgeWitness
import Reflection
import Testing

@testable import Exchange

@Suite struct StockAgeTests {
  /// T15: what was shown before it left is all that stands in it, but for what is listed here.
  @Test(arguments: [false, true])
  func `stock age shows the letter and nothing else`(armored: Bool) throws {
    let letter = try Letter.fullShare()
    let sealed = try Person.ana.correspondence()
      .seal(letter, for: Person.boris.key(), from: nil, armored: armored)
    let boris = try Person.boris.keyring()
    let key = try TemporaryFile(Array((boris.exported + "\n").utf8))
    let bytes = try StockAge.run("age", ["-d", "-i", key.path], input: sealed.file)
    let shown = String(decoding: bytes, as: UTF8.self)
    #expect(shown.utf8.count == bytes.count)
    let texts = (letter.passages.flatMap { [$0.asked] + $0.texts } + [letter.wishWords])
      .filter { !$0.isEmpty }
    var rest = shown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for line in texts.flatMap({ $0.split(separator: "\n", omittingEmptySubsequences: false) }) {
      let place = try required(rest.firstIndex(of: "> " + line))
      rest.remove(at: place)
    }
    #expect(!rest.contains { $0.hasPrefix(">") })
    let labels = Set(rest.map { $0.prefix { $0 != ":" && $0 != "/" }.description })
    #expect(
      labels == [
        "", "tandem-share", "from", "to", "id", "kind", "made", "name", "about", "wanted", "part",
        "day", "exercise", "asked", "answer", "score", "try", "if", "due", "pad", "mac",
      ])
  }

  @Test func `a file that stock age made for my key has no sender`() throws {
    let boris = try Person.boris.correspondence()
    let text = try manuscript(.golden(), from: .ana, to: .boris)
    let bare = try StockAge.run("age", ["-r", boris.ownKey], input: Array(text.utf8))
    #expect(throws: ShareRefusal.senderUnconfirmed) { try boris.open(bare) }
    let plain = try StockAge.run("age", ["-a", "-r", boris.ownKey], input: Array("hello".utf8))
    #expect(throws: ShareRefusal.notAShare) { try boris.open(plain) }
  }

  @Test func `what stock age seals again opens, when it is whole`() throws {
    let boris = try Person.boris.correspondence()
    let ana = try Person.ana.entry()
    let content = try Manuscript(.golden(), from: ana.recipient, to: Person.boris.recipient())
      .coded(by: ana.identity)
    let file = try StockAge.run("age", ["-a", "-r", boris.ownKey], input: content)
    #expect(try boris.open(file).letter() == .golden())
  }
}
