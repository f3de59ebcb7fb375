import { type BoostedTrees, chances, scoreRow } from './boosted-trees.ts';
import type { Phrase } from './phrases.ts';
import { between } from './running-counts.ts';
import { type Scene, signAt } from './scene.ts';
import { bestSource, type CueSources } from './sources.ts';
import { endingOf } from './word-rates.ts';

/** What a cue announces: the tokens from `first` up to and without `last`, with the chance of both ends together. */
export type CueContent = Readonly<{ first: number; last: number; startChance: number; endChance: number }>;

/** A cue with its likeliest source, from which its content is searched. */
export type CueFrame = Readonly<{ cue: number; chance: number; source: Phrase | null; sourceChance: number }>;

export const frameOf = (scene: Scene, sources: CueSources): CueFrame => {
  const best = bestSource(scene, sources);
  return { cue: sources.cue.token, chance: sources.cue.chance, source: best?.phrase ?? null, sourceChance: best?.chance ?? 0 };
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
] as const;

const isStop = (text: string): boolean => /^[,;:()[\]—–-]+$|^--$/.test(text);
const isFinal = (text: string): boolean => /^[.!?…]+$/.test(text);

/** Where the content of a cue may begin in its sentence: behind the cue, at clauses, at marks. */
export function startCandidates(scene: Scene, { cue, source }: CueFrame): number[] {
  const { small } = scene.rates;
  const { tokens, sentences } = scene.tagged;
  const sentence = sentences[tokens[cue]?.sentence ?? -1];
  if (!sentence) return [];
  const found: number[] = [];
  let phrases = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i];
    const before = tokens[i - 1];
    if (!token || i === cue) continue;
    const inSource = source !== null && i > source.first && i < source.last;
    if (inSource || isStop(token.text) || isFinal(token.text)) continue;
    const phrase = scene.phraseOf[i] as number;
    const opensPhrase = phrase >= 0 && scene.phrases[phrase]?.first === i;
    if (i > cue && opensPhrase) phrases += 1;
    if (
      i === sentence.first ||
      (before && (isStop(before.text) || before.lower === small.that)) ||
      (i > cue && i <= cue + 3) ||
      (i > cue && opensPhrase && phrases <= 3) ||
      token.lower === small.that ||
      (i > cue && i < cue + 12 && (token.lower === small.to || token.tag === 'SCONJ')) ||
      scene.passageOf[i] !== scene.passageOf[i - 1]
    )
      found.push(i);
  }
  return found;
}

/** Where content that begins at `first` may end: before stops, conjunctions, the cue and its source, and at the sentence's end. */
export function endCandidates(scene: Scene, { cue, source }: CueFrame, first: number): number[] {
  const { small } = scene.rates;
  const { tokens, sentences } = scene.tagged;
  const sentence = sentences[tokens[cue]?.sentence ?? -1];
  if (!sentence) return [];
  const found: number[] = [];
  for (let i = first + 1; i <= sentence.last; i++) {
    const token = tokens[i];
    const before = tokens[i - 1];
    if (before && isStop(before.text)) continue;
    if (
      i === sentence.last ||
      (token && (isStop(token.text) || isFinal(token.text) || token.tag === 'CCONJ' || token.tag === 'SCONJ')) ||
      (token && small.clauseBreaks.has(token.lower) && i > first + 2) ||
      i === cue ||
      i === source?.first ||
      (i < sentence.last && scene.passageOf[i] !== scene.passageOf[i - 1])
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
  let stop = at;
  while (stop < sentence.last && !isStop(tokens[stop]?.text ?? '') && stop !== frame.cue) stop += 1;
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
  let stop = at + 1;
  while (stop < sentence.last && !isStop(tokens[stop]?.text ?? '')) stop += 1;
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
    ],
    from,
  );
}

/** The likeliest content of a cue; null where its sentence leaves no room for any. */
export function findContent(scene: Scene, frame: CueFrame, starts: BoostedTrees, ends: BoostedTrees): CueContent | null {
  const row = new Float32Array(Math.max(START_COLUMNS.length, END_COLUMNS.length));
  const begins = startCandidates(scene, frame);
  if (begins.length === 0) return null;
  const startChances = chances(
    begins.map((at) => {
      describeStart(scene, frame, at, row, 0);
      return scoreRow(starts, row);
    }),
  );
  const best = startChances.indexOf(Math.max(...startChances));
  const first = begins[best] ?? 0;
  const stops = endCandidates(scene, frame, first);
  if (stops.length === 0) return null;
  const endChances = chances(
    stops.map((at, rank) => {
      describeEnd(scene, frame, first, at, rank, row, 0);
      return scoreRow(ends, row);
    }),
  );
  const end = endChances.indexOf(Math.max(...endChances));
  return { first, last: stops[end] ?? first + 1, startChance: startChances[best] ?? 0, endChance: endChances[end] ?? 0 };
}
