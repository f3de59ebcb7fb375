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
export const tagNumbers = (tokens: readonly Token[]): Uint8Array => Uint8Array.from(tokens, ({ tag }) => TAG_NUMBERS[tag]);

/** Signs and the language's links as numbers, for every token; what is none of them, by its part of speech from 30 on. */
export const signNumbers = (tokens: readonly Token[], { links }: SmallWords): Uint8Array =>
  Uint8Array.from(tokens, ({ text, lower, tag }) => {
    const sign = SIGNS.get(text);
    if (sign !== undefined) return sign;
    const link = links.get(lower);
    return link === undefined ? 30 + TAG_NUMBERS[tag] : SIGNS_LAST + link;
  });

/* Signs that mean the same share a number. */
const SIGNS = new Map<string, number>(
  [', ،', ':', '. 。', '? ؟', '! ！', '…  ...', '— – ― -- ---', '-', ';', '"', '“ « „', '” »', '( [', ') ]'].flatMap((signs, index) =>
    signs.split(' ').map((sign) => [sign, index + 1] as const),
  ),
);
const SIGNS_LAST = 14;
