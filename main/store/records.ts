import type { Actor, ActorBrief } from '../../shared/model/actor.ts';
import type { Anchor, Annotation, AnnotationBody } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Claim, Collection, Evidence, NewsEvent } from '../../shared/model/event.ts';
import type { ActorId, ArticleId } from '../../shared/model/ids.ts';
import type { Tag } from '../../shared/model/tag.ts';
import type { KnownTime } from '../../shared/model/time.ts';
import { all, marks, type ReadableDb } from './db.ts';

/* Rows as SELECT gives them become records of the model here, and nowhere else. */

export type BriefRow = {
  id: string | null;
  kind: string;
  name: string;
  description: string;
  mark_letters: string | null;
  mark_colour: number | null;
};

/** Columns of an actor joined under `alias`, named so that `briefFrom(row, alias)` finds them. */
export const briefColumns = (alias: string): string =>
  ['id', 'kind', 'name', 'description', 'mark_letters', 'mark_colour']
    .map((column) => `${alias}.${column} AS ${alias}_${column}`)
    .join(', ');

export function briefFrom(row: Readonly<Record<string, unknown>>, alias: string): ActorBrief | null {
  return row[`${alias}_id`] == null
    ? null
    : toBrief({
        id: row[`${alias}_id`],
        kind: row[`${alias}_kind`],
        name: row[`${alias}_name`],
        description: row[`${alias}_description`],
        mark_letters: row[`${alias}_mark_letters`],
        mark_colour: row[`${alias}_mark_colour`],
      } as BriefRow);
}

export function toBrief(row: BriefRow): ActorBrief {
  return {
    id: row.id as ActorId,
    kind: row.kind as ActorBrief['kind'],
    name: row.name,
    description: row.description,
    mark: row.mark_letters !== null && row.mark_colour !== null ? { letters: row.mark_letters, colour: row.mark_colour } : null,
  };
}

export const toTime = (value: unknown, precision: unknown): KnownTime | null =>
  typeof value === 'string' ? { value, precision: precision as KnownTime['precision'] } : null;

export type ArticleRow = Readonly<Record<string, string | number | null>> & { key: number; id: string; text: string };

/** With `outlet_id` and `revision_of_id` joined by ARTICLE_SQL. */
export function toArticle(row: ArticleRow): Article {
  return {
    id: row.id as ArticleId,
    externalId: row.external_id as string | null,
    outletId: row.outlet_id as ActorId | null,
    headline: row.headline as string,
    byline: row.byline as string,
    dateline: row.dateline_place === null ? null : { place: row.dateline_place as string, date: row.dateline_date as string | null },
    published: toTime(row.published_value, row.published_precision),
    updated: toTime(row.updated_value, row.updated_precision),
    language: row.language as string,
    address: row.address as string | null,
    note: row.note as string,
    text: row.text,
    blocks: JSON.parse(row.blocks as string) as Article['blocks'],
    inlines: JSON.parse(row.inlines as string) as Article['inlines'],
    original:
      row.original_sha256 === null
        ? null
        : {
            sha256: row.original_sha256 as string,
            mediaType: row.original_media_type as string,
            fileName: row.original_name as string,
            byteLength: row.original_length as number,
          },
    revisionOf: row.revision_of_id as ArticleId | null,
    wordCount: row.word_count as number,
    readAt: row.read_at as string | null,
    addedAt: row.added_at as string,
    updatedAt: row.changed_at as string,
  };
}

export const ARTICLE_SQL = `SELECT article.*, outlet.id AS outlet_id, earlier.id AS revision_of_id FROM article
  LEFT JOIN actor AS outlet ON outlet.key = article.outlet_key
  LEFT JOIN article AS earlier ON earlier.key = article.revision_of_key`;

type ActorRow = BriefRow & {
  key: number;
  note: string;
  affiliations: string;
  identifiers: string;
  scope_article_id: string | null;
  created_at: string;
  updated_at: string;
};

/** Whole actors by key, with their aliases, in the order of the keys given. */
export function actorsByKey(db: ReadableDb, keys: readonly number[]): Actor[] {
  const rows = byChunks(keys, (some) => all<ActorRow>(db, `SELECT * FROM actor WHERE key IN (${marks(some)})`, ...some));
  const aliases = groupBy(
    byChunks(keys, (some) =>
      all<{ actor_key: number; text: string; language: string | null }>(
        db,
        `SELECT * FROM actor_alias WHERE actor_key IN (${marks(some)}) ORDER BY actor_key, position`,
        ...some,
      ),
    ),
    (alias) => alias.actor_key,
  );
  const found = new Map(rows.map((row) => [row.key, row]));
  return keys.flatMap((key) => {
    const row = found.get(key);
    if (!row) return [];
    return {
      ...toBrief(row),
      aliases: (aliases.get(key) ?? []).map(({ text, language }) => ({ text, language })),
      affiliations: JSON.parse(row.affiliations) as Actor['affiliations'],
      note: row.note,
      identifiers: JSON.parse(row.identifiers) as Actor['identifiers'],
      scopeArticleId: row.scope_article_id as ArticleId | null,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    };
  });
}

type AnnotationRow = {
  key: number;
  id: string;
  article_id: string;
  kind: Annotation['body']['kind'];
  directness: string | null;
  speaker_id: string | null;
  cue: string | null;
  venue: string;
  certainty: string | null;
  outlet_stance: string | null;
  actor_id: string | null;
  note: string;
  author: string;
  created_at: string;
  updated_at: string;
};
type PassageRow = Anchor & { annotation_key: number };
type RelayRow = { annotation_key: number; step: number; actor_id: string };

/** Whole annotations by key, in the order of the keys given. */
export function annotationsByKey(db: ReadableDb, keys: readonly number[]): Annotation[] {
  const rows = new Map(
    byChunks(keys, (some) =>
      all<AnnotationRow>(
        db,
        `SELECT annotation.*, article.id AS article_id, speaker.id AS speaker_id, mentioned.id AS actor_id FROM annotation
         JOIN article ON article.key = annotation.article_key
         LEFT JOIN actor AS speaker ON speaker.key = annotation.speaker_key
         LEFT JOIN actor AS mentioned ON mentioned.key = annotation.actor_key
         WHERE annotation.key IN (${marks(some)})`,
        ...some,
      ),
    ).map((row) => [row.key, row]),
  );
  const passages = groupBy(
    byChunks(keys, (some) =>
      all<PassageRow>(db, `SELECT * FROM passage WHERE annotation_key IN (${marks(some)}) ORDER BY annotation_key, position`, ...some),
    ),
    (row) => row.annotation_key,
  );
  const relays = groupBy(
    byChunks(keys, (some) =>
      all<RelayRow>(
        db,
        `SELECT relay.annotation_key, relay.step, actor.id AS actor_id FROM relay JOIN actor ON actor.key = relay.actor_key
         WHERE relay.annotation_key IN (${marks(some)}) ORDER BY relay.annotation_key, relay.position`,
        ...some,
      ),
    ),
    (row) => row.annotation_key,
  );
  const tags = groupBy(
    byChunks(keys, (some) =>
      all<{ annotation_key: number; id: string }>(
        db,
        `SELECT annotation_tag.annotation_key, tag.id FROM annotation_tag JOIN tag ON tag.key = annotation_tag.tag_key
         WHERE annotation_tag.annotation_key IN (${marks(some)}) ORDER BY annotation_tag.annotation_key, annotation_tag.position`,
        ...some,
      ),
    ),
    (row) => row.annotation_key,
  );
  return keys.flatMap((key) => {
    const row = rows.get(key);
    if (!row) return [];
    return {
      id: row.id,
      articleId: row.article_id,
      anchors: (passages.get(key) ?? []).map(({ start, end, exact, prefix, suffix, state }) => ({
        start,
        end,
        exact,
        prefix,
        suffix,
        state,
      })),
      body: toBody(row, relays.get(key) ?? []),
      note: row.note,
      tagIds: (tags.get(key) ?? []).map(({ id }) => id),
      author: row.author,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    } as Annotation;
  });
}

function toBody(row: AnnotationRow, relays: readonly RelayRow[]): AnnotationBody {
  if (row.kind === 'mention') return { kind: 'mention', actorId: row.actor_id as ActorId | null };
  if (row.kind !== 'quote') return { kind: row.kind };
  return {
    kind: 'quote',
    directness: row.directness as 'direct',
    speakerId: row.speaker_id as ActorId | null,
    cue: row.cue === null ? null : (JSON.parse(row.cue) as Anchor),
    relays: relays.map(({ step, actor_id }) => ({ actorId: actor_id as ActorId, step })),
    venue: row.venue,
    certainty: row.certainty as null,
    outletStance: row.outlet_stance as null,
  };
}

type EventRow = {
  id: string;
  name: string;
  when_value: string | null;
  when_precision: string | null;
  place: string;
  note: string;
  created_at: string;
  updated_at: string;
};
export const toEvent = (row: EventRow): NewsEvent =>
  ({
    id: row.id,
    name: row.name,
    when: toTime(row.when_value, row.when_precision),
    where: row.place,
    note: row.note,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }) as NewsEvent;

/** The event of a key that is known to be there. */
export function eventByKey(db: ReadableDb, key: number): NewsEvent {
  const [row] = all<EventRow>(db, 'SELECT * FROM event WHERE key = ?', key);
  if (!row) throw new Error(`Event ${key} is not there.`);
  return toEvent(row);
}

type TagRow = { id: string; parent_id: string | null; name: string; colour: number; note: string; position: number };
/** With `parent_id` joined by TAG_SQL. */
export const toTag = ({ id, parent_id, name, colour, note, position }: TagRow): Tag =>
  ({ id, parentId: parent_id, name, colour, note, position }) as Tag;
export const TAG_SQL = 'SELECT tag.*, parent.id AS parent_id FROM tag LEFT JOIN tag AS parent ON parent.key = tag.parent_key';

/** Claims of the keys given, with their evidence. */
export function claimsByKey(db: ReadableDb, keys: readonly number[]): Claim[] {
  return keys.flatMap((key) =>
    all<{ id: string; event_id: string; proposition: string; note: string; position: number; created_at: string; updated_at: string }>(
      db,
      'SELECT claim.*, event.id AS event_id FROM claim JOIN event ON event.key = claim.event_key WHERE claim.key = ?',
      key,
    ).map(
      (row) =>
        ({
          id: row.id,
          eventId: row.event_id,
          proposition: row.proposition,
          note: row.note,
          position: row.position,
          evidence: all<{ annotation_id: string; stance: string; note: string }>(
            db,
            `SELECT annotation.id AS annotation_id, evidence.stance, evidence.note FROM evidence
             JOIN annotation ON annotation.key = evidence.annotation_key WHERE claim_key = ? ORDER BY evidence.position`,
            key,
          ).map(({ annotation_id, stance, note }) => ({ annotationId: annotation_id, stance, note }) as Evidence),
          createdAt: row.created_at,
          updatedAt: row.updated_at,
        }) as Claim,
    ),
  );
}

/** Collections of the keys given, with their articles in order. */
export function collectionsByKey(db: ReadableDb, keys: readonly number[]): Collection[] {
  return keys.flatMap((key) =>
    all<{ id: string; name: string; note: string; created_at: string; updated_at: string }>(
      db,
      'SELECT * FROM collection WHERE key = ?',
      key,
    ).map(
      (row) =>
        ({
          id: row.id,
          name: row.name,
          note: row.note,
          articleIds: all<{ id: string }>(
            db,
            'SELECT article.id FROM collection_article JOIN article ON article.key = collection_article.article_key WHERE collection_key = ? ORDER BY position',
            key,
          ).map(({ id }) => id),
          createdAt: row.created_at,
          updatedAt: row.updated_at,
        }) as Collection,
    ),
  );
}

/** SQLite takes a limited number of values in one statement. */
const CHUNK = 500;
export function byChunks<Key, Result>(keys: readonly Key[], read: (some: readonly Key[]) => Result[]): Result[] {
  const results: Result[] = [];
  for (let i = 0; i < keys.length; i += CHUNK) results.push(...read(keys.slice(i, i + CHUNK)));
  return results;
}

export function groupBy<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
