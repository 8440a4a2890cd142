#pragma once
#include <stdint.h>

// What a machine is like, for who asks whether it is fit to keep secrets on.

/// The mode of what is at a path, links followed, and whether it belongs to this user; -errno.
int cposix_mode_of(const char *path, int *is_own);
/// Lets nobody but its owner open what is at a path, no link followed; 0 or -errno. Locks that this
/// process has on it stay.
int cposix_reserve(const char *path);
/// Who else than this user may write in a folder.
enum {
  CPOSIX_CLOSED,
  /// It belongs to another user, who is not root.
  CPOSIX_FOREIGN,
  /// Another user that there is may put files into it, or take them away.
  CPOSIX_WRITABLE,
  /// The same of a folder of root's.
  CPOSIX_WRITABLE_OF_ROOT,
  /// Its file system keeps no owners and modes, so that nobody can tell.
  CPOSIX_WITHOUT_MODES
};
/// Tells that of a folder that is held open.
int cposix_openness(int folder);
/// Whether this process would leave an image of its memory behind.
int cposix_writes_core(void);
/// Whether a block device, or the one that a file is on, is encrypted as far as device mapper tells.
int cposix_is_encrypted(const char *path);
