"""The n-th call of each kind fails with each error that it can have, and all after it where a disk
that is full stays full. What was acknowledged is there, nothing else is said to be kept, no crash."""
import random, subprocess
from concurrent.futures import ThreadPoolExecutor
from changes import judge, perform, prepared
import shim

FAULT = "a library that says of every write that it was done"
COMMANDS = ["begin", "passphrase", "erase", "backup", "recovery new", "erase --deep", "note"]
ERRORS = {
    "openat": ["EMFILE", "EACCES", "EIO", "EINTR", "ENOSPC"],
    "pwrite64": ["ENOSPC", "EIO", "EDQUOT", "EINTR", "ENOSPC+", "EIO+"],
    "write": ["ENOSPC", "EIO", "EDQUOT", "EINTR", "ENOSPC+"],
    "pread64": ["EIO", "EINTR"],
    "read": ["EIO", "EINTR"],
    "fsync": ["EIO", "ENOSPC", "EDQUOT", "EINTR"],
    "fdatasync": ["EIO", "ENOSPC", "EDQUOT", "EINTR", "EIO+"],
    "ftruncate": ["EIO", "ENOSPC"],
    "rename": ["EIO", "EACCES", "ENOSPC"],
    "renameat2": ["EIO", "EACCES", "ENOSPC"],
    "unlink": ["EIO", "EACCES"],
    "mkdir": ["EACCES", "ENOSPC"],
    "fcntl": ["EIO", "ENOLCK"],
    "close": ["EIO", "EINTR"],
    "mmap": ["ENOMEM"],
    "mlock": ["ENOMEM"],
}
QUICK, PLANTED = [("erase", "fdatasync", "EIO")], [("begin", "pwrite64", "EIO")]
FORBIDDEN = ("Fatal error", "Program crashed", "backtrace", "Backtrace")


def run(rig, figures):
    """Every command, call and error; with a planted fault, until it is found."""
    chosen = [(name, call, error) for name in COMMANDS for call, errors in ERRORS.items()
              for error in errors]
    chosen = list(PLANTED if rig.planted else QUICK if rig.quick else chosen)
    random.Random(rig.seed).shuffle(chosen)
    template = prepared(rig.program)
    if rig.planted:
        template.shim = shim.build("careless")
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda choice: sweep(rig, template, *choice, figures), chosen))
    template.remove()


def linked(rig, call):
    """How often the dynamic linker makes a call before the program begins; its failures are not ours."""
    traced = subprocess.run(
        ("strace", "-f", "-qq", "-E", "LD_TRACE_LOADED_OBJECTS=1", "-e", f"trace={call}",
         rig.program), capture_output=True, text=True)
    return sum(line.startswith(f"{call}(") for line in traced.stderr.splitlines())


def sweep(rig, template, name, call, error, figures):
    first = linked(rig, call) + 1
    for count in range(first, first + 1000):
        if rig.planted and figures.found or rig.is_late():
            return
        when = f"{count}+" if error.endswith("+") else str(count)
        home = template.copy()
        log = f"{home.path}/calls"
        ended = perform(home, name, (
            "strace", "-f", "-qq", "-o", log, "-e", f"trace={call}",
            "-e", f"inject={call}:error={error.rstrip('+')}:when={when}"))
        with open(log) as calls:
            hit = "(INJECTED)" in calls.read()
        home.shim = None
        fault = (ending(ended, may_be_mute=call == "write" and error.endswith("+")) or judge(home, name, ended.stdout, ended.returncode == 0)
                 if hit else None)
        home.remove()
        if not hit:
            break
        figures.tried += 1
        if fault:
            figures.fault(f"{name}: {error} at {call} {when}: {fault}")


def ending(ended, may_be_mute):
    """What is wrong with how a program ended; where no write ever succeeds, no word can be said."""
    if any(word in ended.stderr for word in FORBIDDEN):
        return "it printed of a crash"
    if ended.returncode not in (0, 1, 2, 3, 127):
        return f"it ended with {ended.returncode}"
    if ended.returncode != 0 and not may_be_mute and not ended.stderr.strip():
        return f"it ended with {ended.returncode} and no word"
    return None
