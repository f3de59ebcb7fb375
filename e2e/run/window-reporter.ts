import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter';
import type { Outcome } from './outcome.ts';

/** Writes the outcome of a Playwright run to the file that WIRESIDE_OUTCOME names. A test that passed only when it was tried again is named. */
export default class WindowReporter implements Reporter {
  private root: Suite | undefined;
  private readonly errors: string[] = [];

  onBegin(_config: unknown, suite: Suite): void {
    this.root = suite;
  }

  onError(error: TestError): void {
    this.errors.push(`outside of any test: ${error.message ?? error.value ?? 'unknown'}`);
  }

  onEnd(): void {
    const file = process.env.WIRESIDE_OUTCOME;
    if (!file) throw new Error('WIRESIDE_OUTCOME names no file.');
    const tests = this.root?.allTests() ?? [];
    const named = (kinds: readonly string[]): TestCase[] => tests.filter((test) => kinds.includes(test.outcome()));
    const outcome: Outcome = {
      passed: named(['expected', 'flaky']).length,
      failed: [...this.errors, ...named(['unexpected']).map(nameOf)],
      unsteady: named(['flaky']).map(nameOf),
      skipped: named(['skipped']).map((test) => ({ name: nameOf(test), reason: reasonOf(test) })),
    };
    writeFileSync(file, JSON.stringify(outcome));
  }

  printsToStdio(): boolean {
    return false;
  }
}

function nameOf(test: TestCase): string {
  const path = relative(process.cwd(), test.location.file);
  return `${path} > ${test.titlePath().slice(3).join(' > ')}`;
}

function reasonOf(test: TestCase): string {
  const annotations = [...test.annotations, ...test.results.flatMap((result) => result.annotations)];
  const reason = annotations.find(({ type, description }) => (type === 'skip' || type === 'fixme') && description)?.description;
  return reason ?? (test.results.length === 0 ? 'the run ended before it' : 'no reason given');
}
