import { continuedPassages, type QuotedPassage, quotedPassages } from './passages.ts';
import { nounPhrases, type Phrase } from './phrases.ts';
import type { PartOfSpeech, TaggedText, Token } from './tagged-text.ts';
import type { WordRates } from './word-rates.ts';

/** What every step of the engine looks at: a tagged text, its quoted passages and noun phrases, and where they meet. */
export type Scene = Readonly<{
  tagged: TaggedText;
  passages: readonly QuotedPassage[];
  /** Paragraphs of a transcript that begin with whose turn it is ("WALLACE: …"), and the phrase that names him. */
  turns: ReadonlyMap<number, number>;
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
  running: RunningCounts;
  /** How many phrases have this chief word. */
  headCounts: ReadonlyMap<string, number>;
}>;

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

export function sceneOf(tagged: TaggedText, rates: WordRates): Scene {
  const passages = quotedPassages(tagged.text, tagged.paragraphs);
  const phrases = nounPhrases(tagged, rates.small);
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
  const turns = turnsOf(tagged, phrases, phraseOf);
  const groups = continuedPassages(tagged.text, tagged.paragraphs, passages)
    .map((group) => group.map((one) => place.get(one) ?? 0))
    .flatMap((group) => atTurns(group, (index) => turns.has(passages[index]?.paragraph ?? -1)));
  const running = runningCounts(tagged.tokens, phrases, phraseOf, passageOf);
  return { tagged, passages, turns, groups, phrases, passageOf, phraseOf, passageTokens, rates, running, headCounts };
}

/** Names before a colon at the head of paragraphs, with or without a quotation mark before them. One alone makes no transcript. */
function turnsOf(tagged: TaggedText, phrases: readonly Phrase[], phraseOf: Int32Array): Map<number, number> {
  const found = new Map<number, number>();
  tagged.paragraphs.forEach(({ first, last }, paragraph) => {
    const begin = /^["“„«]$/.test(tagged.tokens[first]?.text ?? '') ? first + 1 : first;
    const index = phraseOf[begin] ?? -1;
    const phrase = phrases[index];
    if (!phrase || phrase.first !== begin || phrase.last >= last || phrase.last - phrase.first > 5) return;
    if (phrase.proper && tagged.tokens[phrase.last]?.text === ':') found.set(paragraph, index);
  });
  return found.size > 1 ? found : new Map();
}

/** The group cut before every passage that begins a turn. */
function atTurns(group: readonly number[], beginsTurn: (index: number) => boolean): number[][] {
  const parts: number[][] = [];
  for (const index of group) {
    const part = parts[parts.length - 1];
    if (part && !beginsTurn(index)) part.push(index);
    else parts.push([index]);
  }
  return parts;
}

function runningCounts(tokens: readonly Token[], phrases: readonly Phrase[], phraseOf: Int32Array, passageOf: Int32Array): RunningCounts {
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

/** Signs and the language's links as numbers; what is none of them, by its part of speech from 30 on. */
export function signNumber({ rates: { small } }: Scene, token: Token | undefined): number {
  if (token === undefined) return 0;
  const sign = SIGNS.get(token.text);
  if (sign !== undefined) return sign;
  const link = small.links.get(token.lower);
  return link === undefined ? 30 + TAG_NUMBERS[token.tag] : SIGNS_LAST + link;
}
/* Signs that mean the same share a number. */
const SIGNS = new Map<string, number>(
  [', ،', ':', '. 。', '? ؟', '! ！', '…  ...', '— – ― -- ---', '-', ';', '"', '“ « „', '” »', '( [', ') ]'].flatMap((signs, index) =>
    signs.split(' ').map((sign) => [sign, index + 1] as const),
  ),
);
const SIGNS_LAST = 14;

/** What sort of pronoun a word is: 0 none, 1 he or she, 2 they, 3 it, 4 I, 5 we, 6 you, 7 who and its kin, 8 another. */
export function pronounNumber(scene: Scene, phrase: Phrase): number {
  if (!phrase.pronoun) return 0;
  return scene.rates.small.pronouns.get(scene.tagged.tokens[phrase.head]?.lower ?? '') ?? 8;
}
