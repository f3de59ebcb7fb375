import type { Anchor, Passage } from '../model/annotation.ts';
import { type Span, segmenter } from '../text/words.ts';

/** Code units of context kept on each side of a passage. */
export const CONTEXT = 64;

/**
 * The anchor of a passage that stands in the text right now. Throws a RangeError when the offsets do not cover at least one
 * code unit of the text: a caller that takes offsets from outside checks them with checkPassage first.
 */
export function describePassage(text: string, start: number, end: number): Anchor {
  if (!covers(text, start, end)) throw new RangeError(`No passage from ${start} to ${end} in a text of ${text.length}.`);
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(wholeFrom(text, Math.max(0, start - CONTEXT), start), start),
    suffix: text.slice(end, wholeUntil(text, Math.min(text.length, end + CONTEXT), end)),
    state: 'exact',
  };
}

/** Whether the words shown are the words there. Offsets that cut a surrogate pair are no words. */
export function checkPassage(text: string, { start, end, exact }: Passage): boolean {
  return covers(text, start, end) && !cutsPair(text, start) && !cutsPair(text, end) && text.slice(start, end) === exact;
}

/** The passage widened so that it begins and ends between characters as a person counts them (grapheme clusters, UAX 29). */
export function snapToCharacters(text: string, start: number, end: number): Span {
  const from = Math.min(Math.max(Math.min(start, end), 0), text.length);
  const to = Math.min(Math.max(start, end, 0), text.length);
  return { start: characterAround(text, from).start, end: characterAround(text, to).end };
}

export const cutsPair = (text: string, offset: number): boolean =>
  offset > 0 && offset < text.length && isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));

/* A border is found in a window that starts at a line break or well before; no character in use is longer than this. */
const LONGEST_CHARACTER = 96;

/** The character that the offset falls inside, or the empty span at the offset when it stands between two. */
function characterAround(text: string, offset: number): Span {
  if (offset === 0 || offset === text.length) return { start: offset, end: offset };
  const windowStart = Math.max(0, offset - LONGEST_CHARACTER, text.lastIndexOf('\n', offset - 1) + 1);
  const from = cutsPair(text, windowStart) ? windowStart - 1 : windowStart;
  for (const { segment, index } of segmenter('grapheme').segment(text.slice(from, offset + LONGEST_CHARACTER))) {
    const start = from + index;
    if (start >= offset) break;
    if (offset < start + segment.length) return { start, end: start + segment.length };
  }
  return { start: offset, end: offset };
}

const covers = (text: string, start: number, end: number): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
const wholeFrom = (text: string, from: number, until: number): number => (from < until && cutsPair(text, from) ? from + 1 : from);
const wholeUntil = (text: string, until: number, from: number): number => (until > from && cutsPair(text, until) ? until - 1 : until);
const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
