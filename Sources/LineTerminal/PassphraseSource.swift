import Glibc
import Posix

/// Where a passphrase comes from when nobody types it.
public enum PassphraseSource: Sendable, Equatable {
  /// A file, by the bytes of its path.
  case file([UInt8])
  /// A descriptor that was open when the program began.
  case descriptor(Int32)
  /// A command that `/bin/sh` runs; its standard error is the program's own.
  case command(String)
}

/// What became of taking a passphrase from its source.
public enum PassphraseDelivery: Sendable, Equatable {
  /// The sink holds 1..1,024 bytes, unless it is smaller.
  case delivered
  /// The first line is empty, or there is none.
  case empty
  /// The first line has more than 1,024 bytes, or more than the sink holds; the sink is empty.
  case tooLong
  /// It could not be read: `errno`, or the status of the command; the sink is empty.
  case unreadable(code: Int32)
  /// The program was told to stop: the signal; the sink is empty.
  case stopped(signal: Int32)
}

extension PassphraseSource {
  /// The most bytes of a passphrase.
  public static let longest = 1024

  /// Takes the first line without its end (LF or CRLF), byte by byte as it is.
  public func deliver(into sink: inout some SecretSink & ~Copyable) -> PassphraseDelivery {
    sink.clear()
    let delivery =
      switch self {
      case .file(let path): read(path, into: &sink)
      case .descriptor(let number): Self.read(Channel(number), into: &sink)
      case .command(let command): run(command, into: &sink)
      }
    if delivery != .delivered { sink.clear() }
    return delivery
  }

  private func read(
    _ path: [UInt8], into sink: inout some SecretSink & ~Copyable
  ) -> PassphraseDelivery {
    do throws(ChannelError) {
      let channel = try Channel(opening: path)
      defer { channel.close() }
      return Self.read(channel, into: &sink)
    } catch {
      return .unreadable(code: error.code)
    }
  }

  private func run(
    _ command: String, into sink: inout some SecretSink & ~Copyable
  ) -> PassphraseDelivery {
    do throws(ChannelError) {
      let running = try ShellCommand(command)
      let delivery = Self.read(running.output, into: &sink)
      if case .stopped = delivery { running.stop() } else { Self.drain(running.output) }
      let status = running.finish()
      if case .stopped = delivery { return delivery }
      return status == 0 ? delivery : .unreadable(code: status)
    } catch {
      return .unreadable(code: error.code)
    }
  }

  /// Lets a command write what follows its first line, so that it does not die of it.
  private static func drain(_ channel: Channel) {
    while let _ = (try? channel.readByte()) ?? nil {}
  }

  private static func read(
    _ channel: Channel, into sink: inout some SecretSink & ~Copyable
  ) -> PassphraseDelivery {
    var heldReturn = false
    while true {
      switch channel.wait() {
      case .timedOut: continue
      case .failed(let code): return .unreadable(code: code)
      case .signalled:
        if let signal = Signals.takeStop() { return .stopped(signal: signal) }
        if Signals.takeInterrupt() { return .stopped(signal: SIGINT) }
        _ = (Signals.takeContinued(), Signals.takeResized())
        continue
      case .readable: break
      }
      let byte: UInt8?
      do throws(ChannelError) {
        byte = try channel.readByte()
      } catch {
        return .unreadable(code: error.code)
      }
      // A carriage return is part of the passphrase unless the line ends right after it.
      if heldReturn, byte != 10, !take(13, into: &sink) { return .tooLong }
      guard let byte, byte != 10 else { return sink.count == 0 ? .empty : .delivered }
      heldReturn = byte == 13
      if !heldReturn, !take(byte, into: &sink) { return .tooLong }
    }
  }

  private static func take(_ byte: UInt8, into sink: inout some SecretSink & ~Copyable) -> Bool {
    sink.count < longest && sink.append(byte)
  }
}
