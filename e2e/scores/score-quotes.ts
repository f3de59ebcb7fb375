import { calibration, polnearFolder, scorePolnear } from './polnear-scores.ts';

/* `npm run score:quotes [dev|train]`: quotes and speakers on PolNeAR, and how far confidence means what it says. */
const part = process.argv[2] === 'train' ? 'train' : 'dev';
const folder = polnearFolder(part);
if (!folder) {
  console.error('../shared/data/polnear or ../shared/tools/score-quotes.mjs is not here.');
  process.exit(1);
}
const { documents, ...rows } = scorePolnear(folder);
console.log(`PolNeAR ${part}, ${documents} articles`);
for (const [name, row] of Object.entries(rows)) console.log(`  ${name.padEnd(11)} ${figures(row)}`);
console.log('confidence  observed  number');
for (const { of, predicted, observed } of calibration(folder))
  if (of > 0) console.log(`      ${predicted.toFixed(2)}      ${observed.toFixed(2)}  ${String(of).padStart(6)}`);

function figures(row: Readonly<Record<string, number>>): string {
  return Object.entries(row)
    .map(([field, value]) => `${field} ${value}`)
    .join(', ');
}
