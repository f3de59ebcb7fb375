import { join } from 'node:path';

/** The file that worker threads run: beside the bundle in a built app, in its own folder when run from source. */
export const parseWorkerFile = (): string =>
  import.meta.filename.endsWith('.ts')
    ? join(import.meta.dirname, '..', 'capture', 'parse-worker.ts')
    : join(import.meta.dirname, 'parse-worker.cjs');
