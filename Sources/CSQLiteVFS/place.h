#pragma once
#include "csqlitevfs.h"
#include <limits.h>
#include <sys/stat.h>

// The names that SQLite is given begin so; no file has to be there.
#define PLACE_PREFIX "/proc/self/fd/"
#define PLACE_JOURNAL "-journal"

struct csqlitevfs_place {
  int folder;
  int reads_only;
  char name[NAME_MAX + 1];
  char journal[NAME_MAX + 1];
  char path[sizeof PLACE_PREFIX + 12 + NAME_MAX + 1];
  int refusal;
  int is_journal;
  csqlitevfs_place *next;
};

/// The place that a name given to SQLite means, and the name of the file there; NULL for any other.
csqlitevfs_place *place_of(const char *path, const char **name);
/// Whether a name at a place is the journal's.
int place_is_journal(const csqlitevfs_place *place, const char *name);
/// Whether a file is to be touched; the place keeps why not. `file` is open, or -1.
int place_accepts(csqlitevfs_place *place, const char *name, const struct stat *found, int file);
/// Opens a file that is to be touched; -1 and errno.
int place_open(csqlitevfs_place *place, const char *name, int flags, int mode);
/// Keeps why a file was not touched.
void place_refuse(csqlitevfs_place *place, int refusal, int is_journal);
