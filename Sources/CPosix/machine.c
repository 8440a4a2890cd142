#include "cposix_machine.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

int cposix_mode_of(const char *path, int *is_own) {
  struct stat found;
  if (stat(path, &found) < 0) return -errno;
  *is_own = found.st_uid == geteuid();
  return (int)(found.st_mode & 07777);
}

/// Changes the mode of what a descriptor of any kind stands for, O_PATH too, which `fchmod` refuses.
static int set_mode(int held, mode_t mode) {
  char path[64];
  snprintf(path, sizeof path, "/proc/self/fd/%d", held);
  return fchmodat(AT_FDCWD, path, mode, 0) < 0 ? -errno : 0;
}

int cposix_reserve(const char *path) {
  // Not opened to be read: closing that would let go of the locks that this process has on it.
  int held = open(path, O_PATH | O_NOFOLLOW | O_CLOEXEC);
  if (held < 0) return -errno;
  struct stat found;
  int status = fstat(held, &found) < 0 ? -errno : 0;
  if (status == 0 && (found.st_uid != geteuid() || S_ISLNK(found.st_mode))) status = -EPERM;
  if (status == 0) status = set_mode(held, found.st_mode & 0700);
  close(held);
  return status;
}

int cposix_writes_core(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_CORE, &limit) < 0) return 1;
  return limit.rlim_cur != 0 || prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) != 0;
}

static int is_crypt(const char *device) {
  char path[PATH_MAX], id[8] = {0};
  snprintf(path, sizeof path, "%s/dm/uuid", device);
  int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) return 0;
  ssize_t count = read(file, id, sizeof id - 1);
  close(file);
  return count >= 6 && strncmp(id, "CRYPT-", 6) == 0;
}

// A logical volume is encrypted when all that it lies on is.
static int stands_on_crypt(const char *device, int depth) {
  if (is_crypt(device)) return 1;
  char path[PATH_MAX];
  snprintf(path, sizeof path, "%s/slaves", device);
  DIR *slaves = depth > 0 ? opendir(path) : NULL;
  if (slaves == NULL) return 0;
  int count = 0, encrypted = 0;
  for (struct dirent *entry; (entry = readdir(slaves)) != NULL;) {
    if (entry->d_name[0] == '.') continue;
    char below[PATH_MAX];
    snprintf(below, sizeof below, "/sys/class/block/%.200s", entry->d_name);
    count++;
    encrypted += stands_on_crypt(below, depth - 1);
  }
  closedir(slaves);
  return count > 0 && encrypted == count;
}

int cposix_is_encrypted(const char *path) {
  struct stat found;
  if (stat(path, &found) < 0) return 0;
  dev_t device = S_ISBLK(found.st_mode) ? found.st_rdev : found.st_dev;
  char base[64];
  snprintf(base, sizeof base, "/sys/dev/block/%u:%u", major(device), minor(device));
  return stands_on_crypt(base, 4);
}
