import { type BoostedTrees, chances, scoreRows } from './boosted-trees.ts';
import { type Cue, phraseAfter } from './cues.ts';
import type { Phrase } from './phrases.ts';
import { between } from './running-counts.ts';
import { type Scene, signAt } from './scene.ts';
import type { TokenStretch } from './tagged-text.ts';
import { CAPITAL } from './token-numbers.ts';
import { endingOf } from './word-rates.ts';

/** For a cue, the phrases that may be its source with the chance of each; what is missing to 1 is that none is. */
export type CueSources = Readonly<{ cue: Cue; phrases: readonly number[]; chances: readonly number[] }>;

export const SOURCE_COLUMNS = [
  'none',
  'gap',
  'phrasesBetween',
  'verbsBetween',
  'cuesBetween',
  'commasBetween',
  'marksBetween',
  'inPassage',
  'samePassage',
  'pronoun',
  'proper',
  'rate',
  'length',
  'opening',
  'owns',
  'signBefore',
  'signAfter',
  'signAfter2',
  'first',
  'headCount',
  'candidates',
  'rank',
  'cueRate',
  'quotingRate',
  'cueTag',
  'cueEnding',
  'cueChance',
  'cueSignBefore',
  'cueSignAfter',
  'cueAuxiliary',
  'byAfterCue',
  'cueInPassage',
  'cueFromStart',
  'objectGap',
  'capital',
] as const;

const MOST_BEFORE = 8;
const MOST_AFTER = 4;

/** The eight phrases before the cue and the four behind it in its sentence, in order: whoever is the source stands there, or nowhere near. */
export function sourceCandidates(scene: Scene, cue: number): number[] {
  const { tokens, sentences } = scene.tagged;
  const sentence = sentences[tokens[cue]?.sentence ?? -1];
  if (!sentence) return [];
  const before: number[] = [];
  for (let i = cue - 1; i >= sentence.first && before.length < MOST_BEFORE; i--) {
    const phrase = scene.phraseOf[i] as number;
    if (phrase >= 0 && phrase !== before[before.length - 1] && phrase !== scene.phraseOf[cue]) before.push(phrase);
  }
  const after: number[] = [];
  for (let i = cue + 1; i < sentence.last && after.length < MOST_AFTER; i++) {
    const phrase = scene.phraseOf[i] as number;
    if (phrase >= 0 && phrase !== after[after.length - 1] && phrase !== scene.phraseOf[cue]) after.push(phrase);
  }
  return [...before.reverse(), ...after];
}

/** Writes the rows of all candidates, and last of the answer that none of them is the source, from `from` on. */
export function describeSources(
  scene: Scene,
  cue: Cue,
  candidates: readonly number[],
  likelyCues: Int32Array,
  row: Float32Array,
  from: number,
): void {
  const sentence = scene.tagged.sentences[scene.tagged.tokens[cue.token]?.sentence ?? -1];
  if (!sentence) return;
  const width = SOURCE_COLUMNS.length;
  row.fill(0, from, from + width * (candidates.length + 1));
  const ofCue = describeCueOnly(scene, cue, sentence);
  for (let at = 0; at <= candidates.length; at++) {
    const to = from + at * width;
    row.set(ofCue, to + CUE_COLUMNS_FROM);
    row[to + CANDIDATES_COLUMN] = candidates.length;
    const phrase = scene.phrases[candidates[at] ?? -1];
    if (phrase) describePhrase(scene, cue.token, phrase, rankOf(scene, candidates, at, cue.token), sentence, likelyCues, row, to);
    else row[to] = 1;
  }
}
const CANDIDATES_COLUMN = SOURCE_COLUMNS.indexOf('candidates');
const CUE_COLUMNS_FROM = SOURCE_COLUMNS.indexOf('cueRate');
const CAPITAL_COLUMN = SOURCE_COLUMNS.indexOf('capital');

function describeCueOnly(scene: Scene, cue: Cue, sentence: TokenStretch): number[] {
  const { tokens } = scene.tagged;
  const { small } = scene.rates;
  const object = phraseAfter(scene, cue.token, sentence.last);
  let auxiliary = 0;
  for (let i = cue.token - 1; i >= Math.max(sentence.first, cue.token - 3); i--) {
    const before = tokens[i];
    if (before?.tag === 'AUX') auxiliary = small.auxiliaries.get(before.lower) ?? 1;
  }
  return [
    scene.cueRates[cue.token] as number,
    scene.quotingRates[cue.token] as number,
    scene.tags[cue.token] as number,
    endingOf(tokens[cue.token]?.lower ?? '', small),
    cue.chance,
    signAt(scene, cue.token - 1, sentence),
    signAt(scene, cue.token + 1, sentence),
    auxiliary,
    cue.token + 1 < sentence.last && tokens[cue.token + 1]?.lower === small.by ? 1 : 0,
    (scene.passageOf[cue.token] as number) >= 0 ? 1 : 0,
    cue.token - sentence.first,
    object ? object.first - cue.token : 30,
  ];
}

function describePhrase(
  scene: Scene,
  cue: number,
  phrase: Phrase,
  rank: number,
  sentence: TokenStretch,
  likelyCues: Int32Array,
  row: Float32Array,
  to: number,
): void {
  const counts = scene.running;
  const before = phrase.last <= cue;
  const low = before ? phrase.last : cue + 1;
  const high = before ? cue : phrase.first;
  const opening = scene.tagged.tokens[phrase.first];
  row[to + 1] = before ? phrase.last - cue - 1 : phrase.first - cue;
  row[to + 2] = between(counts.phrases, low, high);
  row[to + 3] = between(counts.verbs, low, high);
  row[to + 4] = between(likelyCues, low, high);
  row[to + 5] = between(counts.commas, low, high);
  row[to + 6] = between(counts.marks, low, high + 1);
  row[to + 7] = (scene.passageOf[phrase.head] as number) >= 0 ? 1 : 0;
  row[to + 8] = scene.passageOf[phrase.head] === scene.passageOf[cue] ? 1 : 0;
  row[to + 9] = scene.pronouns[phrase.index] as number;
  row[to + 10] = phrase.proper ? 1 : 0;
  row[to + 11] = scene.speakerRates[phrase.index] as number;
  row[to + 12] = phrase.last - phrase.first;
  row[to + 13] = scene.rates.small.openings.get(opening?.lower ?? '') ?? 0;
  row[to + 14] = phrase.owns ? 1 : 0;
  row[to + 15] = signAt(scene, phrase.first - 1, sentence);
  row[to + 16] = signAt(scene, phrase.last, sentence);
  row[to + 17] = signAt(scene, phrase.last + 1, sentence);
  row[to + 18] = phrase.first === sentence.first ? 1 : 0;
  row[to + 19] = scene.phraseCounts[phrase.index] as number;
  row[to + 21] = rank;
  row[to + CAPITAL_COLUMN] = ((scene.flags[phrase.head] as number) & CAPITAL) !== 0 ? 1 : 0;
}

/** How many candidates stand nearer on the same side. */
function rankOf(scene: Scene, candidates: readonly number[], at: number, cue: number): number {
  const before = (scene.phrases[candidates[at] ?? -1]?.last ?? 0) <= cue;
  let rank = 0;
  if (before) for (let i = at + 1; i < candidates.length && (scene.phrases[candidates[i] ?? -1]?.last ?? 0) <= cue; i++) rank += 1;
  else for (let i = at - 1; i >= 0 && (scene.phrases[candidates[i] ?? -1]?.first ?? 0) > cue; i--) rank += 1;
  return rank;
}

/** For each place, how many likely cues stand before it. */
export function runningCues(cueChances: Float32Array): Int32Array {
  const sums = new Int32Array(cueChances.length + 1);
  for (let i = 0; i < cueChances.length; i++) sums[i + 1] = (sums[i] as number) + ((cueChances[i] as number) > 0.4 ? 1 : 0);
  return sums;
}

/** The chance of each cue by token, 0 elsewhere. */
export function chancesByToken(scene: Scene, cues: readonly Cue[]): Float32Array {
  const found = new Float32Array(scene.tagged.tokens.length);
  for (const { token, chance } of cues) found[token] = chance;
  return found;
}

/** For every cue likely enough, who its source may be. */
export function findSources(scene: Scene, cues: readonly Cue[], likelyCues: Int32Array, trees: BoostedTrees): CueSources[] {
  const width = SOURCE_COLUMNS.length;
  const likely = cues.filter(({ chance }) => chance >= LEAST_CUE_CHANCE);
  const candidates = likely.map(({ token }) => sourceCandidates(scene, token));
  const starts = startsOf(candidates);
  const count = starts[likely.length] ?? 0;
  const rows = new Float32Array(width * count);
  likely.forEach((cue, at) => {
    describeSources(scene, cue, candidates[at] ?? [], likelyCues, rows, (starts[at] ?? 0) * width);
  });
  const scores = scoreRows(trees, rows, count);
  return likely.map((cue, at) => {
    const phrases = candidates[at] ?? [];
    return { cue, phrases, chances: chances(scores, starts[at], starts[at + 1]).slice(0, phrases.length) };
  });
}

/** Where the rows of each list of candidates begin, each with one row more for the answer that none is right; last their number. */
export function startsOf(candidates: readonly (readonly number[])[]): number[] {
  const starts = [0];
  for (const list of candidates) starts.push((starts[starts.length - 1] ?? 0) + list.length + 1);
  return starts;
}

/** Below it a word is not looked at further as a cue. */
export const LEAST_CUE_CHANCE = 0.15;

/** The phrase that is the cue's source most probably, if one is more probable than none. */
export function bestSource(
  scene: Scene,
  { phrases, chances }: CueSources,
): Readonly<{ phrase: Phrase; index: number; chance: number }> | null {
  let best = -1;
  let left = 1;
  chances.forEach((chance, at) => {
    left -= chance;
    if (best < 0 || chance > (chances[best] ?? 0)) best = at;
  });
  const chance = chances[best] ?? 0;
  const index = phrases[best] ?? -1;
  const phrase = scene.phrases[index];
  return phrase && chance > left ? { phrase, index, chance } : null;
}
