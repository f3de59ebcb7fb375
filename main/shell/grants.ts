import { resolve } from 'node:path';
import type { CallName } from '../../shared/contract.ts';
import { WiresideError } from '../../shared/envelope.ts';

/** What a path may be used for: a file chosen to be read is not one to be written over. */
export type Use = 'read' | 'write';

/**
 * The paths that a person chose in a dialog, dropped on the window or opened from the desktop, each for the use it was chosen
 * for. A window that was taken over could name any path; it gets only these.
 */
export type Grants = Readonly<{
  grant(use: Use, paths: readonly string[]): void;
  has(use: Use, path: string): boolean;
  /** Throws WiresideError 'refused' where the input of a call names a path that was not granted for what the call does. */
  check(name: CallName, input: unknown): void;
}>;

type Needed = Readonly<{ field: 'path' | 'paths'; uses: readonly Use[] }>;

const NEEDED: Partial<Record<CallName, Needed>> = {
  'articles.import': { field: 'paths', uses: ['read'] },
  'articles.saveOriginal': { field: 'path', uses: ['write'] },
  'exchange.export': { field: 'path', uses: ['write'] },
  'exchange.import': { field: 'path', uses: ['read'] },
  'library.backup': { field: 'path', uses: ['write'] },
  'shell.showInFolder': { field: 'path', uses: ['read', 'write'] },
};

export function createGrants(): Grants {
  const granted: Readonly<Record<Use, Set<string>>> = { read: new Set(), write: new Set() };
  const has = (use: Use, path: string): boolean => granted[use].has(resolve(path));
  return {
    grant(use, paths) {
      for (const path of paths) granted[use].add(resolve(path));
    },
    has,
    check(name, input) {
      const needed = NEEDED[name];
      if (!needed) return;
      const value: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, needed.field) : undefined;
      const paths: unknown[] = Array.isArray(value) ? value : [value];
      for (const path of paths) {
        if (typeof path !== 'string' || !needed.uses.some((use) => has(use, path))) {
          throw new WiresideError('refused', `${String(path)} was not chosen in a dialog or dropped on the window. Choose it again.`);
        }
      }
    },
  };
}
