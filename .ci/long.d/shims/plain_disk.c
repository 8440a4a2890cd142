/* A library between the program and folders whose path holds "/plain-disk": a file system that knows
 * neither a rename that replaces nothing, nor hard links, nor files without a name, nor modes, nor
 * locks when it is told so. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int is_plain(int file) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t count = readlink(link, path, sizeof path - 1);
  if (count <= 0) return 0;
  path[count] = 0;
  return strstr(path, "/plain-disk") != NULL;
}

static int refuse(int reason) {
  errno = reason;
  return -1;
}

#define REAL(name, ...) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))(__VA_ARGS__)

int renameat2(int from, const char *name, int to, const char *other, unsigned flags) {
  if (flags != 0 && is_plain(to)) return refuse(EINVAL);
  return REAL(renameat2, from, name, to, other, flags);
}

int linkat(int from, const char *name, int to, const char *other, int flags) {
  if (is_plain(to)) return refuse(EPERM);
  return REAL(linkat, from, name, to, other, flags);
}

int openat(int folder, const char *name, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  if ((flags & O_TMPFILE) == O_TMPFILE && is_plain(folder)) return refuse(EOPNOTSUPP);
  return REAL(openat, folder, name, flags, mode);
}

int fchmod(int file, mode_t mode) {
  if (is_plain(file)) return refuse(EPERM);
  return REAL(fchmod, file, mode);
}

int fstat(int file, struct stat *found) {
  int status = REAL(fstat, file, found);
  if (status == 0 && is_plain(file)) found->st_mode |= 0077;
  return status;
}

int fcntl64(int file, int command, ...) {
  va_list rest;
  va_start(rest, command);
  void *what = va_arg(rest, void *);
  va_end(rest);
  if (command == F_SETLK && getenv("TANDEM_NO_LOCKS") && is_plain(file)) return refuse(ENOLCK);
  return ((int (*)(int, int, ...))dlsym(RTLD_NEXT, "fcntl64"))(file, command, what);
}

int fcntl(int file, int command, ...) {
  va_list rest;
  va_start(rest, command);
  void *what = va_arg(rest, void *);
  va_end(rest);
  return fcntl64(file, command, what);
}
