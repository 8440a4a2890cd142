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
static const unsigned char someone_near[] = {
#embed "../../prompts/mentee.someone-near.yaml"
};
static const unsigned char from_reply[] = {
#embed "../../prompts/mentee.from-reply.yaml"
};
static const unsigned char prepare_session[] = {
#embed "../../prompts/mentor.prepare-session.yaml"
};
static const unsigned char review_reflections[] = {
#embed "../../prompts/mentor.review-reflections.yaml"
};
static const unsigned char own_growth[] = {
#embed "../../prompts/mentor.own-growth.yaml"
};
static const unsigned char discover_mentoring[] = {
#embed "../../prompts/workshop.discover-mentoring.yaml"
};
static const unsigned char trust_circle[] = {
#embed "../../prompts/workshop.trust-circle.yaml"
};
static const unsigned char fears_in_a_hat[] = {
#embed "../../prompts/workshop.fears-in-a-hat.yaml"
};
static const unsigned char peer_triads[] = {
#embed "../../prompts/workshop.peer-triads.yaml"
};
static const unsigned char safety[] = {
#embed "../../prompts/safety.yaml"
};

static const unsigned char words_fr[] = {
#embed "../../prompts/words-fr.txt"
};
static const unsigned char words_en[] = {
#embed "../../prompts/words-en.txt"
};
static const unsigned char common_passphrases[] = {
#embed "../../prompts/common-passphrases.txt"
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
    FILE_NAMED("mentee.someone-near.yaml", someone_near),
    FILE_NAMED("mentee.from-reply.yaml", from_reply),
    FILE_NAMED("mentor.prepare-session.yaml", prepare_session),
    FILE_NAMED("mentor.review-reflections.yaml", review_reflections),
    FILE_NAMED("mentor.own-growth.yaml", own_growth),
    FILE_NAMED("workshop.discover-mentoring.yaml", discover_mentoring),
    FILE_NAMED("workshop.trust-circle.yaml", trust_circle),
    FILE_NAMED("workshop.fears-in-a-hat.yaml", fears_in_a_hat),
    FILE_NAMED("workshop.peer-triads.yaml", peer_triads),
    FILE_NAMED("safety.yaml", safety),
    FILE_NAMED("words-fr.txt", words_fr),
    FILE_NAMED("words-en.txt", words_en),
    FILE_NAMED("common-passphrases.txt", common_passphrases),
};

size_t cprompts_count(void) { return sizeof files / sizeof files[0]; }

const struct cprompts_file *cprompts_file_at(size_t index) {
  return index < cprompts_count() ? &files[index] : NULL;
}
