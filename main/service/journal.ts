import { all, run } from '../store/db.ts';
import { inTransaction } from '../store/history/recorder.ts';
import type { Library } from '../store/library.ts';

export type JournalEntry = Readonly<{ id: string; name: string; input: unknown }>;

/** Writes down that a job has begun, so that it can be taken up again should the program be ended before it is done. */
export function beginInJournal(library: Library, entry: JournalEntry): void {
  inTransaction(library, () =>
    run(
      library.db,
      'INSERT OR REPLACE INTO job (id, name, input, started_at) VALUES (?, ?, ?, ?)',
      entry.id,
      entry.name,
      JSON.stringify(entry.input),
      library.now().toISOString(),
    ),
  );
}

export function endInJournal(library: Library, id: string): void {
  inTransaction(library, () => run(library.db, 'DELETE FROM job WHERE id = ?', id));
}

/** Jobs that began and never ended, earliest first. */
export function unfinishedJobs(library: Library): JournalEntry[] {
  return all<{ id: string; name: string; input: string }>(library.db, 'SELECT id, name, input FROM job ORDER BY started_at').map(
    ({ id, name, input }) => ({ id, name, input: JSON.parse(input) as unknown }),
  );
}
