import { createHash } from 'node:crypto';

export type GeneratedArticle = Readonly<{
  headline: string;
  outlet: string;
  published: string;
  address: string;
  text: string;
  bytes: Uint8Array;
  sha256: string;
}>;

const SYLLABLES = 'ka ro min tel vos dar en lu sha pri mo ger ta lin bo ves tra ni sor qua el din ha ru pel ost var ne'.split(' ');
const COMMON = 'the of and to in a that was for on is with by at from said it as an its has were be had who after not are they which'.split(
  ' ',
);
const OUTLETS = ['Velmar Telegraph Agency', 'Northmark Wire', 'Corvane Press', 'Halyard News', 'Ostrel Lantern', 'Sennet Bulletin'];
const VOCABULARY_SIZE = 20_000;

/**
 * Articles of about 400 words over a vocabulary whose frequencies fall as words do in real text (Zipf), the same ones at
 * every run: the generator is a linear congruence with a fixed seed.
 */
export function generateArticles(count: number): GeneratedArticle[] {
  const random = seededRandom(20_261_123);
  const vocabulary = Array.from({ length: VOCABULARY_SIZE }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES, random)).join(''),
  );
  const word = (): string => (random() < 0.45 ? pick(COMMON, random) : (vocabulary[Math.floor(VOCABULARY_SIZE ** random()) - 1] ?? 'word'));
  const sentence = (): string => {
    const words = Array.from({ length: 12 + Math.floor(random() * 16) }, word).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  return Array.from({ length: count }, (_unused, index) => {
    const text = Array.from({ length: 8 }, () => `${sentence()} ${sentence()} ${sentence()}`).join('\n');
    const headline = sentence().slice(0, 90);
    const bytes = new TextEncoder().encode(`${headline}\n\n${text}`);
    return {
      headline,
      outlet: pick(OUTLETS, random),
      published: new Date(Date.UTC(2020, 0, 1) + index * 3_600_000).toISOString().slice(0, 16).concat('Z'),
      address: `https://news.example/${index}`,
      text,
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
  });
}

/** Words of the vocabulary to search for: common ones, rare ones, pairs. */
export function searchQueries(articles: readonly GeneratedArticle[], count: number): string[] {
  const random = seededRandom(7);
  return Array.from({ length: count }, (_unused, index) => {
    const words = (pick(articles, random).text.match(/\p{L}{4,}/gu) ?? ['word']).map((word) => word.toLowerCase());
    return index % 2 === 0 ? pick(words, random) : `${pick(words, random)} ${pick(words, random)}`;
  });
}

function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function pick<Value>(values: readonly Value[], random: () => number): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('Nothing to pick from.');
  return value;
}
