import type { CueContent, CueFrame } from './contents.ts';
import { between } from './running-counts.ts';
import type { Scene } from './scene.ts';
import type { TokenStretch } from './tagged-text.ts';
import { FINAL, STOP } from './token-numbers.ts';

/**
 * The content of a cue where grammar leaves no doubt and trees are often wrong, since newspapers seldom write so: behind those who
 * are told and behind the place where it was said, before the source where nothing but these follows the cue, and no farther than
 * the next speech of the sentence.
 */
export function mendContent(scene: Scene, frame: CueFrame, content: CueContent): CueContent {
  const sentence = scene.tagged.sentences[scene.tagged.tokens[frame.cue]?.sentence ?? -1];
  if (!sentence) return content;
  const behind = behindHearers(scene, frame, content, sentence);
  return beforeNextSpeech(scene, frame, beforeSource(scene, frame, behind, sentence));
}

const tagOf = (scene: Scene, token: number) => scene.tagged.tokens[token]?.tag;
const NOMINAL = new Set(['DET', 'PRON', 'PROPN', 'NOUN', 'NUM', 'ADJ']);

/** "confirmed to A and B | that", "denied in a letter to the station | that", "told Ostvia, which the state owns, | that". */
function behindHearers(scene: Scene, { cue }: CueFrame, content: CueContent, sentence: TokenStretch): CueContent {
  const { tokens } = scene.tagged;
  const { small } = scene.rates;
  const next = tokens[cue + 1];
  if (content.first <= cue || !next || cue + 1 >= sentence.last) return content;
  const addressed = next.tag === 'ADP' || next.lower === small.to || small.telling.has(tokens[cue]?.lower ?? '');
  if (!addressed || next.lower === small.that) return content;
  for (let i = cue + 2; i < Math.min(cue + FARTHEST, sentence.last - 1); i++) {
    if (tokens[i]?.lower !== small.that || !NOMINAL.has(tagOf(scene, i + 1) ?? '')) continue;
    return content.first <= i && content.last > i + 1 ? { ...content, first: i + 1 } : content;
  }
  return content;
}
/** Tokens between a cue and the "that" of its clause. */
const FARTHEST = 24;

/** "The army may stay, the minister told the Times in comments published on Monday": what follows the cue is no clause. */
function beforeSource(scene: Scene, { cue, source }: CueFrame, content: CueContent, sentence: TokenStretch): CueContent {
  if (!source || source.last > cue || content.first <= cue) return content;
  const comma = source.first - 1;
  if (comma <= sentence.first || scene.tagged.tokens[comma]?.text !== ',') return content;
  const { small } = scene.rates;
  const opensWithPlace = tagOf(scene, content.first) === 'ADP' || small.telling.has(scene.tagged.tokens[cue]?.lower ?? '');
  const isAttached = content.first <= cue + 2 && opensWithPlace;
  const { verbs } = scene.running;
  if (!isAttached || between(verbs, sentence.first, comma) === 0) return content;
  return { ...content, first: sentence.first, last: comma };
}

/** "they had read from cards | , and alleged that one was drugged": the second speech is a quote of its own. */
function beforeNextSpeech(scene: Scene, { cue, likelyCues }: CueFrame, content: CueContent): CueContent {
  const { tokens } = scene.tagged;
  const { small } = scene.rates;
  for (let i = content.first + SHORTEST; i < content.last - 2; i++) {
    const joint = tagOf(scene, i + 1);
    if (((scene.flags[i] as number) & STOP) === 0 || (joint !== 'CCONJ' && joint !== 'SCONJ')) continue;
    for (let at = i + 2; at < Math.min(i + NEAR, content.last); at++) {
      if (((scene.flags[at] as number) & (STOP | FINAL)) !== 0) break;
      if (at !== cue && between(likelyCues, at, at + 1) === 1 && small.speech.has(tokens[at]?.lower ?? '')) return { ...content, last: i };
      if (tagOf(scene, at) === 'VERB' || tagOf(scene, at) === 'AUX') break;
    }
  }
  return content;
}
/** Tokens that a content has at least, and within which the next cue must come after its conjunction. */
const SHORTEST = 2;
const NEAR = 8;
