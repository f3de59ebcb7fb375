import { analyse } from '../../../shared/quotes/analyse.ts';
import type { FoundQuote, QuoteCircumstances } from '../../../shared/quotes/analysis.ts';
import { circumstancesOf } from '../../../shared/quotes/circumstances/circumstances.ts';
import { originalSpeaker } from '../../../shared/quotes/circumstances/original-speaker.ts';
import { englishCircumstances } from '../../../shared/quotes/english/circumstance-words.ts';
import { tagEnglish } from '../../../shared/quotes/english/tagger.ts';
import { tagText } from '../../../shared/quotes/tagged-text.ts';
import { bareQuote, type Half, type Paragraph } from './corpus.ts';
import type { Scored } from './figures.ts';

/** The quotes that the engine finds in a paragraph, with their circumstances. */
export function findQuotes(text: string): FoundQuote[] {
  const tagged = tagText(text, tagEnglish);
  return analyse(text, { language: 'en' }).quotes.map((quote) => {
    const bare = originalSpeaker(tagged, quote, englishCircumstances);
    return { ...quote, ...bare, ...circumstancesOf(tagged, bare, englishCircumstances) };
  });
}

/** The circumstances of the gold quotes of one half, by their gold content, cue and speaker. */
export function scoreGivenQuotes(corpus: readonly Paragraph[], half: Half): Scored[] {
  return corpus
    .filter((paragraph) => paragraph.half === half)
    .flatMap(({ text, quotes }) => {
      const tagged = tagText(text, tagEnglish);
      return quotes.map((gold): { gold: typeof gold; found: QuoteCircumstances } => ({
        gold,
        found: circumstancesOf(tagged, originalSpeaker(tagged, bareQuote(gold), englishCircumstances), englishCircumstances),
      }));
    });
}
