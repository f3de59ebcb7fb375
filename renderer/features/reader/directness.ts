import type { Directness } from '../../../shared/model/annotation.ts';
import { quotedPassages } from '../../../shared/quotes/passages.ts';
import { type Span, words } from '../../../shared/text/words.ts';

/**
 * What the quotation marks suggest, for a person to correct: direct when every word marked stands between quotation marks of the
 * article, indirect when none does, else mixed. Quotation marks outside the passage count, and so does a paragraph that opens a
 * quotation and leaves it open for the next.
 */
export function guessDirectness(text: string, blocks: readonly Span[], passages: readonly Span[]): Directness {
  let inside = 0;
  let all = 0;
  for (const passage of passages) {
    const block = blocks.find((one) => one.start <= passage.start && passage.end <= one.end) ?? passage;
    const quoted = quotedPassages(text, [block]);
    for (const word of words(text.slice(passage.start, passage.end))) {
      const at = passage.start + word.start;
      all += 1;
      if (quoted.some((span) => span.start <= at && at < span.end)) inside += 1;
    }
  }
  if (all > 0 && inside === all) return 'direct';
  return inside === 0 ? 'indirect' : 'mixed';
}
