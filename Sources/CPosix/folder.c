#include "cposix_folder.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

static int outcome(int status) { return status < 0 ? -errno : status; }

int cposix_open_folder(const char *path) {
  const int flags = O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
  int folder = open(path, flags);
  if (folder >= 0 || (errno != ENOTDIR && errno != ELOOP)) return outcome(folder);
  struct stat link;
  if (lstat(path, &link) < 0) return -errno;
  if (!S_ISLNK(link.st_mode)) return -ENOTDIR;
  // Somebody else's link would lead to a folder that the person did not name.
  if (link.st_uid != geteuid() && link.st_uid != 0) return -ELOOP;
  char *target = realpath(path, NULL);
  if (target == NULL) return -errno;
  folder = outcome(open(target, flags));
  free(target);
  return folder;
}

static int sync_folder(int folder) {
  int readable = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  // One that may be written to and not read cannot be synced.
  if (readable < 0) return errno == EACCES ? 0 : -errno;
  int status = outcome(fsync(readable));
  close(readable);
  // Some file systems sync no folders; there is nothing to be done about that.
  return status == -EINVAL ? 0 : status;
}

static int keeps_no_modes(int reason) {
  return reason == EPERM || reason == EOPNOTSUPP || reason == ENOSYS;
}

int cposix_make_folder(int folder, const char *name, int mode) {
  if (mkdirat(folder, name, 0700) < 0) return -errno;
  int made = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (made < 0) return -errno;
  struct stat found;
  int status = outcome(fstat(made, &found));
  if (status == 0 && found.st_uid != geteuid()) status = -CPOSIX_SWAPPED;
  if (status == 0 && fchmod(made, (mode_t)mode) < 0 && !keeps_no_modes(errno)) status = -errno;
  close(made);
  return status;
}

static int write_all(int file, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(file, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return -errno;
    bytes += written;
    count -= (size_t)written;
  }
  return 0;
}

int cposix_write_synced(int file, const void *bytes, size_t count) {
  int status = write_all(file, bytes, count);
  return status < 0 ? status : outcome(fsync(file));
}

/// 0, or CPOSIX_OPEN_TO_OTHERS where the file system lets others in whom the mode does not name.
static int openness(int file, int mode) {
  struct stat found;
  if (fstat(file, &found) < 0) return -errno;
  return (found.st_mode & 0077 & ~(mode_t)mode) != 0 ? CPOSIX_OPEN_TO_OTHERS : 0;
}

int cposix_is_open_to_others(int file) { return openness(file, 0600); }

/// Everything that a file is, by its descriptor, before it has its name.
static int fill(int file, const void *bytes, size_t count, const struct cposix_shape *shape) {
  int status = write_all(file, bytes, count);
  if (status < 0) return status;
  if (fchmod(file, (mode_t)shape->mode) < 0 && !keeps_no_modes(errno)) return -errno;
  if (shape->written >= 0) {
    struct timespec time = {shape->written / 1000, (shape->written % 1000) * 1000000};
    if (futimens(file, (struct timespec[]){time, time}) < 0) return -errno;
  }
  if (fsync(file) < 0) return -errno;
  return openness(file, shape->mode);
}

enum { GONE = -1, OTHER = 0, OURS = 1 };

static int stands_for(int folder, const char *name, int file) {
  struct stat named, held;
  if (fstatat(folder, name, &named, AT_SYMLINK_NOFOLLOW) < 0) return GONE;
  if (fstat(file, &held) < 0) return OTHER;
  return named.st_dev == held.st_dev && named.st_ino == held.st_ino ? OURS : OTHER;
}

int cposix_remove_own(int folder, const char *name, int file) {
  if (stands_for(folder, name, file) != OURS) return 0;
  return outcome(unlinkat(folder, name, 0));
}

/// A name that nobody can have put something under.
static int random_name(char name[NAME_MAX + 1]) {
  uint64_t number;
  if (getrandom(&number, sizeof number, 0) != sizeof number) return -errno;
  snprintf(name, NAME_MAX + 1, ".tandem-%016llx.part", (unsigned long long)number);
  return 0;
}

static int put_unnamed(int folder, const char *name, const void *bytes, size_t count,
                       const struct cposix_shape *shape) {
  int file = openat(folder, ".", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file < 0) return -errno;
  int status = fill(file, bytes, count, shape);
  if (status >= 0) {
    char held[64];
    snprintf(held, sizeof held, "/proc/self/fd/%d", file);
    if (linkat(AT_FDCWD, held, folder, name, AT_SYMLINK_FOLLOW) < 0) status = -errno;
    // Who takes it away at once has had it.
    else if (stands_for(folder, name, file) == OTHER) status = -CPOSIX_SWAPPED;
  }
  close(file);
  return status;
}

/// Gives a file that is whole its name; `file` is a descriptor of it.
static int give_name(int folder, const char *from, const char *name, int file, int ways) {
  int status = -EOPNOTSUPP;
  if (ways & CPOSIX_RENAMED)
    status = outcome(renameat2(folder, from, folder, name, RENAME_NOREPLACE));
  if (status < 0 && status != -EEXIST && ways & CPOSIX_LINKED) {
    status = outcome(linkat(folder, from, folder, name, 0));
    if (status == 0) cposix_remove_own(folder, from, file);
  }
  if (status == 0 && stands_for(folder, name, file) != OURS) status = -CPOSIX_SWAPPED;
  return status;
}

static int put_aside(int folder, const char *name, const void *bytes, size_t count,
                     const struct cposix_shape *shape) {
  char aside[NAME_MAX + 1];
  int status = random_name(aside);
  if (status < 0) return status;
  int file = openat(folder, aside, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (file < 0) return -errno;
  status = fill(file, bytes, count, shape);
  int named = status < 0 ? status : give_name(folder, aside, name, file, shape->ways);
  if (named < 0) {
    status = named;
    cposix_remove_own(folder, aside, file);
  }
  close(file);
  return status;
}

static int put_in_place(int folder, const char *name, const void *bytes, size_t count,
                        const struct cposix_shape *shape) {
  int file = cposix_create(folder, name);
  if (file < 0) return file;
  int status = fill(file, bytes, count, shape);
  if (status >= 0 && stands_for(folder, name, file) != OURS) status = -CPOSIX_SWAPPED;
  if (status < 0) cposix_remove_own(folder, name, file);
  close(file);
  return status;
}

/// Whether another way could do better.
static int is_settled(int status) {
  if (status >= 0) return 1;
  const int reasons[] = {CPOSIX_SWAPPED, EEXIST, ENOSPC, EDQUOT, EROFS, EIO, EFBIG, ENAMETOOLONG};
  for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++)
    if (status == -reasons[i]) return 1;
  return 0;
}

static int synced(int folder, int status) {
  int sync = status < 0 ? 0 : sync_folder(folder);
  return sync < 0 ? sync : status;
}

int cposix_put(int folder, const char *name, const void *bytes, size_t count,
               const struct cposix_shape *shape) {
  int status = -EOPNOTSUPP, ways = shape->ways;
  if (ways & CPOSIX_UNNAMED) status = put_unnamed(folder, name, bytes, count, shape);
  if (!is_settled(status) && ways & (CPOSIX_RENAMED | CPOSIX_LINKED))
    status = put_aside(folder, name, bytes, count, shape);
  if (!is_settled(status) && ways & CPOSIX_IN_PLACE)
    status = put_in_place(folder, name, bytes, count, shape);
  return synced(folder, status);
}

int cposix_put_instead(int folder, const char *name, const void *bytes, size_t count) {
  char aside[NAME_MAX + 1];
  int status = random_name(aside);
  if (status < 0) return status;
  int file = cposix_create(folder, aside);
  if (file < 0) return file;
  const struct cposix_shape shape = {0600, -1, 0};
  status = fill(file, bytes, count, &shape);
  int renamed = status < 0 ? status : outcome(renameat(folder, aside, folder, name));
  if (renamed == 0 && stands_for(folder, name, file) != OURS) renamed = -CPOSIX_SWAPPED;
  if (renamed < 0) {
    status = renamed;
    cposix_remove_own(folder, aside, file);
  }
  close(file);
  return synced(folder, status);
}

int cposix_create(int folder, const char *name) {
  int file = openat(folder, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  return outcome(file);
}

static int open_regular(int folder, const char *name) {
  // A pipe that somebody put there is not waited for.
  int file = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (file < 0) return -errno;
  struct stat found;
  int status = fstat(file, &found) < 0 ? -errno : S_ISREG(found.st_mode) ? 0 : -EINVAL;
  if (status == 0) return file;
  close(file);
  return status;
}

static ssize_t read_some(int file, char *bytes, size_t count) {
  size_t have = 0;
  while (have < count) {
    ssize_t got = read(file, bytes + have, count - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return -errno;
    if (got == 0) break;
    have += (size_t)got;
  }
  return (ssize_t)have;
}

/// Copies all of a file, or compares it with the copy.
static int copy(int from, int to, int compares) {
  char ours[65536], theirs[sizeof ours];
  if (lseek(from, 0, SEEK_SET) < 0 || lseek(to, 0, SEEK_SET) < 0) return -errno;
  for (;;) {
    ssize_t count = read_some(from, ours, sizeof ours);
    if (count < 0) return (int)count;
    if (compares) {
      ssize_t copied = read_some(to, theirs, sizeof theirs);
      if (copied < 0) return (int)copied;
      if (copied != count || memcmp(ours, theirs, (size_t)count) != 0) return -EIO;
    } else {
      int status = write_all(to, ours, (size_t)count);
      if (status < 0) return status;
    }
    if (count < (ssize_t)sizeof ours) return compares ? 0 : outcome(fsync(to));
  }
}

static int copy_in_place(int folder, const char *from, const char *name, int file) {
  int target = cposix_create(folder, name);
  if (target < 0) return target;
  int status = copy(file, target, 0);
  if (status == 0) status = copy(file, target, 1);
  if (status == 0 && stands_for(folder, name, target) != OURS) status = -CPOSIX_SWAPPED;
  cposix_remove_own(folder, status < 0 ? name : from, status < 0 ? target : file);
  close(target);
  return status;
}

int cposix_publish(int folder, const char *from, const char *name, int ways) {
  int file = open_regular(folder, from);
  if (file < 0) return file;
  int status = give_name(folder, from, name, file, ways);
  if (!is_settled(status) && ways & CPOSIX_IN_PLACE)
    status = copy_in_place(folder, from, name, file);
  close(file);
  return synced(folder, status);
}

int cposix_remove(int folder, const char *name) {
  return unlinkat(folder, name, 0) == 0 || errno == ENOENT ? 0 : -errno;
}

static int64_t milliseconds(const struct stat *found) {
  return (int64_t)found->st_mtim.tv_sec * 1000 + found->st_mtim.tv_nsec / 1000000;
}

int64_t cposix_read(int folder, const char *name, void *bytes, size_t count, int64_t *written) {
  int file = open_regular(folder, name);
  if (file < 0) return file;
  struct stat found;
  int64_t status = fstat(file, &found) < 0 ? -errno : read_some(file, bytes, count);
  if (status >= 0) *written = milliseconds(&found);
  close(file);
  return status;
}

int64_t cposix_written(int folder, const char *name) {
  struct stat found;
  if (fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW) < 0) return -errno;
  return S_ISREG(found.st_mode) ? milliseconds(&found) : -EINVAL;
}

static int is_wanted(DIR *folder, const struct dirent *entry, const char *prefix,
                     const char *suffix) {
  const char *name = entry->d_name;
  size_t length = strlen(name), start = strlen(prefix), end = strlen(suffix);
  if (length < start + end || strncmp(name, prefix, start) != 0 ||
      strcmp(name + length - end, suffix) != 0)
    return 0;
  if (entry->d_type != DT_UNKNOWN) return entry->d_type == DT_REG;
  struct stat found;
  return fstatat(dirfd(folder), name, &found, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(found.st_mode);
}

static int keep_name(struct cposix_names *names, size_t *room, const char *name) {
  size_t length = strlen(name) + 1;
  if (names->length + length > *room) {
    size_t larger = 2 * *room + NAME_MAX + 1;
    char *moved = realloc(names->bytes, larger);
    if (moved == NULL) return -ENOMEM;
    *room = larger;
    names->bytes = moved;
  }
  memcpy(names->bytes + names->length, name, length);
  names->length += length;
  return 0;
}

int cposix_list(int folder, const char *prefix, const char *suffix, size_t most,
                struct cposix_names *names) {
  *names = (struct cposix_names){NULL, 0, 1};
  int readable = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (readable < 0) return -errno;
  DIR *entries = fdopendir(readable);
  if (entries == NULL) {
    int reason = errno;
    close(readable);
    return -reason;
  }
  size_t room = 0, count = 0;
  int status = 0;
  for (;;) {
    errno = 0;
    struct dirent *entry = readdir(entries);
    // A folder that stops being readable is not one that ends here.
    if (entry == NULL) status = -errno;
    if (entry == NULL) break;
    if (!is_wanted(entries, entry, prefix, suffix)) continue;
    if (count++ == most) names->is_whole = 0;
    if (!names->is_whole) break;
    status = keep_name(names, &room, entry->d_name);
    if (status < 0) break;
  }
  closedir(entries);
  return status;
}
