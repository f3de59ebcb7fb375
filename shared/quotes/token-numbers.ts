import type { PartOfSpeech, Token } from './tagged-text.ts';
import type { SmallWords } from './word-rates.ts';

/** Parts of speech as numbers for the trees; kin stand side by side, so that one cut parts verbs from nouns. */
const TAG_NUMBERS: Readonly<Record<PartOfSpeech, number>> = {
  VERB: 1,
  AUX: 2,
  PART: 3,
  ADV: 4,
  SCONJ: 5,
  ADP: 6,
  CCONJ: 7,
  PUNCT: 8,
  SYM: 9,
  X: 10,
  INTJ: 11,
  DET: 12,
  PRON: 13,
  NUM: 14,
  ADJ: 15,
  NOUN: 16,
  PROPN: 17,
};
/** The part of speech of every token as a number. */
export const tagNumbers = (tokens: readonly Token[]): Uint8Array => new Uint8Array(tokens.map(({ tag }) => TAG_NUMBERS[tag]));

/** What a token is to the clauses around it, as bits. */
export const STOP = 1;
export const FINAL = 2;
export const CLAUSE_BREAK = 4;
export const CAPITAL = 8;

/** Of every token: whether it is a stop inside a sentence or at its end, may break a clause, begins with a capital. */
export const clauseFlags = (tokens: readonly Token[], { clauseBreaks }: SmallWords): Uint8Array =>
  new Uint8Array(
    tokens.map(({ text, lower, tag }) => {
      if (tag === 'PUNCT' || tag === 'SYM' || tag === 'X') return (INNER_STOP.test(text) ? STOP : 0) | (FINAL_STOP.test(text) ? FINAL : 0);
      const breaks = tag === 'CCONJ' || tag === 'SCONJ' || clauseBreaks.has(lower) ? CLAUSE_BREAK : 0;
      return breaks | (text.charCodeAt(0) !== lower.charCodeAt(0) ? CAPITAL : 0);
    }),
  );
const INNER_STOP = /^[,;:()[\]—–-]+$/;
const FINAL_STOP = /^[.!?…]+$/;

/** For each token the place of the next stop inside a sentence, itself included; one place more than there are tokens. */
export function nextStops(flags: Uint8Array): Int32Array {
  const next = new Int32Array(flags.length + 1).fill(flags.length);
  for (let i = flags.length - 1; i >= 0; i--) next[i] = ((flags[i] as number) & STOP) !== 0 ? i : (next[i + 1] as number);
  return next;
}

/** Signs and the language's links as numbers, for every token; what is none of them, by its part of speech from 30 on. */
export const signNumbers = (tokens: readonly Token[], { links }: SmallWords): Uint8Array =>
  new Uint8Array(
    tokens.map(({ text, lower, tag }) => {
      const sign = tag === 'PUNCT' || tag === 'SYM' || tag === 'X' ? SIGNS.get(text) : undefined;
      if (sign !== undefined) return sign;
      const link = lower.length < 5 ? links.get(lower) : undefined;
      return link === undefined ? 30 + TAG_NUMBERS[tag] : SIGNS_LAST + link;
    }),
  );

/* Signs that mean the same share a number. */
const SIGNS = new Map<string, number>(
  [', ،', ':', '. 。', '? ؟', '! ！', '…  ...', '— – ― -- ---', '-', ';', '"', '“ « „', '” »', '( [', ') ]'].flatMap((signs, index) =>
    signs.split(' ').map((sign) => [sign, index + 1] as const),
  ),
);
const SIGNS_LAST = 14;
