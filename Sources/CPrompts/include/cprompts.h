#pragma once

#include <stddef.h>

/// A file of `prompts/`, as it was when the program was built.
struct cprompts_file {
  const char *name;
  const unsigned char *bytes;
  size_t length;
};

/// How many files there are.
size_t cprompts_count(void);

/// One file, in the order in which packs are offered; NULL past the end.
const struct cprompts_file *cprompts_file_at(size_t index);
