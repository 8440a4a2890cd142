"""An ext4 file system of its own in a file; it takes root and a loop device."""
import fcntl, os, shutil, struct, subprocess, tempfile

SHUTDOWN, NOLOGFLUSH = 0x8004587D, struct.pack("I", 2)


class Image:
    def __init__(self, megabytes, *options):
        self.folder = tempfile.mkdtemp(prefix="tandem-image-", dir="/dev/shm")
        self.file, self.path = f"{self.folder}/image", f"{self.folder}/mounted"
        os.mkdir(self.path)
        with open(self.file, "wb") as file:
            file.truncate(megabytes << 20)
        subprocess.run(["mkfs.ext4", "-q", "-F", *options, self.file], check=True)

    def __enter__(self):
        self.mount()
        return self

    def __exit__(self, *_):
        subprocess.run(["umount", "-l", self.path], stderr=subprocess.DEVNULL)
        shutil.rmtree(self.folder)

    def mount(self):
        subprocess.run(["mount", "-o", "loop", self.file, self.path], check=True)

    def unmount(self):
        subprocess.run(["umount", self.path], check=True)

    def cut(self):
        """Cuts the power: nothing more reaches the device."""
        folder = os.open(self.path, os.O_RDONLY)
        fcntl.ioctl(folder, SHUTDOWN, NOLOGFLUSH)
        os.close(folder)

    def bytes(self):
        """What stands on the device, also in blocks that no file has any more."""
        with open(self.file, "rb") as file:
            return file.read()
