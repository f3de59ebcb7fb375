/**
 * How words are written for the search index and for what is typed into a search field, so that both meet. SQLite's
 * unicode61 folds case and the accents of Latin and takes any run of letters for a word; what it leaves to do is done
 * here: vowel marks and accents of other scripts go (NFD of Unicode, UAX #15, then the marks), letters that have no
 * decomposition get their plain ones, and scripts without spaces become one word a character, found as phrases.
 */

const UNSPACED = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff';

/** True for all but text that unicode61 reads rightly as it stands: most of what is in a Latin script. */
const NEEDS_WRITING = /[ßıđøłæœĐØŁÆŒ\u00ad\u0370-\u1dff\u1f00-\u200f\u2060-\u209f\u2c00-\u{10ffff}]/u;
const UNSPACED_LETTER = new RegExp(`[${UNSPACED}]\\p{M}*`, 'gu');
const CLUSTER = new RegExp(`[^\\p{M}${INVISIBLE}][\\p{M}${INVISIBLE}]*|[\\p{M}${INVISIBLE}]+`, 'gu');

/** Accents of Latin, Greek and Cyrillic; points of Hebrew; vowel marks, hamzas above and below, and tatweel of Arabic. */
const DROPPED = new RegExp(
  `[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed${INVISIBLE}]`,
  'gu',
);
/** Letters that writers use for each other, or that keyboards lack. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  đ: 'd',
  Đ: 'd',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
};
const WITH_PLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/** The text as the index holds it. */
export const searchWords = (text: string): string => (NEEDS_WRITING.test(text) ? written(text) : text);

/** What a search column keeps: the text as the index holds it, or null where that is the text itself. */
export function searchColumn(text: string): string | null {
  const words = searchWords(text);
  return words === text ? null : words;
}

/**
 * Takes half-open ranges of `searchWords(text)` back to the ranges of `text` that they come from, whole characters
 * with their marks; both in UTF-16 code units.
 */
export function rangesInText(text: string, ranges: readonly (readonly [number, number])[]): [number, number][] {
  if (searchColumn(text) === null) return ranges.map(([start, end]) => [start, end]);
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    for (let unit = written(cluster).length; unit > 0; unit -= 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return ranges.flatMap(([start, end]) => {
    const [from, to] = [starts[start], ends[end - 1]];
    return from !== undefined && to !== undefined && from < to ? [[from, to]] : [];
  });
}

/** Characters with their marks are written one by one, so that a text is written as its characters are. */
function written(text: string): string {
  return text
    .normalize('NFD')
    .replace(DROPPED, '')
    .replace(WITH_PLAIN, (letter) => PLAIN[letter] ?? letter)
    .replace(UNSPACED_LETTER, ' $& ');
}
