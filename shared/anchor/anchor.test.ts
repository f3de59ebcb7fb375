import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Anchor } from '../model/annotation.ts';
import { canonicaliseText } from '../text/canonical.ts';
import { checkPassage, describePassage, snapToCharacters } from './describe.ts';
import { locateAnchor } from './locate.ts';

const text = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', 'é', '😀', '👩\u200d👧', 'ا', '\n', 'e\u0301'),
  minLength: 1,
  maxLength: 200,
});
const passage = text.chain((whole) =>
  fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: whole.length })).map(([start, length]) => ({
    whole,
    ...snapToCharacters(whole, start, Math.min(whole.length, start + length)),
  })),
);

test('what is described is valid, is there, and is found again at the same place', () => {
  fc.assert(
    fc.property(passage, ({ whole, start, end }) => {
      fc.pre(start < end);
      const anchor = describePassage(whole, start, end);
      expect(Anchor.safeParse(anchor).success).toBe(true);
      expect(checkPassage(whole, anchor)).toBe(true);
      expect(whole.slice(0, start).endsWith(anchor.prefix)).toBe(true);
      expect(whole.slice(end).startsWith(anchor.suffix)).toBe(true);
      expect(anchor.prefix.isWellFormed() && anchor.suffix.isWellFormed()).toBe(true);
      expect(locateAnchor(whole, anchor)).toEqual(anchor);
    }),
  );
});

test('snapping never leaves an end inside a character, and never narrows', () => {
  fc.assert(
    fc.property(text, fc.nat(220), fc.nat(220), (whole, one, other) => {
      const { start, end } = snapToCharacters(whole, one, other);
      const from = Math.min(one, other, whole.length);
      const to = Math.min(Math.max(one, other), whole.length);
      expect(start).toBeLessThanOrEqual(from);
      expect(end).toBeGreaterThanOrEqual(to);
      expect(whole.slice(start, end).isWellFormed()).toBe(true);
      expect(snapToCharacters(whole, start, end)).toEqual({ start, end });
    }),
  );
});

test('passages that are not there are refused', () => {
  const words = 'Berth 😀 four';
  expect(checkPassage(words, { start: 0, end: 5, exact: 'Berth' })).toBe(true);
  expect(checkPassage(words, { start: 0, end: 5, exact: 'berth' })).toBe(false);
  expect(checkPassage(words, { start: 0, end: 7, exact: words.slice(0, 7) })).toBe(false);
  expect(checkPassage(words, { start: 5, end: 5, exact: '' })).toBe(false);
  expect(checkPassage(words, { start: 0, end: 99, exact: words })).toBe(false);
  expect(() => describePassage(words, 3, 3)).toThrow(RangeError);
});

const filler = fc
  .array(fc.constantFrom('ship', 'quay', 'grain', 'wheat', 'tug', 'pier'), { minLength: 1, maxLength: 30 })
  .map((list) => list.join(' '));

test('words that stand once elsewhere have moved; words that are gone are lost; neither is ever guessed', () => {
  fc.assert(
    fc.property(filler, filler, filler, (before, after, added) => {
      const original = `${before} twelve people ${after}`;
      const anchor = describePassage(original, before.length + 1, before.length + 14);
      const moved = locateAnchor(`${added} ${original}`, anchor);
      expect(moved).toMatchObject({ state: 'moved', exact: 'twelve people', start: added.length + before.length + 2 });
      const edited = locateAnchor(original.replace('twelve', 'twenty-one'), anchor);
      expect(edited).toEqual({ ...anchor, state: 'lost' });
    }),
  );
});

test('several places: the words around decide only when they decide clearly', () => {
  const source = 'At noon the minister denied it. At dusk the port denied it. Nobody else spoke.';
  const second = source.lastIndexOf('denied it');
  const anchor = describePassage(source, second, second + 9);
  expect(locateAnchor(`New. ${source}`, anchor)).toMatchObject({ state: 'moved', start: second + 5 });
  expect(locateAnchor('Then he denied it. Then she denied it.', anchor)).toEqual({ ...anchor, state: 'ambiguous' });
});

test('a letter is not found inside a letter with an accent', () => {
  const anchor = describePassage('the cafe', 4, 8);
  expect(locateAnchor('xx cafe\u0315', anchor).state).toBe('lost');
  expect(canonicaliseText('cafe\u0301')).toBe('café');
});

test('a word that stands in a hundred thousand places is answered quickly', () => {
  const anchor = describePassage('one the two', 4, 7);
  const started = performance.now();
  expect(locateAnchor('xthe '.repeat(100_000), anchor).state).toBe('ambiguous');
  expect(performance.now() - started).toBeLessThan(2000);
});
