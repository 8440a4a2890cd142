#pragma once
#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>

// Readline's variables belong to the one thread that talks to the terminal; declared again, so
// that Swift holds everyone to it.
#define CREADLINE_MAIN __attribute__((swift_attr("@MainActor")))
extern CREADLINE_MAIN const char *rl_readline_name;
extern CREADLINE_MAIN const char *rl_library_version;
extern CREADLINE_MAIN char *rl_line_buffer;
extern CREADLINE_MAIN int rl_point;
extern CREADLINE_MAIN int rl_end;
extern CREADLINE_MAIN int rl_catch_signals;
extern CREADLINE_MAIN int rl_catch_sigwinch;
extern CREADLINE_MAIN int rl_change_environment;
extern CREADLINE_MAIN int rl_completion_append_character;
extern CREADLINE_MAIN int rl_completion_query_items;
extern CREADLINE_MAIN int rl_attempted_completion_over;
extern CREADLINE_MAIN const char *rl_completer_word_break_characters;
extern CREADLINE_MAIN rl_completion_func_t *rl_attempted_completion_function;
extern CREADLINE_MAIN rl_getc_func_t *rl_getc_function;
extern CREADLINE_MAIN rl_hook_func_t *rl_startup_hook;
extern CREADLINE_MAIN rl_vintfunc_t *rl_prep_term_function;
extern CREADLINE_MAIN FILE *rl_outstream;
extern CREADLINE_MAIN int history_length;
