import { bit, type Stretch } from './reading.ts';
import type { Scene } from './scene.ts';

/** The verb group of the cue: its tokens with the auxiliaries, adverbs and negations that stand before it. */
export function cueGroup({ cue, tokens, frame, frames }: Scene): Stretch | null {
  if (!cue) return null;
  let { first } = cue;
  while (first > frame.first && frames(first - 1) && GROUP.has(tokens[first - 1]?.tag ?? 'X')) first -= 1;
  let { last } = cue;
  while (last < frame.last && frames(last) && tokens[last]?.tag === 'ADV') last += 1;
  return { first, last };
}

/** "Did not say": the cue itself is negated. */
export function isNegated(scene: Scene): boolean {
  const group = cueGroup(scene);
  return group !== null && has(scene, group, NEGATION) && !has(scene, group, bit('possible'));
}

/** "Reportedly said", "is said to have told": the outlet does not stand by the cue. */
export function isHedged(scene: Scene): boolean {
  const group = cueGroup(scene);
  return group !== null && has(scene, group, HEDGE);
}

const GROUP = new Set(['AUX', 'ADV', 'PART']);
const NEGATION = bit('negation');
const HEDGE = bit('hedge');

const has = ({ masks }: Scene, { first, last }: Stretch, bits: number): boolean => {
  for (let i = first; i < last; i++) if (((masks[i] ?? 0) & bits) !== 0) return true;
  return false;
};
