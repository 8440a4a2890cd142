"""Each command that changes a journal is killed at every system call that changes a file."""
import os, random
from changes import COMMANDS, judge, perform, prepared

FAULT = "a change of passphrase that overwrites the file in place"
CALLS = "openat pwrite64 write fsync fdatasync rename renameat2 link unlink ftruncate mkdir".split()
QUICK_CALLS = {"passphrase": ["fdatasync"]}

PLANTED = """#!/bin/sh
[ "$1" = passphrase ] || exec PROGRAM "$@"
J=$XDG_DATA_HOME/tandem/journal.tandem
cp $J work && PROGRAM "$@" --journal work && exec dd if=work of=$J bs=4096 conv=notrunc status=none
"""


def run(rig, figures):
    template = prepared(rig.program)
    if rig.planted:
        plant(template)
        sweep(rig, template, "passphrase", ["write"], figures)
    elif rig.quick:
        for name, calls in QUICK_CALLS.items():
            sweep(rig, template, name, calls, figures)
    else:
        chosen = [(name, call) for name in COMMANDS for call in CALLS]
        random.Random(rig.seed).shuffle(chosen)
        for name, call in chosen:
            sweep(rig, template, name, [call], figures)
    template.remove()


def plant(home):
    home.put("planted", PLANTED.replace("PROGRAM", home.program))
    os.chmod(f"{home.path}/planted", 0o700)
    home.program = f"{home.path}/planted"


def sweep(rig, template, name, calls, figures):
    for call in calls:
        for count in range(1, 1000):
            if rig.planted and figures.found or rig.is_late():
                return
            home = template.copy()
            ended = perform(home, name, (
                "strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}",
                "-e", f"inject={call}:signal=KILL:when={count}"))
            killed = ended.returncode in (-9, 137)
            fault = judge(home, name, ended.stdout, False) if killed else None
            home.remove()
            if not killed:
                break
            figures.tried += 1
            if fault:
                figures.fault(f"{name}: killed at {call} {count}: {fault}")
