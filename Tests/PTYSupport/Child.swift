import Glibc

/// What went wrong in the harness, in words for the report of a test.
public struct HarnessFailure: Error, CustomStringConvertible {
  /// The words.
  public let description: String
}

/// A program in a session of its own.
struct Child {
  let pid: pid_t
  private(set) var status: Int32?

  /// Starts a program.
  ///
  /// `POSIX_SPAWN_SETSID` (0x80, not imported) acts before the files are opened, so that a terminal
  /// opened as standard input becomes the controlling one. `sh` only changes the folder and goes.
  ///
  /// - Parameters:
  ///   - program: its path and its arguments.
  ///   - folder: where it works.
  ///   - environment: all of its environment.
  ///   - files: paths for descriptors 0, 1 and 2.
  /// - Throws: `HarnessFailure`.
  init(
    _ program: [String], in folder: String, environment: [String: String], files: [String]
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, path) in files.enumerated() {
      let flags = number == 0 ? O_RDWR : O_RDWR | O_CREAT | O_APPEND
      posix_spawn_file_actions_addopen(&actions, Int32(number), path, flags, 0o600)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    Child.resetSignals(&attributes)
    let words = ["sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + program
    var pid: pid_t = 0
    let failure = Child.withPointers(words) { arguments in
      Child.withPointers(Child.entries(of: environment)) { entries in
        posix_spawn(&pid, "/bin/sh", &actions, &attributes, arguments, entries)
      }
    }
    guard failure == 0 else { throw HarnessFailure(description: "spawn: errno \(failure)") }
    self.pid = pid
  }

  /// The exit status, or minus the signal that ended it; `nil` while it runs.
  mutating func pollStatus() -> Int32? {
    var raw: Int32 = 0
    if status == nil, waitpid(pid, &raw, WNOHANG) == pid {
      status = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : -(raw & 0x7F)
    }
    return status
  }

  /// Ends it and takes its status from the system.
  mutating func end() {
    guard status == nil else { return }
    kill(pid, SIGKILL)
    var raw: Int32 = 0
    while waitpid(pid, &raw, 0) < 0, errno == EINTR {}
    status = -SIGKILL
  }

  private static func resetSignals(_ attributes: inout posix_spawnattr_t) {
    var all = sigset_t()
    sigfillset(&all)
    sigdelset(&all, SIGKILL)
    sigdelset(&all, SIGSTOP)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, Int16(0x80 | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
  }

  /// The coverage of a child goes where that of the tests goes.
  private static func entries(of environment: [String: String]) -> [String] {
    var entries = environment.map { "\($0)=\($1)" }
    if let file = getenv("LLVM_PROFILE_FILE") {
      entries.append("LLVM_PROFILE_FILE=\(String(cString: file))")
    }
    return entries
  }

  private static func withPointers<Outcome>(
    _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Outcome
  ) -> Outcome {
    let pointers = words.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}
