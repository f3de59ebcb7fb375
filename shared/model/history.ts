import { z } from 'zod';
import { ActorId, AnnotationId, ArticleId, EventId, HistoryId } from './ids.ts';
import { Moment } from './time.ts';

/** Where the window should look after an act was done, undone or redone. */
export const Place = z.object({
  articleId: ArticleId.optional(),
  annotationId: AnnotationId.optional(),
  actorId: ActorId.optional(),
  eventId: EventId.optional(),
});
export type Place = z.infer<typeof Place>;

/** One act, as a person reads it. */
export const HistoryEntry = z.object({
  id: HistoryId,
  /** Sentence case, without a full stop: "Change speaker to Yusuf al-Haddan". */
  label: z.string(),
  kind: z.enum(['do', 'undo', 'redo']),
  author: z.string(),
  device: z.string(),
  at: Moment,
  place: Place,
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;
