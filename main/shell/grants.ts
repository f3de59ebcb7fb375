import { resolve } from 'node:path';
import type { CallName } from '../../shared/contract.ts';
import { WiresideError } from '../../shared/envelope.ts';

/**
 * The paths that a person chose in a dialog, dropped on the window or opened from the desktop. A window that was taken
 * over could name any path; it gets only these.
 */
export type Grants = Readonly<{
  grant(paths: readonly string[]): void;
  has(path: string): boolean;
  check(name: CallName, input: unknown): void;
}>;

const PATHS_OF: Partial<Record<CallName, 'path' | 'paths'>> = {
  'articles.import': 'paths',
  'articles.saveOriginal': 'path',
  'exchange.export': 'path',
  'exchange.import': 'path',
  'library.backup': 'path',
  'shell.showInFolder': 'path',
};

export function createGrants(): Grants {
  const granted = new Set<string>();
  const has = (path: string): boolean => granted.has(resolve(path));
  return {
    grant(paths) {
      for (const path of paths) granted.add(resolve(path));
    },
    has,
    check(name, input) {
      const field = PATHS_OF[name];
      if (!field) return;
      const value: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, field) : undefined;
      const paths: unknown[] = Array.isArray(value) ? value : [value];
      for (const path of paths) {
        if (typeof path !== 'string' || !has(path)) {
          throw new WiresideError('refused', `${String(path)} was not chosen in a dialog or dropped on the window. Choose it again.`);
        }
      }
    },
  };
}
