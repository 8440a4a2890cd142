"""A whole session makes no socket."""
import re
from circle import circle
from person import Person
from stage import home

FAULT = "a passphrase command that asks a server"


def run(rig, figures):
    with home(rig) as base, home(rig) as other:
        log = f"{base.path}/calls"
        traced = ("strace", "-A", "-f", "-qq", "-o", log, "-e", "trace=%network,execve")
        converse(base, traced, rig)
        share(base, other, traced, figures)
        with open(log) as file:
            calls = [line for line in file if not re.search(r"\bexecve\(|--- SIG|\+\+\+", line)]
        with open(log) as file:
            figures.tried = sum("execve(" in line for line in file)
        for call in calls:
            figures.fault(call.strip())


def converse(base, traced, rig):
    """First use to quit, with everything that starts another program."""
    command = (f"cat {base.path}/old" if not rig.planted else
               f"/usr/bin/python3 -c 'import socket; socket.socket()'; cat {base.path}/old")
    environment = {**base.environment, "EDITOR": "/bin/cat"}
    person = Person(base, "begin", "mentee.fears", "--lang", "en", "--passphrase-command", command,
                    secret=None, before=traced, environment=environment)
    person.see("size of a fear", "fear", ">")
    for keys, words in (("2\r", ">"), ("that they laugh\r", ">"), ("/editor\r", ">"), ("\r", ">"),
                        ("/help\r", ">"), (" /quit\r", "")):
        person.settle(0.3)
        person.type(keys)
        if words:
            person.see(words)
    person.wait()
    person.close()
    for arguments in (["list", "--json"], ["show", "last"], ["search", "laugh"], ["verify"],
                      ["backup", "copy"]):
        base.run(*arguments, before=traced)


def share(base, other, traced, figures):
    """Cards, a share, what is read of it; and what changes the key last."""
    letter, statuses = circle(
        base, other, lambda *words: base.run(*words, before=traced),
        lambda *words: Person(base, *words, "--lang", "en", before=traced), before=traced)
    figures.expect(letter, "nothing was shared")
    for words, status in statuses.items():
        figures.expect(status == 0, f"{words} ended with {status}")
    base.run("doctor", before=traced)
    base.run("passphrase", "--new-passphrase-file", "new", before=traced)
