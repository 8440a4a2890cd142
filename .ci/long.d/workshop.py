"""Two hundred people with a journal each hand answers to a workshop; the result is counted again."""
import collections, csv, glob, io, os, random, re, shutil, time
from concurrent.futures import ThreadPoolExecutor
from stage import Home, home

FAULT = "a contribution that gets lost on its way"
PACK, STEP = "workshop.discover-mentoring", "lived"
OPTIONS = ["yes_mentee", "yes_mentor", "both", "maybe", "not_yet"]
# Seconds from the last contribution to the page.
PATIENCE = 5


def run(rig, figures):
    people = rig.count(10, 200)
    chance = random.Random(rig.seed)
    with home(rig) as trainer:
        made = trainer.run("workshop", "new", PACK, "--out", f"{trainer.path}/room")
        figures.expect(made.returncode == 0, f"new ended with {made.returncode}: {made.stderr}")
        folder = os.path.dirname(glob.glob(f"{trainer.path}/room/**/card.txt", recursive=True)[0])
        choices = [(chance.randrange(5), chance.random() < 0.9) for _ in range(people)]
        with ThreadPoolExecutor(2) as pool:
            joined = list(pool.map(lambda choice: join(rig, folder, *choice), choices))
        for words in filter(None, joined):
            figures.fault(words)
        counts = collections.Counter(OPTIONS[option] for option, yes in choices if yes)
        figures.tried = people
        check(figures, trainer, folder, counts, people, rig.planted)


def join(rig, folder, option, releases):
    """One person takes part, with a journal of their own; what went wrong."""
    person = Home(rig.program).prepare()
    try:
        # The digits are the same, the rules are read, the answer, whether the group may have it.
        answers = ["1", "", str(option + 1), "2" if releases else ""]
        done = person.run("workshop", "join", folder, "--answers", "-",
                          answers="\n".join(answers) + "\n")
        if done.returncode != 0:
            return f"join ended with {done.returncode}: {done.stderr[-200:]}"
        kept = [run for run in person.runs() or [] if run["answers"]]
        return None if kept else "nothing stands in the journal of who took part"
    finally:
        person.remove()


def check(figures, trainer, folder, counts, people, is_planted):
    """Runs the wall on a fast clock, and compares what it shows with the count."""
    files = glob.glob(f"{folder}/*.age")
    figures.expect(len(files) == counts.total(), f"{len(files)} files of {counts.total()}")
    figures.expect({os.path.getsize(file) for file in files} == {4296}, "sizes differ")
    if is_planted:
        os.unlink(files[0])
    start = time.monotonic()
    trainer.put("keys", "next\n")
    wall = trainer.run("workshop", "run", folder, "--collect", "--script", "keys", "--clock", "fast",
                       "--present", str(people), "--now", "2026-11-24T14:00:00+01:00")
    page = trainer.run("workshop", "tally", folder, "--html")
    took = time.monotonic() - start
    table = trainer.run("workshop", "tally", folder, "--csv")
    for name, done in (("run", wall), ("html", page), ("csv", table)):
        figures.expect(done.returncode == 0, f"{name} ended with {done.returncode}: {done.stderr}")
    rows = list(csv.DictReader(io.StringIO(table.stdout)))
    shown = {row["option"]: int(row["count"]) for row in rows if row["step"] == STEP and row["option"]}
    expected = {option: counts[option] for option in OPTIONS}
    figures.expect(shown == expected, f"shown {shown}, counted {expected}")
    on_page = re.sub(r"<[^>]*>", " ", page.stdout)
    for count in filter(None, expected.values()):
        figures.expect(re.search(rf"\b{count}\b", on_page), f"{count} is not on the page")
    figures.expect(took < PATIENCE, f"the page took {took:.1f} s")
    figures.tell(f"{people} people, {counts.total()} released, wall and page in {took:.2f} s")
