import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../model/article.ts';
import { canonicalise, canonicaliseText, type RawBlock } from './canonical.ts';

const kinds: Block['kind'][] = ['heading', 'paragraph', 'list-item', 'quote', 'caption'];
/* Text as it really comes: letters of several scripts among the characters that cause trouble. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    ' ',
    '\u00a0',
    '\n',
    '\t',
    '\u00ad',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\0',
    '\ud800',
    '\udc00',
  ),
  fc.constantFrom(
    'e\u0301',
    '\u0301',
    'a\u0328\u0301',
    '\u1112\u1161\u11ab',
    'می\u200cخواهم',
    'क\u094d\u200dष',
    '👩\u200d👩\u200d👧',
    '🏴\u{e0067}\u{e007f}',
  ),
  fc.constantFrom('Ostrel', 'said', '“port”', '日本'),
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const mark = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant('link' as const), href: fc.webUrl() }),
    fc.record({ kind: fc.constantFrom('emphasis' as const, 'strong' as const) }),
  ),
  { nil: undefined },
);
const block = fc.record({ kind: fc.constantFrom(...kinds), runs: fc.array(fc.record({ text, inline: mark }), { maxLength: 5 }) });
const document = fc.array(block, { maxLength: 6 });

test('what comes out goes in again unchanged, offsets and all', () => {
  fc.assert(
    fc.property(document, (blocks) => {
      const once = canonicalise(blocks);
      const again = canonicalise(once.blocks.map(({ kind, start, end }): RawBlock => ({ kind, runs: runsBetween(once, start, end) })));
      expect(again.text).toBe(once.text);
      expect(again.blocks).toEqual(once.blocks);
    }),
    { numRuns: 500 },
  );
});

test('blocks tile the text, and inlines lie inside one block', () => {
  fc.assert(
    fc.property(document, (blocks) => {
      const { text, blocks: placed, inlines } = canonicalise(blocks);
      expect(placed.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
      for (const { start, end } of placed) {
        expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/su);
        expect(text.slice(start, end)).not.toMatch(/\n| {2}/);
      }
      for (const inline of inlines) {
        expect(inline.start).toBeLessThan(inline.end);
        expect(placed.some(({ start, end }) => start <= inline.start && inline.end <= end)).toBe(true);
        expect(text.slice(inline.start, inline.end)).toBe(text.slice(inline.start, inline.end).trim());
      }
    }),
    { numRuns: 500 },
  );
});

test('the text is NFC, well formed, and free of what cannot be seen', () => {
  fc.assert(
    fc.property(document, (blocks) => {
      const { text } = canonicalise(blocks);
      expect(text.normalize('NFC')).toBe(text);
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u00a0\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u);
    }),
    { numRuns: 500 },
  );
});

test('runs of one block: how it is cut does not change the text', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(60), { maxLength: 4 }), (whole, cuts) => {
      const well = whole.toWellFormed();
      const places = [0, ...cuts.map((cut) => Math.min(cut, well.length)).sort((a, b) => a - b), well.length];
      const runs = places.slice(1).map((end, i) => ({ text: well.slice(places[i], end) }));
      fc.pre(runs.every((run) => run.text.isWellFormed()));
      expect(canonicalise([{ kind: 'paragraph', runs }]).text).toBe(canonicaliseText(well));
    }),
    { numRuns: 500 },
  );
});

test('marks keep to their words when white space, composition and soft hyphens change the length before them', () => {
  const { text, inlines } = canonicalise([
    { kind: 'heading', runs: [{ text: '  Fire\u00a0 at \n the port ' }] },
    { kind: 'paragraph', runs: [] },
    {
      kind: 'paragraph',
      runs: [
        { text: ' Cafe\u0301\u0301 owners, soft\u00adly, ' },
        { text: ' told  ', inline: { kind: 'emphasis' } },
        { text: ' Northmark', inline: [{ kind: 'link', href: 'https://northmark.example/' }, { kind: 'strong' }] },
        { text: ' Wire', inline: { kind: 'link', href: 'https://northmark.example/' } },
      ],
    },
  ]);
  expect(text).toBe('Fire at the port\nCafé\u0301 owners, softly, told Northmark Wire');
  expect(inlines.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['emphasis', 'told'],
    ['link', 'Northmark Wire'],
    ['strong', 'Northmark'],
  ]);
});

test('joiners stay where the writing needs them and go elsewhere', () => {
  expect(canonicaliseText('می\u200cخواهم')).toBe('می\u200cخواهم');
  expect(canonicaliseText('क्\u200dष')).toBe('क्\u200dष');
  expect(canonicaliseText('👩\u200d👩\u200d👧')).toBe('👩\u200d👩\u200d👧');
  expect(canonicaliseText('de\u200cnied \u200d no')).toBe('denied no');
});

test('words are not reordered or hidden by direction marks', () => {
  expect(canonicaliseText('\u202eadmitted\u202c \u2067denied\u2069\u200f')).toBe('admitted denied');
});

test('a block of fifty megabytes is done in moments', () => {
  const started = performance.now();
  expect(canonicaliseText('word  '.repeat(8_000_000)).length).toBe(39_999_999);
  expect(performance.now() - started).toBeLessThan(15_000);
});

function runsBetween(canonical: ReturnType<typeof canonicalise>, start: number, end: number): { text: string }[] {
  return [{ text: canonical.text.slice(start, end) }];
}
