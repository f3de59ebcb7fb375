import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chance, chances, restoreTrees, type StoredTrees, scoreRows } from '../../shared/quotes/boosted-trees.ts';
import { growTrees } from './grow-trees.ts';

/** As the trees are defined, node by node. */
function plainScore({ base, roots, features, thresholds, rights }: StoredTrees, row: readonly number[]): number {
  return roots.reduce((sum, root) => {
    let node = root;
    while ((features[node] ?? -1) >= 0) node = (row[features[node] ?? 0] ?? 0) <= (thresholds[node] ?? 0) ? node + 1 : (rights[node] ?? 0);
    return sum + (thresholds[node] ?? 0);
  }, base);
}

const columns = ['a', 'b', 'c'];
const values = Array.from({ length: 600 }, (_, i) => [(i * 7) % 13, (i * 5) % 11, (i * 3) % 2]);
const table = {
  columns,
  rows: Float32Array.from(values.flat()),
  answers: Float32Array.from(values, ([a = 0, b = 0]) => (a > 6 === b > 5 ? 1 : 0)),
  groups: Int32Array.from(values, (_, i) => i),
};
const stored = growTrees(table, { loss: 'yes-no', trees: 40, depth: 3, rate: 0.3, smallest: 5, seed: 1 });

test('what hangs on two columns together is learnt', () => {
  const scores = scoreRows(restoreTrees(stored), table.rows, values.length);
  const right = values.filter((_, i) => (scores[i] ?? 0) > 0 === (table.answers[i] ?? 0) > 0).length;
  expect(right / values.length).toBeGreaterThan(0.97);
});

test('rows together score as each alone, however many, with and without an odd one', () => {
  const trees = restoreTrees(stored);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -3, max: 15 }), fc.integer({ min: -3, max: 15 }), fc.integer({ min: 0, max: 1 })), {
        maxLength: 9,
      }),
      (rows) => {
        const scores = scoreRows(trees, Float32Array.from(rows.flat()), rows.length);
        rows.forEach((row, i) => {
          expect(scores[i]).toBeCloseTo(plainScore(stored, row), 4);
        });
      },
    ),
  );
});

test('the same seed grows the same trees', () => {
  expect(growTrees(table, { loss: 'yes-no', trees: 40, depth: 3, rate: 0.3, smallest: 5, seed: 1 })).toEqual(stored);
});

test('a choice among candidates is learnt from the one that is right', () => {
  const groups = Array.from({ length: 200 }, (_, g) => Array.from({ length: 4 }, (__, i) => [(g * 3 + i * 5) % 7, i, (g + i) % 2])).flat();
  const answers = groups.map(([a = 0], i) =>
    a === Math.max(...groups.slice(i - (i % 4), i - (i % 4) + 4).map(([value = 0]) => value)) ? 1 : 0,
  );
  const choice = growTrees(
    {
      columns,
      rows: Float32Array.from(groups.flat()),
      answers: Float32Array.from(answers),
      groups: Int32Array.from(groups, (_, i) => Math.floor(i / 4)),
    },
    { loss: 'choice', trees: 30, depth: 3, rate: 0.3, smallest: 5, seed: 2 },
  );
  const scores = scoreRows(restoreTrees(choice), Float32Array.from(groups.flat()), groups.length);
  let right = 0;
  for (let g = 0; g < 200; g++) {
    const shares = chances(scores, g * 4, g * 4 + 4);
    right += answers[g * 4 + shares.indexOf(Math.max(...shares))] ?? 0;
  }
  expect(right / 200).toBeGreaterThan(0.95);
});

test('chances of a group sum to one and keep their order', () => {
  const shares = chances([2, 0, -1, 400]);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  expect(shares[3]).toBeGreaterThan(shares[0] ?? 1);
  expect(chance(0)).toBe(0.5);
});
