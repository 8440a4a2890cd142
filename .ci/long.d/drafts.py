"""A line is typed and the program killed at a random instant; all but the last two seconds is sealed."""
import random, signal, string, time
from person import Person
from sealed import Sealed
from stage import LONG, home
import shim

FAULT = "a disk that takes every write and keeps none"
COUNT, QUICK = 60, 1
# The promise, and what a busy machine may take for a save; beside other tests it may be very busy.
SECONDS, QUICK_SECONDS = 2 + 0.5, 2 + 2


def run(rig, figures):
    chance = random.Random(rig.seed)
    with home(rig, exercise=True) as base:
        base.begin(["one"], pack=LONG)
        if rig.planted:
            base.shim = shim.build("deaf")
        for number in range(rig.count(QUICK, COUNT)):
            figures.tried += 1
            typed = type_and_die(base, chance, rig)
            judge(base, figures, number, typed, rig.count(QUICK_SECONDS, SECONDS))


def type_and_die(base, chance, rig):
    """What was typed at an open question, each key with its instant, and when it ended."""
    person = Person(base, "resume", "--lang", "en")
    person.see("2? >")
    person.settle(0.5)
    person.type("\x15")
    keys, end = [], time.monotonic() + (5 if rig.quick else chance.uniform(1, 7))
    while time.monotonic() < end:
        key = chance.choice(string.ascii_lowercase)
        person.type(key)
        keys.append((key, time.monotonic()))
        time.sleep(chance.choice([0.01, 0.05, 0.1, 0.4]))
        person.read(0)
    person.signal(signal.SIGKILL)
    died = time.monotonic()
    person.wait()
    person.close()
    return keys, died


def judge(base, figures, number, typed, seconds):
    keys, died = typed
    due = "".join(key for key, instant in keys if died - instant > seconds)
    draft = Sealed(base.journal, f"{base.path}/key").draft
    if due.encode() not in draft:
        figures.lose(f"kill {number}: {len(due)} of {len(keys)} keys are not in the draft")
    found = base.run("verify")
    if found.returncode != 0:
        figures.fault(f"kill {number}: {found.stderr.strip()}")
