import type { Passage } from '../../../shared/model/annotation.ts';
import type { ActorId, AnnotationId, ArticleId } from '../../../shared/model/ids.ts';
import { one } from '../db.ts';
import { runCommand } from '../history/recorder.ts';
import { keyOf } from '../keys.ts';
import type { Library } from '../library.ts';
import { mentionedRanges } from '../queries/name-finds.ts';
import { readActor } from './actors.ts';
import { putAnnotation } from './annotations.ts';
import { shorten } from './articles.ts';

/**
 * Marks words of any articles as mentions of one actor, as one act. Words that a mention covers by now, whoever it names, are passed
 * over: what a person marked is never touched. Throws conflict, with nothing changed, where words do not stand at their place.
 */
export function markMentions(
  library: Library,
  id: ActorId,
  passages: readonly (Passage & Readonly<{ articleId: ArticleId }>)[],
): Readonly<{ annotationIds: AnnotationId[]; passedOver: number }> {
  const name = shorten(readActor(library.db, keyOf(library.db, 'actor', id)).name);
  return runCommand(
    library,
    ({ annotationIds }) => ({
      label: annotationIds.length === 1 ? `Mark a mention of ${name}` : `Mark ${annotationIds.length} mentions of ${name}`,
      place: { actorId: id },
    }),
    (record) => {
      const annotationIds: AnnotationId[] = [];
      for (const { articleId, ...passage } of passages) {
        const ranges = mentionedRanges(record.db, keyOf(record.db, 'article', articleId));
        if (ranges.some(({ start, end }) => start < passage.end && passage.start < end)) continue;
        const key = putAnnotation(record, { articleId, anchors: [passage], body: { kind: 'mention', actorId: id }, note: '', tagIds: [] });
        const made = one<{ id: AnnotationId }>(record.db, 'SELECT id FROM annotation WHERE key = ?', key);
        if (made) annotationIds.push(made.id);
      }
      return { annotationIds, passedOver: passages.length - annotationIds.length };
    },
  );
}
