"""Several programs want to write at once and some are killed: one has the journal, nobody who is dead
blocks it, nothing acknowledged is lost, and no two interleave."""
import random, tempfile, threading, time
from stage import LONG, acknowledged, home, lines, said
import shim

FAULT = "a network folder that grants every lock to everybody"
WRITERS, COUNT, QUICK = 4, 60, 4


# Whether two meet is chance: a planted fault has so many rounds to be met in.
ROUNDS = 30


def run(rig, figures):
    for _ in range(ROUNDS if rig.planted else 1):
        meet(rig, figures)
        if figures.found:
            return


def meet(rig, figures):
    with home(rig, exercise=True) as base:
        if rig.planted:
            base.shim = shim.build("nolock")
        writers = [Writer(base, f"{rig.seed}.{number}", rig.count(QUICK, COUNT))
                   for number in range(WRITERS)]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        base.shim = None
        figures.tried += sum(writer.tried for writer in writers)
        judge(base, writers, figures)


class Writer(threading.Thread):
    """Somebody who begins a run again and again, and dies in some of them."""

    def __init__(self, base, name, count):
        super().__init__()
        self.base, self.name, self.count = base, name, count
        self.chance = random.Random(name)
        self.tried = self.acknowledged = self.refused = 0
        self.complaints = []

    def run(self):
        for number in range(self.count):
            self.tried += 1
            self.write(number)

    def write(self, number):
        sent = [f"answer {self.name}.{number}.{k}" for k in range(self.chance.randrange(1, 60))]
        with tempfile.TemporaryFile() as output:
            child = self.base.start("begin", LONG, "--answers", "-", output=output,
                                    TANDEM_TEST_ACK="1")
            try:
                child.stdin.write(lines(sent))
                child.stdin.close()
            except BrokenPipeError:
                pass
            if self.chance.random() < 0.3:
                time.sleep(self.chance.uniform(0, 0.4))
                child.kill()
            status = child.wait()
            acked = acknowledged(said(output))
        self.acknowledged += acked
        self.refused += status == 3
        if status not in (0, 3, -9) or status == 3 and acked or status == 0 and acked != len(sent):
            self.complaints.append(f"{number}: ended with {status}, {acked} of {len(sent)}")


def judge(base, writers, figures):
    for writer in writers:
        for words in writer.complaints:
            figures.fault(f"writer {writer.name}: {words}")
    acked = sum(writer.acknowledged for writer in writers)
    listed = sum(run["answers"] for run in base.runs() or [])
    if listed < acked:
        figures.lose(f"{acked} acknowledged, {listed} listed")
    found = base.run("verify")
    figures.expect(found.returncode == 0, found.stderr.strip())
    figures.expect(acked > 0 and any(writer.refused for writer in writers),
                   "nobody was acknowledged, or nobody refused")
    last = base.run("begin", LONG, "--answers", "-", answers="still\n")
    figures.expect(last.returncode == 0, f"afterwards nobody can write: {last.stderr.strip()}")
