import FoundationEssentials
import Glibc
import PTYSupport
import Testing

/// Looks through all the memory of a process; it takes root, for a process that may not be read.
struct MemoryScan {
  private let process: Int32

  init(of process: Int32) { self.process = process }

  /// In which mappings each of some secrets stands, by its name.
  ///
  /// - Throws: when nothing could be read.
  func find(_ secrets: [String: [UInt8]]) throws -> [String: [String]] {
    let maps = String(decoding: try read("maps"), as: UTF8.self)
    try #require(maps.contains("[stack]"), "the mappings were cut short")
    let memory = open("/proc/\(process)/mem", O_RDONLY | O_CLOEXEC)
    try #require(memory >= 0, "errno \(errno)")
    defer { close(memory) }
    var found: [String: [String]] = [:]
    var total = 0
    for line in maps.split(separator: "\n") {
      let bytes = contents(of: memory, line)
      total += bytes.count
      for (name, secret) in secrets where MemoryScan.holds(bytes, secret) {
        found[name, default: []].append(String(line))
      }
    }
    try #require(total > 1 << 20, "hardly anything was read")
    return found
  }

  /// A file of the system that does not tell how long it is.
  private func read(_ name: String) throws -> [UInt8] {
    let file = open("/proc/\(process)/\(name)", O_RDONLY | O_CLOEXEC)
    try #require(file >= 0, "errno \(errno)")
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while case let count = Glibc.read(file, &piece, piece.count), count > 0 {
      bytes += piece.prefix(count)
    }
    return bytes
  }

  /// The bytes of a mapping, also of one that the process itself may not read.
  private func contents(of memory: Int32, _ line: Substring) -> [UInt8] {
    let ends = line.prefix { $0 != " " }.split(separator: "-").compactMap { Int($0, radix: 16) }
    guard ends.count == 2 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: ends[1] - ends[0]) { buffer, filled in
      filled = 0
      while filled < buffer.count {
        // A page at a time where a whole mapping cannot be read.
        let rest = buffer.baseAddress.map { $0 + filled }
        let count = pread(memory, rest, buffer.count - filled, off_t(ends[0] + filled))
        guard count > 0 else { return }
        filled += count
      }
    }
  }

  private static func holds(_ bytes: [UInt8], _ secret: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { haystack in
      secret.withUnsafeBytes { needle in
        guard haystack.count >= needle.count else { return false }
        return memmem(haystack, needle)
      }
    }
  }

  private static func memmem(
    _ haystack: UnsafeRawBufferPointer, _ needle: UnsafeRawBufferPointer
  ) -> Bool {
    guard let start = haystack.baseAddress, let first = needle.first,
      let wanted = needle.baseAddress
    else { return false }
    var from = 0
    while from + needle.count <= haystack.count,
      let next = memchr(start + from, Int32(first), haystack.count - needle.count - from + 1)
    {
      if memcmp(next, wanted, needle.count) == 0 { return true }
      from = UnsafeRawPointer(next) - start + 1
    }
    return false
  }
}

extension Tandem {
  /// The master key of the journal and the key of its rows, by way of stock tools and the recovery
  /// key: `format.md`.
  func keys() throws -> [String: [UInt8]] {
    let script = """
      import hashlib, sqlite3, subprocess, sys
      box = sqlite3.connect(sys.argv[1]).execute('select box from slot where kind=2').fetchone()[0]
      text = subprocess.run(['age', '-d', '-i', sys.argv[2]], input=box, capture_output=True,
        check=True).stdout.decode()
      master = bytes.fromhex(text.split('master: ')[1].split()[0])
      zeros = bytes(8)
      row = hashlib.blake2b(b'', digest_size=32, key=master, salt=(1).to_bytes(8, 'little') + zeros,
        person=b'tdm_row1' + zeros).digest()
      print(master.hex(), row.hex())
      """
    let told = try ProgramRun(
      [
        "/usr/bin/python3", "-c", script, home.path + "/data/tandem/journal.tandem",
        home.path + "/key",
      ], home: home)
    let keys = told.output.split { $0.isWhitespace }.map { hex in
      stride(from: 0, to: hex.count, by: 2).compactMap { offset in
        UInt8(hex.dropFirst(offset).prefix(2), radix: 16)
      }
    }
    try #require(keys.count == 2 && keys.allSatisfy { $0.count == 32 }, "\(told.complaints)")
    return ["the master key": keys[0], "the key of the rows": keys[1]]
  }
}
