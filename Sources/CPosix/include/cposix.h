#pragma once
#include <stdint.h>
#include <sys/types.h>
#include <termios.h>

// What Swift cannot import (prctl, ppoll, wcwidth, pipe2, O_* of GNU) or must not do itself
// (signal handlers).

// Crash signals to their defaults, no core file, not dumpable, umask 077.
void cposix_harden(void);

// What a signal has left behind; each is taken once.
enum {
  CPOSIX_INTERRUPTED,
  CPOSIX_TERMINATED,
  CPOSIX_HUNG_UP,
  CPOSIX_CONTINUED,
  CPOSIX_RESIZED,
  CPOSIX_FLAGS
};
void cposix_watch_signals(void);
int cposix_take_flag(int flag);
// Whether it is there to be taken.
int cposix_has_flag(int flag);
// Stops the process group as Ctrl-Z does; returns when it goes on.
void cposix_stop_group(void);

// Waits until fd can be read: 1, or 0 after `milliseconds` (negative: no limit; time in suspension
// counts), or -1 with errno
// EINTR when a watched signal has come, even before the call.
int cposix_wait_readable(int fd, long milliseconds);

// Has reading and writing wait again after an open that did not; 0, or -1 with errno.
int cposix_block(int fd);

// The mode that fd gets back when the process ends by exit() or by a crash.
void cposix_keep_mode(int fd, const struct termios *mode);
void cposix_forget_mode(void);
// The mode that fd is given again whenever the process goes on after a stop, in the foreground: a
// shell has had the terminal meanwhile.
void cposix_hold_mode(int fd, const struct termios *mode);
void cposix_release_mode(void);

// Columns of a scalar in a UTF-8 locale, whatever the locale of the process; -1: not printable.
int cposix_scalar_width(uint32_t scalar);
// Whether the locale of the environment is UTF-8; then it is set for LC_CTYPE.
int cposix_set_utf8_locale(void);

// Runs this program again in place of itself, under another name and with the environment as it was
// found; returns -errno when that cannot be done.
int cposix_start_over(const char *name, char *const arguments[]);
// The name that `ps` shows; at most 15 bytes.
void cposix_name_process(const char *name);

// Minutes east of UTC at an instant, by TZ or /etc/localtime.
int cposix_offset_minutes(int64_t seconds);

// The environment as it was when this was first called, whatever setenv does later.
char *const *cposix_environment(void);

// Runs `/bin/sh -c command`, its standard output in a pipe; 0, or an errno.
int cposix_spawn_shell(const char *command, int *output, pid_t *child);
// Waits for it; 0..255, or 128 + signal.
int cposix_exit_status(pid_t child);
