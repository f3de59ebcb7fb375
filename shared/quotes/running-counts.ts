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

export function runningCounts(tokens: readonly Token[], phrases: readonly Phrase[], phraseOf: Int32Array, passageOf: Int32Array): RunningCounts {
  const count = (holds: (token: Token, at: number) => boolean): Int32Array => {
    const sums = new Int32Array(tokens.length + 1);
    tokens.forEach((token, at) => {
      sums[at + 1] = (sums[at] as number) + (holds(token, at) ? 1 : 0);
    });
    return sums;
  };
  const passageAt = (at: number): number => (at < 0 ? -1 : (passageOf[at] as number));
  return {
    commas: count(({ text }) => text === ','),
    verbs: count(({ tag }) => tag === 'VERB' || tag === 'AUX'),
    phrases: count((_, at) => phrases[phraseOf[at] as number]?.first === at),
    conjunctions: count(({ tag }) => tag === 'CCONJ'),
    stops: count(({ tag, text }) => tag === 'PUNCT' && /[.!?]/.test(text)),
    passages: count((_, at) => passageAt(at) >= 0 && passageAt(at) !== passageAt(at - 1)),
    marks: count((_, at) => passageAt(at) !== passageAt(at - 1)),
  };
}

/** How many stand from one place up to and without another, whichever comes first. */
export const between = (counts: Int32Array, from: number, to: number): number =>
  from <= to ? (counts[to] as number) - (counts[from] as number) : (counts[from] as number) - (counts[to] as number);
