import { foldName, markLetters } from '../../../shared/actors/names.ts';
import type { Actor, ActorFields, ActorKind } from '../../../shared/model/actor.ts';
import type { ActorId } from '../../../shared/model/ids.ts';
import { all, one, type ReadableDb } from '../db.ts';
import { type Recorder, runCommand } from '../history/recorder.ts';
import { keyOf } from '../keys.ts';
import { type Library, moment, newId } from '../library.ts';
import { actorsByKey } from '../records.ts';

export function createActor(library: Library, fields: ActorFields): Actor {
  return runCommand(
    library,
    (actor) => ({ label: `Add ${actor.name} to the register`, place: { actorId: actor.id } }),
    (record) => readActor(record.db, insertActor(record, fields)),
  );
}

export function updateActor(library: Library, id: ActorId, patch: Partial<ActorFields>): Actor {
  const before = readActor(library.db, keyOf(library.db, 'actor', id)).name;
  return runCommand(
    library,
    (actor) => ({ label: actor.name === before ? `Change ${actor.name}` : `Rename ${before} to ${actor.name}`, place: { actorId: id } }),
    (record) => {
      const key = keyOf(record.db, 'actor', id);
      const { aliases, ...columns } = patch;
      record.update('actor', key, { ...actorColumns(columns), updated_at: moment(library) });
      if (aliases) replaceAliases(record, key, aliases);
      return readActor(record.db, key);
    },
  );
}

/** Takes an actor out of the register. What hung on it stays, with the actor left open. */
export function deleteActor(library: Library, id: ActorId): void {
  const key = keyOf(library.db, 'actor', id);
  const { name } = readActor(library.db, key);
  runCommand(library, { label: `Delete ${name} from the register`, place: {} }, (record) => {
    for (const [table, column] of [
      ['annotation', 'speaker_key'],
      ['annotation', 'actor_key'],
      ['article', 'outlet_key'],
    ] as const) {
      for (const row of all<{ key: number }>(record.db, `SELECT key FROM ${table} WHERE ${column} = ?`, key))
        record.update(table, row.key, { [column]: null });
    }
    for (const { annotation_key } of all<{ annotation_key: number }>(
      record.db,
      'SELECT DISTINCT annotation_key FROM relay WHERE actor_key = ?',
      key,
    )) {
      withoutRelay(record, annotation_key, key);
    }
    for (const alias of all<{ key: number }>(record.db, 'SELECT key FROM actor_alias WHERE actor_key = ?', key))
      record.remove('actor_alias', alias.key);
    // What became part of this actor can no longer be split from it; an undo brings both back.
    for (const merge of all<{ key: number }>(record.db, 'SELECT key FROM actor_merge WHERE kept_key = ?', key))
      record.remove('actor_merge', merge.key);
    record.remove('actor', key);
  });
}

/** Writes a new actor; `known` keeps an id and times that came from elsewhere. Returns its key. */
export function insertActor(record: Recorder, fields: ActorFields, known?: Pick<Actor, 'id' | 'mark' | 'createdAt' | 'updatedAt'>): number {
  const now = moment(record.library);
  const key = record.insert('actor', {
    id: known?.id ?? newId<ActorId>(record.library),
    kind: fields.kind,
    name: fields.name,
    folded: foldName(fields.name),
    description: fields.description,
    note: fields.note,
    affiliations: JSON.stringify(fields.affiliations),
    identifiers: JSON.stringify(fields.identifiers),
    scope_article_id: fields.scopeArticleId,
    mark_letters: known?.mark?.letters ?? null,
    mark_colour: known?.mark?.colour ?? null,
    created_at: known?.createdAt ?? now,
    updated_at: known?.updatedAt ?? now,
  });
  replaceAliases(record, key, fields.aliases);
  if (fields.kind === 'agency' && !known?.mark) giveMark(record, key);
  return key;
}

const OUTLET_KINDS: readonly ActorKind[] = ['agency', 'organisation', 'government', 'group'];

/** The outlet of that name or alias, or a new agency. Returns its key; it bears a mark from now on. */
export function outletByName(record: Recorder, name: string): number {
  const folded = foldName(name);
  const known =
    one<{ key: number }>(
      record.db,
      `SELECT key FROM actor WHERE folded = ? AND kind IN (${OUTLET_KINDS.map((kind) => `'${kind}'`).join(', ')}) ORDER BY kind = 'agency' DESC, key LIMIT 1`,
      folded,
    ) ??
    one<{ key: number }>(
      record.db,
      `SELECT actor.key FROM actor_alias JOIN actor ON actor.key = actor_alias.actor_key WHERE actor_alias.folded = ? AND actor.kind = 'agency' ORDER BY actor.key LIMIT 1`,
      folded,
    );
  const key = known?.key ?? insertActor(record, { ...NO_DETAILS, kind: 'agency', name: name.trim().slice(0, 300) });
  giveMark(record, key);
  return key;
}

const NO_DETAILS: Omit<ActorFields, 'kind' | 'name'> = {
  aliases: [],
  affiliations: [],
  description: '',
  note: '',
  identifiers: [],
  scopeArticleId: null,
};
const COLOURS = 8;

/** Gives an actor that publishes or relays its two letters and its colour, once. */
export function giveMark(record: Recorder, key: number): void {
  const actor = one<{ name: string; mark_letters: string | null }>(record.db, 'SELECT name, mark_letters FROM actor WHERE key = ?', key);
  if (!actor || actor.mark_letters !== null) return;
  const taken = all<{ mark_letters: string }>(record.db, 'SELECT mark_letters FROM actor WHERE mark_letters IS NOT NULL');
  record.update('actor', key, {
    mark_letters: markLetters(actor.name, new Set(taken.map(({ mark_letters }) => mark_letters))),
    mark_colour: (taken.length % COLOURS) + 1,
  });
}

export function readActor(db: ReadableDb, key: number): Actor {
  const [actor] = actorsByKey(db, [key]);
  if (!actor) throw new Error(`Actor ${key} was written and is not there.`);
  return actor;
}

/** The chain without one hand; steps close up, so that they still rise by one. */
function withoutRelay(record: Recorder, annotationKey: number, actorKey: number): void {
  const rows = all<{ key: number; step: number; actor_key: number }>(
    record.db,
    'SELECT key, step, actor_key FROM relay WHERE annotation_key = ? ORDER BY position',
    annotationKey,
  );
  const kept = rows.filter((row) => row.actor_key !== actorKey);
  const steps = [...new Set(kept.map(({ step }) => step))].sort((a, b) => a - b);
  for (const row of rows) if (row.actor_key === actorKey) record.remove('relay', row.key);
  for (const [position, row] of kept.entries()) record.update('relay', row.key, { position, step: steps.indexOf(row.step) });
}

export function replaceAliases(record: Recorder, actorKey: number, aliases: ActorFields['aliases']): void {
  const present = all<{ key: number; text: string; language: string | null }>(
    record.db,
    'SELECT key, text, language FROM actor_alias WHERE actor_key = ? ORDER BY position',
    actorKey,
  );
  if (
    JSON.stringify(present.map(({ text, language }) => ({ text, language }))) ===
    JSON.stringify(aliases.map(({ text, language }) => ({ text, language })))
  )
    return;
  for (const { key } of present) record.remove('actor_alias', key);
  for (const [position, { text, language }] of aliases.entries())
    record.insert('actor_alias', { actor_key: actorKey, position, text, folded: foldName(text), language });
}

export function actorColumns(patch: Partial<Omit<ActorFields, 'aliases'>>): Record<string, string | null> {
  const columns: Record<string, string | null> = {};
  if (patch.kind !== undefined) columns.kind = patch.kind;
  if (patch.name !== undefined) {
    columns.name = patch.name;
    columns.folded = foldName(patch.name);
  }
  if (patch.description !== undefined) columns.description = patch.description;
  if (patch.note !== undefined) columns.note = patch.note;
  if (patch.affiliations !== undefined) columns.affiliations = JSON.stringify(patch.affiliations);
  if (patch.identifiers !== undefined) columns.identifiers = JSON.stringify(patch.identifiers);
  if (patch.scopeArticleId !== undefined) columns.scope_article_id = patch.scopeArticleId;
  return columns;
}
