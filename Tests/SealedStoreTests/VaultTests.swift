import Foundation
import Reflection
import Sodium
import Testing

@testable import SealedStore

@Suite struct VaultTests {
  @Test func `what was kept is there after opening again, in order and exactly`() throws {
    let scratch = try Scratch()
    let texts = ["a", "é \r\n \u{1b}[31m", "", String(repeating: "long ", count: 9_000)]
    do {
      let (vault, _) = try Vault.sample(scratch)
      var arena = EventArena()
      #expect(try vault.load(into: &arena).isEmpty)
      for text in texts {
        try vault.append(
          [Words.answered(text, run: vault.run)], at: Words.moment, to: &arena)
      }
      #expect(arena.entries.map(\.number) == [1, 2, 3, 4, 5])
    }
    let (events, damage) = try Vault.reopen(scratch).events()
    #expect(damage.isEmpty)
    #expect(events.map(\.clock) == [1, 2, 3, 4, 5])
    #expect(events.allSatisfy { $0.moment == Words.moment })
    #expect(try Vault.reopen(scratch).texts() == texts)
    #expect(try Vault.reopen(scratch, for: .writing).verify().damage.isEmpty)
  }

  @Test func `many facts go in one transaction`() throws {
    let scratch = try Scratch()
    let (vault, _) = try Vault.sample(scratch)
    var arena = EventArena()
    _ = try vault.load(into: &arena)
    let facts = (1...300).map { Words.answered("text \($0)", run: vault.run) }
    try vault.append(facts, at: Words.moment, to: &arena)
    #expect(arena.entries.count == 301)
    #expect(try Vault.reopen(scratch).texts() == (1...300).map { "text \($0)" })
  }

  @Test func `the recovery key opens it too, and nothing else does`() throws {
    let scratch = try Scratch()
    let (vault, recoveryKey) = try Vault.sample(scratch)
    #expect(recoveryKey.hasPrefix("AGE-SECRET-KEY-1"))
    let key = try Words.secret(recoveryKey)
    let opened = try Vault.open(
      scratch.vault, recoveryKey: key, for: .writing, anchors: scratch.anchors)
    #expect(opened.journal == vault.journal)
    let wrong = try Words.secret("pâtes à l'ail")
    #expect(throws: EventLogFailure.wrongPassphrase) {
      try Vault.open(scratch.vault, passphrase: wrong, for: .reading, anchors: scratch.anchors)
    }
    #expect(throws: EventLogFailure.wrongPassphrase) {
      try Vault.open(scratch.vault, recoveryKey: wrong, for: .reading, anchors: scratch.anchors)
    }
  }
}
