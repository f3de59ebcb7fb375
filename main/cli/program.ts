import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { WiresideError } from '../../shared/envelope.ts';
import type { AnalyzeOptions } from './analyze.ts';
import type { Result } from './commands.ts';
import { EXIT, EXIT_HELP, type ExitCode, NotOpenedError, UsageError } from './exit-codes.ts';
import { oneLine } from './format.ts';
import type { CommonOptions } from './session.ts';

/** Runs one command; `words` are what the person wrote after the program's name. Returns the exit code and never throws. */
export async function runCommandLine(words: readonly string[]): Promise<ExitCode> {
  let exit: ExitCode = EXIT.fine;
  const program = commands((code) => {
    exit = code;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return exit;
  } catch (error) {
    return explain(error);
  }
}

function commands(end: (exit: ExitCode) => void): Command {
  const program = configured(new Command('wireside'))
    .description('Keep articles, mark who said what through whom, compare how agencies told the same event.')
    .version(packageJson.version, '-V, --version', 'show the version')
    .addHelpText('after', EXIT_HELP);
  const command = (usage: string, description: string): Command =>
    configured(program.command(usage))
      .description(description)
      .option('--library <file>', 'the library (.wiredesk); else WIRESIDE_LIBRARY')
      .option('--json', 'print one JSON value')
      .addHelpText('after', EXIT_HELP);

  command(
    'import <path...>',
    'Add articles from .txt, .html and .jsonl files, or .wireside collections; makes the library if it is not there.',
  )
    .option('--event <name>', 'put the articles into this event; makes it if it is not there')
    .option('--outlet <name>', 'the outlet of all these articles')
    .addHelpText(
      'after',
      '\nA folder stands for the articles in it. Prints {added, revisions, duplicates, failed: [{path, reason}]}, and\n{guessed: [{path, articleId, encoding}]} where the encoding of a file had to be guessed.\nWhat can be imported is, also where other files fail; then the exit code is 1.',
    )
    .action(async (paths: string[], options: CommonOptions & { event?: string; outlet?: string }) =>
      end(await run((commands) => commands.importFiles(paths, options), options)),
    );
  command('list', 'List articles, newest first.')
    .option('--event <name>', 'only those of this event')
    .option('--limit <n>', 'at most so many', wholeNumber(1_000_000_000))
    .action(async (options: CommonOptions & { event?: string; limit?: number }) =>
      end(await run((commands) => commands.list(options), options)),
    );
  command('show <id>', 'Show an article with its marks, by its id or its number at the outlet (externalId).').action(
    async (id: string, options: CommonOptions) => end(await run((commands) => commands.show(id, options), options)),
  );
  command('search <query...>', 'Search articles, quotes, notes, actors and events.')
    .option('--limit <n>', 'at most so many', wholeNumber(500), 50)
    .action(async (query: string[], options: CommonOptions & { limit: number }) =>
      end(await run((commands) => commands.search(query.join(' '), options), options)),
    );
  command('compare', 'Lay the quotes of an event side by side: a row for each speaker, a column for each outlet.')
    .requiredOption('--event <name>', 'the event, by name or id')
    .action(async (options: CommonOptions & { event: string }) => end(await run((commands) => commands.compare(options), options)));
  const actors = command('actors', 'List the register of actors, and pairs that may be one.').action(async (options: CommonOptions) =>
    end(await run((commands) => commands.actors(options), options)),
  );
  configured(actors.command('merge <kept> <other>'))
    .description('Make two entries one: what names the other names the kept one; by name, alias or id.')
    .addHelpText('after', '\nOne act, that the window can undo or, later, split again. --library and --json as for “actors”.')
    .action(async (kept: string, other: string, _own: object, merge: Command) => {
      const options = merge.optsWithGlobals<CommonOptions>();
      end(await run((commands) => commands.mergeActors(kept, other, options), options));
    });
  command('export', 'Write the library or one event as a .wireside collection, or its quotes as CSV.')
    .addOption(new Option('--format <format>', 'what to write').choices(['wireside', 'csv']).makeOptionMandatory())
    .requiredOption('--out <file>', 'where to write it; a file that is there is replaced; - is standard output')
    .option('--event <name>', 'only the articles of this event')
    .addHelpText('after', '\nIn CSV, cells that a spreadsheet would run as a formula begin with an apostrophe.')
    .action(async (options: CommonOptions & { format: 'wireside' | 'csv'; out: string; event?: string }) =>
      end(await run((commands) => commands.exportTo(options), options)),
    );
  command('check', 'Check the database, the search index, marks and originals; changes nothing.').action(async (options: CommonOptions) =>
    end(await run((commands) => commands.check(options), options)),
  );
  command('backup <file>', 'Copy the whole library to a file, also while it is large.').action(
    async (file: string, options: CommonOptions) => end(await run((commands) => commands.backup(file, options), options)),
  );
  configured(program.command('analyze <path...>'))
    .description('Show who says what through whom in texts; needs no library and keeps nothing.')
    .option('--json', 'print one JSON object a text, a line each')
    .option('--language <tag>', 'language of all these texts, such as en; else told from each, and English where it is too short to tell')
    .addHelpText(
      'after',
      '\nA folder stands for the texts, pages and JSON Lines files in it. Spans are half-open and count UTF-16 code units: in a .txt file in UTF-8 of the text as it is read,\nelsewhere (.html, .jsonl, other encodings) of the “text” that is given with them.',
    )
    .addHelpText('after', EXIT_HELP)
    .action(async (paths: string[], options: AnalyzeOptions) => {
      const { analyzePaths } = await import('./analyze.ts');
      end(await analyzePaths(paths, options));
    });
  return program;
}

type Commands = typeof import('./commands.ts');

/** The store and the readers of files are loaded for a command that is to be done, not for help or a slip of the keys. */
async function run(work: (commands: Commands) => Promise<Result>, options: CommonOptions): Promise<ExitCode> {
  const commands = await import('./commands.ts');
  return commands.print(await work(commands), options);
}

function configured(command: Command): Command {
  return command
    .exitOverride()
    .showHelpAfterError(false)
    .helpOption('-h, --help', 'show this help')
    .configureOutput({ outputError: (message, write) => write(`wireside: ${oneLine(message.replace(/^error: /, ''))}\n`) });
}

function wholeNumber(most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < 1 || value > most) throw new InvalidArgumentError(`It is a whole number from 1 to ${most}.`);
    return value;
  };
}

function explain(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`wireside: ${oneLine(message)}\n`);
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof NotOpenedError) return EXIT.notOpened;
  return error instanceof WiresideError && error.code === 'cancelled' ? EXIT.interrupted : EXIT.problem;
}
