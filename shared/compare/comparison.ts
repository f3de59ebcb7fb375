import { z } from 'zod';
import { ActorBrief } from '../model/actor.ts';
import { Certainty, Directness, OutletStance } from '../model/annotation.ts';
import { ActorId, AnnotationId, ArticleId, EventId } from '../model/ids.ts';
import { KnownTime } from '../model/time.ts';

/**
 * One run of words of a version, told against the base (the fullest version of the same quote).
 * same: the base has it too. new: in place of `replaced`, or added. cut: `words` words of the base are missing here.
 * neutral: brackets, ellipses and what they hold, which count as no difference.
 */
export const DifferenceRun = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same'), text: z.string() }),
  z.object({ kind: z.literal('neutral'), text: z.string() }),
  z.object({ kind: z.literal('new'), text: z.string(), replaced: z.string() }),
  z.object({ kind: z.literal('cut'), words: z.int(), text: z.string() }),
]);
export type DifferenceRun = z.infer<typeof DifferenceRun>;

/**
 * How a version stands to the base of its group. different-ends: the same wording, but it begins earlier or ends later than the base
 * (and may leave out some of it). paraphrased: told in the outlet's words, so single words are not weighed.
 */
export const VersionClass = z.enum(['alone', 'fullest', 'identical', 'cut', 'different-ends', 'words-differ', 'paraphrased']);
export type VersionClass = z.infer<typeof VersionClass>;

export const QuoteVersion = z.object({
  annotationId: AnnotationId,
  articleId: ArticleId,
  headline: z.string(),
  published: KnownTime.nullable(),
  /** The words as this article has them, its passages in order. */
  passages: z.array(z.string()),
  runs: z.array(DifferenceRun),
  versionClass: VersionClass,
  /** Extent on the base from left to right: what stands there in full, differs, or is cut; `words` of the base each. */
  extent: z.array(z.object({ kind: z.enum(['same', 'differs', 'cut']), words: z.int() })),
  /** Words changed that can change the meaning: numbers, negation, hedges. */
  warnings: z.array(z.enum(['number-changed', 'negation-changed', 'hedge-cut', 'cut-without-ellipsis'])),
  first: z.boolean(),
  directness: Directness,
  certainty: Certainty.nullable(),
  outletStance: OutletStance.nullable(),
  venue: z.string(),
  relays: z.array(ActorBrief.extend({ step: z.int() })),
});
export type QuoteVersion = z.infer<typeof QuoteVersion>;

/** Why an outlet has nothing in a row. older: all its articles came out before the first outlet had the quote. */
export const Absence = z.enum(['left-out', 'older']);
export type Absence = z.infer<typeof Absence>;

/** The same quote of one speaker, however each outlet cut or worded it: one cell an outlet, in column order. */
export const QuoteGroup = z.object({
  cells: z.array(z.object({ outletId: ActorId.nullable(), versions: z.array(QuoteVersion), absence: Absence.nullable() })),
  outletsWithIt: z.int(),
  wordings: z.int(),
});
export type QuoteGroup = z.infer<typeof QuoteGroup>;

/** One row a speaker; null is "speaker left open". */
export const SpeakerRow = z.object({
  speaker: ActorBrief.nullable(),
  groups: z.array(QuoteGroup),
  outletsQuoting: z.int(),
  quotes: z.int(),
});
export type SpeakerRow = z.infer<typeof SpeakerRow>;

export const OutletColumn = z.object({
  outlet: ActorBrief.nullable(),
  articles: z.array(z.object({ id: ArticleId, headline: z.string(), published: KnownTime.nullable() })),
  quotes: z.int(),
  speakers: z.int(),
});
export type OutletColumn = z.infer<typeof OutletColumn>;

export const QuoteComparison = z.object({
  eventId: EventId,
  eventName: z.string(),
  columns: z.array(OutletColumn),
  rows: z.array(SpeakerRow),
  quotes: z.int(),
});
export type QuoteComparison = z.infer<typeof QuoteComparison>;
