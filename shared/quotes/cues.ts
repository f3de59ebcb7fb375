import { type BoostedTrees, chance, scoreRows } from './boosted-trees.ts';
import { type Scene, signAt, tagAt } from './scene.ts';
import { endingOf } from './word-rates.ts';

/** A word that may announce what somebody says, and the chance that it does. */
export type Cue = Readonly<{ token: number; chance: number }>;

export const CUE_COLUMNS = [
  'cueRate',
  'quotingRate',
  'tag',
  'tagBefore',
  'tagBefore2',
  'signBefore',
  'signBefore2',
  'signAfter',
  'signAfter2',
  'signAfter3',
  'inPassage',
  'passageAhead',
  'passageBehind',
  'sentencePassages',
  'subjectGap',
  'subjectRate',
  'subjectPronoun',
  'subjectProper',
  'objectGap',
  'objectRate',
  'objectPronoun',
  'fromStart',
  'toEnd',
  'verbAhead',
  'clauseAhead',
  'thatAhead',
  'commaAhead',
  'ending',
  'auxBefore',
  'negated',
  'inRelative',
] as const;

/** Tokens that may be cues at all: verbs, and other words that the rates know as cues. */
export function cueTokens(scene: Scene): number[] {
  const found: number[] = [];
  scene.tagged.tokens.forEach((token, index) => {
    if (token.tag === 'PUNCT' || token.tag === 'NUM' || token.tag === 'PRON' || token.tag === 'DET') return;
    const rate = scene.cueRates[index] as number;
    const least = token.tag === 'VERB' ? 0.02 : token.tag === 'AUX' || token.tag === 'PART' ? 0.3 : 0.06;
    if (rate >= least) found.push(index);
  });
  return found;
}

/** Writes what a token looks like as a cue into the row at `from`. */
export function describeCue(scene: Scene, token: number, row: Float32Array, from: number): void {
  const { tokens, sentences } = scene.tagged;
  const word = tokens[token];
  const sentence = word && sentences[word.sentence];
  if (!word || !sentence) return;
  const passage = scene.passageOf[token] as number;
  const subject = phraseBefore(scene, token, sentence.first);
  const object = phraseAfter(scene, token, sentence.last);
  let ahead = 40;
  for (let i = token + 1; i < sentence.last && i < token + 40; i++)
    if (scene.passageOf[i] !== passage && (scene.passageOf[i] as number) >= 0) {
      ahead = i - token;
      break;
    }
  let behind = 40;
  for (let i = token - 1; i >= sentence.first && i > token - 40; i--)
    if (scene.passageOf[i] !== passage && (scene.passageOf[i] as number) >= 0) {
      behind = token - i;
      break;
    }
  let quoted = 0;
  for (let i = sentence.first; i < sentence.last; i++) if ((scene.passageOf[i] as number) >= 0) quoted += 1;
  let verbAhead = 30;
  let clauseAhead = 0;
  let thatAhead = 20;
  let commaAhead = 20;
  for (let i = token + 1; i < sentence.last && i < token + 30; i++) {
    const next = tokens[i];
    if (!next) break;
    if (verbAhead === 30 && (next.tag === 'VERB' || next.tag === 'AUX')) {
      verbAhead = i - token;
      clauseAhead = object && object.first < i ? 1 : 0;
    }
    if (thatAhead === 20 && next.lower === scene.rates.small.that) thatAhead = Math.min(20, i - token);
    if (commaAhead === 20 && next.text === ',') commaAhead = Math.min(20, i - token);
  }
  let auxiliary = 0;
  let negated = 0;
  for (let i = token - 1; i >= Math.max(sentence.first, token - 4); i--) {
    const before = tokens[i];
    if (!before) break;
    if (before.tag === 'AUX') auxiliary = scene.rates.small.auxiliaries.get(before.lower) ?? 1;
    if (scene.rates.small.negations.has(before.lower)) negated = 1;
    if (before.tag === 'NOUN' || before.tag === 'PROPN' || before.tag === 'PUNCT') break;
  }
  const before = token > sentence.first ? tokens[token - 1] : undefined;
  const values = [
    scene.cueRates[token] as number,
    scene.quotingRates[token] as number,
    scene.tags[token] as number,
    tagAt(scene, token - 1, sentence),
    tagAt(scene, token - 2, sentence),
    signAt(scene, token - 1, sentence),
    signAt(scene, token - 2, sentence),
    signAt(scene, token + 1, sentence),
    signAt(scene, token + 2, sentence),
    signAt(scene, token + 3, sentence),
    passage >= 0 ? 1 : 0,
    ahead,
    behind,
    quoted / (sentence.last - sentence.first),
    subject ? token - subject.last : 30,
    subject ? (scene.speakerRates[subject.index] as number) : 0,
    subject ? (scene.pronouns[subject.index] as number) : 9,
    subject?.proper ? 1 : 0,
    object ? object.first - token : 30,
    object ? (scene.speakerRates[object.index] as number) : 0,
    object ? (scene.pronouns[object.index] as number) : 9,
    token - sentence.first,
    sentence.last - token,
    verbAhead,
    clauseAhead,
    thatAhead,
    commaAhead,
    endingOf(word.lower, scene.rates.small),
    auxiliary,
    negated,
    before && scene.rates.small.pronouns.get(before.lower) === 7 ? 1 : 0,
  ];
  row.set(values, from);
}

/** The phrase that ends nearest before the token and begins in the same sentence. */
export function phraseBefore(scene: Scene, token: number, first: number) {
  for (let i = token - 1; i >= first; i--) {
    const phrase = scene.phraseOf[i] as number;
    if (phrase >= 0) return scene.phrases[phrase];
  }
  return undefined;
}

/** The phrase that begins nearest behind the token in the same sentence. */
export function phraseAfter(scene: Scene, token: number, last: number) {
  for (let i = token + 1; i < last; i++) {
    const phrase = scene.phraseOf[i] as number;
    if (phrase >= 0) return scene.phrases[phrase];
  }
  return undefined;
}

/** Every word that may be a cue with its chance, in text order. */
export function findCues(scene: Scene, trees: BoostedTrees): Cue[] {
  const tokens = cueTokens(scene);
  const rows = new Float32Array(CUE_COLUMNS.length * tokens.length);
  tokens.forEach((token, at) => {
    describeCue(scene, token, rows, at * CUE_COLUMNS.length);
  });
  const scores = scoreRows(trees, rows, tokens.length);
  return tokens.map((token, at) => ({ token, chance: chance(scores[at] as number) }));
}
