import { type BoostedTrees, restoreTrees, type StoredTrees } from '../../shared/quotes/boosted-trees.ts';
import { type GrowOptions, growTrees, type Table } from './grow-trees.ts';

/** Collects the rows of one table. */
export class Rows {
  readonly columns: readonly string[];
  private values: Float32Array;
  private readonly answers: number[] = [];
  private readonly groups: number[] = [];
  private group = 0;

  constructor(columns: readonly string[]) {
    this.columns = columns;
    this.values = new Float32Array(columns.length * 1024);
  }

  /** The rows that follow compete with each other, and with none before. */
  nextGroup(): void {
    this.group += 1;
  }

  /** One more row, written by `describe` from the place that it is given, and whether it is right. */
  add(describe: (row: Float32Array, from: number) => void, right: boolean): void {
    const from = this.answers.length * this.columns.length;
    if (from + this.columns.length > this.values.length) {
      const larger = new Float32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    describe(this.values, from);
    this.answers.push(right ? 1 : 0);
    this.groups.push(this.group);
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
export type Crossed = Readonly<{ all: StoredTrees; without: readonly BoostedTrees[] }>;

/**
 * Trees for texts never seen (grown on all), and for each fold trees that never saw it, so that the next step learns from
 * guesses as good as those that it will meet (stacking: Wolpert, "Stacked generalization", 1992).
 */
export function crossGrown(folds: readonly Rows[], options: GrowOptions): Crossed {
  const tables = folds.map((rows) => rows.table());
  return {
    all: growTrees(joined(tables), options),
    without: tables.map((_, fold) => restoreTrees(growTrees(joined(tables.filter((__, i) => i !== fold)), options))),
  };
}

function joined(tables: readonly Table[]): Table {
  const columns = tables[0]?.columns ?? [];
  const count = tables.reduce((sum, { answers }) => sum + answers.length, 0);
  const whole = {
    columns,
    rows: new Float32Array(count * columns.length),
    answers: new Float32Array(count),
    groups: new Int32Array(count),
  };
  let at = 0;
  let before = 0;
  for (const { rows, answers, groups } of tables) {
    whole.rows.set(rows, at * columns.length);
    whole.answers.set(answers, at);
    for (let i = 0; i < groups.length; i++) whole.groups[at + i] = before + (groups[i] as number);
    before += (groups[groups.length - 1] ?? 0) + 1;
    at += answers.length;
  }
  return whole;
}
