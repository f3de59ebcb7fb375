import { createReadStream, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ArticleSummary, CallInput, CheckReport, CollectionReport, ImportReport, JobReport } from '../../shared/contract.ts';
import { WiresideError } from '../../shared/envelope.ts';
import type { EventId } from '../../shared/model/ids.ts';
import { EXIT, type ExitCode, NotOpenedError, UsageError } from './exit-codes.ts';
import { counted, nameOf, oneLine, table, time } from './format.ts';
import { articleText } from './print-article.ts';
import { comparisonText } from './print-comparison.ts';
import { type CommonOptions, libraryPath, type Session, withLibrary } from './session.ts';

export { actors, mergeActors } from './actors.ts';

/** What a command found out: as JSON, and as a person reads it. */
export type Result = Readonly<{ value: unknown; text: string; exit: ExitCode }>;

/** What stands on standard output at the end of a command. */
export function print({ value, text, exit }: Result, { json }: CommonOptions): ExitCode {
  const output = json ? JSON.stringify(value, null, 2) : text;
  if (output !== '') process.stdout.write(`${output}\n`);
  return exit;
}

const PAGE = 500;

export function importFiles(paths: readonly string[], options: CommonOptions & { event?: string; outlet?: string }): Promise<Result> {
  return withLibrary(options, true, async (session) => {
    const files = paths.map((path) => resolve(path));
    const collections = files.filter((path) => extname(path).toLowerCase() === '.wireside');
    const articles = files.filter((path) => !collections.includes(path));
    if (collections.length > 0 && (options.event !== undefined || options.outlet !== undefined))
      throw new UsageError('a .wireside collection brings its own events and outlets; import it without --event and --outlet');
    const total = { added: 0, revisions: 0, duplicates: 0, failed: [] as ImportReport['failed'] };
    let guesses: ImportReport['guessed'] = [];
    let cancelled = false;
    if (articles.length > 0) {
      const report = await importArticles(session, articles, options);
      const { added, revisions, duplicates, failed, guessed } = outcomeOf(report, 'import').report;
      Object.assign(total, { added: added.length, revisions: revisions.length, duplicates: duplicates.length, failed });
      guesses = guessed;
      cancelled = report.state === 'cancelled';
    }
    const taken: { path: string; report: CollectionReport }[] = [];
    for (const path of cancelled ? [] : collections) {
      try {
        const report = outcomeOf(await session.runJob('exchange.import', { path }), 'collection').report;
        taken.push({ path, report });
        total.added += report.added.articles;
      } catch (error) {
        if (!(error instanceof WiresideError)) throw error;
        total.failed.push({ path, reason: error.message });
      }
    }
    return {
      value: {
        ...total,
        ...(guesses.length > 0 ? { guessed: guesses } : {}),
        ...(taken.length > 0 ? { collections: taken.map(({ path, report }) => ({ path, ...report })) } : {}),
      },
      text: [
        `${total.added} added, ${total.revisions} revisions, ${total.duplicates} duplicates, ${total.failed.length} failed`,
        ...taken.map(({ path, report }) => `${path}: ${collectionText(report)}`),
        ...guesses.map(({ path, encoding }) => `guessed: ${oneLine(path)}: read as ${encoding}; its letters may be wrong`),
        ...total.failed.map(({ path, reason }) => `failed: ${oneLine(path)}: ${oneLine(reason)}`),
      ].join('\n'),
      exit: cancelled ? EXIT.interrupted : total.failed.length > 0 ? EXIT.problem : EXIT.fine,
    };
  });
}

export function list(options: CommonOptions & { event?: string; limit?: number }): Promise<Result> {
  return withLibrary(options, false, async (session) => {
    const eventId = options.event === undefined ? undefined : await eventNamed(session, options.event);
    const wanted = options.limit ?? Number.POSITIVE_INFINITY;
    const articles: ArticleSummary[] = [];
    let total = 0;
    for (let more = true; more; ) {
      const limit = Math.min(PAGE, wanted - articles.length);
      const page = await session.call('articles.list', { filter: { eventId }, order: 'newest', offset: articles.length, limit });
      total = page.total;
      articles.push(...page.rows);
      more = page.rows.length === limit && articles.length < Math.min(wanted, total);
    }
    return {
      value: { total, articles },
      text: table(
        [{ head: 'Id' }, { head: 'Published' }, { head: 'Outlet' }, { head: 'Quotes', align: 'right' }, { head: 'Headline' }],
        articles.map(({ id, published, outlet, headline, marks }) => [
          id,
          time(published),
          nameOf(outlet, ''),
          String(marks.quotes),
          headline,
        ]),
      ),
      exit: EXIT.fine,
    };
  });
}

export function show(reference: string, options: CommonOptions): Promise<Result> {
  return withLibrary(options, false, async (session) => {
    const { id, matches } = await session.call('articles.find', { reference });
    if (id === null)
      throw matches > 1
        ? new WiresideError(
            'conflict',
            `${matches} articles have the number “${reference}”; name one by its id, which “search” and “list” show`,
          )
        : new WiresideError('not-found', `no article has the id or number “${reference}”; “list” shows the ids`);
    const article = await session.call('articles.get', { id });
    const marks = await session.call('annotations.list', { articleId: id });
    return { value: { ...article, ...marks }, text: articleText(article, marks), exit: EXIT.fine };
  });
}

export function search(text: string, options: CommonOptions & { limit: number }): Promise<Result> {
  return withLibrary(options, false, async (session) => {
    const found = await session.call('search.query', { text, limit: options.limit });
    const total = Object.values(found.totals).reduce((sum, count) => sum + count, 0);
    const rows = found.hits.map((hit) => [
      hit.kind,
      hit.articleId ?? hit.actorId ?? hit.eventId ?? '',
      time(hit.published),
      nameOf(hit.outlet, ''),
      hit.title,
      hit.snippet,
    ]);
    const heads = ['Kind', 'Id', 'Published', 'Outlet', 'Title', 'Words'].map((head) => ({ head }));
    const more = total > found.hits.length ? `\n${found.hits.length} of ${total} shown` : '';
    return { value: found, text: total === 0 ? 'Nothing found.' : table(heads, rows) + more, exit: EXIT.fine };
  });
}

export function compare(options: CommonOptions & { event: string }): Promise<Result> {
  return withLibrary(options, false, async (session) => {
    const comparison = await session.call('events.compare', { id: await eventNamed(session, options.event) });
    return { value: comparison, text: comparisonText(comparison), exit: EXIT.fine };
  });
}

type Format = 'wireside' | 'csv';

export function exportTo(options: CommonOptions & { format: Format; out: string; event?: string }): Promise<Result> {
  if (options.out === '-' && options.json) throw new UsageError('with --out - standard output is the export itself; leave --json out');
  return withLibrary(options, false, async (session) => {
    const scope = options.event === undefined ? {} : { eventId: await eventNamed(session, options.event) };
    if (options.out === '-') return exportToOutput(session, options.format, scope);
    const report = await session.runJob('exchange.export', { format: options.format, path: resolve(options.out), scope });
    if (report.state === 'cancelled') return interrupted(report);
    const { path, articles, byteLength } = outcomeOf(report, 'export');
    return {
      value: { path, articles, byteLength },
      text: `${path}: ${counted(articles, 'article', 'articles')}, ${byteLength} bytes`,
      exit: EXIT.fine,
    };
  });
}

/** A file is whole or not there; standard output gets it only once it is whole. */
async function exportToOutput(session: Session, format: Format, scope: CallInput<'exchange.export'>['scope']): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'wireside-export-'));
  try {
    const report = await session.runJob('exchange.export', { format, path: join(folder, 'export'), scope });
    if (report.state === 'cancelled') return interrupted(report);
    await pipeline(createReadStream(outcomeOf(report, 'export').path), process.stdout, { end: false });
    return { value: null, text: '', exit: EXIT.fine };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function check(options: CommonOptions): Promise<Result> {
  try {
    return await withLibrary(options, false, async (session) => {
      const report = await session.runJob('library.check', {});
      return report.state === 'cancelled' ? interrupted(report) : checkResult(outcomeOf(report, 'check').report);
    });
  } catch (error) {
    // A file too damaged to be opened is what a check is there to find.
    if (!(error instanceof NotOpenedError && error.cause instanceof WiresideError && error.cause.code === 'library-broken')) throw error;
    return checkResult({
      ok: false,
      checked: { articles: 0, annotations: 0, originals: 0, history: 0 },
      problems: [{ kind: 'database', id: null, message: error.message }],
    });
  }
}

export function backup(file: string, options: CommonOptions): Promise<Result> {
  return withLibrary(options, false, async (session) => {
    const report = await session.runJob('library.backup', { path: resolve(file) });
    if (report.state === 'cancelled') return interrupted(report);
    const { path } = outcomeOf(report, 'backup');
    const byteLength = statSync(path).size;
    return { value: { path, byteLength }, text: `${libraryPath(options)} backed up to ${path} (${byteLength} bytes)`, exit: EXIT.fine };
  });
}

async function importArticles(session: Session, paths: string[], options: { event?: string; outlet?: string }): Promise<JobReport> {
  const known = options.event === undefined ? null : await findEvent(session, options.event);
  const made =
    options.event !== undefined && known === null
      ? (await session.call('events.create', { fields: { name: options.event } })).event.id
      : null;
  const report = await session.runJob('articles.import', { paths, eventId: known ?? made, outlet: options.outlet ?? null });
  if (made && (await session.call('events.get', { id: made })).articles.length === 0) await session.call('events.delete', { id: made });
  return report;
}

async function eventNamed(session: Session, name: string): Promise<EventId> {
  const id = await findEvent(session, name);
  if (id === null) throw new WiresideError('not-found', `there is no event called “${name}” in this library`);
  return id;
}

/** By id, or by name whatever the case. */
async function findEvent(session: Session, name: string): Promise<EventId | null> {
  const fold = (text: string): string => text.normalize('NFC').trim().toLowerCase();
  const found = (await session.call('events.list', {})).filter((event) => event.id === name || fold(event.name) === fold(name));
  if (found.length > 1)
    throw new WiresideError(
      'conflict',
      `${found.length} events are called “${name}”; name one by its id: ${found.map(({ id }) => id).join(', ')}`,
    );
  return found[0]?.id ?? null;
}

type Outcome = NonNullable<JobReport['outcome']>;
function outcomeOf<Kind extends Outcome['kind']>({ outcome }: JobReport, kind: Kind): Extract<Outcome, { kind: Kind }> {
  if (outcome?.kind !== kind) throw new WiresideError('cancelled', 'the command was interrupted before it had changed anything');
  return outcome as Extract<Outcome, { kind: Kind }>;
}

const interrupted = (report: JobReport): Result => ({
  value: { cancelled: true },
  text: report.error?.message ?? '',
  exit: EXIT.interrupted,
});

function checkResult(report: CheckReport): Result {
  const { articles, annotations, originals, history } = report.checked;
  const lines = report.problems.map(({ kind, id, message }) => `${kind}: ${oneLine(message)}${id === null ? '' : ` (${id})`}`);
  const summary = `${counted(articles, 'article', 'articles')}, ${counted(annotations, 'mark', 'marks')}, ${counted(originals, 'original', 'originals')}, ${counted(history, 'act', 'acts')} checked`;
  return {
    value: report,
    text: [...lines, `${summary}: ${report.ok ? 'nothing wrong' : counted(lines.length, 'problem', 'problems')}`].join('\n'),
    exit: report.ok ? EXIT.fine : EXIT.problem,
  };
}

function collectionText({ added, merges, apart, alreadyThere, keptHere }: CollectionReport): string {
  const parts = Object.entries({ ...added, 'merges of actors': merges, 'pairs kept apart': apart })
    .filter(([, count]) => count > 0)
    .map(([noun, count]) => {
      const many = noun === 'annotations' ? 'marks' : noun;
      return counted(count, many.slice(0, -1), many);
    });
  const kept = keptHere.length > 0 ? `, ${keptHere.length} differ and were kept as they are here` : '';
  return `${parts.length > 0 ? parts.join(', ') : 'nothing'} added, ${alreadyThere} already there${kept}`;
}
