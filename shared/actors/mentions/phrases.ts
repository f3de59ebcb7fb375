import type { PartOfSpeech, TaggedText, Token } from '../../quotes/tagged-text.ts';
import type { Span } from '../../text/words.ts';
import type { Mention } from './find-mentions.ts';
import type { MentionWords } from './mention-words.ts';
import { plainToken } from './name-runs.ts';

/** A noun phrase without a name of its own: tokens from `first` up to and without `last`, its head noun among them. */
export type Phrase = Readonly<{
  first: number;
  head: number;
  last: number;
  noun: string;
  definite: boolean;
  /** Told by somebody else: "his lawyer", "the author's mother", "the mother of Ana Roldan". Whoever bears the role need not be meant. */
  relational: boolean;
  plural: boolean;
  /** The words between article and head, folded. */
  modifiers: readonly string[];
}>;

/** What a speaker's words turn on. */
export type Head =
  | Readonly<{ kind: 'mention'; mention: number }>
  | Readonly<{ kind: 'pronoun'; token: number }>
  | Readonly<{ kind: 'phrase'; phrase: Phrase }>
  | Readonly<{ kind: 'several' }>;

/** The mentions of a text with, for each token, which mention takes it (or -1). */
export type Placed = Readonly<{ mentions: readonly Mention[]; at: Int32Array }>;

/** Lays the mentions over the tokens. */
export function place(tokens: readonly Token[], mentions: readonly Mention[]): Placed {
  const at = new Int32Array(tokens.length).fill(-1);
  for (let index = 0; index < mentions.length; index++) {
    const { first, last } = mentions[index] as Mention;
    for (let token = first; token < last; token++) at[token] = index;
  }
  return { mentions, at };
}

/** Phrases of roles, groups and bodies ("a Kremlin source", "the ministry") at the token as their head; null where none has its head there. */
export function phraseAt(tagged: TaggedText, placed: Placed, head: number, words: MentionWords): Phrase | null {
  const { tokens } = tagged;
  const token = tokens[head];
  if (!token || (token.tag !== 'NOUN' && token.tag !== 'PROPN' && token.tag !== 'ADJ') || (placed.at[head] ?? -1) >= 0) return null;
  const noun = token.lower;
  if (!headNouns(words).has(noun)) return null;
  const plural = words.groupNouns.has(noun);
  const next = tokens[head + 1];
  if (next && next.sentence === token.sentence && next.start - token.end === 1 && (next.tag === 'NOUN' || (placed.at[head + 1] ?? -1) >= 0))
    return null;
  return phraseFrom(tagged, head, words, plural);
}

const MODIFYING: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'SYM']);
const LINKING: ReadonlySet<string> = new Set(['of', 'for', 'to', 'from', 'at', 'in', 'with', 'familiar', 'close']);
const INNER_LINKS: ReadonlySet<string> = new Set(['of', 'for', 'to', 'with', 'the']);
const NEVER_FINAL: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['ADP', 'DET', 'CCONJ', 'ADV', 'PART']);

/** All words that a phrase may turn on, in one list: nearly every noun is none. */
function headNouns(words: MentionWords): ReadonlySet<string> {
  const known = heads.get(words);
  if (known) return known;
  const found = new Set([...words.groupNouns, ...words.roles, ...words.bodyReferences.keys()]);
  heads.set(words, found);
  return found;
}
const heads = new WeakMap<MentionWords, ReadonlySet<string>>();

function phraseFrom(tagged: TaggedText, head: number, words: MentionWords, plural: boolean): Phrase {
  const { tokens } = tagged;
  const token = tokens[head];
  let first = head;
  let definite = false;
  let relational = false;
  while (first > 0 && head - first < 8) {
    const before = tokens[first - 1];
    if (!before || before.sentence !== token?.sentence) break;
    if (before.tag === 'DET' || words.articles.has(before.lower) || words.definite.has(before.lower)) {
      definite = words.definite.has(before.lower);
      relational ||= words.pronouns.has(before.lower) || words.owners.has(before.lower);
      first -= 1;
      break;
    }
    if (!MODIFYING.has(before.tag) && before.text !== '-') break;
    if (before.tag === 'PART' && !/^['’]/.test(before.text)) break;
    relational ||= /^['’]s?$/.test(before.text);
    first -= 1;
  }
  const modifiers = tokens
    .slice(first, head)
    .filter(({ lower }) => !words.articles.has(lower) && !words.definite.has(lower))
    .map(plainToken);
  const noun = plainToken(token);
  relational ||= words.kin.has(noun) && words.closers.has(tokens[head + 1]?.lower ?? '') && LINKING.has(tokens[head + 1]?.lower ?? '');
  return { first, head, last: endOf(tagged, head, words), noun, definite, relational, plural, modifiers };
}

/* "… to the United Nations", "… familiar with the talks": what belongs to the head, up to a verb or a comma. */
function endOf({ tokens }: TaggedText, head: number, words: MentionWords): number {
  const next = tokens[head + 1];
  if (!next || next.sentence !== tokens[head]?.sentence || !LINKING.has(next.lower) || !words.closers.has(next.lower)) return head + 1;
  let last = head + 1;
  while (last < tokens.length && last - head < 10) {
    const token = tokens[last];
    if (
      !token ||
      token.sentence !== next.sentence ||
      token.tag === 'VERB' ||
      token.tag === 'AUX' ||
      token.tag === 'PRON' ||
      token.tag === 'PUNCT' ||
      token.tag === 'SCONJ'
    )
      break;
    if (token.tag === 'ADP' && last > head + 1 && !INNER_LINKS.has(token.lower)) break;
    last += 1;
  }
  while (last > head + 1 && NEVER_FINAL.has(tokens[last - 1]?.tag ?? 'X')) last -= 1;
  return last;
}

/** What the words of a speaker turn on; null where they hold nothing that could speak. */
export function headOf(tagged: TaggedText, placed: Placed, span: Span, words: MentionWords): Head | null {
  const { tokens } = tagged;
  const { first, last } = tokensOf(tokens, span);
  if (first >= last) return null;
  const pronoun = tokens
    .slice(first, Math.min(last, first + 2))
    .findIndex(({ lower }) => words.pronouns.has(lower) && !/^(?:his|her|its|their)$/.test(lower));
  const single =
    last - first === 1 ||
    tokens[first + 1]?.text === ',' ||
    tokens[first + 1]?.lower === 'himself' ||
    tokens[first + 1]?.lower === 'herself';
  if (pronoun >= 0 && (single || pronoun === 0)) return { kind: 'pronoun', token: first + pronoun };
  if (last - first === 1 && words.pronouns.has(tokens[first]?.lower ?? '')) return { kind: 'pronoun', token: first };
  const end = segmentEnd(tagged, placed, first, last, words);
  const closing = placed.at[end - 1] ?? -1;
  if (closing >= 0) {
    const beside = tokens[end]?.lower === 'and' && end + 1 < last ? (placed.at[end + 1] ?? -1) : -1;
    if (beside >= 0 && placed.mentions[beside]?.kind === 'person' && placed.mentions[closing]?.kind === 'person')
      return { kind: 'several' };
    return { kind: 'mention', mention: closing };
  }
  const named = nameAfterComma(tokens, placed, end, last);
  if (named >= 0) return { kind: 'mention', mention: named };
  let head = end - 1;
  while (head >= first && !isNounLike(tokens[head], words)) head -= 1;
  const noun = tokens[head];
  if (!noun || head < first || words.documents.has(plainToken(noun))) return null;
  const phrase = phraseFrom(tagged, head, words, isPlural(noun, words));
  return {
    kind: 'phrase',
    phrase: { ...phrase, first: Math.max(first, Math.min(phrase.first, head)), last: Math.min(last, Math.max(phrase.last, head + 1)) },
  };
}

const isNounLike = (token: Token | undefined, words: MentionWords): boolean =>
  token !== undefined &&
  /\p{L}/u.test(token.text) &&
  (token.tag === 'NOUN' || token.tag === 'PROPN' || words.groupNouns.has(token.lower) || words.roles.has(token.lower));

/* "A Trump adviser, Sam Clovis", "Kovrek's partner, Sen. Ana Roldan": the name after the comma is whom the role describes. */
function nameAfterComma(tokens: readonly Token[], placed: Placed, from: number, last: number): number {
  for (let comma = from; comma < last; comma++) {
    if (!/^(?:[,–—:]|--)$/.test(tokens[comma]?.text ?? '')) continue;
    for (let at = comma + 1; at < last; at++) {
      const index = placed.at[at] ?? -1;
      if (index >= 0 && placed.mentions[index]?.kind === 'person' && !/^['’]/.test(tokens[placed.mentions[index]?.last ?? 0]?.text ?? ''))
        return index;
      if (index < 0 && !/^(?:ADJ|NOUN|PROPN)$/.test(tokens[at]?.tag ?? '')) break;
    }
  }
  return -1;
}

const isPlural = (noun: Token, words: MentionWords): boolean =>
  words.groupNouns.has(plainToken(noun)) ||
  (/[^s]s$/.test(noun.lower) && !words.roles.has(noun.lower) && !words.bodyReferences.has(noun.lower));

/* The first part of a noun phrase: up to a comma, a preposition or a relative, but never inside a name. */
function segmentEnd({ tokens }: TaggedText, placed: Placed, first: number, last: number, words: MentionWords): number {
  for (let at = first + 1; at < last; at++) {
    const token = tokens[at];
    if (!token || (placed.at[at] ?? -1) >= 0) continue;
    const hyphen = token.text === '-' && tokens[at - 1]?.end === token.start;
    if (!hyphen && (words.closers.has(token.lower) || token.lower === 'and' || isVerb(tokens, at))) return at;
  }
  return last;
}

/* "negotiating partner", "convicted killer" belong to the phrase. */
const isVerb = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token?.tag === 'AUX') return true;
  return token?.tag === 'VERB' && !(/(?:ing|ed)$/.test(token.lower) && /^(?:NOUN|PROPN)$/.test(tokens[at + 1]?.tag ?? ''));
};

/** The tokens that the span holds, up to and without `last`. */
export function tokensOf(tokens: readonly Token[], { start, end }: Span): Readonly<{ first: number; last: number }> {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < tokens.length && (tokens[last]?.end ?? 0) <= end) last += 1;
  return { first: low, last };
}
