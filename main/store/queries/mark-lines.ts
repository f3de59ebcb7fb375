import { mergedFields } from '../../../shared/actors/merged-fields.ts';
import type { MarkLine, MergePreview, SplitPreview } from '../../../shared/contract.ts';
import { WiresideError } from '../../../shared/envelope.ts';
import type { ActorId, ActorMergeId, AnnotationId, ArticleId } from '../../../shared/model/ids.ts';
import { all, one, type ReadableDb } from '../db.ts';
import { keyOf } from '../keys.ts';
import { actorsByKey, briefColumns, briefFrom, toTime } from '../records.ts';
import { apartKey, findMerge } from './actor-merges.ts';
import { summariesByKey } from './actors.ts';

const MOST_LINES = 500;

/** What merging the second entry into the first would do. Changes nothing. */
export function mergePreview(db: ReadableDb, { keptId, absorbedId }: Readonly<{ keptId: ActorId; absorbedId: ActorId }>): MergePreview {
  const keys = [keyOf(db, 'actor', keptId), keyOf(db, 'actor', absorbedId)] as const;
  const [kept, absorbed] = actorsByKey(db, keys);
  const [keptLine, absorbedLine] = summariesByKey(db, keys);
  if (!kept || !absorbed || !keptLine || !absorbedLine || keptId === absorbedId)
    throw new WiresideError('conflict', 'An actor cannot be merged with itself. Choose another one.');
  const after = mergedFields(fieldsOf(kept), fieldsOf(absorbed));
  const apart = apartKey(db, keptId, absorbedId);
  return {
    kept: keptLine,
    absorbed: absorbedLine,
    after,
    newAliases: after.aliases.map(({ text }) => text).filter((text) => !kept.aliases.some((alias) => alias.text === text)),
    gains: {
      description: after.description !== kept.description,
      note: after.note !== kept.note,
      affiliations: after.affiliations.slice(kept.affiliations.length),
      identifiers: after.identifiers.slice(kept.identifiers.length),
    },
    marks: markLines(db, keys[1]).slice(0, MOST_LINES),
    together: articlesNamingBoth(db, keys[0], keys[1]),
    apart:
      apart === null ? null : (one<{ author: string; at: string }>(db, 'SELECT author, at FROM actors_apart WHERE key = ?', apart) ?? null),
  };
}

/** What a split would give back, and what was marked since and so would stay. Changes nothing. Throws not-found. */
export function splitPreview(db: ReadableDb, mergeId: ActorMergeId): SplitPreview {
  const stored = findMerge(db, mergeId);
  if (!stored) throw new WiresideError('not-found', 'These two are not one any more: the merge was undone, split, or its actor deleted.');
  const { merge, keptKey } = stored;
  const [kept] = summariesByKey(db, [keptKey]);
  if (!kept) throw new Error(`Actor ${keptKey} kept a merge and is not there.`);
  const { id, kind, name, description, mark } = merge.absorbed;
  const came = new Set<AnnotationId>([
    ...merge.moved.quoteIds,
    ...merge.moved.mentionIds,
    ...merge.moved.relays.map(({ annotationId }) => annotationId),
  ]);
  const lines = markLines(db, keptKey);
  const his = lines.filter(({ annotationId }) => came.has(annotationId));
  const outlets = new Set(all<{ id: ArticleId }>(db, 'SELECT id FROM article WHERE outlet_key = ?', keptKey).map((row) => row.id));
  return {
    absorbed: { id, kind, name, description, mark },
    kept,
    author: merge.author,
    at: merge.at,
    his: his.map(withoutTime),
    gone: came.size - his.length,
    since: lines.filter(({ annotationId, changedAt }) => !came.has(annotationId) && changedAt >= merge.at).map(withoutTime),
    articles: merge.moved.articleIds.filter((one) => outlets.has(one)).length,
  };
}

/** In how many articles marks name both. */
export function articlesNamingBoth(db: ReadableDb, first: number, second: number): number {
  const naming = (place: 1 | 2): string =>
    `SELECT article_key FROM annotation WHERE speaker_key = ?${place} UNION SELECT article_key FROM annotation WHERE actor_key = ?${place}`;
  return (
    one<{ n: number }>(db, `SELECT count(*) AS n FROM (SELECT * FROM (${naming(1)}) INTERSECT SELECT * FROM (${naming(2)}))`, first, second)
      ?.n ?? 0
  );
}

type TimedLine = MarkLine & Readonly<{ changedAt: string }>;
const withoutTime = ({ changedAt: _changed, ...line }: TimedLine): MarkLine => line;
const fieldsOf = <Whole extends { id: unknown; createdAt: unknown; updatedAt: unknown }>({
  id: _id,
  createdAt: _created,
  updatedAt: _updated,
  ...fields
}: Whole) => fields;

/** Every mark that names an actor, by publication, and as what. */
function markLines(db: ReadableDb, key: number): TimedLine[] {
  type Row = Readonly<Record<string, string | number | null>>;
  return all<Row>(
    db,
    `SELECT annotation.id, annotation.words, annotation.updated_at, annotation.speaker_key = ?1 AS speaker, annotation.actor_key = ?1 AS mention,
       EXISTS (SELECT 1 FROM relay WHERE relay.annotation_key = annotation.key AND relay.actor_key = ?1) AS relay,
       article.id AS article_id, article.headline, article.published_value, article.published_precision, ${briefColumns('outlet')}
     FROM annotation JOIN article ON article.key = annotation.article_key LEFT JOIN actor AS outlet ON outlet.key = article.outlet_key
     WHERE annotation.key IN (SELECT key FROM annotation WHERE speaker_key = ?1 UNION SELECT key FROM annotation WHERE actor_key = ?1
       UNION SELECT annotation_key FROM relay WHERE actor_key = ?1)
     ORDER BY article.published_at IS NULL, article.published_at, article.key, annotation.start`,
    key,
  ).map((row) => ({
    annotationId: row.id as AnnotationId,
    articleId: row.article_id as ArticleId,
    headline: String(row.headline ?? ''),
    outlet: briefFrom(row, 'outlet'),
    published: toTime(row.published_value, row.published_precision),
    words: String(row.words ?? ''),
    roles: (['speaker', 'mention', 'relay'] as const).filter((role) => row[role] === 1),
    changedAt: String(row.updated_at ?? ''),
  }));
}
