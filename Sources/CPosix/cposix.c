#include "cposix.h"
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

static const int crash_signals[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT, SIGSYS};
enum { CRASH_SIGNALS = sizeof crash_signals / sizeof crash_signals[0] };

void cposix_harden(void) {
  // Swift's crash reporter prints memory; no crash may show a key or an answer.
  for (int i = 0; i < CRASH_SIGNALS; i++) signal(crash_signals[i], SIG_DFL);
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  // A piped core_pattern ignores the limit, so both.
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  umask(077);
}

static const int watched[CPOSIX_FLAGS] = {SIGINT, SIGTERM, SIGHUP, SIGCONT, SIGWINCH};
static volatile sig_atomic_t flags[CPOSIX_FLAGS];

static struct termios held_mode;
static volatile sig_atomic_t held_descriptor = -1;

void cposix_hold_mode(int fd, const struct termios *mode) {
  held_descriptor = -1;
  held_mode = *mode;
  held_descriptor = fd;
}

void cposix_release_mode(void) { held_descriptor = -1; }

static void raise_flag(int number) {
  int reason = errno;
  int fd = held_descriptor;
  if (number == SIGCONT && fd >= 0 && tcgetpgrp(fd) == getpgrp()) tcsetattr(fd, TCSANOW, &held_mode);
  errno = reason;
  for (int i = 0; i < CPOSIX_FLAGS; i++)
    if (watched[i] == number) flags[i] = 1;
}

void cposix_watch_signals(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = raise_flag;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < CPOSIX_FLAGS; i++) {
    struct sigaction before;
    // What nohup or a shell's background ignores stays ignored.
    if (sigaction(watched[i], NULL, &before) == 0 && before.sa_handler == SIG_IGN) continue;
    sigaction(watched[i], &action, NULL);
  }
  signal(SIGPIPE, SIG_IGN);
  // A file that may grow no further is a refusal of the system, not the end of the program.
  signal(SIGXFSZ, SIG_IGN);
}

int cposix_take_flag(int flag) {
  if (!flags[flag]) return 0;
  flags[flag] = 0;
  return 1;
}

int cposix_has_flag(int flag) { return flags[flag] != 0; }

void cposix_stop_group(void) {
  struct sigaction stop, before;
  memset(&stop, 0, sizeof stop);
  stop.sa_handler = SIG_DFL;
  sigemptyset(&stop.sa_mask);
  sigaction(SIGTSTP, &stop, &before);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
}

// A timer that goes off after so long, suspension included; -1 where there is none.
static int boot_timer(long milliseconds) {
  static _Thread_local int timer = -1;
  if (timer < 0) timer = timerfd_create(CLOCK_BOOTTIME, TFD_CLOEXEC | TFD_NONBLOCK);
  // A timer of zero would be none.
  struct itimerspec when = {{0, 0}, {milliseconds / 1000, (milliseconds % 1000) * 1000000L + 1}};
  return timer >= 0 && timerfd_settime(timer, 0, &when, NULL) == 0 ? timer : -1;
}

int cposix_wait_readable(int fd, long milliseconds) {
  // ppoll's own limit stands still while the computer sleeps; it is only the one of last resort.
  struct pollfd wanted[] = {{fd, POLLIN, 0}, {-1, POLLIN, 0}};
  if (milliseconds > 0) wanted[1].fd = boot_timer(milliseconds);
  struct timespec limit = {milliseconds / 1000, (milliseconds % 1000) * 1000000L};
  sigset_t held, before;
  sigemptyset(&held);
  for (int i = 0; i < CPOSIX_FLAGS; i++) sigaddset(&held, watched[i]);
  // Held back while looking at the flags, so that none can slip in between the look and the wait.
  sigprocmask(SIG_BLOCK, &held, &before);
  int result = -1, reason = EINTR;
  int raised = 0;
  for (int i = 0; i < CPOSIX_FLAGS; i++) raised |= flags[i];
  if (!raised) {
    result = ppoll(wanted, 2, milliseconds < 0 ? NULL : &limit, &before);
    reason = errno;
    if (result > 0) result = wanted[0].revents != 0;
  }
  sigprocmask(SIG_SETMASK, &before, NULL);
  errno = reason;
  return result;
}

static struct termios kept_mode;
static volatile sig_atomic_t kept_descriptor = -1;

static void give_mode_back(void) {
  if (kept_descriptor >= 0) tcsetattr(kept_descriptor, TCSANOW, &kept_mode);
}

static void give_mode_back_and_die(int number) {
  give_mode_back();
  raise(number);
}

void cposix_keep_mode(int fd, const struct termios *mode) {
  static int registered;
  kept_descriptor = -1;
  kept_mode = *mode;
  kept_descriptor = fd;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = give_mode_back_and_die;
  action.sa_flags = SA_RESETHAND | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < CRASH_SIGNALS; i++) sigaction(crash_signals[i], &action, NULL);
  if (!registered) registered = atexit(give_mode_back) == 0;
}

void cposix_forget_mode(void) {
  kept_descriptor = -1;
  for (int i = 0; i < CRASH_SIGNALS; i++) signal(crash_signals[i], SIG_DFL);
}

int cposix_scalar_width(uint32_t scalar) {
  static locale_t utf8;
  if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  if (!utf8) return 1;
  locale_t before = uselocale(utf8);
  int width = wcwidth((wchar_t)scalar);
  uselocale(before);
  return width;
}

int cposix_set_utf8_locale(void) {
  return setlocale(LC_CTYPE, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

int cposix_offset_minutes(int64_t seconds) {
  time_t instant = (time_t)seconds;
  struct tm local;
  tzset();
  return localtime_r(&instant, &local) ? (int)(local.tm_gmtoff / 60) : 0;
}

char *const *cposix_environment(void) {
  static char **kept;
  if (kept) return kept;
  size_t count = 0;
  while (environ[count]) count++;
  // The strings of the first environment are never freed; only the list changes under setenv.
  kept = calloc(count + 1, sizeof *kept);
  if (!kept) abort();
  memcpy(kept, environ, count * sizeof *kept);
  return kept;
}

int cposix_start_over(const char *name, char *const arguments[]) {
  int count = 0;
  while (arguments[count]) count++;
  char **words = calloc((size_t)count + 2, sizeof *words);
  if (!words) return -ENOMEM;
  words[0] = (char *)name;
  for (int i = 1; i < count; i++) words[i] = arguments[i];
  execve("/proc/self/exe", words, cposix_environment());
  int reason = errno;
  free(words);
  return -reason;
}

void cposix_name_process(const char *name) { prctl(PR_SET_NAME, name); }

int cposix_spawn_shell(const char *command, int *output, pid_t *child) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return errno;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  sigaddset(&defaults, SIGXFSZ);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  char *const arguments[] = {"sh", "-c", (char *)command, NULL};
  int failure = posix_spawn(child, "/bin/sh", &actions, &attributes, arguments, cposix_environment());
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  close(ends[1]);
  if (failure) close(ends[0]);
  else *output = ends[0];
  return failure;
}

int cposix_exit_status(pid_t child) {
  int status;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return 127;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int cposix_block(int fd) {
  int flags = fcntl(fd, F_GETFL);
  return flags < 0 ? -1 : fcntl(fd, F_SETFL, flags & ~O_NONBLOCK);
}
