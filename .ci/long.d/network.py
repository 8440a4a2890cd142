"""A whole session makes no socket."""
import re
from person import Person
from stage import home

FAULT = "a passphrase command that asks a server"


def run(rig, figures):
    with home(rig) as base:
        log = f"{base.path}/calls"
        traced = ("strace", "-A", "-f", "-qq", "-o", log, "-e", "trace=%network,execve")
        converse(base, traced, rig)
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
                      ["backup", "copy"], ["passphrase", "--new-passphrase-file", "new"]):
        base.run(*arguments, before=traced)
