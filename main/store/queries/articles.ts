import { foldName } from '../../../shared/actors/names.ts';
import type { ArticleFilter, ArticleSummary, OpenArticle } from '../../../shared/contract.ts';
import { WiresideError } from '../../../shared/envelope.ts';
import type { ActorBrief } from '../../../shared/model/actor.ts';
import type { Article } from '../../../shared/model/article.ts';
import type { ArticleId, EventId } from '../../../shared/model/ids.ts';
import { type Packed, unpack } from '../compression.ts';
import { all, marks, one, type ReadableDb } from '../db.ts';
import { keyOf } from '../keys.ts';
import { ARTICLE_SQL, type ArticleRow, type BriefRow, briefColumns, briefFrom, byChunks, toArticle, toBrief, toTime } from '../records.ts';
import { beginningsExpression } from './match-expression.ts';

export type ArticleOrder = 'newest' | 'oldest' | 'added' | 'headline';

/** Rows of the article list: only those of the page asked for are read in full. */
export function listArticles(
  db: ReadableDb,
  { filter, order, offset, limit }: Readonly<{ filter: ArticleFilter; order: ArticleOrder; offset: number; limit: number }>,
): { total: number; of: number; rows: ArticleSummary[] } {
  const of = one<{ n: number }>(db, 'SELECT count(*) AS n FROM article')?.n ?? 0;
  const { where, values, joins } = conditions(db, filter);
  const total = where === '' ? of : (one<{ n: number }>(db, `SELECT count(*) AS n FROM article ${joins} ${where}`, ...values)?.n ?? 0);
  const keys = all<{ key: number }>(
    db,
    `SELECT article.key FROM article ${joins} ${where} ORDER BY ${ORDERS[order]} LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  return {
    total,
    of,
    rows: summariesByKey(
      db,
      keys.map(({ key }) => key),
    ),
  };
}

/** Every outlet that has articles, most first. */
export function listOutlets(db: ReadableDb): (ActorBrief & { articles: number })[] {
  return all<BriefRow & { articles: number }>(
    db,
    'SELECT actor.*, count(*) AS articles FROM article JOIN actor ON actor.key = article.outlet_key GROUP BY actor.key ORDER BY articles DESC, actor.name',
  ).map((row) => ({ ...toBrief(row), articles: row.articles }));
}

/** An article with its outlet, events and revisions; throws not-found. */
export function openArticle(db: ReadableDb, id: ArticleId): OpenArticle {
  const row = one<ArticleRow>(db, `${ARTICLE_SQL} WHERE article.id = ?`, id);
  if (!row) throw new WiresideError('not-found', `This article is not in the library any more (${id}).`);
  const outlet = row.outlet_key === null ? undefined : one<BriefRow>(db, 'SELECT * FROM actor WHERE key = ?', row.outlet_key);
  return {
    article: toArticle(row),
    outlet: outlet ? toBrief(outlet) : null,
    events: all<{ id: EventId; name: string }>(
      db,
      'SELECT event.id, event.name FROM event_article JOIN event ON event.key = event_article.event_key WHERE article_key = ? ORDER BY event.name',
      row.key,
    ),
    revisions: revisionsOf(db, row.key),
  };
}

/** Whole articles by key, in that order. */
export function articlesByKey(db: ReadableDb, keys: readonly number[]): Article[] {
  const rows = new Map(
    byChunks(keys, (some) => all<ArticleRow>(db, `${ARTICLE_SQL} WHERE article.key IN (${marks(some)})`, ...some)).map((row) => [
      row.key,
      row,
    ]),
  );
  return keys.flatMap((key) => {
    const row = rows.get(key);
    return row ? [toArticle(row)] : [];
  });
}

/** The bytes that came in; throws not-found where none are kept, and an error where they are damaged. */
export function readOriginal(db: ReadableDb, sha256: string): Uint8Array {
  const row = one<Packed>(db, 'SELECT encoding, bytes FROM original WHERE sha256 = ?', sha256);
  if (!row) throw new WiresideError('not-found', 'The original of this article is not in the library.');
  return unpack(row);
}

/** The article that bears this id, or this number of its outlet; null where there is none, or more than one. */
export function findArticle(db: ReadableDb, idOrExternalId: string): Readonly<{ id: ArticleId | null; matches: number }> {
  const rows = all<{ id: ArticleId }>(
    db,
    'SELECT id FROM article WHERE id = ?1 UNION SELECT id FROM article WHERE external_id = ?1',
    idOrExternalId,
  );
  return { id: rows.length === 1 ? (rows[0]?.id ?? null) : null, matches: rows.length };
}

export function summariesByKey(db: ReadableDb, keys: readonly number[]): ArticleSummary[] {
  const rows = new Map(
    byChunks(keys, (some) => all<SummaryRow>(db, `${SUMMARY_SQL} WHERE article.key IN (${marks(some)})`, ...some)).map((row) => [
      row.key,
      toSummary(row),
    ]),
  );
  return keys.flatMap((key) => rows.get(key) ?? []);
}

type SummaryRow = Readonly<Record<string, string | number | null>> & { key: number };

const COUNTS = ['quote', 'mention', 'highlight', 'note']
  .map((kind) => `(SELECT count(*) FROM annotation WHERE article_key = article.key AND kind = '${kind}') AS ${kind}s`)
  .join(', ');

const SUMMARY_SQL = `SELECT article.key, article.id, article.headline, article.published_value, article.published_precision, article.added_at,
  article.word_count, article.language, article.read_at, earlier.id AS revision_of_id,
  EXISTS (SELECT 1 FROM article AS later WHERE later.revision_of_key = article.key) AS superseded, ${COUNTS}, ${briefColumns('outlet')}
  FROM article LEFT JOIN actor AS outlet ON outlet.key = article.outlet_key LEFT JOIN article AS earlier ON earlier.key = article.revision_of_key`;

function toSummary(row: SummaryRow): ArticleSummary {
  return {
    id: row.id as ArticleId,
    headline: row.headline as string,
    outlet: briefFrom(row, 'outlet'),
    published: toTime(row.published_value, row.published_precision),
    addedAt: row.added_at as string,
    wordCount: row.word_count as number,
    language: row.language as string,
    readAt: row.read_at as string | null,
    revisionOf: row.revision_of_id as ArticleId | null,
    superseded: row.superseded === 1,
    marks: {
      quotes: row.quotes as number,
      mentions: row.mentions as number,
      highlights: row.highlights as number,
      notes: row.notes as number,
    },
  };
}

/** Articles without a time come last, in the order in which they were added. */
const ORDERS: Record<ArticleOrder, string> = {
  newest: 'article.published_at DESC, article.key DESC',
  oldest: 'article.published_at IS NULL, article.published_at, article.key',
  added: 'article.key DESC',
  headline: 'article.headline COLLATE NOCASE, article.key',
};

function conditions(db: ReadableDb, filter: ArticleFilter): { where: string; values: (string | number)[]; joins: string } {
  const parts: string[] = [];
  const values: (string | number)[] = [];
  let joins = '';
  const add = (sql: string, ...bound: (string | number)[]): void => {
    parts.push(sql);
    values.push(...bound);
  };
  if (filter.eventId) add('article.key IN (SELECT article_key FROM event_article WHERE event_key = ?)', keyOf(db, 'event', filter.eventId));
  if (filter.outletId) add('article.outlet_key = ?', keyOf(db, 'actor', filter.outletId));
  if (filter.read) add(`article.read_at IS ${filter.read === 'read' ? 'NOT NULL' : 'NULL'}`);
  if (filter.from) add('article.published_at >= ?', Date.parse(`${filter.from}T00:00:00Z`));
  if (filter.until) add('article.published_at < ?', Date.parse(`${filter.until}T00:00:00Z`) + 24 * 3600 * 1000);
  const words = filter.text?.trim() ?? '';
  if (words !== '') {
    joins = 'LEFT JOIN actor AS named_outlet ON named_outlet.key = article.outlet_key';
    const matching = beginningsExpression(words);
    const pattern = `%${foldName(words).replace(/[\\%_]/g, '\\$&')}%`;
    if (matching === null)
      add(
        `(article.headline LIKE ? ESCAPE '\\' OR named_outlet.folded LIKE ? ESCAPE '\\')`,
        `%${words.replace(/[\\%_]/g, '\\$&')}%`,
        pattern,
      );
    else
      add(
        `(article.key IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?) OR named_outlet.folded LIKE ? ESCAPE '\\')`,
        `headline : (${matching})`,
        pattern,
      );
  }
  return { where: parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '', values, joins };
}

function revisionsOf(db: ReadableDb, key: number): OpenArticle['revisions'] {
  return all<{ id: ArticleId; published_value: string | null; published_precision: string | null; added_at: string }>(
    db,
    `WITH RECURSIVE family (key) AS (
       SELECT ?1
       UNION SELECT article.revision_of_key FROM article JOIN family ON article.key = family.key WHERE article.revision_of_key IS NOT NULL
       UNION SELECT article.key FROM article JOIN family ON article.revision_of_key = family.key
     ) SELECT article.* FROM family JOIN article ON article.key = family.key ORDER BY article.key`,
    key,
  ).map((row) => ({ id: row.id, published: toTime(row.published_value, row.published_precision), addedAt: row.added_at }));
}
