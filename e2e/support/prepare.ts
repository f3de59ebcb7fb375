import { buildStale, bundleNames } from '../../main/runtime/bundles.ts';
import { obtainElectron } from '../../main/runtime/electron.ts';

/** Before pictures are taken: the app is built, and an Electron is there. */
export async function prepare(): Promise<void> {
  await obtainElectron();
  if (!process.env.WIRESIDE_E2E_APP) await buildStale(bundleNames);
}
