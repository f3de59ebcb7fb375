import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildStale, bundleNames } from '../../main/runtime/bundles.ts';
import { ensureDisplay } from '../../main/runtime/display.ts';
import { obtainElectron } from '../../main/runtime/electron.ts';
import { nodeExecutable, root } from '../../main/runtime/places.ts';
import { nothing, type Outcome, together } from './outcome.ts';

/** A suite that ran: what it is called, in which runtime, and what became of it. */
export type Ran = Readonly<{ title: string; runtime: string; outcome: Outcome }>;

const node = `Node ${process.versions.node}`;
const tool = (...path: string[]): string => join(root, 'node_modules', ...path);
const outcomeFile = join(root, 'test-results', 'outcome.json');

/** Types of the four folders, and the linter; each counts as one. */
export async function runChecks(): Promise<Ran> {
  const outcomes: Outcome[] = [];
  for (const folder of ['shared', 'main', 'renderer', 'e2e']) {
    outcomes.push(await check(`types of ${folder}`, [tool('typescript', 'bin', 'tsc'), '-p', folder]));
  }
  outcomes.push(await check('lint', [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '.']));
  return { title: 'Types and lint', runtime: node, outcome: together(outcomes) };
}

/** Unit and property tests, and the layers. */
export async function runUnitTests(words: readonly string[]): Promise<Ran> {
  const reporters = ['--reporter=default', `--reporter=${join(root, 'e2e/run/unit-reporter.ts')}`];
  const outcome = await runSuite('unit tests', [tool('vitest', 'vitest.mjs'), 'run', ...reporters, ...words], {});
  return { title: 'Unit tests and layers', runtime: node, outcome };
}

/** The stories in the real app: built from here, or the packaged one whose executable is named. */
export async function runWindowTests(words: readonly string[], packagedApp?: string): Promise<Ran> {
  const title = packagedApp ? 'End-to-end, packaged app' : 'End-to-end';
  try {
    if (!packagedApp) {
      heading('build');
      await buildStale(bundleNames);
    }
    const electron = await obtainElectron();
    const display = await ensureDisplay();
    try {
      const versions = await versionsOf(electron.executable, electron.arguments, display.env);
      const service = electron.needsExternalNode ? node : `Node ${versions.node}`;
      const reporters = `list,${join(root, 'e2e/run/window-reporter.ts')}`;
      const outcome = await runSuite(
        title.toLowerCase(),
        [tool('@playwright/test', 'cli.js'), 'test', `--reporter=${reporters}`, ...words],
        {
          ...display.env,
          ...(packagedApp ? { WIRESIDE_E2E_APP: packagedApp } : {}),
        },
      );
      return { title, runtime: `Electron ${versions.electron} / Chromium ${versions.chrome} / service on ${service}`, outcome };
    } finally {
      display.stop();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(reason);
    return {
      title,
      runtime: 'not started',
      outcome: { ...nothing, failed: [`${title.toLowerCase()} could not start: ${reason.split('\n')[0]}`] },
    };
  }
}

async function versionsOf(
  executable: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const { stdout } = await promisify(execFile)(executable, [...words, join(root, 'e2e', 'run', 'versions')], {
    env: { ...process.env, ...env },
  });
  return JSON.parse(stdout);
}

async function check(name: string, words: readonly string[]): Promise<Outcome> {
  heading(name);
  const code = await runOnNode(words, {});
  return code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: [name] };
}

/** A suite whose reporter leaves its outcome behind; without one, or with an exit code that does not fit it, it failed. */
async function runSuite(name: string, words: readonly string[], env: Readonly<Record<string, string>>): Promise<Outcome> {
  heading(name);
  await mkdir(join(root, 'test-results'), { recursive: true });
  await rm(outcomeFile, { force: true });
  const code = await runOnNode(words, { ...env, WIRESIDE_OUTCOME: outcomeFile });
  if (!existsSync(outcomeFile)) return { ...nothing, failed: [`${name}: ended with exit code ${code} and no result`] };
  const outcome: Outcome = JSON.parse(await readFile(outcomeFile, 'utf8'));
  if (code === 0 || outcome.failed.length > 0) return outcome;
  return { ...outcome, failed: [`${name}: ended with exit code ${code} though no test failed`] };
}

function runOnNode(words: readonly string[], env: Readonly<Record<string, string>>): Promise<number | null> {
  const child = spawn(nodeExecutable, words, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

function heading(name: string): void {
  console.log(`\n== ${name}`);
}
