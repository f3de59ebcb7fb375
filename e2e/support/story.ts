import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { Desk } from './desk.ts';
import { type LaunchOptions, launchApp, removeFolder } from './launch.ts';

type Fixtures = {
  /** A folder of the test's own, gone afterwards: libraries, settings, files to import and to export. */
  folder: string;
  /** Starts Wireside; it is closed after the test whatever happens. A window that complained on its console fails the test. */
  start: (options?: LaunchOptions) => Promise<Desk>;
  /** A Wireside with an empty library. */
  desk: Desk;
  /** A Wireside with the sample coverage open. */
  sample: Desk;
};

/** The test of a story: as Playwright's, with a desk to sit at. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'wireside-story-'));
    await use(folder);
    await removeFolder(folder);
  },
  start: async ({ folder }, use, info) => {
    const open: Desk[] = [];
    await use(async (options = {}) => {
      const launched = await launchApp({ userData: join(folder, 'person'), ...options });
      const desk = new Desk(launched);
      open.push(desk);
      await desk.ready();
      return desk;
    });
    const failed = info.status !== info.expectedStatus;
    for (const desk of open) {
      if (failed) await desk.page.screenshot({ path: info.outputPath('window.png') }).catch(() => undefined);
      await desk.end();
    }
    if (!failed) expect(open.flatMap(({ complaints }) => complaints)).toEqual([]);
  },
  desk: async ({ start }, use) => use(await start()),
  sample: async ({ desk }, use) => {
    await desk.openSample();
    await use(desk);
  },
});

export { expect };
