#pragma once

/// A `FILE *` that writes UTF-8 to a descriptor, but for what would steer a terminal from within a
/// line of text: C1 controls and line separators become U+FFFD, which is as wide as readline takes
/// them for; direction marks, of no width, are left out. C0 passes: it is readline's own. NULL
/// without memory.
void *cposix_harmless_stream(int descriptor);
