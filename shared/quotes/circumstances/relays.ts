import type { FoundRelay } from '../analysis.ts';
import { type Hand, handsOf } from './hands.ts';
import { tellingSentences } from './neighbours.ts';
import { bears, bit, spanOf } from './reading.ts';
import type { Scene } from './scene.ts';

/** The hands that the words went through, from the speaker outward; those of one step stand side by side. */
export function relaysOf(scene: Scene): FoundRelay[] {
  const own = handsOf(scene);
  const hands = own.length === 0 ? handsBeside(scene) : own;
  const levels = [...new Set(hands.map(({ level }) => level))].sort((a, b) => a - b);
  return hands
    .map(({ phrase, level }) => ({ span: spanOf(scene.tokens, phrase), step: levels.indexOf(level) }))
    .sort((a, b) => a.step - b.step || a.span.start - b.span.start);
}

/** The hands of a sentence beside, where it says outright how the words came. */
function handsBeside(scene: Scene): Hand[] {
  if (isCitedPassively(scene)) return handsBefore(scene);
  for (const beside of tellingSentences(scene)) {
    const hands = handsOf(beside);
    if (hands.length > 0) return hands;
  }
  return [];
}

/** "He was cited as saying", by whom is not said here. */
function isCitedPassively({ reading, cue, tokens }: Scene): boolean {
  if (!cue || !bears(reading, cue, bit('citing'))) return false;
  return tokens[cue.first]?.tag === 'AUX' || tokens[cue.first - 1]?.tag === 'AUX';
}

/** The medium that the sentence before names as reporting. */
function handsBefore(scene: Scene): Hand[] {
  const { reading, tokens, cue } = scene;
  const here = tokens[cue?.first ?? -1];
  const before = here && reading.tagged.sentences[here.sentence - 1];
  if (!before || tokens[before.first]?.paragraph !== here.paragraph) return [];
  const frame = { first: before.first, last: before.last };
  const frames = (index: number): boolean => index >= frame.first && index < frame.last && reading.quoted[index] === 0;
  return handsOf({ ...scene, cue: null, speaker: null, content: [], frame, frames, reach: () => frame.last });
}
