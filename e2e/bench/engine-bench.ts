import { analyse } from '../../shared/quotes/analyse.ts';
import { tagEnglish } from '../../shared/quotes/english/tagger.ts';
import { lines } from '../../shared/quotes/tagged-text.ts';
import { sampleCoverage } from '../../shared/sample/index.ts';
import { countWords } from '../../shared/text/words.ts';
import { compareInTurns, timed } from './measure.ts';

const WORDS = 450;
const ROUNDS_A_MEASUREMENT = 20;

/**
 * The whole engine over the articles of the sample coverage, in one thread, against the bare tagger over the same paragraphs.
 * `perSecond` counts articles of 450 words.
 */
export async function benchEngine(rounds: number) {
  const articles = sampleCoverage.articles.map(({ text }) => text);
  const paragraphs = articles.flatMap((text) => lines(text).map(({ start, end }) => text.slice(start, end)));
  const repeated = (work: () => void) => () =>
    timed(() => {
      for (let i = 0; i < ROUNDS_A_MEASUREMENT; i++) work();
    });
  const ours = repeated(() => {
    for (const text of articles) analyse(text, { language: 'en' });
  });
  const baseline = repeated(() => {
    for (const paragraph of paragraphs) tagEnglish(paragraph);
  });
  await ours();
  await baseline();
  const compared = await compareInTurns(rounds, ours, baseline);
  const size = (articles.reduce((sum, text) => sum + countWords(text), 0) * ROUNDS_A_MEASUREMENT) / WORDS;
  return { ...compared, perSecond: (size * 1000) / compared.ours.median };
}
