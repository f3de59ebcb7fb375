import type { TaggedText, Token } from './tagged-text.ts';
import type { SmallWords } from './word-rates.ts';

/** A plain noun phrase or pronoun: the tokens from `first` up to and without `last`; `head` is its chief word. */
export type Phrase = Readonly<{
  /** Its place among the phrases of the text. */
  index: number;
  first: number;
  last: number;
  head: number;
  start: number;
  end: number;
  sentence: number;
  paragraph: number;
  pronoun: boolean;
  proper: boolean;
  /** A possessive ending stands right behind: it owns the phrase that follows. */
  owns: boolean;
}>;

/**
 * The plain noun phrases of a text in order, without what hangs on them ("the head | of the agency" are two). A possessive
 * ends a phrase; the words of one never lie in another.
 */
export function nounPhrases(tagged: TaggedText, small: SmallWords): Phrase[] {
  const found: Phrase[] = [];
  for (const sentence of tagged.sentences) {
    let at = sentence.first;
    while (at < sentence.last) {
      const end = phraseEnd(tagged.tokens, at, sentence.last, small);
      if (end <= at) {
        at += 1;
        continue;
      }
      const phrase = makePhrase(tagged.tokens, found.length, at, end, sentence.last);
      if (phrase) found.push(phrase);
      at = end;
    }
  }
  return found;
}

/** "'s" behind an owner. */
export const isPossessive = (token: Token | undefined): boolean => token?.tag === 'PART' && /^['’]s?$/.test(token.text);

const isNoun = (token: Token | undefined): boolean => token?.tag === 'NOUN' || token?.tag === 'PROPN';
const isPart = (token: Token | undefined): boolean =>
  token !== undefined && (isNoun(token) || token.tag === 'ADJ' || token.tag === 'NUM' || token.tag === 'SYM');
const joins = (text: string): boolean => /^[-–‑&/.]$/.test(text);

/** The token behind the plain phrase that begins at the token; the token itself where none begins. A possessive ending ends it. */
export function phraseEnd(tokens: readonly Token[], at: number, limit: number, { possessives, predeterminers }: SmallWords): number {
  const first = tokens[at];
  if (!first) return at;
  if (first.tag === 'PRON' && !possessives.has(first.lower)) return at + 1;
  const opens = first.tag === 'DET' || (first.tag === 'PRON' && possessives.has(first.lower));
  if (!opens && !isPart(first)) return at;
  let i = at + 1;
  while (i < limit) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (!token) break;
    const glued = token.start === tokens[i - 1]?.end;
    if (isPart(token)) i += 1;
    else if (joins(token.text) && i + 1 < limit && next && (isPart(next) || next.tag === 'VERB') && (glued || token.text === '&')) i += 2;
    /* "the deposed leader", "an increasingly bitter fight": participles and adverbs inside a phrase that an article opened. */ else if (
      opens &&
      (token.tag === 'VERB' || token.tag === 'ADV') &&
      i - at <= 2 &&
      next &&
      isPart(next) &&
      next.tag !== 'NUM'
    )
      i += 1;
    else if (token.tag === 'DET' && opens && i === at + 1 && predeterminers.has(first.lower)) i += 1;
    else break;
  }
  return i;
}

function makePhrase(tokens: readonly Token[], index: number, first: number, last: number, limit: number): Phrase | null {
  let head = last - 1;
  while (head > first && !isNoun(tokens[head])) head -= 1;
  if (!isNoun(tokens[head])) head = last - 1;
  const chief = tokens[head];
  const opening = tokens[first];
  const closing = tokens[last - 1];
  if (!chief || !opening || !closing) return null;
  const after = last < limit ? tokens[last] : undefined;
  return {
    index,
    first,
    last,
    head,
    start: opening.start,
    end: closing.end,
    sentence: opening.sentence,
    paragraph: opening.paragraph,
    pronoun: last - first === 1 && (chief.tag === 'PRON' || chief.tag === 'DET'),
    proper: chief.tag === 'PROPN',
    owns: isPossessive(after),
  };
}
