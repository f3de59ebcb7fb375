import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, Platform } from 'electron-builder';
import { buildStale, bundleNames } from './bundles.ts';
import { type Electron, obtainElectron } from './electron.ts';
import { cacheFolder, root } from './places.ts';
import { runScript } from './plain-error.ts';

/**
 * `npm run package [-- --all] [--test-build]`: the unpacked app for this system in release/; with --all its installers too.
 * A test build may be inspected, which is how Playwright drives it; it goes to release/test-build/ and is never published.
 */
await runScript(async () => {
  const { values } = parseArgs({
    options: { all: { type: 'boolean', default: false }, 'test-build': { type: 'boolean', default: false } },
  });
  const output = values['test-build'] ? join('release', 'test-build') : 'release';
  await buildStale(bundleNames);
  const electron = await obtainElectron();
  const config = await writeConfig(electron, output, values['test-build']);
  const platform = Platform.current();
  await build({ projectDir: root, targets: values.all ? platform.createTarget() : platform.createTarget('dir'), publish: 'never', config });
  if (electron.needsExternalNode) {
    console.log(
      `This package holds Electron ${electron.version}, which cannot load the database itself: start it with WIRESIDE_NODE naming a Node 24. It is for tests.`,
    );
  }
  console.log(`Packaged into ${join(root, output)}.`);
});

/** electron-builder.yml with this run's Electron, and with what differs in a test build or on an old Electron. */
async function writeConfig(electron: Electron, output: string, testBuild: boolean): Promise<string> {
  const stated = await readFile(join(root, 'electron-builder.yml'), 'utf8');
  const changes: readonly (readonly [RegExp, string])[] = [
    [/^ {2}output: .*$/m, `  output: ${JSON.stringify(output)}`],
    ...(testBuild ? [[/^ {2}enableNodeCliInspectArguments: false$/m, '  enableNodeCliInspectArguments: true'] as const] : []),
    // Electron 25 does not know this fuse yet, and its fuses cannot be set at all when it is named.
    ...(electron.needsExternalNode ? [[/^ {2}grantFileProtocolExtraPrivileges: .*\n/m, ''] as const] : []),
  ];
  let text = stated;
  for (const [line, replacement] of changes) {
    if (!line.test(text)) throw new Error(`electron-builder.yml has no line like ${line}.`);
    text = text.replace(line, replacement);
  }
  text += `electronVersion: ${electron.version}\nelectronDist: ${JSON.stringify(await distribution(electron.folder))}\n`;
  const file = join(cacheFolder, 'electron-builder.yml');
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(file, text);
  return file;
}

/** Electron without the loader that development puts into it: a package carries its own app. */
async function distribution(folder: string): Promise<string> {
  const copy = join(cacheFolder, 'distribution');
  await rm(copy, { recursive: true, force: true });
  await cp(folder, copy, { recursive: true });
  await rm(join(copy, 'resources', 'app'), { recursive: true, force: true });
  return copy;
}
