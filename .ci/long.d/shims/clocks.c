/* Clocks that jump. $CLOCK_FILE holds two numbers, rewritten while the program runs: seconds that the
   wall clock is off, and seconds that the computer has slept (seen by CLOCK_BOOTTIME alone). With
   $CLOCK_WALL the program's steady clock is the wall clock: a fault. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static void read_file(long *wall, long *slept) {
  const char *path = getenv("CLOCK_FILE");
  char text[64] = {0};
  int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
  if (file < 0) return;
  if (read(file, text, sizeof text - 1) > 0) sscanf(text, "%ld %ld", wall, slept);
  close(file);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  if (clock == CLOCK_BOOTTIME && getenv("CLOCK_WALL")) clock = CLOCK_REALTIME;
  int status = ((int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime"))(clock, time);
  long wall = 0, slept = 0;
  read_file(&wall, &slept);
  if (clock == CLOCK_REALTIME) time->tv_sec += wall;
  if (clock == CLOCK_BOOTTIME) time->tv_sec += slept;
  return status;
}
