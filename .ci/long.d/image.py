"""An ext4 file system of its own in a file; it takes root and a loop device."""
import ctypes, fcntl, functools, os, shutil, struct, subprocess, tempfile

NEW_MOUNTS = 0x20000
SHUTDOWN, NOLOGFLUSH = 0x8004587D, struct.pack("I", 2)


@functools.cache
def leave_the_mounts_of_others():
    """Whoever makes a mount namespace meanwhile would take a copy of our mount along: the file system
    would stay there after it was unmounted here, and what is cut would not be whole again."""
    if ctypes.CDLL(None, use_errno=True).unshare(NEW_MOUNTS) != 0:
        raise OSError(ctypes.get_errno(), "unshare")
    subprocess.run(["mount", "--make-rprivate", "/"], check=True)


class Image:
    def __init__(self, megabytes, *options):
        self.folder = tempfile.mkdtemp(prefix="tandem-image-", dir="/dev/shm")
        self.file, self.path = f"{self.folder}/image", f"{self.folder}/mounted"
        os.mkdir(self.path)
        with open(self.file, "wb") as file:
            file.truncate(megabytes << 20)
        subprocess.run(["mkfs.ext4", "-q", "-F", *options, self.file], check=True)

    def __enter__(self):
        leave_the_mounts_of_others()
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
