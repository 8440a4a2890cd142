import CPosix

/// A stream for a line of text that a person sees while it is typed.
public enum HarmlessStream {
  /// Opens a stream of the C library (`FILE *`) that writes to a channel as long as the process lives.
  ///
  /// C1 controls and line separators come out as U+FFFD, direction marks not at all: readline writes a
  /// line as it is, and what was pasted into it must not steer the terminal.
  ///
  /// - Returns: the stream, `nil` when there is no memory.
  public static func open(_ channel: Channel) -> UnsafeMutableRawPointer? {
    unsafe cposix_harmless_stream(channel.descriptor)
  }
}
