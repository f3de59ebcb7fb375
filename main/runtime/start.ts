import { buildStale, bundleNames } from './bundles.ts';
import { ensureDisplay } from './display.ts';
import { obtainElectron } from './electron.ts';
import { ended, launch, passOnErrors } from './launch.ts';
import { runScript } from './plain-error.ts';

/** `npm start [-- FILE…]`: builds what is stale and opens Wireside, on a virtual display where there is no screen. */
await runScript(async () => {
  const electron = await obtainElectron();
  const built = await buildStale(bundleNames);
  if (built.length > 0) console.log(`Built ${built.join(', ')}.`);
  const display = await ensureDisplay();
  try {
    const app = launch(electron, display, process.argv.slice(2));
    passOnErrors(app);
    console.log(
      display.virtual
        ? `There is no screen here: Wireside is open on the virtual display ${display.env.DISPLAY}, where nobody sees it. On a server use "npm run -s cli -- --help". Ctrl+C ends it.`
        : 'Wireside is open.',
    );
    process.exitCode = await ended(app);
  } finally {
    display.stop();
  }
});
