export type Measured = Readonly<{ median: number; smallest: number; largest: number }>;

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export function summarise(values: readonly number[]): Measured {
  return { median: median(values), smallest: Math.min(...values), largest: Math.max(...values) };
}

/** Milliseconds that the work took. */
export async function timed(work: () => unknown): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/**
 * Ours against the baseline, in turns, so that a machine that slows down slows both. Each ratio is of one pair.
 */
export async function compareInTurns(
  rounds: number,
  ours: () => Promise<number>,
  baseline: () => Promise<number>,
): Promise<Readonly<{ ours: Measured; baseline: Measured; ratio: Measured }>> {
  const pairs: { ours: number; baseline: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0;
    const a = first ? await ours() : await baseline();
    const b = first ? await baseline() : await ours();
    pairs.push(first ? { ours: a, baseline: b } : { ours: b, baseline: a });
  }
  return {
    ours: summarise(pairs.map((pair) => pair.ours)),
    baseline: summarise(pairs.map((pair) => pair.baseline)),
    ratio: summarise(pairs.map((pair) => pair.ours / pair.baseline)),
  };
}
