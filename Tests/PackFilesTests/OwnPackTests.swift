import Foundation
import Reflection
import Testing

@testable import PackFiles

@Suite final class OwnPackTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "tandem-packs-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  private func own(id: String, title: String) -> String {
    PackText.whole.replacing("my.evening", with: id).replacing("Le soir", with: title)
  }

  /// The ids of the packs that were compiled in.
  private var shipped: [String] { FilePackLibrary(folder: nil) { _ in [] }.catalogue.map(\.id) }

  private var library: FilePackLibrary { FilePackLibrary(folder: folder.path) { _ in [7] } }

  @Test func `whichever way a pack is read, its digest is that of its bytes`() throws {
    let text = own(id: "my.one", title: "Un")
    try write(text, "one.yaml")
    let library = FilePackLibrary(folder: folder.path) {
      Array($0.suffix(32)) + [UInt8($0.count % 251)]
    }
    let bytes = Array(text.utf8)
    let digest = Array(bytes.suffix(32)) + [UInt8(bytes.count % 251)]
    #expect(try library.pack("my.one").digest == digest)
    #expect(try library.read(path: folder.path + "/one.yaml").digest == digest)
    #expect(try library.read(bytes, name: "x").get().digest == digest)
    #expect(library.check(bytes, name: "x").pack?.digest == digest)
    let draft = try library.draft(of: "my.one")
    #expect((draft.pack.digest, draft.bytes) == (digest, bytes))
    for summary in library.shipped {
      let draft = try library.draft(of: summary.id)
      #expect(draft.pack == (try library.pack(summary.id)))
      #expect(try library.read(draft.bytes, name: "x").get() == draft.pack)
    }
  }

  @Test func `own packs come after the shipped ones, by title`() throws {
    try write(own(id: "my.zebra", title: "Avant"), "z.yaml")
    try write(own(id: "my.apple", title: "zut"), "a.yaml")
    try write(own(id: "my.pear", title: "Matin"), "p.yaml")
    try write("not a pack", "notes.txt")
    try write("not a pack", ".#a.yaml")
    let ids = library.catalogue.map(\.id)
    #expect(ids == shipped + ["my.zebra", "my.pear", "my.apple"])
    #expect(try library.pack("my.pear").digest == [7])
    #expect(library.refused.isEmpty)
  }

  @Test func `no folder is no own packs`() {
    let library = FilePackLibrary(folder: folder.path + "/nowhere") { _ in [] }
    #expect(library.catalogue.map(\.id) == shipped)
  }

  @Test func `a pack with a fault does not start, by its id or its file name`() throws {
    try write(
      own(id: "my.apple", title: "").replacing("minutes: 10", with: "minutes: 0"), "eve.yaml")
    let library = library
    #expect(library.catalogue.map(\.id) == shipped)
    for name in ["eve", "my.apple"] {
      let failure = #expect(throws: PackFailure.self) { try library.pack(name) }
      guard case .faulty(let faults) = failure else {
        Issue.record("\(String(describing: failure))")
        return
      }
      #expect(faults.map(\.line) == [6, 11])
      #expect(Set(faults.map(\.file)) == [folder.path + "/eve.yaml"])
    }
  }

  @Test func `a shipped pack is not replaced, and the file that wants to is refused`() throws {
    try write(own(id: "mentee.fears", title: "Craintes"), "fears.yaml")
    #expect(try library.pack("mentee.fears").title.french == "Craintes")
    #expect(try library.pack("mentee.fears").steps.count == 14)
    let failure = try #require(library.refused.first?.failure)
    guard case .faulty(let faults) = failure else {
      Issue.record("\(failure)")
      return
    }
    #expect(faults.map(\.kind) == [.duplicateID("mentee.fears")])
    #expect(faults.map(\.line) == [2])
    #expect(faults.map(\.column) == [5])
  }

  @Test func `of two own packs with one id the first by file name is kept`() throws {
    try write(own(id: "my.one", title: "Un"), "a.yaml")
    try write(own(id: "my.one", title: "Deux"), "b.yaml")
    #expect(try library.pack("my.one").title.french == "Un")
    #expect(library.refused.map(\.name) == [folder.path + "/b.yaml"])
  }

  @Test func `links, pipes and folders are refused at once`() throws {
    try write(own(id: "my.one", title: "Un"), "one.txt")
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "link.yaml"), withDestinationURL: folder.appending(path: "one.txt")
    )
    #expect(mkfifo(folder.path + "/pipe.yaml", 0o600) == 0)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "sub.yaml"), withIntermediateDirectories: false)
    let library = library
    #expect(library.catalogue.map(\.id) == shipped)
    #expect(throws: PackFailure.unreadable(code: ELOOP)) { try library.pack("link") }
    #expect(throws: PackFailure.unreadable(code: EINVAL)) { try library.pack("pipe") }
    #expect(throws: PackFailure.unreadable(code: EINVAL)) { try library.pack("sub") }
  }

  @Test func `a file that is named may be a link, but not a pipe or nothing`() throws {
    try write(own(id: "my.one", title: "Un"), "one.txt")
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "link.yaml"), withDestinationURL: folder.appending(path: "one.txt")
    )
    #expect(
      try FilePackLibrary(folder: nil) { _ in [] }.read(path: folder.path + "/link.yaml").id
        == "my.one")
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    #expect(throws: PackFailure.unreadable(code: EINVAL)) {
      try FilePackLibrary(folder: nil) { _ in [] }.read(path: folder.path + "/pipe")
    }
    #expect(throws: PackFailure.unreadable(code: ENOENT)) {
      try FilePackLibrary(folder: nil) { _ in [] }.read(path: folder.path + "/nothing")
    }
  }

  @Test func `a file without end is read up to the limit`() {
    let failure = #expect(throws: PackFailure.self) {
      try FilePackLibrary(folder: nil) { _ in [] }.read(path: folder.path + "/large")
    }
    #expect(failure == .unreadable(code: ENOENT))
    let large = String(repeating: "# nothing\n", count: 30_000)
    #expect(throws: Never.self) { try write(large, "large") }
    let refused = #expect(throws: PackFailure.self) {
      try FilePackLibrary(folder: nil) { _ in [] }.read(path: folder.path + "/large")
    }
    guard case .faulty(let faults) = refused else { return }
    #expect(faults.map(\.kind) == [.tooLarge(limit: 262_144)])
  }
}
