#pragma once
#include <stdint.h>

// What the program is measured against. Times are seconds; a negative one says that it failed.

// Seals as many rows, of the same lengths, as the vault has into a flat file.
int creference_flatten(const char *vault, const char *flat);
// Reads the flat file by 256 KiB and opens each row into one block of memory.
double creference_open(const char *flat);
// A copy of a vault, kept open under the pragmas of the program; NULL when it cannot be.
void *creference_saver(const char *vault);
// Inserts a row of `length` bytes that are not sealed, in a transaction of its own.
double creference_save(void *saver, int length);
// Closes what `creference_saver` opened.
void creference_close(void *saver);
// Runs a shell command whose output is piped here.
double creference_shell(const char *command);
