import Glibc
import Testing

@testable import Posix

@Suite struct ChannelTests {
  /// Both ends of a pipe.
  private func pipeEnds() throws -> (read: Channel, write: Channel) {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    return (Channel(ends[0]), Channel(ends[1]))
  }

  @Test func `what is written is read, byte by byte or at once`() throws {
    let (read, write) = try pipeEnds()
    defer { read.close() }
    #expect(read.wait(milliseconds: 0) == .timedOut)
    #expect(write.write("é!x"))
    #expect(read.wait() == .readable)
    #expect(try read.readByte() == 0xC3)
    #expect(try read.read() == [0xA9, 0x21, 0x78])
    write.close()
    #expect(try read.readByte() == nil)
    #expect(try read.read() == [])
  }

  @Test func `a text larger than the pipe is written whole`() async throws {
    let (read, write) = try pipeEnds()
    let text = String(repeating: "0123456789", count: 50_000)
    async let written = Task.detached { write.write(text) }.value
    var count = 0
    while count < text.utf8.count { count += try read.read().count }
    #expect(await written)
    #expect(count == text.utf8.count)
    read.close()
    write.close()
  }

  @Test func `what cannot be opened, read or written says why`() {
    let error = #expect(throws: ChannelError.self) {
      try Channel(opening: Array("/nonexistent".utf8))
    }
    #expect(error?.code == ENOENT)
    #expect(throws: ChannelError.self) { try Channel(-1).readByte() }
    #expect(!Channel(-1).write("x"))
    #expect(Channel(-1).windowSize == nil)
    #expect(TerminalMode(of: Channel(-1)) == nil)
  }

  @Test func `a command's output and its status come back`() throws {
    let command = try ShellCommand("printf 'é'; exit 7")
    #expect(try command.output.read() == [0xC3, 0xA9])
    #expect(command.finish() == 7)
    let other = try ShellCommand("exec sleep 60")
    other.stop()
    #expect(other.finish() == 128 + SIGTERM)
  }
}
