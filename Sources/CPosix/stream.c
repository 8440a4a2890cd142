#include "cposix_stream.h"
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// One scalar may come in several writes: what was begun waits here.
struct stream {
  int descriptor;
  unsigned char begun[4];
  size_t count;
};

static const char replacement[] = "\xEF\xBF\xBD";

static int write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EAGAIN) {
      struct pollfd ready = {descriptor, POLLOUT, 0};
      poll(&ready, 1, -1);
    } else if (written < 0 && errno != EINTR) {
      return -1;
    } else if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    }
  }
  return 0;
}

static size_t scalar_length(unsigned char first) {
  return first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

// What takes the place of a whole scalar; NULL when it stays.
static const char *stand_in(const unsigned char *bytes, size_t count) {
  if (count == 2) {
    if (bytes[0] == 0xC2 && bytes[1] < 0xA0) return replacement;
    return bytes[0] == 0xD8 && bytes[1] == 0x9C ? "" : NULL;
  }
  if (count != 3 || bytes[0] != 0xE2) return NULL;
  unsigned code = (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu) | 0x2000u;
  if (code == 0x2028 || code == 0x2029) return replacement;
  int turns = code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E)
    || (code >= 0x2066 && code <= 0x2069);
  return turns ? "" : NULL;
}

static size_t put(char *target, const unsigned char *bytes, size_t count) {
  const char *other = stand_in(bytes, count);
  size_t length = other ? strlen(other) : count;
  memcpy(target, other ? other : (const char *)bytes, length);
  return length;
}

static ssize_t harmless_write(void *cookie, const char *bytes, size_t count) {
  struct stream *stream = cookie;
  // A byte that fits nowhere becomes three.
  char *target = malloc(3 * count + sizeof stream->begun);
  if (!target) return 0;
  size_t length = 0;
  for (size_t index = 0; index < count; index++) {
    unsigned char byte = (unsigned char)bytes[index];
    int goes_on = (byte & 0xC0) == 0x80;
    if (stream->count > 0 && !goes_on) {
      // Half a scalar: what a line that is not UTF-8 holds.
      memcpy(target + length, replacement, 3);
      length += 3;
      stream->count = 0;
    }
    if (stream->count == 0 && goes_on) {
      memcpy(target + length, replacement, 3);
      length += 3;
      continue;
    }
    stream->begun[stream->count++] = byte;
    if (stream->count < scalar_length(stream->begun[0])) continue;
    length += put(target + length, stream->begun, stream->count);
    stream->count = 0;
  }
  int failed = write_all(stream->descriptor, target, length);
  free(target);
  return failed ? 0 : (ssize_t)count;
}

static int harmless_close(void *cookie) {
  free(cookie);
  return 0;
}

void *cposix_harmless_stream(int descriptor) {
  struct stream *stream = calloc(1, sizeof *stream);
  if (!stream) return NULL;
  stream->descriptor = descriptor;
  cookie_io_functions_t functions = {NULL, harmless_write, NULL, harmless_close};
  FILE *file = fopencookie(stream, "w", functions);
  if (!file) free(stream);
  else setvbuf(file, NULL, _IOLBF, BUFSIZ);
  return file;
}
