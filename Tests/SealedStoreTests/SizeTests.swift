import Foundation
import Reflection
import Testing

@testable import SealedStore

@Suite struct SizeTests {
  @Test func `texts of 1 to 200 bytes make files of the same size`() throws {
    let sample = try Sample([])
    let empty = try sample.scratch.bytes()
    let text = String(repeating: "a", count: 200)
    var sizes: Set<Int> = []
    for length in 1...200 {
      try sample.scratch.overwrite(with: empty)
      let vault = try sample.open(.writing)
      vault.continueChain(of: sample.device)
      var arena = EventArena()
      _ = try vault.load(into: &arena)
      try vault.append(
        [Words.answered(String(text.prefix(length)), run: sample.run)], at: Words.moment,
        to: &arena)
      sizes.insert(try sample.scratch.bytes().count)
      let bodies = try vault.column("SELECT body FROM row").map(\.count)
      #expect(bodies == [256, 256])
    }
    #expect(sizes.count == 1)
  }

  @Test func `no nonce is used twice`() throws {
    let sample = try Sample([])
    let vault = try sample.open(.writing)
    var arena = EventArena()
    _ = try vault.load(into: &arena)
    var nonces: [[UInt8]] = []
    for number in 0..<700 {
      try vault.append(
        [Words.answered("the same text", run: sample.run)], at: Words.moment, to: &arena)
      nonces.append(Array(try vault.sealedBox(.head)[..<24]))
      nonces.append(Array(try vault.sealedBox(.draft)[..<24]))
      #expect(nonces.count == 2 * number + 2)
    }
    nonces += try vault.column("SELECT nonce FROM row")
    #expect(nonces.count > 2_000)
    #expect(Set(nonces).count == nonces.count)
    #expect(nonces.allSatisfy { $0.count == 24 })
  }

  @Test func `a draft, nothing or 4,000 bytes, makes a file of the same size`() throws {
    let sample = try Sample(["one"])
    let vault = try sample.open(.writing)
    let size = try sample.scratch.bytes().count
    let box = try vault.sealedBox(.draft).count
    for length in [0, 1, 200, 4_000] {
      let draft = Draft(
        moment: Words.moment, run: sample.run, place: Place(step: "topic"), lines: [],
        line: String(repeating: "a", count: length))
      try vault.keepDraft(draft)
      #expect(try sample.scratch.bytes().count == size, "\(length)")
      #expect(try vault.sealedBox(.draft).count == box, "\(length)")
    }
    let long = Draft(
      moment: Words.moment, run: sample.run, place: Place(step: "topic"), lines: [],
      line: String(repeating: "a", count: 4_100))
    try vault.keepDraft(long)
    #expect(try vault.sealedBox(.draft).count > box, "a longer one is longer")
  }

  @Test func `no nonce is used twice in copies that go on, nor after a rebuild`() throws {
    let sample = try Sample(["one", "two"])
    let whole = try sample.scratch.bytes()
    var nonces: [[UInt8]] = []
    for number in 0..<12 {
      let copy = try sample.scratch.write("copy-\(number)", whole)
      let vault = try Vault.open(
        copy, masterKey: try sample.master(), for: .writing, anchors: sample.scratch.anchors)
      vault.continueChain(of: sample.device)
      vault.derivation = Remembered.derivation
      var arena = EventArena()
      _ = try vault.load(into: &arena)
      try vault.append(
        [Words.answered("the same text", run: sample.run)], at: Words.moment, to: &arena)
      nonces += try vault.column("SELECT nonce FROM row WHERE n>3")
      nonces.append(Array(try vault.sealedBox(.head)[..<24]))
      try vault.rebuild(
        passphrase: try Words.secret("chaise lampe nuage \(number)"), recoveryKey: try RecoveryKey()
      )
      nonces += try vault.column("SELECT nonce FROM row")
      nonces.append(Array(try vault.sealedBox(.head)[..<24]))
    }
    #expect(nonces.count == 12 * 7)
    #expect(Set(nonces).count == nonces.count)
  }

  @Test func `the same text is never sealed to the same bytes`() throws {
    let sample = try Sample(["same", "same", "same"])
    let bodies = try sample.open().column("SELECT body FROM row WHERE n>1")
    #expect(Set(bodies).count == 3)
  }

  @Test func `no word of the person stands in the folder`() throws {
    let word = "Ornithorhynque"
    let sample = try Sample([word, String(repeating: word, count: 400)])
    for name in try sample.scratch.names() {
      let bytes = Data(try sample.scratch.bytes(sample.scratch.folder + "/" + name))
      #expect(bytes.range(of: Data(word.utf8)) == nil, "\(name)")
    }
    #expect(try sample.read().texts.first == word)
  }
}

extension Vault {
  /// The bytes that a query gives, row by row.
  func column(_ query: String) throws -> [[UInt8]] {
    var found: [[UInt8]] = []
    var statement = try connection.prepare(query)
    while try statement.step() { found.append(statement.bytes(0) ?? []) }
    return found
  }
}
