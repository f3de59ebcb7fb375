import { type BoostedTrees, chances, scoreRows } from './boosted-trees.ts';
import { mendContent } from './content-rules.ts';
import type { Phrase } from './phrases.ts';
import { between } from './running-counts.ts';
import { type Scene, signAt } from './scene.ts';
import { bestSource, type CueSources } from './sources.ts';
import type { Token } from './tagged-text.ts';
import { CLAUSE_BREAK, FINAL, STOP } from './token-numbers.ts';
import { endingOf } from './word-rates.ts';

/** What a cue announces: the tokens from `first` up to and without `last`, with the chance of both ends together. */
export type CueContent = Readonly<{ first: number; last: number; startChance: number; endChance: number }>;

/** A cue with its likeliest source, from which its content is searched. `likelyCues`: how many likely cues stand before each token. */
export type CueFrame = Readonly<{
  cue: number;
  chance: number;
  source: Phrase | null;
  sourceChance: number;
  likelyCues: Int32Array;
}>;

export const frameOf = (scene: Scene, sources: CueSources, likelyCues: Int32Array): CueFrame => {
  const best = bestSource(scene, sources);
  return { cue: sources.cue.token, chance: sources.cue.chance, source: best?.phrase ?? null, sourceChance: best?.chance ?? 0, likelyCues };
};

export const START_COLUMNS = [
  'gap',
  'fromStart',
  'toEnd',
  'sign',
  'signBefore',
  'signBefore2',
  'signAfter',
  'afterSource',
  'sourceGap',
  'commasBetween',
  'verbsBetween',
  'phrasesBetween',
  'inPassage',
  'passageStart',
  'passagesInSentence',
  'cueRate',
  'quotingRate',
  'cueTag',
  'cueEnding',
  'cueChance',
  'signAfterCue',
  'signAfterCue2',
  'signBeforeCue',
  'sourceSide',
  'sourceChance',
  'commaBeforeFrame',
  'verbInClause',
  'clauseLength',
  'firstBehindCue',
  'thatAhead',
  'cuesBetween',
] as const;

export const END_COLUMNS = [
  'length',
  'gapToCue',
  'toEnd',
  'sign',
  'signAfter',
  'signAfter2',
  'signBefore',
  'signBefore2',
  'beforeCue',
  'sourceGap',
  'commasInside',
  'verbsInside',
  'conjunctionsInside',
  'wrapsCue',
  'inPassage',
  'passageEnd',
  'startInPassage',
  'startSign',
  'startGap',
  'cueRate',
  'quotingRate',
  'cueTag',
  'cueChance',
  'sourceSide',
  'verbAhead',
  'nextStopGap',
  'rank',
  'cuesInside',
  'cueAhead',
] as const;

/** How many tokens an end is looked for before conjunctions and prepositions count as one. */
const SHORTEST_CLAUSE = 2;

/** Where the content of a cue may begin in its sentence: behind the cue, at clauses, at marks. */
export function startCandidates(scene: Scene, { cue, source }: CueFrame): number[] {
  const { small } = scene.rates;
  const { tokens, sentences } = scene.tagged;
  const sentence = sentences[tokens[cue]?.sentence ?? -1];
  if (!sentence) return [];
  const found: number[] = [];
  let phrases = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (i === cue || (source !== null && i > source.first && i < source.last)) continue;
    if (((scene.flags[i] as number) & (STOP | FINAL)) !== 0) continue;
    const { lower, tag } = tokens[i] as Token;
    const opensPhrase = scene.phrases[scene.phraseOf[i] as number]?.first === i;
    if (i > cue && opensPhrase) phrases += 1;
    if (
      i === sentence.first ||
      ((scene.flags[i - 1] as number) & STOP) !== 0 ||
      tokens[i - 1]?.lower === small.that ||
      (i > cue && i <= cue + 3) ||
      (i > cue && opensPhrase && phrases <= 3) ||
      lower === small.that ||
      (i > cue && i < cue + 12 && (lower === small.to || tag === 'SCONJ')) ||
      scene.passageOf[i] !== scene.passageOf[i - 1]
    )
      found.push(i);
  }
  return found;
}

/** Where content that begins at `first` may end: before stops, conjunctions, the cue and its source, and at the sentence's end. */
export function endCandidates(scene: Scene, { cue, source }: CueFrame, first: number): number[] {
  const { tokens, sentences } = scene.tagged;
  const sentence = sentences[tokens[cue]?.sentence ?? -1];
  if (!sentence) return [];
  const found: number[] = [];
  for (let i = first + 1; i <= sentence.last; i++) {
    if (((scene.flags[i - 1] as number) & STOP) !== 0) continue;
    const flags = i < sentence.last ? (scene.flags[i] as number) : FINAL;
    if (
      (flags & (STOP | FINAL)) !== 0 ||
      ((flags & CLAUSE_BREAK) !== 0 && i > first + SHORTEST_CLAUSE) ||
      i === cue ||
      i === source?.first ||
      scene.passageOf[i] !== scene.passageOf[i - 1]
    )
      found.push(i);
  }
  return found.length > 14 ? [...found.slice(0, 9), ...found.slice(-5)] : found;
}

export function describeStart(scene: Scene, frame: CueFrame, at: number, row: Float32Array, from: number): void {
  const { tokens, sentences } = scene.tagged;
  const cue = tokens[frame.cue];
  const sentence = cue && sentences[cue.sentence];
  if (!cue || !sentence) return;
  const counts = scene.running;
  const nextStop = Math.min(scene.nextStop[at] as number, sentence.last);
  const stop = frame.cue > at ? Math.min(nextStop, frame.cue) : nextStop;
  let that = 15;
  for (let i = at; i < Math.min(sentence.last, at + 15); i++)
    if (tokens[i]?.lower === scene.rates.small.that) {
      that = i - at;
      break;
    }
  const low = Math.min(frame.cue, frame.source?.first ?? frame.cue);
  const { source } = frame;
  row.set(
    [
      at - frame.cue,
      at - sentence.first,
      sentence.last - at,
      signAt(scene, at, sentence),
      signAt(scene, at - 1, sentence),
      signAt(scene, at - 2, sentence),
      signAt(scene, at + 1, sentence),
      source ? (at >= source.last ? 1 : at < source.first ? -1 : 0) : -2,
      source ? (at >= source.last ? at - source.last : at - source.first) : 40,
      between(counts.commas, at, frame.cue),
      between(counts.verbs, at, frame.cue),
      between(counts.phrases, at, frame.cue),
      (scene.passageOf[at] as number) >= 0 ? 1 : 0,
      (scene.passageOf[at] as number) >= 0 && scene.passageOf[at] !== (scene.passageOf[at - 1] ?? -1) ? 1 : 0,
      between(counts.passages, sentence.first, sentence.last),
      scene.cueRates[frame.cue] as number,
      scene.quotingRates[frame.cue] as number,
      scene.tags[frame.cue] as number,
      endingOf(cue.lower, scene.rates.small),
      frame.chance,
      signAt(scene, frame.cue + 1, sentence),
      signAt(scene, frame.cue + 2, sentence),
      signAt(scene, frame.cue - 1, sentence),
      source ? (source.first > frame.cue ? 1 : -1) : 0,
      frame.sourceChance,
      signAt(scene, low - 1, sentence),
      between(counts.verbs, at, stop),
      stop - at,
      at === frame.cue + 1 ? 1 : 0,
      that,
      between(frame.likelyCues, at, frame.cue),
    ],
    from,
  );
}

export function describeEnd(scene: Scene, frame: CueFrame, first: number, at: number, rank: number, row: Float32Array, from: number): void {
  const { tokens, sentences } = scene.tagged;
  const cue = tokens[frame.cue];
  const sentence = cue && sentences[cue.sentence];
  if (!cue || !sentence) return;
  const counts = scene.running;
  const stop = Math.min(scene.nextStop[Math.min(at + 1, scene.flags.length)] as number, Math.max(sentence.last, at + 1));
  const { source } = frame;
  row.set(
    [
      at - first,
      at - frame.cue,
      sentence.last - at,
      signAt(scene, at, sentence),
      signAt(scene, at + 1, sentence),
      signAt(scene, at + 2, sentence),
      signAt(scene, at - 1, sentence),
      signAt(scene, at - 2, sentence),
      at <= frame.cue ? 1 : 0,
      source ? at - source.first : 60,
      between(counts.commas, first, at),
      between(counts.verbs, first, at),
      between(counts.conjunctions, first, at),
      first < frame.cue && at > frame.cue ? 1 : 0,
      (scene.passageOf[at - 1] as number) >= 0 ? 1 : 0,
      (scene.passageOf[at - 1] as number) >= 0 && scene.passageOf[at - 1] !== (scene.passageOf[at] ?? -1) ? 1 : 0,
      (scene.passageOf[first] as number) >= 0 ? 1 : 0,
      signAt(scene, first, sentence),
      first - frame.cue,
      scene.cueRates[frame.cue] as number,
      scene.quotingRates[frame.cue] as number,
      scene.tags[frame.cue] as number,
      frame.chance,
      source ? (source.first > frame.cue ? 1 : -1) : 0,
      between(counts.verbs, Math.min(at, stop), stop),
      Math.min(stop, sentence.last) - at,
      rank,
      between(frame.likelyCues, first, at),
      between(frame.likelyCues, Math.min(at, sentence.last), sentence.last),
    ],
    from,
  );
}

/** The likeliest content of each cue; null where its sentence leaves no room for any. */
export function findContents(scene: Scene, frames: readonly CueFrame[], starts: BoostedTrees, ends: BoostedTrees): (CueContent | null)[] {
  const begins = frames.map((frame) => startCandidates(scene, frame));
  const chosenStarts = choose(starts, begins, (at, token, _, rows, from) => {
    describeStart(scene, frames[at] as CueFrame, token, rows, from);
  });
  const stops = frames.map((frame, at) => {
    const first = chosenStarts[at]?.token;
    return first === undefined ? [] : endCandidates(scene, frame, first);
  });
  const chosenEnds = choose(ends, stops, (at, token, rank, rows, from) => {
    describeEnd(scene, frames[at] as CueFrame, chosenStarts[at]?.token ?? 0, token, rank, rows, from);
  });
  return frames.map((frame, at) => {
    const start = chosenStarts[at];
    const end = chosenEnds[at];
    if (!start || !end) return null;
    return mendContent(scene, frame, { first: start.token, last: end.token, startChance: start.chance, endChance: end.chance });
  });
}

type Chosen = Readonly<{ token: number; chance: number }>;

/** Of each list of candidates the likeliest with its chance; null for an empty list. `describe` writes the row of one of them. */
function choose(
  trees: BoostedTrees,
  lists: readonly (readonly number[])[],
  describe: (at: number, token: number, rank: number, rows: Float32Array, from: number) => void,
): (Chosen | null)[] {
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  const rows = new Float32Array(count * trees.columns.length);
  let row = 0;
  lists.forEach((list, at) => {
    list.forEach((token, rank) => {
      describe(at, token, rank, rows, trees.columns.length * row++);
    });
  });
  const scores = scoreRows(trees, rows, count);
  let from = 0;
  return lists.map((list) => {
    const shares = chances(scores, from, from + list.length);
    from += list.length;
    const best = shares.indexOf(Math.max(...shares));
    const token = list[best];
    return token === undefined ? null : { token, chance: shares[best] ?? 0 };
  });
}
