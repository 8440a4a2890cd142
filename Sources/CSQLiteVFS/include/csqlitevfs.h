#pragma once

// A file system for SQLite that knows two files at each place: a database, and the rollback journal
// beside it. Whatever else SQLite would open, look for or delete is refused, and so are these two
// where they are not what a database of ours is made of.

/// A folder that is held open, and the name of a database in it.
typedef struct csqlitevfs_place csqlitevfs_place;

/// Why a file is not touched.
enum {
  CSQLITEVFS_NOTHING,
  /// A symbolic link.
  CSQLITEVFS_LINK,
  CSQLITEVFS_FOLDER,
  /// A pipe, a device, a socket.
  CSQLITEVFS_SPECIAL,
  /// It has more than one name.
  CSQLITEVFS_NAMES,
  /// It belongs to another user, who is not root.
  CSQLITEVFS_FOREIGN,
  /// A rollback journal that names a file which SQLite would delete.
  CSQLITEVFS_SUPER_JOURNAL,
  /// A database that is not in rollback mode.
  CSQLITEVFS_OTHER_MODE,
};

/// Registers the file system as SQLite's default; gives its name, NULL when that failed.
const char *csqlitevfs_register(void);

/// Opens a folder; a link to one is followed only where this user or root made it.
///
/// @param reads_only Nothing is written; the database may belong to somebody else, the journal only to
/// whom the database belongs to.
/// @param reason Gets errno when there is no place.
/// @return NULL when there is no place.
csqlitevfs_place *csqlitevfs_open_place(const char *folder, const char *name, int reads_only,
                                        int *reason);
/// Lets go of it; no connection may be open there.
void csqlitevfs_close_place(csqlitevfs_place *place);
/// What the database is called to SQLite, as long as the place is there.
const char *csqlitevfs_path(const csqlitevfs_place *place);
/// Looks at the two files, and reads nothing but the end of the journal.
///
/// @param size Gets how many bytes the database has.
/// @return -errno, -ENOENT when there is no database; 0 also when one is not to be touched.
long csqlitevfs_look(csqlitevfs_place *place, long *size);
/// The folder, which stays the place's.
int csqlitevfs_folder(const csqlitevfs_place *place);
/// Whether the database belongs to another user, who is not root.
int csqlitevfs_is_foreign(const csqlitevfs_place *place);
/// How many bytes the database takes on the disk.
long csqlitevfs_allocated(const csqlitevfs_place *place);
/// Opens the journal, where there is one and it is to be touched, to be read and written.
///
/// @return Its descriptor, or -errno.
int csqlitevfs_open_journal(csqlitevfs_place *place);
/// Why one of the files was not touched when SQLite or `csqlitevfs_look` last wanted it.
///
/// @param is_journal Gets whether it was the journal.
int csqlitevfs_refusal(const csqlitevfs_place *place, int *is_journal);
/// The same for a place by what its database is called to SQLite.
int csqlitevfs_refusal_at(const char *path, int *is_journal);

/// Whether a rollback journal ends as one that names a super-journal: its last eight bytes.
int csqlitevfs_names_file(const unsigned char *end);
/// Whether the first hundred bytes are those of a database that is not in rollback mode.
int csqlitevfs_is_other_mode(const unsigned char *header);
