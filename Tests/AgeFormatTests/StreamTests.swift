import Sodium
import Testing

@testable import AgeFormat

@Suite struct StreamTests {
  @Test(arguments: [1, 7, 65_536, 1_000_000])
  func `pieces of any size give the same content`(step: Int) throws {
    let identity = try X25519Identity()
    let recipient = identity.recipient
    let ours = [AgeIdentity(identity)]
    let length = step == 1 ? 3000 : 200_000
    let text = Sodium.randomBytes(length)
    var encryption = try AgeEncryption(for: [recipient])
    var file = encryption.header
    for start in stride(from: 0, to: length, by: step) {
      file += encryption.seal(text.span.extracting(start..<min(start + step, length)))
    }
    file += encryption.finish()
    #expect(try AgeFile.decrypt(file, identities: ours) == text)
    var slow = try AgeFile.decrypt(
      reading: Dropper(file, step: step), identities: ours)
    var content: [UInt8] = []
    while let piece = try slow.next() { content += piece }
    #expect(content == text)
  }

  @Test func `a piece is given out early, but never unchecked`() throws {
    let identity = try X25519Identity()
    var file = try AgeFile.seal(Sodium.randomBytes(3 * 65_536).span, for: identity.recipient)
    file[file.count - 2 * 65_552 - 1] ^= 1
    let watched = Watched(file)
    var decryption = try AgeFile.decrypt(
      reading: watched, identities: [AgeIdentity(identity)])
    #expect(watched.count.read <= AgeLimits.header)
    file[file.count - 2 * 65_552 - 1] ^= 1
    #expect(throws: AgeError.changedContent(chunk: 0)) { try decryption.next() }
    // Once refused it stays refused, though the chunks that follow are whole.
    #expect(throws: AgeError.changedContent(chunk: 0)) { try decryption.next() }
    #expect(watched.count.read < 2 * 65_552)
  }

  @Test func `a file cut between chunks ends with an error`() throws {
    let identity = try X25519Identity()
    let text = Sodium.randomBytes(3 * 65_536)
    let file = try AgeFile.seal(text.span, for: identity.recipient)
    var decryption = try AgeFile.decrypt(
      reading: MemorySource(Array(file.dropLast(65_552))), identities: [AgeIdentity(identity)])
    #expect(try decryption.next() == Array(text[..<65_536]))
    #expect(throws: AgeError.truncated) { try decryption.next() }
    #expect(throws: AgeError.truncated) { try decryption.next() }
  }

  @Test func `bytes behind the last chunk are named so`() throws {
    let identity = try X25519Identity()
    let recipient = identity.recipient
    let ours = [AgeIdentity(identity)]
    let whole = try AgeFile.seal(Sodium.randomBytes(65_536).span, for: recipient)
    #expect(throws: AgeError.trailingBytes) {
      try AgeFile.decrypt(whole + [0], identities: ours)
    }
    let short = try AgeFile.seal([1].span, for: recipient)
    #expect(throws: AgeError.changedContent(chunk: 0)) {
      try AgeFile.decrypt(short + [0], identities: ours)
    }
  }

  @Test func `after the end there is nothing more`() throws {
    let identity = try X25519Identity()
    let file = try AgeFile.seal([1].span, for: identity.recipient)
    var decryption = try AgeFile.decrypt(
      reading: MemorySource(file), identities: [AgeIdentity(identity)])
    #expect(try decryption.next() == [1])
    #expect(try decryption.next() == nil)
    #expect(try decryption.next() == nil)
  }

  @Test func `a source that fails is not a source that ends`() throws {
    let identity = try X25519Identity()
    let file = try AgeFile.seal(Sodium.randomBytes(100_000).span, for: identity.recipient)
    var decryption = try AgeFile.decrypt(
      reading: Failing(file, at: 80_000), identities: [AgeIdentity(identity)])
    #expect(try decryption.next()?.count == 65_536)
    #expect(throws: AgeError.unreadable) { try decryption.next() }
  }

  @Test func `a flipped bit and a cut are refused by the stream as well`() throws {
    let identity = try X25519Identity()
    let file = try AgeFile.seal(Array("text".utf8).span, for: identity.recipient)
    let ours = [AgeIdentity(identity)]
    for index in file.indices {
      #expect(throws: AgeError.self, "\(index) bytes") {
        try AgeFile.decrypt(Array(file[..<index]), identities: ours)
      }
      for bit in 0..<8 {
        var changed = file
        changed[index] ^= 1 << UInt8(bit)
        #expect(throws: AgeError.self, "byte \(index), bit \(bit)") {
          try AgeFile.decrypt(changed, identities: ours)
        }
      }
    }
  }
}

/// Gives a few bytes at a time.
private struct Dropper: AgeSource {
  private var source: MemorySource
  private let step: Int
  init(_ bytes: [UInt8], step: Int) {
    source = MemorySource(bytes)
    self.step = step
  }
  mutating func read(atMost count: Int) throws(AgeError) -> ArraySlice<UInt8> {
    try source.read(atMost: min(count, step))
  }
}

/// Counts what was read.
private struct Watched: AgeSource {
  final class Count { var read = 0 }
  let count = Count()
  private var source: MemorySource
  init(_ bytes: [UInt8]) { source = MemorySource(bytes) }
  mutating func read(atMost count: Int) throws(AgeError) -> ArraySlice<UInt8> {
    let bytes = try source.read(atMost: count)
    self.count.read += bytes.count
    return bytes
  }
}

/// Fails after so many bytes.
private struct Failing: AgeSource {
  private var source: MemorySource
  private var left: Int
  init(_ bytes: [UInt8], at left: Int) {
    source = MemorySource(bytes)
    self.left = left
  }
  mutating func read(atMost count: Int) throws(AgeError) -> ArraySlice<UInt8> {
    guard left > 0 else { throw .unreadable }
    let bytes = try source.read(atMost: min(count, left))
    left -= bytes.count
    return bytes
  }
}
