import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { analyse } from '../../shared/quotes/analyse.ts';
import { asJson } from './analyze.ts';

// Real files and real processes take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'wireside-analyze-'));
const story = '\ufeffFerry sails\r\n\r\n“The ferry left,” said harbour master Ilo Brandt.\r\n';

type Line = Readonly<{ file: string; text?: string; quotes: { content: [number, number][] }[]; mentions: unknown[]; credits: unknown[] }>;

function analyze(...words: string[]): Readonly<{ code: number | null; out: string; err: string }> {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, '..', 'cli.ts'), 'analyze', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}
const linesOf = (out: string): Line[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

beforeAll(() => {
  mkdirSync(join(folder, 'drop'));
  mkdirSync(join(folder, 'none'));
  writeFileSync(join(folder, 'drop', 'b.txt'), story);
  writeFileSync(join(folder, 'drop', 'a.txt'), '');
  writeFileSync(join(folder, 'drop', 'b.ann'), 'T1\tContent 0 4');
  writeFileSync(join(folder, 'wire.jsonl'), `${JSON.stringify({ title: 'Ferry sails', text: '"It  left," said Ilo Brandt.' })}\n{broken\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a folder means what import takes of it; one object a line, with every part', () => {
  const { code, out, err } = analyze('drop', '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const lines = linesOf(out);
  expect(lines.map(({ file }) => file)).toEqual(['a.txt', 'b.txt']);
  for (const line of lines) {
    expect(Object.keys(line)).toEqual(['file', 'quotes', 'mentions', 'dateline', 'credits']);
  }
});

test('a plain text is analysed as it is read, byte order mark and line ends included', () => {
  const file = join('drop', 'b.txt');
  const analysis = analyse(story, { language: 'en' });
  const expected = asJson({ file: 'b.txt', text: readFileSync(join(folder, file), 'utf8'), rewritten: false, analysis });
  expect(linesOf(analyze(file, '--json').out)).toEqual([JSON.parse(JSON.stringify(expected))]);
  const words = linesOf(analyze(file, '--json').out)[0]?.quotes[0]?.content.map(([start, end]) => story.slice(start, end));
  expect(words).toEqual(['“The ferry left,”']);
  const german = analyse(story, { language: 'de' });
  expect(linesOf(analyze(file, '--json', '--language', 'de').out)[0]?.quotes).toHaveLength(german.quotes.length);
});

test('what is not plain text comes with the text that its spans count in; what fails is told, and the rest goes on', () => {
  const { code, out, err } = analyze('nowhere.txt', 'wire.jsonl', 'none', '--json');
  expect(code).toBe(1);
  const lines = linesOf(out);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ file: 'wire.jsonl:1', text: '"It left," said Ilo Brandt.' });
  expect(err.trimEnd().split('\n')).toEqual([
    'wireside: nowhere.txt: There is no such file.',
    expect.stringMatching(/^wireside: .*wire\.jsonl:2: ./),
    expect.stringMatching(/^wireside: none: .*\.txt/),
  ]);
});

test('bytes that are no text fail with their reason; UTF-16 is read by its mark; a guessed encoding is told', () => {
  mkdirSync(join(folder, 'odd'));
  writeFileSync(join(folder, 'odd', 'a.txt'), Buffer.from(Array.from({ length: 600 }, (_, n) => (n * 73) % 256)));
  writeFileSync(join(folder, 'odd', 'b.txt'), Buffer.from(story, 'utf16le'));
  writeFileSync(
    join(folder, 'odd', 'c.txt'),
    Buffer.from('It is the caf\xe9\x92s day. \x93The ferry left,\x94 said harbour master Ilo Brandt.', 'latin1'),
  );
  writeFileSync(
    join(folder, 'odd', 'd.html'),
    '<!doctype html><title>Ferry</title><article><p>“It left,” said Ilo Brandt on Monday.</p></article>',
  );
  const { code, out, err } = analyze('odd', '--json');
  expect(code).toBe(1);
  expect(err.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/a\.txt: The file holds bytes that are no text\.$/),
    expect.stringMatching(/c\.txt: read as windows-1252; its letters may be wrong$/),
  ]);
  const lines = linesOf(out);
  expect(lines.map(({ file }) => file)).toEqual(['b.txt', 'c.txt', 'd.html']);
  for (const { text = '', quotes } of lines)
    expect(quotes.map(({ content }) => content.map(([start, end]) => text.slice(start, end)))).toEqual([
      [expect.stringMatching(/^“(?:The ferry|It) left,”$/)],
    ]);
});

test('without --json it is a listing for a person, and it explains itself', () => {
  expect(analyze('drop').out).toMatch(/^a\.txt: 0 quotes, 0 names/);
  expect(analyze('--help').out).toMatch(/Exit codes:/);
  expect(analyze()).toMatchObject({ code: 2, err: expect.stringMatching(/missing required argument 'path'/) });
});
