"""Chosen answers go from one person to another: a card, a share, what is read of it."""
import glob, shutil
from person import Person

COMMANDS = [["receive", "letter.age"], ["contacts"], ["share", "list"], ["brief", "Camille"]]


def circle(one, other, run_one, open_one, before=()):
    """Shares the last run of one; `run_one` runs a command there, `open_one` gives its terminal.

    Returns what left, and the statuses of all commands by their words."""
    statuses = {}

    def run(name, runner, *words):
        statuses[" ".join((name, *words))] = runner(*words).returncode

    def run_other(*words):
        return other.run(*words, before=before)

    for name, runner, home in (("one", run_one, one), ("other", run_other, other)):
        run(name, runner, "contacts", "card", "--name", {"one": "Camille", "other": "Alix"}[name],
            "--out", f"{home.path}/card.txt")
    shutil.copy(f"{one.path}/card.txt", f"{other.path}/camille.txt")
    shutil.copy(f"{other.path}/card.txt", f"{one.path}/alix.txt")
    run("one", run_one, "contacts", "add", f"{one.path}/alix.txt")
    run("other", run_other, "contacts", "add", f"{other.path}/camille.txt")
    statuses["one share last"] = share(open_one("share", "last", "--to", "Alix"))
    letter = glob.glob(f"{one.path}/Tandem/tandem-*.age")
    if letter:
        shutil.copy(letter[0], f"{other.path}/letter.age")
    for words in COMMANDS:
        run("other", run_other, *words)
    run("one", run_one, "share", "list")
    return letter, statuses


def share(person: Person):
    """Ticks the first answer and says yes; the status it ended with."""
    for words, keys in (("Nothing is ticked", "1\r"), ("in return", "\r"), ("nobody else", "yes\r")):
        person.see(words)
        person.settle()
        person.type(keys)
    status = person.wait()
    person.close()
    return status
