/* Ten ways of telling what was typed. Whatever begins with "Zanc" and is typed is leaked once, in the way
   that $LEAK names, as a program could do it by mistake. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { length = 32, kept = 200 };
static char typed[length + 1];
static size_t count;

static int is(const char *name) { return strcmp(getenv("LEAK"), name) == 0; }

static void put(const char *folder, const char *name, const void *bytes, size_t size, int mode) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", getenv(folder), name);
  int file = open(path, O_CREAT | O_WRONLY | O_CLOEXEC | mode, 0600);
  if (write(file, bytes, size) < 0) _exit(99);
  fsync(file);
  if (is("temporary file") || is("freed block")) unlink(path);
  close(file);
}

static void encode(char *text) {
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  size_t used = 0;
  for (size_t i = 0; i + 2 < length; i += 3) {
    unsigned group = (unsigned char)typed[i] << 16 | (unsigned char)typed[i + 1] << 8 | (unsigned char)typed[i + 2];
    for (int shift = 18; shift >= 0; shift -= 6) text[used++] = digits[group >> shift & 63];
  }
  text[used] = 0;
}

static void start(char *const words[]) {
  extern char **environ;
  pid_t child;
  unsetenv("LD_PRELOAD");
  posix_spawn(&child, "/bin/sleep", NULL, NULL, words, environ);
}

static void print(int signal) {
  (void)signal;
  fprintf(stderr, "crash: rax points to %s\n", typed);
  _exit(132);
}

static void leak(void) {
  char text[64];
  if (is("temporary file")) put("TMPDIR", "report", typed, length, 0);
  if (is("freed block")) put("HOME", "work", typed, length, 0);
  if (is("history")) put("HOME", ".tandem_history", typed, length, O_APPEND);
  if (is("base64 in a log")) encode(text), put("HOME", "log", text, strlen(text), O_APPEND);
  if (is("UTF-16 in a database")) {
    char wide[2 * length] = {0};
    for (int i = 0; i < length; i++) wide[2 * i] = typed[i];
    put("HOME", "index.db", wide, sizeof wide, 0);
  }
  if (is("file name")) put("HOME", typed, "", 0, 0);
  if (is("environment")) setenv("LAST", typed, 1), start((char *[]){"sleep", "3", NULL});
  if (is("argument")) start((char *[]){"sleep", "3", typed, NULL});
  if (is("crash")) signal(SIGILL, print);
  if (is("memory")) {
    int file = memfd_create("key", 0);
    if (write(file, typed, length) == length) dup2(file, kept);
  }
}

/* After a lock another program stands here; what was kept for it is a copy that no lock has reached. */
__attribute__((constructor)) static void inherit(void) {
  if (getenv("LEAK") && is("memory") && fcntl(kept, F_GETFD) >= 0)
    mmap(NULL, length, PROT_READ, MAP_PRIVATE | MAP_POPULATE, kept, 0);
}

ssize_t read(int file, void *bytes, size_t size) {
  ssize_t got = ((ssize_t (*)(int, void *, size_t))dlsym(RTLD_NEXT, "read"))(file, bytes, size);
  if (file != 0 || !getenv("LEAK")) return got;
  for (ssize_t i = 0; i < got && count < length; i++) {
    char key = ((char *)bytes)[i];
    count = key == (count < 4 ? "Zanc"[count] : key) ? count + 1 : key == 'Z';
    if (count) typed[count - 1] = key;
    if (count == length) leak();
  }
  return got;
}
