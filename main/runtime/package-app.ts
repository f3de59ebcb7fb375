import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { type AfterPackContext, Arch, build, type Configuration, Platform } from 'electron-builder';
import { buildStale, bundleNames } from './bundles.ts';
import { type Electron, obtainElectron } from './electron.ts';
import { root } from './places.ts';
import { PlainError } from './plain-error.ts';

export type PackageOptions = Readonly<{
  /** Never to be published: can be inspected, so that tests can drive it, and takes the service's Node from WIRESIDE_NODE. */
  testBuild: boolean;
  /** Installers and archives as well, not the unpacked app alone. */
  all: boolean;
}>;

export type PackagedApp = Readonly<{ folder: string; executable: string; electron: Electron }>;

/** What the fuses must be in a release; in a test build the inspector alone is different. */
const fuses = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
} as const;

/**
 * Builds and packages Wireside for this platform with the Electron at hand. Throws a PlainError where a fuse is not as
 * it must be, or where a release is asked for with an Electron that cannot load the database.
 */
export async function packageApp({ testBuild, all }: PackageOptions): Promise<PackagedApp> {
  await buildStale(bundleNames);
  const electron = await obtainElectron();
  if (electron.needsExternalNode && all) {
    throw new PlainError(
      `Installers need the Electron that package.json names; at hand is only Electron ${electron.version}, which is for development and tests. Package where Electron can be downloaded.`,
    );
  }
  const platform = Platform.current();
  let packed: AfterPackContext | undefined;
  await build({
    projectDir: root,
    targets: all ? platform.createTarget() : platform.createTarget('dir', Arch[process.arch as 'x64' | 'arm64']),
    publish: 'never',
    config: configuration(electron, testBuild, async (context) => {
      packed = context;
      await afterPack(context);
    }),
  });
  if (!packed) throw new PlainError('electron-builder ended without packaging anything.');
  const executable = executableOf(packed);
  await checkFuses(executable, testBuild);
  return { folder: packed.appOutDir, executable, electron };
}

function configuration(electron: Electron, testBuild: boolean, afterPack: (context: AfterPackContext) => Promise<void>): Configuration {
  return {
    electronVersion: electron.version,
    electronDist: electron.folder,
    ...(testBuild ? { directories: { output: 'release/test-build' } } : {}),
    ...(testBuild ? { electronFuses: { enableNodeCliInspectArguments: true } } : {}),
    afterPack,
  };
}

async function afterPack(context: AfterPackContext): Promise<void> {
  // The loader of the substitute Electron (see electron.ts) has no business in a packaged app.
  await rm(join(context.packager.getResourcesDir(context.appOutDir), 'app'), { recursive: true, force: true });
  const executable = executableOf(context);
  const wire = await getCurrentFuseWire(executable);
  if (wire[FuseV1Options.WasmTrapHandlers] !== undefined) {
    await flipFuses(executable, { version: FuseVersion.V1, [FuseV1Options.WasmTrapHandlers]: fuses[FuseV1Options.WasmTrapHandlers] });
  }
  // Electron 29 brought this fuse; electron-builder stops where an older one has no place for it.
  if (wire[FuseV1Options.GrantFileProtocolExtraPrivileges] === undefined) {
    const { grantFileProtocolExtraPrivileges: _, ...known } = context.packager.config.electronFuses ?? {};
    Object.assign(context.packager.config, { electronFuses: known });
  }
}

/** Reads the fuses back from the packaged executable: a name that electron-builder does not know would change nothing. */
async function checkFuses(executable: string, testBuild: boolean): Promise<void> {
  const wire = await getCurrentFuseWire(executable);
  for (const [index, wanted] of Object.entries({
    ...fuses,
    ...(testBuild ? { [FuseV1Options.EnableNodeCliInspectArguments]: true } : {}),
  })) {
    const state = wire[Number(index) as FuseV1Options];
    if (state === undefined || state === FuseState.REMOVED) continue;
    if (state !== (wanted ? FuseState.ENABLE : FuseState.DISABLE)) {
      throw new PlainError(`The fuse ${FuseV1Options[Number(index)]} of ${executable} is not ${wanted ? 'on' : 'off'}.`);
    }
  }
}

function executableOf({ appOutDir, packager, electronPlatformName }: AfterPackContext): string {
  const name = packager.appInfo.productFilename;
  const candidates = {
    darwin: join(appOutDir, `${name}.app`, 'Contents', 'MacOS', name),
    win32: join(appOutDir, `${name}.exe`),
    linux: join(appOutDir, 'wireside'),
  };
  const executable = candidates[electronPlatformName as keyof typeof candidates];
  if (!existsSync(executable)) throw new PlainError(`${executable} was not packaged.`);
  return executable;
}
