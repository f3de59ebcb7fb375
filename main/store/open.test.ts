import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WiresideError } from '../../shared/envelope.ts';
import { checkLibrary } from './check.ts';
import { addArticle } from './commands/articles.ts';
import { one } from './db.ts';
import { undo, undoState } from './history/undo.ts';
import { openLibrary } from './open.ts';
import { newArticle } from './testing/desk.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wireside-open-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (path: string): ReturnType<typeof openLibrary> => openLibrary({ path, author: 'T. Orlan', device: 'test', create: true });

test('a file that is no library is refused and stays where it is, byte for byte', () => {
  const path = join(folder, 'shopping.txt');
  const words = 'Bread, two onions, and a very long list of other things.\n'.repeat(50);
  writeFileSync(path, words);
  expect(() => open(path)).toThrow(WiresideError);
  expect(() => open(path)).toThrow(/shopping\.txt is not a Wireside library/);
  expect(readdirSync(folder)).toEqual(['shopping.txt']);
  expect(readFileSync(path, 'utf8')).toBe(words);
});

test('a file with the name of a library but other content is set aside, and an empty library takes its place', () => {
  const path = join(folder, 'Desk.wiredesk');
  writeFileSync(path, 'not a database at all '.repeat(100));
  const { library, setAside } = open(path);
  expect(existsSync(setAside?.path ?? '')).toBe(true);
  expect(one<{ n: number }>(library.db, 'SELECT count(*) AS n FROM article')?.n).toBe(0);
  library.close();
});

test('a process killed outright in the middle of an import leaves whole batches, a sound library, and one act to undo', async () => {
  const path = join(folder, 'Desk.wiredesk');
  const child = spawn(process.execPath, [join(import.meta.dirname, 'testing', 'import-forever.ts'), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, 150));
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  const { library, setAside } = open(path);
  expect(setAside).toBeNull();
  const articles = one<{ n: number }>(library.db, 'SELECT count(*) AS n FROM article')?.n ?? 0;
  expect(articles).toBeGreaterThan(0);
  expect(articles % 50).toBe(0);
  const steps = checkLibrary(library.db);
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect(step.value).toMatchObject({ ok: true, checked: { articles } });
  undo(library);
  expect(one<{ n: number }>(library.db, 'SELECT count(*) AS n FROM article')?.n).toBe(0);
  expect(undoState(library.db).undo).toBeNull();
  library.close();
});

test('a disk that fills up is named as that, nothing of the act is kept, and work goes on when there is room', () => {
  const path = join(folder, 'Desk.wiredesk');
  const { library } = open(path);
  library.db.pragma(`max_page_count = ${Number(library.db.pragma('page_count', { simple: true })) + 4}`);
  const long = newArticle(Array.from({ length: 20_000 }, (_unused, index) => `word${index}`).join(' '));
  const outcome = ((): string => {
    try {
      addArticle(library, long);
    } catch (error) {
      return error instanceof WiresideError ? error.code : String(error);
    }
    return 'nothing was thrown';
  })();
  expect(outcome).toBe('disk-full');
  expect(undoState(library.db).undo).toBeNull();
  expect(one<{ n: number }>(library.db, 'SELECT count(*) AS n FROM original')?.n).toBe(0);
  library.db.pragma('max_page_count = 1000000');
  expect(addArticle(library, long).outcome).toBe('added');
  library.close();
});
