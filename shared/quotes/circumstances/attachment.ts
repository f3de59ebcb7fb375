import type { Scene } from './scene.ts';

/** The token stands right behind the content, or behind a word or sign after it: "called him <a clown> | on A". */
export function behindContent({ content, cue, tokens }: Scene, i: number): boolean {
  return (
    cue !== null &&
    content.some(
      ({ last }) =>
        last === i ||
        (last === i - 1 && (tokens[i - 1]?.tag === 'PUNCT' || tokens[i - 1]?.tag === 'ADV' || tokens[i - 1]?.tag === 'PROPN')),
    )
  );
}

/** The nearest of the few tokens before, in this clause, that bears one of the bits; -1 where none does. */
export function back(
  { masks, particles, traits, tokens, frame, frames }: Scene,
  i: number,
  reach: number,
  bits: number,
  joints = 0,
  known = 0,
): number {
  for (let k = i - 1; k >= Math.max(frame.first, i - reach) && frames(k); k--) {
    if (tokens[k]?.text === ',') return -1;
    if (((masks[k] ?? 0) & bits) !== 0 || ((particles[k] ?? 0) & joints) !== 0 || ((traits[k] ?? 0) & known) !== 0) return k;
  }
  return -1;
}
