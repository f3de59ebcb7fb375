import type { Anchor } from '../model/annotation.ts';
import { cutsPair, describePassage } from './describe.ts';

/**
 * The anchor in a text that may have changed since. Exact: the words stand at the same offsets. Moved: they stand once
 * elsewhere, or the words around them tell one place from the others clearly. Ambiguous: several places fit; the offsets stay as
 * they were. Lost: the words are nowhere; the offsets stay as they were, so that a person can look there.
 * Only the same words are ever found: nothing is guessed.
 */
export function locateAnchor(text: string, anchor: Anchor): Anchor {
  if (standsAt(text, anchor.exact, anchor.start)) return placed(text, anchor, anchor.start, 'exact');
  const places = occurrences(text, anchor.exact);
  const [only] = places;
  if (only === undefined) return { ...anchor, state: 'lost' };
  if (places.length === 1) return placed(text, anchor, only, 'moved');
  const winner = clearWinner(text, anchor, places);
  return winner === null ? { ...anchor, state: 'ambiguous' } : placed(text, anchor, winner, 'moved');
}

/* Beyond this many places the words are too common for their surroundings to tell anything to a person. */
const MOST_PLACES = 10_000;
/* A winner agrees with at least this many code units around the words, and with this many more than the runner-up. */
const LEAST_CONTEXT = 12;
const LEAST_MARGIN = 8;

function occurrences(text: string, exact: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(exact, at + 1))
    if (standsAt(text, exact, at)) places.push(at);
  return places;
}

/** Also that neither end falls inside a surrogate pair or, as UTF-16 alone cannot tell, a letter with its accent. */
function standsAt(text: string, exact: string, at: number): boolean {
  const end = at + exact.length;
  return (
    end <= text.length &&
    text.startsWith(exact, at) &&
    !cutsPair(text, at) &&
    !cutsPair(text, end) &&
    !/^\p{M}/u.test(text.slice(end, end + 2))
  );
}

function clearWinner(text: string, anchor: Anchor, places: readonly number[]): number | null {
  let best = { at: -1, score: -1 };
  let second = -1;
  for (const at of places) {
    const score = agreement(text, anchor, at);
    if (score > best.score) {
      second = best.score;
      best = { at, score };
    } else second = Math.max(second, score);
  }
  return best.score >= LEAST_CONTEXT && best.score - second >= LEAST_MARGIN ? best.at : null;
}

/** Code units before and after the place that are as they were, counted outward from the words. */
function agreement(text: string, { exact, prefix, suffix }: Anchor, at: number): number {
  let before = 0;
  while (before < prefix.length && at - before > 0 && text[at - before - 1] === prefix[prefix.length - before - 1]) before++;
  let after = 0;
  const end = at + exact.length;
  while (after < suffix.length && end + after < text.length && text[end + after] === suffix[after]) after++;
  return before + after;
}

const placed = (text: string, anchor: Anchor, start: number, state: 'exact' | 'moved'): Anchor => ({
  ...describePassage(text, start, start + anchor.exact.length),
  state,
});
