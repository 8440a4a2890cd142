import Foundation
import Glibc
import Posix
import Reflection
import Sodium
import Synchronization
import Testing

@testable import SealedStore

@Suite struct BackupTests {
  private func open(_ path: String, of sample: Sample) throws -> Vault {
    try Vault.open(
      path, masterKey: try sample.master(), for: .reading, anchors: sample.scratch.anchors)
  }

  @Test func `a copy is whole, for its owner alone, and the journal is as it was`() throws {
    let sample = try Sample(["one", "two"])
    let before = try sample.scratch.bytes()
    let path = sample.scratch.folder + "/copy"
    let report = try sample.open().backUp(to: path)
    #expect(report.rows == 3 && report.events == 3 && report.damage.isEmpty)
    #expect(try open(path, of: sample).texts() == ["one", "two"])
    #expect(try sample.scratch.bytes() == before)
    #expect(!(try sample.scratch.names().contains { $0.hasPrefix("copy.") }))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let passphrase = try Words.secret(Words.passphrase)
    let copy = try translating { () throws(VaultError) in
      try Vault.open(
        path, passphrase: passphrase, for: .writing, anchors: sample.scratch.anchors,
        derivation: Remembered.derivation)
    }
    #expect(copy.standing == .known)
  }

  @Test func `what is there is never written over`() throws {
    let sample = try Sample(["one"])
    let path = try sample.scratch.write("copy", [1, 2, 3])
    #expect(throws: BackupFailure.exists) { try sample.open().backUp(to: path) }
    #expect(try sample.scratch.bytes(path) == [1, 2, 3])
    let nowhere = sample.scratch.folder + "/nowhere/copy"
    #expect(throws: BackupFailure.unwritten(code: ENOENT)) { try sample.open().backUp(to: nowhere) }
  }

  @Test(arguments: [
    "UPDATE row SET body=randomblob(length(body)) WHERE n=2", "DELETE FROM row WHERE n=3",
    "UPDATE sealed SET box=randomblob(length(box)) WHERE kind=2",
  ])
  func `a copy that does not read as the journal does is not left behind`(fault: String) throws {
    let sample = try Sample(["one", "two"])
    let vault = try sample.open()
    vault.copyFault = { try? Programs.sql(fault, in: $0) }
    let before = try sample.scratch.names()
    #expect(throws: BackupFailure.log(.unfaithful)) {
      try vault.backUp(to: sample.scratch.folder + "/copy")
    }
    #expect(try sample.scratch.names() == before)
  }

  @Test func `a damaged journal is copied as it is, and the damage is told`() throws {
    let sample = try Sample(["one", "two"])
    try sample.sql("UPDATE row SET body=randomblob(length(body)) WHERE n=2")
    let path = sample.scratch.folder + "/copy"
    let report = try sample.open().backUp(to: path)
    #expect(
      report.damage == [.unreadable(number: 2, device: sample.device, sequence: 2)])
    #expect(try open(path, of: sample).texts() == ["two"])
  }

  @Test func `a full disk leaves nothing behind`() throws {
    let disk = try SmallDisk(kibibytes: 128)
    guard disk.isMounted else { return }
    let sample = try Sample([String(repeating: "x", count: 200_000)])
    #expect(throws: BackupFailure.unwritten(code: ENOSPC)) {
      try sample.open().backUp(to: disk.scratch.folder + "/copy")
    }
    #expect(try disk.scratch.names() == [])
  }

  @Test func `copies made while somebody writes hold what was kept until an instant`() throws {
    let sample = try Sample([])
    let writing = Flag()
    let texts = (0..<150).map { "text \($0)" }
    let (file, anchors, run) = (sample.scratch.vault, sample.scratch.anchors, sample.run)
    let bytes = try sample.master().bytes.withSpan { span in span.indices.map { span[$0] } }
    // A thread of its own: the tests' tasks share two, which may both be waiting.
    Thread.detachNewThread {
      defer { writing.end() }
      do {
        let writer = try Vault.open(
          file, masterKey: MasterKey(.init(copying: bytes.span)), for: .writing, anchors: anchors)
        var arena = EventArena()
        _ = try writer.load(into: &arena)
        for text in texts {
          try writer.append([Words.answered(text, run: run)], at: Words.moment, to: &arena)
        }
      } catch {
        Issue.record(error)
      }
    }
    var counts: [Int] = []
    while !writing.isOver || counts.isEmpty {
      let path = sample.scratch.folder + "/copy-\(counts.count)"
      _ = try sample.open().backUp(to: path)
      let found = try open(path, of: sample).texts()
      #expect(found == Array(texts.prefix(found.count)))
      counts.append(found.count)
    }
    #expect(counts == counts.sorted())
  }

  @Test func `verify tells how the journal stands to what was seen`() throws {
    let sample = try Sample(["one", "two"])
    #expect(try sample.open().verify().standing == .known)
    try Files.remove(sample.scratch.state + "/" + Anchor.name(journal: try sample.open().journal))
    #expect(try sample.open().verify().standing == .unseen)
  }
}

/// Something that ends in another thread.
private final class Flag: Sendable {
  private let value = Atomic(false)
  var isOver: Bool { value.load(ordering: .acquiring) }
  func end() { value.store(true, ordering: .releasing) }
}
