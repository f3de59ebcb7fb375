import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { afterAll, expect, test } from 'vitest';
import { type CaptureItem, captureBytes, captureFile } from './capture.ts';
import { LONGEST_LINE } from './json-lines.ts';
import { openParsePool } from './worker-pool.ts';

const root = mkdtempSync(join(tmpdir(), 'wireside-capture-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const WORKER = new URL('./parse-worker.ts', import.meta.url);
const TEXT = 'Port of Ostrel shut\n\nTwelve people were hurt when fire swept through a grain terminal, officials said.\n';

function file(name: string, content: string | Uint8Array): string {
  const path = join(root, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function all(items: AsyncIterable<CaptureItem>): Promise<CaptureItem[]> {
  const found: CaptureItem[] = [];
  for await (const item of items) found.push(item);
  return found;
}
const brief = (items: readonly CaptureItem[]) =>
  items.map((item) => (item.ok ? item.article.headline : `${item.path.split('/').at(-1)}: ${item.reason}`));

test('JSON Lines: what can be read is read, what cannot is named by its line', async () => {
  const good = {
    id: 'a-1',
    title: 'Port shut',
    outlet: 'Halyard News',
    published: '2026-03-17',
    url: 'https://halyard.example/1',
    text: 'OSTREL — Twelve are hurt.\n\nTwo are well.\nOne left.',
    extra: [1],
  };
  const path = file(
    'mixed.jsonl',
    [
      `\ufeff${JSON.stringify(good)}`,
      '{"broken": ',
      '[1, 2]',
      '',
      '{"text": 5}',
      '{"title": "No text here"}',
      JSON.stringify({ text: 'Only a text, nothing else in it.', published: '03/04/2026', id: 7 }),
    ].join('\r\n'),
  );
  const items = await all(captureFile(path));
  expect(items.map((item) => (item.ok ? 'ok' : item.path.split(':').at(-1)))).toEqual(['ok', '2', '3', '5', '6', 'ok']);
  const [first, second, , , , last] = items;
  expect(first).toMatchObject({
    article: {
      externalId: 'a-1',
      headline: 'Port shut',
      outletName: 'Halyard News',
      published: { value: '2026-03-17', precision: 'day' },
      address: 'https://halyard.example/1',
      dateline: { place: 'OSTREL', date: null },
      text: 'OSTREL — Twelve are hurt.\nTwo are well.\nOne left.',
      original: { fileName: 'mixed-1.json', mediaType: 'application/json' },
    },
  });
  expect(first?.ok && JSON.parse(new TextDecoder().decode(first.article.original.bytes))).toEqual(good);
  expect(second).toMatchObject({ ok: false, reason: expect.stringContaining('not valid JSON') });
  expect(last).toMatchObject({ article: { externalId: '7', published: null, address: null, outletName: null } });
});

test('JSON Lines: a line of fifty megabytes is refused, the next one read', async () => {
  const path = file('long.jsonl', `{"text": "${'x'.repeat(50_000_000)}"}\n{"text": "Three words here."}\n`);
  const [long, next] = await all(captureFile(path));
  expect(long).toMatchObject({ ok: false, path: `${path}:1`, reason: expect.stringContaining(`${LONGEST_LINE / 1024 / 1024} MB`) });
  expect(next).toMatchObject({ ok: true });
  expect(await all(captureFile(file('empty.jsonl', '')))).toMatchObject([{ ok: false, reason: 'The file is empty.' }]);
});

test('a folder: texts and pages in order of their names, hidden files passed over, the rest reported and survived', async () => {
  file('folder/b.txt', TEXT);
  file(
    'folder/a/deep.htm',
    `<title>Deep port shut</title>${'<p>Twelve people were hurt when fire swept through a grain terminal in Ostrel, officials said.</p>'.repeat(4)}`,
  );
  file('folder/.hidden.txt', TEXT);
  file('folder/picture.png', 'no text');
  file('folder/renamed.html', Buffer.from('504b030414000000', 'hex'));
  file('folder/void.txt', '');
  file('folder/short.txt', 'Two words');
  symlinkSync(join(root, 'folder'), join(root, 'folder/a/loop'));
  symlinkSync(join(root, 'folder/self.txt'), join(root, 'folder/self.txt'));
  symlinkSync(join(root, 'nowhere'), join(root, 'folder/gone.txt'));
  expect(brief(await all(captureFile(join(root, 'folder'))))).toEqual([
    'Deep port shut',
    'Port of Ostrel shut',
    'gone.txt: There is no such file.',
    'renamed.html: This is a zip archive, not a text or a saved page.',
    'self.txt: It is a link that leads to itself.',
    'short.txt: It holds fewer than three words of text.',
    'void.txt: The file is empty.',
  ]);
});

test('an empty folder, a missing file and one that is too large say so', async () => {
  mkdirSync(join(root, 'none'));
  const large = file('large.txt', 'x');
  truncateSync(large, 65 * 1024 * 1024);
  expect(brief(await all(captureFile(join(root, 'none'))))).toEqual(['none: The folder holds no .txt, .html or .jsonl files.']);
  expect(brief(await all(captureFile(join(root, 'missing.txt'))))).toEqual(['missing.txt: There is no such file.']);
  expect(brief(await all(captureFile(large)))[0]).toContain('65 MB large; Wireside takes files of up to 64 MB');
});

const isRoot = process.getuid?.() === 0;
test('a folder without permission', async ({ skip }) => {
  skip(isRoot, 'root may read everything');
  file('locked/a.txt', TEXT);
  chmodSync(join(root, 'locked'), 0);
  expect(brief(await all(captureFile(join(root, 'locked'))))).toEqual(['locked: You have no permission to read it.']);
  chmodSync(join(root, 'locked'), 0o700);
});

test('a page is known by its first words whatever its name', () => {
  const html = `<!-- saved -->\n<!DOCTYPE html><html><head><title>Port shut today</title></head><body>${'<p>Twelve people were hurt when fire swept through a grain terminal, officials said.</p>'.repeat(4)}</body></html>`;
  expect(captureBytes(new TextEncoder().encode(html), 'saved').article).toMatchObject({
    headline: 'Port shut today',
    original: { mediaType: 'text/html' },
  });
});

test('one long line is captured; one of fifty megabytes is no article, and said to be none without hanging', { timeout: 60_000 }, () => {
  expect(captureBytes(new TextEncoder().encode('wheat '.repeat(800_000)), 'long.txt').article.wordCount).toBe(800_000);
  expect(() => captureBytes(new TextEncoder().encode('wheat '.repeat(8_000_000)), 'long.txt')).toThrow(
    'Its text has 47,999,999 characters; an article has up to 5,000,000.',
  );
});

test('what had to be guessed is said, for a text and for a line', async () => {
  const words = 'Порт был закрыт на три дня, сказал директор порта после пожара.';
  const text = file('port.txt', iconv.encode(words, 'windows-1251'));
  const lines = file(
    'port.jsonl',
    Buffer.concat([iconv.encode(JSON.stringify({ text: words }), 'windows-1251'), Buffer.from(`\n${JSON.stringify({ text: words })}`)]),
  );
  expect(await all(captureFile(text))).toMatchObject([{ ok: true, guessed: 'windows-1251', article: { text: words } }]);
  expect(await all(captureFile(lines))).toMatchObject([{ guessed: 'windows-1251' }, { guessed: null }]);
  const broken = Buffer.from(`\ufeff${words}`);
  broken[40] = 0xff;
  expect(await all(captureFile(file('broken.txt', broken)))).toMatchObject([{ ok: true, guessed: 'utf-8' }]);
});

test('JSON Lines: a file that is no text is one failure, not one a line; .ndjson is JSON Lines too', async () => {
  const noise = Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * 7919 + ((i * i) % 251)) % 256));
  expect(await all(captureFile(file('noise.jsonl', noise)))).toMatchObject([
    { ok: false, reason: 'The file holds bytes that are no text.' },
  ]);
  expect(await all(captureFile(file('lines.ndjson', '{"text": "Three words here."}')))).toMatchObject([
    { ok: true, article: { text: 'Three words here.' } },
  ]);
});

test('the pool captures as captureFile does, in another thread', async () => {
  const pool = openParsePool(WORKER);
  const inThread = await all(captureFile(join(root, 'folder')));
  expect(await all(pool.capture(join(root, 'folder')))).toEqual(inThread);
  expect(await all(pool.capture(join(root, 'mixed.jsonl')))).toEqual(await all(captureFile(join(root, 'mixed.jsonl'))));
  await pool.close();
});

test('a file that takes too long or ends its thread is a failed item, and the next one has a fresh thread', {
  timeout: 30_000,
}, async () => {
  const slow = file('slow.html', `<p ${Array.from({ length: 200_000 }, (_, i) => `a${i}=b`).join(' ')}>three words here</p>`);
  const hasty = openParsePool(WORKER, { timeoutMilliseconds: 1500 });
  expect(await all(hasty.capture(slow))).toMatchObject([{ ok: false, path: slow, reason: expect.stringContaining('given up') }]);
  await hasty.close();
  const small = openParsePool(WORKER, { memoryMegabytes: 24 });
  const heavy = file('heavy.txt', 'a.\n'.repeat(3_000_000));
  expect(await all(small.capture(heavy))).toMatchObject([{ ok: false, path: heavy, reason: expect.stringContaining('memory') }]);
  expect(brief(await all(small.capture(join(root, 'folder/b.txt'))))).toEqual(['Port of Ostrel shut']);
  await small.close();
  expect(await all(small.capture(join(root, 'folder/b.txt')))).toMatchObject([{ ok: false, reason: expect.stringContaining('stopped') }]);
});

test('a worker that cannot start is a failed item, not a hang', async () => {
  const pool = openParsePool(new URL('./no-such-worker.ts', import.meta.url));
  expect(await all(pool.capture(file('fine.txt', TEXT)))).toMatchObject([
    { ok: false, reason: expect.stringContaining('ended unexpectedly') },
  ]);
  await pool.close();
});

const coverage = fileURLToPath(new URL('../../../shared/data/basil.jsonl', import.meta.url));
const here = existsSync(coverage);
test('120 articles of three outlets', async ({ skip }) => {
  skip(!here, '../shared/data/basil.jsonl is not here');
  const items = await all(captureFile(coverage));
  expect(items.filter((item) => item.ok)).toHaveLength(120);
  expect(
    items.every(
      (item) => item.ok && item.article.published?.precision === 'day' && item.article.address !== null && item.article.language === 'en',
    ),
  ).toBe(true);
});
