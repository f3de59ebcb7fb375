import type { ParsePool } from '../capture/worker-pool.ts';
import type { Library } from '../store/library.ts';
import type { SetAside } from '../store/open.ts';
import type { Analyst } from './analyst.ts';
import type { Jobs } from './jobs.ts';

/** What every handler works with. */
export type ServiceContext = Readonly<{
  library: Library;
  jobs: Jobs;
  pool: ParsePool;
  analyst: Analyst;
  setAside: SetAside | null;
  /** Tells the window that answers about these subjects may have changed. */
  changed(subjects: readonly string[]): void;
}>;
