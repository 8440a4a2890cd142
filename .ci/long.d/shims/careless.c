/* A library between the program and its disk that says of every write that it was done. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <unistd.h>

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) {
  ((ssize_t (*)(int, const void *, size_t, off64_t))dlsym(RTLD_NEXT, "pwrite64"))(file, bytes, count, at);
  return (ssize_t)count;
}
