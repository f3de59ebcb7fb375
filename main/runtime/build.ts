import { buildStale, bundleNames } from './bundles.ts';
import { runScript } from './plain-error.ts';
import { watchSources } from './watch-sources.ts';

/** `npm run build [-- --watch]`: builds what changed; with --watch stays, and builds again after every change. */
await runScript(async () => {
  if (process.argv.includes('--watch')) await watchSources((built) => console.log(summary(built)));
  else console.log(summary(await buildStale(bundleNames)));
});

function summary(built: readonly string[]): string {
  return built.length > 0 ? `Built ${built.join(', ')}.` : 'Nothing changed since the last build.';
}
