"""The disk is full: fifty drafts in a row are kept all the same, and after it is not, the answer is."""
import os, signal
from image import Image
from person import Person
from sealed import Sealed
from stage import LONG, Home
import shim

FAULT = "a rollback journal that is cut to nothing after each transaction"
COUNT, QUICK = 50, 6


def run(rig, figures):
    with Image(8, "-m", "0") as image:
        home = Home(rig.program, path=f"{image.path}/home")
        os.mkdir(home.path)
        home.prepare(exercise=True).begin([f"answer {number}" for number in range(30)], pack=LONG)
        if rig.planted:
            home.shim = shim.build("truncate")
        person = Person(home, "resume", "--lang", "en")
        person.see("31? >")
        person.type("word \x13")
        person.see("So is the line")
        fill(f"{image.path}/ballast")
        for number in range(rig.count(QUICK, COUNT)):
            word = f"word{rig.seed}x{number}"
            person.type(f"{word} \x13")
            person.see("So is the line", "could not be written", seconds=10)
            draft = Sealed(home.journal, f"{home.path}/key").draft
            figures.tried += 1
            if word.encode() not in draft:
                figures.lose(f"draft {number} is not the one that is sealed")
        if not rig.planted:
            send(home, person, image, figures)
        person.signal(signal.SIGKILL)
        person.wait()
        person.close()


def send(home, person, image, figures):
    """A whole exercise more is refused in a sentence, and kept once there is room."""
    before = home.runs()[0]["answers"]
    person.type(" long" * 600 + "\r")
    person.see("disk is full")
    figures.expect(home.runs()[0]["answers"] == before, "an answer was kept on a full disk")
    os.unlink(f"{image.path}/ballast")
    person.type("\r")
    person.see("32? >")
    figures.expect(home.texts("last")["q31"].startswith("word"), "the answer is not there")
    figures.expect(home.run("verify").returncode == 0, "verify finds something")


def fill(path):
    file = os.open(path, os.O_CREAT | os.O_WRONLY)
    for size in (65536, 512):
        try:
            while True:
                os.write(file, bytes(size))
        except OSError:
            pass
    os.fsync(file)
    os.close(file)
