import type { Directness } from '../../../shared/model/annotation.ts';
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
    const quoted = quotedSpans(text, block);
    for (const word of words(text.slice(passage.start, passage.end))) {
      const at = passage.start + word.start;
      all += 1;
      if (quoted.some((span) => span.start <= at && at < span.end)) inside += 1;
    }
  }
  if (all > 0 && inside === all) return 'direct';
  return inside === 0 ? 'indirect' : 'mixed';
}

/** The stretches of a block between quotation marks, marks included, outermost only; one left open reaches to the block's end. */
export function quotedSpans(text: string, block: Span): readonly Span[] {
  const found: Span[] = [];
  let opened: Readonly<{ start: number; closers: string }> | null = null;
  for (let at = block.start; at < block.end; at++) {
    const sign = text.charAt(at);
    if (opened) {
      if (!opened.closers.includes(sign) || isApostrophe(text, at)) continue;
      found.push({ start: opened.start, end: at + 1 });
      opened = null;
    } else {
      const closers = CLOSERS[sign];
      if (closers && !isApostrophe(text, at) && opensHere(text, at)) opened = { start: at, closers };
    }
  }
  if (opened) found.push({ start: opened.start, end: block.end });
  return found;
}

/** Opening marks of the languages in use, each with what may close it (Unicode general categories Pi and Pf differ by language). */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '”': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '"': '"',
  '‘': '’',
  '‚': '‘’',
  '「': '」',
  '『': '』',
};

/** Signs that also close: they open only where a word begins. */
const opensHere = (text: string, at: number): boolean =>
  !'"”»'.includes(text.charAt(at)) || !/[\p{L}\p{N}\p{P}]/u.test(text.charAt(at - 1)) || /[([—–-]/u.test(text.charAt(at - 1));

const isApostrophe = (text: string, at: number): boolean =>
  text.charAt(at) === '’' && /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1));
