import { contentOf } from './support/known.ts';
import { expect, test } from './support/story.ts';

test('9. after quitting and starting again all is as it was: records, place, window, theme @smoke', async ({ sample, start }) => {
  await sample.openArticle('Terminal was warned of sprinklers');
  await sample.openMark('Nothing was done');
  await sample.button('Theme').click();
  const theme = await sample.page.evaluate(() => document.documentElement.dataset.theme);
  const place = { x: 60, y: 40, width: 1180, height: 760 };
  await sample.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place);
  await expect.poll(() => sample.page.evaluate(() => innerWidth)).toBe(1180);
  const before = await contentOf(sample);
  await sample.end();

  const again = await start();
  await expect(again.headline()).toContainText('Terminal was warned of sprinklers in January');
  expect(await contentOf(again)).toEqual(before);
  expect(await again.page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
  expect(await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())).toMatchObject({
    width: place.width,
    height: place.height,
  });
});

test('9b. a note that is still being typed is not lost by closing the window', async ({ sample, start }) => {
  await sample.openArticle('Terminal was warned of sprinklers');
  await sample.openMark('Nothing was done');
  await sample.inspector().getByRole('textbox', { name: 'Note' }).fill('Ask for the letter of two pages.');
  await sample.end();
  const again = await start();
  await again.search('letter of two pages');
  await expect(again.finds().filter({ hasText: 'Ask for the letter' })).toHaveCount(1);
});

test('9c. the file of the library is whole afterwards', async ({ sample, start }) => {
  await sample.openArticle('Dust blast suspected');
  await sample.markHighlight('A gray crust ran down the wall');
  await sample.end();
  const again = await start();
  await again.runAct('Check the library');
  await expect(again.toast('all is well')).toBeVisible();
});
