#include "csqlitevfs.h"
#include "place.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

enum { header_length = 100, kind_of_file = 0x0fff00 };

static sqlite3_vfs *stock;
typedef int (*open_call)(const char *, int, int);
typedef int (*stat_call)(const char *, struct stat *);
typedef int (*access_call)(const char *, int);
typedef int (*directory_call)(const char *, int *);
static open_call stock_open;
static stat_call stock_stat;
static access_call stock_access;
static directory_call stock_open_directory;

// SQLite's own ways to files are asked for everything at a place by name: they go to the folder that
// is held open. Any other name is that of a database which somebody opened with the stock system.

static int open_file(const char *path, int flags, int mode) {
  const char *name;
  csqlitevfs_place *place = place_of(path, &name);
  return place == NULL ? stock_open(path, flags, mode) : place_open(place, name, flags, mode);
}

static int stat_file(const char *path, struct stat *found) {
  const char *name;
  csqlitevfs_place *place = place_of(path, &name);
  if (place == NULL) return stock_stat(path, found);
  return fstatat(place->folder, name, found, AT_SYMLINK_NOFOLLOW);
}

static int access_file(const char *path, int mode) {
  const char *name;
  csqlitevfs_place *place = place_of(path, &name);
  return place == NULL ? stock_access(path, mode) : faccessat(place->folder, name, mode, 0);
}

static int open_directory(const char *path, int *folder) {
  const char *name;
  csqlitevfs_place *place = place_of(path, &name);
  if (place == NULL) return stock_open_directory(path, folder);
  *folder = fcntl(place->folder, F_DUPFD_CLOEXEC, place->folder);
  return *folder < 0 ? SQLITE_CANTOPEN : SQLITE_OK;
}

// Root's SQLite would give a journal to whom its database belongs to; what we make is ours already.

static int change_owner(int file, uid_t user, gid_t group) {
  (void)file, (void)user, (void)group;
  return 0;
}

static int change_mode(int file, mode_t mode) {
  (void)file, (void)mode;
  return 0;
}

/// Puts a call of ours in the place of SQLite's own, and gives that.
static sqlite3_syscall_ptr replace(const char *name, sqlite3_syscall_ptr ours) {
  sqlite3_syscall_ptr theirs = stock->xGetSystemCall(stock, name);
  stock->xSetSystemCall(stock, name, ours);
  return theirs;
}

/// Methods of version 1: no shared memory, so no write-ahead log, and no mapping.
static const sqlite3_io_methods *first_methods(const sqlite3_io_methods *methods, int is_journal) {
  // A database is locked, a journal is not: their methods are not the same.
  static sqlite3_io_methods both[2];
  static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
  sqlite3_io_methods *first = &both[is_journal];
  pthread_mutex_lock(&guard);
  if (first->iVersion == 0) {
    *first = *methods;
    first->iVersion = 1;
    first->xShmMap = NULL;
    first->xShmLock = NULL;
    first->xShmBarrier = NULL;
    first->xShmUnmap = NULL;
    first->xFetch = NULL;
    first->xUnfetch = NULL;
  }
  pthread_mutex_unlock(&guard);
  return first;
}

static int is_readable(csqlitevfs_place *place, sqlite3_file *file) {
  unsigned char header[header_length] = {0};
  int status = file->pMethods->xRead(file, header, header_length, 0);
  if (status != SQLITE_OK || !csqlitevfs_is_other_mode(header)) return 1;
  place_refuse(place, CSQLITEVFS_OTHER_MODE, 0);
  return 0;
}

static int open_one_of_two(sqlite3_vfs *vfs, sqlite3_filename path, sqlite3_file *file, int flags,
                           int *given) {
  (void)vfs;
  const char *name;
  csqlitevfs_place *place = place_of(path, &name);
  file->pMethods = NULL;
  if (place == NULL) return SQLITE_CANTOPEN;
  int is_journal = place_is_journal(place, name);
  int wanted = is_journal ? SQLITE_OPEN_MAIN_JOURNAL : SQLITE_OPEN_MAIN_DB;
  if ((flags & kind_of_file) != wanted) {
    place_refuse(place, CSQLITEVFS_SUPER_JOURNAL, 1);
    return SQLITE_CANTOPEN;
  }
  int status = stock->xOpen(stock, path, file, flags, given);
  if (status != SQLITE_OK) return status;
  if (!is_journal && !is_readable(place, file)) {
    file->pMethods->xClose(file);
    file->pMethods = NULL;
    return SQLITE_CANTOPEN;
  }
  file->pMethods = first_methods(file->pMethods, is_journal);
  return SQLITE_OK;
}

static int delete_file(sqlite3_vfs *vfs, const char *path, int syncs) {
  (void)vfs;
  const char *name;
  csqlitevfs_place *place = place_of(path, &name);
  if (place == NULL || !place_is_journal(place, name)) return SQLITE_IOERR_DELETE;
  if (unlinkat(place->folder, name, 0) < 0)
    return errno == ENOENT ? SQLITE_IOERR_DELETE_NOENT : SQLITE_IOERR_DELETE;
  if (syncs && fsync(place->folder) < 0 && errno != EBADF && errno != EINVAL)
    return SQLITE_IOERR_DIR_FSYNC;
  return SQLITE_OK;
}

static int look_for(sqlite3_vfs *vfs, const char *path, int flags, int *is_there) {
  (void)vfs, (void)flags;
  const char *name;
  struct stat found;
  csqlitevfs_place *place = place_of(path, &name);
  *is_there = 0;
  if (place == NULL || !place_is_journal(place, name)) return SQLITE_OK;
  if (fstatat(place->folder, name, &found, AT_SYMLINK_NOFOLLOW) < 0)
    return errno == ENOENT ? SQLITE_OK : SQLITE_IOERR_ACCESS;
  if (!place_accepts(place, name, &found, -1)) return SQLITE_IOERR_ACCESS;
  *is_there = found.st_size > 0;
  return SQLITE_OK;
}

static int full_name(sqlite3_vfs *vfs, const char *path, int size, char *full) {
  (void)vfs;
  const char *name;
  size_t length = strlen(path);
  if (place_of(path, &name) == NULL || length >= (size_t)size) return SQLITE_CANTOPEN;
  memcpy(full, path, length + 1);
  return SQLITE_OK;
}

static int draw(sqlite3_vfs *vfs, int count, char *bytes) {
  (void)vfs;
  int drawn = 0;
  while (drawn < count) {
    ssize_t got = getrandom(bytes + drawn, (size_t)(count - drawn), 0);
    if (got < 0 && errno != EINTR) break;
    if (got > 0) drawn += (int)got;
  }
  return drawn;
}

static void *no_library(sqlite3_vfs *vfs, const char *path) { return (void)vfs, (void)path, NULL; }

static int wait_for(sqlite3_vfs *vfs, int microseconds) {
  (void)vfs;
  return stock->xSleep(stock, microseconds);
}

static int tell_time(sqlite3_vfs *vfs, double *days) {
  (void)vfs;
  return stock->xCurrentTime(stock, days);
}

static int last_error(sqlite3_vfs *vfs, int size, char *text) {
  (void)vfs;
  return stock->xGetLastError ? stock->xGetLastError(stock, size, text) : 0;
}

static sqlite3_vfs system_of_two = {
    .iVersion = 1,
    .zName = "tandem",
    .xOpen = open_one_of_two,
    .xDelete = delete_file,
    .xAccess = look_for,
    .xFullPathname = full_name,
    .xDlOpen = no_library,
    .xRandomness = draw,
    .xSleep = wait_for,
    .xCurrentTime = tell_time,
    .xGetLastError = last_error,
};
static int is_registered;

static void prepare(void) {
  stock = sqlite3_vfs_find("unix");
  if (stock == NULL || stock->iVersion < 3) return;
  stock_open = (open_call)replace("open", (sqlite3_syscall_ptr)open_file);
  stock_stat = (stat_call)replace("stat", (sqlite3_syscall_ptr)stat_file);
  stock_access = (access_call)replace("access", (sqlite3_syscall_ptr)access_file);
  stock_open_directory =
      (directory_call)replace("openDirectory", (sqlite3_syscall_ptr)open_directory);
  replace("fchown", (sqlite3_syscall_ptr)change_owner);
  replace("fchmod", (sqlite3_syscall_ptr)change_mode);
  system_of_two.szOsFile = stock->szOsFile;
  system_of_two.mxPathname = stock->mxPathname;
  is_registered = sqlite3_vfs_register(&system_of_two, 1) == SQLITE_OK;
}

const char *csqlitevfs_register(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, prepare);
  return is_registered ? system_of_two.zName : NULL;
}
