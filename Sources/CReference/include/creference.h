#pragma once
#include <stdint.h>

// What the program is measured against. Times are seconds; a negative one says that it failed.

// Seals as many rows, of the same lengths, as the vault has into a flat file.
int creference_flatten(const char *vault, const char *flat);
// Reads the flat file by 256 KiB and opens each row into one block of memory.
double creference_open(const char *flat);
// Inserts rows of `length` bytes into a copy of a vault, a transaction each; fills in the times.
int creference_insert(const char *vault, int length, int count, double *times);
// Runs a shell command whose output is piped here.
double creference_shell(const char *command);
