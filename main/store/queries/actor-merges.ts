import type { ActorMerge, ActorsApart, MovedRecords } from '../../../shared/model/actor-merge.ts';
import type { ActorId, ActorMergeId } from '../../../shared/model/ids.ts';
import { all, one, type ReadableDb } from '../db.ts';
import { findKey, keyOf } from '../keys.ts';

type MergeRow = Readonly<{
  key: number;
  id: ActorMergeId;
  kept_key: number;
  kept_id: ActorId;
  absorbed: string;
  kept_before: string;
  kept_after: string;
  moved: string;
  author: string;
  at: string;
}>;
/** A merge with the key of its row and of the entry that stayed. */
export type StoredMerge = Readonly<{ key: number; keptKey: number; merge: ActorMerge }>;

const MERGE_SQL = 'SELECT actor_merge.*, actor.id AS kept_id FROM actor_merge JOIN actor ON actor.key = actor_merge.kept_key';
/** Merges of one entry, oldest first; the plan must use the index on it. */
export const MERGES_OF_SQL = `${MERGE_SQL} WHERE actor_merge.kept_key = ? ORDER BY actor_merge.key`;

/** What became part of an entry, oldest first. */
export const mergesOf = (db: ReadableDb, keptKey: number): StoredMerge[] => all<MergeRow>(db, MERGES_OF_SQL, keptKey).map(toMerge);

/** Every merge of the library, oldest first. */
export const listMerges = (db: ReadableDb): StoredMerge[] => all<MergeRow>(db, `${MERGE_SQL} ORDER BY actor_merge.key`).map(toMerge);

/** A merge by its id, or null. */
export function findMerge(db: ReadableDb, id: ActorMergeId): StoredMerge | null {
  const row = one<MergeRow>(db, `${MERGE_SQL} WHERE actor_merge.id = ?`, id);
  return row ? toMerge(row) : null;
}

/** The key of an actor, or of the entry that it is part of now. Throws not-found where there is neither. */
export function livingKeyOf(db: ReadableDb, id: ActorId): number {
  const own = findKey(db, 'actor', id);
  if (own !== null) return own;
  return absorberOf(db, id)?.keptKey ?? keyOf(db, 'actor', id);
}

/** The newest merge by which this id became part of another entry. */
export function absorberOf(db: ReadableDb, id: ActorId): StoredMerge | null {
  const row = one<MergeRow>(db, `${MERGE_SQL} WHERE actor_merge.absorbed_id = ? ORDER BY actor_merge.key DESC LIMIT 1`, id);
  return row ? toMerge(row) : null;
}

type ApartRow = Readonly<{ one_id: ActorId; other_id: ActorId; author: string; at: string }>;

/** Every pair that a person keeps apart, oldest first. */
export const listApart = (db: ReadableDb): ActorsApart[] =>
  all<ApartRow>(db, 'SELECT one_id, other_id, author, at FROM actors_apart ORDER BY key').map(({ one_id, other_id, author, at }) => ({
    oneId: one_id,
    otherId: other_id,
    author,
    at,
  }));

/** The row that keeps two entries apart, or null. */
export function apartKey(db: ReadableDb, first: ActorId, second: ActorId): number | null {
  const [oneId, otherId] = inPairOrder(first, second);
  return one<{ key: number }>(db, 'SELECT key FROM actors_apart WHERE one_id = ? AND other_id = ?', oneId, otherId)?.key ?? null;
}

/** Who is kept apart from an entry. */
export const apartFrom = (db: ReadableDb, id: ActorId): ActorId[] =>
  all<{ id: ActorId }>(
    db,
    'SELECT other_id AS id FROM actors_apart WHERE one_id = ?1 UNION SELECT one_id FROM actors_apart WHERE other_id = ?1 ORDER BY id',
    id,
  ).map((row) => row.id);

export const inPairOrder = (first: ActorId, second: ActorId): readonly [ActorId, ActorId] =>
  first < second ? [first, second] : [second, first];

const toMerge = (row: MergeRow): StoredMerge => ({
  key: row.key,
  keptKey: row.kept_key,
  merge: {
    id: row.id,
    keptId: row.kept_id,
    absorbed: JSON.parse(row.absorbed) as ActorMerge['absorbed'],
    before: JSON.parse(row.kept_before) as ActorMerge['before'],
    after: JSON.parse(row.kept_after) as ActorMerge['after'],
    moved: JSON.parse(row.moved) as MovedRecords,
    author: row.author,
    at: row.at,
  },
});
