import { analyse } from '../../shared/quotes/analyse.ts';
import { tagEnglish } from '../../shared/quotes/english/tagger.ts';
import { lines } from '../../shared/quotes/tagged-text.ts';
import { countWords } from '../../shared/text/words.ts';
import { readCorpus } from '../scores/attribution/corpus.ts';
import { compareInTurns, timed } from './measure.ts';

const WORDS = 450;

/**
 * The whole engine over texts of our own wire paragraphs, 450 words each, in one thread, against the bare tagger over the same
 * paragraphs. `perSecond` counts articles.
 */
export async function benchEngine(rounds: number) {
  const articles = articlesOfOurOwn();
  const paragraphs = articles.flatMap((text) => lines(text).map(({ start, end }) => text.slice(start, end)));
  const ours = () =>
    timed(() => {
      for (const text of articles) analyse(text, { language: 'en' });
    });
  const baseline = () =>
    timed(() => {
      for (const paragraph of paragraphs) tagEnglish(paragraph);
    });
  await ours();
  await baseline();
  const compared = await compareInTurns(rounds, ours, baseline);
  return { ...compared, perSecond: (articles.length * 1000) / compared.ours.median };
}

/** Our paragraphs, shifted against each other so that no article is a copy of another, as 150 articles of about 450 words. */
function articlesOfOurOwn(): string[] {
  const paragraphs = readCorpus().map(({ text }) => text);
  return paragraphs.map((_, from) => {
    const parts: string[] = [];
    let words = 0;
    for (let i = from; words < WORDS; i = (i + 7) % paragraphs.length) {
      const part = paragraphs[i] ?? '';
      parts.push(part);
      words += countWords(part);
    }
    return parts.join('\n');
  });
}
