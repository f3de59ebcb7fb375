import { type ChildProcess, fork } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { type CallInput, type CallName, type CallOutput, contract, type JobReport, type ServiceCallName } from '../../shared/contract.ts';
import { type Envelope, unwrap } from '../../shared/envelope.ts';
import { ServiceMessage, type ShellMessage } from '../../shared/service-protocol.ts';
import { type LibraryService, openService, type ServiceOptions } from './library-service.ts';
import { analysisWorkerFile, parseWorkerFile } from './worker-files.ts';

// Real files and real processes take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'wireside-service-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const nextPath = (name: string): string => join(folder, `${String(count++)}-${name}`);

type Event = { topic: 'changed' | 'job'; value: unknown };
type Opened = { service: LibraryService; events: Event[]; path: string; logged: unknown[] };
const open: Opened[] = [];
afterEach(async () => {
  for (const { service } of open.splice(0)) await service.close();
});

function start(path = nextPath('library.wiredesk'), options: Partial<ServiceOptions> = {}): Opened {
  const events: Event[] = [];
  const logged: unknown[] = [];
  const service = openService({
    libraryPath: path,
    create: true,
    author: 'Ines',
    device: 'desk',
    parseWorker: parseWorkerFile(),
    analysisWorker: analysisWorkerFile(),
    emit: (topic, value) => events.push({ topic, value }),
    log: (error) => logged.push(error),
    ...options,
  });
  const opened = { service, events, path, logged };
  open.push(opened);
  return opened;
}

/** Calls, and holds the answer to the contract's own word for it. */
async function call<Name extends ServiceCallName>({ service }: Opened, name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  const value = unwrap(await service.call(name, input));
  return contract[name].output.parse(JSON.parse(JSON.stringify(value))) as CallOutput<Name>;
}

const jobReports = ({ events }: Opened): JobReport[] =>
  events.filter(({ topic }) => topic === 'job').map(({ value }) => value as JobReport);

async function ended(opened: Opened, jobId: string): Promise<JobReport> {
  for (let waited = 0; waited < 20_000; waited += 10) {
    const report = jobReports(opened).find((each) => each.jobId === jobId && each.state !== 'running');
    if (report) return report;
    await pause(10);
  }
  throw new Error('The job did not end within twenty seconds.');
}

function wireFile(articles: number): string {
  const path = nextPath('wire.jsonl');
  const line = (n: number): string =>
    JSON.stringify({
      id: `N-${n}`,
      title: `Ferry ${n} held in port`,
      outlet: n % 2 === 0 ? 'Corvel Wire' : 'Ansa Nord',
      published: '2026-03-17',
      url: `https://corvel.invalid/${n}`,
      text: `ARNESK, March 17 — Ferry ${n} stayed in port.\n\n"We wait for the wind," said harbour master Ilo Brandt, number ${n}.`,
    });
  writeFileSync(path, `${Array.from({ length: articles }, (_, n) => line(n)).join('\n')}\n`);
  return path;
}

test('arbitrary JSON under arbitrary names is answered in an envelope, and never thrown at', async () => {
  const opened = start();
  const names = fc.oneof(
    fc.constantFrom(...(Object.keys(contract) as CallName[])),
    fc.string(),
    fc.constantFrom('__proto__', 'constructor', 'toString'),
  );
  await fc.assert(
    fc.asyncProperty(names, fc.jsonValue(), async (name, input) => {
      const envelope = await opened.service.call(name, input);
      expect(typeof envelope.ok).toBe('boolean');
      if (!envelope.ok) expect(envelope.error.message.length).toBeGreaterThan(10);
      if (!Object.hasOwn(contract, name) || contract[name as CallName].at === 'shell')
        expect(envelope).toMatchObject({ ok: false, error: { code: 'refused' } });
    }),
    { numRuns: 400 },
  );
  expect(opened.logged).toEqual([]);
});

test('what does not fit is refused with the name of the field, and changes nothing', async () => {
  const opened = start();
  const answers = await Promise.all([
    opened.service.call('articles.list', { filter: {}, order: 'newest', offset: 0, limit: 5000 }),
    opened.service.call('actors.create', { kind: 'person', name: '' }),
    opened.service.call('events.get', { id: 'not-an-id' }),
    opened.service.call('library.status', 'x'),
  ]);
  const messages = answers.map((answer) => (answer.ok ? '' : `${answer.error.code} ${answer.error.message}`));
  expect(messages[0]).toMatch(/^invalid-input articles\.list: limit/);
  expect(messages[1]).toMatch(/^invalid-input actors\.create: name/);
  expect(messages[2]).toMatch(/^invalid-input events\.get: id/);
  expect(messages[3]).toMatch(/^invalid-input library\.status: the input/);
  expect(opened.events).toEqual([]);
});

test('the sample opens once, as one act, and every query about it keeps the contract', async () => {
  const opened = start(undefined, { attended: false });
  const { eventId, firstArticleId } = await call(opened, 'articles.openSample', {});
  expect(opened.events).toEqual([{ topic: 'changed', value: { subjects: contract['articles.openSample'].invalidates } }]);
  const before = await call(opened, 'library.status', {});
  expect(await call(opened, 'articles.openSample', {})).toEqual({ eventId, firstArticleId });
  expect(await call(opened, 'library.status', {})).toEqual(before);
  expect(before.quotes).toBeGreaterThan(5);

  const { articles } = await call(opened, 'events.get', { id: eventId });
  expect(articles.map(({ id }) => id)).toContain(firstArticleId);
  const comparison = await call(opened, 'events.compare', { id: eventId });
  expect(comparison.rows.length).toBeGreaterThan(2);
  expect(comparison.quotes).toBe(before.quotes);
  for (const { id } of articles) {
    const { article } = await call(opened, 'articles.get', { id });
    const { annotations } = await call(opened, 'annotations.list', { articleId: id });
    for (const { anchors } of annotations)
      for (const { start: from, end, exact } of anchors) expect(article.text.slice(from, end)).toBe(exact);
    expect((await call(opened, 'articles.original', { id })).text.length).toBeGreaterThan(100);
  }
  for (const actor of await call(opened, 'actors.list', {})) await call(opened, 'actors.get', { id: actor.id, eventId });
  await call(opened, 'articles.list', { filter: { eventId }, order: 'oldest', offset: 0, limit: 50 });
  await call(opened, 'articles.outlets', {});
  await call(opened, 'actors.find', { text: 'o' });
  await call(opened, 'events.list', {});
  await call(opened, 'tags.list', {});
  await call(opened, 'claims.list', { eventId });
  await call(opened, 'collections.list', {});
  await call(opened, 'history.list', { limit: 10 });
  expect((await call(opened, 'search.query', { text: 'grain' })).hits.length).toBeGreaterThan(0);
  expect(await ended(opened, (await call(opened, 'library.check', {})).jobId)).toMatchObject({
    state: 'finished',
    outcome: { report: { ok: true } },
  });

  expect(await call(opened, 'history.undo', {})).toMatchObject({ label: 'Open the sample coverage' });
  expect(await call(opened, 'library.status', {})).toMatchObject({ articles: 0, actors: 0, events: 0, quotes: 0 });
  expect(await call(opened, 'history.redo', {})).toMatchObject({ place: { eventId } });
  expect(await call(opened, 'library.status', {})).toEqual(before);
});

test('a command tells what it invalidates once it is done, and only then', async () => {
  const opened = start();
  await call(opened, 'actors.create', { kind: 'person', name: 'Ilo Brandt' });
  expect(opened.events).toEqual([{ topic: 'changed', value: { subjects: contract['actors.create'].invalidates } }]);
  await opened.service.call('actors.delete', { id: '01a20b3c-9715-7752-b7e6-6d6a27a2b003' });
  expect(opened.events).toHaveLength(1);
});

test('an import is one act, reports what it did, and finds its own work again', async () => {
  const opened = start();
  const paths = [wireFile(120), nextPath('missing.txt')];
  const { jobId } = await call(opened, 'articles.import', { paths, eventId: null, outlet: null });
  const report = await ended(opened, jobId);
  expect(report).toMatchObject({
    state: 'finished',
    outcome: { kind: 'import', report: { revisions: [], duplicates: [], failed: [{ path: paths[1] }] } },
  });
  expect(report.outcome?.kind === 'import' && report.outcome.report.added.length).toBe(120);
  contract['job.list'].output.parse(await call(opened, 'job.list', {}));
  const again = await ended(
    opened,
    (await call(opened, 'articles.import', { paths: paths.slice(0, 1), eventId: null, outlet: null })).jobId,
  );
  expect(again.outcome?.kind === 'import' && again.outcome.report.duplicates.length).toBe(120);
  const { event } = await call(opened, 'events.create', { fields: { name: 'Ferry held' } });
  await ended(opened, (await call(opened, 'articles.import', { paths: paths.slice(0, 1), eventId: event.id, outlet: null })).jobId);
  expect(await call(opened, 'history.state', {})).toMatchObject({ undo: { label: 'Put 120 articles into an event' } });
  await call(opened, 'history.undo', {});
  await call(opened, 'history.undo', {});
  const find = await call(opened, 'articles.find', { reference: 'N-7' });
  expect((await call(opened, 'articles.get', { id: find.id ?? ('' as never) })).article.headline).toBe('Ferry 7 held in port');
  expect(find.matches).toBe(1);
  expect(await call(opened, 'articles.find', { reference: 'N-none' })).toEqual({ id: null, matches: 0 });
  await call(opened, 'history.undo', {});
  expect(await call(opened, 'library.status', {})).toMatchObject({ articles: 0 });
});

test('an import that is stopped keeps what it had saved; until then nothing can be undone', async () => {
  const opened = start();
  const { jobId } = await call(opened, 'articles.import', { paths: [wireFile(3000)], eventId: null, outlet: null });
  expect(await opened.service.call('history.undo', {})).toMatchObject({ ok: false, error: { code: 'conflict' } });
  for (;;) {
    await pause(5);
    if ((await call(opened, 'library.status', {})).articles > 0) break;
  }
  await call(opened, 'job.cancel', { jobId });
  const report = await ended(opened, jobId);
  expect(report.state).toBe('cancelled');
  const { articles } = await call(opened, 'library.status', {});
  expect(articles).toBeGreaterThan(0);
  expect(articles).toBeLessThan(3000);
  expect(report.outcome?.kind === 'import' && report.outcome.report.added.length).toBe(articles);
  await call(opened, 'history.undo', {});
  expect(await call(opened, 'library.status', {})).toMatchObject({ articles: 0 });
});

test('nothing is written over the open library, by whatever name', async () => {
  const opened = start();
  const link = nextPath('link.wiredesk');
  symlinkSync(opened.path, link);
  const size = readFileSync(opened.path).length;
  for (const path of [opened.path, link, `${opened.path}-wal`, join(folder, 'x', '..', opened.path.slice(folder.length + 1))]) {
    for (const [name, input] of [
      ['library.backup', { path }],
      ['exchange.export', { format: 'csv', path, scope: {} }],
    ] as const) {
      expect(await opened.service.call(name, input), `${name} ${path}`).toMatchObject({ ok: false, error: { code: 'refused' } });
    }
  }
  expect(readFileSync(opened.path).length).toBe(size);
});

test('a damaged library is set aside and reported; unattended it is left where it is', async () => {
  const opened = start();
  await call(opened, 'articles.openSample', {});
  await opened.service.close();
  const damaged = nextPath('damaged.wiredesk');
  copyFileSync(opened.path, damaged);
  const bytes = readFileSync(damaged);
  bytes.fill(0xaa, 4096, 4096 * 12);
  writeFileSync(damaged, bytes);
  expect(() => start(damaged, { attended: false })).toThrow(/is damaged/);
  expect(readFileSync(damaged).equals(bytes)).toBe(true);
  const { setAside, articles } = await call(start(damaged), 'library.status', {});
  expect(articles).toBe(0);
  expect(setAside && readFileSync(setAside.path).equals(bytes)).toBe(true);
});

test('after closing nothing is answered, and one file holds everything', async () => {
  const opened = start();
  await call(opened, 'articles.openSample', {});
  await Promise.all([opened.service.close(), opened.service.close()]);
  expect(existsSync(`${opened.path}-wal`)).toBe(false);
  expect(await opened.service.call('library.status', {})).toMatchObject({ ok: false, error: { code: 'library-closed' } });
});

test('the process answers, tells, and leaves; one that is killed amid an import goes on with it', async () => {
  const path = nextPath('killed.wiredesk');
  const first = await startProcess(path);
  expect(await first.next('reply', { type: 'call', id: 7, name: 'library.status', input: {} })).toMatchObject({
    id: 7,
    envelope: { ok: true, value: { articles: 0 } },
  });
  expect(await first.next('reply', { type: 'call', id: 8, name: 'settings.get', input: {} })).toMatchObject({
    envelope: { ok: false, error: { code: 'refused' } },
  });
  first.child.send({ nonsense: true });
  await first.next('reply', {
    type: 'call',
    id: 9,
    name: 'articles.import',
    input: { paths: [wireFile(1500)], eventId: null, outlet: null },
  });
  for (;;) {
    const status = (await first.next('reply', { type: 'call', id: 10, name: 'library.status', input: {} })) as {
      envelope: Envelope<{ articles: number }>;
    };
    if (unwrap(status.envelope).articles > 100) break;
  }
  first.child.kill('SIGKILL');
  await first.exit;

  const second = start(path);
  const report = jobReports(second)[0];
  expect(report).toMatchObject({ name: 'Continue import', state: 'running' });
  const last = await ended(second, report?.jobId ?? '');
  const outcome = last.outcome?.kind === 'import' ? last.outcome.report : null;
  expect(last.state).toBe('finished');
  expect(outcome?.duplicates.length).toBeGreaterThan(100);
  expect((outcome?.added.length ?? 0) + (outcome?.duplicates.length ?? 0)).toBe(1500);
  expect(await call(second, 'library.status', {})).toMatchObject({ articles: 1500 });
  await second.service.close();
  const third = start(path);
  expect(jobReports(third)).toEqual([]);
  await third.service.close();

  const fourth = await startProcess(path, false);
  fourth.child.send({ type: 'close' } satisfies ShellMessage);
  expect(await fourth.exit).toBe(0);
  expect(existsSync(`${path}-wal`)).toBe(false);
});

test('the process says why a library cannot be opened', async () => {
  const process = startChild();
  expect(
    await process.next('open-failed', { type: 'open', libraryPath: nextPath('none.wiredesk'), author: '', device: 'd', create: false }),
  ).toMatchObject({
    error: { code: 'not-found' },
  });
  process.child.disconnect();
  expect(await process.exit).toBe(0);
});

type Running = {
  child: ChildProcess;
  exit: Promise<number | null>;
  next(type: ServiceMessage['type'], message: ShellMessage): Promise<ServiceMessage>;
};

function startChild(): Running {
  const child = fork(join(import.meta.dirname, 'process.ts'), { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return {
    child,
    exit,
    next: (type, message) =>
      new Promise((resolve) => {
        const listen = (data: unknown): void => {
          const received = ServiceMessage.parse(data);
          if (received.type !== type) return;
          child.off('message', listen);
          resolve(received);
        };
        child.on('message', listen);
        child.send(message);
      }),
  };
}

async function startProcess(path: string, create = true): Promise<Running> {
  const running = startChild();
  await running.next('opened', { type: 'open', libraryPath: path, author: 'Ines', device: 'desk', create });
  return running;
}
