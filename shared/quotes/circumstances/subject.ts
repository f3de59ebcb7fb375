import { nounPhraseBefore } from './noun-phrase.ts';
import { particle, type Stretch } from './reading.ts';
import type { Scene } from './scene.ts';

export const overlaps = (a: Stretch, b: Stretch): boolean => a.first < b.last && b.first < a.last;

/**
 * The noun phrase that a verb has as its subject, by standing before it: adverbs, auxiliaries, times and what stands between
 * commas are passed over. Null where the clause begins with the verb or a pronoun of relation stands there.
 */
export function subjectOf(scene: Scene, verb: number): Stretch | null {
  const { reading, tokens, frame, frames } = scene;
  let end = verb;
  for (let tries = 0; tries < 5; tries++) {
    end = skipBack(scene, end);
    if (end <= frame.first) return null;
    if (tokens[end - 1]?.text === ',') {
      const opening = openingComma(scene, end - 1);
      if (opening < 0) return null;
      end = opening;
      continue;
    }
    if (!frames(end - 1)) return null;
    const phrase = nounPhraseBefore(reading, end, frame.first);
    if (phrase.first === phrase.last) return null;
    /* "Reuters on Sunday | reported": step over the time or place, unless nothing stands before it. */
    if (tokens[phrase.first - 1]?.tag === 'ADP' && phrase.first - 1 > frame.first) {
      end = phrase.first - 1;
      continue;
    }
    const behind = behindClause(scene, phrase.first);
    if (behind < 0) return phrase;
    end = behind;
  }
  return null;
}

/**
 * Where a clause begins that the phrase only ends: "A, | citing B, said", "two men | who saw the blast said". -1 where the phrase
 * stands for itself.
 */
function behindClause({ tokens, particles, frame, frames }: Scene, first: number): number {
  const before = tokens[first - 1];
  if (before?.tag !== 'VERB' && before?.tag !== 'AUX') return -1;
  if (tokens[first - 2]?.text === ',') return first - 2;
  for (let i = first - 2; i > Math.max(frame.first, first - 8) && frames(i); i--) {
    if (((particles[i] ?? 0) & particle('relative')) !== 0) return tokens[i - 1]?.text === ',' ? i - 1 : i;
  }
  return -1;
}

function skipBack({ tokens, frame }: Scene, from: number): number {
  let end = from;
  while (end > frame.first) {
    const tag = tokens[end - 1]?.tag;
    if (tag !== 'AUX' && tag !== 'ADV' && tag !== 'PART') break;
    end -= 1;
  }
  return end;
}

/** The comma that opens what this one closes, within the clause; -1 where none does. */
function openingComma({ tokens, frame, frames }: Scene, closing: number): number {
  for (let i = closing - 1; i > frame.first && i > closing - 30; i--) {
    if (!frames(i)) return -1;
    if (tokens[i]?.text === ',') return i;
  }
  return -1;
}
