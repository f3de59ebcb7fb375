import type { ArticleAnnotations } from '../../../shared/contract.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { ArticleId } from '../../../shared/model/ids.ts';
import { all, marks, type ReadableDb } from '../db.ts';
import { keyOf } from '../keys.ts';
import { annotationsByKey, type BriefRow, byChunks, TAG_SQL, toBrief, toTag } from '../records.ts';

/** Keys of an article's marks in text order; of two that begin together, the one made first. */
export const ANNOTATION_KEYS_SQL = 'SELECT key FROM annotation WHERE article_key = ? ORDER BY start, key';

/** The marks of one article in text order, with every actor and tag that they name. */
export function listAnnotations(db: ReadableDb, articleId: ArticleId): ArticleAnnotations {
  const keys = all<{ key: number }>(db, ANNOTATION_KEYS_SQL, keyOf(db, 'article', articleId)).map(({ key }) => key);
  const annotations = annotationsByKey(db, keys);
  const actorIds = [...new Set(annotations.flatMap(actorsNamed))];
  const tagIds = [...new Set(annotations.flatMap(({ tagIds }) => tagIds))];
  return {
    annotations,
    actors: byChunks(actorIds, (some) => all<BriefRow>(db, `SELECT * FROM actor WHERE id IN (${marks(some)})`, ...some)).map(toBrief),
    tags: byChunks(tagIds, (some) => all<Parameters<typeof toTag>[0]>(db, `${TAG_SQL} WHERE tag.id IN (${marks(some)})`, ...some)).map(
      toTag,
    ),
  };
}

/** Every actor that a mark names. */
export function actorsNamed({ body }: Annotation): string[] {
  if (body.kind === 'mention') return body.actorId ? [body.actorId] : [];
  if (body.kind !== 'quote') return [];
  return [...(body.speakerId ? [body.speakerId] : []), ...body.relays.map(({ actorId }) => actorId)];
}
