import type { Span } from '../../text/words.ts';
import { openingDateline } from '../datelines.ts';
import type { TaggedText, Token } from '../tagged-text.ts';
import type { SmallWords } from '../word-rates.ts';
import {
  type LanguageWords,
  PARTICLE_CLASSES,
  type ParticleClass,
  TRAIT_CLASSES,
  type TraitClass,
  WORD_CLASSES,
  type WordClass,
} from './language-words.ts';
import { isMark, readMarks, type Title } from './marks.ts';
import { isPossessive } from './token-kinds.ts';

/** A text with the word classes of each token, found once for all its quotes. */
export type Reading = Readonly<{
  tagged: TaggedText;
  tokens: readonly Token[];
  /** One bit a class, as in `WORD_CLASSES`; every token of a phrase bears the bits of the phrase. */
  masks: Int32Array;
  /** The same for the words that only join. */
  particles: Int32Array;
  /** The same for what single words are known for besides. */
  traits: Int32Array;
  /** 1 where the token stands between quotation marks or is one, titles left out. */
  quoted: Uint8Array;
  /** The agency that the dateline names, which is the outlet itself; null where none does. */
  ownAgency: string | null;
  /** Whether any token of the text bears the classes, which spares looking for them. */
  holds: Readonly<{ word: number; particle: number; trait: number }>;
  /** Endings of a plural noun. */
  endings: readonly string[];
  small: SmallWords;
}>;

/** Tokens from `first` up to and without `last`. */
export type Stretch = Readonly<{ first: number; last: number }>;

export const bit = (name: WordClass): number => 1 << WORD_CLASSES.indexOf(name);
export const particle = (name: ParticleClass): number => 1 << PARTICLE_CLASSES.indexOf(name);
export const trait = (name: TraitClass): number => 1 << TRAIT_CLASSES.indexOf(name);

/** The reading of a text; kept as long as the text is, since every quote of a text asks for it. */
export function readingOf(tagged: TaggedText, words: LanguageWords): Reading {
  const known = readings.get(tagged);
  if (known && known.words === words) return known.reading;
  const reading = read(tagged, words);
  readings.set(tagged, { words, reading });
  return reading;
}

/** The first token that ends after the offset: the one that stands there or, between two, the next. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The tokens that overlap the span. */
export function stretchOf(tokens: readonly Token[], { start, end }: Span): Stretch {
  const first = tokenAt(tokens, start);
  let last = first;
  while ((tokens[last]?.start ?? Number.POSITIVE_INFINITY) < end) last += 1;
  return { first, last };
}

/** The offsets of a stretch that holds a token, without the mark that opens a title. */
export function spanOf(tokens: readonly Token[], { first, last }: Stretch): Span {
  if (last - first > 1 && isMark(tokens[first])) return spanOf(tokens, { first: first + 1, last });
  return { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
}

/** Whether a token of the stretch bears one of the bits. */
export function bears({ masks }: Reading, { first, last }: Stretch, bits: number): boolean {
  for (let i = first; i < last; i++) if (((masks[i] ?? 0) & bits) !== 0) return true;
  return false;
}

const KIND = bit('mediumNoun');
const UTTERANCE = bit('utterance');
const AIRING = trait('airing');
const HEARER = particle('toward') | particle('beside') | particle('agent') | particle('according');
const AIRED = trait('aired');
const CHANNELS = KIND | UTTERANCE | bit('gathering');

const readings = new WeakMap<TaggedText, Readonly<{ words: LanguageWords; reading: Reading }>>();
const lexicons = new WeakMap<LanguageWords, Lexicon>();

/** By first word: the bits of that word alone, and by second word the phrases that the two begin. */
type Lexicon = ReadonlyMap<string, Entry>;
type Bits = { word: number; particle: number; trait: number };
type Entry = Bits & { phrases: Map<string, (Bits & { rest: readonly string[] })[]> | null };

function read(tagged: TaggedText, words: LanguageWords): Reading {
  const tokens = corrected(tagged);
  const masks = new Int32Array(tokens.length);
  const particles = new Int32Array(tokens.length);
  const traits = new Int32Array(tokens.length);
  const lexicon = lexiconOf(words);
  const holds = { word: 0, particle: 0, trait: 0 };
  const last = tokens.length - 1;
  for (let i = 0; i <= last; i++) {
    const token = tokens[i];
    /* Signs begin no entry. */
    if (token === undefined || token.tag === 'PUNCT') continue;
    const entry = lexicon.get(plain(token.lower));
    if (entry === undefined) continue;
    masks[i] = (masks[i] ?? 0) | entry.word;
    particles[i] = (particles[i] ?? 0) | entry.particle;
    traits[i] = (traits[i] ?? 0) | entry.trait;
    holds.word |= entry.word;
    holds.particle |= entry.particle;
    holds.trait |= entry.trait;
    if (entry.phrases === null || i === last) continue;
    const phrases = entry.phrases.get(plain(tokens[i + 1]?.lower ?? ''));
    if (phrases === undefined) continue;
    for (const phrase of phrases) {
      if (!follows(tokens, i + 1, phrase.rest)) continue;
      holds.word |= phrase.word;
      holds.particle |= phrase.particle;
      holds.trait |= phrase.trait;
      for (let k = i; k <= i + phrase.rest.length; k++) {
        masks[k] = (masks[k] ?? 0) | phrase.word;
        particles[k] = (particles[k] ?? 0) | phrase.particle;
        traits[k] = (traits[k] ?? 0) | phrase.trait;
      }
    }
  }
  const { quoted, titles } = readMarks(tokens);
  return {
    tagged,
    tokens: withTitles(withKinds(tokens, masks, traits, words), titles, { masks, particles, traits }),
    masks,
    particles,
    traits,
    quoted,
    ownAgency: ownAgencyOf(tagged.text),
    holds,
    endings: words.pluralEndings,
    small: words.small,
  };
}

/**
 * A title is a name, with its opening mark: CNN's | “State of the Union”. It is a medium's where one is told, gives airtime or
 * owns it; behind "in" it may be a book's.
 */
function withTitles(
  tokens: readonly Token[],
  titles: readonly Title[],
  { masks, particles, traits }: Pick<Reading, 'masks' | 'particles' | 'traits'>,
): readonly Token[] {
  if (titles.length === 0) return tokens;
  const copy = [...tokens];
  for (const { first, last } of titles) {
    const before = first - 1;
    const owner = tokens[before]?.tag === 'PART' ? before - 1 : before;
    const airs =
      ((traits[before] ?? 0) & AIRING) !== 0 ||
      ((particles[before] ?? 0) & HEARER) !== 0 ||
      ((masks[before] ?? 0) & bit('telling')) !== 0 ||
      ((masks[owner] ?? 0) & (bit('medium') | bit('mediumEnd') | KIND)) !== 0;
    /* "His book | “…”": the title stands beside the phrase. */
    const from = tokens[before]?.tag === 'NOUN' || tokens[before]?.tag === 'PROPN' ? first + 1 : first;
    for (let i = from; i < last; i++) {
      const token = tokens[i];
      if (token) copy[i] = { ...token, tag: 'PROPN' };
      masks[i] = airs ? bit('medium') : 0;
      particles[i] = 0;
      traits[i] = 0;
    }
  }
  return copy;
}

/** The agency of the dateline among the first lines: "SANDRY, Oct 9 (Ostvia) -" gives Ostvia. The text may be tagged behind it only. */
function ownAgencyOf(text: string): string | null {
  for (const line of text.slice(0, HEAD).split('\n', HEAD_LINES)) {
    const agency = openingDateline(line.trim())?.agency;
    if (agency) return agency;
  }
  return null;
}
const HEAD = 1000;
const HEAD_LINES = 6;

/** Taggers take the last word of a name for a verb ("the Dunmore Herald"); between capitals it is a name. */
function corrected({ tokens, sentences }: TaggedText): readonly Token[] {
  let copy: Token[] | null = null;
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.tag === 'PUNCT' && owns(tokens, i)) {
      copy ??= [...tokens];
      copy[i] = { ...token, tag: 'PART' };
    }
    if (!token || (token.tag !== 'VERB' && token.tag !== 'ADV' && token.tag !== 'X') || token.text.charAt(0) === token.lower.charAt(0))
      continue;
    if (tokens[i - 1]?.tag !== 'PROPN' || sentences[token.sentence]?.first === i || token.start - (tokens[i - 1]?.end ?? 0) > 1) continue;
    copy ??= [...tokens];
    copy[i] = { ...token, tag: 'PROPN' };
  }
  return copy ?? tokens;
}

const OBJECTS = new Set(['DET', 'PRON', 'NOUN', 'PROPN', 'ADJ', 'NUM']);

const isPluralForm = (word: string, endings: readonly string[]): boolean =>
  endings.some((ending) => word.endsWith(ending) && !word.endsWith(ending + ending));

/** "The operators | ’ | association": an apostrophe that clings to a plural and stands before a noun. */
function owns(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (token?.tag !== 'PUNCT' || (token.text !== '’' && token.text !== "'") || before?.end !== token.start) return false;
  return (before.tag === 'NOUN' || before.tag === 'PROPN') && (next?.tag === 'NOUN' || next?.tag === 'ADJ') && next.start > token.end;
}

/** "The Kestra | daily said", "a televised | address": what is known as a channel is a noun behind a name, an article, an adjective
 * or another noun ("its reply | brief"). */
function withKinds(tokens: readonly Token[], masks: Int32Array, traits: Int32Array, words: LanguageWords): readonly Token[] {
  let copy: Token[] | null = null;
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i];
    const mask = masks[i] ?? 0;
    if (
      token?.tag === 'NOUN' &&
      ((traits[i] ?? 0) & AIRED) !== 0 &&
      ((masks[i - 1] ?? 0) & UTTERANCE) !== 0 &&
      tokens[i + 1]?.tag === 'ADP'
    ) {
      /* "A speech | broadcast by A". */
      copy ??= [...tokens];
      copy[i] = { ...token, tag: 'VERB' };
      continue;
    }
    if (!token || (mask & CHANNELS) === 0 || token.tag === 'NOUN' || token.tag === 'PROPN') continue;
    const before = tokens[i - 1]?.tag;
    const next = tokens[i + 1]?.tag;
    const named =
      before === 'PROPN' && (token.tag === 'ADV' || token.tag === 'ADJ') && (mask & KIND) !== 0 && next !== 'NOUN' && next !== 'PROPN';
    const opened = tokens[i - 2]?.tag === 'DET' || (before === 'NOUN' && tokens[i - 2]?.tag === 'ADJ');
    const singular =
      before === 'NOUN' &&
      !isPluralForm(tokens[i - 1]?.lower ?? '', words.pluralEndings) &&
      !isPluralForm(token.lower, words.pluralEndings);
    const described =
      token.tag === 'VERB' &&
      (before === 'DET' ||
        isPossessive(tokens[i - 1]) ||
        ((before === 'ADJ' || before === 'VERB' || (singular && !OBJECTS.has(next ?? 'X'))) && opened));
    const ends = token.tag === 'ADJ' && before === 'NOUN' && next !== 'NOUN' && next !== 'PROPN' && (mask & UTTERANCE) !== 0;
    if (!named && !described && !ends) continue;
    copy ??= [...tokens];
    copy[i] = { ...token, tag: 'NOUN' };
  }
  return copy ?? tokens;
}

function follows(tokens: readonly Token[], at: number, rest: readonly string[]): boolean {
  for (let k = 0; k < rest.length; k++) if (plain(tokens[at + k]?.lower ?? '') !== rest[k]) return false;
  return true;
}

const plain = (word: string): string => (word.charCodeAt(0) === 0x2019 || word.charCodeAt(1) === 0x2019 ? word.replace('’', "'") : word);

function lexiconOf(words: LanguageWords): Lexicon {
  const known = lexicons.get(words);
  if (known) return known;
  const lexicon = new Map<string, Entry>();
  const enter = (phrase: string, bits: Bits): void => {
    const [first = '', ...rest] = phrase.split(' ');
    const entry: Entry = lexicon.get(first) ?? { word: 0, particle: 0, trait: 0, phrases: null };
    lexicon.set(first, entry);
    if (rest.length === 0) {
      entry.word |= bits.word;
      entry.particle |= bits.particle;
      entry.trait |= bits.trait;
      return;
    }
    entry.phrases ??= new Map();
    const second = rest[0] ?? '';
    entry.phrases.set(second, [...(entry.phrases.get(second) ?? []), { rest, ...bits }]);
  };
  for (const name of WORD_CLASSES) for (const phrase of words[name]) enter(phrase, { word: bit(name), particle: 0, trait: 0 });
  for (const name of PARTICLE_CLASSES) for (const phrase of words[name]) enter(phrase, { word: 0, particle: particle(name), trait: 0 });
  for (const name of TRAIT_CLASSES) for (const phrase of words[name]) enter(phrase, { word: 0, particle: 0, trait: trait(name) });
  lexicons.set(words, lexicon);
  return lexicon;
}
