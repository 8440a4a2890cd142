"""The commands that change a journal, and what holds after each of them, however it ended."""
import os
from stage import Home, acknowledged, lines

BEGUN = ["Alpha.", "Bravo.", "Charlie."]
ADDED = ["Delta.", "Echo.", "Foxtrot."]
COMMANDS = {
    "begin": ["begin", "mentee.before-session", "--answers", "-"],
    "passphrase": ["passphrase", "--new-passphrase-file", "new"],
    "recovery new": ["recovery", "new", "--recovery-out", "key2"],
    "erase": ["erase", "2/arrive", "--yes"],
    "erase --deep": ["erase", "--deep", "--new-passphrase-file", "new", "--recovery-out", "key2"],
    "backup": ["backup", "copy"],
    "note": ["note"],
}
CHANGING_SECRETS = ("passphrase", "erase --deep")


def prepared(program):
    return Home(program).prepare().begin(BEGUN)


def perform(home, name, before=()):
    return home.run(*COMMANDS[name], before=before, answers=lines(ADDED), TANDEM_TEST_ACK="1")


def judge(home, name, output, done):
    """What is lost or wrong after a command that said `output` and said by its status it was done."""
    candidates = ["old", "new"] if name in CHANGING_SECRETS else ["old"]
    checks = {secret: home.run("verify", secret=secret) for secret in candidates}
    opening = [secret for secret, check in checks.items() if check.returncode in (0, 1)]
    if len(opening) != 1:
        return f"opened by {opening}"
    secret = opening[0]
    if done and name in CHANGING_SECRETS and secret != "new":
        return "said to be changed, and is not"
    if checks[secret].returncode != 0:
        return f"verify: {checks[secret].stderr.strip()}"
    return (judge_texts(home, name, secret, output, done) or judge_recovery(home, done, name)
            or judge_copy(home, done, name) or judge_note(home, done, name))


def judge_texts(home, name, secret, output, done):
    first = home.texts("2", secret)
    if [first.get("scene"), first.get("scene.more")] != BEGUN[1:]:
        return f"texts are {first}"
    if first.get("arrive") != BEGUN[0] and not (name == "erase" and not first.get("arrive")):
        return f"texts are {first}"
    if name == "erase" and done and first.get("arrive"):
        return "said to be erased, and is shown"
    if name != "begin":
        return None
    kept = [text for text in home.texts("last", secret).values() if text]
    kept = [] if kept == BEGUN else kept
    if kept != ADDED[:len(kept)] or len(kept) < acknowledged(output):
        return f"{acknowledged(output)} acknowledged, there are {kept}"
    return "done, and not all is there" if done and kept != ADDED else None


def judge_recovery(home, done, name):
    keys = [key for key in ("key", "key2") if os.path.exists(f"{home.path}/{key}")]
    if name not in ("recovery new", "erase --deep"):
        return None
    opens = [key for key in keys if home.run(
        "recovery", "check", "--recovery-file", key, secret=None).returncode == 0]
    if not opens or done and opens != ["key2"]:
        return f"opened by the recovery keys {opens}"
    return None


def judge_copy(home, done, name):
    there = os.path.exists(f"{home.path}/copy")
    if name != "backup" or not there:
        return "said to be copied, and is not" if name == "backup" and done else None
    copy = home.run("verify", "--journal", "copy")
    return None if "nothing is missing" in copy.stdout else "a copy that is not whole"


def judge_note(home, done, name):
    if name != "note":
        return None
    found = home.run("search", "Delta", "--json")
    if not done and found.stdout.strip() == "[]":
        return None
    return None if "Echo." in found.stdout else "a note that is not whole"
