import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords, wordAt, words } from './words.ts';

const cut = (text: string) => words(text).map(({ start, end }) => text.slice(start, end));

test('words as a reader counts them', () => {
  expect(cut('The U.N. said 3,500.5 tonnes; the dockers aren’t “at ease”—yet.')).toEqual([
    ...['The', 'U.N', 'said', '3,500.5', 'tonnes', 'the', 'dockers', 'aren’t', 'at', 'ease', 'yet'],
  ]);
  expect(cut('قال يوسف الهدان')).toEqual(['قال', 'يوسف', 'الهدان']);
  expect(cut('می\u200cخواهم')).toEqual(['می\u200cخواهم']);
  expect(cut(' \n— … ')).toEqual([]);
});

test('scripts without spaces are cut by the platform’s dictionary', () => {
  expect(cut('東京都に住んでいます')).toContain('東京');
  expect(countWords('東京都に住んでいます', 'ja')).toBeGreaterThan(3);
  expect(countWords('Silo C 東京', 'en')).toBe(3);
});

test('the word at an offset', () => {
  const text = 'One two\nthree';
  expect(wordAt(text, 0)).toEqual({ start: 0, end: 3 });
  expect(wordAt(text, 3)).toEqual({ start: 0, end: 3 });
  expect(wordAt(text, 4)).toEqual({ start: 4, end: 7 });
  expect(wordAt(text, 8)).toEqual({ start: 8, end: 13 });
  expect(wordAt('a  b', 2)).toBeNull();
  expect(wordAt('', 0)).toBeNull();
});

test('words are in order, apart, hold no white space, and are what is counted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const found = words(text);
      found.forEach(({ start, end }, i) => {
        expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
        expect(text.slice(start, end)).toMatch(/^\S+$/);
        expect(wordAt(text, start)).not.toBeNull();
      });
      expect(countWords(text)).toBe(found.length);
    }),
  );
});

test('a long text is cut quickly', () => {
  const text = 'The number of people injured rose to fourteen on Tuesday. '.repeat(20_000);
  const started = performance.now();
  expect(countWords(text)).toBe(200_000);
  expect(performance.now() - started).toBeLessThan(3000);
});
