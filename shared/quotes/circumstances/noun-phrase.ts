import type { Token } from '../tagged-text.ts';
import type { Stretch } from './reading.ts';

/** The plain noun phrase that begins at the token, without what hangs on it; empty where none does. */
export function nounPhraseFrom(tokens: readonly Token[], at: number, limit: number): Stretch {
  let last = at;
  if (isPronoun(tokens[at])) return { first: at, last: at < limit ? at + 1 : at };
  while (last < limit && inPhrase(tokens, last, at)) last += 1;
  while (last > at && (trails(tokens[last - 1]) || (tokens[last - 1]?.tag === 'ADJ' && isNominal(tokens[last - 2])))) last -= 1;
  return { first: at, last };
}

/** The plain noun phrase that ends right before the token, possessors and "of" phrases included; empty where none does. */
export function nounPhraseBefore(tokens: readonly Token[], end: number, limit: number): Stretch {
  let first = end;
  while (first > limit) {
    const token = tokens[first - 1];
    if (!token || (first < end && isPronoun(token))) break;
    const joint = first < end && (token.lower === 'of' || token.lower === 'for') && isNominal(tokens[first - 2]);
    if (!joint && !nominalBackwards(tokens, first - 1, end)) break;
    first -= 1;
    if (isPronoun(token) || (isOpening(token) && !isNominal(tokens[first - 1]) && tokens[first - 1]?.lower !== 'of')) break;
  }
  return { first, last: end };
}

/** The phrase with what hangs on it: "a source | close to the family", "the head | of the agency", up to a verb or a comma. */
export function withModifiers(tokens: readonly Token[], phrase: Stretch, limit: number, stops: (index: number) => boolean): Stretch {
  let { last } = phrase;
  while (last < limit && !stops(last)) {
    const token = tokens[last];
    if (!token || !(HANGING.has(token.lower) || (token.tag === 'ADJ' && token.lower !== 'such'))) break;
    const next = nounPhraseFrom(tokens, last + 1, limit);
    if (next.last === next.first) {
      if (tokens[last + 1]?.tag !== 'ADP') break;
      last += 1;
      continue;
    }
    last = next.last;
  }
  return { first: phrase.first, last };
}

export const isNominal = (token: Token | undefined): boolean => token?.tag === 'NOUN' || token?.tag === 'PROPN';
export const isCapitalised = (token: Token | undefined): boolean => {
  const letter = token?.text.charAt(0) ?? '';
  return letter !== letter.toLowerCase();
};
export const isPossessive = (token: Token | undefined): boolean =>
  token?.tag === 'PART' && (token.lower === "'s" || token.lower === '’s' || token.lower === "'" || token.lower === '’');

const OWNERS = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their', 'whose']);
const HANGING = new Set(['of', 'in', 'at', 'for', 'from', 'with', 'on', 'to', 'near', 'inside', 'within']);
const HYPHENS = new Set(['-', '–', '‑', '&', '.', '/']);

const isPronoun = (token: Token | undefined): boolean => token?.tag === 'PRON' && !OWNERS.has(token.lower);
const isOpening = (token: Token): boolean => token.tag === 'DET' || OWNERS.has(token.lower);
const trails = (token: Token | undefined): boolean =>
  token !== undefined && (isPossessive(token) || HYPHENS.has(token.text) || token.tag === 'ADV');

function inPhrase(tokens: readonly Token[], index: number, first: number): boolean {
  const token = tokens[index];
  if (!token) return false;
  const next = tokens[index + 1];
  switch (token.tag) {
    case 'NOUN':
    case 'PROPN':
    case 'ADJ':
    case 'NUM':
      return true;
    case 'DET':
      return index === first;
    case 'PRON':
      return OWNERS.has(token.lower) && index === first;
    case 'PART':
      return isPossessive(token);
    case 'ADV':
      return next?.tag === 'ADJ';
    case 'PUNCT':
      return HYPHENS.has(token.text) && token.start === tokens[index - 1]?.end && token.end === next?.start;
    /* "the state-run agency", "a banned group": a participle inside the phrase. */
    case 'VERB':
      return (
        index > first &&
        (HYPHENS.has(tokens[index - 1]?.text ?? '') || tokens[index - 1]?.tag === 'DET') &&
        (isNominal(next) || (HYPHENS.has(next?.text ?? '') && next?.start === token.end))
      );
    default:
      return false;
  }
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
      return true;
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
