import { withoutMerged } from '../../../shared/actors/merged-fields.ts';
import { WiresideError } from '../../../shared/envelope.ts';
import type { Actor } from '../../../shared/model/actor.ts';
import type { ActorMerge, MergedFields, MovedRecords } from '../../../shared/model/actor-merge.ts';
import type { ActorMergeId, AnnotationId, ArticleId } from '../../../shared/model/ids.ts';
import { all, one } from '../db.ts';
import { type Recorder, runCommand } from '../history/recorder.ts';
import { findKey } from '../keys.ts';
import type { Library } from '../library.ts';
import { apartKey, findMerge, mergesOf, type StoredMerge } from '../queries/actor-merges.ts';
import { closeUp, fieldsOf, putApart, writeFields } from './actor-merges.ts';
import { giveMark, insertActor, readActor } from './actors.ts';
import { shorten } from './articles.ts';

/**
 * Takes a merge apart again, also long after and whatever was done since: the second entry comes back under its own id, with its names
 * and with those of its marks that still name the entry that stayed. `chosen` names the marks that go with it instead: of those that
 * were its own all that it was in them, of others the whole part of the entry that stayed. The two are kept apart from now on.
 * Throws not-found where that merge was taken apart already.
 */
export function splitActor(library: Library, mergeId: ActorMergeId, chosen: readonly AnnotationId[] | null): Actor {
  const stored = mergeOrThrow(library, mergeId);
  const { absorbed, keptId } = stored.merge;
  const keptName = shorten(readActor(library.db, stored.keptKey).name);
  return runCommand(library, { label: `Split ${shorten(absorbed.name)} from ${keptName}`, place: { actorId: absorbed.id } }, (record) => {
    // A colleague's collection can have brought the second entry back meanwhile: then its marks join it there.
    const key = findKey(record.db, 'actor', absorbed.id) ?? insertActor(record, absorbed, absorbed);
    const pair = { from: stored.keptKey, to: key };
    moveBack(record, pair, stored.merge.moved, chosen && new Set(chosen));
    record.remove('actor_merge', stored.key);
    forgetIn(record, mergesOf(record.db, stored.keptKey), stored.merge);
    const others = mergesOf(record.db, stored.keptKey).map(({ merge }) => fieldsOf(merge.absorbed));
    writeFields(record, stored.keptKey, withoutMerged(fieldsOf(readActor(record.db, stored.keptKey)), stored.merge, others));
    if (publishes(record, stored.keptKey)) giveMark(record, stored.keptKey);
    for (const id of stored.merge.moved.apartIds) {
      const apart = apartKey(record.db, keptId, id);
      if (apart !== null) record.remove('actors_apart', apart);
    }
    putApart(record, keptId, absorbed.id);
    return readActor(record.db, key);
  });
}

/** A merge that still stands; throws not-found otherwise. */
export function mergeOrThrow({ db }: Pick<Library, 'db'>, id: ActorMergeId): StoredMerge {
  const stored = findMerge(db, id);
  if (!stored) throw new WiresideError('not-found', 'These two are not one any more: the merge was undone, split, or its actor deleted.');
  return stored;
}

type Pair = Readonly<{ from: number; to: number }>;

function moveBack(record: Recorder, pair: Pair, moved: MovedRecords, chosen: ReadonlySet<AnnotationId> | null): void {
  const goes = (id: AnnotationId): boolean => chosen?.has(id) ?? true;
  const give = (table: 'annotation' | 'article' | 'actor_merge', column: string, id: string): void => {
    const row = one<{ key: number }>(record.db, `SELECT key FROM ${table} WHERE id = ? AND ${column} = ?`, id, pair.from);
    if (row) record.update(table, row.key, { [column]: pair.to });
  };
  for (const id of moved.quoteIds) if (goes(id)) give('annotation', 'speaker_key', id);
  for (const id of moved.mentionIds) if (goes(id)) give('annotation', 'actor_key', id);
  for (const relay of moved.relays) if (goes(relay.annotationId)) giveRelay(record, pair, relay);
  for (const id of moved.articleIds) give('article', 'outlet_key', id);
  for (const id of moved.mergeIds) give('actor_merge', 'kept_key', id);
  const his = new Set([...moved.quoteIds, ...moved.mentionIds, ...moved.relays.map(({ annotationId }) => annotationId)]);
  for (const id of chosen ?? []) {
    if (his.has(id)) continue;
    give('annotation', 'speaker_key', id);
    give('annotation', 'actor_key', id);
    for (const { key } of relaysOf(record, id, pair.from)) record.update('relay', key, { actor_key: pair.to });
  }
}

type RelayRow = Readonly<{ key: number; annotation_key: number; step: number; position: number }>;

const relaysOf = (record: Recorder, annotationId: AnnotationId, actorKey: number): RelayRow[] =>
  all<RelayRow>(
    record.db,
    `SELECT relay.key, relay.annotation_key, relay.step, relay.position FROM relay JOIN annotation ON annotation.key = relay.annotation_key
     WHERE annotation.id = ? AND relay.actor_key = ? ORDER BY relay.position`,
    annotationId,
    actorKey,
  );

/** Where the chain was changed since, the one hand of this name that is left is his; with several and none in the old step, none is. */
function giveRelay(record: Recorder, { from, to }: Pair, { annotationId, step, beside }: MovedRecords['relays'][number]): void {
  const rows = relaysOf(record, annotationId, from);
  const row = rows.find((one) => one.step === step) ?? (rows.length === 1 && !beside ? rows[0] : undefined);
  if (!row) return;
  if (!beside) {
    record.update('relay', row.key, { actor_key: to });
    return;
  }
  record.insert('relay', { annotation_key: row.annotation_key, step, position: row.position, actor_key: to });
  closeUp(record, row.annotation_key);
}

/** Later merges brought this one along: what they would give back is without it from now on. */
function forgetIn(record: Recorder, merges: readonly StoredMerge[], gone: ActorMerge): void {
  const isGone = (id: AnnotationId | ArticleId): boolean =>
    [...gone.moved.quoteIds, ...gone.moved.mentionIds, ...gone.moved.articleIds].some((one) => one === id);
  for (const { key, merge } of merges) {
    if (!merge.moved.mergeIds.includes(gone.id)) continue;
    const rest = merge.moved.mergeIds.filter((id) => id !== gone.id);
    const fields: MergedFields = withoutMerged(fieldsOf(merge.absorbed), gone);
    const moved: MovedRecords = {
      ...merge.moved,
      quoteIds: merge.moved.quoteIds.filter((id) => !isGone(id)),
      mentionIds: merge.moved.mentionIds.filter((id) => !isGone(id)),
      relays: merge.moved.relays.filter(
        (relay) => !gone.moved.relays.some((one) => one.annotationId === relay.annotationId && one.step === relay.step),
      ),
      articleIds: merge.moved.articleIds.filter((id) => !isGone(id)),
      mergeIds: rest,
    };
    record.update('actor_merge', key, { absorbed: JSON.stringify({ ...merge.absorbed, ...fields }), moved: JSON.stringify(moved) });
  }
}

const publishes = (record: Recorder, key: number): boolean =>
  one(
    record.db,
    `SELECT 1 FROM actor WHERE key = ?1 AND (kind = 'agency' OR EXISTS (SELECT 1 FROM article WHERE outlet_key = ?1) OR EXISTS (SELECT 1 FROM relay WHERE actor_key = ?1))`,
    key,
  ) !== undefined;
