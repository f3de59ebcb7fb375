import { type BoostedTrees, chances, scoreRow } from './boosted-trees.ts';
import { type Cue, phraseAfter } from './cues.ts';
import type { Phrase } from './phrases.ts';
import { headWord, pronounNumber, type Scene, signNumber, tagNumber } from './scene.ts';

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

/** The ten phrases before the cue and the five behind it in its sentence, in order: whoever is the source stands there, or nowhere near. */
export function sourceCandidates(scene: Scene, cue: number): number[] {
  const { tokens, sentences } = scene.tagged;
  const sentence = sentences[tokens[cue]?.sentence ?? -1];
  if (!sentence) return [];
  const before: number[] = [];
  for (let i = cue - 1; i >= sentence.first && before.length < 10; i--) {
    const phrase = scene.phraseOf[i] as number;
    if (phrase >= 0 && phrase !== before[before.length - 1] && phrase !== scene.phraseOf[cue]) before.push(phrase);
  }
  const after: number[] = [];
  for (let i = cue + 1; i < sentence.last && after.length < 5; i++) {
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
  cueChances: Float32Array,
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
    if (before?.tag === 'AUX') auxiliary = scene.rates.auxiliaries.get(before.lower) ?? 1;
  }
  const ofCue = [
    scene.rates.cue(word.lower),
    scene.rates.quotingCue(word.lower),
    tagNumber(word),
    word.lower.endsWith('ing') ? 1 : word.lower.endsWith('ed') ? 2 : word.lower.endsWith('s') ? 3 : 0,
    cue.chance,
    signNumber(inside(cue.token - 1)),
    signNumber(inside(cue.token + 1)),
    auxiliary,
    inside(cue.token + 1)?.lower === 'by' ? 1 : 0,
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
  const between = countBetween(scene, low, high, cueChances);
  const opening = tokens[phrase.first];
  row.set(
    [
      0,
      before ? phrase.last - cue.token - 1 : phrase.first - cue.token,
      between.phrases,
      between.verbs,
      between.cues,
      between.commas,
      between.marks,
      (scene.passageOf[phrase.head] as number) >= 0 ? 1 : 0,
      scene.passageOf[phrase.head] === scene.passageOf[cue.token] ? 1 : 0,
      pronounNumber(scene, phrase),
      phrase.proper ? 1 : 0,
      scene.rates.speaker(headWord(scene.tagged, phrase)),
      phrase.last - phrase.first,
      openingNumber(opening?.lower ?? ''),
      phrase.owns ? 1 : 0,
      signNumber(inside(phrase.first - 1)),
      signNumber(inside(phrase.last)),
      signNumber(inside(phrase.last + 1)),
      phrase.first === sentence.first ? 1 : 0,
      scene.headCounts.get(headWord(scene.tagged, phrase)) ?? 0,
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

export function openingNumber(word: string): number {
  if (word === 'the') return 1;
  if (word === 'a' || word === 'an') return 2;
  if (word === 'this' || word === 'that' || word === 'these' || word === 'those') return 3;
  return 0;
}

type Between = { phrases: number; verbs: number; cues: number; commas: number; marks: number; passages: number; stops: number };

/** What stands between two places, by token. */
export function countBetween(scene: Scene, from: number, to: number, cueChances: Float32Array): Between {
  const found: Between = { phrases: 0, verbs: 0, cues: 0, commas: 0, marks: 0, passages: 0, stops: 0 };
  let phrase = -1;
  let passage = scene.passageOf[from - 1] ?? -1;
  for (let i = from; i < to; i++) {
    const token = scene.tagged.tokens[i];
    if (!token) break;
    const of = scene.phraseOf[i] as number;
    if (of >= 0 && of !== phrase) found.phrases += 1;
    phrase = of;
    if (token.tag === 'VERB' || token.tag === 'AUX') found.verbs += 1;
    if ((cueChances[i] as number) > 0.4) found.cues += 1;
    if (token.text === ',') found.commas += 1;
    else if (token.tag === 'PUNCT' && /[.!?]/.test(token.text)) found.stops += 1;
    const here = scene.passageOf[i] as number;
    if (here !== passage) {
      found.marks += 1;
      if (here >= 0) found.passages += 1;
    }
    passage = here;
  }
  return found;
}

/** The chance of each cue by token, 0 elsewhere. */
export function chancesByToken(scene: Scene, cues: readonly Cue[]): Float32Array {
  const found = new Float32Array(scene.tagged.tokens.length);
  for (const { token, chance } of cues) found[token] = chance;
  return found;
}

/** For every cue likely enough, who its source may be. */
export function findSources(scene: Scene, cues: readonly Cue[], cueChances: Float32Array, trees: BoostedTrees): CueSources[] {
  const row = new Float32Array(SOURCE_COLUMNS.length);
  return cues
    .filter(({ chance }) => chance >= LEAST_CUE_CHANCE)
    .map((cue) => {
      const phrases = sourceCandidates(scene, cue.token);
      const scores = [...phrases, -1].map((_, at) => {
        describeSource(scene, cue, phrases, at, cueChances, row, 0);
        return scoreRow(trees, row);
      });
      return { cue, phrases, chances: chances(scores).slice(0, phrases.length) };
    });
}

/** Below it a word is not looked at further as a cue. */
export const LEAST_CUE_CHANCE = 0.1;

/** The phrase that is the cue's source most probably, if one is more probable than none. */
export function bestSource(scene: Scene, { phrases, chances }: CueSources): Readonly<{ phrase: Phrase; chance: number }> | null {
  let best = -1;
  let left = 1;
  chances.forEach((chance, at) => {
    left -= chance;
    if (best < 0 || chance > (chances[best] ?? 0)) best = at;
  });
  const chance = chances[best] ?? 0;
  const phrase = scene.phrases[phrases[best] ?? -1];
  return phrase && chance > left ? { phrase, chance } : null;
}
