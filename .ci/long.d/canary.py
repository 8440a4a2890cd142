"""Unmistakable words are typed in a whole session, which ends in seven ways; afterwards they are nowhere."""
import importlib.util, os, random, re, resource, shutil, signal, string, subprocess, tempfile, time
from circle import circle
from full_disk import fill
from image import Image
from person import Person
from sealed import Sealed
from stage import LONG, Figures, Home, long_exercise
import shim

FAULT = "ten leaks, each of them"
ENDS = ["quit", "HUP", "TERM", "KILL", "SEGV", "ILL", "ENOSPC"]
LEAKS = ["history", "temporary file", "freed block", "base64 in a log", "UTF-16 in a database",
         "file name", "environment", "argument", "crash", "memory"]
PLACES = ["/dev/shm", "/var/tmp", "/tmp", "/run", "/root"]
# A larger file is none of this program's, but for the device, which is looked at as a whole.
LARGEST = 1 << 23
# What a program for editing is given, in memory, and gone when it ends.
PRIVATE = re.compile(r"/(?:dev/shm|run/user/\d+)/tandem-\w{6}(?:/|$)")
# Longer than any of our secrets; a line of the log is one call.
TRACED = ("-f", "-qq", "-yy", "-s", "4000", "-e",
          "trace=write,pwrite64,writev,pwritev,sendto,sendmsg,execve,openat,rename,renameat2,mkdir")


def run(rig, figures):
    if not rig.planted:
        for number, end in enumerate(ENDS[:1] if rig.quick else ENDS):
            Session(rig, figures, number, end).run()
        return
    leaks = LEAKS[:2] if rig.quick else LEAKS
    found = [leak for leak in leaks if is_found(rig, leak)]
    figures.tried = len(leaks)
    if found == leaks:
        figures.wrong = len(found)
    else:
        figures.tell(f"found: {', '.join(found)}, and no other")


def is_found(rig, leak):
    """Whether a session with a leak is caught; what it says is not of interest."""
    figures = Figures(leak, rig.seed, is_quiet=True)
    Session(rig, figures, LEAKS.index(leak), "ILL" if leak == "crash" else "quit", leak).run()
    return figures.found


class Session:
    """One session on a device of its own, and all the places that it may have told of."""

    def __init__(self, rig, figures, number, end, leak=None):
        self.rig, self.figures, self.end, self.leak = rig, figures, end, leak
        # Another run beside this one, with leaks planted, has other secrets.
        chance = random.Random(f"{rig.seed}.{number}.{os.getpid()}")
        self.secrets = {name: "Zanc" + "".join(chance.choices(string.ascii_letters, k=28))
                        for name in ("answer", "passphrase", "paste", "edit", "draft")}
        self.scan = scanner(rig.root)
        self.outside = tempfile.mkdtemp(prefix="canary-", dir="/dev/shm")
        self.started = time.time()

    def run(self):
        try:
            with Image(16) as image:
                self.image = image
                self.home = Home(self.rig.program, path=f"{image.path}/home")
                os.mkdir(self.home.path)
                self.make()
                self.converse()
                self.look_at_files()
                image.unmount()
                self.look("the device", image.bytes())
                image.mount()
        finally:
            shutil.rmtree(self.outside)

    def expect(self, holds, words):
        self.figures.expect(holds, f"{self.end}: {words}")

    def make(self):
        """Makes the journal; its passphrase comes by a pipe and the key goes outside."""
        reading, writing = os.pipe()
        os.write(writing, self.secrets["passphrase"].encode() + b"\n")
        os.close(writing)
        os.mkdir(f"{self.home.path}/temporary")
        with open(f"{self.home.path}/long.yaml", "w") as file:
            file.write(long_exercise())
        self.key = f"{self.outside}/key"
        for words in (["init", "--light", "--recovery-out", self.key, "--passphrase-fd", str(reading)],
                      ["pack", "install", "long.yaml", "--yes"]):
            subprocess.run([self.rig.program, *words], cwd=self.home.path, env=self.environment,
                           pass_fds=(reading,), check=True, capture_output=True)
        os.close(reading)
        with open(self.key) as file:
            self.secrets["recovery key"] = file.read().strip().removeprefix("AGE-SECRET-KEY-1")
        sealed = Sealed(self.home.journal, self.key)
        self.keys = {"master key": sealed.master, "key of the rows": sealed.key("row")}

    @property
    def environment(self):
        given = {**self.home.environment, "TMPDIR": f"{self.home.path}/temporary",
                 "EDITOR": "/usr/bin/nano"}
        if self.leak:
            given.update(LD_PRELOAD=shim.build("leaks"), LEAK=self.leak)
        return given

    def converse(self):
        self.log = f"{self.outside}/calls"
        resource.setrlimit(resource.RLIMIT_CORE, (-1, -1))
        self.person = person = Person(
            self.home, "begin", LONG, "--lang", "en", secret=None, environment=self.environment,
            before=("strace", "-o", self.log, *TRACED))
        self.unlock("nothing that opens")
        person.see("does not open the journal")
        self.unlock(self.secrets["passphrase"])
        person.see("1/450 1? >")
        self.answer()
        self.use_editor()
        self.lock()
        self.person.type(self.secrets["draft"])
        self.person.see(self.secrets["draft"][-8:])
        self.finish()
        self.look_at_calls()
        # Of what was typed at a prompt without echo nothing is shown.
        self.look("the screen", person.shown.encode(), ["passphrase", "recovery key"])
        self.use_commands()

    def unlock(self, passphrase):
        self.person.see("Passphrase")
        self.person.settle(0.1)
        self.person.type(passphrase + "\r")

    def answer(self):
        """Answers, with what readline keeps of a line: kill, yank, undo, search, and a paste."""
        person, answer = self.person, self.secrets["answer"]
        for keys, words in ((f"{answer}\r", "2/450 2? >"), (f"{answer}\x15\x19\x1f\x19\r", "3/450 3? >"),
                            (f"\x12{answer[:6]}\x07\x15more {answer}\r", "4/450 4? >"),
                            (f"\x1b[200~{self.secrets['paste']}\nsecond\x1b[201~\r", "5/450 5? >")):
            person.settle(0.15)
            person.type(keys)
            person.see(words)
        self.look_at_process()

    def use_editor(self):
        person = self.person
        person.type("/editor\r")
        person.see("GNU nano")
        person.settle(0.2)
        person.type(self.secrets["edit"])
        person.settle(0.2)
        self.look_at_process()
        person.type("\x0f\r\x18")
        person.see(self.secrets["edit"][-8:], "5? >")
        person.settle()
        person.type("\r")
        person.see("6/450 6? >")

    def lock(self):
        self.person.type("/lock\r")
        self.person.see("Journal locked")
        self.person.see("Passphrase")
        self.look_at_memory()
        self.person.type(self.secrets["passphrase"] + "\r")
        self.person.see("6? >")
        self.person.settle()

    def finish(self):
        """Leaves, or is made to; who crashes says nothing any more."""
        self.person.settle()
        shown = len(self.person.shown)
        if self.end == "quit":
            self.person.type(" /quit\r")
        elif self.end == "ENOSPC":
            fill(f"{self.image.path}/ballast")
            self.person.type("\r")
            self.person.settle()
            self.person.type(" /quit\r")
            self.person.settle()
            os.unlink(f"{self.image.path}/ballast")
            self.person.type("\x03\x03")
        else:
            for process in self.tandems():
                os.kill(process, getattr(signal, f"SIG{self.end}"))
        self.person.wait()
        self.person.close()
        if self.end in ("SEGV", "ILL"):
            self.look("what was shown after the crash", self.person.shown[shown:].encode())

    def tandems(self):
        """The program itself, below strace, then every program that it has started."""
        found, next = [], [self.person.process]
        while next:
            parent = next.pop()
            with open(f"/proc/{parent}/task/{parent}/children") as file:
                next += map(int, file.read().split())
            found += [parent] if parent != self.person.process else []
        return found

    def look(self, place, bytes, names=None):
        for name in names or self.secrets:
            found = self.scan.look(bytes, self.scan.needles(self.secrets[name]))
            self.expect(not found, f"{place} has the {name} as {', '.join(found[:3])}")

    def look_at_process(self):
        """What other programs of the person can read of this one, and of those it has started."""
        for process in self.tandems():
            for name in ("cmdline", "environ", "comm"):
                self.look(f"{name} of a process", told(process, name))
        with open(f"/proc/{self.tandems()[0]}/status") as file:
            status = dict(line.split(":", 1) for line in file)
        self.expect(int(status["VmLck"].split()[0]) > 0, "no memory is locked")
        self.expect(int(status["VmSwap"].split()[0]) == 0, "memory lies in the swap")

    def look_at_memory(self):
        process = self.tandems()[0]
        bytes = b"".join(mappings(process))
        self.expect(len(bytes) > 1 << 20, "hardly any memory was read")
        for name, secret in {**self.secrets, **self.keys}.items():
            secret = secret.encode() if isinstance(secret, str) else secret
            self.expect(secret not in bytes, f"after the lock, memory has the {name}")

    def look_at_calls(self):
        """Nothing goes in the clear to anything but the terminal and the editor's own folder."""
        with open(self.log, errors="replace") as file:
            calls = file.readlines()
        self.expect(len(calls) > 100, "hardly any call was seen")
        needles = {name: text for name, text in self.secrets.items()}
        for call in calls:
            target = re.search(r"\b(?:write|pwrite64|writev|pwritev)\(\d+<([^>]*)>", call)
            if target and (target[1].startswith("/dev/") and not target[1].startswith("/dev/shm")
                           or PRIVATE.match(target[1])):
                continue
            told = [name for name, text in needles.items() if text in call]
            self.expect(not told, f"the {', '.join(told)} went out: {call.split('(')[0].split()[-1]}")

    def look_at_files(self):
        for root in [self.home.path, *PLACES[:self.rig.count(2, len(PLACES))]]:
            for path in changed(root, self.started):
                if path.startswith(self.outside) or root != self.home.path and (
                        path.startswith(self.image.folder)):
                    continue
                self.look(f"a name below {root}", os.fsencode(path))
                self.look(f"a file below {root}", contents(path))

    def use_commands(self):
        """What reads and changes the journal without a terminal; the passphrase comes by a pipe."""
        for words in (["list", "--json"], ["show", "last", "--json"], ["verify"], ["backup", "copy"]):
            self.expect_done(words)
        self.share()
        self.expect_done(["erase", "2/q1", "--yes"])

    def expect_done(self, words):
        status = self.use(*words).returncode
        self.expect(status == 0, f"{words[0]} ended with {status}")

    def use(self, *words):
        return subprocess.run(
            [self.rig.program, *words, "--passphrase-fd", "0"], cwd=self.home.path,
            env=self.environment, input=self.secrets["passphrase"] + "\n", text=True,
            capture_output=True)

    def share(self):
        """Shows the first answer to somebody on the same machine, who reads it."""
        other = Home(self.rig.program, path=f"{self.image.path}/other")
        os.mkdir(other.path)
        other.prepare()
        letter, statuses = circle(self.home, other, self.use, self.open)
        self.expect(letter, "nothing was shared")
        for words, status in statuses.items():
            self.expect(status == 0, f"{words} ended with {status}")
        for path in changed(other.path, self.started):
            self.look("a file of who reads", contents(path))

    def open(self, *words):
        self.person = Person(self.home, *words, "--lang", "en", secret=None,
                             environment=self.environment)
        self.unlock(self.secrets["passphrase"])
        return self.person


def scanner(root):
    """The scan of `Tests/TandemTests/canary_scan.py`: every usual encoding, and pieces."""
    spec = importlib.util.spec_from_file_location(
        "canary_scan", f"{root}/Tests/TandemTests/canary_scan.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def mappings(process):
    with open(f"/proc/{process}/maps") as file:
        lines = file.read().splitlines()
    with open(f"/proc/{process}/mem", "rb", 0) as memory:
        for line in lines:
            if line.endswith(("[vvar]", "[vsyscall]", "[vvar_vclock]")):
                continue
            start, end = (int(part, 16) for part in line.split()[0].split("-"))
            try:
                memory.seek(start)
                yield memory.read(end - start)
            except OSError:
                continue


def told(process, name):
    """What the system tells of a process, nothing when it has ended."""
    try:
        with open(f"/proc/{process}/{name}", "rb") as file:
            return file.read()
    except OSError:
        return b""


def changed(root, since):
    """Every file and folder below a place that was made or changed since."""
    for folder, folders, files in os.walk(root):
        for name in folders + files:
            path = f"{folder}/{name}"
            try:
                if os.lstat(path).st_ctime >= since - 1:
                    yield path
            except OSError:
                continue


def contents(path):
    """The bytes of a file with its attributes, or where a link leads."""
    try:
        if os.path.islink(path):
            return os.fsencode(os.readlink(path))
        if not os.path.isfile(path) or os.path.getsize(path) > LARGEST:
            return b""
        with open(path, "rb") as file:
            bytes = file.read()
        return bytes + b"".join(os.getxattr(path, name) for name in os.listxattr(path))
    except OSError:
        return b""
