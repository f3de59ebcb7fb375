import { one } from '../db.ts';
import type { Library } from '../library.ts';
import type { OpenAct } from './recorder.ts';
import { changesOf } from './undo.ts';

/**
 * The act that made the record of this id, open again, so that what the record was made for becomes a part of it: a person who names
 * a new speaker has done one thing, and undoes one. Null where that act is not the newest any more or did something else as well.
 */
export function actThatMade(library: Library, id: string): OpenAct | null {
  const newest = one<{ key: number; kind: string; label: string }>(
    library.db,
    'SELECT key, kind, label FROM act ORDER BY key DESC LIMIT 1',
  );
  if (newest?.kind !== 'do') return null;
  const changes = changesOf(library.db, newest.key);
  const [first] = changes;
  const madeIt = first?.act === 'insert' && first.after.id === id && changes.every(({ act }) => act === 'insert');
  return madeIt ? { words: { label: newest.label }, keys: [newest.key] } : null;
}
