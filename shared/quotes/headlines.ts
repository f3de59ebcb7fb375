import type { Scene } from './scene.ts';
import { CAPITAL } from './token-numbers.ts';

/**
 * Whether a paragraph is a headline in capitals of every word ("Lawmakers Rip Mayor"), where verbs and names look alike and nobody
 * can be told for the speaker with certainty.
 */
export function isHeadline(scene: Scene, paragraph: number): boolean {
  const place = scene.tagged.paragraphs[paragraph];
  if (!place) return false;
  let words = 0;
  let capitals = 0;
  for (let i = place.first; i < place.last; i++) {
    const token = scene.tagged.tokens[i];
    if (!token || token.tag === 'PUNCT' || token.text.length < LONG_WORD) continue;
    words += 1;
    if (((scene.flags[i] as number) & CAPITAL) !== 0) capitals += 1;
  }
  return words >= FEWEST && capitals >= words * SHARE;
}
/** Code units; shorter words stay small in headlines as well. */
const LONG_WORD = 4;
const FEWEST = 3;
const SHARE = 0.8;
