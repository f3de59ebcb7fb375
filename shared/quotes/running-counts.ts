import type { Phrase } from './phrases.ts';
import type { Token } from './tagged-text.ts';

/**
 * How many of each stand before a token in the whole text (one place more than there are tokens), so that what stands between
 * two places is a difference.
 */
export type RunningCounts = Readonly<{
  commas: Int32Array;
  verbs: Int32Array;
  phrases: Int32Array;
  conjunctions: Int32Array;
  stops: Int32Array;
  passages: Int32Array;
  /** Places where a passage begins or ends. */
  marks: Int32Array;
}>;

export function runningCounts(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  phraseOf: Int32Array,
  passageOf: Int32Array,
): RunningCounts {
  const size = tokens.length + 1;
  const [commas, verbs, heads, conjunctions, stops, opened, marks] = Array.from({ length: 7 }, () => new Int32Array(size)) as SevenCounts;
  let passage = -1;
  for (let at = 0; at < tokens.length; at++) {
    const { tag, text } = tokens[at] as Token;
    const here = passageOf[at] as number;
    commas[at + 1] = (commas[at] as number) + (text === ',' ? 1 : 0);
    verbs[at + 1] = (verbs[at] as number) + (tag === 'VERB' || tag === 'AUX' ? 1 : 0);
    heads[at + 1] = (heads[at] as number) + (phrases[phraseOf[at] as number]?.first === at ? 1 : 0);
    conjunctions[at + 1] = (conjunctions[at] as number) + (tag === 'CCONJ' ? 1 : 0);
    stops[at + 1] = (stops[at] as number) + (tag === 'PUNCT' && /[.!?]/.test(text) ? 1 : 0);
    opened[at + 1] = (opened[at] as number) + (here >= 0 && here !== passage ? 1 : 0);
    marks[at + 1] = (marks[at] as number) + (here !== passage ? 1 : 0);
    passage = here;
  }
  return { commas, verbs, phrases: heads, conjunctions, stops, passages: opened, marks };
}
type SevenCounts = [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];

/** How many stand from one place up to and without another, whichever comes first. */
export const between = (counts: Int32Array, from: number, to: number): number =>
  from <= to ? (counts[to] as number) - (counts[from] as number) : (counts[from] as number) - (counts[to] as number);
