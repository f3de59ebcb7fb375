import type { ActorKind } from '../model/actor.ts';
import type { Certainty, Directness, OutletStance } from '../model/annotation.ts';
import type { Stance } from '../model/event.ts';
import type { KnownTime } from '../model/time.ts';

/**
 * A coverage as data: articles as the text that came over the wire, and marks given by their words. Nothing here holds an
 * id or an offset: whoever opens it captures the text as for any other plain text and looks the words up in the result.
 * Records name each other by `key` (actors, tags, marks) or by `fileName` (articles).
 */
export type SampleCoverage = Readonly<{
  event: SampleEvent;
  actors: readonly SampleActor[];
  tags: readonly SampleTag[];
  /** Oldest first. */
  articles: readonly SampleArticle[];
  marks: readonly SampleMark[];
  claims: readonly SampleClaim[];
}>;

export type SampleEvent = Readonly<{ name: string; when: KnownTime; where: string; note: string }>;

export type SampleArticle = Readonly<{
  fileName: string;
  /** Key of the actor that published it. */
  outlet: string;
  /** ISO 8601 to the minute, with offset. */
  published: string;
  address: string;
  /** Plain wire text: headline line, perhaps a byline, dateline and paragraphs, an empty line between them. */
  text: string;
}>;

export type SampleActor = Readonly<{
  key: string;
  kind: ActorKind;
  name: string;
  /** Other ways the name is written; language as a BCP 47 tag, null where it is the coverage's own. */
  aliases?: readonly Readonly<{ text: string; language: string | null }>[];
  description?: string;
  affiliations?: readonly Readonly<{ text: string; from: string | null; until: string | null }>[];
  /** For an unnamed source: the file name of the article that it is unnamed in. */
  scopeArticle?: string;
}>;

export type SampleTag = Readonly<{ key: string; name: string; colour: number; parent?: string }>;

/**
 * Words of one article's canonical text, as they stand there with their quotation marks. They never run over the end of a
 * paragraph. `occurrence` counts from 1 and is 1 when left out.
 */
export type SampleWords = Readonly<{ words: string; occurrence?: number }>;

type MarkBase = Readonly<{
  /** Only for marks that a claim rests on. */
  key?: string;
  /** File name. */
  article: string;
  /** In text order; most marks have one. */
  passages: readonly SampleWords[];
  note?: string;
  /** Keys of tags. */
  tags?: readonly string[];
}>;

export type SampleQuote = MarkBase &
  Readonly<{
    kind: 'quote';
    /** Key of an actor. */
    speaker: string;
    directness: Directness;
    cue?: SampleWords;
    /** Hands between speaker and this article, the article's own outlet left out; `actor` is a key. */
    relays?: readonly Readonly<{ actor: string; step: number }>[];
    venue?: string;
    certainty?: Certainty;
    outletStance?: OutletStance;
  }>;
export type SampleMention = MarkBase & Readonly<{ kind: 'mention'; actor: string }>;
export type SampleHighlight = MarkBase & Readonly<{ kind: 'highlight' }>;
export type SampleNote = MarkBase & Readonly<{ kind: 'note'; note: string }>;
export type SampleMark = SampleQuote | SampleMention | SampleHighlight | SampleNote;

export type SampleClaim = Readonly<{
  proposition: string;
  note?: string;
  /** `mark` is the key of a mark. */
  evidence: readonly Readonly<{ mark: string; stance: Stance; note?: string }>[];
}>;
