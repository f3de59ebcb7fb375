import { watch } from 'node:fs';
import { join } from 'node:path';
import { type BundleName, buildStale, bundleNames } from './bundles.ts';
import { root } from './places.ts';

/** Milliseconds without a change before a build starts: an editor writes a file in several steps. */
const quiet = 120;

/**
 * Builds now and after every change of a source, one build at a time, and tells what was built (the first time also
 * where nothing was stale). A failed build is printed and waits for the next change. Watches until the process ends.
 */
export async function watchSources(onBuilt: (built: readonly BundleName[]) => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let first = true;
  const rebuild = async (): Promise<void> => {
    try {
      const built = await buildStale(bundleNames, 'development');
      if (built.length > 0 || first) onBuilt(built);
      first = false;
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  };
  const onChange = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(rebuild);
    }, quiet);
  };
  for (const folder of ['main', 'renderer', 'shared']) watch(join(root, folder), { recursive: true }, onChange);
  running = rebuild();
  await running;
}
