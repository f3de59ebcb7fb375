import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonWords } from './common-words.ts';

/** The textbook table, one cell a pair of prefixes. */
function byTable(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  a.forEach((word, i) => {
    b.forEach((other, j) => {
      const row = table[i + 1] ?? [];
      row[j + 1] = word === other ? (table[i]?.[j] ?? 0) + 1 : Math.max(table[i]?.[j + 1] ?? 0, row[j] ?? 0);
    });
  });
  return table[a.length]?.[b.length] ?? 0;
}

test('counts as the textbook table does, in any order of calls, over lists longer than one number holds', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 75 });
  fc.assert(
    fc.property(fc.array(list, { minLength: 2, maxLength: 4 }), (lists) => {
      const common = commonWords(lists);
      lists.forEach((a, i) => {
        lists.forEach((b, j) => {
          expect(common(i, j)).toBe(byTable(a, b));
        });
      });
    }),
  );
});
