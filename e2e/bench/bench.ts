import { parseArgs } from 'node:util';
import { benchEngine } from './engine-bench.ts';
import type { Measured } from './measure.ts';
import { benchStart } from './start-bench.ts';
import { benchStore } from './store-bench.ts';

/* Speed and size as ratios to a baseline measured in the same run; printed, never asserted: this machine is not yours. */

const { values } = parseArgs({ options: { articles: { type: 'string', default: '20000' }, only: { type: 'string' } } });

const runs = (part: string): boolean => values.only === undefined || values.only === part;

if (runs('engine')) {
  const { perSecond, ...compared } = await benchEngine(7);
  line('Analyse the sample coverage 20 times', 'the bare tagger', compared);
  console.log(`${'Analysed in one thread'.padEnd(46)} ${perSecond.toFixed(0)} articles of 450 words a second`);
}
if (runs('store')) {
  const { articles, insert, search, list, bytes } = await benchStore(Number(values.articles));
  line(`Insert ${articles} articles, 50 a transaction`, 'bare better-sqlite3, same words and index', insert);
  line('60 searches', 'the same MATCH, count and highlight, bare', search);
  line('40 pages of the article list, 100 rows each', 'bare rows without outlet and counts', list);
  console.log(
    `${'Size of the file'.padEnd(46)} ${(bytes.ours / 1e6).toFixed(0)} MB, bare ${(bytes.baseline / 1e6).toFixed(0)} MB: ratio ${(bytes.ours / bytes.baseline).toFixed(2)}`,
  );
}
if (runs('start')) {
  line('Start to first usable screen', 'an empty window of the same runtime', await benchStart(5));
}

function line(
  what: string,
  baselineName: string,
  { ours, baseline, ratio }: Readonly<{ ours: Measured; baseline: Measured; ratio: Measured }>,
): void {
  const ms = ({ median }: Measured): string => `${median.toFixed(0)} ms`;
  console.log(
    `${what.padEnd(46)} ${ms(ours)}, ${baselineName} ${ms(baseline)}: ratio ${ratio.median.toFixed(2)} (${ratio.smallest.toFixed(2)} to ${ratio.largest.toFixed(2)})`,
  );
}
