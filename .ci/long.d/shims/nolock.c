/* A network folder that grants every lock to everybody. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>

static int answer(const char *name, int file, int command, void *more) {
  if (command == F_SETLK || command == F_SETLKW) return 0;
  if (command == F_GETLK) { ((struct flock *)more)->l_type = F_UNLCK; return 0; }
  return ((int (*)(int, int, ...))dlsym(RTLD_NEXT, name))(file, command, more);
}

int fcntl(int file, int command, ...) {
  va_list arguments;
  va_start(arguments, command);
  void *more = va_arg(arguments, void *);
  va_end(arguments);
  return answer("fcntl", file, command, more);
}

int fcntl64(int file, int command, ...) {
  va_list arguments;
  va_start(arguments, command);
  void *more = va_arg(arguments, void *);
  va_end(arguments);
  return answer("fcntl64", file, command, more);
}
