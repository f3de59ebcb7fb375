import type { Scene } from './scene.ts';

/** The nearest of the few tokens before, in this clause, that bears one of the bits; -1 where none does. */
export function back({ masks, particles, tokens, frame, frames }: Scene, i: number, reach: number, bits: number, joints = 0): number {
  for (let k = i - 1; k >= Math.max(frame.first, i - reach) && frames(k); k--) {
    if (tokens[k]?.text === ',') return -1;
    if (((masks[k] ?? 0) & bits) !== 0 || ((particles[k] ?? 0) & joints) !== 0) return k;
  }
  return -1;
}
