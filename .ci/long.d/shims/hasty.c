/* A program that acknowledges an answer before the two that come before it are kept. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

ssize_t write(int file, const void *bytes, size_t count) {
  ssize_t (*real)(int, const void *, size_t) = (ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  if (file != 1 || count < 5 || memcmp(bytes, "ACK ", 4) != 0) return real(file, bytes, count);
  char line[32];
  int length = snprintf(line, sizeof line, "ACK %d\n", atoi((const char *)bytes + 4) + 2);
  real(1, line, (size_t)length);
  return (ssize_t)count;
}
