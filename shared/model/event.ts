import { z } from 'zod';
import { AnnotationId, ArticleId, ClaimId, CollectionId, EventId } from './ids.ts';
import { KnownTime, Moment } from './time.ts';

export const EventFields = z.object({
  name: z.string().trim().min(1).max(300),
  /** When it happened, as far as known. */
  when: KnownTime.nullable().default(null),
  /** Where it happened, in words. */
  where: z.string().max(300).default(''),
  note: z.string().max(100_000).default(''),
});
export type EventFields = z.infer<typeof EventFields>;

/** What happened; the articles that report it are kept with it. */
export const NewsEvent = EventFields.extend({ id: EventId, createdAt: Moment, updatedAt: Moment });
export type NewsEvent = z.infer<typeof NewsEvent>;

/** How a passage stands to a claim. */
export const Stance = z.enum(['asserts', 'attributes', 'hedges', 'doubts', 'denies']);
export type Stance = z.infer<typeof Stance>;

export const Evidence = z.object({ annotationId: AnnotationId, stance: Stance, note: z.string().max(10_000).default('') });
export type Evidence = z.infer<typeof Evidence>;

export const ClaimFields = z.object({
  eventId: EventId,
  /** One proposition: "A spark on the conveyor set off the dust". */
  proposition: z.string().trim().min(1).max(1000),
  note: z.string().max(100_000).default(''),
  position: z.int().nonnegative().default(0),
});
export type ClaimFields = z.infer<typeof ClaimFields>;
export const Claim = ClaimFields.extend({ id: ClaimId, evidence: z.array(Evidence), createdAt: Moment, updatedAt: Moment });
export type Claim = z.infer<typeof Claim>;

/** What a team hands on: these articles with all that hangs on them. */
export const Collection = z.object({
  id: CollectionId,
  name: z.string().trim().min(1).max(300),
  note: z.string().max(100_000),
  articleIds: z.array(ArticleId),
  createdAt: Moment,
  updatedAt: Moment,
});
export type Collection = z.infer<typeof Collection>;
