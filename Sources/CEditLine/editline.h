// libedit, through the part of its interface that takes no variable arguments. The setters are here
// because the library's own are global variables, which Swift 6 does not let anyone touch.
#ifndef CANDOUR_EDITLINE_H
#define CANDOUR_EDITLINE_H

#include <stdio.h>
#include <stdlib.h>
#include <editline/readline.h>

typedef char **(*candour_completer)(const char *text, int start, int end);

static inline void candour_set_completer(candour_completer completer) {
    rl_attempted_completion_function = completer;
}

// No completion of file names when nothing matches.
static inline void candour_end_completion(void) { rl_attempted_completion_over = 1; }

static inline const char *candour_typed_line(void) { return rl_line_buffer; }

static inline void candour_set_program(const char *name) { rl_readline_name = name; }

#endif
