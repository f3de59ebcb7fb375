import type { StoredTrees } from '../../shared/quotes/boosted-trees.ts';

/**
 * Rows of one table, each `columns.length` wide, with the answer to each. Rows of one `group` compete with each other (one of
 * them is right) where the loss is 'choice'; with 'yes-no' every row stands for itself.
 */
export type Table = Readonly<{ columns: readonly string[]; rows: Float32Array; answers: Float32Array; groups: Int32Array }>;
export type GrowOptions = Readonly<{
  loss: 'yes-no' | 'choice';
  trees: number;
  depth: number;
  rate: number;
  smallest: number;
  seed: number;
}>;

const BINS = 64;
const LAMBDA = 1;

/**
 * Grows boosted trees on histograms of at most 64 bins a column, second-order gain with L2 regularisation (Chen and Guestrin,
 * "XGBoost", 2016, section 2), each tree on 80 % of the groups and 70 % of the columns. The same seed gives the same trees.
 */
export function growTrees(table: Table, options: GrowOptions): StoredTrees {
  const width = table.columns.length;
  const count = table.answers.length;
  const edges = binEdges(table, width, count);
  const binned = bin(table, width, count, edges);
  const random = randomFrom(options.seed);
  const positive = table.answers.reduce((sum, answer) => sum + answer, 0);
  const base = options.loss === 'yes-no' ? Math.log((positive + 1) / (count - positive + 1)) : 0;
  const scores = new Float64Array(count).fill(base);
  const gradient = new Float32Array(count);
  const hessian = new Float32Array(count);
  const bounds = groupBounds(table.groups);
  const grown = { roots: [] as number[], features: [] as number[], thresholds: [] as number[], rights: [] as number[] };
  for (let tree = 0; tree < options.trees; tree++) {
    slopes(options.loss, table, bounds, scores, gradient, hessian);
    const taken = new Int32Array(count);
    let size = 0;
    for (let group = 0; group + 1 < bounds.length; group++)
      if (random() < 0.8) for (let row = bounds[group] as number; row < (bounds[group + 1] as number); row++) taken[size++] = row;
    const columns = table.columns.map((_, column) => column).filter(() => random() < 0.7);
    const root = grown.features.length;
    grown.roots.push(root);
    const sample = taken.subarray(0, size);
    split(sample, 0, countRows(sample, columns));
    for (let row = 0; row < count; row++) scores[row] = (scores[row] as number) + leafOf(root, row);

    function split(rows: Int32Array, depth: number, histogram: Float64Array): void {
      const node = grown.features.length;
      let g = 0;
      let h = 0;
      for (const row of rows) {
        g += gradient[row] as number;
        h += hessian[row] as number;
      }
      const best = depth < options.depth && rows.length >= 2 * options.smallest ? bestSplit(rows.length, histogram, columns, g, h) : null;
      if (!best) {
        grown.features.push(-1);
        grown.thresholds.push(Number(((-g / (h + LAMBDA)) * options.rate).toPrecision(4)));
        grown.rights.push(0);
        return;
      }
      grown.features.push(best.column);
      grown.thresholds.push(edges[best.column]?.[best.bin] ?? 0);
      grown.rights.push(0);
      const left: number[] = [];
      const right: number[] = [];
      const of = best.column * count;
      for (const row of rows) ((binned[of + row] as number) <= best.bin ? left : right).push(row);
      /* Only the smaller side is counted; the other is what remains of the whole. */
      const small = countRows(Int32Array.from(left.length < right.length ? left : right), columns);
      const rest = histogram.map((value, i) => value - (small[i] as number));
      split(Int32Array.from(left), depth + 1, left.length < right.length ? small : rest);
      grown.rights[node] = grown.features.length;
      split(Int32Array.from(right), depth + 1, left.length < right.length ? rest : small);
    }

    function leafOf(from: number, row: number): number {
      let node = from;
      let feature = grown.features[node] as number;
      while (feature >= 0) {
        node =
          (table.rows[row * width + feature] as number) <= (grown.thresholds[node] as number) ? node + 1 : (grown.rights[node] as number);
        feature = grown.features[node] as number;
      }
      return grown.thresholds[node] as number;
    }
  }
  return { columns: table.columns, base, ...grown };

  /** For each of the columns, for each bin: the sums of gradient and hessian and the number of the rows in it. */
  function countRows(rows: Int32Array, columns: readonly number[]): Float64Array {
    const sums = new Float64Array(columns.length * BINS * 3);
    columns.forEach((column, place) => {
      const of = column * count;
      const to = place * BINS * 3;
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i] as number;
        const at = to + (binned[of + row] as number) * 3;
        sums[at] = (sums[at] as number) + (gradient[row] as number);
        sums[at + 1] = (sums[at + 1] as number) + (hessian[row] as number);
        sums[at + 2] = (sums[at + 2] as number) + 1;
      }
    });
    return sums;
  }

  function bestSplit(
    size: number,
    histogram: Float64Array,
    columns: readonly number[],
    g: number,
    h: number,
  ): { column: number; bin: number } | null {
    const whole = (g * g) / (h + LAMBDA);
    let best: { column: number; bin: number } | null = null;
    let gain = 1e-6;
    columns.forEach((column, place) => {
      const bins = edges[column]?.length ?? 0;
      let gLeft = 0;
      let hLeft = 0;
      let nLeft = 0;
      for (let bin = 0; bin < bins; bin++) {
        const at = (place * BINS + bin) * 3;
        gLeft += histogram[at] as number;
        hLeft += histogram[at + 1] as number;
        nLeft += histogram[at + 2] as number;
        if (nLeft < options.smallest) continue;
        if (size - nLeft < options.smallest) break;
        const gRight = g - gLeft;
        const better = (gLeft * gLeft) / (hLeft + LAMBDA) + (gRight * gRight) / (h - hLeft + LAMBDA) - whole;
        if (better > gain) {
          gain = better;
          best = { column, bin };
        }
      }
    });
    return best;
  }
}

/** First and second derivative of the loss at each row's score. */
function slopes(
  loss: GrowOptions['loss'],
  table: Table,
  bounds: Int32Array,
  scores: Float64Array,
  gradient: Float32Array,
  hessian: Float32Array,
): void {
  if (loss === 'yes-no') {
    for (let row = 0; row < scores.length; row++) {
      const p = 1 / (1 + Math.exp(-(scores[row] as number)));
      gradient[row] = p - (table.answers[row] as number);
      hessian[row] = Math.max(p * (1 - p), 1e-4);
    }
    return;
  }
  for (let group = 0; group + 1 < bounds.length; group++) {
    const from = bounds[group] as number;
    const to = bounds[group + 1] as number;
    let top = -Infinity;
    let right = 0;
    for (let row = from; row < to; row++) {
      top = Math.max(top, scores[row] as number);
      right += table.answers[row] as number;
    }
    let sum = 0;
    for (let row = from; row < to; row++) sum += Math.exp((scores[row] as number) - top);
    for (let row = from; row < to; row++) {
      const p = Math.exp((scores[row] as number) - top) / sum;
      gradient[row] = right === 0 ? 0 : p - (table.answers[row] as number) / right;
      hessian[row] = right === 0 ? 1e-4 : Math.max(p * (1 - p), 1e-4);
    }
  }
}

/** Where each group of rows begins, and the end; rows of a group stand together. */
function groupBounds(groups: Int32Array): Int32Array {
  const starts: number[] = [];
  for (let row = 0; row < groups.length; row++) if (row === 0 || groups[row] !== groups[row - 1]) starts.push(row);
  starts.push(groups.length);
  return Int32Array.from(starts);
}

/** Upper edges of each column's bins, by quantiles of its values; the last bin has none. Rounded so that JSON keeps them. */
function binEdges(table: Table, width: number, count: number): number[][] {
  const step = Math.max(1, Math.floor(count / 20_000));
  return table.columns.map((_, column) => {
    const values: number[] = [];
    for (let row = 0; row < count; row += step) values.push(table.rows[row * width + column] as number);
    values.sort((a, b) => a - b);
    const edges = new Set<number>();
    for (let i = 1; i < BINS; i++) {
      const here = values[Math.floor((i * values.length) / BINS)] ?? 0;
      const next = values.find((value, at) => at >= (i * values.length) / BINS && value > here);
      if (next !== undefined) edges.add(Math.fround(Number(((here + next) / 2).toPrecision(5))));
    }
    const first = values[0] ?? 0;
    const second = values.find((value) => value > first);
    if (second !== undefined) edges.add(Math.fround(Number(((first + second) / 2).toPrecision(5))));
    return [...edges].sort((a, b) => a - b).slice(0, BINS - 1);
  });
}

/** The bin of every value, column by column. */
function bin(table: Table, width: number, count: number, edges: readonly number[][]): Uint8Array {
  const binned = new Uint8Array(count * width);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < width; column++) {
      const value = table.rows[row * width + column] as number;
      const known = edges[column] ?? [];
      let low = 0;
      let high = known.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value <= (known[middle] as number)) high = middle;
        else low = middle + 1;
      }
      binned[column * count + row] = low;
    }
  }
  return binned;
}

/** Numbers from 0 to 1 that the seed decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
