import { QUOTED_COLUMNS, REPORTED_COLUMNS } from '../../shared/quotes/acceptance.ts';
import { ATTRIBUTED_COLUMNS, describePassage } from '../../shared/quotes/attributed.ts';
import type { BoostedTrees } from '../../shared/quotes/boosted-trees.ts';
import {
  type CueFrame,
  describeEnd,
  describeStart,
  END_COLUMNS,
  endCandidates,
  frameOf,
  START_COLUMNS,
  startCandidates,
} from '../../shared/quotes/contents.ts';
import { CUE_COLUMNS, type Cue, cueTokens, describeCue, findCues } from '../../shared/quotes/cues.ts';
import { proposeQuotes, type QuoteModels, type QuoteProposal } from '../../shared/quotes/find-quotes.ts';
import {
  type CueSources,
  chancesByToken,
  describeSources,
  findSources,
  runningCues,
  SOURCE_COLUMNS,
  sourceCandidates,
} from '../../shared/quotes/sources.ts';
import {
  type Attributions,
  attributionsOf,
  describeSpeakers,
  findSpeakers,
  type Quotation,
  type QuotationSpeakers,
  quotations,
  SPEAKER_COLUMNS,
  speakerCandidates,
} from '../../shared/quotes/speakers.ts';
import type { Span } from '../../shared/text/words.ts';
import { type Example, firstTokenAt, type GoldWithCue, goldOfPassage } from './corpus.ts';
import type { GrowOptions } from './grow-trees.ts';
import { lengthOf, overlap } from './polnear.ts';
import type { Rows } from './tables.ts';

/** A document with what the steps so far found in it, each by trees that never saw it. */
export type Studied = Example & {
  cues?: readonly Cue[];
  sources?: readonly CueSources[];
  attributions?: Attributions;
  quotations?: readonly Quotation[];
  speakers?: readonly QuotationSpeakers[];
  proposals?: readonly QuoteProposal[];
};

/** One thing that is learnt: what its rows are, and what a document gains by it. */
export type Step = Readonly<{
  columns: readonly string[];
  options: GrowOptions;
  fill: (rows: Rows, document: Studied) => void;
  apply: (document: Studied, trees: BoostedTrees) => void;
}>;

const need = <Part>(part: Part | undefined): Part => {
  if (part === undefined) throw new Error('a step was learnt before the one that it builds on');
  return part;
};
const nothing = (): void => undefined;

/* How each step's trees are grown was chosen by cross-validation on the training documents. */
export const cues: Step = {
  columns: CUE_COLUMNS,
  options: { loss: 'yes-no', trees: 70, depth: 6, rate: 0.18, smallest: 20, seed: 1 },
  fill: (rows, { scene, gold }) => {
    const right = new Set(gold.map(({ cueToken }) => cueToken));
    rows.nextGroup();
    for (const token of cueTokens(scene)) rows.add((row, from) => describeCue(scene, token, row, from), right.has(token));
  },
  apply: (document, trees) => {
    document.cues = findCues(document.scene, trees);
  },
};

export const sources: Step = {
  columns: SOURCE_COLUMNS,
  options: { loss: 'choice', trees: 70, depth: 6, rate: 0.18, smallest: 20, seed: 2 },
  fill: (rows, { scene, gold, cues: found }) => {
    const likely = runningCues(chancesByToken(scene, need(found)));
    for (const one of gold) {
      const cue = found?.find(({ token }) => token === one.cueToken);
      if (!cue) continue;
      const candidates = sourceCandidates(scene, cue.token);
      const right = firstInSource(
        candidates.map((phrase) => scene.phrases[phrase]),
        one,
      );
      addChoice(rows, candidates.length, right, (row, from) => describeSources(scene, cue, candidates, likely, row, from));
    }
  },
  apply: (document, trees) => {
    const chances = chancesByToken(document.scene, need(document.cues));
    document.sources = findSources(document.scene, need(document.cues), runningCues(chances), trees);
    document.attributions = attributionsOf(document.scene, document.sources, chances);
    document.quotations = quotations(document.scene);
  },
};

/** Rows that compete: the candidates, and last that none of them is right. `describe` writes all of them. */
function addChoice(rows: Rows, candidates: number, right: number, describe: (row: Float32Array, from: number) => void): void {
  const width = rows.columns.length;
  const described = new Float32Array((candidates + 1) * width);
  describe(described, 0);
  rows.nextGroup();
  for (let i = 0; i <= candidates; i++)
    rows.add((row, from) => row.set(described.subarray(i * width, (i + 1) * width), from), i === (right < 0 ? candidates : right));
}

/** Of phrases in text order the first that lies in the source; what hangs on it ("of the union") stands in the source as well. */
const firstInSource = (phrases: readonly (Span | undefined)[], { source }: GoldWithCue): number =>
  phrases.findIndex((phrase) => phrase !== undefined && overlap([phrase], source) > 0);

export const speakers: Step = {
  columns: SPEAKER_COLUMNS,
  options: { loss: 'choice', trees: 90, depth: 6, rate: 0.15, smallest: 15, seed: 3 },
  fill: (rows, { scene, gold, attributions, quotations: all }) => {
    for (const quotation of need(all)) {
      const passage = scene.passages[quotation.group[0] ?? 0];
      const truth = passage && goldOfPassage(gold, passage);
      if (!truth) continue;
      const candidates = speakerCandidates(scene, quotation, need(attributions));
      const right = firstInSource(
        candidates.map((phrase) => scene.phrases[phrase]),
        truth,
      );
      addChoice(rows, candidates.length, right, (row, from) =>
        describeSpeakers(scene, quotation, candidates, need(attributions), row, from),
      );
    }
  },
  apply: (document, trees) => {
    document.speakers = findSpeakers(document.scene, need(document.quotations), need(document.attributions), trees);
  },
};

export const attributed: Step = {
  columns: ATTRIBUTED_COLUMNS,
  options: { loss: 'yes-no', trees: 100, depth: 5, rate: 0.11, smallest: 15, seed: 6 },
  fill: (rows, { scene, gold, attributions, quotations: all, speakers: who }) => {
    rows.nextGroup();
    need(all).forEach((quotation, at) => {
      for (const index of quotation.group) {
        const passage = scene.passages[index];
        const speaking = who?.[at];
        if (!passage || !speaking) continue;
        rows.add(
          (row, from) => describePassage(scene, index, quotation, speaking, need(attributions), row, from),
          gold.some(({ content }) => overlap(content, [passage]) >= 0.5 * (passage.end - passage.start)),
        );
      }
    });
  },
  apply: nothing,
};

type Bounded = Readonly<{ frame: CueFrame; first: number; last: number }>;

/** The cues whose content people marked, with its first token and the one behind its last, within the cue's sentence. */
function bounded({ scene, gold, sources: found, attributions }: Studied): Bounded[] {
  return need(found).flatMap((one) => {
    const content = gold.find(({ cueToken }) => cueToken === one.cue.token)?.content;
    const { tokens, sentences } = scene.tagged;
    const sentence = sentences[tokens[one.cue.token]?.sentence ?? -1];
    const start = content?.[0]?.start;
    const end = content?.[content.length - 1]?.end;
    if (!sentence || start === undefined || end === undefined || end <= sentence.start || start >= sentence.end) return [];
    const first = Math.max(sentence.first, firstTokenAt(scene.tagged, start));
    const last = Math.min(sentence.last, firstTokenAt(scene.tagged, end - 1) + 1);
    return [{ frame: frameOf(scene, one, need(attributions).likelyCues), first, last }];
  });
}

/** The place of the value in the list that is nearest and no farther than that; -1 where none is. */
function nearest(list: readonly number[], value: number, within: number): number {
  let best = -1;
  list.forEach((one, i) => {
    const far = Math.abs(one - value);
    if (far <= within && (best < 0 || far < Math.abs((list[best] ?? 0) - value))) best = i;
  });
  return best;
}

export const starts: Step = {
  columns: START_COLUMNS,
  options: { loss: 'choice', trees: 50, depth: 6, rate: 0.2, smallest: 20, seed: 4 },
  fill: (rows, document) => {
    for (const { frame, first } of bounded(document)) {
      const candidates = startCandidates(document.scene, frame);
      const right = nearest(candidates, first, 2);
      if (right < 0) continue;
      rows.nextGroup();
      candidates.forEach((token, i) => {
        rows.add((row, from) => describeStart(document.scene, frame, token, row, from), i === right);
      });
    }
  },
  apply: nothing,
};

export const ends: Step = {
  columns: END_COLUMNS,
  options: { loss: 'choice', trees: 50, depth: 6, rate: 0.2, smallest: 20, seed: 5 },
  fill: (rows, document) => {
    for (const { frame, first, last } of bounded(document)) {
      const begins = startCandidates(document.scene, frame);
      const begin = begins[nearest(begins, first, 2)];
      if (begin === undefined) continue;
      const candidates = endCandidates(document.scene, frame, begin);
      const right = nearest(candidates, last, 3);
      if (right < 0) continue;
      rows.nextGroup();
      candidates.forEach((token, i) => {
        rows.add((row, from) => describeEnd(document.scene, frame, begin, token, i, row, from), i === right);
      });
    }
  },
  apply: nothing,
};

/** Writes down everything that may be a quote in the document, by trees that never saw it. */
export function propose(document: Studied, models: Omit<QuoteModels, 'quoted' | 'reported'>): void {
  document.proposals = proposeQuotes(document.scene, models);
}

/** Whether a quote between marks names a right speaker; undefined where people named none, so that it says nothing. */
export function isRightSpeaker({ quote }: QuoteProposal, gold: readonly GoldWithCue[]): boolean | undefined {
  let truth: GoldWithCue | undefined;
  let most = 0;
  for (const one of gold) {
    const shared = one.source.length > 0 ? overlap(quote.content, one.content) : 0;
    if (shared > most) {
      most = shared;
      truth = one;
    }
  }
  return truth && quote.speaker !== null && overlap([quote.speaker], truth.source) > 0;
}

/**
 * Whether people marked nearly the same words, outside of marks, as said by the same speaker. PolNeAR marks what people think and
 * want as well; only what a word of speech announces counts here.
 */
export const isRightReport = ({ quote }: QuoteProposal, { gold, scene }: Example): boolean =>
  quote.cue !== null &&
  scene.rates.small.speech.has(scene.tagged.text.slice(quote.cue.start, quote.cue.end).toLowerCase()) &&
  gold.some(({ content, source, quoted: inMarks }) => {
    const shared = overlap(quote.content, content);
    const alike = !inMarks && shared / (lengthOf(quote.content) + lengthOf(content) - shared) >= 0.5;
    return alike && (source.length === 0 || (quote.speaker !== null && overlap([quote.speaker], source) > 0));
  });

export const quoted: Step = {
  columns: QUOTED_COLUMNS,
  options: { loss: 'yes-no', trees: 60, depth: 4, rate: 0.1, smallest: 25, seed: 7 },
  fill: (rows, { gold, proposals }) => {
    rows.nextGroup();
    for (const proposal of need(proposals)) {
      const right = proposal.kind === 'quoted' ? isRightSpeaker(proposal, gold) : undefined;
      if (right !== undefined) rows.add((row, from) => row.set(proposal.row, from), right);
    }
  },
  apply: nothing,
};

export const reported: Step = {
  columns: REPORTED_COLUMNS,
  options: { loss: 'yes-no', trees: 80, depth: 5, rate: 0.11, smallest: 25, seed: 8 },
  fill: (rows, document) => {
    rows.nextGroup();
    for (const proposal of need(document.proposals))
      if (proposal.kind === 'reported') rows.add((row, from) => row.set(proposal.row, from), isRightReport(proposal, document));
  },
  apply: nothing,
};
