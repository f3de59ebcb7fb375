import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chance, type StoredTrees, scoreRow, scoreRows } from '../../shared/quotes/boosted-trees.ts';
import { englishLimits } from '../../shared/quotes/english/limits.ts';
import { at } from './at.ts';
import { prepare } from './corpus.ts';
import { readPolnear } from './polnear.ts';
import {
  attributed,
  cues,
  ends,
  isRightReport,
  isRightSpeaker,
  propose,
  quoted,
  reported,
  type Step,
  type Studied,
  sources,
  speakers,
  starts,
} from './steps.ts';
import { type Crossed, crossGrown, FOLDS, Rows } from './tables.ts';

/*
 * Learns the English engine anew: `npm run train [FOLDER [PREDICTIONS]]`. Reads PolNeAR's training documents from FOLDER
 * (../shared/data/polnear/train), writes word rates and trees to shared/quotes/english/models, and prints how well each step
 * does on documents that its trees never saw. PREDICTIONS gets what the engine says of each such document, a line each.
 */
const root = join(import.meta.dirname, '..', '..');
const folder = process.argv[2] ?? join(root, '..', 'shared', 'data', 'polnear', 'train');
const models = join(root, 'shared', 'quotes', 'english', 'models');
const foldOf = (document: number): number => document % FOLDS;

const { examples, rates } = prepare(readPolnear(folder));
const documents: Studied[] = examples.map((example) => ({ ...example }));
mkdirSync(models, { recursive: true });
write('word-rates', rates);

const learnt = new Map<string, Crossed>();
study('cues', cues);
study('sources', sources);
study('speakers', speakers);
study('attributed', attributed);
study('starts', starts);
study('ends', ends);
documents.forEach((document, i) => {
  const fold = (name: string) => at(crossedOf(name).without, foldOf(i));
  propose(document, {
    cues: fold('cues'),
    sources: fold('sources'),
    speakers: fold('speakers'),
    attributed: fold('attributed'),
    starts: fold('starts'),
    ends: fold('ends'),
    limits: englishLimits,
  });
});
study('quoted', quoted);
study('reported', reported);
printCalibration();
if (process.argv[3]) writeFileSync(process.argv[3], predictions());

function crossedOf(name: string): Crossed {
  const crossed = learnt.get(name);
  if (!crossed) throw new Error(`${name} has not been learnt yet`);
  return crossed;
}

function study(name: string, step: Step): void {
  const began = performance.now();
  const rows = Array.from({ length: FOLDS }, () => new Rows(step.columns));
  documents.forEach((document, i) => {
    step.fill(at(rows, foldOf(i)), document);
  });
  const crossed = crossGrown(rows, step.options);
  documents.forEach((document, i) => {
    step.apply(document, at(crossed.without, foldOf(i)));
  });
  learnt.set(name, crossed);
  write(name, crossed.all);
  const right = rows.map((fold, i) => share(fold, crossed, i, step.options.loss));
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(
    `${name}: ${rows.reduce((sum, { count }) => sum + count, 0)} rows, ${mean(right).toFixed(4)} right on documents not seen, ${seconds} s`,
  );
}

/** The share of rows judged rightly, or of groups in which the right one was chosen. */
function share(rows: Rows, crossed: Crossed, fold: number, loss: 'yes-no' | 'choice'): number {
  const { rows: values, answers, groups } = rows.table();
  const scores = scoreRows(at(crossed.without, fold), values, answers.length);
  let hits = 0;
  let of = 0;
  for (let row = 0; row < answers.length; ) {
    if (loss === 'yes-no') {
      if (at(scores, row) > 0 === at(answers, row) > 0) hits += 1;
      row += 1;
    } else {
      let best = row;
      const group = groups[row];
      for (; row < answers.length && groups[row] === group; row++) if (at(scores, row) > at(scores, best)) best = row;
      hits += at(answers, best);
    }
    of += 1;
  }
  return hits / of;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function write(name: string, value: StoredTrees | typeof rates): void {
  writeFileSync(join(models, `${name}.json`), `${JSON.stringify(value)}\n`);
}

/** Confidence against how often such a quote was right, in tenths, on documents not seen. */
function printCalibration(): void {
  for (const kind of ['quoted', 'reported'] as const) {
    const tenths = Array.from({ length: 10 }, () => ({ of: 0, right: 0, sum: 0 }));
    documents.forEach((document, i) => {
      for (const proposal of document.proposals ?? []) {
        if (proposal.kind !== kind) continue;
        const right = kind === 'quoted' ? isRightSpeaker(proposal, document.gold) : isRightReport(proposal, document);
        if (right === undefined) continue;
        const sure = chance(scoreRow(at(crossedOf(kind).without, foldOf(i)), proposal.row));
        const tenth = at(tenths, Math.min(9, Math.floor(sure * 10)));
        tenth.of += 1;
        tenth.sum += sure;
        if (right) tenth.right += 1;
      }
    });
    console.log(`\n${kind}: confidence, observed, number`);
    for (const { of, right, sum } of tenths) if (of > 0) console.log(`  ${(sum / of).toFixed(2)}  ${(right / of).toFixed(2)}  ${of}`);
  }
}

function predictions(): string {
  return documents
    .map(({ name, proposals = [] }, i) => {
      const pair = ({ start, end }: { start: number; end: number }) => [start, end];
      const quotes = proposals
        .map(({ quote, row, kind }) => ({ ...quote, kind, confidence: chance(scoreRow(at(crossedOf(kind).without, foldOf(i)), row)) }))
        .filter(({ kind, confidence }) => kind === 'quoted' || confidence >= englishLimits.reported)
        .map((quote) => ({
          ...quote,
          content: quote.content.map(pair),
          cue: quote.cue && pair(quote.cue),
          speaker: quote.speaker && quote.confidence >= englishLimits.speaker ? pair(quote.speaker) : null,
        }));
      return `${JSON.stringify({ file: name, quotes })}\n`;
    })
    .join('');
}
