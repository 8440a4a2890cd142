import Glibc
import Posix
import Testing

@Suite struct HygieneTests {
  @Test func `hygiene leaves no core and makes new files private`() async {
    await #expect(processExitsWith: .signal(SIGILL)) {
      Hygiene.apply()
      var limit = rlimit()
      getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
      guard limit.rlim_cur == 0, limit.rlim_max == 0, umask(0o077) == 0o077 else { exit(0) }
      raise(SIGILL)
    }
  }

  @Test func `a watched signal is a fact that is taken once, and ends the waiting`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      // Threads of tests hold signals back.
      var none = sigset_t()
      sigemptyset(&none)
      pthread_sigmask(SIG_SETMASK, &none, nil)
      Signals.watch()
      // Ahead of the waiting: it must not be lost in between.
      for number in [SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT, SIGPIPE] { raise(number) }
      guard Channel.input.wait(milliseconds: 5000) == .signalled else { exit(1) }
      guard Signals.takeStop() == SIGTERM, Signals.takeStop() == SIGHUP, Signals.takeStop() == nil
      else { exit(2) }
      guard Signals.takeInterrupt(), !Signals.takeInterrupt() else { exit(3) }
      guard Signals.takeResized(), !Signals.takeResized() else { exit(4) }
      guard Signals.takeContinued(), !Signals.takeContinued() else { exit(5) }
      exit(0)
    }
  }

  @Test func `a signal that was ignored stays so`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      var none = sigset_t()
      sigemptyset(&none)
      pthread_sigmask(SIG_SETMASK, &none, nil)
      signal(SIGHUP, SIG_IGN)
      Signals.watch()
      raise(SIGHUP)
      exit(Signals.takeStop() == nil ? 0 : 1)
    }
  }
}
