import type { Token } from '../tagged-text.ts';
import { isCapitalised, isPossessive } from './token-kinds.ts';

/** A title between quotation marks, from its opening mark up to and without what closes it. */
export type Title = Readonly<{ first: number; last: number; close: number }>;

/** Tokens; longer passages are words that somebody said. */
const LONGEST = 8;

/**
 * What stands between quotation marks, by a 1 for each token, and the titles among it, which are left out there. Marks open, or
 * close whatever opened; straight marks do either by turns. Paragraphs are apart. Single marks are left alone, since a closing
 * one is an apostrophe far oftener; the quote's own content is known without them.
 */
export function readMarks(tokens: readonly Token[]): Readonly<{ quoted: Uint8Array; titles: Title[] }> {
  const quoted = new Uint8Array(tokens.length);
  const titles: Title[] = [];
  let opened = -1;
  let open = false;
  let paragraph = -1;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (token.paragraph !== paragraph) {
      open = false;
      opened = -1;
    }
    paragraph = token.paragraph;
    const mark = token.text.length > 2 ? undefined : MARKS.get(token.text);
    const was = open;
    if (mark === 'open') open = true;
    else if (mark === 'close') open = false;
    else if (mark === 'either') open = !open;
    quoted[i] = was || open ? 1 : 0;
    if (open && !was) opened = i;
    if (open || !was || opened < 0) continue;
    const title = titleBetween(tokens, opened, i);
    opened = -1;
    if (!title) continue;
    quoted.fill(0, title.first, title.close + 1);
    titles.push(title);
  }
  return { quoted, titles };
}

export const isMark = (token: Token | undefined): boolean => token !== undefined && MARKS.has(token.text);

const MARKS = new Map<string, 'open' | 'close' | 'either'>([
  ['“', 'open'],
  ['”', 'close'],
  ['"', 'either'],
  ["''", 'either'],
  ['``', 'open'],
  ['«', 'open'],
  ['»', 'close'],
  ['„', 'open'],
]);

/**
 * Whether the passage between two marks is the title of a programme or a book and nothing said: short, every word with a capital
 * but for small ones, and governed by a preposition, a possessor, a verb or noun right before it: on “Meet the Press”, CNN's “State of
 * the Union”. `open` and `close` are the marks.
 */
function titleBetween(tokens: readonly Token[], open: number, close: number): Title | null {
  let last = close;
  while (last > open + 1 && /^[.,]$/.test(tokens[last - 1]?.text ?? '')) last -= 1;
  if (last - open < 2 || last - open > LONGEST || !isCapitalised(tokens[open + 1]) || !isCapitalised(tokens[last - 1])) return null;
  for (let i = open + 1; i < last; i++)
    if (!isCapitalised(tokens[i]) && !SMALL.has(tokens[i]?.tag ?? 'X') && tokens[i]?.text !== '&') return null;
  const before = tokens[open - 1];
  const governed =
    before?.tag === 'ADP' || before?.tag === 'NOUN' || before?.tag === 'PROPN' || before?.tag === 'VERB' || isPossessive(before);
  return governed && before?.paragraph === tokens[open]?.paragraph ? { first: open, last, close } : null;
}

const SMALL = new Set(['ADP', 'DET', 'CCONJ', 'PART', 'PUNCT', 'NUM', 'SYM']);
