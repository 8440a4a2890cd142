import FoundationEssentials
import Glibc
import PTYSupport
import Testing

/// What somebody else may put beside a journal, or in its place.
enum Planted: String, CaseIterable, CustomTestStringConvertible {
  /// A rollback journal that has SQLite delete a file of the user.
  case superJournal = "a journal that names a file"
  case emptyName = "a journal that names nothing"
  case shortName = "a journal that names a file by one byte"
  case longName = "a journal that names a file by 512 bytes"
  case nulInName = "a journal that names a file with a NUL in it"
  case pipe = "a pipe"
  case folder = "a folder"
  case link = "a link"
  case hardLink = "a second name"
  case foreign = "a file of another user"

  var testDescription: String { rawValue }

  /// Puts it where SQLite's journal would be; the victim is a file that must stay as it is.
  func put(beside journal: String, victim: String) throws {
    let place = journal + "-journal"
    unlink(place)
    switch self {
    case .superJournal: try write(Array(victim.utf8), to: place, beside: journal)
    case .emptyName: try write([], to: place, beside: journal)
    case .shortName: try write(Array("x".utf8), to: place, beside: journal)
    case .longName: try write([UInt8](repeating: 0x78, count: 512), to: place, beside: journal)
    case .nulInName: try write(Array(victim.utf8) + [0, 0x78], to: place, beside: journal)
    case .pipe: try #require(mkfifo(place, 0o600) == 0)
    case .folder: try #require(mkdir(place, 0o700) == 0)
    case .link: try #require(symlink(victim, place) == 0)
    case .hardLink: try #require(Glibc.link(victim, place) == 0)
    case .foreign:
      try Data(Planted.hot(naming: nil, pages: 4)).write(to: URL(filePath: place))
      try #require(chown(place, 4321, 4321) == 0 && chmod(place, 0o666) == 0)
    }
  }

  /// Whether it takes root to put it there.
  var needsRoot: Bool { self == .foreign }

  private func write(_ name: [UInt8], to place: String, beside journal: String) throws {
    let size = try Data(contentsOf: URL(filePath: journal)).count
    try Data(Planted.hot(naming: name, pages: size / 4096)).write(to: URL(filePath: place))
    try #require(chmod(place, 0o600) == 0)
  }

  /// A rollback journal without pages to put back, which ends with the name of a super-journal.
  static func hot(naming name: [UInt8]?, pages: Int) -> [UInt8] {
    let magic: [UInt8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]
    var bytes = magic + big(0) + big(1) + big(pages) + big(512) + big(4096)
    bytes += [UInt8](repeating: 0, count: 512 - bytes.count)
    guard let name else { return bytes }
    let sum = name.reduce(0) { $0 + Int($1) }
    return bytes + big(0x4000_0000 / 4096 + 1) + name + big(name.count) + big(sum) + magic
  }

  private static func big(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
  }
}

/// A journal with an answer, a file that is not to be touched, and how both were.
struct Attacked {
  let tandem: Tandem
  let victim: String
  private var bytes = Data()

  var journal: String { tandem.home.path + "/data/tandem/journal.tandem" }

  init() throws {
    tandem = try Tandem()
    victim = try tandem.home.write("victim", "precious")
    let begun = try tandem.run(
      ["begin", "mentee.fears", "--lang", "en", "--answers", "-"], input: "2\nthat I freeze\n")
    try #require(begun.status == 0, "\(begun.complaints)")
    try remember()
  }

  /// Takes down how the journal is now.
  mutating func remember() throws { bytes = try Data(contentsOf: URL(filePath: journal)) }

  /// Whether victim and journal are as they were.
  func expectUntouched(_ what: String) {
    #expect((try? tandem.home.read("victim")) == "precious", "\(what)")
    #expect((try? Data(contentsOf: URL(filePath: journal))) == bytes, "\(what)")
  }

  /// Whether something lies where it was put, as it was.
  func planted() -> stat {
    var found = stat()
    lstat(journal + "-journal", &found)
    found.st_atim = timespec()
    return found
  }
}
