/** Half-open UTF-16 offsets. */
export type Span = Readonly<{ start: number; end: number }>;

type Segment = Readonly<{ segment: string; index: number; isWordLike?: boolean }>;
type Segmenter = Readonly<{ segment: (text: string) => Iterable<Segment> }>;
type SegmenterMaker = new (language: string | undefined, options: { granularity: 'word' | 'grapheme' }) => Segmenter;

/* Intl.Segmenter is newer than the language version shared code is checked against; every runtime of ours has it. */
const Segmenter = (Intl as unknown as { Segmenter: SegmenterMaker }).Segmenter;
const made = new Map<string, Segmenter>();

/** The segmenter of the platform (Unicode UAX 29), made once a language. */
export function segmenter(granularity: 'word' | 'grapheme', language?: string): Segmenter {
  const key = `${granularity} ${language ?? ''}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = new Segmenter(language, { granularity });
  made.set(key, fresh);
  return fresh;
}

/* Scripts written without spaces between words; only these need the dictionary of the platform's segmenter. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
/* Letters, marks and digits; inside a word also apostrophes, middle dots, and points and commas between digits (UAX 29, WB6 to WB12). */
const WORD =
  /[\p{L}\p{M}\p{N}\p{Pc}\u200c\u200d]+(?:(?:(?<=[\p{L}\p{M}])['\u2018\u2019\u00b7\u05f3\u05f4](?=[\p{L}\p{M}])|(?<=\p{L})\.(?=\p{L})|(?<=\p{N})[.,:'\u2019](?=\p{N}))[\p{L}\p{M}\p{N}\p{Pc}\u200c\u200d]+)*/gu;

/** The words of the text in order, without spaces and punctuation. */
export function words(text: string): Span[] {
  if (!UNSPACED.test(text)) return spaced(text, 0);
  const found: Span[] = [];
  for (const stretch of text.matchAll(/\S+/g)) {
    if (!UNSPACED.test(stretch[0])) found.push(...spaced(stretch[0], stretch.index));
    else
      for (const { segment, index, isWordLike } of segmenter('word').segment(stretch[0]))
        if (isWordLike) found.push({ start: stretch.index + index, end: stretch.index + index + segment.length });
  }
  return found;
}

function spaced(text: string, shift: number): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(WORD)) found.push({ start: shift + match.index, end: shift + match.index + match[0].length });
  return found;
}

/** How many words a reader would count. `language` (BCP 47) guides the cutting of scripts without spaces. */
export function countWords(text: string, language = 'und'): number {
  if (!UNSPACED.test(text)) {
    let count = 0;
    for (const _ of text.matchAll(WORD)) count++;
    return count;
  }
  return /^(ja|zh|th|lo|km|my)\b/.test(language) ? segmented(text, language) : words(text).length;
}

function segmented(text: string, language: string): number {
  let count = 0;
  /* Line by line: the segmenter's time grows faster than the length of what it is given. */
  for (const line of text.split('\n')) for (const { isWordLike } of segmenter('word', language).segment(line)) if (isWordLike) count++;
  return count;
}

/** The word that holds the offset, or that ends right at it; null between words. */
export function wordAt(text: string, offset: number): Span | null {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const line = text.slice(lineStart, newline < 0 ? text.length : newline);
  const at = offset - lineStart;
  let touching: Span | null = null;
  for (const word of words(line)) {
    if (word.start > at) break;
    if (at < word.end) return { start: lineStart + word.start, end: lineStart + word.end };
    if (at === word.end) touching = { start: lineStart + word.start, end: lineStart + word.end };
  }
  return touching;
}
