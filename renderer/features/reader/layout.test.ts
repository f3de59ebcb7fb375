import { expect, test } from 'vitest';
import { layOut } from './layout.ts';

const text = 'A heading\nOSTREL, Velmara, March 17 (Northmark) — The port said so on Tuesday.\nSee the report for more.';
const first = text.indexOf('OSTREL');
const second = text.indexOf('See');
const article = {
  text,
  blocks: [
    { kind: 'heading' as const, start: 0, end: first - 1 },
    { kind: 'paragraph' as const, start: first, end: second - 1 },
    { kind: 'paragraph' as const, start: second, end: text.length },
  ],
  inlines: [
    {
      kind: 'link' as const,
      start: text.indexOf('the report'),
      end: text.indexOf('the report') + 10,
      href: 'https://port.example/report',
    },
    { kind: 'emphasis' as const, start: text.indexOf('report for'), end: text.indexOf(' more'), href: null },
  ],
  dateline: { place: 'OSTREL, Velmara', date: 'March 17' },
};

test('pieces cover every block without gaps and in order', () => {
  for (const block of layOut(article)) {
    expect(block.pieces[0]?.start).toBe(block.start);
    expect(block.pieces.at(-1)?.end).toBe(block.end);
    block.pieces.slice(1).forEach((piece, i) => {
      expect(piece.start).toBe(block.pieces[i]?.end);
    });
  }
});

test('paragraphs are numbered, headings are not', () => {
  expect(layOut(article).map((block) => block.number)).toEqual([null, 1, 2]);
});

test('the dateline ends before its dash', () => {
  const dateline = layOut(article)[1]?.pieces.find((piece) => piece.dateline);
  expect(text.slice(dateline?.start, dateline?.end)).toBe('OSTREL, Velmara, March 17 (Northmark)');
});

test('a place that the text does not begin with makes no dateline', () => {
  const elsewhere = layOut({ ...article, dateline: { place: 'SENNET', date: null } });
  expect(elsewhere.flatMap((block) => block.pieces).some((piece) => piece.dateline)).toBe(false);
});

test('overlapping inlines are cut where either begins or ends', () => {
  const pieces = layOut(article)[2]?.pieces ?? [];
  expect(pieces.map((piece) => [text.slice(piece.start, piece.end), piece.href !== null, piece.emphasis])).toEqual([
    ['See ', false, false],
    ['the ', true, false],
    ['report', true, true],
    [' for', false, true],
    [' more.', false, false],
  ]);
});
