import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangesInText, searchColumn, searchWords } from './search-words.ts';

test.each([
  ['Café Été “told” reporters — 5 € …', null],
  ['Ёлка', 'Елка'],
  ['الحَرِيق', 'الحريق'],
  ['שָׁלוֹם', 'שלום'],
  ['大火', ' 大  火 '],
  ['Straße', 'Strasse'],
])('%s is kept for search as %s', (text, words) => expect(searchColumn(text)).toBe(words));

const scripts = fc.constantFrom(
  'a',
  'é',
  'ß',
  'й',
  'ё',
  'ح',
  '\u064e',
  '\u0654',
  'ש',
  '\u05b8',
  '大',
  'が',
  'ท',
  '\u0e48',
  'ा',
  'क',
  '서',
  ' ',
  '\n',
  '\u200b',
  '\u00ad',
  '🔥',
  '\u0301',
  '\u0323',
);
const text = fc.oneof(
  fc.array(scripts, { maxLength: 20 }).map((letters) => letters.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

test('a range of the search words comes back as the characters that they were written from', () => {
  fc.assert(
    fc.property(text, fc.nat(30), fc.integer({ min: 1, max: 10 }), (given, start, length) => {
      const words = searchWords(given);
      const end = Math.min(words.length, start + length);
      fc.pre(start < end);
      const [range] = rangesInText(given, [[start, end]]);
      expect(range).toBeDefined();
      const [from, to] = range ?? [0, 0];
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(given.length);
      // One character more has the slice written in full, as the whole text was.
      const alone = words === given ? given.slice(from, to) : searchWords(`${given.slice(from, to)}大`);
      expect(alone).toContain(words.slice(start, end).trim());
    }),
    { numRuns: 2000 },
  );
});
