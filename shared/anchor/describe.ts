import type { Anchor, Passage } from '../model/annotation.ts';

/** How much of what stands before and after is kept with a passage, in UTF-16 code units. */
export const CONTEXT_LENGTH = 64;

/**
 * A passage with its words and what stands around them, so that it can be found again in a changed text.
 * Throws a RangeError where the offsets do not lie in the text.
 */
export function describePassage(text: string, start: number, end: number): Anchor {
  if (!(start >= 0 && start < end && end <= text.length))
    throw new RangeError(`${start} to ${end} is no passage of a text of ${text.length} code units.`);
  const before = Math.max(0, start - CONTEXT_LENGTH);
  const after = Math.min(text.length, end + CONTEXT_LENGTH);
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(splitsPair(text, before) ? before + 1 : before, start),
    suffix: text.slice(end, splitsPair(text, after) ? after - 1 : after),
    state: 'exact',
  };
}

/** True where the words that somebody saw there are the words there, whole characters all. */
export function checkPassage(text: string, { start, end, exact }: Passage): boolean {
  return start < end && end <= text.length && text.slice(start, end) === exact && !splitsPair(text, start) && !splitsPair(text, end);
}

/** True where an offset falls between the two halves of a character beyond the basic plane. */
export function splitsPair(text: string, offset: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));
}
