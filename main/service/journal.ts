import { z } from 'zod';
import { all, run } from '../store/db.ts';
import { inTransaction } from '../store/history/recorder.ts';
import type { Library } from '../store/library.ts';

export type JournalEntry = Readonly<{ id: string; name: string; input: unknown; attempts: number }>;

const Kept = z.object({ input: z.unknown(), attempts: z.int().nonnegative() });

/**
 * Writes down that a job has begun, so that it can be taken up again should the program be ended before it is done. It takes
 * the place of `former`, the entry that it continues.
 */
export function beginInJournal(library: Library, { id, name, input, attempts }: JournalEntry, former?: string): void {
  inTransaction(library, () => {
    if (former !== undefined) run(library.db, 'DELETE FROM job WHERE id = ?', former);
    run(
      library.db,
      'INSERT INTO job (id, name, input, started_at) VALUES (?, ?, ?, ?)',
      id,
      name,
      JSON.stringify({ input, attempts }),
      library.now().toISOString(),
    );
  });
}

export function endInJournal(library: Library, id: string): void {
  inTransaction(library, () => run(library.db, 'DELETE FROM job WHERE id = ?', id));
}

/** Jobs that began and never ended, earliest first. */
export function unfinishedJobs(library: Library): JournalEntry[] {
  return all<{ id: string; name: string; input: string }>(library.db, 'SELECT id, name, input FROM job ORDER BY started_at, id').map(
    ({ id, name, input }) => ({ id, name, ...Kept.parse(JSON.parse(input)) }),
  );
}
