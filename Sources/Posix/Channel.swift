import CPosix
import Glibc

/// Why the system would not do something with a descriptor or a command.
public struct ChannelError: Error, Sendable, Equatable {
  /// The system's reason (`errno`).
  public let code: Int32
}

/// An open descriptor; it is not closed by itself.
public struct Channel: Sendable, Equatable {
  /// Standard input.
  public static let input = Channel(0)
  /// Standard output.
  public static let output = Channel(1)
  /// Standard error.
  public static let complaints = Channel(2)

  /// The number that the system knows it by.
  public let descriptor: Int32

  /// Creates a channel on a descriptor that is open.
  public init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Opens a file, a pipe or a device to read it, or to read and write it.
  ///
  /// A pipe that nobody writes into yet is opened all the same: it is `wait` that waits, and a signal
  /// ends that.
  ///
  /// - Parameters:
  ///   - path: its bytes, without a NUL.
  ///   - writing: whether it is written too.
  /// - Throws: `ChannelError`.
  public init(opening path: [UInt8], writing: Bool = false) throws(ChannelError) {
    let flags = (writing ? O_RDWR : O_RDONLY) | O_NONBLOCK | O_CLOEXEC | O_NOCTTY
    let opened = unsafe (path + [0]).withUnsafeBufferPointer { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe characters.baseAddress.map { unsafe open($0, flags) } ?? -1
      }
    }
    guard opened >= 0 else { throw ChannelError(code: errno) }
    // Reading and writing are as usual.
    guard cposix_block(opened) == 0 else {
      let reason = errno
      _ = Glibc.close(opened)
      throw ChannelError(code: reason)
    }
    descriptor = opened
  }

  /// Whether it is a terminal.
  public var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Columns and rows of the window behind it, each at least 1; `nil` where there is none.
  public var windowSize: (columns: Int, rows: Int)? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// How waiting for input ended.
  public enum Waiting: Sendable, Equatable {
    /// There is input, or its end.
    case readable
    /// The time is over.
    case timedOut
    /// A watched signal has come.
    case signalled
    /// It cannot be waited for; the system's reason (`errno`).
    case failed(code: Int32)
  }

  /// Waits for input; a watched signal that came just before ends it too.
  ///
  /// - Parameter milliseconds: `nil` waits for ever.
  /// - Returns: what ended the waiting.
  public func wait(milliseconds: Int? = nil) -> Waiting {
    let result = cposix_wait_readable(descriptor, milliseconds ?? -1)
    if result > 0 { return .readable }
    if result == 0 { return .timedOut }
    return errno == EINTR ? .signalled : .failed(code: errno)
  }

  /// Whether there is input now, or its end.
  public var hasInput: Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&wanted, 1, 0) > 0
  }

  /// Reads one byte, straight to where it goes; `nil` at the end.
  ///
  /// - Throws: `ChannelError`.
  public func readByte() throws(ChannelError) -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = unsafe Glibc.read(descriptor, &byte, 1)
      if count == 1 { return byte }
      if count == 0 { return nil }
      guard errno == EINTR else { throw ChannelError(code: errno) }
    }
  }

  /// Reads what there is, at most so many bytes; nothing at the end.
  ///
  /// - Throws: `ChannelError`.
  public func read(atMost limit: Int = 65_536) throws(ChannelError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
      var count = unsafe Glibc.read(descriptor, buffer.baseAddress, limit)
      while count < 0, errno == EINTR {
        count = unsafe Glibc.read(descriptor, buffer.baseAddress, limit)
      }
      if count < 0 { failure = errno }
      filled = max(count, 0)
    }
    guard failure == 0 else { throw ChannelError(code: failure) }
    return bytes
  }

  /// Writes all of the text; whether that went well.
  @discardableResult
  public func write(_ text: String) -> Bool { writeTelling(text) == 0 }

  /// Writes all of the text, and returns the system's reason (`errno`) where it could not, else 0.
  public func writeTelling(_ text: String) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      var rest = unsafe bytes[...]
      while unsafe !rest.isEmpty {
        let count = unsafe Glibc.write(
          descriptor, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count > 0 {
          unsafe rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          waitUntilWritable()
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }

  private func waitUntilWritable() {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&wanted, 1, -1)
  }

  /// Closes it; nobody may use it after.
  public func close() { _ = Glibc.close(descriptor) }
}
