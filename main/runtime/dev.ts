import type { ChildProcess } from 'node:child_process';
import { ensureDisplay } from './display.ts';
import { obtainElectron } from './electron.ts';
import { launch, passOnErrors } from './launch.ts';
import { runScript } from './plain-error.ts';
import { watchSources } from './watch-sources.ts';

/**
 * `npm run dev [-- FILE…]`: opens Wireside, and opens it again (same library, same window place) after every change of a source
 * that builds. Closing the window ends it.
 */
await runScript(async () => {
  const electron = await obtainElectron();
  const display = await ensureDisplay();
  let app: ChildProcess | undefined;
  const end = (code: number): void => {
    app?.kill();
    display.stop();
    process.exit(code);
  };
  process.once('SIGINT', () => end(130)).once('SIGTERM', () => end(143));
  const open = (): void => {
    const mine = launch(electron, display, process.argv.slice(2));
    app = mine;
    passOnErrors(mine);
    mine.once('exit', (code) => {
      if (app === mine) end(code ?? 1);
    });
  };
  await watchSources((built) => {
    if (built.length > 0) console.log(`Built ${built.join(', ')}.`);
    const old = app;
    app = undefined;
    if (!old || old.exitCode !== null) open();
    else {
      old.once('exit', open);
      old.kill();
    }
  });
});
