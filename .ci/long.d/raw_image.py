"""What was erased or replaced is nowhere on the device, not in blocks that no file has any more."""
import os, random, sqlite3
from contextlib import closing
from image import Image
from person import Person
from stage import LONG, Home
import shim

FAULT = "a rollback journal that is cut to nothing after each transaction"
# Saves, erased of them, drafts.
COUNT, QUICK = (200, 40, 20), (20, 3, 2)


def run(rig, figures):
    saves, erased, drafts = rig.count(QUICK, COUNT)
    with Image(48) as image:
        home = Home(rig.program, path=f"{image.path}/home")
        os.mkdir(home.path)
        if rig.planted:
            home.shim = shim.build("truncate")
        home.prepare(exercise=True)
        home.begin([f"answer {number}" for number in range(saves)], pack=LONG)
        gone = write_drafts(home, drafts) + erase(home, random.Random(rig.seed), saves, erased)
        gone.append(change_passphrase(home))
        old = living(home)
        look(image, gone, old, figures)
        if not rig.quick:
            rebuild(home)
            look(image, gone + old, living(home), figures)


def query(home, words):
    with closing(sqlite3.connect(f"file:{home.journal}?mode=ro", uri=True)) as db:
        return db.execute(words).fetchall()


def rows(home):
    """The sealed bytes of every row, by number."""
    return {n: nonce + body for n, nonce, body in query(home, "SELECT n, nonce, body FROM row")}


def living(home):
    """The bodies of rows that were not emptied."""
    return [parts(row) for row in rows(home).values() if any(row)]


def write_drafts(home, count):
    """Seals some drafts at an open question, and returns the boxes that were replaced."""
    person = Person(home, "resume", "--lang", "en")
    person.see("? >")
    boxes = []
    for number in range(count):
        person.type(f"word{number} \x13")
        person.see("So is the line")
        boxes += [box[1000:3000] for box, in query(home, "SELECT box FROM sealed WHERE kind=2")]
    person.type("\x15/quit\r")
    person.wait()
    person.close()
    return boxes


def erase(home, chance, saves, count):
    before = rows(home)
    for number in chance.sample(range(1, saves + 1), count):
        if home.run("erase", f"2/q{number}", "--yes").returncode != 0:
            raise RuntimeError("nothing was erased")
    after = rows(home)
    return [parts(before[n]) for n in before if not any(after[n])]


def parts(row):
    """The body of a row, without its nonce: they may lie apart on the device."""
    return row[24:]


def change_passphrase(home):
    slot = query(home, "SELECT box FROM slot WHERE kind=1")[0][0]
    home.run("passphrase", "--new-passphrase-file", "new")
    home.run("passphrase", "--new-passphrase-file", "old", secret="new")
    return slot


def rebuild(home):
    done = home.run("erase", "--deep", "--new-passphrase-file", "new", "--recovery-out", "key2")
    if done.returncode != 0:
        raise RuntimeError(f"erase --deep: {done.stderr}")


def look(image, gone, there, figures):
    """Whether the device has nothing of what is gone; it must have what lives, or nothing was seen."""
    image.unmount()
    device = image.bytes()
    image.mount()
    for number, bytes in enumerate(gone):
        figures.tried += 1
        if bytes in device:
            figures.fault(f"what was replaced is still there: {number} of {len(gone)}")
    seen = sum(body in device for body in there)
    figures.expect(seen > len(there) / 2, f"of {len(there)} living rows {seen} are seen")
