import { basename, extname } from 'node:path';
import type { LibraryStatus } from '../../../shared/contract.ts';
import { lastBackup } from '../backup.ts';
import { one, type ReadableDb } from '../db.ts';
import type { Library } from '../library.ts';
import type { SetAside } from '../open.ts';

/** What a library holds, for the status bar and the first screen. */
export function libraryStatus(library: Library, setAside: SetAside | null): LibraryStatus {
  return {
    path: library.path,
    name: basename(library.path, extname(library.path)),
    articles: count(library.db, 'article'),
    events: count(library.db, 'event'),
    actors: count(library.db, 'actor'),
    quotes: one<{ n: number }>(library.db, `SELECT count(*) AS n FROM annotation WHERE kind = 'quote'`)?.n ?? 0,
    lastBackupAt: lastBackup(library),
    setAside,
  };
}

const count = (db: ReadableDb, table: 'article' | 'event' | 'actor'): number =>
  one<{ n: number }>(db, `SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
