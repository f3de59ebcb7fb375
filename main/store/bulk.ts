import type { Library } from './library.ts';

/**
 * One step of a bulk import: its commit does not wait for the disk. Whatever is committed next in the usual way does, and takes
 * this with it (SQLite, "PRAGMA synchronous"); a loss of power before that loses whole steps and never leaves half of one.
 */
export function inBulk<Value>(library: Library, step: () => Value): Value {
  library.db.pragma('synchronous = NORMAL');
  try {
    return step();
  } finally {
    library.db.pragma('synchronous = FULL');
  }
}

/** After the last step: moves everything from the log into the library file. */
export function endBulk(library: Library): void {
  library.db.pragma('wal_checkpoint(PASSIVE)');
}
