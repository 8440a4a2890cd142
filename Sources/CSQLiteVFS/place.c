#include "place.h"
#include "cposix_folder.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// The first three belong to the terminal, also where they are closed.
enum { first_descriptor = 3 };

static csqlitevfs_place *places;
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;

/// Gives a descriptor of a folder that can be synced, or -errno.
static int open_folder(const char *path) {
  int held = cposix_open_folder(path);
  if (held < 0) return held;
  int folder = openat(held, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  // A folder that may be entered and not listed is enough; it is not synced then.
  int kept = fcntl(folder < 0 ? held : folder, F_DUPFD_CLOEXEC, first_descriptor);
  int status = kept < 0 ? -errno : kept;
  if (folder >= 0) close(folder);
  close(held);
  return status;
}

csqlitevfs_place *csqlitevfs_open_place(const char *folder, const char *name, int reads_only,
                                        int *reason) {
  size_t length = strlen(name);
  if (length == 0 || strcmp(name, ".") == 0 || strcmp(name, "..") == 0 || strchr(name, '/')) {
    *reason = EISDIR;
    return NULL;
  }
  if (length + strlen(PLACE_JOURNAL) > NAME_MAX) {
    *reason = ENAMETOOLONG;
    return NULL;
  }
  csqlitevfs_place *place = calloc(1, sizeof *place);
  int held = place == NULL ? -ENOMEM : open_folder(folder);
  if (held < 0) {
    *reason = -held;
    free(place);
    return NULL;
  }
  place->folder = held;
  place->reads_only = reads_only;
  memcpy(place->name, name, length + 1);
  snprintf(place->journal, sizeof place->journal, "%s" PLACE_JOURNAL, name);
  snprintf(place->path, sizeof place->path, PLACE_PREFIX "%d/%s", place->folder, name);
  pthread_mutex_lock(&guard);
  place->next = places;
  places = place;
  pthread_mutex_unlock(&guard);
  return place;
}

void csqlitevfs_close_place(csqlitevfs_place *place) {
  pthread_mutex_lock(&guard);
  for (csqlitevfs_place **link = &places; *link != NULL; link = &(*link)->next)
    if (*link == place) {
      *link = place->next;
      break;
    }
  pthread_mutex_unlock(&guard);
  close(place->folder);
  free(place);
}

const char *csqlitevfs_path(const csqlitevfs_place *place) { return place->path; }

csqlitevfs_place *place_of(const char *path, const char **name) {
  if (path == NULL) return NULL;
  csqlitevfs_place *found = NULL;
  pthread_mutex_lock(&guard);
  for (csqlitevfs_place *place = places; place != NULL && found == NULL; place = place->next) {
    size_t length = strlen(place->path);
    if (strncmp(path, place->path, length) != 0) continue;
    if (path[length] == 0) *name = place->name, found = place;
    else if (strcmp(path + length, PLACE_JOURNAL) == 0) *name = place->journal, found = place;
  }
  pthread_mutex_unlock(&guard);
  return found;
}

int place_is_journal(const csqlitevfs_place *place, const char *name) {
  return name == place->journal;
}

void place_refuse(csqlitevfs_place *place, int refusal, int is_journal) {
  place->refusal = refusal;
  place->is_journal = is_journal;
}

int csqlitevfs_refusal(const csqlitevfs_place *place, int *is_journal) {
  *is_journal = place->is_journal;
  return place->refusal;
}

int csqlitevfs_refusal_at(const char *path, int *is_journal) {
  const char *name;
  csqlitevfs_place *place = place_of(path, &name);
  return place == NULL ? CSQLITEVFS_NOTHING : csqlitevfs_refusal(place, is_journal);
}

int csqlitevfs_names_file(const unsigned char *end) {
  static const unsigned char magic[8] = {0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};
  return memcmp(end, magic, sizeof magic) == 0;
}

int csqlitevfs_is_other_mode(const unsigned char *header) {
  // What is no database at all is left for SQLite to name.
  return memcmp(header, "SQLite format 3", 16) == 0 && (header[18] != 1 || header[19] != 1);
}

static int is_ours(const struct stat *found) {
  return found->st_uid == geteuid() || found->st_uid == 0;
}

/// Whether a journal belongs to whom its database belongs to.
static int is_of_database(const csqlitevfs_place *place, const struct stat *journal) {
  struct stat found;
  return fstatat(place->folder, place->name, &found, AT_SYMLINK_NOFOLLOW) == 0 &&
         found.st_uid == journal->st_uid;
}

static int kind(const csqlitevfs_place *place, const struct stat *found, int is_journal) {
  if (S_ISLNK(found->st_mode)) return CSQLITEVFS_LINK;
  if (S_ISDIR(found->st_mode)) return CSQLITEVFS_FOLDER;
  if (!S_ISREG(found->st_mode)) return CSQLITEVFS_SPECIAL;
  if (found->st_nlink > 1) return CSQLITEVFS_NAMES;
  if (is_ours(found)) return CSQLITEVFS_NOTHING;
  int is_theirs = place->reads_only && (!is_journal || is_of_database(place, found));
  return is_theirs ? CSQLITEVFS_NOTHING : CSQLITEVFS_FOREIGN;
}

static int ends_with_name(int file, off_t size) {
  unsigned char end[8];
  return size >= (off_t)sizeof end &&
         pread(file, end, sizeof end, size - (off_t)sizeof end) == (ssize_t)sizeof end &&
         csqlitevfs_names_file(end);
}

int place_accepts(csqlitevfs_place *place, const char *name, const struct stat *found, int file) {
  int refusal = kind(place, found, place_is_journal(place, name));
  // Tandem attaches nothing, so that none of its journals has ever named a file.
  if (refusal == CSQLITEVFS_NOTHING && file >= 0 && place_is_journal(place, name) &&
      ends_with_name(file, found->st_size))
    refusal = CSQLITEVFS_SUPER_JOURNAL;
  place_refuse(place, refusal, place_is_journal(place, name));
  return refusal == CSQLITEVFS_NOTHING;
}

int place_open(csqlitevfs_place *place, const char *name, int flags, int mode) {
  struct stat found;
  // Looked at before, because to open some things is to do something with them.
  if (fstatat(place->folder, name, &found, AT_SYMLINK_NOFOLLOW) == 0) {
    if (!place_accepts(place, name, &found, -1)) return errno = EPERM, -1;
  } else if (errno != ENOENT) {
    return -1;
  }
  int file = openat(place->folder, name, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, mode);
  if (file < 0 && errno == ELOOP) place_refuse(place, CSQLITEVFS_LINK, place_is_journal(place, name));
  if (file < 0) return -1;
  int reason = fstat(file, &found) < 0 ? errno : 0;
  if (reason == 0 && !place_accepts(place, name, &found, file)) reason = EPERM;
  if (reason == 0) return file;
  close(file);
  return errno = reason, -1;
}

int csqlitevfs_folder(const csqlitevfs_place *place) { return place->folder; }

int csqlitevfs_is_foreign(const csqlitevfs_place *place) {
  struct stat found;
  return fstatat(place->folder, place->name, &found, AT_SYMLINK_NOFOLLOW) == 0 && !is_ours(&found);
}

long csqlitevfs_allocated(const csqlitevfs_place *place) {
  const long block = 512;
  struct stat found;
  int status = fstatat(place->folder, place->name, &found, AT_SYMLINK_NOFOLLOW);
  return status < 0 ? 0 : (long)found.st_blocks * block;
}

int csqlitevfs_open_journal(csqlitevfs_place *place) {
  int file = place_open(place, place->journal, O_RDWR, 0);
  return file < 0 ? -errno : file;
}

long csqlitevfs_look(csqlitevfs_place *place, long *size) {
  struct stat found;
  if (fstatat(place->folder, place->name, &found, AT_SYMLINK_NOFOLLOW) < 0) return -errno;
  *size = (long)found.st_size;
  if (!place_accepts(place, place->name, &found, -1)) return 0;
  int journal = place_open(place, place->journal, O_RDONLY, 0);
  if (journal >= 0) close(journal);
  // One that may not be read is SQLite's to stumble over.
  return 0;
}
