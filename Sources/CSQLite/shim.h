#pragma once
#include <sqlite3.h>

// sqlite3_db_config is variadic, which Swift cannot call. Gives the value that holds afterwards.
static inline int csqlite_configure(sqlite3 *database, int option, int value) {
  int now = -1;
  return sqlite3_db_config(database, option, value, &now) == SQLITE_OK ? now : -1;
}

// SQLITE_TRANSIENT is a cast, which Swift does not import: SQLite makes its own copy.
static inline int csqlite_bind_copy(sqlite3_stmt *statement, int index, const void *bytes, int count) {
  return sqlite3_bind_blob(statement, index, bytes, count, SQLITE_TRANSIENT);
}

static const int csqlite_defensive = SQLITE_DBCONFIG_DEFENSIVE;
static const int csqlite_triggers = SQLITE_DBCONFIG_ENABLE_TRIGGER;
static const int csqlite_views = SQLITE_DBCONFIG_ENABLE_VIEW;
