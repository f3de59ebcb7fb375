import { foldWord } from './spelling.ts';
import { isContent } from './word-classes.ts';

/** One word of a quote: where it stands in the shown words (UTF-16, half-open) and the form under which it is compared. */
export type Token = Readonly<{
  start: number;
  end: number;
  key: string;
  content: boolean;
  /** Counted from 0 within the quote; a clause also ends at a comma, colon, semicolon or dash, and where a passage ends. */
  sentence: number;
  clause: number;
  /** First word of its sentence, where a capital says nothing. */
  opens: boolean;
}>;

export type QuoteWords = Readonly<{
  shown: string;
  /** The words that are compared. */
  tokens: readonly Token[];
  /** Brackets with what they hold, and ellipses: half-open ranges of the shown words, set aside. */
  asides: readonly (readonly [number, number])[];
  /** The words inside those brackets: never compared, but a "[not]" is still looked at. */
  asideKeys: readonly string[];
  /** Where a passage ends and the next begins, as offsets of the space between them. */
  breaks: readonly number[];
}>;

/** The words of a quote as its article has them: passages in order, one space between them and nothing else added. */
export const shownWords = (passages: readonly string[]): string => passages.join(' ');

const ASIDE = /\[[^[\]]{0,400}\]|…|\.\s?\.\s?\.(?:\s?\.)?/gu;
const LETTER = '[\\p{L}\\p{M}\\p{Cf}]';
/** Scripts written without spaces: each sign stands for itself. */
const SIGN =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]\\p{M}*';
const WORD = new RegExp(
  [
    `\\[\\p{L}\\]${LETTER}+`,
    SIGN,
    '(?<![\\p{L}\\p{N}])[-−]?\\p{Nd}+(?:[.,:]\\p{Nd}+)*(?:\\p{L}+)?',
    `\\b[Pp]er cent\\b`,
    `(?:(?!${SIGN})[\\p{L}\\p{N}])(?:(?!${SIGN})[\\p{L}\\p{M}\\p{N}\\p{Cf}])*(?:['’ʼ](?:\\p{L}\\p{M}*)+)*`,
    '[%\\p{Sc}]',
  ].join('|'),
  'gu',
);

/**
 * The words of a quote for comparison. Quotation marks, capitals, punctuation, brackets and ellipses are set aside;
 * every token keeps its place in the shown words, which are given back unchanged.
 */
export function tokenise(passages: readonly string[]): QuoteWords {
  const shown = shownWords(passages);
  const asides = findAsides(shown);
  const breaks = passageBreaks(passages);
  const tokens: Token[] = [];
  const asideKeys: string[] = [];
  let sentence = 0;
  let clause = 0;
  let previousEnd = 0;
  for (const match of shown.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const inside = asides.some(([from, to]) => start >= from && end <= to);
    const key = foldWord(match[0].replace(/^per cent$/iu, 'percent'));
    if (inside) {
      if (key) asideKeys.push(key);
      continue;
    }
    if (!key) continue;
    const between = shown.slice(previousEnd, start);
    const newSentence = tokens.length > 0 && endsSentence(between, previousEnd - (tokens.at(-1)?.start ?? 0));
    const newPassage = breaks.some((at) => at >= previousEnd && at < start);
    if (newSentence) sentence += 1;
    if (newSentence || newPassage || (tokens.length > 0 && /[,;:،؛、，]|[–—]|\s-\s/u.test(between))) clause += 1;
    tokens.push({ start, end, key, content: isContent(key), sentence, clause, opens: newSentence || tokens.length === 0 });
    previousEnd = end;
  }
  return { shown, tokens, asides, asideKeys, breaks };
}

/** A full stop after a single letter is an initial ("U.S."), and an ellipsis ends nothing. */
function endsSentence(between: string, lengthBefore: number): boolean {
  const marks = between.replace(ASIDE, '');
  if (/[。！？]/u.test(marks)) return true;
  return /[!?؟]["'”’»)\]]*\s/u.test(marks) || (lengthBefore > 1 && /\.["'”’»)\]]*\s/u.test(marks));
}

/** Brackets that only mark a changed capital ("[W]e") belong to their word. */
function findAsides(shown: string): readonly (readonly [number, number])[] {
  return [...shown.matchAll(ASIDE)]
    .map((match) => [match.index, match.index + match[0].length] as const)
    .filter(([start, end]) => !(/^\[\p{L}\]$/u.test(shown.slice(start, end)) && /^\p{L}/u.test(shown.slice(end))));
}

function passageBreaks(passages: readonly string[]): readonly number[] {
  const ends: number[] = [];
  let at = 0;
  for (const passage of passages.slice(0, -1)) {
    at += passage.length;
    ends.push(at);
    at += 1;
  }
  return ends;
}
