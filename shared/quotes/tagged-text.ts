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
  const doubted: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (MISTAKEN.has(token.tag) && isCapitalised(token.text)) doubted.push(at);
  }
  if (doubted.length === 0) return tokens;
  const { plain, names } = waysOfWriting(tokens, new Set(doubted.map((at) => (tokens[at] as Token).lower)));
  const corrected = [...tokens];
  for (const at of doubted) {
    const token = tokens[at] as Token;
    const isName = isInside(tokens, at)
      ? !plain.has(token.lower) || token.tag === 'VERB'
      : names.has(token.lower) && !plain.has(token.lower);
    if (isName) corrected[at] = { ...token, tag: 'PROPN' };
  }
  return corrected;
}

/** Which of the words the text also writes without a capital, and which with one inside a sentence. */
function waysOfWriting(
  tokens: readonly Token[],
  words: ReadonlySet<string>,
): Readonly<{ plain: ReadonlySet<string>; names: ReadonlySet<string> }> {
  const plain = new Set<string>();
  const names = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (!words.has(token.lower)) continue;
    if (!isCapitalised(token.text)) plain.add(token.lower);
    else if (isInside(tokens, at)) names.add(token.lower);
  }
  return { plain, names };
}

/** Whether the token opens neither its sentence nor a quotation in it. */
function isInside(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before || before.sentence !== token.sentence) return false;
  /* A straight mark closes where it clings to what stands before it and not to what comes behind. */
  const closes = before.text === '"' && before.start === tokens[at - 2]?.end && before.end < token.start;
  return closes || isLetter(before.text.charCodeAt(0)) || !OPENS_SENTENCE.test(before.text);
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isLetter = (code: number): boolean => isSmall(code) || (code >= 65 && code <= 90);

/** Whether the word begins with a capital and a small letter. */
function isCapitalised(word: string): boolean {
  const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
  if (first < 128 && (first < 65 || first > 90)) return false;
  return first < 128 && second < 128 ? isSmall(second) : CAPITALISED.test(word);
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
