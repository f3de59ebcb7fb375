import type { Span } from '../text/words.ts';
import type { Analysis, BareQuote, FoundQuote, KnownName } from './analysis.ts';
import { english } from './english/english.ts';
import { findQuotes } from './find-quotes.ts';
import type { Language } from './language.ts';
import { quotedPassages } from './passages.ts';
import { sceneOf } from './scene.ts';
import { lines, tagText } from './tagged-text.ts';

/** What is known of a text before it is looked at. */
export type AnalyseOptions = Readonly<{
  /** BCP 47; where no engine knows the language, only quotation marks, register names and credits are found. */
  language: string;
  /** The stretches that stand for themselves (blocks); by default the lines. */
  blocks?: readonly Span[];
  known?: readonly KnownName[];
}>;

const languages = new Map<string, Language>([['en', english]]);

/** Whether quotes without marks, speakers and their circumstances can be found in texts of the language. */
export const hasEngine = (language: string): boolean => languages.has(primaryOf(language));

/**
 * Who says what in a text: quotes with their speakers and circumstances, mentions, dateline and credits. Every span is a half-open
 * pair of UTF-16 offsets into `text`, in order of where it starts. Never throws, whatever the text; the same text gives the same
 * answer whatever was analysed before.
 */
export function analyse(text: string, { language, blocks = lines(text) }: AnalyseOptions): Analysis {
  const engine = languages.get(primaryOf(language));
  const quotes = engine ? findQuotes(sceneOf(tagText(text, engine.tagger, blocks), engine.rates), engine.models) : markedOnly(text, blocks);
  return { quotes: quotes.map(withoutCircumstances), mentions: [], actors: [], dateline: null, credits: [] };
}

const primaryOf = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/** Without knowledge of the language a passage between marks may be a quote; who says it stays open. */
const markedOnly = (text: string, blocks: readonly Span[]): BareQuote[] =>
  quotedPassages(text, blocks)
    .filter(({ inner }) => inner.end - inner.start >= SHORTEST)
    .map(({ start, end }) => ({ directness: 'direct', content: [{ start, end }], cue: null, speaker: null, confidence: 0 }));
/** Code units; shorter passages between marks are titles and names oftener than not. */
const SHORTEST = 12;

const withoutCircumstances = (quote: BareQuote): FoundQuote => ({
  ...quote,
  relays: [],
  venue: null,
  negated: false,
  hedged: false,
  certainty: 'certain',
  outletStance: 'neutral',
  sourceStrength: 'unattributed',
  actor: null,
  speakerName: null,
});
