import Posix
import Reflection
import SealedStore
import Sodium

/// Spoils a journal in every way that one byte or one length can be spoilt, and reads it each time.
///
/// `flip-walk JOURNAL RECOVERY-KEY SCRATCH FROM BY BITS` changes the bytes FROM, FROM + BY … with each of BITS
/// bits, and cuts the file there; it prints `tried N altered N`. What it reads must be what the journal
/// holds, or less and something named, or a refusal.
@main
struct FlipWalk {
  static func main() throws {
    Hygiene.apply()
    let words = RawArguments.all.map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 6, let from = Int(words[3]), let step = Int(words[4]),
      let bits = Int(words[5])
    else { throw Usage.wrong }
    let walk = try FlipWalk(journal: words[0], key: words[1], scratch: words[2])
    let (tried, altered) = try walk.run(from: from, by: step, bits: bits)
    for place in altered { Channel.complaints.write("altered at \(place)\n") }
    Channel.output.write("tried \(tried) altered \(altered.count)\n")
  }

  enum Usage: Error {
    case wrong
  }

  private let whole: [UInt8]
  private let key: [UInt8]
  private let scratch: String
  private let expected: [Event]

  private init(journal: String, key: String, scratch: String) throws {
    whole = try FlipWalk.contents(journal)
    let key = Array(try FlipWalk.contents(key).prefix { $0 != 10 })
    (self.key, self.scratch) = (key, scratch)
    try Files.create(scratch, whole)
    let secret = try SecretBytes(copying: key.span)
    let vault = try Vault.open(
      scratch, recoveryKey: secret, for: .reading, anchors: AnchorFolder(scratch + "-state"))
    var arena = EventArena()
    guard try vault.load(into: &arena).isEmpty else { throw Usage.wrong }
    expected = arena.entries.compactMap { [arena] in try? arena.event($0) }
    guard !expected.isEmpty else { throw Usage.wrong }
  }

  private func run(from: Int, by step: Int, bits: Int) throws -> (tried: Int, altered: [Int]) {
    var tried = 0
    var altered: [Int] = []
    for index in stride(from: from, to: whole.count, by: step) {
      for bit in 0..<bits {
        var spoilt = whole
        spoilt[index] ^= 1 << ((index + bit) % 8)
        tried += 1
        if try isAltered(spoilt) { altered.append(index) }
      }
      tried += 1
      if try isAltered(Array(whole[..<index])) { altered.append(index) }
    }
    return (tried, altered)
  }

  /// Whether something is read that the journal does not hold, or less than it holds and nobody says so.
  private func isAltered(_ bytes: [UInt8]) throws -> Bool {
    try FlipWalk.overwrite(scratch, bytes)
    let secret = try SecretBytes(copying: key.span)
    do throws(EventLogFailure) {
      let vault = try Vault.open(
        scratch, recoveryKey: secret, for: .reading, anchors: AnchorFolder(scratch + "-state"))
      var arena = EventArena()
      let damage = try vault.load(into: &arena)
      let found = arena.entries.compactMap { try? arena.event($0) }
      if found == expected { return false }
      return damage.isEmpty || !found.allSatisfy(expected.contains)
    } catch {
      return false
    }
  }

  private static func contents(_ path: String) throws -> [UInt8] {
    try Channel(opening: Array(path.utf8)).read(atMost: 1 << 24)
  }

  private static func overwrite(_ path: String, _ bytes: [UInt8]) throws {
    try Files.remove(path)
    try Files.create(path, bytes)
  }
}
