import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Desk } from './support/desk.ts';
import { launchApp } from './support/launch.ts';
import { expect, test } from './support/story.ts';

test('13a. a library that this Wireside cannot open is named with the reason, and another can be opened', async ({ start, folder }) => {
  const foreign = join(folder, 'Ledger.wiredesk');
  const ledger = new Database(foreign);
  ledger.exec('CREATE TABLE payment (amount INTEGER)');
  ledger.close();
  const desk = await start({ library: foreign });
  await expect(desk.page.getByRole('alert')).toContainText('Ledger.wiredesk is a database of another program');
  await desk.chooseSavePath(join(folder, 'Mine.wiredesk'));
  await desk.page.getByRole('alert').getByRole('button', { name: 'New library' }).click();
  await expect(desk.button('Open the sample coverage')).toBeVisible();
  await expect(desk.page.getByRole('alert')).toHaveCount(0);
});

test('13b. a library of a newer Wireside is left as it is', async ({ sample, start, folder }) => {
  await sample.end();
  const library = new Database(sample.library);
  library.pragma('user_version = 9999');
  library.close();
  const desk = await start();
  await expect(desk.page.getByRole('alert')).toContainText('made by a newer Wireside');
  await desk.end();
  const after = new Database(join(folder, 'person', 'Library.wiredesk'), { readonly: true });
  expect(after.pragma('user_version', { simple: true })).toBe(9999);
  after.close();
});

test('13c. a damaged library is set aside, and its newest backup takes its place', async ({ start, folder }) => {
  const home = join(folder, 'desk');
  await mkdir(home);
  const library = join(home, 'Desk.wiredesk');
  const first = await start({ library });
  await first.openSample();
  await first.chooseSavePath(join(home, 'Desk.backups', 'by hand.wiredesk'));
  await mkdir(join(home, 'Desk.backups'), { recursive: true });
  await first.runAct('Back up the library');
  await expect(first.toast('by hand.wiredesk')).toBeVisible();
  await first.end();
  await writeFile(library, 'no database any more, '.repeat(400));
  // What stands behind a dialog is hidden from whoever finds things by role, so this start waits for the dialog alone.
  const again = new Desk(await launchApp({ userData: join(folder, 'person'), library }));
  try {
    const asked = again.dialog('The library file was broken');
    await expect(asked).toContainText('nothing was deleted');
    await asked.getByRole('button', { name: 'Open this backup' }).first().click();
    await expect(again.articleRows()).toHaveCount(8);
  } finally {
    await again.end();
  }
});
