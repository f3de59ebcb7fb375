import type { Span } from '../../text/words.ts';
import type { BareQuote } from '../analysis.ts';

/** A line for tests: {braces} hold the speaker, [brackets] the cue and <angles> the content, and none of them is in the text. */
export function marked(line: string): { text: string; quote: BareQuote } {
  const opened = new Map<string, number>();
  const content: Span[] = [];
  let cue: Span | null = null;
  let speaker: Span | null = null;
  let text = '';
  for (const sign of line) {
    if ('{[<'.includes(sign)) opened.set(sign, text.length);
    else if (sign === '}') speaker = { start: opened.get('{') ?? 0, end: text.length };
    else if (sign === ']') cue = { start: opened.get('[') ?? 0, end: text.length };
    else if (sign === '>') content.push({ start: opened.get('<') ?? 0, end: text.length });
    else text += sign;
  }
  return { text, quote: { directness: 'indirect', content, cue, speaker, confidence: 1 } };
}
