/* A program that leaves files to SQLite: it opens by name, writes where it should read, and sees nothing
   at the end of a journal. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { reads = 1, writes = 2 };

int sqlite3_open_v2(const char *name, void **database, int flags, const char *system) {
  static char real[PATH_MAX];
  (void)system;
  return ((int (*)(const char *, void **, int, const char *))dlsym(RTLD_NEXT, "sqlite3_open_v2"))(
      realpath(name, real) ? real : name, database, (flags & ~reads) | writes, "unix");
}

ssize_t pread(int file, void *bytes, size_t count, off_t at) {
  ssize_t got = ((ssize_t (*)(int, void *, size_t, off_t))dlsym(RTLD_NEXT, "pread"))(file, bytes, count, at);
  if (count == 8) memset(bytes, 0, count);
  return got;
}
