import type { ActorKind } from '../model/actor.ts';
import type { Certainty, Directness, OutletStance } from '../model/annotation.ts';
import type { Span } from '../text/words.ts';

/**
 * How strong the source behind a quote is: named on the record, a named document or statement, unnamed with a role
 * ("a Kremlin source"), an unnamed group ("officials"), only another medium, or nobody at all ("it was reported").
 */
export type SourceStrength = 'named' | 'document' | 'unnamed-role' | 'unnamed-group' | 'media' | 'unattributed';

/** A medium that words came through. Steps count from 0 at the speaker's side, as in the record of a quote. */
export type FoundRelay = Readonly<{ span: Span; step: number }>;

/** What stands around a quote: through whom, where, how firmly, and what the outlet does with it. */
export type QuoteCircumstances = Readonly<{
  relays: readonly FoundRelay[];
  /** The words that name where it was said, without their preposition: "Telegram", "a statement". */
  venue: Span | null;
  /** The cue is negated ("did not say") or hedged ("reportedly said"). */
  negated: boolean;
  hedged: boolean;
  certainty: Certainty;
  outletStance: OutletStance;
  sourceStrength: SourceStrength;
}>;

/** Words that somebody said, as the text shows them. All spans are half-open UTF-16 offsets into the text analysed. */
export type BareQuote = Readonly<{
  directness: Directness;
  /** In text order, quotation marks included; more than one where the cue splits it or it runs over paragraphs. */
  content: readonly Span[];
  cue: Span | null;
  /** Null: nobody is named, or not sure. */
  speaker: Span | null;
  /** From 0 to 1: how often such a quote with this speaker is right. */
  confidence: number;
}>;

export type FoundQuote = BareQuote &
  QuoteCircumstances &
  Readonly<{
    /** Which of the analysis's actors speaks, resolved inside the text; null where not sure. */
    actor: number | null;
    /** From 0 to 1: how sure it is that the speaker's words mean this actor; 0 where the actor is left open. */
    actorConfidence: number;
    /** His fullest name in the text; null where not sure or not named. */
    speakerName: string | null;
  }>;

/** Somebody or something named in the text; candidates for the register, or known to it by an alias. */
export type FoundMention = Readonly<{ span: Span; kind: ActorKind; name: string; actor: number; confidence: number }>;

/**
 * An actor of this text, by its fullest name; `aliases` are the other ways this text writes it, pronouns and common nouns left
 * out. `knownId` is the register's, where one of its names stands there for certain.
 */
export type FoundActor = Readonly<{ name: string; kind: ActorKind; aliases: readonly string[]; knownId: string | null }>;

/** Whose wire copy a text is, as it says itself: "MOSCOW (Reuters) —", "Reporting by …", "(AP)". */
export type FoundCredit = Readonly<{ span: Span; name: string; role: 'agency' | 'byline' | 'contributor' | 'editor' }>;
export type FoundDateline = Readonly<{ span: Span; place: string; date: string | null; agency: string | null }>;

export type Analysis = Readonly<{
  quotes: readonly FoundQuote[];
  mentions: readonly FoundMention[];
  actors: readonly FoundActor[];
  dateline: FoundDateline | null;
  credits: readonly FoundCredit[];
}>;

/** A name or alias that the register knows, in any script, and whose it is. */
export type KnownName = Readonly<{ id: string; kind: ActorKind; text: string }>;
