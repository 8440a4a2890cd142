"""What stands sealed in a journal, opened by stock tools as format.md describes it."""
import hashlib, sqlite3, struct, subprocess
from nacl import bindings as sodium

CONTEXTS = {"head": b"tdm_hed1", "draft": b"tdm_drf1", "secrets": b"tdm_sec1", "row": b"tdm_row1"}
KINDS = {"head": 1, "draft": 2, "secrets": 3}


class Sealed:
    def __init__(self, path, key):
        self.db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        self.journal = self.db.execute("SELECT journal FROM tandem").fetchone()[0]
        slot = self.db.execute("SELECT box FROM slot WHERE kind=2").fetchone()[0]
        opened = subprocess.run(["age", "-d", "-i", key], input=slot, capture_output=True, check=True)
        self.master = bytes.fromhex(opened.stdout.decode().split("master: ")[1].split()[0])

    def key(self, kind):
        return hashlib.blake2b(b"", digest_size=32, key=self.master, salt=struct.pack("<QQ", 1, 0),
                               person=CONTEXTS[kind] + bytes(8)).digest()

    def box(self, kind):
        return self.db.execute("SELECT box FROM sealed WHERE kind=?", (KINDS[kind],)).fetchone()[0]

    def open(self, kind):
        box = self.box(kind)
        return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
            box[24:], f"tandem/{kind}/v1".encode() + self.journal, box[:24], self.key(kind))

    def rows(self):
        """The plaintext of every row that opens with the tag before it, by number."""
        found, tags = {}, {}
        for n, device, seq, nonce, body, tag in self.db.execute("SELECT * FROM row ORDER BY n"):
            data = (b"tandem/row/v1" + self.journal + device + struct.pack("<Q", seq)
                    + tags.get(device, bytes(16)))
            tags[device] = tag
            try:
                found[n] = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
                    body + tag, data, nonce, self.key("row"))
            except Exception:
                found[n] = None
        return found
