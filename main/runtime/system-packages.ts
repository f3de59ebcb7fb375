import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { PlainError } from './plain-error.ts';

const run = promisify(execFile);

/**
 * What Chromium links to, as Debian and Ubuntu call it; where a name changed with the 64-bit time of 2024, the newer
 * one stands first. libgtk-3 brings fontconfig and a font along.
 */
const libraryPackages: readonly (readonly string[])[] = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libasound2t64', 'libasound2'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libcups2t64', 'libcups2'],
  ['libgbm1'],
  ['libnss3'],
  ['libxss1'],
  ['libxtst6'],
];

/** Makes sure, on Linux, that every shared library of the executable is there. Throws a PlainError with one line to paste. */
export async function ensureLibraries(executable: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = await missingLibraries(executable);
  if (missing.length === 0) return;
  await installPackages(libraryPackages, `the shared libraries that Electron needs (${missing.join(', ')})`);
  const still = await missingLibraries(executable);
  if (still.length > 0)
    throw new PlainError(`Electron still misses shared libraries: ${still.join(', ')}. Install them and run this again.`);
}

/** Makes sure that the virtual display can be started. Throws a PlainError with one line to paste. */
export async function ensureXvfb(): Promise<void> {
  if (await isAnswering('Xvfb', ['-help'])) return;
  await installPackages([['xvfb']], 'a virtual display (Xvfb), for there is no screen here');
}

async function missingLibraries(executable: string): Promise<string[]> {
  const { stdout } = await run('ldd', [executable]);
  return [...stdout.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name ?? '');
}

async function installPackages(wanted: readonly (readonly string[])[], reason: string): Promise<void> {
  if (!(await isAnswering('apt-get', ['--version']))) {
    throw new PlainError(
      `This system lacks ${reason}. Install what your distribution calls ${wanted.map((names) => names.at(-1)).join(', ')}.`,
    );
  }
  if (process.getuid?.() !== 0) {
    throw new PlainError(
      `This system lacks ${reason}. Run:  sudo apt-get install -y --no-install-recommends ${(await known(wanted)).join(' ')}`,
    );
  }
  console.error(`Installing with apt-get, once: ${reason}.`);
  await apt(['update']);
  await apt(['install', '-y', '--no-install-recommends', ...(await known(wanted))]);
}

/** Of each list the first name that this release of the distribution can install. */
async function known(wanted: readonly (readonly string[])[]): Promise<string[]> {
  const { stdout } = await run('apt-cache', ['policy', ...wanted.flat()], { env: { ...process.env, LC_ALL: 'C' } });
  const installable = new Set([...stdout.matchAll(/^(\S+):\n.*\n {2}Candidate: (?!\(none\))/gm)].map(([, name]) => name));
  return wanted.map((names) => names.find((name) => installable.has(name)) ?? names.at(-1) ?? '');
}

async function apt(words: readonly string[]): Promise<void> {
  const child = spawn('apt-get', ['-qq', ...words], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  child.stderr.on('data', (text) => {
    said += text;
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new PlainError(`apt-get ${words.join(' ')} did not succeed:\n${said.trim()}`);
}

async function isAnswering(program: string, words: readonly string[]): Promise<boolean> {
  try {
    await run(program, words);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}
