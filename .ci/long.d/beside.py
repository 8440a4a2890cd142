"""Another user may write where a journal lies: nothing that they put beside it acts on anything."""
import contextlib, hashlib, os, random, shutil, signal, stat, struct, subprocess
from stage import Home
import shim

FAULT = "SQLite with its own way to files"
OWNER, STRANGER = 1234, 4321
MAGIC = bytes((0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7))
KINDS = ["names the journal", "names another file", "names nothing", "NUL in the name", "pipe", "folder",
         "link", "hot", "swapped"]
COMMANDS = [["verify"], ["list"], ["show", "last"], ["doctor"], ["note"], ["backup", "copy"],
            ["begin", "mentee.fears", "--answers", "-"], ["passphrase", "--new-passphrase-file", "new"]]
QUICK = [("names the journal", COMMANDS[0]), ("pipe", COMMANDS[6]), ("swapped", COMMANDS[1])]


def run(rig, figures):
    chosen = [(kind, words) for kind in KINDS for words in COMMANDS]
    for kind, words in QUICK if rig.quick or rig.planted else chosen:
        with_stranger(rig, figures, kind, words)
        if rig.planted and figures.found:
            return


def with_stranger(rig, figures, kind, words):
    """A command on a copy that lies in a folder of somebody else, who puts something beside it."""
    base = Home(rig.program)
    try:
        base.prepare().begin(["a fear"])
        shared = share(base)
        if rig.planted:
            base.shim = shutil.copy(shim.build("stock"), f"{base.path}/stock.so")
        own(base.path, OWNER)
        before = kept(base)
        stranger = plant(kind, shared, base, random.Random(rig.seed))
        try:
            for _ in range(20 if kind == "swapped" else 1):
                judge(figures, base, words, kind, shared, before)
        finally:
            if stranger:
                os.kill(stranger, signal.SIGKILL)
                os.waitpid(stranger, 0)
    finally:
        base.remove()


def share(base):
    """A folder of the stranger's that everybody may write in, with a copy of the owner's journal."""
    os.chmod(base.path, 0o755)
    shared = f"{base.path}/shared"
    os.mkdir(shared)
    shutil.copy(base.journal, f"{shared}/journal.tandem")
    os.chmod(shared, 0o777)
    return shared


def own(path, owner):
    for folder, folders, files in os.walk(path):
        for name in [folder, *(f"{folder}/{name}" for name in folders + files)]:
            os.lchown(name, owner, owner)
    os.lchown(f"{path}/shared", STRANGER, STRANGER)


def kept(base):
    """What the owner has, by name; what the stranger puts into the folder is not the owner's."""
    found = {}
    for folder, _, files in os.walk(base.path):
        for name in files:
            path = f"{folder}/{name}"
            if folder.endswith("/shared") and name != "journal.tandem":
                continue
            if stat.S_ISREG(os.lstat(path).st_mode) and not name.endswith((".anchor", "-journal", ".age")):
                with open(path, "rb") as file:
                    found[path] = hashlib.sha256(file.read()).hexdigest()
    return found


def judge(figures, base, words, kind, shared, before):
    what = f"{kind}, {' '.join(words)}"
    user = ("setpriv", f"--reuid={OWNER}", f"--regid={OWNER}", "--clear-groups")
    try:
        done = subprocess.run(
            [*user, *base.command(*words), "--journal", f"{shared}/journal.tandem"], cwd=base.path,
            env=base.environment, input="2\nx\n", capture_output=True, text=True, timeout=30)
    except subprocess.TimeoutExpired:
        return figures.fault(f"{what}: it hangs")
    now = kept(base)
    gone = [path for path in before if before[path] != now.get(path)]
    figures.tried += 1
    if gone:
        figures.lose(f"{what}: {', '.join(gone)}")
    if kind != "swapped" and done.returncode == 0:
        figures.fault(f"{what}: ended with 0: {done.stdout.strip()}")


def journal(pages, name=None):
    """A hot rollback journal without pages to put back; it may end with the name of a file."""
    head = MAGIC + struct.pack(">IIIII", 0, 1, pages, 512, 4096)
    head = head.ljust(512, b"\0")
    if name is None:
        return head
    return (head + struct.pack(">I", (0x40000000 // 4096) + 1) + name
            + struct.pack(">II", len(name), sum(name) & 0xFFFFFFFF) + MAGIC)


def plant(kind, shared, base, chance):
    """Puts something beside the copy, as the stranger; the process that goes on swapping, if one does."""
    place, other = f"{shared}/journal.tandem-journal", f"{shared}/other"
    pages = os.path.getsize(f"{shared}/journal.tandem") // 4096
    names = {"names the journal": base.journal.encode(), "names another file": f"{base.path}/key".encode(),
             "names nothing": b"", "NUL in the name": f"{base.path}/key".encode() + b"\0x", "hot": None,
             "swapped": base.journal.encode()}
    child = os.fork()
    if child:
        if kind == "swapped":
            return child
        os.waitpid(child, 0)
        return None
    os.setgroups([])
    os.setgid(STRANGER), os.setuid(STRANGER)
    os.umask(0)
    if kind in names:
        with open(place, "wb") as file:
            file.write(journal(pages, names[kind]))
    if kind == "pipe":
        os.mkfifo(place, 0o666)
    if kind == "folder":
        os.mkdir(place)
    if kind in ("link", "swapped"):
        os.symlink(base.journal, other if kind == "swapped" else place)
    while kind == "swapped":
        swap(place, other, f"{shared}/{chance.randrange(4)}", journal(pages, names[kind]))
    os._exit(0)


def swap(place, link, away, bytes):
    """Another file, then a link, then another file again; one may be gone that somebody deleted."""
    for one, two in ((place, away), (link, place), (place, link)):
        with contextlib.suppress(FileNotFoundError):
            os.rename(one, two)
    with open(place, "wb") as file:
        file.write(bytes)
