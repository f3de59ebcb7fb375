import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Certainty, Directness, OutletStance } from '../../../shared/model/annotation.ts';
import type { BareQuote, SourceStrength } from '../../../shared/quotes/analysis.ts';
import type { Span } from '../../../shared/text/words.ts';

type Pair = readonly [number, number];

/** A quote of the corpus, as guidelines.md describes it. */
export type GoldQuote = Readonly<{
  directness: Directness;
  content: readonly Pair[];
  cue: Pair | null;
  speaker: Pair | null;
  speakerName: string | null;
  relays: readonly Readonly<{ span: Pair; step: number }>[];
  venue: Pair | null;
  certainty: Certainty;
  outletStance: OutletStance;
  sourceStrength: SourceStrength;
}>;
export type Half = 'dev' | 'test';
export type Paragraph = Readonly<{ id: string; half: Half; text: string; quotes: readonly GoldQuote[] }>;

export const corpusFile = join(import.meta.dirname, 'paragraphs.jsonl');

/** The paragraphs of our own that are annotated by hand. */
export function readCorpus(file = corpusFile): Paragraph[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Paragraph);
}

export const asSpan = ([start, end]: Pair): Span => ({ start, end });

/** The gold quote as the engine would hand it over: content, cue and speaker. */
export function bareQuote({ directness, content, cue, speaker }: GoldQuote): BareQuote {
  return { directness, content: content.map(asSpan), cue: cue && asSpan(cue), speaker: speaker && asSpan(speaker), confidence: 1 };
}
