import { z } from 'zod';
import { ActorBrief, Affiliation, Identifier } from './actor.ts';
import { MergedFields } from './actor-merge.ts';
import { Passage } from './annotation.ts';
import { AnnotationId, ArticleId } from './ids.ts';
import { KnownTime, Moment } from './time.ts';

/* What the calls about the register carry beside the records themselves. */

/** An entry of the register in a line, with how much hangs on it. */
export const ActorSummary = ActorBrief.extend({
  aliases: z.array(z.string()),
  quotes: z.int(),
  mentions: z.int(),
  relays: z.int().default(0),
  articles: z.int(),
  /** Of an unnamed source: the article it is unnamed in, while a person has not said that it is the same elsewhere. */
  scope: z.object({ articleId: ArticleId, outlet: z.string().nullable(), published: KnownTime.nullable() }).nullable().default(null),
});
export type ActorSummary = z.infer<typeof ActorSummary>;

/** A mark that names an actor, and as what. */
export const MarkLine = z.object({
  annotationId: AnnotationId,
  articleId: ArticleId,
  headline: z.string(),
  outlet: ActorBrief.nullable(),
  published: KnownTime.nullable(),
  words: z.string(),
  roles: z.array(z.enum(['speaker', 'mention', 'relay'])),
});
export type MarkLine = z.infer<typeof MarkLine>;

/** Why two entries may be one; `first` and `second` of a reason are the names that agree, as the two write them. */
export const PairReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shared-identifier'), scheme: z.string(), value: z.string() }),
  z.object({ kind: z.enum(['spelling', 'transliteration', 'alias', 'short-name']), first: z.string(), second: z.string() }),
  z.object({ kind: z.literal('title-and-surname'), first: z.string(), second: z.string(), surname: z.string() }),
  z.object({ kind: z.literal('acronym'), first: z.string(), second: z.string(), acronym: z.string() }),
]);
export type PairReason = z.infer<typeof PairReason>;

/** Two entries that may be one. A proposal: nothing follows from it until a person says so. `score` from 0 to 1. */
export const ActorPair = z.object({
  first: ActorSummary,
  second: ActorSummary,
  reason: PairReason,
  score: z.number().min(0).max(1),
  likely: z.boolean(),
  /** Articles in which marks name both. */
  together: z.int(),
});
export type ActorPair = z.infer<typeof ActorPair>;

/** What a merge would do, before it is done. */
export const MergePreview = z.object({
  kept: ActorSummary,
  absorbed: ActorSummary,
  /** What the entry that stays will say of itself. */
  after: MergedFields,
  newAliases: z.array(z.string()),
  /** What it takes over beside names. */
  gains: z.object({
    description: z.boolean(),
    note: z.boolean(),
    affiliations: z.array(Affiliation),
    identifiers: z.array(Identifier),
  }),
  /** Marks that move, by publication, up to 500; the counts are of all. */
  marks: z.array(MarkLine),
  together: z.int(),
  /** Set where a person said that these two are not one. */
  apart: z.object({ author: z.string(), at: Moment }).nullable(),
});
export type MergePreview = z.infer<typeof MergePreview>;

/** What a split would give back, before it is done. */
export const SplitPreview = z.object({
  absorbed: ActorBrief,
  kept: ActorBrief,
  author: z.string(),
  at: Moment,
  /** Marks that came with the second entry and still name the one that stayed. */
  his: z.array(MarkLine),
  /** How many of those that came have been deleted or given to somebody else since. */
  gone: z.int(),
  /** Marks of the one that stayed that were made or changed since the merge. */
  since: z.array(MarkLine),
  articles: z.int(),
});
export type SplitPreview = z.infer<typeof SplitPreview>;

/** A place where a name of an actor stands in an article. */
export const NameFind = Passage.extend({
  articleId: ArticleId,
  headline: z.string(),
  outlet: ActorBrief.nullable(),
  published: KnownTime.nullable(),
  /** The name of the actor that stands there. */
  name: z.string(),
  /** The sentence round it, and where in it the words stand (UTF-16, half-open). */
  sentence: z.object({ text: z.string(), start: z.int(), end: z.int() }),
  /** free: not marked. his: marked as a mention of this actor. open: marked, with the actor left open. other: marked as somebody else. */
  state: z.enum(['free', 'his', 'open', 'other']),
  /** Whom the mark there names. */
  marked: ActorBrief.nullable(),
  /** Others of the register that bear this name too. */
  alsoNames: z.array(ActorBrief),
});
export type NameFind = z.infer<typeof NameFind>;
