#pragma once
#include <stddef.h>
#include <stdint.h>

// A folder in memory for a text that another program edits. Every function gives 0 or more when it
// worked, and -errno when it did not.

/// 1 when a folder is in memory (tmpfs or ramfs), 0 when it is not.
int cposix_is_in_memory(const char *folder);
/// Makes a folder of a name that ends in XXXXXX, 0700, and locks it; gives the lock's descriptor.
int cposix_make_locked_folder(char *path);
/// Locks a folder that is nobody else's; gives the descriptor, -EWOULDBLOCK when it is locked.
int cposix_lock_folder(const char *path);
/// Overwrites and removes every file of a folder and of those in it, and the folder.
int cposix_wipe_folder(const char *path);
/// Writes the names in a folder that are `prefix` and six characters, one a line; gives the bytes.
int64_t cposix_list_folders(const char *folder, const char *prefix, char *names, size_t size);
/// Writes the name of the file that was changed last, without hidden ones and without `but`; without
/// room for a name (NULL, 0) it only tells whether there is a file, hidden ones too.
int cposix_newest_file(const char *folder, const char *but, char *name, size_t size);
/// Runs a program in this process group until it ends, while the keys that interrupt reach only it;
/// it inherits the lock. Gives its status 0..255, or 128 + signal.
int cposix_run_on_terminal(char *const words[], int lock);
