import type { FoundQuote, QuoteCircumstances } from '../../../shared/quotes/analysis.ts';
import type { Span } from '../../../shared/text/words.ts';
import { asSpan, type GoldQuote, type Half, type Paragraph } from './corpus.ts';
import type { Scored } from './figures.ts';

/** Each gold quote of one half with the quote found for it by its content, and what was found besides. */
export function scoreFoundQuotes(
  corpus: readonly Paragraph[],
  half: Half,
  find: (text: string) => readonly FoundQuote[],
): Readonly<{ scored: Scored[]; spurious: QuoteCircumstances[] }> {
  const scored: Scored[] = [];
  const spurious: QuoteCircumstances[] = [];
  for (const { text, quotes } of corpus.filter((paragraph) => paragraph.half === half)) {
    const left = new Set(find(text));
    for (const gold of quotes) {
      const match = bestMatch(gold, left);
      if (match) left.delete(match);
      scored.push({ gold, found: match });
    }
    spurious.push(...left);
  }
  return { scored, spurious };
}

/** The quote whose content shares most with the gold, if that is at least a third of both together. */
function bestMatch(gold: GoldQuote, left: ReadonlySet<FoundQuote>): FoundQuote | null {
  let best: FoundQuote | null = null;
  let share = 1 / 3;
  for (const quote of left) {
    const common = shared(gold.content.map(asSpan), quote.content);
    const together = length(gold.content.map(asSpan)) + length(quote.content) - common;
    if (together === 0 || common / together < share) continue;
    share = common / together;
    best = quote;
  }
  return best;
}

const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

function shared(one: readonly Span[], other: readonly Span[]): number {
  let sum = 0;
  for (const a of one) for (const b of other) sum += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return sum;
}
