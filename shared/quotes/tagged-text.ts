import { sentences as sentencesOf } from '../text/sentences.ts';
import type { Span } from '../text/words.ts';

/** Universal parts of speech (universaldependencies.org/u/pos), as taggers of many languages give them. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A word or sign of a text. `sentence` and `paragraph` count from 0 through the whole text. */
export type Token = Readonly<{
  start: number;
  end: number;
  text: string;
  lower: string;
  tag: PartOfSpeech;
  sentence: number;
  paragraph: number;
}>;

/** Offsets, and the tokens from `first` up to and without `last`. */
export type TokenStretch = Readonly<{ start: number; end: number; first: number; last: number }>;

/** A text cut into paragraphs, sentences and tokens; every offset is a UTF-16 offset into `text`. */
export type TaggedText = Readonly<{
  text: string;
  paragraphs: readonly TokenStretch[];
  sentences: readonly TokenStretch[];
  tokens: readonly Token[];
}>;

/** What a language's tagger gives for one paragraph: each token's words and part of speech, in order. */
export type Tagger = (paragraph: string) => Readonly<{ words: readonly string[]; tags: readonly PartOfSpeech[] }>;

/** Cuts the text at the spans given (by default at its line ends) and tags it. Never throws, whatever the text. */
export function tagText(text: string, tagger: Tagger, blocks: readonly Span[] = lines(text)): TaggedText {
  const tokens: Token[] = [];
  const paragraphs: TokenStretch[] = [];
  const sentences: TokenStretch[] = [];
  for (const { start, end } of blocks) {
    const firstOfParagraph = tokens.length;
    const ends = sentencesOf(text, [{ start, end }]).map((sentence) => sentence.end);
    const { words, tags } = tagger(text.slice(start, end));
    let at = start;
    let sentenceAt = 0;
    let firstOfSentence = tokens.length;
    const closeSentence = (): void => {
      const first = tokens[firstOfSentence];
      const last = tokens[tokens.length - 1];
      if (first && last && tokens.length > firstOfSentence)
        sentences.push({ start: first.start, end: last.end, first: firstOfSentence, last: tokens.length });
      firstOfSentence = tokens.length;
    };
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? '';
      const found = word === '' ? -1 : text.indexOf(word, at);
      if (found < 0 || found + word.length > end) continue;
      while (sentenceAt < ends.length && found >= (ends[sentenceAt] ?? 0)) {
        closeSentence();
        sentenceAt += 1;
      }
      at = found + word.length;
      tokens.push({
        start: found,
        end: at,
        text: word,
        lower: word.toLowerCase(),
        tag: tags[i] ?? 'X',
        sentence: sentences.length,
        paragraph: paragraphs.length,
      });
    }
    closeSentence();
    paragraphs.push({ start, end, first: firstOfParagraph, last: tokens.length });
  }
  return { text, paragraphs, sentences, tokens: withNames(tokens) };
}

/**
 * Words with a capital inside a sentence are names whatever the tagger took them for ("Lynch said", "Will Grant"); at its
 * beginning they are where the text writes them so inside another and never without the capital.
 */
function withNames(tokens: readonly Token[]): readonly Token[] {
  const names = new Set<string>();
  const plain = new Set<string>();
  const inside = (i: number): boolean => {
    const token = tokens[i];
    const before = tokens[i - 1];
    if (!token || !before || before.sentence !== token.sentence) return false;
    /* A straight mark closes where it clings to what stands before it and not to what comes behind. */
    const closes = before.text === '"' && before.start === tokens[i - 2]?.end && before.end < token.start;
    return closes || !OPENS_SENTENCE.test(before.text);
  };
  const mistaken: number[] = [];
  tokens.forEach((token, i) => {
    if (token.text === token.lower || !CAPITALISED.test(token.text)) {
      plain.add(token.lower);
      return;
    }
    if (inside(i)) names.add(token.lower);
    if (MISTAKEN.has(token.tag)) mistaken.push(i);
  });
  if (mistaken.length === 0) return tokens;
  const mended = [...tokens];
  for (const i of mistaken) {
    const token = tokens[i];
    if (!token) continue;
    const isName = inside(i) ? !plain.has(token.lower) || token.tag === 'VERB' : names.has(token.lower) && !plain.has(token.lower);
    if (isName) mended[i] = { ...token, tag: 'PROPN' };
  }
  return mended;
}

const CAPITALISED = /^\p{Lu}\p{Ll}+/u;
const OPENS_SENTENCE = /^[.!?:…"“„«‘'(—–―•*-]+$/;
const MISTAKEN = new Set<PartOfSpeech>(['VERB', 'AUX', 'INTJ', 'X', 'ADV']);

/** The lines of a plain text that hold anything, without the space around them. */
export function lines(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words !== '') {
      const at = start + line.indexOf(words);
      found.push({ start: at, end: at + words.length });
    }
    start += line.length + 1;
  }
  return found;
}
