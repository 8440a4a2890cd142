"""What every harness stands on: a home with a journal of its own, and the figures it counts."""
import contextlib, json, os, shutil, subprocess, sys, tempfile

OLD, NEW = "one old passphrase here", "another new passphrase here"
LONG = "long.answers"


class Figures:
    """What was tried, what was lost of it, what was wrong with it."""

    def __init__(self, name, seed, is_quiet=False):
        self.name, self.seed, self.is_quiet = name, seed, is_quiet
        self.tried = self.lost = self.wrong = 0

    def lose(self, words):
        self.lost += 1
        self.tell(words)

    def fault(self, words):
        self.wrong += 1
        self.tell(words)

    def tell(self, words):
        if not self.is_quiet and self.lost + self.wrong <= 20:
            print(f"{self.name}: {words}", file=sys.stderr, flush=True)

    def expect(self, holds, words):
        """Counts a thing that is looked at, and names it when it does not hold."""
        self.tried += 1
        if not holds:
            self.fault(words)

    @property
    def found(self):
        return self.lost + self.wrong > 0

    @property
    def line(self):
        return (f"{self.name}: tried {self.tried}, lost {self.lost}, wrong {self.wrong}, "
                f"seed {self.seed}")


class Home:
    """A folder with everything that the program keeps for its user."""

    def __init__(self, program, path=None, shim=None, shim_settings=None):
        self.program = program
        self.path = path or tempfile.mkdtemp(prefix="tandem-long-", dir="/dev/shm")
        self.shim, self.shim_settings = shim, shim_settings or {}

    @property
    def data(self):
        return f"{self.path}/data/tandem"

    @property
    def journal(self):
        return f"{self.data}/journal.tandem"

    @property
    def environment(self):
        given = {f"XDG_{name}_HOME": f"{self.path}/{name.lower()}"
                 for name in ("DATA", "STATE", "CONFIG", "CACHE")}
        given.update(HOME=self.path, LANG="en_GB.UTF-8", TERM="xterm", TZ="UTC",
                     PATH="/usr/bin:/bin", INPUTRC="/dev/null")
        if self.shim:
            given.update(LD_PRELOAD=self.shim, **self.shim_settings)
        return given

    def put(self, name, text):
        with open(f"{self.path}/{name}", "w") as file:
            file.write(text)

    def command(self, *arguments, secret="old"):
        given = ("--passphrase-file", f"{self.path}/{secret}") if secret else ()
        return [self.program, *arguments, *given]

    def run(self, *arguments, before=(), answers="", secret="old", **more):
        """Runs the program to its end; `more` is set in its environment beside the usual."""
        return subprocess.run(
            [*before, *self.command(*arguments, secret=secret)], cwd=self.path,
            env={**self.environment, **more}, input=answers, capture_output=True, text=True,
            errors="replace", timeout=120)

    def start(self, *arguments, output, secret="old", **more):
        """Starts a run that reads its answers from a pipe and writes into a file."""
        return subprocess.Popen(
            self.command(*arguments, secret=secret), cwd=self.path,
            env={**self.environment, **more}, stdin=subprocess.PIPE, stdout=output,
            stderr=subprocess.DEVNULL, text=True)

    def prepare(self, exercise=False):
        """Makes a journal that opens quickly, and installs an exercise of 450 questions."""
        self.put("old", OLD + "\n"), self.put("new", NEW + "\n")
        made = self.run("init", "--light", "--recovery-out", "key")
        if made.returncode != 0:
            raise RuntimeError(f"init: {made.stderr}")
        if exercise:
            self.put("long.yaml", long_exercise())
            self.run("pack", "install", "long.yaml", "--yes", secret=None)
        return self

    def begin(self, answers, pack="mentee.before-session"):
        begun = self.run("begin", pack, "--answers", "-", answers=lines(answers))
        if begun.returncode != 0:
            raise RuntimeError(f"begin: {begun.stderr}")
        return self

    def runs(self, secret="old"):
        """The runs as `list --json` has them; `None` when the journal does not open."""
        listed = self.run("list", "--json", secret=secret)
        return json.loads(listed.stdout) if listed.returncode in (0, 1) and listed.stdout else None

    def texts(self, run, secret="old"):
        """What was answered in a run, by step; a follow-up as `step.more`."""
        shown = self.run("show", run, "--json", secret=secret)
        if shown.returncode not in (0, 1) or not shown.stdout:
            return {}
        texts = {}
        for entry in json.loads(shown.stdout)["answers"]:
            texts[entry["step"]] = entry["text"]
            if entry["more"]:
                texts[f"{entry['step']}.more"] = entry["more"]["text"]
        return texts

    def opens(self, secret):
        return self.run("list", secret=secret).returncode == 0

    def copy(self):
        other = Home(self.program, shim=self.shim, shim_settings=self.shim_settings)
        shutil.rmtree(other.path)
        shutil.copytree(self.path, other.path)
        return other

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)


@contextlib.contextmanager
def home(rig, **prepared):
    """A prepared home that goes away with the block."""
    made = Home(rig.program)
    try:
        yield made.prepare(**prepared)
    finally:
        made.remove()


def lines(answers):
    return "".join(answer + "\n" for answer in answers)


def said(output):
    """What a run has written into its file so far; its place in the file is left alone."""
    return os.pread(output.fileno(), 1 << 26, 0).decode(errors="replace")


def acknowledged(text):
    """The highest answer that a run has said to be kept."""
    counts = [int(line[4:]) for line in text.split("\n")[:-1] if line.startswith("ACK ")]
    return max(counts, default=0)


def long_exercise():
    both = '{{fr: "{0}", en: "{0}"}}'.format
    head = ["format: tandem.pack/1", f"id: {LONG}", "version: 1", "audience: mentee", "minutes: 60",
            "follow_budget: 0", "languages: [fr, en]", "safety: default", f"title: {both('Long')}",
            f"intro: {both('Long.')}", "steps:"]
    steps = [f"  - {{id: q{number}, type: text, ask: {both(f'{number}?')}}}"
             for number in range(1, 451)]
    return lines([*head, *steps, f"outro: {both('Done.')}"])
