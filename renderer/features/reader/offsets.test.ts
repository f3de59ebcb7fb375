import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BlockTable, blockAt, offsetOf, pointOf } from './offsets.ts';

/** A table from the lengths of pieces, block by block, blocks one newline apart. */
function tableOf(lengths: readonly (readonly number[])[]): BlockTable {
  let at = 0;
  return lengths.map((pieces) => {
    const start = at;
    const spans = pieces.map((length) => {
      at += length;
      return { start: at - length, end: at };
    });
    const end = at;
    at += 1;
    return { start, end, pieces: spans };
  });
}

const tables = fc
  .array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })
  .map(tableOf);

test('every offset of a block goes to a point and back, leaning either way', () => {
  fc.assert(
    fc.property(tables, fc.constantFrom('start' as const, 'end' as const), (table, lean) => {
      for (const block of table)
        for (let offset = block.start; offset <= block.end; offset++) {
          const point = pointOf(table, offset, lean);
          expect(point && offsetOf(table, point)).toBe(offset);
        }
    }),
  );
});

test('where two pieces meet, a start belongs to the later and an end to the earlier', () => {
  const table = tableOf([[4, 6], [3]]);
  expect(pointOf(table, 4, 'start')).toEqual({ block: 0, piece: 1, within: 0 });
  expect(pointOf(table, 4, 'end')).toEqual({ block: 0, piece: 0, within: 4 });
  expect(pointOf(table, 11, 'start')).toEqual({ block: 1, piece: 0, within: 0 });
  expect(pointOf(table, 10, 'end')).toEqual({ block: 0, piece: 1, within: 6 });
});

test('offsets and points outside come back as the nearest', () => {
  const table = tableOf([[4, 6], [3]]);
  expect(pointOf(table, 99, 'end')).toEqual({ block: 1, piece: 0, within: 3 });
  expect(offsetOf(table, { block: 0, piece: 9, within: 0 })).toBe(10);
  expect(offsetOf(table, { block: 7, piece: 0, within: 0 })).toBe(null);
  expect(pointOf([], 0, 'start')).toBe(null);
});

test('the block of an offset', () => {
  const table = tableOf([[5], [5], [5]]);
  expect([0, 5, 6, 11, 12, 99].map((offset) => blockAt(table, offset))).toEqual([0, 0, 1, 1, 2, 2]);
});
