"""Every bit of a journal, its slots and its recovery key is flipped, and each is cut at every length: what
is shown is what was written, or something is named or refused; never another text, never a crash."""
import os, random, re, subprocess
from concurrent.futures import ThreadPoolExecutor
from stage import home
import shim

FAULT = "a cipher that does not look at the tag"
WORKERS = 2
# Bits of each byte, and one byte of how many; then flips that the program itself is shown.
BITS, STEP, SHOWN = (1, 8), (97, 1), (3, 300)


def run(rig, figures):
    with home(rig) as base:
        base.begin(["A first answer, é.", "", "A third one."])
        if rig.planted:
            base.shim = shim.build("noauth")
        with ThreadPoolExecutor(WORKERS) as pool:
            list(pool.map(lambda number: walk(rig, base, figures, number), range(WORKERS)))
        if not rig.planted:
            show(rig, base, figures)
            flip_key(rig, base, figures)


def walk(rig, base, figures, number):
    """All of the journal, each time opened with the recovery key, in a process of its own."""
    step = rig.count(*STEP)
    walked = subprocess.run(
        [f"{os.path.dirname(rig.program)}/flip-walk", base.journal, f"{base.path}/key",
         f"{base.path}/walk{number}", str(number * step), str(WORKERS * step), str(rig.count(*BITS))],
        env=base.environment, capture_output=True, text=True)
    counts = re.match(r"tried (\d+) altered (\d+)\n", walked.stdout)
    if walked.returncode != 0 or not counts:
        return figures.fault(f"the walk ended with {walked.returncode}: {walked.stderr[-300:]}")
    figures.tried += int(counts[1])
    for _ in range(int(counts[2])):
        figures.fault("another text was read")


def show(rig, base, figures):
    """Flips of the same journal, read by the program with its passphrase."""
    chance, original = random.Random(rig.seed), read(base.journal)
    texts = base.texts("last")
    for _ in range(rig.count(*SHOWN)):
        place, bit = chance.randrange(len(original)), chance.randrange(8)
        write(base.journal, flipped(original, place, bit))
        done = base.run("show", "last", "--json")
        found = base.texts("last") if done.returncode in (0, 1) else {}
        figures.expect(done.returncode in (0, 1, 3), f"byte {place}: ended with {done.returncode}")
        figures.expect(all(texts.get(step) == text for step, text in found.items() if text),
                       f"byte {place}: another text is shown")
        figures.expect(done.returncode != 0 or found == texts, f"byte {place}: less, and nothing said")
    write(base.journal, original)


def letters(key):
    """What a key is told by: it may be typed small, in groups, or without what every key begins with."""
    bare = key.upper().translate(None, b" \t-")
    return bare.removeprefix(b"AGESECRETKEY1")


def flip_key(rig, base, figures):
    """Every bit and length of the file that holds the recovery key."""
    key, step = read(f"{base.path}/key"), rig.count(*STEP)
    changed = [flipped(key, place, bit) for place in range(0, len(key), step) for bit in range(8)]
    changed += [key[:length] for length in range(0, len(key) - 1, step)]
    for spoilt in changed:
        write(f"{base.path}/changed", spoilt)
        done = base.run("recovery", "check", "--recovery-file", "changed", secret=None)
        same = letters(spoilt.split(b"\n")[0]) == letters(key.strip())
        figures.expect(done.returncode == 0 if same else done.returncode in (1, 3),
                       f"a changed key ended with {done.returncode}: {done.stderr.strip()}")


def flipped(whole, place, bit):
    return whole[:place] + bytes([whole[place] ^ 1 << bit]) + whole[place + 1:]


def read(path):
    with open(path, "rb") as file:
        return file.read()


def write(path, contents):
    with open(path, "wb") as file:
        file.write(contents)
