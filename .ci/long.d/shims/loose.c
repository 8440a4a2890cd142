/* A program that leaves the mode of what it makes to the umask of its user, and the umask as it finds it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <sys/stat.h>

mode_t umask(mode_t mask) { (void)mask; return 0; }
int fchmod(int file, mode_t mode) { (void)file, (void)mode; return 0; }

int mkdir(const char *path, mode_t mode) {
  (void)mode;
  return ((int (*)(const char *, mode_t))dlsym(RTLD_NEXT, "mkdir"))(path, 0777);
}

int open(const char *path, int flags, ...) {
  return ((int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open"))(path, flags, 0666);
}

int open64(const char *path, int flags, ...) { return open(path, flags); }
