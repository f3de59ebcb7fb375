import { packageApp } from '../../main/runtime/package-app.ts';
import { counts, nothing, together } from './outcome.ts';
import { type Ran, runChecks, runUnitTests, runWindowTests } from './suites.ts';

/**
 * `npm test`: types, lint, unit tests with the layers, build, end-to-end tests. `--only unit` leaves out the last two,
 * `--only e2e` runs them alone; what else is said (a path, --grep) goes on to Vitest or Playwright. `--packaged` adds the smoke stories in a packaged app.
 * The last line is the sum of all; exit code 1 where anything failed.
 */
const words = process.argv.slice(2);
const only = words[0] === '--only' ? words[1] : undefined;
const packaged = words.includes('--packaged');
const handedOn = only ? words.slice(2).filter((word) => word !== '--packaged') : [];

if ((words[0] === '--only' && only !== 'unit' && only !== 'e2e') || (!only && words.some((word) => word !== '--packaged'))) {
  console.error('Usage: npm test [-- --packaged], npm run test:unit [-- PATH…], npm run test:e2e [-- PATH… --grep WORDS]');
  process.exit(2);
}

const ran: Ran[] = [];
if (only !== 'e2e' && handedOn.length === 0) ran.push(await runChecks());
if (only !== 'e2e') ran.push(await runUnitTests(handedOn));
if (only !== 'unit') ran.push(await runWindowTests(handedOn, process.env.WIRESIDE_E2E_APP));
if (packaged) ran.push(await runSmoke());
const all = together(ran.map(({ outcome }) => outcome));

console.log('\n== summary');
for (const { title, runtime, outcome } of ran) console.log(`${title}: ${counts(outcome)} (${runtime})`);
for (const name of all.failed) console.log(`failed: ${name}`);
for (const name of all.unsteady) console.log(`passed only the second time: ${name}`);
for (const { name, reason } of all.skipped) console.log(`skipped: ${name}: ${reason}`);
console.log(counts(all));
// Not process.exitCode: what electron-builder leaves behind would turn it into 0 (see runScript).
process.exit(all.failed.length > 0 ? 1 : 0);

async function runSmoke(): Promise<Ran> {
  try {
    console.log('\n== package');
    const { executable } = await packageApp({ testBuild: true, all: false });
    return await runWindowTests(['--grep', '@smoke'], executable);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(reason);
    return { title: 'Package', runtime: 'not started', outcome: { ...nothing, failed: [`packaging: ${reason.split('\n')[0]}`] } };
  }
}
