import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../main/runtime/places.ts';
import { contentOf, quoteOf } from './support/known.ts';
import { expect, test } from './support/story.ts';

/** The article that the work began with. It is not ours to pass on, so it is only read where it lies. */
const seed = join(root, '..', 'shared', 'data', 'seed', 'assad-in-moscow.txt');

test('11. the seed article: import, mark two quotes, restart, compare, export, import elsewhere, equal', async ({
  desk,
  start,
  folder,
}) => {
  test.skip(!existsSync(seed), `There is no ${seed} here; this story needs it.`);
  test.setTimeout(90_000);
  const [kremlin = '', representative = ''] = (await readFile(seed, 'utf8')).match(/"[^"\n]{60,}"/g) ?? [];

  await desk.chooseFiles(seed);
  await desk
    .button(/^Add articles/)
    .first()
    .click();
  const asked = desk.dialog(/assad-in-moscow/);
  await asked.getByRole('combobox', { name: 'Put them into an event' }).fill('Assad in Moscow');
  await desk.choice('New event “Assad in Moscow”').click();
  await asked.getByRole('button', { name: 'Add', exact: true }).click();
  await desk.button('Read the first').click();
  await expect(desk.headline()).toHaveText('Bashar al-Assad in Moscow, Russian media reports');
  const { article } = await desk.know('articles.get', {
    id: (await desk.know('articles.list', { filter: {}, order: 'newest', offset: 0, limit: 1 })).rows[0]?.id ?? ('' as never),
  });
  expect(article.dateline?.place).toBe('MOSCOW');
  expect(article.text).not.toContain('Russian media reports');

  await desk.markQuote(kremlin, {
    speaker: 'Kremlin source',
    speakerLine: 'New unnamed source “Kremlin source”',
    relays: [
      { letters: 'Ria Novosti', line: 'New agency or outlet “Ria Novosti”' },
      { letters: 'TASS', line: 'New agency or outlet “TASS”', beside: true },
    ],
  });
  await desk.press('Escape');
  await desk.markQuote(representative, {
    speaker: 'Russian representative to the UN',
    speakerLine: 'New person “Russian representative to the UN”',
    venue: 'Telegram',
  });
  await desk.press('Escape');
  await expect.poll(async () => (await quoteOf(desk, kremlin)).relays).toEqual(['0 Ria Novosti', '0 TASS']);
  await expect
    .poll(async () => (await quoteOf(desk, representative)).mark?.body)
    .toMatchObject({ venue: 'Telegram', directness: 'direct' });
  const before = await contentOf(desk);
  await desk.end();

  const again = await start();
  expect(await contentOf(again)).toEqual(before);
  await again.goTo('Events');
  await again.eventLine('Assad in Moscow').click();
  await again.page.getByRole('tab', { name: /Quotes/ }).click();
  await expect(again.comparisonRow('Kremlin source').getByRole('img', { name: /Ria Novosti and TASS/ })).toBeVisible();
  await expect(again.comparisonRow('Russian representative to the UN')).toContainText('Telegram');
  const file = join(folder, 'assad.wireside');
  await again.chooseSavePath(file);
  await again.button(/^Export/).click();
  await again.page.getByRole('menuitem', { name: 'Collection (.wireside)' }).click();
  await expect(again.toast('Exported')).toBeVisible();

  const other = await start({ userData: join(folder, 'colleague') });
  await other.chooseFiles(file);
  await other.button('Add a colleague’s collection').click();
  await other.dialog('“assad.wireside” was added').getByRole('button', { name: 'Close' }).last().click();
  expect(await contentOf(other)).toEqual(before);
});
