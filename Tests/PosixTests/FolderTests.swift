import FoundationEssentials
import Glibc
import Synchronization
import Testing

@testable import Posix

/// Files in a folder that is held by a descriptor.
@Suite struct FolderTests {
  /// A way in which a file gets its name.
  enum Way: String, CaseIterable, CustomTestStringConvertible {
    case unnamed, renamed, linked, inPlace
    var ways: Posix.Folder.Ways {
      switch self {
      case .unnamed: .unnamed
      case .renamed: .renamed
      case .linked: .linked
      case .inPlace: .inPlace
      }
    }
    var testDescription: String { rawValue }
  }

  /// A folder of a test that goes away with its last holder.
  final class Place {
    let path = "/tmp/tandem-folder-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    init() throws { try Files.makeFolders(path) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func status(_ name: String) throws -> stat {
      var status = stat()
      try #require(lstat(path + "/" + name, &status) == 0)
      return status
    }

    var names: [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }
  }

  @Test(arguments: Way.allCases)
  func `a file has its mode and its day when it has its name`(way: Way) throws {
    let place = try Place()
    let folder = try Folder(place.path)
    let day: Int64 = 20_781 * 86_400_000
    let readers = try folder.put(
      Array("card".utf8), as: Array("card.txt".utf8), isForAll: true, written: day, by: way.ways)
    #expect(readers == .asWanted)
    try folder.put([1], as: Array("own.age".utf8), by: way.ways)
    #expect(try place.status("card.txt").st_mode & 0o7777 == 0o644)
    #expect(try place.status("own.age").st_mode & 0o7777 == 0o600)
    #expect(folder.written(Array("card.txt".utf8)) == day)
    #expect(try folder.read(Array("card.txt".utf8), atMost: 9).bytes == Array("card".utf8))
    #expect(place.names == ["card.txt", "own.age"], "nothing unfinished stays")
  }

  @Test(arguments: Way.allCases)
  func `a name that is taken is never written over, whatever has it`(way: Way) throws {
    let place = try Place()
    let folder = try Folder(place.path)
    let victim = place.path + "/victim"
    try Files.create(victim, Array("mine".utf8))
    #expect(symlink(victim, place.path + "/link") == 0)
    #expect(symlink(place.path + "/nowhere", place.path + "/dangling") == 0)
    #expect(mkfifo(place.path + "/pipe", 0o600) == 0)
    for name in ["victim", "link", "dangling", "pipe"] {
      #expect(throws: SystemError(code: SystemError.fileExists)) {
        try folder.put([1], as: Array(name.utf8), by: way.ways)
      }
    }
    #expect(try Files.read(victim, atMost: 9).bytes == Array("mine".utf8))
    #expect(place.names == ["dangling", "link", "pipe", "victim"])
  }

  @Test func `names are bytes`() throws {
    let place = try Place()
    let folder = try Folder(place.path)
    let names: [[UInt8]] = [Array("caf".utf8) + [0xE9], Array("two\nlines".utf8)]
    for name in names { try folder.put([7], as: name) }
    let listing = try folder.files(atMost: 10)
    #expect(Set(listing.names) == Set(names))
    #expect(listing.isWhole)
  }

  @Test(arguments: [(0, false), (299, false), (300, true), (301, true)])
  func `a listing that was cut says so`(most: Int, isWhole: Bool) throws {
    let place = try Place()
    let folder = try Folder(place.path)
    // More bytes of names than any fixed room that there was.
    for number in 0..<300 {
      try folder.put(
        [], as: Array(String(repeating: "x", count: 240).utf8) + Array("\(number)".utf8))
    }
    #expect(symlink("/etc/passwd", place.path + "/link") == 0)
    let listing = try folder.files(atMost: most)
    #expect(listing.names.count == min(most, 300))
    #expect(listing.isWhole == isWhole)
    #expect(throws: SystemError(code: SystemError.noSuchFile)) {
      try Folder(place.path + "/none").files(atMost: most)
    }
    try Files.create(place.path + "/file", [1])
    #expect(throws: SystemError(code: SystemError.notAFolder)) {
      try Folder(place.path + "/file/").files(atMost: most)
    }
  }

  @Test func `the folder stays the one that was opened when its name goes to another`() throws {
    let place = try Place()
    let (name, moved) = (place.path + "/shared", place.path + "/moved")
    try Files.makeFolders(name)
    let folder = try Folder(name)
    #expect(rename(name, moved) == 0)
    try Files.makeFolders(place.path + "/private")
    #expect(symlink(place.path + "/private", name) == 0)
    try folder.put([1], as: Array("letter".utf8))
    #expect(try Files.exists(moved + "/letter"))
    #expect(try !Files.exists(place.path + "/private/letter"))
  }

  @Test func `one's own link to a folder is followed, and one of somebody else is not`() throws {
    let place = try Place()
    try Files.makeFolders(place.path + "/real")
    let link = place.path + "/link"
    #expect(symlink(place.path + "/real", link) == 0)
    try Folder(link + "/").put([1], as: Array("file".utf8))
    #expect(try Files.exists(place.path + "/real/file"))
    // Only root can give a link away.
    guard geteuid() == 0, lchown(link, 4321, 4321) == 0, chown(place.path, 1234, 1234) == 0 else {
      return
    }
    #expect(throws: SystemError(code: SystemError.isLink)) { _ = try Folder(link) }
    #expect(throws: SystemError(code: SystemError.isLink)) { _ = try Folder(link + "//") }
  }

  @Test func `a link of settings stays one, and what it leads to is written`() throws {
    let place = try Place()
    try Files.makeFolders(place.path + "/dotfiles")
    try Files.create(place.path + "/dotfiles/settings.yaml", [1])
    let link = place.path + "/settings.yaml"
    #expect(symlink("dotfiles/settings.yaml", link) == 0)
    try Files.replace(link, [2])
    #expect(try place.status("settings.yaml").st_mode & S_IFMT == S_IFLNK)
    #expect(try place.status("dotfiles/settings.yaml").st_mode & S_IFMT == S_IFREG)
    #expect(try Files.read(place.path + "/dotfiles/settings.yaml", atMost: 9).bytes == [2])
    // Also where it leads to nothing yet, and not in a circle.
    #expect(symlink("dotfiles/new.yaml", place.path + "/new.yaml") == 0)
    try Files.replace(place.path + "/new.yaml", [3])
    #expect(try Files.read(place.path + "/dotfiles/new.yaml", atMost: 9).bytes == [3])
    #expect(symlink("circle", place.path + "/circle") == 0)
    #expect(throws: SystemError(code: SystemError.isLink)) {
      try Files.replace(place.path + "/circle", [4])
    }
    #expect(place.names == ["circle", "dotfiles", "new.yaml", "settings.yaml"])
  }

  @Test func `a folder for all is made for all, and is not another one`() throws {
    let place = try Place()
    let folder = try Folder(place.path)
    try folder.makeFolderForAll(Array("group".utf8))
    #expect(try place.status("group").st_mode & 0o7777 == 0o755)
    #expect(throws: SystemError(code: SystemError.fileExists)) {
      try folder.makeFolderForAll(Array("group".utf8))
    }
  }

  @Test func `a reserved file that somebody else has replaced is not removed`() throws {
    let place = try Place()
    let file = try Folder(place.path).reserve(Array("key.txt".utf8))
    try file.write(Array("secret\n".utf8))
    #expect(try Files.read(place.path + "/key.txt", atMost: 99).bytes == Array("secret\n".utf8))
    try Files.remove(place.path + "/key.txt")
    try Files.create(place.path + "/key.txt", [9])
    file.remove()
    #expect(try Files.read(place.path + "/key.txt", atMost: 99).bytes == [9])
    let other = try Folder(place.path).reserve(Array("other.txt".utf8))
    other.remove()
    #expect(place.names == ["key.txt"])
  }

  /// Somebody waits for unfinished files and puts a link to a file of the person in their place.
  @Test(arguments: Way.allCases)
  func `nothing is done to the file that a racer leads to`(way: Way) throws {
    let (place, own) = (try Place(), try Place())
    let victim = own.path + "/diary"
    try Files.create(victim, Array("dear diary".utf8))
    let before = try own.status("diary")
    let racer = Racer(in: place.path, target: victim)
    let folder = try Folder(place.path)
    for number in 0..<1000 {
      do throws(SystemError) {
        try folder.put(
          Array("card".utf8), as: Array("card-\(number)".utf8), isForAll: true, written: 0,
          by: way.ways)
      } catch {
        // Taken away or replaced before it had its name: said, never mended by a path.
        #expect([SystemError.swapped, SystemError.noSuchFile].contains(error.code))
      }
    }
    let swaps = racer.stop()
    let after = try own.status("diary")
    #expect(after.st_mode == before.st_mode)
    #expect(after.st_mtim.tv_sec == before.st_mtim.tv_sec)
    #expect(after.st_ctim.tv_sec == before.st_ctim.tv_sec)
    #expect(after.st_ctim.tv_nsec == before.st_ctim.tv_nsec, "not touched at all")
    #expect(try Files.read(victim, atMost: 99).bytes == Array("dear diary".utf8))
    // The race was run, where there is one.
    if way == .renamed || way == .linked { #expect(swaps > 0) }
    if way == .unnamed { #expect(swaps == 0) }
  }

  /// A thread that swaps every `.part` file of a folder for a link.
  final class Racer: Sendable {
    private let folder: String
    private let target: String
    private let isOver = Atomic(false)
    private let swaps = Atomic(0)
    private let thread = Atomic(UInt(0))

    init(in folder: String, target: String) {
      (self.folder, self.target) = (folder, target)
      var thread = pthread_t()
      let context = Unmanaged.passRetained(self).toOpaque()
      let status = pthread_create(
        &thread, nil,
        { context in
          if let context { Unmanaged<Racer>.fromOpaque(context).takeRetainedValue().run() }
          return nil
        }, context)
      precondition(status == 0)
      self.thread.store(thread, ordering: .sequentiallyConsistent)
    }

    /// Ends it; how often it swapped one.
    func stop() -> Int {
      isOver.store(true, ordering: .sequentiallyConsistent)
      pthread_join(thread.load(ordering: .sequentiallyConsistent), nil)
      return swaps.load(ordering: .sequentiallyConsistent)
    }

    private func run() {
      while !isOver.load(ordering: .relaxed) {
        guard let entries = opendir(folder) else { return }
        while let entry = readdir(entries) {
          let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
          }
          guard name.hasPrefix("."), name.hasSuffix(".part") else { continue }
          let path = folder + "/" + name
          if unlink(path) == 0, symlink(target, path) == 0 {
            swaps.add(1, ordering: .relaxed)
          }
        }
        closedir(entries)
      }
    }
  }
}
