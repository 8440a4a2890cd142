#pragma once
#include <stddef.h>
#include <stdint.h>

// Every function gives 0 or more when it worked, and -errno when it did not.

/// Creates the folders of a path that are missing, each 0700; those that are there stay as they are.
int cposix_make_folders(const char *path);
/// Creates a file that must not exist, 0600, with these bytes, synced; it is removed when that fails.
int cposix_create_file(const char *path, const void *bytes, size_t count);
/// Syncs a folder, so that the names in it survive a power cut.
int cposix_sync_folder(const char *path);
/// Removes a file; one that is not there is no failure.
int cposix_remove_file(const char *path);
/// 1 when something is at the path, 0 when nothing is.
int cposix_exists(const char *path);
/// Opens or creates the empty file that a lock is held on, 0600; gives its descriptor.
int cposix_open_lock(const char *path);
/// Takes the write lock; 0, or 1 when another process holds it: which, in holder (0 when unknown).
int cposix_take_lock(int descriptor, int32_t *holder);
/// Closes a descriptor, and lets go of its lock, unless it is kept.
void cposix_close(int descriptor);
/// Keeps a lock until the process ends, through exec too when `through_exec`; a lock taken on the
/// same file again is this one. What is no open descriptor is not kept.
void cposix_keep_lock(int descriptor, int through_exec);
/// Where the bytes of a needle first stand in a haystack; -1 when they do not.
int64_t cposix_find(const void *haystack, size_t length, const void *needle, size_t count);
/// Overwrites a file with zeros, synced, when it begins with so many zeros already; one of more than
/// `limit` bytes is cut to `keep` then. 1 when it was, 0 when it is no file or begins otherwise.
int cposix_wipe_file(int file, size_t zeros, int64_t limit, int64_t keep);
/// How many bytes a file has, without opening it.
int64_t cposix_size_of(const char *path);
/// Bytes that its owner may still write to the disk that a folder is on.
int64_t cposix_free_space(const char *folder);
/// Reads at most `count` bytes of a regular file, no link followed, and when it was last written
/// (milliseconds since 1970); gives how many there were.
int64_t cposix_read_file(const char *path, void *bytes, size_t count, int64_t *written);
