import { WiresideError } from '../../shared/envelope.ts';
import { one, type ReadableDb } from './db.ts';

const NOUNS = {
  actor: 'actor',
  article: 'article',
  annotation: 'mark',
  tag: 'tag',
  event: 'event',
  claim: 'claim',
  collection: 'collection',
  actor_merge: 'merge',
} as const;
export type IdentifiedTable = keyof typeof NOUNS;

/** The integer key of a record; throws not-found where no such record is in this library. */
export function keyOf(db: ReadableDb, table: IdentifiedTable, id: string): number {
  const key = findKey(db, table, id);
  if (key === null) throw new WiresideError('not-found', `This ${NOUNS[table]} is not in the library any more (${id}).`);
  return key;
}

/** The integer key of a record, or null. */
export function findKey(db: ReadableDb, table: IdentifiedTable, id: string): number | null {
  return one<{ key: number }>(db, `SELECT key FROM ${table} WHERE id = ?`, id)?.key ?? null;
}
