import Database from 'better-sqlite3';
import { WiresideError } from '../../shared/envelope.ts';

/** An error of SQLite or of the file system, as a word for the person that names the file; others pass unchanged. */
export function explainStoreError(error: unknown, path: string): unknown {
  const code = codeOf(error);
  if (code === null) return error;
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC' || code === 'EDQUOT') {
    return new WiresideError(
      'disk-full',
      `There is no room left on the disk of ${path}. Nothing of this was saved; free some room and do it again.`,
    );
  }
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code === 'EACCES' ||
    code === 'EROFS' ||
    code === 'EPERM'
  ) {
    return new WiresideError('read-only', `${path} cannot be written. Check its permissions, or copy it to a place where you may write.`);
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new WiresideError('library-busy', `${path} is in use by another program. Close it there, then try again.`);
  }
  if (isBroken(error)) return new WiresideError('library-broken', `${path} is damaged (${messageOf(error)}). Open a backup.`);
  return error;
}

/** True where the file itself is no sound database. */
export function isBroken(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  return code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB');
}

function codeOf(error: unknown): string | null {
  if (error instanceof Database.SqliteError) return error.code;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return null;
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
