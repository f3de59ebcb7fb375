import { mergedFields } from '../../../shared/actors/merged-fields.ts';
import { WiresideError } from '../../../shared/envelope.ts';
import type { Actor } from '../../../shared/model/actor.ts';
import type { ActorMerge, ActorsApart, MergedFields, MovedRecords } from '../../../shared/model/actor-merge.ts';
import type { ActorId, ActorMergeId, AnnotationId, ArticleId } from '../../../shared/model/ids.ts';
import { all } from '../db.ts';
import { type Recorder, runCommand } from '../history/recorder.ts';
import { keyOf } from '../keys.ts';
import { type Library, moment, newId } from '../library.ts';
import { apartFrom, apartKey, inPairOrder } from '../queries/actor-merges.ts';
import { actorColumns, readActor, replaceAliases } from './actors.ts';
import { shorten } from './articles.ts';

/**
 * Makes two entries of the register one: every quote, mention, relay and outlet of the second becomes the first's, its names become
 * aliases. What came from whom is kept, so that the two can be split again. Throws conflict where both ids are one entry.
 */
export function mergeActors(library: Library, keptId: ActorId, absorbedId: ActorId): Readonly<{ actor: Actor; mergeId: ActorMergeId }> {
  if (keptId === absorbedId) throw new WiresideError('conflict', 'An actor cannot be merged with itself. Choose another one.');
  const names = [keptId, absorbedId].map((id) => shorten(readActor(library.db, keyOf(library.db, 'actor', id)).name));
  return runCommand(library, { label: `Merge ${names[1]} into ${names[0]}`, place: { actorId: keptId } }, (record) => {
    const key = keyOf(record.db, 'actor', keptId);
    const absorbedKey = keyOf(record.db, 'actor', absorbedId);
    const kept = readActor(record.db, key);
    const absorbed = readActor(record.db, absorbedKey);
    const before = fieldsOf(kept);
    const after = mergedFields(before, fieldsOf(absorbed));
    const moved = moveAll(record, { id: keptId, key }, { id: absorbedId, key: absorbedKey });
    for (const { key: alias } of all<{ key: number }>(record.db, 'SELECT key FROM actor_alias WHERE actor_key = ?', absorbedKey))
      record.remove('actor_alias', alias);
    record.remove('actor', absorbedKey);
    writeFields(record, key, after);
    const mergeId = newId<ActorMergeId>(library);
    putMerge(record, { id: mergeId, keptId, absorbed, before, after, moved, author: library.author(), at: moment(library) });
    return { actor: readActor(record.db, key), mergeId };
  });
}

/** Says that two entries are not one: they are never proposed as one again. */
export function keepApart(library: Library, first: ActorId, second: ActorId): void {
  if (first === second) throw new WiresideError('conflict', 'An actor cannot be kept apart from itself.');
  const [name, otherName] = [first, second].map((id) => shorten(readActor(library.db, keyOf(library.db, 'actor', id)).name));
  runCommand(library, { label: `Keep ${name} and ${otherName} apart`, place: { actorId: first } }, (record) =>
    putApart(record, first, second),
  );
}

/** Writes a merge record under its own id; for a merge and for what comes in a collection. */
export function putMerge(record: Recorder, merge: ActorMerge): number {
  return record.insert('actor_merge', {
    id: merge.id,
    kept_key: keyOf(record.db, 'actor', merge.keptId),
    absorbed_id: merge.absorbed.id,
    absorbed: JSON.stringify(merge.absorbed),
    kept_before: JSON.stringify(merge.before),
    kept_after: JSON.stringify(merge.after),
    moved: JSON.stringify(merge.moved),
    author: merge.author,
    at: merge.at,
  });
}

/** Keeps two entries apart, once. True where they were not yet. */
export function putApart(record: Recorder, first: ActorId, second: ActorId, known?: Pick<ActorsApart, 'author' | 'at'>): boolean {
  if (apartKey(record.db, first, second) !== null) return false;
  const [oneId, otherId] = inPairOrder(first, second);
  record.insert('actors_apart', {
    one_id: oneId,
    other_id: otherId,
    author: known?.author ?? record.library.author(),
    at: known?.at ?? moment(record.library),
  });
  return true;
}

/** Writes what an entry says of itself, where it differs. */
export function writeFields(record: Recorder, key: number, fields: MergedFields): void {
  const { aliases, mark, ...columns } = fields;
  record.update('actor', key, {
    ...actorColumns(columns),
    mark_letters: mark?.letters ?? null,
    mark_colour: mark?.colour ?? null,
    updated_at: moment(record.library),
  });
  replaceAliases(record, key, aliases);
}

export const fieldsOf = ({ id: _id, createdAt: _created, updatedAt: _updated, ...fields }: Actor): MergedFields => fields;

type Entry = Readonly<{ id: ActorId; key: number }>;

function moveAll(record: Recorder, kept: Entry, absorbed: Entry): MovedRecords {
  const { db } = record;
  const move = <Id extends string>(table: 'annotation' | 'article' | 'actor_merge', column: string): Id[] =>
    all<{ key: number; id: Id }>(db, `SELECT key, id FROM ${table} WHERE ${column} = ? ORDER BY key`, absorbed.key).map(({ key, id }) => {
      record.update(table, key, { [column]: kept.key });
      return id;
    });
  const joined = apartKey(db, kept.id, absorbed.id);
  if (joined !== null) record.remove('actors_apart', joined);
  return {
    quoteIds: move<AnnotationId>('annotation', 'speaker_key'),
    mentionIds: move<AnnotationId>('annotation', 'actor_key'),
    relays: moveRelays(record, kept.key, absorbed.key),
    articleIds: move<ArticleId>('article', 'outlet_key'),
    mergeIds: move<ActorMergeId>('actor_merge', 'kept_key'),
    // Who is not the one is not the other either, now that the two are one.
    apartIds: apartFrom(db, absorbed.id).filter((id) => id !== kept.id && putApart(record, kept.id, id)),
  };
}

/** Where both were relays of one step, one of them goes: the same hand is not two. */
function moveRelays(record: Recorder, keptKey: number, absorbedKey: number): MovedRecords['relays'] {
  const rows = all<{ key: number; id: AnnotationId; annotation_key: number; step: number; beside: number }>(
    record.db,
    `SELECT relay.key, annotation.id, relay.annotation_key, relay.step,
       EXISTS (SELECT 1 FROM relay AS other WHERE other.annotation_key = relay.annotation_key AND other.step = relay.step AND other.actor_key = ?1) AS beside
     FROM relay JOIN annotation ON annotation.key = relay.annotation_key WHERE relay.actor_key = ?2 ORDER BY relay.key`,
    keptKey,
    absorbedKey,
  );
  return rows.map(({ key, id, annotation_key, step, beside }) => {
    if (beside) {
      record.remove('relay', key);
      closeUp(record, annotation_key);
    } else record.update('relay', key, { actor_key: keptKey });
    return { annotationId: id, step, beside: beside === 1 };
  });
}

/** Positions count on from 0 without a gap. */
export function closeUp(record: Recorder, annotationKey: number): void {
  const rows = all<{ key: number }>(
    record.db,
    'SELECT key FROM relay WHERE annotation_key = ? ORDER BY step, position, key',
    annotationKey,
  );
  for (const [position, { key }] of rows.entries()) record.update('relay', key, { position });
}
