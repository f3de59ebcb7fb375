import type { FoundRelay } from '../analysis.ts';
import { handsOf } from './hands.ts';
import { spanOf } from './reading.ts';
import type { Scene } from './scene.ts';

/** The hands that the words went through, from the speaker outward; those of one step stand side by side. */
export function relaysOf(scene: Scene): FoundRelay[] {
  const hands = handsOf(scene);
  const levels = [...new Set(hands.map(({ level }) => level))].sort((a, b) => a - b);
  return hands
    .map(({ phrase, level }) => ({ span: spanOf(scene.tokens, phrase), step: levels.indexOf(level) }))
    .sort((a, b) => a.step - b.step || a.span.start - b.span.start);
}
