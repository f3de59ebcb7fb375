import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse } from '../../shared/quotes/analyse.ts';
import type { FoundQuote } from '../../shared/quotes/analysis.ts';
import type { Span } from '../../shared/text/words.ts';
import { overlap, readPolnear } from '../training/polnear.ts';

const shared = join(import.meta.dirname, '..', '..', '..', 'shared');
const scorer = join(shared, 'tools', 'score-quotes.mjs');
/** The folder of PolNeAR's part, or null where the data or the scorer is not here. */
export function polnearFolder(part: 'dev' | 'train'): string | null {
  const folder = join(shared, 'data', 'polnear', part);
  return existsSync(folder) && existsSync(scorer) ? folder : null;
}

/** What the scorer says, in percent. */
export type PolnearScores = Readonly<{
  documents: number;
  speaker: Readonly<{ direct: number; mixed: number; both: number; of: number; precision: number }>;
  autoAccept: Readonly<{ precision: number; coverage: number }>;
  marks: Readonly<{ precision: number; recall: number; of: number }>;
  indirect: Readonly<{ precision: number; recall: number; f1: number; of: number }>;
}>;

/** The engine's quotes of every text in the folder, scored by the tool beside the data. Throws where either is missing. */
export function scorePolnear(folder: string): PolnearScores {
  const work = mkdtempSync(join(tmpdir(), 'wireside-scores-'));
  try {
    const predictions = join(work, 'predictions.jsonl');
    const lines = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => JSON.stringify({ file: name, quotes: asPairs(readFileSync(join(folder, name), 'utf8')) }));
    writeFileSync(predictions, `${lines.join('\n')}\n`);
    return JSON.parse(execFileSync(process.execPath, [scorer, folder, predictions, '--json'], { encoding: 'utf8' }));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const pair = ({ start, end }: Span): readonly [number, number] => [start, end];
const asPairs = (text: string): readonly object[] =>
  analyse(text, { language: 'en' }).quotes.map(({ directness, content, cue, speaker, confidence }) => ({
    directness,
    content: content.map(pair),
    cue: cue && pair(cue),
    speaker: speaker && pair(speaker),
    confidence,
  }));

export type Tenth = Readonly<{ of: number; predicted: number; observed: number }>;

/** For each tenth of confidence, how often the speaker of a quote with marks was the one that people named. */
export function calibration(folder: string): Tenth[] {
  const tenths = Array.from({ length: 10 }, () => ({ of: 0, sum: 0, right: 0 }));
  for (const { text, attributions } of readPolnear(folder))
    for (const quote of analyse(text, { language: 'en' }).quotes) {
      const source = quote.directness === 'indirect' || !quote.speaker ? null : sourceOf(quote, attributions);
      const tenth = tenths[Math.min(9, Math.floor(quote.confidence * 10))];
      if (!source || !tenth || !quote.speaker) continue;
      tenth.of += 1;
      tenth.sum += quote.confidence;
      if (overlap([quote.speaker], source) > 0) tenth.right += 1;
    }
  return tenths.map(({ of, sum, right }) => ({ of, predicted: sum / of, observed: right / of }));
}

function sourceOf(
  quote: FoundQuote,
  attributions: readonly { content: readonly Span[]; source: readonly Span[] }[],
): readonly Span[] | null {
  let most = 0;
  let found: readonly Span[] | null = null;
  for (const { content, source } of attributions) {
    const shared = source.length > 0 ? overlap(quote.content, content) : 0;
    if (shared > most) {
      most = shared;
      found = source;
    }
  }
  return found;
}
