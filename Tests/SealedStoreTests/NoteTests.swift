import AgeFormat
import Foundation
import Posix
import Reflection
import Sodium
import Testing

@testable import SealedStore

/// T17: notes left while the journal was locked are taken in once, or named.
@Suite struct NoteTests {
  private let sample: Sample
  private let folder: NoteFolder

  init() throws {
    sample = try Sample(["one"])
    folder = NoteFolder(sample.scratch.folder + "/inbox")
  }

  private func leave(_ text: String, for scratch: Scratch? = nil) throws {
    try Vault.leave(
      text, for: (scratch ?? sample.scratch).vault, at: Words.moment, in: folder)
  }

  /// Opens, takes in what waits as a conversation does, and says what waited and what notes there are.
  @discardableResult
  private func takeIn(
    _ folder: NoteFolder? = nil
  ) throws -> (waiting: WaitingNotes, notes: [String]) {
    let vault = try sample.open(.writing)
    var (journal, _) = try Journal.read(vault)
    let waiting = try vault.notes(waitingIn: folder ?? self.folder)
    for note in waiting.notes {
      if let facts = journal.facts(of: note) {
        try journal.keep(facts, at: journal.moment(of: note, now: Words.moment), in: vault)
      }
      try? vault.remove(note, from: folder ?? self.folder)
    }
    try vault.close()
    return (waiting, journal.notes.map(\.note.text))
  }

  @Test func `the bytes of a note`() throws {
    let payload = NotePayload(
      journal: [UInt8](repeating: 0x11, count: 16), id: [UInt8](repeating: 0x22, count: 16),
      made: Words.moment, text: "Demander à Nadia\n\n> vingt minutes")
    let text = String(decoding: payload.encoded, as: UTF8.self)
    #expect(
      text.hasPrefix(
        """
        tandem-note/1
        journal: 11111111111111111111111111111111
        id: 22222222222222222222222222222222
        made: 2026-03-12T09:00:00+01:00
        > Demander à Nadia
        >\u{20}
        > > vingt minutes
        pad: ......
        """))
    #expect(text.utf8.count == 4096 && text.hasSuffix(".\n"))
    #expect(NotePayload(payload.encoded) == payload)
  }

  @Test func `every other form of it is refused`() throws {
    let payload = NotePayload(
      journal: [UInt8](repeating: 0x11, count: 16), id: [UInt8](repeating: 0xAB, count: 16),
      made: Words.moment, text: "é")
    let bytes = payload.encoded
    for index in bytes.indices {
      var flipped = bytes
      flipped[index] ^= 0x01
      #expect(NotePayload(flipped) != payload, "byte \(index)")
      #expect(NotePayload(Array(bytes[..<index])) == nil)
    }
    #expect(NotePayload(bytes + bytes) == nil)
    #expect(NotePayload([]) == nil)
  }

  @Test(arguments: [0, 1, 200, 3000])
  func `a file tells nothing of how long a short note is`(length: Int) throws {
    try leave(String(repeating: "a", count: length) + "b")
    let file = try #require(folder.names.first)
    #expect(try sample.scratch.bytes(folder.path + "/" + file).count == 4296)
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + file)
    #expect(mode[.posixPermissions] as? Int == 0o600)
  }

  @Test func `a note is left without a key, and taken in once at the next unlock`() throws {
    try leave("first")
    try leave("several\nlines, and \u{1F9E0}")
    #expect(folder.names.count == 2)
    let (waiting, notes) = try takeIn()
    #expect(waiting.strangers == 0 && !waiting.isKeyExchanged)
    #expect(Set(notes) == ["first", "several\nlines, and \u{1F9E0}"])
    #expect(folder.names.isEmpty)
    #expect(try takeIn().notes.count == 2)
    let vault = try sample.open()
    let journal = try Journal.read(vault).journal
    #expect(!journal.notes.contains { !$0.isUnconfirmed })
    #expect(try vault.events().damage.isEmpty)
  }

  @Test func `stock age opens nothing of it, and the words are nowhere in the folder`() throws {
    try leave("CANARY-7f3a")
    for name in folder.names {
      let bytes = try sample.scratch.bytes(folder.path + "/" + name)
      #expect(bytes.onlyPlace(of: Array("CANARY".utf8)) == nil)
    }
  }

  @Test func `a crash between keeping it and removing its file keeps it once`() throws {
    try leave("first")
    var stuck = folder
    stuck.removalFault = SystemError(code: 5)
    #expect(try takeIn(stuck).notes == ["first"])
    #expect(folder.names.count == 1)
    #expect(try takeIn().notes == ["first"])
    #expect(folder.names.isEmpty)
  }

  @Test func `a note that is put back is not kept again, not even when it was erased`() throws {
    try leave("first")
    let name = try #require(folder.names.first)
    let copy = try sample.scratch.bytes(folder.path + "/" + name)
    try takeIn()
    let again = folder.path + "/tandem-00000000000000ff.age"
    try Data(copy).write(to: URL(fileURLWithPath: again))
    #expect(try takeIn().notes == ["first"])
    #expect(folder.names.isEmpty)
    let vault = try sample.open(.writing)
    var (journal, _) = try Journal.read(vault)
    try journal.erase(journal.notes.map(\.ref), at: Words.moment, in: vault)
    try vault.close()
    try Data(copy).write(to: URL(fileURLWithPath: again))
    #expect(try takeIn().notes == [])
    #expect(folder.names.isEmpty)
  }

  @Test func `a note for another journal stays where it is and is named`() throws {
    let other = try Sample(["two"])
    try leave("for the other one", for: other.scratch)
    #expect(try takeIn().waiting.strangers == 1)
    #expect(folder.names.count == 1)
    #expect(try other.open().notes(waitingIn: folder).notes.map(\.text) == ["for the other one"])
  }

  @Test func `a note that names another journal is no note of this one`() throws {
    let key = try sample.open().cabinet.note
    let payload = NotePayload(
      journal: [UInt8](repeating: 9, count: 16), id: [UInt8](repeating: 1, count: 16),
      made: Words.moment, text: "sealed for the right key")
    try folder.leave(payload, for: key)
    let (waiting, notes) = try takeIn()
    #expect(waiting.strangers == 1 && notes == [])
  }

  @Test func `an exchanged note key is named, and what went to it is no note`() throws {
    let thief = try X25519Identity()
    try leave("before")
    let key = thief.recipient.point.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    try sample.sql("UPDATE tandem SET note=x'\(key.joined())'")
    try leave("after")
    let (waiting, notes) = try takeIn()
    #expect(waiting.isKeyExchanged && waiting.strangers == 1)
    #expect(notes == ["before"])
    #expect(folder.names.count == 1)
  }

  @Test func `each flipped byte of a file makes it a stranger`() throws {
    try leave("first")
    let path = folder.path + "/" + (try #require(folder.names.first))
    let whole = try sample.scratch.bytes(path)
    let vault = try sample.open()
    for index in stride(from: 0, to: whole.count, by: 37) {
      var bytes = whole
      bytes[index] ^= 0x10
      try sample.scratch.overwrite(path, with: bytes)
      #expect(try vault.notes(waitingIn: folder).notes.isEmpty, "byte \(index)")
    }
    try sample.scratch.overwrite(path, with: whole)
    #expect(try vault.notes(waitingIn: folder).notes.count == 1)
  }

  @Test func `links, pipes and other names are not looked at`() throws {
    try leave("first")
    let real = folder.path + "/" + (try #require(folder.names.first))
    let link = folder.path + "/tandem-00000000000000aa.age"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: real)
    #expect(mkfifo(folder.path + "/tandem-00000000000000bb.age", 0o600) == 0)
    for name in ["tandem-xyz.age", "tandem-00000000000000cc.age.new", "TANDEM-0.age"] {
      #expect(FileManager.default.createFile(atPath: folder.path + "/" + name, contents: nil))
    }
    #expect(folder.names == [String(real.split(separator: "/").last ?? "")])
  }

  @Test func `a note says when it was written only between the last visit and now`() throws {
    let journal = try Journal.read(try sample.open()).journal
    let now = Moment(milliseconds: Words.moment.milliseconds + 90_000, offsetMinutes: 60)
    func kept(_ milliseconds: Int64) -> Int64 {
      let made = Moment(
        milliseconds: Words.moment.milliseconds + milliseconds, offsetMinutes: 60)
      let note = LeftNote(id: [], made: made, text: "")
      return journal.moment(of: note, now: now).milliseconds - Words.moment.milliseconds
    }
    #expect(kept(60_000) == 60_000)
    #expect(kept(-1000) == 90_000)
    #expect(kept(1 << 40) == 90_000)
  }

  @Test func `a journal that is missing or another writer's takes what it can`() throws {
    let writer = try sample.open(.writing)
    try leave("beside a writer")
    #expect(folder.names.count == 1)
    _ = writer
    #expect(throws: EventLogFailure.missing) {
      try Vault.leave("a", for: sample.scratch.folder + "/none", at: Words.moment, in: folder)
    }
  }
}
