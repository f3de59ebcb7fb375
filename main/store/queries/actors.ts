import { foldName, nameStarts } from '../../../shared/actors/names.ts';
import type { ActorSummary, OpenActor, Statement } from '../../../shared/contract.ts';
import type { ActorBrief, ActorKind } from '../../../shared/model/actor.ts';
import type { ActorId, AnnotationId, ArticleId, EventId } from '../../../shared/model/ids.ts';
import { all, marks, one, type ReadableDb } from '../db.ts';
import { keyOf } from '../keys.ts';
import { actorsByKey, annotationsByKey, type BriefRow, briefColumns, briefFrom, byChunks, groupBy, toBrief, toTime } from '../records.ts';
import { livingKeyOf, mergesOf } from './actor-merges.ts';
import { writtenAs } from './written-as.ts';

type Filter = Readonly<{ text?: string | undefined; kind?: ActorKind | undefined; eventId?: EventId | undefined }>;

/** The register, by name; with `eventId`, whom the articles of that event quote or mention. */
export function listActors(db: ReadableDb, { text, kind, eventId }: Filter): ActorSummary[] {
  const rows = all<{ key: number }>(db, `SELECT key FROM actor WHERE (?1 IS NULL OR kind = ?1) ORDER BY folded, key`, kind ?? null);
  const inEvent = eventId ? actorsOfEvent(db, keyOf(db, 'event', eventId)) : null;
  const words = text?.trim() ?? '';
  return summariesByKey(
    db,
    rows.map(({ key }) => key).filter((key) => inEvent === null || inEvent.has(key)),
  ).filter(
    (actor) =>
      words === '' ||
      [actor.name, ...actor.aliases, actor.description].some((name) => nameStarts(words, name) || foldName(name).includes(foldName(words))),
  );
}

/**
 * Actors whose name or an alias has words that begin with the words typed, best first: whole name before alias, first word
 * before later ones, then whom more quotes name. `matched` is the name or alias that fits.
 */
export function findActors(
  db: ReadableDb,
  { text, kinds, limit }: Readonly<{ text: string; kinds?: readonly ActorKind[] | undefined; limit: number }>,
): (ActorSummary & { matched: string })[] {
  const folded = foldName(text);
  const first = folded.split(/[\s-]+/u)[0] ?? '';
  const pattern = `%${first.replace(/[\\%_]/g, '\\$&')}%`;
  const candidates = all<{ key: number; written: string; own: number; kind: ActorKind }>(
    db,
    `SELECT key, name AS written, 1 AS own, kind FROM actor WHERE folded LIKE ?1 ESCAPE '\\'
     UNION ALL SELECT actor.key, actor_alias.text, 0, actor.kind FROM actor_alias JOIN actor ON actor.key = actor_alias.actor_key WHERE actor_alias.folded LIKE ?1 ESCAPE '\\'`,
    pattern,
  ).filter(({ written, kind }) => (!kinds || kinds.includes(kind)) && nameStarts(text, written));
  const best = new Map<number, { matched: string; rank: number }>();
  for (const { key, written, own } of candidates) {
    const rank = (foldName(written) === folded ? 4 : 0) + (foldName(written).startsWith(folded) ? 2 : 0) + own;
    if ((best.get(key)?.rank ?? -1) < rank) best.set(key, { matched: written, rank });
  }
  const found = summariesByKey(db, [...best.keys()].slice(0, 400));
  const keys = new Map(
    all<{ key: number; id: string }>(db, `SELECT key, id FROM actor WHERE id IN (${marks(found)})`, ...found.map(({ id }) => id)).map(
      ({ key, id }) => [id, key],
    ),
  );
  return found
    .map((actor) => ({ actor, fit: best.get(keys.get(actor.id) ?? -1) ?? { matched: actor.name, rank: 0 } }))
    .sort(
      (a, b) =>
        b.fit.rank - a.fit.rank ||
        b.actor.quotes - a.actor.quotes ||
        b.actor.mentions - a.actor.mentions ||
        a.actor.name.localeCompare(b.actor.name, 'en'),
    )
    .slice(0, limit)
    .map(({ actor, fit }) => ({ ...actor, matched: fit.matched }));
}

/** Keys of a speaker's quotes; the plan must use the index on the speaker. */
export const STATEMENT_KEYS_SQL = `SELECT annotation.key FROM annotation JOIN article ON article.key = annotation.article_key
  WHERE annotation.speaker_key = ? AND annotation.kind = 'quote' ORDER BY article.published_at IS NULL, article.published_at, article.key, annotation.start`;

/**
 * One actor with everything that he said, where, through whom; with `eventId`, only in that event's articles. The id of an entry that
 * became part of another opens that one.
 */
export function openActor(db: ReadableDb, { id, eventId }: Readonly<{ id: ActorId; eventId?: EventId | undefined }>): OpenActor {
  const key = livingKeyOf(db, id);
  const [actor] = actorsByKey(db, [key]);
  if (!actor) throw new Error(`Actor ${id} has a key and no row.`);
  const statements = statementsByKey(
    db,
    all<{ key: number }>(db, STATEMENT_KEYS_SQL, key).map((row) => row.key),
  ).filter(({ events }) => eventId === undefined || events.some((event) => event.id === eventId));
  return {
    actor,
    scope: summariesByKey(db, [key])[0]?.scope ?? null,
    counts: {
      quotes: count(db, 'SELECT count(*) AS n FROM annotation WHERE speaker_key = ?', key),
      mentions: count(db, 'SELECT count(*) AS n FROM annotation WHERE actor_key = ?', key),
      relays: count(db, 'SELECT count(DISTINCT annotation_key) AS n FROM relay WHERE actor_key = ?', key),
      articles: count(db, 'SELECT count(*) AS n FROM article WHERE outlet_key = ?', key),
    },
    statements,
    mentions: mentionsOf(db, key, eventId ? keyOf(db, 'event', eventId) : null),
    writtenAs: writtenAs(db, key, actor),
    quotedBeside: all<BriefRow & { articles: number }>(
      db,
      `SELECT actor.*, count(DISTINCT other.article_key) AS articles FROM annotation AS other JOIN actor ON actor.key = other.speaker_key
       WHERE other.kind = 'quote' AND other.speaker_key <> ?1 AND other.article_key IN (SELECT article_key FROM annotation WHERE speaker_key = ?1)
       GROUP BY actor.key ORDER BY articles DESC, actor.name LIMIT 12`,
      key,
    ).map((row) => ({ ...toBrief(row), articles: row.articles })),
    merges: mergesOf(db, key).map(({ merge: { id: mergeId, absorbed, author, at, moved } }) => ({
      id: mergeId,
      absorbed: { id: absorbed.id, kind: absorbed.kind, name: absorbed.name, description: absorbed.description, mark: absorbed.mark },
      author,
      at,
      moved: {
        quotes: moved.quoteIds.length,
        mentions: moved.mentionIds.length,
        relays: moved.relays.length,
        articles: moved.articleIds.length,
      },
    })),
  };
}

/** Quotes of the keys given, each with its article, relays and events. */
export function statementsByKey(db: ReadableDb, keys: readonly number[]): Statement[] {
  type Row = Readonly<Record<string, string | number | null>> & { id: AnnotationId; article_key: number };
  const rows = new Map(
    byChunks(keys, (some) =>
      all<Row>(
        db,
        `SELECT annotation.id, annotation.article_key, article.id AS article_id, article.headline, article.published_value, article.published_precision, ${briefColumns('outlet')}
         FROM annotation JOIN article ON article.key = annotation.article_key LEFT JOIN actor AS outlet ON outlet.key = article.outlet_key
         WHERE annotation.key IN (${marks(some)})`,
        ...some,
      ),
    ).map((row) => [row.id, row]),
  );
  const events = groupBy(
    byChunks([...new Set([...rows.values()].map(({ article_key }) => article_key))], (some) =>
      all<{ article_key: number; id: EventId; name: string }>(
        db,
        `SELECT event_article.article_key, event.id, event.name FROM event_article JOIN event ON event.key = event_article.event_key WHERE event_article.article_key IN (${marks(some)}) ORDER BY event.name`,
        ...some,
      ),
    ),
    (row) => row.article_key,
  );
  const annotations = annotationsByKey(db, keys);
  const briefs = briefsById(
    db,
    annotations.flatMap(({ body }) => (body.kind === 'quote' ? body.relays.map(({ actorId }) => actorId) : [])),
  );
  return annotations.flatMap((annotation) => {
    const row = rows.get(annotation.id);
    if (!row) return [];
    return {
      annotation,
      articleId: row.article_id as ArticleId,
      headline: row.headline as string,
      outlet: briefFrom(row, 'outlet'),
      published: toTime(row.published_value, row.published_precision),
      relays:
        annotation.body.kind === 'quote'
          ? annotation.body.relays.flatMap(({ actorId, step }) => {
              const brief = briefs.get(actorId);
              return brief ? [{ ...brief, step }] : [];
            })
          : [],
      events: (events.get(row.article_key) ?? []).map(({ id, name }) => ({ id, name })),
    };
  });
}

export function briefsById(db: ReadableDb, ids: readonly ActorId[]): Map<ActorId, ActorBrief> {
  const rows = byChunks([...new Set(ids)], (some) => all<BriefRow>(db, `SELECT * FROM actor WHERE id IN (${marks(some)})`, ...some));
  return new Map(rows.map((row) => [row.id as ActorId, toBrief(row)]));
}

/** Lines of the register by key, in the order of the keys given. */
export function summariesByKey(db: ReadableDb, keys: readonly number[]): ActorSummary[] {
  type Row = BriefRow & { key: number; quotes: number; mentions: number; relays: number; articles: number } & ScopeRow;
  const rows = new Map(
    byChunks(keys, (some) =>
      all<Row>(
        db,
        `SELECT actor.*, (SELECT count(*) FROM annotation WHERE speaker_key = actor.key) AS quotes, (SELECT count(*) FROM annotation WHERE actor_key = actor.key) AS mentions,
         (SELECT count(DISTINCT annotation_key) FROM relay WHERE relay.actor_key = actor.key) AS relays, (SELECT count(*) FROM article WHERE outlet_key = actor.key) AS articles,
         article.id AS scope_id, outlet.name AS scope_outlet, article.published_value AS scope_value, article.published_precision AS scope_precision
         FROM actor LEFT JOIN article ON article.id = actor.scope_article_id LEFT JOIN actor AS outlet ON outlet.key = article.outlet_key
         WHERE actor.key IN (${marks(some)})`,
        ...some,
      ),
    ).map((row) => [row.key, row]),
  );
  const aliases = groupBy(
    byChunks(keys, (some) =>
      all<{ actor_key: number; text: string }>(
        db,
        `SELECT actor_key, text FROM actor_alias WHERE actor_key IN (${marks(some)}) ORDER BY actor_key, position`,
        ...some,
      ),
    ),
    (row) => row.actor_key,
  );
  return keys.flatMap((key) => {
    const row = rows.get(key);
    return row
      ? [
          {
            ...toBrief(row),
            aliases: (aliases.get(key) ?? []).map(({ text }) => text),
            quotes: row.quotes,
            mentions: row.mentions,
            relays: row.relays,
            articles: row.articles,
            scope:
              row.scope_id === null
                ? null
                : { articleId: row.scope_id, outlet: row.scope_outlet, published: toTime(row.scope_value, row.scope_precision) },
          },
        ]
      : [];
  });
}

type ScopeRow = Readonly<{
  scope_id: ArticleId | null;
  scope_outlet: string | null;
  scope_value: string | null;
  scope_precision: string | null;
}>;

function actorsOfEvent(db: ReadableDb, eventKey: number): Set<number> {
  const rows = all<{ key: number | null }>(
    db,
    `WITH mark AS (SELECT annotation.key, speaker_key, actor_key FROM annotation JOIN event_article ON event_article.article_key = annotation.article_key WHERE event_key = ?1)
     SELECT speaker_key AS key FROM mark UNION SELECT actor_key FROM mark UNION SELECT relay.actor_key FROM relay JOIN mark ON mark.key = relay.annotation_key
     UNION SELECT outlet_key FROM article JOIN event_article ON event_article.article_key = article.key WHERE event_key = ?1`,
    eventKey,
  );
  return new Set(rows.flatMap(({ key }) => (key === null ? [] : [key])));
}

function mentionsOf(db: ReadableDb, key: number, eventKey: number | null): OpenActor['mentions'] {
  type Row = Readonly<Record<string, string | null>> & { id: AnnotationId };
  return all<Row>(
    db,
    `SELECT annotation.id, annotation.words, article.id AS article_id, article.headline, article.published_value, article.published_precision, ${briefColumns('outlet')}
     FROM annotation JOIN article ON article.key = annotation.article_key LEFT JOIN actor AS outlet ON outlet.key = article.outlet_key
     WHERE annotation.actor_key = ?1 AND (?2 IS NULL OR article.key IN (SELECT article_key FROM event_article WHERE event_key = ?2))
     ORDER BY article.published_at IS NULL, article.published_at, article.key, annotation.start`,
    key,
    eventKey,
  ).map((row) => ({
    annotationId: row.id,
    articleId: row.article_id as ArticleId,
    headline: row.headline ?? '',
    exact: row.words ?? '',
    outlet: briefFrom(row, 'outlet'),
    published: toTime(row.published_value, row.published_precision),
  }));
}

const count = (db: ReadableDb, sql: string, key: number): number => one<{ n: number }>(db, sql, key)?.n ?? 0;
