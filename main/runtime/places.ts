import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. These scripts run from the source tree, never from the packaged app. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What the build makes; the packaged app has the same two folders under the same name. */
export const builtFolder = join(root, 'out');

/** Downloads that outlive `npm ci`; not tracked. */
export const cacheFolder = join(root, '.cache');

/** The Node that runs this script (see on-node-24.cjs): the tests and, in development, the service run on it as well. */
export const nodeExecutable = process.execPath;
