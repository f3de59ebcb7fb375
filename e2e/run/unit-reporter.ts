import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import type { Outcome } from './outcome.ts';

/**
 * Writes the outcome of a Vitest run to the file that WIRESIDE_OUTCOME names. Vitest's own JSON leaves out why a test
 * was skipped, and what went wrong outside of any test.
 */
export default class UnitReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const file = process.env.WIRESIDE_OUTCOME;
    if (!file) throw new Error('WIRESIDE_OUTCOME names no file.');
    let passed = 0;
    const failed: string[] = errors.map(({ message }) => `outside of any test: ${message}`);
    const skipped: { name: string; reason: string }[] = [];
    for (const module of modules) {
      if (module.errors().length > 0) failed.push(`${module.relativeModuleId} (${module.errors()[0]?.message})`);
      for (const test of module.children.allTests()) {
        const name = `${module.relativeModuleId} > ${test.fullName}`;
        const result = test.result();
        if (result.state === 'passed') passed += 1;
        else if (result.state === 'skipped') skipped.push({ name, reason: result.note ?? 'no reason given' });
        else failed.push(name);
      }
    }
    writeFileSync(file, JSON.stringify({ passed, failed, unsteady: [], skipped } satisfies Outcome));
  }
}
