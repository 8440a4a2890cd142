"""Libraries that stand between the program and the system; from C, made when they are wanted."""
import os, subprocess, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def build(name):
    """The path of a shim, compiled unless it is there already and newer than its source."""
    source = f"{HERE}/shims/{name}.c"
    folder = f"{tempfile.gettempdir()}/tandem-shims-{os.getuid()}"
    os.makedirs(folder, mode=0o700, exist_ok=True)
    made = f"{folder}/{name}.so"
    if not os.path.exists(made) or os.path.getmtime(made) < os.path.getmtime(source):
        unfinished = f"{made}.{os.getpid()}"
        subprocess.run(["gcc", "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", unfinished,
                        source, "-ldl"], check=True)
        os.rename(unfinished, made)
    return made
