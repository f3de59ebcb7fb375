import { join } from 'node:path';

const fromSource = import.meta.filename.endsWith('.ts');

/** The files that worker threads run: beside the bundle in a built app, in their own folders when run from source. */
export const parseWorkerFile = (): string =>
  fromSource ? join(import.meta.dirname, '..', 'capture', 'parse-worker.ts') : join(import.meta.dirname, 'parse-worker.cjs');

export const analysisWorkerFile = (): string => join(import.meta.dirname, fromSource ? 'analysis-worker.ts' : 'analysis-worker.cjs');
