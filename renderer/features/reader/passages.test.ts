import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOf, markOf } from './marks-fixture.ts';
import { joinPassages, marksAt, nextOutward, passagesOf, wordsOf } from './passages.ts';

const text = '“We saw it burn,” he said.\n“And we ran.” 👩‍👩‍👧 e\u0301t\u00e9';
const blocks = [
  { start: 0, end: text.indexOf('\n') },
  { start: text.indexOf('\n') + 1, end: text.length },
];

test('a selection over two paragraphs is one passage each', () => {
  const passages = passagesOf(text, blocks, { start: 4, end: text.indexOf('ran') + 3 });
  expect(passages.map((passage) => passage.exact)).toEqual(['saw it burn,” he said.', '“And we ran']);
});

test('white space at the ends is left out, and a selection of nothing else marks nothing', () => {
  expect(passagesOf(text, blocks, { start: 3, end: 8 })).toEqual([{ start: 4, end: 7, exact: 'saw' }]);
  expect(passagesOf(text, blocks, { start: 3, end: 4 })).toEqual([]);
  expect(passagesOf(text, blocks, { start: 8, end: 3 })[0]?.exact).toBe('saw');
});

test('characters are never cut', () => {
  const family = text.indexOf('👩');
  expect(passagesOf(text, blocks, { start: family + 3, end: family + 4 })[0]?.exact).toBe('👩‍👩‍👧');
  const accented = text.indexOf('e\u0301');
  expect(passagesOf(text, blocks, { start: accented + 1, end: accented + 2 })[0]?.exact).toBe('e\u0301');
});

test('every passage holds the words that stand there, inside one block', () => {
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (start, end) => {
      for (const passage of passagesOf(text, blocks, { start, end })) {
        expect(text.slice(passage.start, passage.end)).toBe(passage.exact);
        expect(passage.exact.trim()).toBe(passage.exact);
        expect(blocks.some((block) => block.start <= passage.start && passage.end <= block.end)).toBe(true);
      }
    }),
  );
});

test('a further passage stands in text order; an overlapping one becomes part of its neighbour', () => {
  const joined = joinPassages(text, [
    { start: 20, end: 25 },
    { start: 1, end: 7 },
    { start: 4, end: 10 },
  ]);
  expect(joined.map(({ start, end }) => [start, end])).toEqual([
    [1, 10],
    [20, 25],
  ]);
});

test('a click takes the innermost mark, then goes outward, then in again', () => {
  const outer = markOf(1, text, [[0, 17]]);
  const inner = markOf(2, text, [[4, 7]]);
  const found = marksAt([outer, inner], 5);
  expect(found.map((mark) => mark.id)).toEqual([inner.id, outer.id]);
  expect(nextOutward(found, null)?.id).toBe(inner.id);
  expect(nextOutward(found, inner.id)?.id).toBe(outer.id);
  expect(nextOutward(found, outer.id)?.id).toBe(inner.id);
  expect(nextOutward([], idOf(1))).toBe(null);
  expect(marksAt([inner], 7)).toEqual([]);
});

test('the passages of one mark read as one line', () => {
  expect(
    wordsOf(
      markOf(1, text, [
        [1, 3],
        [4, 7],
      ]),
    ),
  ).toBe('We … saw');
});
