import { runCommandLine } from './cli/program.ts';

/* The command line: the same library without a window. */

// A reader that has seen enough (`wireside list | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});
process.stderr.on('error', () => {});

void runCommandLine(process.argv.slice(2)).then((exit) => {
  process.exitCode = exit;
});
