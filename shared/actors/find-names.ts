import { foldName } from './names.ts';

/** Where a name stands in a text: half-open UTF-16 offsets, and which of the names asked for it is, as it was given. */
export type FoundName = Readonly<{ start: number; end: number; name: string }>;

/**
 * Every place of a text where one of the names stands, whatever the case, accents, hyphens and apostrophes, in any script, as whole
 * words: neither letter nor digit touches it, except in scripts that put no space between words. Of names that overlap the longest
 * counts. In text order; the ranges never overlap and begin and end on whole characters.
 */
export function findNames(text: string, names: readonly string[]): FoundName[] {
  const wanted = [...new Map(names.map((name) => [foldName(name), name]))].filter(([folded]) => /[\p{L}\p{N}]/u.test(folded));
  if (wanted.length === 0) return [];
  const found: FoundName[] = [];
  // A name stands in one block, and blocks are parted by new lines: only those that hold one are looked at letter by letter.
  for (let from = 0; from <= text.length; ) {
    const close = text.indexOf('\n', from);
    const to = close < 0 ? text.length : close;
    found.push(...findInBlock(text.slice(from, to), wanted).map((one) => ({ ...one, start: one.start + from, end: one.end + from })));
    from = to + 1;
  }
  return found;
}

function findInBlock(block: string, wanted: readonly (readonly [folded: string, name: string])[]): FoundName[] {
  const whole = foldName(block);
  const present = wanted.filter(([folded]) => whole.includes(folded));
  if (present.length === 0) return [];
  const folded = foldWithPlaces(block);
  return longestFirst(present.flatMap(([sought, name]) => placesOf(folded, sought).map((place) => ({ ...place, name }))));
}

type Folded = Readonly<{ text: string; starts: readonly number[]; ends: readonly number[] }>;

/** A character with the marks on it: what foldName changes alone, whatever stands beside it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/** The text as foldName writes it, with the range of the text that each of its code units comes from. */
function foldWithPlaces(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const letters = foldCluster(cluster);
    if (letters === ' ' && folded.endsWith(' ')) continue;
    folded += letters;
    for (let unit = 0; unit < letters.length; unit += 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { text: folded, starts, ends };
}

/** foldName of one character, quick for those that most texts are made of. White space, which foldName drops at the ends, is a space. */
function foldCluster(cluster: string): string {
  if (cluster.length === 1 && cluster > ' ' && cluster <= '~') return cluster === '`' ? "'" : cluster.toLowerCase();
  return /\s/u.test(cluster) ? ' ' : foldName(cluster);
}

function placesOf({ text, starts, ends }: Folded, sought: string): Readonly<{ start: number; end: number }>[] {
  const places: { start: number; end: number }[] = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    // One character of the text can be two of the folded text (ß, ligatures): a name begins and ends with whole ones.
    const cutsOne = starts[at] === starts[at - 1] || (starts[end] !== undefined && starts[end] === starts[end - 1]);
    const [from, to] = [starts[at], ends[end - 1]];
    if (from === undefined || to === undefined || cutsOne) continue;
    if (touches(text.slice(0, at), text.slice(at), 'before') || touches(text.slice(0, end), text.slice(end), 'after')) continue;
    places.push({ start: from, end: to });
  }
  return places;
}

const LETTER_AT_END = /[\p{L}\p{N}\p{M}]$/u;
const LETTER_AT_START = /^[\p{L}\p{N}\p{M}]/u;
const UNSPACED = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const UNSPACED_AT_END = new RegExp(`[${UNSPACED}]\\p{M}*$`, 'u');
const UNSPACED_AT_START = new RegExp(`^[${UNSPACED}]`, 'u');
const LOOKED_AT = 8;

/** Whether letters stand on both sides of a place, so that a word runs over it; the name's own side decides whether words have spaces. */
function touches(left: string, right: string, side: 'before' | 'after'): boolean {
  const [before, after] = [left.slice(-LOOKED_AT), right.slice(0, LOOKED_AT)];
  if (!LETTER_AT_END.test(before) || !LETTER_AT_START.test(after)) return false;
  return side === 'before' ? !UNSPACED_AT_START.test(after) : !UNSPACED_AT_END.test(before);
}

function longestFirst(found: readonly FoundName[]): FoundName[] {
  const kept: FoundName[] = [];
  for (const one of [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}
