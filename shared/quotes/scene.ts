import { continuedPassages, type QuotedPassage, quotedPassages } from './passages.ts';
import { nounPhrases, type Phrase } from './phrases.ts';
import { type RunningCounts, runningCounts } from './running-counts.ts';
import type { TaggedText, Token } from './tagged-text.ts';
import { clauseFlags, nextStops, signNumbers, tagNumbers } from './token-numbers.ts';
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
  /** By token: signs and parts of speech as numbers, and what the rates say of the word as a cue. */
  signs: Uint8Array;
  tags: Uint8Array;
  /** By token: see clauseFlags and nextStops. */
  flags: Uint8Array;
  nextStop: Int32Array;
  cueRates: Float32Array;
  quotingRates: Float32Array;
  /** By phrase: the rate of its chief word as a speaker, the sort of its pronoun, how often its chief word heads a phrase. */
  speakerRates: Float32Array;
  pronouns: Uint8Array;
  phraseCounts: Int32Array;
  running: RunningCounts;
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
  const heads = phrases.map((phrase) => tagged.tokens[phrase.head]?.lower ?? '');
  const { small } = rates;
  const wordRates = tagged.tokens.map(({ lower }) => rates.of(lower));
  const flags = clauseFlags(tagged.tokens, small);
  return {
    tagged,
    passages,
    turns,
    groups,
    phrases,
    passageOf,
    phraseOf,
    passageTokens,
    rates,
    flags,
    nextStop: nextStops(flags),
    signs: signNumbers(tagged.tokens, small),
    tags: tagNumbers(tagged.tokens),
    cueRates: new Float32Array(wordRates.map(({ cue }) => cue)),
    quotingRates: new Float32Array(wordRates.map(({ quotingCue }) => quotingCue)),
    speakerRates: new Float32Array(phrases.map(({ head }) => wordRates[head]?.speaker ?? 0)),
    pronouns: new Uint8Array(phrases.map(({ pronoun }, at) => (pronoun ? (small.pronouns.get(heads[at] ?? '') ?? OTHER_PRONOUN) : 0))),
    phraseCounts: new Int32Array(heads.map((head) => headCounts.get(head) ?? 0)),
    running: runningCounts(tagged.tokens, phrases, phraseOf, passageOf),
  };
}
const OTHER_PRONOUN = 8;

/** The number of the sign or word at the token, 0 outside of the stretch. */
export const signAt = ({ signs }: Scene, token: number, { first, last }: Stretch): number =>
  token >= first && token < last ? (signs[token] as number) : 0;
/** The number of the part of speech at the token, 0 outside of the stretch. */
export const tagAt = ({ tags }: Scene, token: number, { first, last }: Stretch): number =>
  token >= first && token < last ? (tags[token] as number) : 0;
type Stretch = Readonly<{ first: number; last: number }>;

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

export const headWord = (tagged: TaggedText, phrase: Phrase): string => tagged.tokens[phrase.head]?.lower ?? '';
