import { type BoostedTrees, restoreTrees, type StoredTrees } from '../../shared/quotes/boosted-trees.ts';
import { type GrowOptions, growTrees, type Table } from './grow-trees.ts';

/** Collects rows of one width. */
export class Rows {
  readonly columns: readonly string[];
  private values: Float32Array;
  private answers: number[] = [];
  private groups: number[] = [];

  constructor(columns: readonly string[]) {
    this.columns = columns;
    this.values = new Float32Array(columns.length * 1024);
  }

  /** Room for one more row: where to write it. The answer is known when it is closed with `add`. */
  open(): { row: Float32Array; from: number } {
    const from = this.answers.length * this.columns.length;
    if (from + this.columns.length > this.values.length) {
      const larger = new Float32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    return { row: this.values, from };
  }

  add(answer: number, group: number): void {
    this.answers.push(answer);
    this.groups.push(group);
  }

  get count(): number {
    return this.answers.length;
  }

  table(): Table {
    return {
      columns: this.columns,
      rows: this.values.subarray(0, this.count * this.columns.length),
      answers: Float32Array.from(this.answers),
      groups: Int32Array.from(this.groups),
    };
  }
}

export const FOLDS = 4;

/**
 * Trees for texts never seen (grown on all), and for each fold trees that never saw it, so that the next step learns from
 * guesses as good as those that it will meet.
 */
export function crossGrown(
  tables: readonly Rows[],
  columns: readonly string[],
  options: GrowOptions,
): { all: StoredTrees; without: BoostedTrees[] } {
  const without = tables.map((_, fold) =>
    restoreTrees(
      growTrees(
        joined(
          tables.filter((_, i) => i !== fold),
          columns,
        ),
        options,
      ),
    ),
  );
  return { all: growTrees(joined(tables, columns), options), without };
}

function joined(parts: readonly Rows[], columns: readonly string[]): Table {
  const tables = parts.map((part) => part.table());
  const count = tables.reduce((sum, { answers }) => sum + answers.length, 0);
  const whole = {
    columns,
    rows: new Float32Array(count * columns.length),
    answers: new Float32Array(count),
    groups: new Int32Array(count),
  };
  let at = 0;
  let group = 0;
  for (const { rows, answers, groups } of tables) {
    whole.rows.set(rows, at * columns.length);
    whole.answers.set(answers, at);
    let highest = 0;
    groups.forEach((one, i) => {
      whole.groups[at + i] = group + one;
      highest = Math.max(highest, one);
    });
    group += highest + 1;
    at += answers.length;
  }
  return whole;
}
