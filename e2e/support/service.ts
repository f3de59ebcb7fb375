import { readdir, readFile } from 'node:fs/promises';
import type { ElectronApplication } from '@playwright/test';

/**
 * Ends the process that owns the library at once, as a crash in native code would. It is Electron's own utility process
 * or, on an old Electron, a Node that the app started.
 */
export async function killService(app: ElectronApplication): Promise<void> {
  const own = await app.evaluate(
    ({ app: shell }) => shell.getAppMetrics().find(({ type, name }) => type === 'Utility' && name === 'Wireside library')?.pid,
  );
  const pid = own ?? (await startedNode(app.process().pid ?? 0));
  if (pid === undefined) throw new Error('The process that owns the library was not found.');
  process.kill(pid, 'SIGKILL');
}

/** The child of the app whose command line names the service; found in /proc, for Electron does not know of it. */
async function startedNode(parent: number): Promise<number | undefined> {
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const words = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
    if (words.includes('service.cjs') && status.includes(`\nPPid:\t${parent}\n`)) return Number(name);
  }
  return undefined;
}
