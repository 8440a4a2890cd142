"""A run is killed at random instants; what was acknowledged is what is listed, and it opens at once."""
import random, tempfile, time
from stage import LONG, acknowledged, home, lines, said
import shim

FAULT = "a program that acknowledges two answers too early"
COUNT, QUICK, TOGETHER = 300, 4, 20


def run(rig, figures):
    chance = random.Random(rig.seed)
    count = rig.count(QUICK, COUNT)
    for start in range(0, count, TOGETHER):
        with home(rig, exercise=True) as base:
            if rig.planted:
                base.shim = shim.build("hasty")
            kept = 0
            for number in range(start, min(start + TOGETHER, count)):
                figures.tried += 1
                kept = kill(base, chance, figures, number, kept)


def kill(base, chance, figures, number, before):
    """Kills one run, and returns how many answers there are then in all."""
    sent = [f"answer {number}.{k} " + "xyz" * chance.randrange(100) for k in range(1, 451)]
    with tempfile.TemporaryFile() as output:
        child = base.start("begin", LONG, "--answers", "-", output=output, TANDEM_TEST_ACK="1")
        child.stdin.write(lines(sent))
        child.stdin.close()
        time.sleep(chance.uniform(0.05, 0.7))
        child.kill()
        child.wait()
        acked = acknowledged(said(output))
    runs = base.runs()
    if runs is None:
        figures.lose(f"kill {number}: the journal does not open")
        return before
    total = sum(run["answers"] for run in runs)
    if total < before + acked:
        figures.lose(f"kill {number}: {before} and {acked} acknowledged, {total} listed")
    if total > before:
        shown = base.texts("last")
        if [shown[f"q{k}"] for k in range(1, len(shown) + 1)] != sent[:len(shown)]:
            figures.fault(f"kill {number}: other texts than were sent")
    found = base.run("verify")
    if found.returncode != 0:
        figures.fault(f"kill {number}: {found.stderr.strip()}")
    return total
