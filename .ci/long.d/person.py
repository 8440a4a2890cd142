"""Somebody at a terminal."""
import bisect, fcntl, os, pty, re, select, signal, struct, termios, time

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[()][A-Z0-9]|\x1b[=>]")


class Person:
    """The program on a terminal of its own, and what it has shown."""

    def __init__(self, home, *arguments, secret="old", rows=24, columns=80, before=(),
                 environment=None):
        self.shown, self.seen = "", 0
        words = [*before, *home.command(*arguments, secret=secret)]
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(home.path)
            os.execvpe(words[0], words, home.environment if environment is None else environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.status = None

    def type(self, text):
        os.write(self.terminal, text.encode())

    def read(self, seconds):
        """Takes in what comes within some seconds; False when nothing does, or nothing can."""
        if not select.select([self.terminal], [], [], seconds)[0]:
            return False
        try:
            piece = os.read(self.terminal, 65536)
        except OSError:
            return False
        self.shown += piece.decode(errors="replace")
        return bool(piece)

    def plain(self, end=None):
        """What was shown since what was seen last, without escapes, in one line."""
        plain = ESCAPES.sub("", self.shown[self.seen:end])
        return " ".join(plain.replace("\u00a0", " ").split())

    def see(self, *words, seconds=60):
        """Waits until one of some words is shown, and forgets it and what stands before it."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            text = self.plain()
            found = next((word for word in words if word in text), None)
            if found:
                self.seen = bisect.bisect_left(range(len(self.shown)), True, lo=self.seen,
                                               key=lambda end: found in self.plain(end))
                return found
            if not self.read(0.2) and self.poll() is not None and not self.read(0):
                break
        raise RuntimeError(f"not seen: {words}; shown: {self.plain()[-600:]!r}")

    def settle(self, seconds=0.3):
        """Takes in what is shown until nothing comes for some time."""
        while self.read(seconds):
            pass

    def poll(self):
        if self.status is None:
            process, status = os.waitpid(self.process, os.WNOHANG)
            if process:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status

    def signal(self, number):
        if self.poll() is None:
            os.kill(self.process, number)

    def wait(self, seconds=60):
        """Waits for the end, and reads meanwhile; kills who does not come to it."""
        end = time.monotonic() + seconds
        while self.poll() is None and time.monotonic() < end:
            self.read(0.05)
        ended = self.poll()
        self.signal(signal.SIGKILL)
        while self.poll() is None:
            time.sleep(0.01)
        while self.read(0):
            pass
        return ended

    def close(self):
        os.close(self.terminal)
