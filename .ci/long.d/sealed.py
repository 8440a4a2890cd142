"""What stands sealed in a journal, opened by stock tools as format.md describes it."""
import hashlib, sqlite3, struct, subprocess
from contextlib import closing
from nacl import bindings as sodium

CONTEXTS = {"draft": b"tdm_drf1", "row": b"tdm_row1"}
DRAFT = 2


class Sealed:
    """A journal as it is now, and its recovery key."""

    def __init__(self, path, key):
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
            self.journal = db.execute("SELECT journal FROM tandem").fetchone()[0]
            slot = db.execute("SELECT box FROM slot WHERE kind=2").fetchone()[0]
            self.box = db.execute("SELECT box FROM sealed WHERE kind=?", (DRAFT,)).fetchone()[0]
        opened = subprocess.run(["age", "-d", "-i", key], input=slot, capture_output=True, check=True)
        self.master = bytes.fromhex(opened.stdout.decode().split("master: ")[1].split()[0])

    def key(self, kind):
        return hashlib.blake2b(b"", digest_size=32, key=self.master, salt=struct.pack("<QQ", 1, 0),
                               person=CONTEXTS[kind] + bytes(8)).digest()

    @property
    def draft(self):
        return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
            self.box[24:], b"tandem/draft/v1" + self.journal, self.box[:24], self.key("draft"))
