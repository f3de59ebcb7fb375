import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildStale } from './bundles.ts';
import { ended } from './launch.ts';
import { builtFolder, nodeExecutable } from './places.ts';
import { runScript } from './plain-error.ts';

/** `npm run -s cli -- COMMAND`: the command line on Node 24. Standard output belongs to the command alone. */
await runScript(async () => {
  const slow = setTimeout(() => console.error('Building the command line …'), 2000);
  await buildStale(['cli', 'parse-worker']);
  clearTimeout(slow);
  const child = spawn(nodeExecutable, [join(builtFolder, 'main', 'cli.cjs'), ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl+C in a terminal reaches the command by itself.
  process.on('SIGINT', () => {});
  process.exitCode = await ended(child, ['SIGTERM']);
});
