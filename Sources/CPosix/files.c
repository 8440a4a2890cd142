#include "cposix_files.h"
#include "cposix_folder.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

static int outcome(int status) { return status < 0 ? -errno : status; }

int cposix_make_folders(const char *path) {
  char part[PATH_MAX];
  size_t length = strlen(path);
  if (length >= sizeof part) return -ENAMETOOLONG;
  memcpy(part, path, length + 1);
  for (char *end = part + 1;; end++) {
    if (*end != '/' && *end != 0) continue;
    char kept = *end;
    *end = 0;
    if (mkdir(part, 0700) < 0 && errno != EEXIST) {
      // A folder above that is there may be one where nothing can be created.
      int reason = errno;
      struct stat found;
      if (stat(part, &found) < 0 || !S_ISDIR(found.st_mode)) return -reason;
    }
    *end = kept;
    if (kept == 0) return 0;
  }
}

static int write_all(int file, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return -1;
    bytes += written;
    count -= (size_t)written;
  }
  return 0;
}

int cposix_create_file(const char *path, const void *bytes, size_t count) {
  // O_EXCL follows no link and opens nothing that somebody else put there.
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0) return -errno;
  int reason = 0;
  if (write_all(file, bytes, count) < 0 || fsync(file) < 0) reason = errno;
  if (reason != 0) cposix_remove_own(AT_FDCWD, path, file);
  if (close(file) < 0 && reason == 0) reason = errno;
  return -reason;
}

int cposix_sync_folder(const char *path) {
  int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return -errno;
  int status = outcome(fsync(folder));
  close(folder);
  // Some file systems sync no folders; there is nothing to be done about that.
  return status == -EINVAL ? 0 : status;
}

int cposix_remove_file(const char *path) {
  return unlink(path) == 0 || errno == ENOENT ? 0 : -errno;
}

int cposix_exists(const char *path) {
  struct stat found;
  if (lstat(path, &found) == 0) return 1;
  return errno == ENOENT || errno == ENOTDIR ? 0 : -errno;
}

// The lock that outlives whoever took it; -1 when there is none.
static int kept_lock = -1;

void cposix_keep_lock(int descriptor, int through_exec) {
  if (fcntl(descriptor, F_SETFD, through_exec ? 0 : FD_CLOEXEC) == 0) kept_lock = descriptor;
}

static int is_kept(const char *path) {
  struct stat kept, named;
  return kept_lock >= 0 && fstat(kept_lock, &kept) == 0 && lstat(path, &named) == 0 &&
         kept.st_dev == named.st_dev && kept.st_ino == named.st_ino;
}

int cposix_open_lock(const char *path) {
  // Closing any descriptor of a file lets go of every lock that the process has on it.
  if (is_kept(path)) return kept_lock;
  int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
  if (file < 0) return -errno;
  struct stat found;
  int status = fstat(file, &found) < 0 ? -errno : S_ISREG(found.st_mode) ? file : -EINVAL;
  if (status < 0) close(file);
  return status;
}

int cposix_take_lock(int descriptor, int32_t *holder) {
  struct flock wanted = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
  *holder = 0;
  if (fcntl(descriptor, F_SETLK, &wanted) == 0) return 0;
  if (errno != EAGAIN && errno != EACCES) return -errno;
  struct flock found = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
  if (fcntl(descriptor, F_GETLK, &found) == 0 && found.l_type != F_UNLCK) *holder = found.l_pid;
  return 1;
}

void cposix_close(int descriptor) {
  if (descriptor != kept_lock) close(descriptor);
}

static int begins_with_zeros(int file, size_t count) {
  char bytes[64];
  if (count > sizeof bytes) return 0;
  if (pread(file, bytes, count, 0) != (ssize_t)count) return 0;
  for (size_t i = 0; i < count; i++)
    if (bytes[i] != 0) return 0;
  return 1;
}

static int overwrite(int file, off_t size) {
  static const char zeros[65536];
  for (off_t at = 0; at < size;) {
    size_t count = size - at < (off_t)sizeof zeros ? (size_t)(size - at) : sizeof zeros;
    ssize_t written = pwrite(file, zeros, count, at);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return -1;
    at += written;
  }
  return fdatasync(file);
}

int cposix_wipe_file(int file, size_t zeros, int64_t limit, int64_t keep) {
  struct stat found;
  if (fstat(file, &found) < 0) return -errno;
  if (!S_ISREG(found.st_mode) || !begins_with_zeros(file, zeros)) return 0;
  if (overwrite(file, found.st_size) < 0) return -errno;
  // Cut only once the zeros are on the disk: a freed block keeps what is in it.
  if (found.st_size > limit && (ftruncate(file, keep) < 0 || fsync(file) < 0)) return -errno;
  return 1;
}

int64_t cposix_find(const void *haystack, size_t length, const void *needle, size_t count) {
  const char *found = memmem(haystack, length, needle, count);
  return found == NULL ? -1 : found - (const char *)haystack;
}

static int64_t read_all(int file, char *bytes, size_t count) {
  size_t have = 0;
  while (have < count) {
    ssize_t got = read(file, bytes + have, count - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return -errno;
    if (got == 0) break;
    have += (size_t)got;
  }
  return (int64_t)have;
}

int64_t cposix_read_file(const char *path, void *bytes, size_t count, int64_t *written) {
  // A pipe that somebody put there is not waited for.
  int file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (file < 0) return -errno;
  struct stat found;
  int64_t status = -EINVAL;
  if (fstat(file, &found) < 0) status = -errno;
  else if (S_ISREG(found.st_mode)) {
    *written = (int64_t)found.st_mtim.tv_sec * 1000 + found.st_mtim.tv_nsec / 1000000;
    status = read_all(file, bytes, count);
  }
  close(file);
  return status;
}

int64_t cposix_size_of(const char *path) {
  struct stat found;
  return stat(path, &found) < 0 ? -errno : (int64_t)found.st_size;
}

int64_t cposix_free_space(const char *folder) {
  struct statvfs disk;
  if (statvfs(folder, &disk) < 0) return -errno;
  return (int64_t)disk.f_bavail * (int64_t)disk.f_frsize;
}
