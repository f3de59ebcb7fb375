import type { ComparisonInput } from '../../../shared/compare/input.ts';
import type { ArticleSummary, EventSummary } from '../../../shared/contract.ts';
import type { NewsEvent } from '../../../shared/model/event.ts';
import type { ArticleId, EventId } from '../../../shared/model/ids.ts';
import { all, one, type ReadableDb } from '../db.ts';

import { keyOf } from '../keys.ts';
import { type BriefRow, briefColumns, briefFrom, eventByKey, toBrief, toEvent, toTime } from '../records.ts';
import { briefsById, statementsByKey } from './actors.ts';
import { summariesByKey } from './articles.ts';

/** Every event, latest first, with how much there is of it. */
export function listEvents(db: ReadableDb): EventSummary[] {
  type Row = Parameters<typeof toEvent>[0] & { key: number; articles: number; quotes: number };
  return all<Row>(
    db,
    `SELECT event.*, (SELECT count(*) FROM event_article WHERE event_key = event.key) AS articles,
       (SELECT count(*) FROM annotation JOIN event_article ON event_article.article_key = annotation.article_key WHERE event_key = event.key AND annotation.kind = 'quote') AS quotes
     FROM event ORDER BY coalesce(when_value, substr(created_at, 1, 10)) DESC, event.key DESC`,
  ).map((row) => ({
    ...toEvent(row),
    articles: row.articles,
    quotes: row.quotes,
    outlets: all<BriefRow>(
      db,
      `SELECT actor.* FROM event_article JOIN article ON article.key = event_article.article_key JOIN actor ON actor.key = article.outlet_key
       WHERE event_key = ? GROUP BY actor.key ORDER BY min(coalesce(article.published_at, 9e15)), actor.name`,
      row.key,
    ).map(toBrief),
  }));
}

/** One event with its articles, earliest first. */
export function openEvent(db: ReadableDb, id: EventId): { event: NewsEvent; articles: ArticleSummary[] } {
  const key = keyOf(db, 'event', id);
  return { event: eventByKey(db, key), articles: summariesByKey(db, articleKeysOf(db, key)) };
}

/** The event of that name, whatever the case; null where there is none. */
export function findEvent(db: ReadableDb, name: string): EventId | null {
  return one<{ id: EventId }>(db, 'SELECT id FROM event WHERE id = ?1 OR name = ?1 COLLATE NOCASE ORDER BY key LIMIT 1', name)?.id ?? null;
}

/** What the comparison of an event's quotes works on. */
export function compareInput(db: ReadableDb, id: EventId): ComparisonInput {
  const key = keyOf(db, 'event', id);
  const { event } = openEvent(db, id);
  type Row = Readonly<Record<string, string | number | null>> & { id: ArticleId };
  const articles = all<Row>(
    db,
    `SELECT article.id, article.headline, article.published_value, article.published_precision, ${briefColumns('outlet')}
     FROM event_article JOIN article ON article.key = event_article.article_key LEFT JOIN actor AS outlet ON outlet.key = article.outlet_key
     WHERE event_key = ? ORDER BY article.published_at IS NULL, article.published_at, article.key`,
    key,
  );
  const quoteKeys = all<{ key: number }>(
    db,
    `SELECT annotation.key FROM annotation JOIN event_article ON event_article.article_key = annotation.article_key
     WHERE event_key = ? AND annotation.kind = 'quote' ORDER BY annotation.article_key, annotation.start, annotation.key`,
    key,
  ).map((row) => row.key);
  const statements = statementsByKey(db, quoteKeys);
  const speakers = briefsById(
    db,
    statements.flatMap(({ annotation: { body } }) => (body.kind === 'quote' && body.speakerId ? [body.speakerId] : [])),
  );
  return {
    eventId: id,
    eventName: event.name,
    articles: articles.map((row) => ({
      id: row.id,
      headline: row.headline as string,
      published: toTime(row.published_value, row.published_precision),
      outlet: briefFrom(row, 'outlet'),
    })),
    quotes: statements.flatMap(({ annotation, articleId, relays }) =>
      annotation.body.kind === 'quote'
        ? [
            {
              annotationId: annotation.id,
              articleId,
              passages: annotation.anchors.map(({ exact }) => exact),
              directness: annotation.body.directness,
              speaker: annotation.body.speakerId ? (speakers.get(annotation.body.speakerId) ?? null) : null,
              certainty: annotation.body.certainty,
              outletStance: annotation.body.outletStance,
              venue: annotation.body.venue,
              relays,
            },
          ]
        : [],
    ),
  };
}

export function articleKeysOf(db: ReadableDb, eventKey: number): number[] {
  return all<{ key: number }>(
    db,
    `SELECT article.key FROM event_article JOIN article ON article.key = event_article.article_key WHERE event_key = ?
     ORDER BY article.published_at IS NULL, article.published_at, article.key`,
    eventKey,
  ).map(({ key }) => key);
}
