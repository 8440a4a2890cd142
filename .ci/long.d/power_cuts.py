"""The power is cut at random instants; what was acknowledged is there afterwards, once and whole."""
import os, random, shutil, subprocess, tempfile, time
from image import Image
from stage import LONG, Home, acknowledged, lines, said
import shim

FAULT = "a disk that does not sync when it is told to"
COUNT, QUICK = 200, 4


def run(rig, figures):
    with Image(64) as image:
        world = World(rig, figures, image)
        for number in range(rig.count(QUICK, COUNT)):
            if number % 10 == 0:
                world.begin_anew()
            world.cut(number)
            figures.tried += 1
            world.judge(f"cut {number}")
            if rig.planted and figures.found:
                return
        figures.expect(world.acknowledged > figures.tried, "hardly anything was acknowledged")


class World:
    """A journal on a device, and what is known to be in it."""

    def __init__(self, rig, figures, image):
        self.rig, self.figures, self.image = rig, figures, image
        self.chance = random.Random(rig.seed)
        self.acknowledged = 0
        # Without the sync of its journal alone SQLite fails once in some dozens of cuts: the fault that
        # calibrates the whole number. A few cuts are calibrated by a disk that syncs nothing.
        self.unsynced = "journal.tandem" if rig.quick else "-journal"

    def begin_anew(self):
        path = f"{self.image.path}/home"
        shutil.rmtree(path, ignore_errors=True)
        os.makedirs(path)
        self.home = Home(self.rig.program, path=path)
        self.home.prepare(exercise=True).begin(["Alpha.", "Bravo.", "Charlie."])
        if self.rig.planted:
            self.home.shim, self.home.shim_settings = shim.build("nosync"), {"NOSYNC": self.unsynced}
        self.secrets = ["old"]
        # By run: what was sent, and how much of it was acknowledged.
        self.sent, self.kept = {}, {}
        self.erased = set()
        self.restart()

    def restart(self):
        self.image.unmount()
        self.image.mount()

    def cut(self, number):
        work = self.chance.choice([self.answer, self.answer, self.answer, self.change, self.erase])
        with tempfile.TemporaryFile() as output:
            child = work(number, output)
            self.wait(child)
            seen = said(output)
            done = child.poll() == 0
            self.image.cut()
            child.kill()
            child.wait()
        self.restart()
        self.settle(work, number, acknowledged(seen), done)

    def wait(self, child):
        # Opening takes about a tenth of a second; the rest is work.
        end = time.monotonic() + self.chance.uniform(0.05, 0.5)
        while time.monotonic() < end and child.poll() is None:
            time.sleep(0.001)

    def answer(self, number, output):
        self.sending = [f"answer {self.rig.seed}.{number}.{k} " + "ab" * self.chance.randrange(200)
                        for k in range(1, 451)]
        child = self.home.start("begin", LONG, "--answers", "-", output=output,
                                secret=self.secrets[0], TANDEM_TEST_ACK="1")
        try:
            child.stdin.write(lines(self.sending))
            child.stdin.close()
        except BrokenPipeError:
            pass
        return child

    def change(self, number, output):
        self.secrets = sorted(("old", "new"), key=lambda name: name != self.secrets[0])
        return self.home.start("passphrase", "--new-passphrase-file", self.secrets[1],
                               output=output, secret=self.secrets[0])

    def erase(self, number, output):
        self.erasing = self.chance.choice(["arrive", "since", "topic"])
        return self.home.start("erase", f"2/{self.erasing}", "--yes", output=output,
                               secret=self.secrets[0])

    def settle(self, work, number, acked, done):
        """Takes down what is promised now."""
        if work == self.answer:
            self.acknowledged += acked
            self.latest = acked
        if work == self.erase and done:
            self.erased.add(self.erasing)
        if work == self.change and done:
            self.secrets = self.secrets[1:]
        self.work = work

    def judge(self, when):
        opening = [name for name in self.secrets if self.home.opens(name)]
        if len(opening) != 1:
            said = [self.home.run("list", secret=name).stderr.strip() for name in self.secrets]
            return self.figures.lose(f"{when}: opened by {opening} of {self.secrets}: {said}")
        self.secrets = opening
        runs = {run["id"]: run["answers"] for run in self.home.runs(opening[0])}
        if self.work == self.answer:
            self.judge_answers(when, runs)
        for run, count in self.kept.items():
            if runs.get(run, 0) < count:
                self.figures.lose(f"{when}: run {run} had {count} answers, now {runs.get(run, 0)}")
        self.judge_erased(when)
        found = self.home.run("verify", secret=opening[0])
        if found.returncode != 0:
            self.figures.fault(f"{when}: {found.stderr.strip()}")

    def judge_answers(self, when, runs):
        new = [run for run in runs if run not in self.kept and run != "2"]
        shown = self.home.texts(new[0], self.secrets[0]) if new else {}
        if len(shown) < self.latest:
            self.figures.lose(f"{when}: {self.latest} acknowledged, {len(shown)} there")
        for step, text in shown.items():
            if text != self.sending[int(step[1:]) - 1]:
                self.figures.fault(f"{when}: {step} is another text")
        if new:
            self.kept[new[0]] = len(shown)

    def judge_erased(self, when):
        shown = self.home.texts("2", self.secrets[0])
        for step in self.erased & set(shown):
            if shown[step]:
                self.figures.fault(f"{when}: {step} was erased and is shown")
