"""Clocks jump, and the computer sleeps: order is that of writing, and the lock counts what it should."""
import os, random, tempfile, time
from person import Person
from stage import LONG, acknowledged, home, said
import shim

FAULT = "a program that counts its patience by the wall clock"
YEAR = 365 * 24 * 3600
ZONES = [":../../etc/passwd", "Mars/Olympus", "", "UTC+99", "Europe/Paris", "Asia/Kathmandu"]
COUNT, QUICK = 20, 2


def run(rig, figures):
    with home(rig, exercise=True) as base:
        world = World(base, rig, figures)
        if not rig.planted:
            for number in range(rig.count(QUICK, COUNT)):
                world.jump_while_answering(number)
            world.look_from_other_zones()
            world.sleep()
        world.wait_while_the_clock_is_set_back()


class World:
    def __init__(self, base, rig, figures):
        self.base, self.figures, self.is_planted = base, figures, rig.planted
        self.chance = random.Random(rig.seed)
        self.file = f"{base.path}/clock"
        base.shim, base.shim_settings = shim.build("clocks"), {"CLOCK_FILE": self.file}
        if rig.planted:
            base.shim_settings["CLOCK_WALL"] = "1"
        self.set()

    def set(self, wall=0, slept=0):
        with open(f"{self.file}.new", "w") as file:
            file.write(f"{wall} {slept}\n")
        os.rename(f"{self.file}.new", self.file)

    def jump_while_answering(self, number):
        sent = [f"answer {number}.{k}" for k in range(1, 9)]
        with tempfile.TemporaryFile() as output:
            child = self.base.start("begin", LONG, "--answers", "-", output=output,
                                    TANDEM_TEST_ACK="1")
            for count, answer in enumerate(sent, 1):
                self.set(wall=self.chance.choice([0, -10 * YEAR, 50 * YEAR, -3600, 3600, 200 * YEAR]))
                child.stdin.write(answer + "\n")
                child.stdin.flush()
                await_count(output, count)
            child.stdin.close()
            status = child.wait()
        shown = self.base.texts("last")
        self.figures.expect(status == 0, f"run {number} ended with {status}")
        self.figures.expect([shown.get(f"q{k}") for k in range(1, 9)] == sent,
                            f"run {number} is not what was answered last, or in another order")
        runs = [int(run["id"]) for run in self.base.runs()]
        self.figures.expect(runs in (sorted(runs), sorted(runs)[::-1]), f"runs are {runs}")
        self.figures.expect(self.base.run("verify").returncode == 0, "verify finds something")

    def look_from_other_zones(self):
        self.set()
        expected = self.base.texts("last")
        for zone in ZONES:
            shown = self.base.run("show", "last", TZ=zone)
            there = all(text in shown.stdout for text in expected.values())
            self.figures.expect(shown.returncode == 0 and there, f"TZ={zone!r}: {shown.returncode}")

    def open(self, *options):
        person = Person(self.base, "begin", LONG, "--lang", "en", *options)
        person.see("1/450 1? >")
        return person

    def sleep(self):
        """A computer that slept for an hour: the first key finds the journal locked."""
        self.set()
        person = self.open("--lock-after", "10")
        self.set(slept=3600)
        person.type("x")
        self.expect_lock(person, "after an hour of sleep it is not locked")

    def wait_while_the_clock_is_set_back(self):
        self.set()
        person = self.open("--lock-after", "0.05")
        self.set(wall=-3600)
        self.expect_lock(person, "set back by an hour, the clock keeps it open")

    def expect_lock(self, person, words):
        try:
            person.see("Journal locked", seconds=7 if self.is_planted else 40)
            locked = True
        except RuntimeError:
            locked = False
        self.figures.expect(locked, words)
        person.signal(9)
        person.wait()
        person.close()


def await_count(output, count):
    end = time.monotonic() + 10
    while time.monotonic() < end:
        if acknowledged(said(output)) >= count:
            return
        time.sleep(0.002)
