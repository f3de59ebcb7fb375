import { phraseEnd } from '../phrases.ts';
import type { Token } from '../tagged-text.ts';
import { bit, particle, type Reading, type Stretch, trait } from './reading.ts';
import { isCapitalised, isNominal, isPossessive } from './token-kinds.ts';

/**
 * The noun phrase that begins at the token, with its possessors ("CNN's Jake Tapper") and without what hangs on it or says when;
 * empty where none does.
 */
export function nounPhraseFrom(reading: Reading, at: number, limit: number): Stretch {
  const { tokens, small } = reading;
  let last = at < limit ? phraseEnd(tokens, at, limit, small) : at;
  if (last - at === 1 && isPronoun(reading, tokens[at])) return { first: at, last };
  while (last > at && last + 1 < limit) {
    /* "CNN | 's host"; "a closed | -door meeting" where the tagger sees a verb. */
    const skipped = isPossessive(tokens[last]) ? 1 : isCompound(tokens, last) ? 2 : 0;
    if (skipped === 0 || isPronoun(reading, tokens[last + skipped])) break;
    const next = phraseEnd(tokens, last + skipped, limit, small);
    if (next === last + skipped) break;
    last = next;
  }
  last = beforeVerb(tokens, at, last);
  while (last > at && (trails(tokens[last - 1]) || (tokens[last - 1]?.tag === 'ADJ' && isNominal(tokens[last - 2])))) last -= 1;
  return { first: at, last: withoutTime(reading, at, last) };
}

/** The plain noun phrase that ends right before the token, possessors and "of" phrases included; empty where none does. */
export function nounPhraseBefore(reading: Reading, end: number, limit: number): Stretch {
  const { tokens, traits } = reading;
  let first = end;
  while (first > limit) {
    const token = tokens[first - 1];
    if (!token || (first < end && isPronoun(reading, token))) break;
    const joint = first < end && ((traits[first - 1] ?? 0) & JOINING) !== 0 && isNominal(tokens[first - 2]);
    if (!joint && !nominalBackwards(tokens, first - 1, end)) break;
    first -= 1;
    if (isPronoun(reading, token)) break;
    if (isOpening(reading, token) && !isNominal(tokens[first - 1]) && tokens[first - 1]?.lower !== reading.small.of) break;
  }
  return { first, last: end };
}

/** The phrase with what hangs on it: "a source | close to the family", "the head | of the agency", up to a verb or a comma. */
export function withModifiers(reading: Reading, phrase: Stretch, limit: number, stops: (index: number) => boolean): Stretch {
  const { tokens, traits, small } = reading;
  let { last } = phrase;
  while (last < limit && !stops(last)) {
    const token = tokens[last];
    const hangs = ((traits[last] ?? 0) & HANGING) !== 0;
    if (!token || !(hangs || (token.tag === 'ADJ' && !small.predeterminers.has(token.lower)))) break;
    const next = nounPhraseFrom(reading, last + 1, limit);
    if (next.last === next.first) {
      if (tokens[last + 1]?.tag !== 'ADP') break;
      last += 1;
      continue;
    }
    last = next.last;
  }
  return { first: phrase.first, last };
}

const TIME = particle('time');
const MOMENT = trait('moment');
const MEDIA = bit('medium') | bit('mediumEnd');
const JOINING = trait('joining');
const HANGING = trait('hanging');
const HYPHENS = new Set(['-', '–', '‑', '&', '.', '/']);

const isPronoun = ({ small }: Reading, token: Token | undefined): boolean => token?.tag === 'PRON' && !small.possessives.has(token.lower);
const isOpening = ({ small }: Reading, token: Token): boolean => token.tag === 'DET' || small.possessives.has(token.lower);
const trails = (token: Token | undefined): boolean =>
  token !== undefined && (isPossessive(token) || HYPHENS.has(token.text) || token.tag === 'ADV');

/** "A report | released Monday": what looks like a participle inside the phrase stands behind its noun. */
function beforeVerb(tokens: readonly Token[], first: number, last: number): number {
  for (let i = first + 1; i < last; i++) if (tokens[i]?.tag === 'VERB' && isNominal(tokens[i - 1])) return i;
  return last;
}

const isCompound = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.tag === 'VERB' && HYPHENS.has(tokens[at + 1]?.text ?? '') && tokens[at]?.end === tokens[at + 1]?.start;

/** "A telephone interview | last week", "CNN | Tuesday": where the words that say when begin, if something stands before them. */
function withoutTime({ tokens, masks, particles, traits }: Reading, first: number, last: number): number {
  let end = last;
  while (end - 1 > first) {
    const at = end - 1;
    const token = tokens[at];
    if (((particles[at] ?? 0) & TIME) === 0 || (((masks[at] ?? 0) & MEDIA) !== 0 && isCapitalised(token))) break;
    if (((traits[at - 1] ?? 0) & MOMENT) !== 0) end = at - 1;
    else if (token?.tag === 'PROPN' && isCapitalised(token)) end = at;
    else break;
  }
  return end > first && isNominal(tokens[end - 1]) ? end : last;
}

function nominalBackwards(tokens: readonly Token[], index: number, end: number): boolean {
  const token = tokens[index];
  if (!token) return false;
  switch (token.tag) {
    case 'NOUN':
    case 'PROPN':
    case 'ADJ':
    case 'NUM':
    case 'DET':
    case 'PRON':
      return true;
    case 'PART':
      return isPossessive(token) && index < end - 1;
    case 'PUNCT':
      return HYPHENS.has(token.text) && token.start === tokens[index - 1]?.end && token.end === tokens[index + 1]?.start;
    case 'VERB':
      return index < end - 1 && (HYPHENS.has(tokens[index - 1]?.text ?? '') || tokens[index - 1]?.tag === 'DET');
    default:
      return false;
  }
}
