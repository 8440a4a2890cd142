"""Odd terminals, locales, homes and masks: the same answer is kept byte for byte, or a reason is given."""
import os, stat, subprocess, termios
from person import Person
from stage import LONG, Home, home
import shim

FAULT = "a program that leaves the mode of its files to the umask"
ANSWER = "d’être à côté, œuvre ë日 e\u0301"
WINDOWS = [(5, 20), (1, 1), (2, 500), (24, 80)]
TERMINALS = ["dumb", "", "unknown-terminal", "xterm-256color", None]
LOCALES = [{"LC_ALL": "C"}, {"LANG": "POSIX"}, {"LC_ALL": "tr_TR.UTF-8"}, {"LANG": "ja_JP.EUC-JP"},
           {"LANG": None}, {"LC_ALL": "C.UTF-8", "NO_COLOR": "1"}]
QUICK = [(WINDOWS[0], "dumb", LOCALES[0])]


def run(rig, figures):
    if rig.planted:
        return look_at_modes(rig, figures, shim.build("loose"))
    chosen = [(window, terminal, LOCALES[0]) for window in WINDOWS for terminal in TERMINALS]
    chosen += [(WINDOWS[3], TERMINALS[3], locale) for locale in LOCALES]
    for window, terminal, locale in QUICK if rig.quick else chosen:
        talk(rig, figures, window, terminal, locale)
    look_at_modes(rig, figures)
    look_at_homes(rig, figures)
    look_at_pipes(rig, figures)


def talk(rig, figures, window, terminal, locale):
    """An answer at a terminal, in some surroundings."""
    where = f"window {window}, TERM={terminal}, {locale}"
    with home(rig, exercise=True) as base:
        settings = {**base.environment, "TERM": terminal, **locale}
        environment = {name: value for name, value in settings.items() if value is not None}
        rows, columns = window
        person = Person(base, "begin", LONG, "--lang", "en", rows=rows, columns=columns,
                        environment=environment)
        before = termios.tcgetattr(person.terminal)
        person.see("1?", ">")
        person.settle()
        person.type(ANSWER + "\r")
        person.settle(0.5)
        person.type("/quit\r")
        status = person.wait()
        figures.expect(status == 0, f"{where}: ended with {status}")
        figures.expect(base.texts("last").get("q1") == ANSWER, f"{where}: another answer is kept")
        figures.expect(terminal or "\x1b" not in person.shown, f"{where}: escapes were sent")
        figures.expect(termios.tcgetattr(person.terminal) == before,
                       f"{where}: the terminal is not as it was")
        person.close()


def look_at_modes(rig, figures, fault=None):
    """Whatever is made is for its owner alone, whatever the mask says."""
    base = Home(rig.program, shim=fault)
    masked = ("sh", "-c", 'umask 000; exec "$@"', "sh")
    base.put("old", "one old passphrase here\n")
    for words in (["init", "--light", "--recovery-out", "key"],
                  ["begin", "mentee.fears", "--answers", "-"], ["backup", "copy"],
                  ["recovery", "new", "--recovery-out", "key2"]):
        done = base.run(*words, before=masked, answers="2\nthat they laugh\n")
        figures.expect(done.returncode == 0, f"{words[0]}: {done.stderr.strip()}")
    for folder, folders, files in os.walk(base.path):
        for name in folders + files:
            mode = stat.S_IMODE(os.lstat(f"{folder}/{name}").st_mode)
            if name != "old":
                figures.expect(mode == (0o700 if name in folders else 0o600), f"{name} is {mode:o}")
    base.remove()


HOMES = {"unset": "unset HOME", "relative": "export HOME=here", "empty": "export HOME=",
         "not there": "export HOME=/root/not/there", "a file": "export HOME=/etc/passwd",
         "read-only": "mount -t tmpfs -o ro none /root; export HOME=/root"}
SCRIPT = """mount -t tmpfs none /root; cd "$FOLDER"; {home}
"$PROGRAM" init --light --passphrase-file "$FOLDER/old" --recovery-out "$FOLDER/key" || exit
echo a fear | "$PROGRAM" begin mentee.before-session --answers - --passphrase-file "$FOLDER/old" >&2
"$PROGRAM" list --json --passphrase-file "$FOLDER/old"
"""


def look_at_homes(rig, figures):
    """A home that is none: the one of the system's list, or a reason; nothing is made where it lies."""
    for name, words in HOMES.items():
        base = Home(rig.program)
        base.put("old", "one old passphrase here\n")
        done = subprocess.run(
            ["unshare", "-m", "sh", "-c", SCRIPT.format(home=words)], capture_output=True, text=True,
            env={"PATH": "/usr/bin:/bin", "LANG": "C", "FOLDER": base.path, "PROGRAM": rig.program})
        if name in ("a file", "read-only"):
            figures.expect(done.returncode in (1, 3) and "tandem: error:" in done.stderr,
                           f"HOME {name}: {done.returncode} {done.stderr.strip()}")
        else:
            figures.expect(done.returncode == 0 and '"answers" : 1' in done.stdout,
                           f"HOME {name}: {done.returncode} {done.stderr.strip()}")
        figures.expect(set(os.listdir(base.path)) <= {"old", "key"},
                       f"HOME {name}: made {os.listdir(base.path)}")
        base.remove()


def look_at_pipes(rig, figures):
    """An output that takes nothing, or goes away: a failure, and no crash."""
    with home(rig) as base:
        base.begin(["a fear"])
        for words in (["list"], ["list", "--json"], ["show", "last"], ["show", "last", "--json"]):
            command = base.command(*words)
            with open("/dev/full", "w") as full:
                status = subprocess.run(command, env=base.environment, stdout=full,
                                        stderr=subprocess.DEVNULL).returncode
            figures.expect(status == 1, f"{words} on a full device ended with {status}")
            reading, writing = os.pipe()
            os.close(reading)
            status = subprocess.run(command, env=base.environment, stdout=writing,
                                    stderr=subprocess.DEVNULL).returncode
            os.close(writing)
            figures.expect(status in (0, 1), f"{words} into a closed pipe ended with {status}")
