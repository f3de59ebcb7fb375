import { buildStale, bundleNames } from '../../main/runtime/bundles.ts';
import { obtainElectron } from '../../main/runtime/electron.ts';

/** Once before all stories: the app is built, and an Electron is there, so that no story pays for either. */
export default async function prepare(): Promise<void> {
  await obtainElectron();
  if (!process.env.WIRESIDE_E2E_APP) await buildStale(bundleNames);
}
