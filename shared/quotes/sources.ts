import { type BoostedTrees, chances, scoreRow } from './boosted-trees.ts';
import { type Cue, phraseAfter } from './cues.ts';
import type { Phrase } from './phrases.ts';
import { between } from './running-counts.ts';
import { type Scene, signAt } from './scene.ts';
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

/** The eight phrases before the cue and the four behind it in its sentence, in order: whoever is the source stands there, or nowhere near. */
export function sourceCandidates(scene: Scene, cue: number): number[] {
  const { tokens, sentences } = scene.tagged;
  const sentence = sentences[tokens[cue]?.sentence ?? -1];
  if (!sentence) return [];
  const before: number[] = [];
  for (let i = cue - 1; i >= sentence.first && before.length < 8; i--) {
    const phrase = scene.phraseOf[i] as number;
    if (phrase >= 0 && phrase !== before[before.length - 1] && phrase !== scene.phraseOf[cue]) before.push(phrase);
  }
  const after: number[] = [];
  for (let i = cue + 1; i < sentence.last && after.length < 4; i++) {
    const phrase = scene.phraseOf[i] as number;
    if (phrase >= 0 && phrase !== after[after.length - 1] && phrase !== scene.phraseOf[cue]) after.push(phrase);
  }
  return [...before.reverse(), ...after];
}

/** Writes how a phrase stands to a cue into the row at `from`; a phrase of -1 is the answer that none is the source. */
export function describeSource(
  scene: Scene,
  cue: Cue,
  candidates: readonly number[],
  at: number,
  likelyCues: Int32Array,
  row: Float32Array,
  from: number,
): void {
  const { tokens, sentences } = scene.tagged;
  const word = tokens[cue.token];
  const sentence = word && sentences[word.sentence];
  if (!word || !sentence) return;
  const inside = (index: number) => (index >= sentence.first && index < sentence.last ? tokens[index] : undefined);
  const object = phraseAfter(scene, cue.token, sentence.last);
  let auxiliary = 0;
  for (let i = cue.token - 1; i >= Math.max(sentence.first, cue.token - 3); i--) {
    const before = tokens[i];
    if (before?.tag === 'AUX') auxiliary = scene.rates.small.auxiliaries.get(before.lower) ?? 1;
  }
  const ofCue = [
    scene.cueRates[cue.token] as number,
    scene.quotingRates[cue.token] as number,
    scene.tags[cue.token] as number,
    endingOf(word.lower, scene.rates.small),
    cue.chance,
    signAt(scene, cue.token - 1, sentence),
    signAt(scene, cue.token + 1, sentence),
    auxiliary,
    inside(cue.token + 1)?.lower === scene.rates.small.by ? 1 : 0,
    (scene.passageOf[cue.token] as number) >= 0 ? 1 : 0,
    cue.token - sentence.first,
    object ? object.first - cue.token : 30,
  ];
  const phrase = scene.phrases[candidates[at] ?? -1];
  row.fill(0, from, from + SOURCE_COLUMNS.length);
  row[from] = phrase ? 0 : 1;
  row[from + 20] = candidates.length;
  ofCue.forEach((value, i) => {
    row[from + 22 + i] = value;
  });
  if (!phrase) return;
  const before = phrase.last <= cue.token;
  const low = before ? phrase.last : cue.token + 1;
  const high = before ? cue.token : phrase.first;
  const counts = scene.running;
  const opening = tokens[phrase.first];
  row.set(
    [
      0,
      before ? phrase.last - cue.token - 1 : phrase.first - cue.token,
      between(counts.phrases, low, high),
      between(counts.verbs, low, high),
      between(likelyCues, low, high),
      between(counts.commas, low, high),
      between(counts.marks, low, high + 1),
      (scene.passageOf[phrase.head] as number) >= 0 ? 1 : 0,
      scene.passageOf[phrase.head] === scene.passageOf[cue.token] ? 1 : 0,
      scene.pronouns[phrase.index] as number,
      phrase.proper ? 1 : 0,
      scene.speakerRates[phrase.index] as number,
      phrase.last - phrase.first,
      scene.rates.small.openings.get(opening?.lower ?? '') ?? 0,
      phrase.owns ? 1 : 0,
      signAt(scene, phrase.first - 1, sentence),
      signAt(scene, phrase.last, sentence),
      signAt(scene, phrase.last + 1, sentence),
      phrase.first === sentence.first ? 1 : 0,
      scene.phraseCounts[phrase.index] as number,
      candidates.length,
      rankOf(scene, candidates, at, cue.token),
    ],
    from,
  );
  row[from + 34] = /^\p{Lu}/u.test(tokens[phrase.head]?.text ?? '') ? 1 : 0;
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
  const row = new Float32Array(SOURCE_COLUMNS.length);
  return cues
    .filter(({ chance }) => chance >= LEAST_CUE_CHANCE)
    .map((cue) => {
      const phrases = sourceCandidates(scene, cue.token);
      const scores = [...phrases, -1].map((_, at) => {
        describeSource(scene, cue, phrases, at, likelyCues, row, 0);
        return scoreRow(trees, row);
      });
      return { cue, phrases, chances: chances(scores).slice(0, phrases.length) };
    });
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
