#include "creference.h"
#include <fcntl.h>
#include <sodium.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { data_length = 69, nonce_length = 24, tag_length = 16, chunk = 256 * 1024 };
static const unsigned char key[32] = {7};

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int creference_flatten(const char *vault, const char *flat) {
  sqlite3 *db = NULL;
  sqlite3_stmt *rows = NULL;
  FILE *out = fopen(flat, "wb");
  unsigned char data[data_length] = {0}, nonce[nonce_length], tag[tag_length];
  if (!out || sodium_init() < 0 || sqlite3_open_v2(vault, &db, SQLITE_OPEN_READWRITE, "unix") != SQLITE_OK) return -1;
  if (sqlite3_prepare_v2(db, "SELECT body FROM row ORDER BY n", -1, &rows, NULL)) return -1;
  while (sqlite3_step(rows) == SQLITE_ROW) {
    uint32_t length = (uint32_t)sqlite3_column_bytes(rows, 0);
    unsigned char *body = malloc(length);
    randombytes_buf(nonce, sizeof nonce);
    crypto_aead_xchacha20poly1305_ietf_encrypt_detached(
        body, tag, NULL, sqlite3_column_blob(rows, 0), length, data, sizeof data, NULL, nonce, key);
    fwrite(&length, 4, 1, out);
    fwrite(nonce, 1, sizeof nonce, out);
    fwrite(tag, 1, sizeof tag, out);
    fwrite(body, 1, length, out);
    memcpy(data + data_length - tag_length, tag, tag_length);
    free(body);
  }
  sqlite3_finalize(rows);
  sqlite3_close(db);
  return fclose(out);
}

double creference_open(const char *flat) {
  const size_t fixed = 4 + nonce_length + tag_length;
  double start = now();
  struct stat file;
  int in = open(flat, O_RDONLY);
  if (in < 0 || fstat(in, &file) < 0) return -1;
  // A row may be longer than a chunk: what is left over stands before the next read.
  size_t room = (size_t)chunk * 16, filled = 0, kept = 0;
  unsigned char *buffer = malloc(room), *arena = malloc((size_t)file.st_size);
  unsigned char data[data_length] = {0};
  ssize_t count;
  double took = -1;
  while ((count = read(in, buffer + filled, chunk)) > 0) {
    filled += (size_t)count;
    size_t at = 0;
    uint32_t length;
    while (filled - at >= fixed) {
      memcpy(&length, buffer + at, 4);
      if (filled - at < fixed + length) break;
      unsigned char *nonce = buffer + at + 4, *tag = nonce + nonce_length;
      if (crypto_aead_xchacha20poly1305_ietf_decrypt_detached(
              arena + kept, NULL, tag + tag_length, length, tag, data, sizeof data, nonce, key))
        goto done;
      memcpy(data + data_length - tag_length, tag, tag_length);
      kept += length;
      at += fixed + length;
    }
    memmove(buffer, buffer + at, filled -= at);
  }
  if (filled == 0) took = now() - start;
done:
  close(in);
  free(buffer);
  free(arena);
  return took;
}

void *creference_saver(const char *vault) {
  sqlite3 *db = NULL;
  if (sqlite3_open_v2(vault, &db, SQLITE_OPEN_READWRITE, "unix") != SQLITE_OK) return NULL;
  sqlite3_exec(db, "PRAGMA journal_mode=PERSIST;PRAGMA journal_size_limit=-1;"
      "PRAGMA synchronous=EXTRA;PRAGMA secure_delete=ON;PRAGMA temp_store=MEMORY;"
      "PRAGMA mmap_size=0;PRAGMA cell_size_check=ON", NULL, NULL, NULL);
  return db;
}

double creference_save(void *saver, int length) {
  sqlite3 *db = saver;
  sqlite3_stmt *row = NULL;
  const char *sql =
      "INSERT INTO row SELECT max(n)+1,zeroblob(16),1,zeroblob(24),zeroblob(?),zeroblob(16) FROM row";
  double start = now();
  int status = sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
  status |= sqlite3_prepare_v2(db, sql, -1, &row, NULL);
  sqlite3_bind_int(row, 1, length);
  if (sqlite3_step(row) != SQLITE_DONE) status = SQLITE_ERROR;
  sqlite3_finalize(row);
  status |= sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
  return status == SQLITE_OK ? now() - start : -1;
}

void creference_close(void *saver) { sqlite3_close(saver); }

double creference_shell(const char *command) {
  char line[4096];
  double start = now();
  FILE *pipe = popen(command, "r");
  if (!pipe) return -1;
  while (fread(line, 1, sizeof line, pipe) > 0) {}
  return pclose(pipe) < 0 ? -1 : now() - start;
}
