import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { root } from '../../main/runtime/places.ts';
import { launchApp, startedBy } from '../support/launch.ts';
import { compareInTurns, type Measured } from './measure.ts';

/** From starting the process to a heading that a person can read, ours against one bare window, each with its service. */
export async function benchStart(rounds: number): Promise<Readonly<{ ours: Measured; baseline: Measured; ratio: Measured }>> {
  return compareInTurns(rounds, startOurs, startEmpty);
}

async function startOurs(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'wireside-bench-start-'));
  const before = performance.now();
  const launched = await launchApp({ userData: folder });
  await launched.window.getByRole('heading', { name: 'No articles yet' }).waitFor();
  const took = performance.now() - before;
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
  return took;
}

async function startEmpty(): Promise<number> {
  const { executablePath, args, env } = await startedBy();
  const folder = join(root, 'e2e', 'bench', 'empty-window');
  const before = performance.now();
  const app = await _electron.launch({
    executablePath,
    args: args.map((word) => (word === root ? folder : word)),
    env: { ...stringsOf(process.env), ...env },
  });
  const window = await app.firstWindow();
  await window.getByRole('heading', { name: 'Empty' }).waitFor();
  const took = performance.now() - before;
  await app.close();
  return took;
}

const stringsOf = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined));
