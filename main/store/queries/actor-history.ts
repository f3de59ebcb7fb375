import type { HistoryEntry, Place } from '../../../shared/model/history.ts';
import type { ActorId } from '../../../shared/model/ids.ts';
import { all, marks, type ReadableDb } from '../db.ts';
import { livingKeyOf, mergesOf } from './actor-merges.ts';

/** Acts on an entry of the register and on those that became part of it, newest first: both histories are kept. */
export function actorHistory(db: ReadableDb, { id, limit }: Readonly<{ id: ActorId; limit: number }>): HistoryEntry[] {
  const ids = [...new Set([id, ...mergesOf(db, livingKeyOf(db, id)).flatMap(({ merge }) => [merge.keptId, merge.absorbed.id])])];
  return all<Omit<HistoryEntry, 'place'> & { place: string }>(
    db,
    `SELECT id, label, kind, author, device, at, place FROM act WHERE json_extract(place, '$.actorId') IN (${marks(ids)})
       AND EXISTS (SELECT 1 FROM change_set WHERE change_set.act_key = act.key) ORDER BY key DESC LIMIT ?`,
    ...ids,
    limit,
  ).map((row) => ({ ...row, place: JSON.parse(row.place) as Place }));
}
