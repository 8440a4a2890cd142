/* SQLite's TRUNCATE mode: where PERSIST writes zeros over the head of its journal, it is cut to nothing. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int is_journal(int file) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  return length > 8 && memcmp(path + length - 8, "-journal", 8) == 0;
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) {
  static const char zeros[28];
  if (count == 28 && at == 0 && memcmp(bytes, zeros, 28) == 0 && is_journal(file))
    return ftruncate(file, 0) == 0 ? 28 : -1;
  return ((ssize_t (*)(int, const void *, size_t, off64_t))dlsym(RTLD_NEXT, "pwrite64"))(file, bytes, count, at);
}
