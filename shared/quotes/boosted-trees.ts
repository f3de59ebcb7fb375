/**
 * Gradient-boosted regression trees (Friedman, "Greedy function approximation", 2001), laid out flat so that they are small as
 * data and quick to read. Node i of a tree at `roots` asks whether `row[features[i]] <= thresholds[i]`; a negative `features[i]`
 * marks a leaf whose value is `thresholds[i]`. The left child stands right behind its parent, the right one at `rights[i]`.
 */
export type BoostedTrees = Readonly<{
  /** What each column of a row holds, in order; a model is only fit for rows of these columns. */
  columns: readonly string[];
  base: number;
  roots: Int32Array;
  features: Int16Array;
  thresholds: Float32Array;
  rights: Int32Array;
}>;

/** How the trees stand in a JSON file: thresholds as decimal numbers, each node as feature, threshold and right child. */
export type StoredTrees = Readonly<{
  columns: readonly string[];
  base: number;
  roots: readonly number[];
  features: readonly number[];
  thresholds: readonly number[];
  rights: readonly number[];
}>;

export const restoreTrees = (stored: StoredTrees): BoostedTrees => ({
  columns: stored.columns,
  base: stored.base,
  roots: Int32Array.from(stored.roots),
  features: Int16Array.from(stored.features),
  thresholds: Float32Array.from(stored.thresholds),
  rights: Int32Array.from(stored.rights),
});

/** The sum of all trees for one row that begins at `from`; log-odds where the trees were grown for a yes or no. */
export function scoreRow(trees: BoostedTrees, row: Float32Array, from = 0): number {
  const { roots, features, thresholds, rights } = trees;
  let sum = trees.base;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] as number;
    let feature = features[node] as number;
    while (feature >= 0) {
      node = (row[from + feature] as number) <= (thresholds[node] as number) ? node + 1 : (rights[node] as number);
      feature = features[node] as number;
    }
    sum += thresholds[node] as number;
  }
  return sum;
}

export const chance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** Chances that sum to one, from scores of the same group (softmax). */
export function chances(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - top));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
