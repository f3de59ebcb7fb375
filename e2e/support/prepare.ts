import { buildStale, bundleNames } from '../../main/runtime/bundles.ts';
import { obtainElectron } from '../../main/runtime/electron.ts';

/** Once before stories or pictures: the app is built, and an Electron is there, so that no story pays for either. */
export default async function prepare(): Promise<void> {
  const { folder } = await obtainElectron();
  // Found once: every worker would look for its own otherwise.
  process.env.ELECTRON_OVERRIDE_DIST_PATH = folder;
  if (!process.env.WIRESIDE_E2E_APP) await buildStale(bundleNames);
}
