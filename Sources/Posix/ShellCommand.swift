import CPosix
import Glibc

/// A command that `/bin/sh` runs, and what it writes on standard output.
public struct ShellCommand: ~Copyable {
  /// What it writes.
  public let output: Channel
  private let child: pid_t

  /// Starts a command, with the environment that the program was started with.
  ///
  /// Standard input and standard error are the program's own.
  ///
  /// - Throws: `ChannelError` when nothing could be started.
  public init(_ command: String) throws(ChannelError) {
    var descriptor: Int32 = -1
    var child: pid_t = 0
    let failure = unsafe cposix_spawn_shell(command, &descriptor, &child)
    guard failure == 0 else { throw ChannelError(code: failure) }
    output = Channel(descriptor)
    self.child = child
  }

  /// Tells it to stop (`SIGTERM`).
  public func stop() { _ = kill(child, SIGTERM) }

  /// Closes its output and waits for its end: its status 0..255, or 128 and the signal that ended it.
  public consuming func finish() -> Int32 {
    output.close()
    return cposix_exit_status(child)
  }
}
