import { z } from 'zod';
import { ActorId, AnnotationId, ArticleId, TagId } from './ids.ts';
import { Moment } from './time.ts';

/**
 * What a person can see of an anchor. Exact: the words stand where they were. Moved: the same words elsewhere.
 * Edited: the words changed. Ambiguous: more than one place fits. Lost: none does.
 */
export const AnchorState = z.enum(['exact', 'moved', 'edited', 'ambiguous', 'lost']);
export type AnchorState = z.infer<typeof AnchorState>;

/**
 * A passage of one article: half-open UTF-16 offsets into its canonical text, the exact words, and what stands
 * before and after (up to 64 code units each, never cutting a surrogate pair).
 */
export const Anchor = z
  .object({
    start: z.int().nonnegative(),
    end: z.int().positive(),
    exact: z.string().min(1),
    prefix: z.string().max(64),
    suffix: z.string().max(64),
    state: AnchorState,
  })
  .refine(({ start, end }) => start < end, 'an anchor covers at least one code unit');
export type Anchor = z.infer<typeof Anchor>;

/** What a window sends when a person marks words: offsets and the words it shows there, so that both are checked. */
export const Passage = z.object({ start: z.int().nonnegative(), end: z.int().positive(), exact: z.string().min(1) });
export type Passage = z.infer<typeof Passage>;

export const Directness = z.enum(['direct', 'mixed', 'indirect']);
export type Directness = z.infer<typeof Directness>;
/** How sure the speaker is of what is said. Denied: the speaker says that it is not so. Uncommitted: takes no side. */
export const Certainty = z.enum(['certain', 'probable', 'possible', 'denied', 'uncommitted']);
export type Certainty = z.infer<typeof Certainty>;
/** What the outlet does with the words that it reports. */
export const OutletStance = z.enum(['neutral', 'endorses', 'distances', 'disputes', 'unverified']);
export type OutletStance = z.infer<typeof OutletStance>;

/**
 * One hand that words went through between the speaker and this article. Steps count from 0 at the speaker's side and
 * never fall along the list; relays of one step stand side by side ("told A and B"), a higher step cites a lower one.
 */
export const Relay = z.object({ actorId: ActorId, step: z.int().nonnegative().max(20) });
export type Relay = z.infer<typeof Relay>;
const Relays = z
  .array(Relay)
  .max(20)
  .refine(
    (relays) => relays.every((relay, i) => relay.step <= (relays[i - 1]?.step ?? -1) + 1 && relay.step >= (relays[i - 1]?.step ?? 0)),
    'steps start at 0 and rise by one at most',
  );

export const QuoteBody = z.object({
  kind: z.literal('quote'),
  directness: Directness,
  /** Null: not said, or not sure. */
  speakerId: ActorId.nullable(),
  /** The words that introduce the quote ("told a briefing"), as a passage of the same article. */
  cue: Anchor.nullable().default(null),
  relays: Relays,
  /** Where it was said: "Telegram", "a statement", "a press conference". Empty: not said. */
  venue: z.string().max(300),
  /** Null: nobody has decided yet. */
  certainty: Certainty.nullable(),
  outletStance: OutletStance.nullable(),
});
export type QuoteBody = z.infer<typeof QuoteBody>;
export const MentionBody = z.object({ kind: z.literal('mention'), actorId: ActorId.nullable() });
export type MentionBody = z.infer<typeof MentionBody>;
export const HighlightBody = z.object({ kind: z.literal('highlight') });
export type HighlightBody = z.infer<typeof HighlightBody>;
export const NoteBody = z.object({ kind: z.literal('note') });
export type NoteBody = z.infer<typeof NoteBody>;

export const AnnotationBody = z.discriminatedUnion('kind', [QuoteBody, MentionBody, HighlightBody, NoteBody]);
export type AnnotationBody = z.infer<typeof AnnotationBody>;
export type AnnotationKind = AnnotationBody['kind'];

export const Annotation = z.object({
  id: AnnotationId,
  articleId: ArticleId,
  /** In text order. Most marks are one passage; a quote split by its cue, or running over paragraphs, has more. */
  anchors: z.array(Anchor).min(1).max(50),
  body: AnnotationBody,
  note: z.string().max(100_000),
  tagIds: z.array(TagId).max(200),
  /** Who made the mark, as the person named themselves. */
  author: z.string().max(200),
  createdAt: Moment,
  updatedAt: Moment,
});
export type Annotation = z.infer<typeof Annotation>;
