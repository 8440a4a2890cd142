#pragma once
#include <stddef.h>
#include <stdint.h>

// Files of a folder that is held by a descriptor: what its name becomes meanwhile changes nothing.
// Every function gives 0 or more when it worked, and -errno when it did not.

enum {
  /// The file is more open than it was to be: this file system keeps no modes.
  CPOSIX_OPEN_TO_OTHERS = 1,
  /// In place of an errno: what stands under the name is not the file that was put there.
  CPOSIX_SWAPPED = 4096
};

/// How a file gets its name; of several ways, the first that the file system has.
enum {
  /// Without a name until it is whole.
  CPOSIX_UNNAMED = 1,
  /// Under a random name, then renamed.
  CPOSIX_RENAMED = 2,
  /// Under a random name, then under a second one.
  CPOSIX_LINKED = 4,
  /// Under its own name from the first byte.
  CPOSIX_IN_PLACE = 8
};

/// What a file is to be like.
struct cposix_shape {
  /// Its permissions.
  int mode;
  /// Milliseconds since 1970 when it is said to be written, negative for now.
  int64_t written;
  /// The ways in which it may get its name.
  int ways;
};

/// Names, each with a NUL after it; to be freed.
struct cposix_names {
  char *bytes;
  size_t length;
  /// Whether there were no more than wanted.
  int is_whole;
};

/// Holds a folder; a link to one is followed only where this user or root made it.
int cposix_open_folder(const char *path);
/// Makes a folder that is to have a mode, in one that is held; -EEXIST when something is there.
int cposix_make_folder(int folder, const char *name, int mode);
/// Puts a new file into it, synced, under a name that must be free; 0 or CPOSIX_OPEN_TO_OTHERS.
int cposix_put(int folder, const char *name, const void *bytes, size_t count,
               const struct cposix_shape *shape);
/// Puts a file of 0600 in the place of whatever has the name, in one step, synced.
int cposix_put_instead(int folder, const char *name, const void *bytes, size_t count);
/// Gives a file that is in it another name, which must be free, synced.
int cposix_publish(int folder, const char *from, const char *name, int ways);
/// Creates an empty file of 0600 under a free name, and gives its descriptor.
int cposix_create(int folder, const char *name);
/// Whether it is more open than 0600; 0 or CPOSIX_OPEN_TO_OTHERS.
int cposix_is_open_to_others(int file);
/// Writes all bytes to a descriptor and syncs it.
int cposix_write_synced(int file, const void *bytes, size_t count);
/// Removes what has the name, if it is the very file of a descriptor.
int cposix_remove_own(int folder, const char *name, int file);
/// Removes a file; one that is not there is no failure.
int cposix_remove(int folder, const char *name);
/// Reads at most `count` bytes of a regular file, no link followed, and when it was last written
/// (milliseconds since 1970); gives how many there were.
int64_t cposix_read(int folder, const char *name, void *bytes, size_t count, int64_t *written);
/// Milliseconds since 1970 when a regular file was last written, no link followed.
int64_t cposix_written(int folder, const char *name);
/// Lists the regular files, no links, that begin and end so: at most so many.
int cposix_list(int folder, const char *prefix, const char *suffix, size_t most,
                struct cposix_names *names);
