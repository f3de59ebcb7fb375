import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type CallInput, type CallOutput, contract, type JobReport, type ServiceCallName } from '../../shared/contract.ts';
import { unwrap } from '../../shared/envelope.ts';
import { hasEngine as engineHas } from '../../shared/quotes/analyse.ts';
import { openLibrary } from '../store/open.ts';
import { beginInJournal } from './journal.ts';
import { type LibraryService, openService } from './library-service.ts';
import { hasEngine } from './suggestions.ts';
import { analysisWorkerFile, parseWorkerFile } from './worker-files.ts';

// Real files and real threads take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let folder: string;
let service: LibraryService;
let reports: JobReport[];
let changed: string[][];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wireside-suggestions-'));
  start();
});
afterEach(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(analysisWorker: string | URL = analysisWorkerFile()): void {
  reports = [];
  changed = [];
  service = openService({
    libraryPath: join(folder, 'Desk.wiredesk'),
    create: true,
    author: 'Ines',
    device: 'desk',
    parseWorker: parseWorkerFile(),
    analysisWorker,
    emit: (topic, value) => {
      if (topic === 'job') reports.push(value as JobReport);
      else changed.push((value as { subjects: string[] }).subjects);
    },
  });
}

/** Calls, and holds the answer to the contract's own word for it. */
async function call<Name extends ServiceCallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  const value = unwrap(await service.call(name, input));
  return contract[name].output.parse(JSON.parse(JSON.stringify(value))) as CallOutput<Name>;
}

async function ended(jobId: string): Promise<JobReport> {
  for (let waited = 0; waited < 60_000; waited += 5) {
    const report = reports.find((each) => each.jobId === jobId && each.state !== 'running');
    if (report) return report;
    await pause(5);
  }
  throw new Error('The job did not end within a minute.');
}
const outcomeOf = ({ outcome }: JobReport) => (outcome?.kind === 'analysis' ? outcome.report : null);

async function addArticles(count: number): Promise<void> {
  const path = join(folder, 'wire.jsonl');
  const line = (n: number): string =>
    JSON.stringify({
      title: `Ferry ${n} held in port`,
      text: `Ferry ${n} stayed in port.\n\n“We wait for the wind,” harbour master Ilo Brandt told Nordic News on Monday.`,
    });
  writeFileSync(path, Array.from({ length: count }, (_, n) => line(n)).join('\n'));
  const { jobId } = await call('articles.import', { paths: [path], eventId: null, outlet: null });
  await ended(jobId);
}
const firstArticle = async () => {
  const { rows } = await call('articles.list', { filter: {}, order: 'added', offset: 0, limit: 1 });
  const [row] = rows;
  if (!row) throw new Error('There is no article.');
  return row.id;
};

test('an article is analysed when its suggestions are first asked for, and changes nothing that a person made', async () => {
  await addArticles(1);
  const articleId = await firstArticle();
  const history = await call('history.list', { limit: 50 });
  const first = await call('suggestions.list', { articleId });
  expect(first).toMatchObject({ hasEngine: true, rejected: 0 });
  expect(await call('suggestions.list', { articleId })).toEqual(first);
  expect(await call('history.list', { limit: 50 })).toEqual(history);
  expect(await call('actors.list', {})).toEqual([]);
  expect(await call('annotations.list', { articleId })).toMatchObject({ annotations: [] });
});

test('a kept analysis needs no engine', async () => {
  await addArticles(1);
  const articleId = await firstArticle();
  const first = await call('suggestions.list', { articleId });
  await service.close();
  start(new URL('data:text/javascript,process.exit(9)'));
  expect(await call('suggestions.list', { articleId })).toEqual(first);
  await addArticles(2);
  const second = (await call('articles.list', { filter: {}, order: 'added', offset: 0, limit: 5 })).rows.find(({ id }) => id !== articleId);
  expect(await service.call('suggestions.list', { articleId: second?.id })).toMatchObject({ ok: false, error: { code: 'internal' } });
});

test('a run over the library says what it found; stopped, it keeps what it did, and the next run does the rest', async () => {
  await addArticles(300);
  const { jobId } = await call('suggestions.analyse', { eventId: null });
  while (!reports.some((report) => report.jobId === jobId && report.done > 20)) await pause(2);
  await call('job.cancel', { jobId });
  const stopped = await ended(jobId);
  expect(stopped.state).toBe('cancelled');
  const done = outcomeOf(stopped)?.analysed ?? 0;
  expect(done).toBeGreaterThan(20);
  expect(done).toBeLessThan(300);
  const rest = await ended((await call('suggestions.analyse', { eventId: null })).jobId);
  expect(rest.state).toBe('finished');
  expect(outcomeOf(rest)).toMatchObject({ articles: 300, analysed: 300 - done, failed: [] });
  expect(changed.at(-1)).toContain('suggestions');
  expect(outcomeOf(await ended((await call('suggestions.analyse', { eventId: null })).jobId))).toMatchObject({ analysed: 0 });
});

test('a run over an event leaves other articles alone; an event that is not there is refused', async () => {
  await addArticles(3);
  const { event } = await call('events.create', { fields: { name: 'Ferry' }, articleIds: [await firstArticle()] });
  const report = await ended((await call('suggestions.analyse', { eventId: event.id })).jobId);
  expect(outcomeOf(report)).toMatchObject({ articles: 1, analysed: 1 });
  await call('events.delete', { id: event.id });
  expect(await service.call('suggestions.analyse', { eventId: event.id })).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('texts that the engine cannot take are named, and the run goes on', async () => {
  await addArticles(3);
  await service.close();
  start(new URL('data:text/javascript,process.exit(9)'));
  const report = await ended((await call('suggestions.analyse', { eventId: null })).jobId);
  expect(report.state).toBe('finished');
  expect(outcomeOf(report)?.failed).toHaveLength(3);
});

test('a run that was cut off is taken up at the next start', async () => {
  await addArticles(3);
  await service.close();
  const { library } = openLibrary({ path: join(folder, 'Desk.wiredesk'), author: '', device: '', create: false });
  beginInJournal(library, { id: 'cut-off', name: 'analysis', input: { eventId: null }, attempts: 1 });
  library.close();
  start();
  const [running] = reports;
  expect(running?.name).toBe('Look through the library');
  expect(outcomeOf(await ended(running?.jobId ?? ''))).toMatchObject({ articles: 3, analysed: 3 });
  await service.close();
  start();
  expect(reports).toEqual([]);
});

test('the service knows for which languages there is an engine', () => {
  for (const language of ['en', 'en-GB', 'EN-us', 'de', 'fr', 'ar', 'und', 'enm', '']) {
    expect([language, hasEngine(language)]).toEqual([language, engineHas(language)]);
  }
});
