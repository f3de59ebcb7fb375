import { parseArgs } from 'node:util';
import type { Measured } from './measure.ts';
import { benchStart } from './start-bench.ts';
import { benchStore } from './store-bench.ts';

/* Speed and size as ratios to a baseline measured in the same run; printed, never asserted: this machine is not yours. */

const { values } = parseArgs({ options: { articles: { type: 'string', default: '20000' }, only: { type: 'string' } } });

if (values.only !== 'start') {
  const { articles, insert, search, list, bytes } = await benchStore(Number(values.articles));
  line(`Insert ${articles} articles, 50 a transaction`, 'bare better-sqlite3, same words and index', insert);
  line('60 searches', 'the same MATCH, count and highlight, bare', search);
  line('40 pages of the article list, 100 rows each', 'bare rows without outlet and counts', list);
  console.log(
    `${'Size of the file'.padEnd(46)} ${(bytes.ours / 1e6).toFixed(0)} MB, bare ${(bytes.baseline / 1e6).toFixed(0)} MB: ratio ${(bytes.ours / bytes.baseline).toFixed(2)}`,
  );
}
if (values.only !== 'store') {
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
