import { parseArgs } from 'node:util';
import { packageApp } from './package-app.ts';
import { runScript } from './plain-error.ts';

/**
 * `npm run package [-- --all] [--test-build]`: the unpacked app for this system in release/; with --all its installers too.
 * A test build may be inspected, which is how Playwright drives it; it goes to release/test-build/ and is never published.
 */
await runScript(async () => {
  const { values } = parseArgs({
    options: { all: { type: 'boolean', default: false }, 'test-build': { type: 'boolean', default: false } },
  });
  const { folder, electron } = await packageApp({ all: values.all, testBuild: values['test-build'] });
  if (electron.needsExternalNode) {
    console.log(
      `This package holds Electron ${electron.version}, which cannot load the database itself: start it with WIRESIDE_NODE naming a Node 24. It is for tests.`,
    );
  }
  console.log(`Packaged: ${folder}`);
});
