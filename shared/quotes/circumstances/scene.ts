import type { BareQuote } from '../analysis.ts';
import type { TaggedText, Token } from '../tagged-text.ts';
import type { LanguageWords } from './language-words.ts';
import { bit, type Reading, readingOf, type Stretch, stretchOf } from './reading.ts';

/** A quote in the tokens of its text, and the clause that attributes it. */
export type Scene = Readonly<{
  reading: Reading;
  tokens: readonly Token[];
  masks: Int32Array;
  particles: Int32Array;
  traits: Int32Array;
  quote: BareQuote;
  cue: Stretch | null;
  speaker: Stretch | null;
  content: readonly Stretch[];
  /** The sentence of the cue (or speaker, or content), as far as the clause goes that attributes these words. */
  frame: Stretch;
  /** In the frame, and neither content nor between quotation marks. */
  frames: (index: number) => boolean;
  /** How far a phrase that begins at the token can reach: to the cue, the speaker, the content or the end of the frame. */
  reach: (index: number) => number;
}>;

/** The scene of a quote. Offsets outside the text give an empty frame. */
export function sceneOf(tagged: TaggedText, quote: BareQuote, words: LanguageWords): Scene {
  const reading = readingOf(tagged, words);
  const known = scenes.get(quote);
  if (known?.reading === reading) return known;
  const scene = setScene(reading, quote);
  scenes.set(quote, scene);
  return scene;
}

/** `originalSpeaker` and `circumstancesOf` ask for the same scene, one after the other. */
const scenes = new WeakMap<BareQuote, Scene>();

function setScene(reading: Reading, quote: BareQuote): Scene {
  const { tokens, masks, particles, traits, quoted } = reading;
  const content = quote.content.map((span) => stretchOf(tokens, span));
  const cue = quote.cue && filled(stretchOf(tokens, quote.cue));
  const speaker = quote.speaker && filled(stretchOf(tokens, quote.speaker));
  const free = (index: number): boolean => {
    if (quoted[index] !== 0) return false;
    for (const { first, last } of content) if (index >= first && index < last) return false;
    return true;
  };
  const frame = frameOf(reading, cue ?? speaker ?? content[content.length - 1] ?? null, free);
  const open = new Uint8Array(frame.last - frame.first);
  for (let i = frame.first; i < frame.last; i++) open[i - frame.first] = free(i) ? 1 : 0;
  const frames = (index: number): boolean => open[index - frame.first] === 1;
  const edges = [...content, ...(cue ? [cue] : []), ...(speaker ? [speaker] : [])].map(({ first }) => first);
  const reach = (index: number): number => {
    let limit = frame.last;
    for (const edge of edges) if (edge > index && edge < limit) limit = edge;
    return limit;
  };
  return { reading, tokens, masks, particles, traits, quote, cue, speaker, content, frame, frames, reach };
}

const filled = (stretch: Stretch): Stretch | null => (stretch.first < stretch.last ? stretch : null);
const PARTING = bit('parting');

/** "While | testifying before Congress", "but | added", "but, pressed again, | allowed": no subject of its own follows, so the clause before goes on. */
function goesOn({ tokens, small }: Reading, index: number): boolean {
  let next = index + 1;
  while (tokens[next]?.tag === 'ADV') next += 1;
  const tag = tokens[next]?.tag;
  const lower = tokens[next]?.lower ?? '';
  if (tag === 'VERB' && small.endings.some(([ending, sort]) => sort === 1 && lower.endsWith(ending))) return true;
  return tokens[index]?.tag === 'CCONJ' && (tag === 'VERB' || tag === 'AUX' || tokens[next]?.text === ',');
}

/** From the anchor out to the ends of its sentence, a semicolon, or a word that begins a clause of another speaker. */
function frameOf(reading: Reading, anchor: Stretch | null, free: (index: number) => boolean): Stretch {
  const { tagged, tokens, masks } = reading;
  const sentence = anchor && tagged.sentences[tokens[anchor.first]?.sentence ?? -1];
  if (!sentence) return { first: 0, last: 0 };
  const lastSentence = tagged.sentences[tokens[anchor.last - 1]?.sentence ?? -1] ?? sentence;
  const parts = (index: number): boolean => {
    if (!free(index)) return false;
    const sign = tokens[index]?.text;
    return (
      sign === ';' ||
      (sign === ':' && index + 1 < tokens.length && free(index + 1)) ||
      (((masks[index] ?? 0) & PARTING) !== 0 && !goesOn(reading, index))
    );
  };
  let { first } = anchor;
  while (first > sentence.first && !parts(first - 1)) first -= 1;
  let { last } = anchor;
  while (last < lastSentence.last && !parts(last)) last += 1;
  return { first, last };
}
