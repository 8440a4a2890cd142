import AgeFormat
import Foundation
import Reflection
import Sodium
import Testing

@testable import Exchange

/// The byte strings of `crypto-tests.md`, which libsodium, hashlib and stock age agree on.
@Suite struct GoldenTests {
  @Test func `the keys of the two are these`() throws {
    let (ana, boris) = (try Person.ana.entry(), try Person.boris.entry())
    #expect(
      ana.recipient.encoded == "age1q73he0q5yzfu3d64msd3p6rvksnrwjk3d2598mgtmlqt9wrdr37q2vrn72")
    #expect(
      boris.recipient.encoded == "age12u28d8g3d0mkgd4wwj78j0fvxzk3jq79ntzjwwq9cl3xnz6ppsmq4eu6rs")
    let agreed = try X25519.sharedSecret(of: ana.identity.secret, with: boris.recipient.point)
    #expect(hex(agreed) == "c9ea6a3f79a000b60b076d4afc990b272f3f0b5aaa3f0b8713c209273e363863")
    let there = try Manuscript.codeKey(agreed, from: ana.recipient, to: boris.recipient)
    #expect(hex(there) == "87fd1585fb94c3e3b4afa4e2bce6c34ed20b92511e6a7dfaf098a12c4941d106")
    let back = try Manuscript.codeKey(agreed, from: boris.recipient, to: ana.recipient)
    #expect(hex(back) == "f8d736126441d18179ff891b7d5f6118af4adad560d60963a1f1a98e220e8832")
  }

  @Test func `what is authenticated is these bytes, and so is the code`() throws {
    let (ana, boris) = (try Person.ana.entry(), try Person.boris.entry())
    let manuscript = try Manuscript(.golden(), from: ana.recipient, to: boris.recipient)
    #expect(manuscript.bytes.count == 4026)
    #expect(
      Hex.text(manuscript.digest)
        == "5d5695f010a683726ad346740b9cbb647545d6e12bfe460b5ed3bcf8949b3100")
    let content = try manuscript.coded(by: ana.identity)
    #expect(content.count == 4096)
    #expect(
      String(decoding: content.suffix(70), as: UTF8.self)
        == "mac: cd54e31fca48668c3addba49d555c22124bb913b6a1c5a2ab4cdc080259b2471\n")
  }

  @Test func `lengths are filled up to these`() {
    let lengths = [(1, 4096), (4096, 4096), (4097, 8192), (33_000, 36_864), (70_000, 73_728)]
    for (count, padded) in lengths + [(1_000_000, 1_048_576)] {
      #expect(ExchangeLimits.padded(count) == padded)
    }
  }

  static let letters: [(String, @Sendable () throws -> Letter)] = [
    ("share", Letter.fullShare), ("reply", Letter.fullReply), ("receipt", Letter.receipt),
    ("newkey", Letter.newKey),
  ]

  /// Frozen: a released version reads these for ever.
  @Test(arguments: letters.map(\.0))
  func `each kind of letter is, inside, this file`(name: String) throws {
    let letter = try required(GoldenTests.letters.first { $0.0 == name }).1()
    let (ana, boris) = (try Person.ana.entry(), try Person.boris.recipient())
    let content = try Manuscript(letter, from: ana.recipient, to: boris).coded(by: ana.identity)
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/\(name).txt")
    if ProcessInfo.processInfo.environment["TANDEM_RECORD"] == "1" {
      try Data(content).write(to: file)
      Issue.record("recorded")
    }
    let golden = Array(try Data(contentsOf: file))
    #expect(content == golden)
    let arrival = try Person.boris.correspondence().open(sealed(golden, for: .boris))
    #expect(try arrival.letter() == letter)
  }

  private func hex(_ secret: borrowing SecretBytes) -> String {
    secret.withSpan { span in Hex.text(span.indices.map { span[$0] }) }
  }
}
