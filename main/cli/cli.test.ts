import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

// Real files and real processes take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'wireside-cli-'));
const library = join(folder, 'desk.wiredesk');
const wire = join(folder, 'wire.jsonl');
const story = join(folder, 'ferry.txt');
const data = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');

type Run = { code: number | null; out: string; err: string };

function run(
  words: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  onStart?: (kill: (signal: NodeJS.Signals) => void) => void,
): Promise<Run> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'cli.ts'), ...words], {
    cwd: folder,
    env: { ...process.env, WIRESIDE_LIBRARY: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onStart?.((signal) => child.kill(signal));
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

const on = (command: string, ...words: string[]): Promise<Run> => run([command, ...words, '--library', library]);
const json = async <Value>(command: string, ...words: string[]): Promise<Value> => {
  const { code, out, err } = await on(command, ...words, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Value;
};
const failure = (message: RegExp, code: number) => ({
  code,
  out: '',
  err: expect.stringMatching(new RegExp(`^wireside: [^\\n]*${message.source}[^\\n]*\\n$`)),
});

beforeAll(async () => {
  const lines = ['Corvel Wire', 'Ansa Nord'].map((outlet, n) => ({
    id: `N-${n}`,
    title: n === 0 ? 'Ferry held in port' : 'Ferry \u001b[31mstays\u001b[0m',
    outlet,
    published: `2026-03-1${n + 7}`,
    url: `https://corvel.invalid/${n}`,
    text: `ARNESK, March 17 — The ferry stayed in port.\n\n"We wait for the wind," said harbour master Ilo Brandt.`,
  }));
  writeFileSync(wire, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{broken\n`);
  writeFileSync(story, 'Ferry sails at last\n\nARNESK, March 19 — The ferry left on Thursday, harbour master Ilo Brandt said.\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('help is everywhere and tells the exit codes; without a command it is an error', async () => {
  const commands = ['import', 'list', 'show', 'search', 'compare', 'export', 'check', 'backup'];
  const helps = await Promise.all([['--help'], ...commands.map((command) => [command, '--help'])].map((words) => run(words)));
  for (const { code, out, err } of helps) {
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Exit codes:');
  }
  for (const [index, command] of commands.entries()) {
    expect(helps[0]?.out).toContain(`  ${command} `);
    expect(helps[index + 1]?.out).toMatch(/--library <file>[\s\S]*--json/);
  }
  expect(await run(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  expect((await run([])).code).toBe(2);
});

test('what is not understood ends with 2, a library that is not there with 3, in one line', async () => {
  const missing = join(folder, 'none.wiredesk');
  const cases: [string[], RegExp, number][] = [
    [['frobnicate'], /unknown command 'frobnicate'/, 2],
    [['list', '--wrong'], /unknown option '--wrong'/, 2],
    [['import', '--library', missing], /missing required argument 'path'/, 2],
    [['export', '--library', missing, '--format', 'pdf', '--out', 'x'], /'pdf' is invalid/, 2],
    [['export', '--library', missing, '--format', 'csv'], /'--out <file>' not specified/, 2],
    [['search', 'x', '--limit', '0', '--library', missing], /whole number from 1 to 500/, 2],
    [['list'], /--library FILE/, 2],
    [['list', '--library', missing], /There is no library at .*none\.wiredesk/, 3],
    [['check', '--library', missing], /There is no library at/, 3],
    [['list', '--library', wire], /wire\.jsonl/, 3],
    [['list', '--library', folder], /wireside-cli-/, 3],
  ];
  const results = await Promise.all(cases.map(([words]) => run(words)));
  for (const [index, [, message, code]] of cases.entries()) expect(results[index]).toEqual(failure(message, code));
  expect(existsSync(missing)).toBe(false);
});

test('import makes the library and the event, counts, and goes on past what fails', async () => {
  const { code, out, err } = await on('import', wire, story, 'nowhere.txt', '--event', 'Ferry held', '--json');
  expect({ code, err }).toEqual({ code: 1, err: '' });
  const report = JSON.parse(out) as { failed: { path: string; reason: string }[] };
  expect(report).toMatchObject({ added: 3, revisions: 0, duplicates: 0 });
  expect(report.failed).toHaveLength(2);
  expect(report.failed.map(({ path }) => path).join()).toMatch(/wire\.jsonl.*nowhere\.txt/);
  expect(report.failed.every(({ reason }) => reason.length > 5)).toBe(true);
  expect(await on('import', story, '--event', 'FERRY HELD')).toEqual({
    code: 0,
    out: '0 added, 0 revisions, 1 duplicates, 0 failed\n',
    err: '',
  });
  const events = await json<{ articles: { id: string }[]; total: number }>('list', '--event', 'Ferry held');
  expect(events.total).toBe(3);
});

test('import takes folders, and the outlet that is named', async () => {
  const inner = join(folder, 'drop', 'inner');
  mkdirSync(inner, { recursive: true });
  writeFileSync(join(inner, 'a.txt'), 'Lamp lit\n\nARNESK, March 20 — The lamp of the old tower was lit again.\n');
  writeFileSync(join(folder, 'drop', 'ignored.bin'), 'x');
  const other = join(folder, 'other.wiredesk');
  expect(await run(['import', 'drop', '--outlet', 'Tower Post', '--library', other])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^1 added/),
  });
  const { articles } = JSON.parse((await run(['list', '--json', '--library', other])).out) as { articles: { outlet: { name: string } }[] };
  expect(articles.map(({ outlet }) => outlet.name)).toEqual(['Tower Post']);
  expect(await run(['import', 'none.txt', '--event', 'Empty', '--library', other])).toMatchObject({ code: 1 });
  expect(await run(['list', '--event', 'Empty', '--library', other])).toEqual(failure(/no event called “Empty”/, 1));
});

test('list, show and search, as tables and as JSON', async () => {
  const { total, articles } = await json<{ total: number; articles: { id: string; headline: string }[] }>('list');
  expect(total).toBe(articles.length);
  const listed = await on('list');
  expect(listed.out.split('\n')[0]).toMatch(/^Id +Published +Outlet +Quotes +Headline$/);
  for (const { id } of articles) expect(listed.out).toContain(id);
  expect(listed.out).not.toContain('\u001b');
  expect((await json<{ articles: unknown[] }>('list', '--limit', '1')).articles).toHaveLength(1);
  expect((await run(['list', '--json'], { WIRESIDE_LIBRARY: library })).code).toBe(0);

  const shown = await on('show', 'N-0');
  expect(shown).toMatchObject({ code: 0, err: '' });
  expect(shown.out).toMatch(/^Ferry held in port\n[\s\S]*Corvel Wire[\s\S]*We wait for the wind/);
  const byId = await json<{ article: { id: string; externalId: string }; annotations: unknown[] }>('show', articles[0]?.id ?? '');
  expect(byId.article.id).toBe(articles[0]?.id);
  expect(await on('show', 'nothing')).toEqual(failure(/no article has the id or number “nothing”/, 1));

  expect((await json<{ hits: { title: string }[] }>('search', 'wind', 'ferry', '--limit', '5')).hits.length).toBeGreaterThan(0);
  expect((await on('search', 'harbour')).out).toMatch(/^Kind +Id/);
  expect(await on('search', 'zzzzz')).toEqual({ code: 0, out: 'Nothing found.\n', err: '' });
});

test('the register is listed, and two of its entries are made one by name', async () => {
  type Register = { actors: { id: string; name: string; articles: number; aliases: string[] }[]; pairs: unknown[] };
  const copy = join(folder, 'register.wiredesk');
  expect(await on('backup', copy)).toMatchObject({ code: 0 });
  const at = (...words: string[]): Promise<Run> => run(['actors', ...words, '--library', copy]);
  const register = async (): Promise<Register> => JSON.parse((await at('--json')).out) as Register;
  const before = await register();
  expect((await at()).out).toMatch(/^Id +Kind +Quotes/);
  const articles = before.actors.reduce((sum, actor) => sum + actor.articles, 0);
  expect(await at('merge', 'corvel wire', 'Nobody')).toEqual(failure(/nobody in the register is called “Nobody”/, 1));
  expect(await at('merge', 'corvel wire', 'Corvel Wire')).toEqual(failure(/cannot be merged with itself/, 1));
  expect(await at('merge', 'corvel wire')).toMatchObject({ code: 2 });
  expect(await at('merge', 'corvel wire', 'ANSA NORD')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Ansa Nord .* is part of Corvel Wire/),
  });
  const after = await register();
  expect(after.actors.length).toBe(before.actors.length - 1);
  expect(after.actors.find(({ name }) => name === 'Corvel Wire')).toMatchObject({ aliases: ['Ansa Nord'] });
  expect(after.actors.reduce((sum, actor) => sum + actor.articles, 0)).toBe(articles);
});

test('compare, export and take in again', async () => {
  expect(await on('compare', '--event', 'Ferry held')).toMatchObject({ code: 0, out: expect.stringMatching(/^Ferry held: 0 quotes/) });
  expect((await json<{ columns: unknown[] }>('compare', '--event', 'ferry held')).columns.length).toBe(3);
  expect(await on('compare', '--event', 'No such')).toEqual(failure(/no event called “No such”/, 1));

  const file = join(folder, 'ferry.wireside');
  expect(await json('export', '--format', 'wireside', '--out', 'ferry.wireside', '--event', 'Ferry held')).toMatchObject({
    articles: 3,
    path: file,
  });
  expect(await json('export', '--format', 'csv', '--out', 'quotes.csv')).toMatchObject({ path: join(folder, 'quotes.csv') });
  expect(readFileSync(join(folder, 'quotes.csv'), 'utf8')).toMatch(/^\uFEFFquote id,/);
  expect(await on('export', '--format', 'csv', '--out', '-')).toEqual({
    code: 0,
    out: readFileSync(join(folder, 'quotes.csv'), 'utf8'),
    err: '',
  });
  expect(existsSync(join(folder, '-'))).toBe(false);
  expect(await on('export', '--format', 'csv', '--out', '-', '--json')).toEqual(failure(/leave --json out/, 2));
  expect(await on('import', file, '--event', 'Ferry held')).toEqual(failure(/brings its own events and outlets/, 2));
  expect(await on('export', '--format', 'csv', '--out', 'no/such/folder.csv')).toEqual(failure(/folder does not exist/, 1));
  expect(await on('export', '--format', 'csv', '--out', library)).toEqual(failure(/is the library that is open/, 1));

  const taken = join(folder, 'taken.wiredesk');
  expect(JSON.parse((await run(['import', file, '--json', '--library', taken])).out)).toMatchObject({
    added: 3,
    failed: [],
    collections: [{ path: file, added: { articles: 3, events: 1 } }],
  });
  expect((await run(['list', '--json', '--event', 'Ferry held', '--library', taken])).out).toBe(
    (await on('list', '--json', '--event', 'Ferry held')).out,
  );
  writeFileSync(file, readFileSync(file).subarray(0, 500));
  expect(await run(['import', file, '--library', taken])).toMatchObject({
    code: 1,
    out: expect.stringMatching(/1 failed\nfailed: .*ferry\.wireside/),
  });
});

test('check finds nothing in a sound library, and names what is wrong in a damaged one', async () => {
  expect(await on('check')).toMatchObject({ code: 0, out: expect.stringMatching(/nothing wrong\n$/), err: '' });
  expect(await json('check')).toMatchObject({ ok: true, problems: [] });
  const damaged = join(folder, 'damaged.wiredesk');
  const bytes = readFileSync(library);
  bytes.fill(0xaa, 4096, 4096 * 12);
  writeFileSync(damaged, bytes);
  const found = await run(['check', '--json', '--library', damaged]);
  expect(found).toMatchObject({ code: 1, err: '' });
  expect(JSON.parse(found.out)).toMatchObject({ ok: false, problems: [{ kind: 'database' }] });
  expect(readFileSync(damaged).equals(bytes)).toBe(true);
  expect((await run(['list', '--library', damaged])).code).toBe(3);
});

test('backup copies the library, and refuses to copy it over itself', async () => {
  expect(await on('backup', 'copy.wiredesk')).toMatchObject({ code: 0, out: expect.stringContaining('copy.wiredesk') });
  expect((await run(['list', '--json', '--library', 'copy.wiredesk'])).out).toBe((await on('list', '--json')).out);
  expect(await on('backup', 'desk.wiredesk')).toEqual(failure(/is the library that is open/, 1));
});

test('a reader that stops early is no error, an interrupt ends with 130 and leaves a sound library', async () => {
  const piped = spawn('sh', ['-c', `"$NODE" "$CLI" list --json --library "$LIBRARY" | head -c 5`], {
    env: { ...process.env, NODE: process.execPath, CLI: join(import.meta.dirname, '..', 'cli.ts'), LIBRARY: library },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  piped.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  await new Promise((resolve) => piped.on('close', resolve));
  expect(complaint).toBe('');

  const large = join(folder, 'large.jsonl');
  const line = (n: number): string =>
    JSON.stringify({
      id: `L-${n}`,
      title: `Tide ${n}`,
      outlet: 'Corvel Wire',
      published: '2026-03-17',
      url: `https://tide.invalid/${n}`,
      text: `The tide rose for the ${n}th time.`,
    });
  writeFileSync(large, Array.from({ length: 20_000 }, (_, n) => line(n)).join('\n'));
  const target = join(folder, 'large.wiredesk');
  const { code, out } = await run(['import', large, '--json', '--library', target], {}, (kill) => {
    const watch = setInterval(() => {
      if (!existsSync(`${target}-wal`)) return;
      clearInterval(watch);
      setTimeout(() => kill('SIGINT'), 700);
    }, 20);
  });
  expect(code).toBe(130);
  const { added } = JSON.parse(out) as { added: number };
  expect(added).toBeLessThan(20_000);
  expect(JSON.parse((await run(['list', '--json', '--limit', '1', '--library', target])).out)).toMatchObject({ total: added });
});

test('real coverage: every line of a JSON Lines file, and a wire text', async ({ skip }) => {
  skip(!existsSync(join(data, 'basil.jsonl')), '../shared/data is not here');
  const real = join(folder, 'real.wiredesk');
  const lines = readFileSync(join(data, 'basil.jsonl'), 'utf8').trimEnd().split('\n').length;
  const report = JSON.parse(
    (await run(['import', join(data, 'basil.jsonl'), join(data, 'seed'), '--json', '--library', real])).out,
  ) as Record<string, unknown>;
  expect(report).toMatchObject({ failed: [] });
  expect(Number(report.added) + Number(report.revisions) + Number(report.duplicates)).toBe(lines + 1);
  expect(await run(['check', '--library', real])).toMatchObject({ code: 0 });
  expect((await run(['search', 'Kremlin source', '--library', real])).out).toContain('Assad');
}, 60_000);
