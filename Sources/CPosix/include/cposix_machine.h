#pragma once
#include <stdint.h>

// What a machine is like, for who asks whether it is fit to keep secrets on.

/// The mode of what is at a path, links followed, and whether it belongs to this user; -errno.
int cposix_mode_of(const char *path, int *is_own);
/// Lets nobody but its owner open what is at a path, no link followed; 0 or -errno. Locks that this
/// process has on it stay.
int cposix_reserve(const char *path);
/// Whether this process would leave an image of its memory behind.
int cposix_writes_core(void);
/// Whether a block device, or the one that a file is on, is encrypted as far as device mapper tells.
int cposix_is_encrypted(const char *path);
