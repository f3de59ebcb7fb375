import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../main/runtime/places.ts';
import { runScript } from '../../main/runtime/plain-error.ts';
import { Desk } from '../support/desk.ts';
import { launchApp } from '../support/launch.ts';
import prepare from '../support/prepare.ts';
import { emptyScreens, pictureOf, registerScreens, sampleScreens, setTheme } from '../support/screens.ts';

/** `npm run screenshots`: every screen, light and dark, at 1440 x 900, into e2e/screenshots/. */
await runScript(async () => {
  const pictures = join(root, 'e2e', 'screenshots');
  await mkdir(pictures, { recursive: true });
  await prepare();
  for (const theme of ['light', 'dark'] as const) {
    for (const screens of [emptyScreens, sampleScreens, registerScreens]) {
      const folder = await mkdtemp(join(tmpdir(), 'wireside-screens-'));
      const desk = new Desk(await launchApp({ userData: join(folder, 'person') }));
      try {
        await desk.ready();
        await setTheme(desk, theme);
        if (screens !== emptyScreens) await desk.openSample();
        for (const { name, show } of screens) {
          await show(desk, folder);
          await desk.page.screenshot({ path: pictureOf(pictures, name, theme), animations: 'disabled' });
          console.log(`${name}-${theme}.png`);
        }
      } finally {
        await desk.end();
        await rm(folder, { recursive: true, force: true });
      }
    }
  }
});
