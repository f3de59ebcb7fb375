import type { CueContent, CueFrame } from './contents.ts';
import { type Scene, signAt } from './scene.ts';
import type { Quotation } from './speakers.ts';
import { endingOf } from './word-rates.ts';

/** From which chance on each thing is taken for true. */
export type Acceptance = Readonly<{
  /** Cues that are looked at for reported speech. */
  cue: number;
  /** Passages that are somebody's words. */
  attributed: number;
  /** Reported speech that is shown. */
  reported: number;
  /** The same where its content is a few words without a verb. */
  shred: number;
  /** Speakers that are named; below it the speaker is left open. */
  speaker: number;
}>;

export const QUOTED_COLUMNS = [
  'chance',
  'second',
  'none',
  'attributed',
  'words',
  'cueChance',
  'gap',
  'side',
  'pronoun',
  'rate',
  'proper',
  'parts',
  'widened',
  'passages',
  'sameSentence',
  'sameParagraph',
  'inPassage',
  'candidates',
  'headCount',
  'startsLower',
] as const;

export type QuotedFacts = Readonly<{
  quotation: Quotation;
  sure: number;
  phrase: number;
  chance: number;
  second: number;
  none: number;
  cue: Readonly<{ token: number; chance: number }> | null;
  parts: number;
  widened: boolean;
}>;

export function describeQuoted(scene: Scene, facts: QuotedFacts, row: Float32Array): void {
  const { tokens, text } = scene.tagged;
  const { quotation } = facts;
  const phrase = scene.phrases[facts.phrase];
  const head = phrase && tokens[phrase.head];
  const edge = tokens[phrase && phrase.first >= quotation.last ? quotation.last - 1 : quotation.first];
  const passage = scene.passages[quotation.group[0] ?? 0];
  row.set([
    facts.chance,
    facts.second,
    facts.none,
    facts.sure,
    quotation.last - quotation.first,
    facts.cue?.chance ?? 0,
    phrase ? Math.min(60, phrase.first >= quotation.last ? phrase.first - quotation.last : quotation.first - phrase.last) : 60,
    phrase ? (phrase.first >= quotation.last ? 1 : -1) : 0,
    phrase ? (scene.pronouns[phrase.index] as number) : 9,
    phrase ? (scene.speakerRates[phrase.index] as number) : 0,
    phrase?.proper ? 1 : 0,
    facts.parts,
    facts.widened ? 1 : 0,
    quotation.group.length,
    head && head.sentence === edge?.sentence ? 1 : 0,
    head && head.paragraph === edge?.paragraph ? 1 : 0,
    phrase && (scene.passageOf[phrase.head] as number) >= 0 ? 1 : 0,
    0,
    phrase ? (scene.phraseCounts[phrase.index] as number) : 0,
    passage && /^\p{Ll}/u.test(text.slice(passage.inner.start, passage.inner.start + 1)) ? 1 : 0,
  ]);
}

export const REPORTED_COLUMNS = [
  'cueChance',
  'sourceChance',
  'startChance',
  'endChance',
  'length',
  'cueRate',
  'quotingRate',
  'cueTag',
  'cueEnding',
  'side',
  'gap',
  'verbs',
  'startSign',
  'signBefore',
  'signAfterCue',
  'sourcePronoun',
  'sourceRate',
  'sourceProper',
  'sourceGap',
  'wraps',
  'inPassage',
  'toSentenceEnd',
  'fromSentenceStart',
  'sourceInContent',
  'headCount',
  'speech',
] as const;

export function describeReported(scene: Scene, frame: CueFrame, content: CueContent, row: Float32Array): void {
  const { tokens, sentences } = scene.tagged;
  const cue = tokens[frame.cue];
  const sentence = cue && sentences[cue.sentence];
  if (!cue || !sentence) return;
  const { source } = frame;
  let verbs = 0;
  for (let i = content.first; i < content.last; i++) if (tokens[i]?.tag === 'VERB' || tokens[i]?.tag === 'AUX') verbs += 1;
  row.set([
    frame.chance,
    frame.sourceChance,
    content.startChance,
    content.endChance,
    content.last - content.first,
    scene.cueRates[frame.cue] as number,
    scene.quotingRates[frame.cue] as number,
    scene.tags[frame.cue] as number,
    endingOf(cue.lower, scene.rates.small),
    content.first > frame.cue ? 1 : -1,
    content.first > frame.cue ? content.first - frame.cue : frame.cue - content.last,
    verbs,
    signAt(scene, content.first, sentence),
    signAt(scene, content.first - 1, sentence),
    signAt(scene, frame.cue + 1, sentence),
    source ? (scene.pronouns[source.index] as number) : 9,
    source ? (scene.speakerRates[source.index] as number) : 0,
    source?.proper ? 1 : 0,
    source ? (source.first > frame.cue ? source.first - frame.cue : source.last - frame.cue) : 40,
    content.first < frame.cue && content.last > frame.cue ? 1 : 0,
    (scene.passageOf[frame.cue] as number) >= 0 ? 1 : 0,
    sentence.last - content.last,
    content.first - sentence.first,
    source && source.first >= content.first && source.last <= content.last ? 1 : 0,
    source ? (scene.phraseCounts[source.index] as number) : 0,
    scene.rates.small.speech.has(cue.lower) ? 1 : 0,
  ]);
}
