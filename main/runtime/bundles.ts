import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { builtFolder, root } from './places.ts';
import { PlainError } from './plain-error.ts';

type OutputFile = Readonly<{ path: string; content: string | Uint8Array }>;

/**
 * What is built. The shell and the preload also have to run on Node 18, the rest only ever meets Node 24. Each is one
 * file with all it needs: a chunk shared by two of them could carry Electron into the service.
 */
export const bundles = {
  shell: { entry: 'main/shell/start.ts', target: 'node18' },
  preload: { entry: 'main/preload.ts', target: 'node18' },
  service: { entry: 'main/service/process.ts', target: 'node24' },
  cli: { entry: 'main/cli.ts', target: 'node24' },
  'analysis-worker': { entry: 'main/service/analysis-worker.ts', target: 'node24' },
  'parse-worker': { entry: 'main/capture/parse-worker.ts', target: 'node24' },
  renderer: { entry: 'renderer/index.html', target: 'chrome114' },
} as const;

export type BundleName = keyof typeof bundles;

export const bundleNames = Object.keys(bundles) as BundleName[];

const externalPackages = ['electron', 'better-sqlite3'];

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * Builds those of the named bundles whose sources changed since they were last built, and returns their names. A
 * bundle is swapped in by renaming, so that whoever reads it meanwhile sees the old one or the new one. Throws a
 * PlainError that names the bundles which could not be built, after building the others.
 */
export async function buildStale(names: readonly BundleName[], mode: 'production' | 'development' = 'production'): Promise<BundleName[]> {
  const fingerprints = { main: await fingerprint(['main', 'shared'], mode), renderer: await fingerprint(['renderer', 'shared'], mode) };
  const built: BundleName[] = [];
  const failures: string[] = [];
  for (const name of names) {
    const wanted = name === 'renderer' ? fingerprints.renderer : fingerprints.main;
    if ((await stampOf(name)) === wanted && existsSync(outputOf(name))) continue;
    try {
      if (name === 'renderer') await buildRenderer(mode);
      else await buildForNode(name);
      await writeAtomically(stampFile(name), wanted);
      built.push(name);
    } catch (error) {
      failures.push(`${name} was not built. ${stripVTControlCharacters(error instanceof Error ? error.message : String(error))}`);
    }
  }
  if (failures.length > 0) throw new PlainError(failures.join('\n'));
  return built;
}

function outputOf(name: BundleName): string {
  return name === 'renderer' ? join(builtFolder, 'main', 'app-manifest.json') : join(builtFolder, 'main', `${name}.cjs`);
}

function stampFile(name: BundleName): string {
  return join(builtFolder, 'stamps', name);
}

async function stampOf(name: BundleName): Promise<string> {
  return existsSync(stampFile(name)) ? readFile(stampFile(name), 'utf8') : '';
}

/** SHA-256 over names and bytes of all sources, and over what decides how they are built. Modification times lie after a checkout. */
async function fingerprint(folders: readonly string[], mode: string): Promise<string> {
  const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
  for (const folder of folders) {
    for await (const file of glob(`${folder}/**/*.*`, { cwd: root })) {
      if (!/\.test\.tsx?$/.test(file) && extname(file) !== '') files.push(file);
    }
  }
  const hash = createHash('sha256').update(mode);
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(await readFile(join(root, file)));
  return hash.digest('hex');
}

async function buildForNode(name: Exclude<BundleName, 'renderer'>): Promise<void> {
  const { entry, target } = bundles[name];
  const config: InlineConfig = {
    configFile: false,
    root,
    logLevel: 'silent',
    publicDir: false,
    ssr: { noExternal: true, external: externalPackages, target: 'node' },
    build: {
      ssr: entry,
      target,
      write: false,
      minify: false,
      rolldownOptions: {
        external: externalPackages,
        output: { format: 'cjs', codeSplitting: false, entryFileNames: `${name}.cjs` },
      },
    },
  };
  const [file, ...others] = await outputFiles(config);
  if (!file || others.length > 0) throw new Error(`${entry} should become one file, and became ${others.length + 1}.`);
  await writeAtomically(outputOf(name), file.content);
}

/** The window, and beside the shell the list of its files: the only paths that app://wireside/ answers. */
async function buildRenderer(mode: 'production' | 'development'): Promise<void> {
  const files = await outputFiles({ configFile: join(root, 'vite.config.ts'), mode, logLevel: 'silent', build: { write: false } });
  const target = join(builtFolder, 'renderer');
  const fresh = `${target}.${process.pid}`;
  for (const file of files) await writeAtomically(join(fresh, file.path), file.content);
  await rm(target, { recursive: true, force: true });
  await rename(fresh, target);
  const manifest = files.map(({ path }) => ({ path, type: contentTypeOf(path) })).sort((a, b) => (a.path < b.path ? -1 : 1));
  await writeAtomically(outputOf('renderer'), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function outputFiles(config: InlineConfig): Promise<OutputFile[]> {
  const result = await build(config);
  if ('close' in result) throw new Error('The build went into watch mode by itself.');
  const outputs: Rolldown.RolldownOutput[] = Array.isArray(result) ? result : [result];
  return outputs
    .flatMap(({ output }) => output)
    .map((file) => ({ path: file.fileName, content: file.type === 'chunk' ? file.code : file.source }));
}

function contentTypeOf(path: string): string {
  const type = contentTypes[extname(path)];
  if (!type) throw new Error(`${path}: no content type is known for this kind of file. Name it in ${basename(import.meta.filename)}.`);
  return type;
}

async function writeAtomically(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.part`;
  await writeFile(temporary, content);
  await rename(temporary, file);
}
