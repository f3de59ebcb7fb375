import type { Claim, Collection } from '../../../shared/model/event.ts';
import type { EventId } from '../../../shared/model/ids.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { all, type ReadableDb } from '../db.ts';
import { keyOf } from '../keys.ts';
import { claimsByKey, collectionsByKey, TAG_SQL, toTag } from '../records.ts';

/** Every tag with how many marks bear it, in the order of the tree's levels. */
export function listTags(db: ReadableDb): (Tag & { uses: number })[] {
  type Row = Parameters<typeof toTag>[0] & { key: number; uses: number };
  return all<Row>(
    db,
    `${TAG_SQL.replace('SELECT tag.*', 'SELECT tag.*, (SELECT count(*) FROM annotation_tag WHERE tag_key = tag.key) AS uses')} ORDER BY tag.parent_key, tag.position, tag.name`,
  ).map((row) => ({ ...toTag(row), uses: row.uses }));
}

/** The claims of an event in their order, with their evidence. */
export function listClaims(db: ReadableDb, eventId: EventId): Claim[] {
  return claimsByKey(
    db,
    all<{ key: number }>(db, 'SELECT key FROM claim WHERE event_key = ? ORDER BY position, key', keyOf(db, 'event', eventId)).map(
      ({ key }) => key,
    ),
  );
}

export function listCollections(db: ReadableDb): Collection[] {
  return collectionsByKey(
    db,
    all<{ key: number }>(db, 'SELECT key FROM collection ORDER BY name').map(({ key }) => key),
  );
}
