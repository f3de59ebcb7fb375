/** What became of one suite: counts, and by name what a person has to look at. */
export type Outcome = Readonly<{
  passed: number;
  failed: readonly string[];
  /** Passed, but only when tried again. */
  unsteady: readonly string[];
  skipped: readonly Readonly<{ name: string; reason: string }>[];
}>;

export const nothing: Outcome = { passed: 0, failed: [], unsteady: [], skipped: [] };

export function together(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.flatMap(({ failed }) => failed),
    unsteady: outcomes.flatMap(({ unsteady }) => unsteady),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
  };
}

/** "12 passed, 0 failed, 1 skipped" */
export function counts({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`;
}
