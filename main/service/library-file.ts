import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { WiresideError } from '../../shared/envelope.ts';
import type { Library } from '../store/library.ts';

/** Refuses to write over the open library or the files that SQLite keeps beside it, by whatever name the path reaches them. */
export function refuseLibraryFile(library: Library, path: string): void {
  const own = trueName(library.path);
  const wanted = trueName(path);
  if ([own, `${own}-wal`, `${own}-shm`, `${own}-journal`].includes(wanted))
    throw new WiresideError('refused', `${path} is the library that is open. Choose another name.`);
}

function trueName(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync(absolute);
  } catch {
    return parentExists(absolute) ? join(realpathSync(dirname(absolute)), basename(absolute)) : absolute;
  }
}

function parentExists(path: string): boolean {
  try {
    return realpathSync(dirname(path)) !== '';
  } catch {
    return false;
  }
}
