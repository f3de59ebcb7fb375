import { continuedPassages, type QuotedPassage, quotedPassages } from './passages.ts';
import { nounPhrases, type Phrase } from './phrases.ts';
import type { PartOfSpeech, TaggedText, Token } from './tagged-text.ts';
import type { WordRates } from './word-rates.ts';

/** What every step of the engine looks at: a tagged text, its quoted passages and noun phrases, and where they meet. */
export type Scene = Readonly<{
  tagged: TaggedText;
  passages: readonly QuotedPassage[];
  /** Passages that are one quotation, by their places in `passages`. */
  groups: readonly (readonly number[])[];
  phrases: readonly Phrase[];
  /** For each token the passage it stands in, or -1. The marks themselves belong to the passage. */
  passageOf: Int32Array;
  /** For each token the phrase it stands in, or -1. */
  phraseOf: Int32Array;
  /** For each passage its first token, and the one behind its last. */
  passageTokens: readonly Readonly<{ first: number; last: number }>[];
  rates: WordRates;
  /** How many phrases have this chief word. */
  headCounts: ReadonlyMap<string, number>;
}>;

export function sceneOf(tagged: TaggedText, rates: WordRates): Scene {
  const passages = quotedPassages(tagged.text, tagged.paragraphs);
  const phrases = nounPhrases(tagged);
  const passageOf = new Int32Array(tagged.tokens.length).fill(-1);
  const passageTokens: { first: number; last: number }[] = [];
  let at = 0;
  passages.forEach((passage, index) => {
    while (at < tagged.tokens.length && (tagged.tokens[at] as Token).end <= passage.start) at += 1;
    const first = at;
    while (at < tagged.tokens.length && (tagged.tokens[at] as Token).start < passage.end) passageOf[at++] = index;
    passageTokens.push({ first, last: at });
  });
  const phraseOf = new Int32Array(tagged.tokens.length).fill(-1);
  const headCounts = new Map<string, number>();
  phrases.forEach((phrase, index) => {
    for (let i = phrase.first; i < phrase.last; i++) phraseOf[i] = index;
    const head = headWord(tagged, phrase);
    headCounts.set(head, (headCounts.get(head) ?? 0) + 1);
  });
  const place = new Map(passages.map((passage, index) => [passage, index]));
  const groups = continuedPassages(tagged.text, tagged.paragraphs, passages).map((group) => group.map((one) => place.get(one) ?? 0));
  return { tagged, passages, groups, phrases, passageOf, phraseOf, passageTokens, rates, headCounts };
}

export const headWord = (tagged: TaggedText, phrase: Phrase): string => tagged.tokens[phrase.head]?.lower ?? '';

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
export const tagNumber = (token: Token | undefined): number => (token === undefined ? 0 : TAG_NUMBERS[token.tag]);

/** Signs and small words as numbers; what is none of them, by its part of speech from 30 on. */
export function signNumber(token: Token | undefined): number {
  if (token === undefined) return 0;
  return SIGNS.get(token.lower) ?? 30 + TAG_NUMBERS[token.tag];
}
const SIGNS = new Map<string, number>(
  [
    ',',
    ':',
    '.',
    '?',
    '!',
    '…',
    '—',
    '–',
    '-',
    '--',
    ';',
    '"',
    '“',
    '”',
    '(',
    ')',
    'that',
    'to',
    'and',
    'but',
    'as',
    'by',
    'of',
    'who',
  ].map((sign, index) => [sign, index + 1]),
);

/** What sort of pronoun a word is: 0 none, 1 he or she, 2 they, 3 it, 4 I, 5 we, 6 you, 7 who and its kin, 8 another. */
export function pronounNumber(scene: Scene, phrase: Phrase): number {
  if (!phrase.pronoun) return 0;
  return scene.rates.pronouns.get(scene.tagged.tokens[phrase.head]?.lower ?? '') ?? 8;
}
