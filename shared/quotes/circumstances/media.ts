import type { Token } from '../tagged-text.ts';
import { nounPhraseFrom } from './noun-phrase.ts';
import { bit, particle, type Reading, type Stretch } from './reading.ts';
import { isCapitalised, isNominal, isPossessive } from './token-kinds.ts';

/** A medium named or meant in the text, with all the words of its phrase. */
export type MediumPhrase = Stretch &
  Readonly<{
    /** The words that name it, without article and kind: "TASS" in "the state news agency TASS"; null: "the agency". */
    name: Stretch | null;
    /** It owns or qualifies what follows it: "CNN | 's Jake Tapper", "a CNN | interview". */
    qualifies: boolean;
  }>;

/**
 * The medium whose noun phrase begins at the token, if the words show that it is one: a known name, a name that ends as those of
 * media do, a name beside a kind of medium, or the kind alone.
 */
export function mediumAt(reading: Reading, at: number, limit: number): MediumPhrase | null {
  const { tokens } = reading;
  const phrase = phraseFrom(reading, at, limit);
  let found: MediumPhrase | null = null;
  let first = phrase.first;
  for (let i = phrase.first; i <= phrase.last; i++) {
    if (i < phrase.last && !isPossessive(tokens[i])) continue;
    const part = mediumIn(reading, first, i);
    if (part) found = { ...part, first: phrase.first, qualifies: part.qualifies || i < phrase.last };
    first = i + 1;
  }
  return found;
}

/** The noun phrase from the token on, with a kind of medium at its end that the tagger took for something else ("the Kestra | daily"). */
export function phraseFrom(reading: Reading, at: number, limit: number): Stretch {
  const { tokens, masks } = reading;
  const phrase = nounPhraseFrom(reading, at, limit);
  const { last } = phrase;
  const isKind = last < limit && last > at && ((masks[last] ?? 0) & KIND) !== 0 && tokens[last]?.tag !== 'VERB';
  return isKind ? { first: at, last: last + 1 } : phrase;
}

const MEDIUM = bit('medium');
const END = bit('mediumEnd');
const KIND = bit('mediumNoun');
const TIME = particle('time');

/** A medium within the part of a phrase between two possessives. */
function mediumIn(reading: Reading, first: number, last: number): MediumPhrase | null {
  const { tokens, masks } = reading;
  let kind = -1;
  for (let i = first; i < last; i++) {
    const mask = masks[i] ?? 0;
    if (isCapitalised(tokens[i])) {
      if ((mask & MEDIUM) !== 0 && !isPlain(reading, i)) return finished(reading, { first: i, last: nameEnd(reading, i, last) }, last);
      if ((mask & KIND) !== 0 && i + 1 < last && (isName(tokens[i + 1]) || tokens[i + 1]?.tag === 'NUM'))
        return finished(reading, { first: nameStart(tokens, i, first), last: nameEnd(reading, i, last) }, last);
      if ((mask & END) !== 0) {
        const name = { first: nameStart(tokens, i, first), last: nameEnd(reading, i, last) };
        const definite = name.first > first && tokens[name.first - 1]?.tag === 'DET';
        if (((masks[name.last - 1] ?? 0) & END) !== 0 && (definite || name.last - name.first > 1)) return finished(reading, name, last);
      }
    } else if ((mask & KIND) !== 0) kind = i;
  }
  return kind < 0 ? null : besideKind(reading, kind, first, last);
}

/** "News agency | Xinhua", "the | Bild | newspaper", or "the agency" with no name. */
function besideKind(reading: Reading, kind: number, first: number, last: number): MediumPhrase | null {
  const { tokens } = reading;
  if (kind + 1 < last && isName(tokens[kind + 1]))
    return finished(reading, { first: kind + 1, last: nameEnd(reading, kind + 1, last) }, last);
  let before = kind;
  while (before > first && tokens[before - 1]?.tag === 'NOUN' && !isCapitalised(tokens[before - 1])) before -= 1;
  const start = nameStart(tokens, before, first);
  if (start < before && tokens[before - 1]?.tag === 'PROPN')
    return { first, last: kind + 1, name: { first: start, last: before }, qualifies: kind + 1 < last };
  return kind + 1 < last && !isPossessive(tokens[kind + 1]) ? null : { first, last: kind + 1, name: null, qualifies: false };
}

/** The name, with the kinds of medium behind it ("TASS news agency"); it qualifies whatever else stands there. */
function finished({ tokens, masks, particles }: Reading, name: Stretch, last: number): MediumPhrase {
  let end = name.last;
  while (end < last && tokens[end]?.tag === 'NOUN' && kindFollows(masks, end, last)) end += 1;
  /* "Fox affiliate | KTVI". */
  if (end > name.last) while (end < last && isName(tokens[end])) end += 1;
  /* "Told CNN | last week": a time is no part of it. */
  if (end < last && ((particles[last - 1] ?? 0) & TIME) !== 0 && (tokens[end]?.tag === 'ADJ' || ((particles[end] ?? 0) & TIME) !== 0))
    return { first: name.first, last: end, name, qualifies: false };
  return { first: name.first, last: end, name, qualifies: end < last };
}

/** "People | said": a capital that only begins the sentence. */
const isPlain = ({ tokens, masks, tagged }: Reading, i: number): boolean =>
  ((masks[i] ?? 0) & bit('group')) !== 0 && tagged.sentences[tokens[i]?.sentence ?? 0]?.first === i;

const kindFollows = (masks: Int32Array, at: number, last: number): boolean =>
  ((masks[at] ?? 0) & KIND) !== 0 || (at + 1 < last && ((masks[at + 1] ?? 0) & KIND) !== 0);

const isName = (token: Token | undefined): boolean =>
  token !== undefined && isCapitalised(token) && (isNominal(token) || token.tag === 'ADJ' || token.tag === 'X');
const isGlue = (token: Token | undefined): boolean => token?.text === '-' || token?.text === '&';

function nameStart(tokens: readonly Token[], at: number, limit: number): number {
  let first = at;
  while (first > limit && (isName(tokens[first - 1]) || (isGlue(tokens[first - 1]) && isName(tokens[first - 2])))) first -= 1;
  return first;
}

function nameEnd({ tokens, masks, particles }: Reading, at: number, limit: number): number {
  let last = at + 1;
  while (last < limit) {
    const token = tokens[last];
    const named =
      isName(token) ||
      (token?.tag === 'SYM' && token.start === tokens[last - 1]?.end) ||
      token?.tag === 'NUM' ||
      ((masks[last] ?? 0) & MEDIUM) !== 0 ||
      (isGlue(token) && (isName(tokens[last + 1]) || tokens[last + 1]?.tag === 'NUM'));
    const isTime = ((particles[last] ?? 0) & TIME) !== 0 && ((masks[last] ?? 0) & (MEDIUM | END)) === 0;
    if (!named || isTime) break;
    last += 1;
  }
  return last;
}
