import Testing

@testable import Reflection

/// SHA-256 against the examples of FIPS 180-4 and of NIST's CAVP, and a kept exercise that is another.
@Suite struct PackDigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ]) func `the examples of the standard come out`(_ text: String, _ digest: String) {
    #expect(Hex.text(PackDigest.sha256(Array(text.utf8))) == digest)
  }

  @Test func `every length around a block comes out as hashlib has it`() {
    // hashlib.sha256(b"".join(hashlib.sha256(b"a" * n).digest() for n in range(200)))
    let all = (0..<200).flatMap { PackDigest.sha256(Array(repeating: 97, count: $0)) }
    #expect(
      Hex.text(PackDigest.sha256(all))
        == "752c007f38611cfbf5fa42cb1cea3d8e086491c844d0cc4defd632cb81423506")
  }

  @Test func `a file that is not the one of its digest does not read`() throws {
    let file = Array("format: tandem.pack/1\n".utf8)
    let event = Event(
      clock: 1, moment: Moment(milliseconds: 0, offsetMinutes: 0),
      fact: .packKept(digest: PackDigest.sha256(file), file: file))
    var bytes = EventCodec.encode(event, in: GoldenEvent.device)
    #expect(try EventCodec.decode(bytes, in: GoldenEvent.device) == event)
    for place in (bytes.count - file.count - 33)..<bytes.count {
      bytes[place] ^= 1
      #expect(throws: EventFault.self) {
        try EventCodec.decode(bytes, in: GoldenEvent.device)
      }
      bytes[place] ^= 1
    }
  }

  @Test func `a file that is larger than any exercise does not read`() throws {
    for (count, isRead) in [(PackDigest.mostBytes, true), (PackDigest.mostBytes + 1, false)] {
      let file = [UInt8](repeating: 35, count: count)
      let event = Event(
        clock: 1, moment: Moment(milliseconds: 0, offsetMinutes: 0),
        fact: .packKept(digest: PackDigest.sha256(file), file: file))
      let bytes = EventCodec.encode(event, in: GoldenEvent.device)
      #expect(((try? EventCodec.decode(bytes, in: GoldenEvent.device)) != nil) == isRead)
    }
  }

  @Test func `the exercise of a workshop is found by its digest`() throws {
    let log = MemoryLog(device: GoldenEvent.device)
    var journal = Journal()
    let files = ["one", "two"].map { Array($0.utf8) }
    try journal.keep(
      files.map { .packKept(digest: PackDigest.sha256($0), file: $0) },
      at: Moment(milliseconds: 0, offsetMinutes: 0), in: log)
    let read = try Journal.read(log).journal
    for file in files { #expect(read.keptPack(PackDigest.sha256(file)) == file) }
    #expect(read.keptPack(PackDigest.sha256([])) == nil)
  }
}
