import { findMentions } from '../actors/mentions/find-mentions.ts';
import { findKnownNames, indexKnownNames, type KnownIndex } from '../actors/mentions/known-names.ts';
import { resolve, resolveSpeaker } from '../actors/mentions/resolve.ts';
import type { Span } from '../text/words.ts';
import type { Analysis, FoundActor, FoundDateline, FoundMention, FoundQuote, KnownName } from './analysis.ts';
import { circumstancesOf } from './circumstances/circumstances.ts';
import { originalSpeaker } from './circumstances/original-speaker.ts';
import { readCredits } from './credits.ts';
import { english } from './english/english.ts';
import { findQuotes } from './find-quotes.ts';
import type { Language } from './language.ts';
import { quotedPassages } from './passages.ts';
import { sceneOf } from './scene.ts';
import { lines, tagText } from './tagged-text.ts';

/** What is known of a text before it is looked at. */
export type AnalyseOptions = Readonly<{
  /** BCP 47; where no engine knows the language, only quotation marks, register names and datelines are found. */
  language: string;
  /** The stretches that stand for themselves (blocks); by default the lines. */
  blocks?: readonly Span[];
  /** Names of the register. The same list (the same array) is arranged only once. */
  known?: readonly KnownName[];
}>;

const languages = new Map<string, Language>([['en', english]]);

/** Whether quotes without marks, speakers and their circumstances can be found in texts of the language (BCP 47). */
export const hasEngine = (language: string): boolean => languages.has(primaryOf(language));

/**
 * Who says what in a text: quotes with their speakers and circumstances, mentions, dateline and credits. Every span is a half-open
 * pair of UTF-16 offsets into `text`, in order of where it starts. Never throws, whatever the text; the same text gives the same
 * answer whatever was analysed before. Beyond 400,000 code units, and in blocks of over 50,000, nothing is looked for.
 */
export function analyse(text: string, { language, blocks = lines(text), known = [] }: AnalyseOptions): Analysis {
  const engine = languages.get(primaryOf(language));
  const read = blocks.filter(({ start, end }) => end <= LONGEST_TEXT && end - start <= LONGEST_BLOCK);
  return engine ? withEngine(text, read, arranged(known), engine) : withoutEngine(text, read, arranged(known));
}

/** Code units: what stands farther on, and blocks that are longer, is no report and is passed over; a book would take minutes. */
const LONGEST_TEXT = 400_000;
const LONGEST_BLOCK = 50_000;

const primaryOf = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

const indexes = new WeakMap<readonly KnownName[], KnownIndex>();
function arranged(known: readonly KnownName[]): KnownIndex {
  const made = indexes.get(known) ?? indexKnownNames(known);
  indexes.set(known, made);
  return made;
}

function withEngine(text: string, blocks: readonly Span[], known: KnownIndex, engine: Language): Analysis {
  const { dateline, credits } = readCredits(text, blocks, engine.credits);
  const tagged = tagText(text, engine.tagger, withoutDateline(blocks, dateline));
  const bare = findQuotes(sceneOf(tagged, engine.rates), engine.models).map((quote) =>
    originalSpeaker(tagged, quote, engine.circumstances),
  );
  const resolution = resolve(
    tagged,
    findMentions(tagged, known, engine.mentions),
    engine.mentions,
    bare.flatMap(({ speaker }) => (speaker ? [speaker] : [])),
  );
  const quotes = bare.map((quote): FoundQuote => {
    const who = quote.speaker ? resolveSpeaker(tagged, resolution, quote.speaker) : null;
    return {
      ...quote,
      ...circumstancesOf(tagged, quote, engine.circumstances),
      actor: who?.actor ?? null,
      speakerName: who?.name ?? null,
      actorConfidence: who?.actor == null ? 0 : who.confidence,
    };
  });
  const { actors, mentions } = resolution;
  return { quotes, mentions, actors, dateline, credits };
}

/** The place that a report is sent from neither speaks nor is spoken: its block begins behind it. */
const withoutDateline = (blocks: readonly Span[], dateline: FoundDateline | null): readonly Span[] =>
  dateline === null
    ? blocks
    : blocks.map((block) =>
        block.start <= dateline.span.start && dateline.span.end < block.end ? { start: dateline.span.end, end: block.end } : block,
      );

/** Without knowledge of the language a passage between marks may be a quote; who says it, and how firmly, stays open. */
function withoutEngine(text: string, blocks: readonly Span[], known: KnownIndex): Analysis {
  const quotes = quotedPassages(text, blocks)
    .filter(({ inner }) => inner.end - inner.start >= SHORTEST)
    .map(
      ({ start, end }): FoundQuote => ({
        directness: 'direct',
        content: [{ start, end }],
        cue: null,
        speaker: null,
        confidence: 0,
        relays: [],
        venue: null,
        negated: false,
        hedged: false,
        certainty: 'certain',
        outletStance: 'neutral',
        sourceStrength: 'unattributed',
        actor: null,
        speakerName: null,
        actorConfidence: 0,
      }),
    );
  /* Datelines are read in every script; agency names are the same in all of them, and by-words that are not there find nothing. */
  return { quotes, ...knownOnly(text, known), ...readCredits(text, blocks, english.credits) };
}

/** Code units; shorter passages between marks are titles and names oftener than not. */
const SHORTEST = 12;

/** The register's names in a text of any language. A name that several entries bear is nobody's here: a person decides. */
function knownOnly(text: string, known: KnownIndex): Pick<Analysis, 'actors' | 'mentions'> {
  const actors: FoundActor[] = [];
  const places = new Map<string, number>();
  const mentions = findKnownNames(text, known).flatMap(({ span, owners }): FoundMention[] => {
    const [owner] = owners;
    if (!owner || owners.some(({ id }) => id !== owner.id)) return [];
    const actor = places.get(owner.id) ?? actors.length;
    if (actor === actors.length) actors.push({ name: owner.text, kind: owner.kind, aliases: [], knownId: owner.id });
    places.set(owner.id, actor);
    return [{ span, kind: owner.kind, name: text.slice(span.start, span.end), actor, confidence: 1 }];
  });
  return { actors, mentions };
}
