import { z } from 'zod';
import { Actor, ActorFields, AgencyMark } from './actor.ts';
import { ActorId, ActorMergeId, AnnotationId, ArticleId } from './ids.ts';
import { Moment } from './time.ts';

/** What an entry of the register says of itself: all of it that a merge can change. */
export const MergedFields = ActorFields.extend({ mark: AgencyMark.nullable() });
export type MergedFields = z.infer<typeof MergedFields>;

/**
 * What a merge moved from one entry to the other, by the ids of the records, so that a later split can give it back: a mark that was
 * deleted or given to somebody else since is passed over then. `beside`: the entry that stayed was a relay of the same step already,
 * so that one of the two went. `mergeIds` are earlier merges of the entry that went; `apartIds` those who were kept apart from it.
 */
export const MovedRecords = z.object({
  quoteIds: z.array(AnnotationId),
  mentionIds: z.array(AnnotationId),
  relays: z.array(z.object({ annotationId: AnnotationId, step: z.int().nonnegative(), beside: z.boolean() })),
  articleIds: z.array(ArticleId),
  mergeIds: z.array(ActorMergeId),
  apartIds: z.array(ActorId),
});
export type MovedRecords = z.infer<typeof MovedRecords>;

/** Two entries that were made one: who stayed, the other as it was, and what came from whom. */
export const ActorMerge = z.object({
  id: ActorMergeId,
  keptId: ActorId,
  absorbed: Actor,
  before: MergedFields,
  after: MergedFields,
  moved: MovedRecords,
  author: z.string().max(200),
  at: Moment,
});
export type ActorMerge = z.infer<typeof ActorMerge>;

/** Two entries that a person said are not one; they are never proposed again. `oneId` is the smaller id. */
export const ActorsApart = z.object({ oneId: ActorId, otherId: ActorId, author: z.string().max(200), at: Moment });
export type ActorsApart = z.infer<typeof ActorsApart>;
