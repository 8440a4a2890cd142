import AgeWitness
import Sodium
import Testing

@testable import AgeFormat

@Suite struct ArmorTests {
  @Test(arguments: [0, 1, 7, 8, 9, 47, 48, 49, 4096, 65_536, 70_000])
  func `stock age and we read each other's armor`(length: Int) throws {
    let identity = try X25519Identity()
    let recipient = identity.recipient
    let key = try TemporaryFile(Array(identity.encoded.utf8))
    let ours = [AgeIdentity(identity)]
    let text = Sodium.randomBytes(length)
    let file = try AgeFile.encrypt(text.span, for: [recipient], armored: true)
    #expect(try StockAge.run("age", ["-d", "-i", key.path], input: file) == text)
    let stock = try StockAge.run("age", ["-a", "-r", recipient.encoded], input: text)
    #expect(try AgeFile.decrypt(stock, identities: ours) == text)
    #expect(throws: Never.self) { try AgeFile.inspect(stock) }
  }

  @Test func `lines may end as in mail, and white space may stand around`() throws {
    let (text, identities) = try armored()
    for changed in [
      text, text.replacing("\n", with: "\r\n"), String(text.dropLast()), "\n \r\n\t" + text,
      text + " \n\n", String(text.dropLast()) + "\r\n",
    ] {
      #expect(try AgeFile.decrypt(Array(changed.utf8), identities: identities) == [1, 2, 3])
    }
  }

  @Test func `armor has one form`() throws {
    let (text, identities) = try armored()
    var lines = text.split(separator: "\n").map(String.init)
    let body = lines[1...].dropLast()
    #expect(body.count > 2 && body.last?.hasSuffix("=") == true)
    let (head, tail) = (lines.removeFirst(), lines.removeLast())
    func file(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
    let spoilt = [
      file([head + " "] + lines + [tail]), file([head, ""] + lines + [tail]),
      file([head, "Comment: x"] + lines + [tail]), file([head] + lines + ["", tail]),
      file([head] + lines), file([head] + lines + [tail.lowercased()]),
      file([head] + lines + [tail, "x"]), file([head] + lines + [tail, tail]),
      file([head] + lines + ["=aaaa", tail]), file([head] + lines.map { $0 + " " } + [tail]),
      file([head] + lines.map { " " + $0 } + [tail]),
      file([head, lines.joined()] + [tail]), file([head] + halves(of: lines) + [tail]),
      file([head] + lines.map { $0.replacing("=", with: "") } + [tail]),
      file([head] + lines.map { $0.replacing("=", with: "A") } + [tail]),
      file([head] + lines + [tail]) + String(repeating: " ", count: 1025), head + "\n", head,
    ]
    for text in spoilt {
      let error = #expect(throws: AgeError.self) {
        try AgeFile.decrypt(Array(text.utf8), identities: identities)
      }
      #expect(
        error?.layer == .armor || error?.layer == .payload, "\(text) \(String(describing: error))")
    }
  }

  @Test(arguments: ["x", "-", "x\n", String(repeating: " ", count: 1025)])
  func `what stands before the armor makes it no armor`(before: String) throws {
    let (text, identities) = try armored()
    #expect(throws: AgeError.notAge) {
      try AgeFile.decrypt(Array((before + text).utf8), identities: identities)
    }
  }

  @Test func `a flipped bit of armor anywhere is refused`() throws {
    let (text, identities) = try armored()
    let file = Array(text.utf8)
    for index in file.indices {
      for bit in 0..<8 {
        var changed = file
        changed[index] ^= 1 << UInt8(bit)
        #expect(throws: AgeError.self, "byte \(index), bit \(bit)") {
          try AgeFile.decrypt(changed, identities: identities)
        }
      }
    }
    for length in 0..<file.count - 1 {
      #expect(throws: AgeError.self, "\(length) bytes") {
        try AgeFile.decrypt(Array(file[..<length]), identities: identities)
      }
    }
  }

  /// A file of three bytes whose last line is padded.
  private func armored() throws -> (String, [AgeIdentity]) {
    let identity = try X25519Identity()
    let recipient = identity.recipient
    let file = try AgeFile.encrypt([1, 2, 3].span, for: [recipient], armored: true)
    return (String(decoding: file, as: UTF8.self), [AgeIdentity(identity)])
  }

  private func halves(of lines: [String]) -> [String] {
    lines.flatMap { [String($0.prefix($0.count / 8 * 4)), String($0.dropFirst($0.count / 8 * 4))] }
      .filter { !$0.isEmpty }
  }
}
