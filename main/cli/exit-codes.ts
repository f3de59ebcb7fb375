/** What the command line ends with; told by --help. */
export const EXIT = { fine: 0, problem: 1, usage: 2, notOpened: 3, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** How the command line was called was wrong: one line, and exit code 2. */
export class UsageError extends Error {}
/** The library cannot be opened: exit code 3. */
export class NotOpenedError extends Error {}

export const EXIT_HELP = `
Exit codes:
  0    done
  1    something is wrong or could not be done: a file that could not be imported, a problem that check found,
       an article or event that is not there
  2    the command was not understood
  3    the library cannot be opened: not there, in use, damaged, or made by a newer Wireside
  130  interrupted

The library is the file given with --library, or else by the environment variable WIRESIDE_LIBRARY.
With --json standard output is one JSON value and nothing else. Messages go to standard error.`;
