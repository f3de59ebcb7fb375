/**
 * Gradient-boosted regression trees (Friedman, "Greedy function approximation", 2001), laid out for speed: a node is four whole
 * numbers side by side, its column, its threshold and where its two children stand. A leaf is its own child, so that every row
 * takes the same number of steps in every tree and no step hangs on a branch that the processor would have to guess.
 */
export type BoostedTrees = Readonly<{
  /** What each column of a row holds, in order; a model is only fit for rows of these columns. */
  columns: readonly string[];
  base: number;
  /** Where each tree's first node stands, and how many steps lead to its deepest leaf. */
  roots: Int32Array;
  depths: Uint8Array;
  nodes: Int32Array;
  /** By node: what a leaf adds. */
  values: Float32Array;
}>;

/** How the trees stand in a JSON file: each node's column (negative for a leaf), threshold or value, and right child; the left one follows it. */
export type StoredTrees = Readonly<{
  columns: readonly string[];
  base: number;
  roots: readonly number[];
  features: readonly number[];
  thresholds: readonly number[];
  rights: readonly number[];
}>;

const NODE = 4;
/** Values of rows and thresholds are compared as whole millionths, and count as this much at most on either side. */
const FINEST = 1_000_000;
const LARGEST = 1000;

export function restoreTrees({ columns, base, roots, features, thresholds, rights }: StoredTrees): BoostedTrees {
  const nodes = new Int32Array(features.length * NODE);
  const values = new Float32Array(features.length);
  const heights = new Uint8Array(features.length);
  for (let node = features.length - 1; node >= 0; node--) {
    const column = features[node] ?? -1;
    const isLeaf = column < 0;
    const right = isLeaf ? node : (rights[node] ?? node);
    const left = isLeaf ? node : node + 1;
    nodes[node * NODE] = isLeaf ? 0 : column;
    nodes[node * NODE + 1] = isLeaf ? 0 : asWhole(thresholds[node] ?? 0);
    nodes[node * NODE + 2] = left * NODE;
    nodes[node * NODE + 3] = right * NODE;
    values[node] = isLeaf ? (thresholds[node] ?? 0) : 0;
    heights[node] = isLeaf ? 0 : 1 + Math.max(heights[left] ?? 0, heights[right] ?? 0);
  }
  const depths = Uint8Array.from(roots, (root) => heights[root] ?? 0);
  return { columns, base, roots: Int32Array.from(roots, (root) => root * NODE), depths, nodes, values };
}

const asWhole = (value: number): number => Math.round(Math.max(-LARGEST, Math.min(LARGEST, value)) * FINEST);

/** The sum of all trees for one row; log-odds where the trees were grown for a yes or no. */
export const scoreRow = (trees: BoostedTrees, row: Float32Array): number => scoreRows(trees, row, 1)[0] as number;

/**
 * The sum of all trees for each of the rows that stand one behind the other. Tree by tree, so that a tree's nodes are at hand for
 * all rows, and two rows at a time, so that one need not wait for the other.
 */
export function scoreRows(trees: BoostedTrees, rows: Float32Array, count: number): Float64Array {
  const { columns, base, roots, depths, nodes, values } = trees;
  const width = columns.length;
  const whole = new Int32Array((count + 1) * width);
  for (let i = 0; i < count * width; i++) whole[i] = asWhole(rows[i] as number);
  const sums = new Float64Array(count + 1).fill(base);
  for (let tree = 0; tree < roots.length; tree++) {
    const root = roots[tree] as number;
    const depth = depths[tree] as number;
    for (let row = 0, one = 0; row < count; row += 2, one += 2 * width) {
      const other = one + width;
      let node = root;
      let twin = root;
      /* The sign bit of threshold minus value says which child. */
      for (let step = 0; step < depth; step++) {
        node = nodes[node + 2 + (((nodes[node + 1] as number) - (whole[one + (nodes[node] as number)] as number)) >>> 31)] as number;
        twin = nodes[twin + 2 + (((nodes[twin + 1] as number) - (whole[other + (nodes[twin] as number)] as number)) >>> 31)] as number;
      }
      sums[row] = (sums[row] as number) + (values[node >> 2] as number);
      sums[row + 1] = (sums[row + 1] as number) + (values[twin >> 2] as number);
    }
  }
  return sums.subarray(0, count);
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
