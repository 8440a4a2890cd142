#include "cposix_editing.h"
#include "cposix.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

int cposix_is_in_memory(const char *folder) {
  struct statfs system;
  if (statfs(folder, &system) != 0) return -errno;
  return system.f_type == TMPFS_MAGIC || system.f_type == RAMFS_MAGIC;
}

int cposix_lock_folder(const char *path) {
  int folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (folder < 0) return -errno;
  struct stat found;
  int reason = fstat(folder, &found) != 0 ? errno : 0;
  if (!reason && (found.st_uid != geteuid() || (found.st_mode & 077) != 0)) reason = EPERM;
  if (!reason && flock(folder, LOCK_EX | LOCK_NB) != 0) reason = errno;
  if (!reason) return folder;
  close(folder);
  return -reason;
}

int cposix_make_locked_folder(char *path) {
  if (!mkdtemp(path)) return -errno;
  int folder = cposix_lock_folder(path);
  if (folder < 0) rmdir(path);
  return folder;
}

static int overwrite(int folder, const char *name) {
  int file = openat(folder, name, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) return -errno;
  static const char zeros[4096];
  struct stat found;
  int64_t rest = fstat(file, &found) == 0 && S_ISREG(found.st_mode) ? found.st_size : 0;
  while (rest > 0) {
    ssize_t count = write(file, zeros, rest < (int64_t)sizeof zeros ? (size_t)rest : sizeof zeros);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    rest -= count;
  }
  close(file);
  return 0;
}

/// So deep an editor nests no folders; what is deeper stays.
enum { DEEPEST = 32 };

static void wipe_all(int descriptor, int depth) {
  DIR *folder = fdopendir(descriptor);
  if (!folder) {
    close(descriptor);
    return;
  }
  for (struct dirent *entry; (entry = readdir(folder));) {
    const char *name = entry->d_name;
    if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0) continue;
    int below = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (below >= 0) {
      if (depth > 0) wipe_all(below, depth - 1);
      else close(below);
      unlinkat(descriptor, name, AT_REMOVEDIR);
    } else {
      overwrite(descriptor, name);
      unlinkat(descriptor, name, 0);
    }
  }
  closedir(folder);
}

int cposix_wipe_folder(const char *path) {
  int folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (folder < 0) return -errno;
  wipe_all(folder, DEEPEST);
  return rmdir(path) == 0 ? 0 : -errno;
}

int64_t cposix_list_folders(const char *path, const char *prefix, char *names, size_t size) {
  DIR *folder = opendir(path);
  if (!folder) return -errno;
  size_t used = 0, start = strlen(prefix);
  for (struct dirent *entry; (entry = readdir(folder));) {
    const char *name = entry->d_name;
    size_t length = start + 6;
    if (strlen(name) != length || strncmp(name, prefix, start) != 0 || strchr(name, '\n')) continue;
    if (used + length + 1 > size) break;
    memcpy(names + used, name, length);
    names[used + length] = '\n';
    used += length + 1;
  }
  closedir(folder);
  return (int64_t)used;
}

int cposix_newest_file(const char *path, const char *but, char *name, size_t size) {
  DIR *folder = opendir(path);
  if (!folder) return -errno;
  struct timespec newest = {0, 0};
  int result = -ENOENT;
  for (struct dirent *entry; (entry = readdir(folder));) {
    struct stat found;
    int is_named = entry->d_name[0] != '.' && strcmp(entry->d_name, but) != 0 &&
                  strlen(entry->d_name) < size;
    if ((name != NULL && !is_named) ||
        fstatat(dirfd(folder), entry->d_name, &found, AT_SYMLINK_NOFOLLOW) != 0 ||
        !S_ISREG(found.st_mode))
      continue;
    struct timespec at = found.st_mtim;
    if (at.tv_sec < newest.tv_sec || (at.tv_sec == newest.tv_sec && at.tv_nsec < newest.tv_nsec)) continue;
    newest = at;
    if (name != NULL) strcpy(name, entry->d_name);
    result = 0;
  }
  closedir(folder);
  return result;
}

int cposix_run_on_terminal(char *const words[], int lock) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  // Onto itself: it is no longer closed by exec, so the lock outlives us as long as the program runs.
  posix_spawn_file_actions_adddup2(&actions, lock, lock);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t defaults, none;
  sigemptyset(&none);
  sigemptyset(&defaults);
  const int usual[] = {SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ, SIGTSTP, SIGCONT, SIGWINCH};
  for (size_t i = 0; i < sizeof usual / sizeof usual[0]; i++) sigaddset(&defaults, usual[i]);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  struct sigaction ignore, interrupt, quit;
  memset(&ignore, 0, sizeof ignore);
  ignore.sa_handler = SIG_IGN;
  sigemptyset(&ignore.sa_mask);
  sigaction(SIGINT, &ignore, &interrupt);
  sigaction(SIGQUIT, &ignore, &quit);
  pid_t child;
  int reason = posix_spawnp(&child, words[0], &actions, &attributes, words, cposix_environment());
  int status = reason ? -reason : cposix_exit_status(child);
  sigaction(SIGINT, &interrupt, NULL);
  sigaction(SIGQUIT, &quit, NULL);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return status;
}
