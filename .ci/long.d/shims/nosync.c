/* A disk that says "synced" and has written nothing, for files whose name has $NOSYNC in it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int is_meant(int file) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  const char *name = getenv("NOSYNC");
  if (length < 0 || !name) return 0;
  path[length] = 0;
  return strstr(path, name) != NULL;
}

int fsync(int file) {
  return is_meant(file) ? 0 : ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(file);
}

int fdatasync(int file) {
  return is_meant(file) ? 0 : ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(file);
}
