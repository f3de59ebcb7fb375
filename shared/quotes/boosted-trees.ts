/**
 * Gradient-boosted regression trees (Friedman, "Greedy function approximation", 2001), laid out flat so that they are quick to
 * read: a node is three words side by side, its column, its threshold and where its right child stands; its left child stands
 * right behind it. A negative column marks a leaf whose value is the threshold.
 */
export type BoostedTrees = Readonly<{
  /** What each column of a row holds, in order; a model is only fit for rows of these columns. */
  columns: readonly string[];
  base: number;
  /** Where each tree's first node stands. */
  roots: Int32Array;
  /** The nodes twice over the same memory: columns and children as whole numbers, thresholds as fractions. */
  whole: Int32Array;
  fractions: Float32Array;
}>;

/** How the trees stand in a JSON file: each node's column, threshold and right child. */
export type StoredTrees = Readonly<{
  columns: readonly string[];
  base: number;
  roots: readonly number[];
  features: readonly number[];
  thresholds: readonly number[];
  rights: readonly number[];
}>;

const NODE = 3;

export function restoreTrees({ columns, base, roots, features, thresholds, rights }: StoredTrees): BoostedTrees {
  const memory = new ArrayBuffer(features.length * NODE * 4);
  const whole = new Int32Array(memory);
  const fractions = new Float32Array(memory);
  for (let node = 0; node < features.length; node++) {
    whole[node * NODE] = features[node] ?? -1;
    fractions[node * NODE + 1] = thresholds[node] ?? 0;
    whole[node * NODE + 2] = (rights[node] ?? 0) * NODE;
  }
  return { columns, base, roots: Int32Array.from(roots, (root) => root * NODE), whole, fractions };
}

/** The sum of all trees for one row; log-odds where the trees were grown for a yes or no. */
export const scoreRow = (trees: BoostedTrees, row: Float32Array): number => scoreRows(trees, row, 1)[0] as number;

/**
 * The sum of all trees for each of the rows that stand one behind the other. Tree by tree, so that a tree's nodes are at hand
 * for all rows: several times quicker than row by row.
 */
export function scoreRows(trees: BoostedTrees, rows: Float32Array, count: number): Float64Array {
  const { columns, base, roots, whole, fractions } = trees;
  const width = columns.length;
  const sums = new Float64Array(count).fill(base);
  for (let tree = 0; tree < roots.length; tree++) {
    const root = roots[tree] as number;
    for (let row = 0, from = 0; row < count; row++, from += width) {
      let node = root;
      let column = whole[node] as number;
      while (column >= 0) {
        node = (rows[from + column] as number) <= (fractions[node + 1] as number) ? node + NODE : (whole[node + 2] as number);
        column = whole[node] as number;
      }
      sums[row] = (sums[row] as number) + (fractions[node + 1] as number);
    }
  }
  return sums;
}

export const chance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** Chances that sum to one, from the scores of one group, which stand from `from` up to and without `to` (softmax). */
export function chances(scores: ArrayLike<number>, from = 0, to = scores.length): number[] {
  let top = -Infinity;
  for (let i = from; i < to; i++) top = Math.max(top, scores[i] as number);
  const weights: number[] = [];
  let sum = 0;
  for (let i = from; i < to; i++) {
    const weight = Math.exp((scores[i] as number) - top);
    weights.push(weight);
    sum += weight;
  }
  return weights.map((weight) => weight / sum);
}
