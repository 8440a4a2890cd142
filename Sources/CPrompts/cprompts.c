#include "cprompts.h"

// Clang has #embed in every dialect, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char before_session[] = {
#embed "../../prompts/mentee.before-session.yaml"
};
static const unsigned char after_session[] = {
#embed "../../prompts/mentee.after-session.yaml"
};
static const unsigned char check_in[] = {
#embed "../../prompts/mentee.check-in.yaml"
};
static const unsigned char first_meeting[] = {
#embed "../../prompts/mentee.first-meeting.yaml"
};
static const unsigned char ambitions[] = {
#embed "../../prompts/mentee.ambitions.yaml"
};
static const unsigned char challenges[] = {
#embed "../../prompts/mentee.challenges.yaml"
};
static const unsigned char fears[] = {
#embed "../../prompts/mentee.fears.yaml"
};
static const unsigned char experiment_review[] = {
#embed "../../prompts/mentee.experiment-review.yaml"
};
static const unsigned char safety[] = {
#embed "../../prompts/safety.yaml"
};

#define FILE_NAMED(name, bytes) {name, bytes, sizeof bytes}

static const struct cprompts_file files[] = {
    FILE_NAMED("mentee.before-session.yaml", before_session),
    FILE_NAMED("mentee.after-session.yaml", after_session),
    FILE_NAMED("mentee.check-in.yaml", check_in),
    FILE_NAMED("mentee.first-meeting.yaml", first_meeting),
    FILE_NAMED("mentee.ambitions.yaml", ambitions),
    FILE_NAMED("mentee.challenges.yaml", challenges),
    FILE_NAMED("mentee.fears.yaml", fears),
    FILE_NAMED("mentee.experiment-review.yaml", experiment_review),
    FILE_NAMED("safety.yaml", safety),
};

size_t cprompts_count(void) { return sizeof files / sizeof files[0]; }

const struct cprompts_file *cprompts_file_at(size_t index) {
  return index < cprompts_count() ? &files[index] : NULL;
}
