import { expect, test } from './support/story.ts';

test('5a. articles are put into an event and compared: a column an agency, a row a speaker @smoke', async ({ sample }) => {
  await sample.goTo('Events');
  await sample
    .button(/^New event/)
    .first()
    .click();
  const dialog = sample.dialog('New event');
  await dialog.getByLabel('Name').fill('Sprinklers in Silo C');
  await dialog.getByLabel('When').fill('January 2026');
  await dialog.getByLabel('Where').fill('Ostrel');
  await dialog.getByRole('button', { name: 'Create event' }).click();
  await expect(sample.page.getByRole('heading', { name: 'Sprinklers in Silo C' })).toBeVisible();
  await sample
    .button(/^Add articles/)
    .first()
    .click();
  const chooser = sample.dialog(/Add articles to/);
  for (const headline of ['Terminal was warned of sprinklers', 'Injured in Ostrel terminal fire rise', 'Ministry: no warning was given']) {
    await chooser.getByRole('option').filter({ hasText: headline }).click();
  }
  await chooser.getByRole('button', { name: 'Add 3 articles' }).click();
  await sample.page.getByRole('tab', { name: /Quotes/ }).click();
  const table = sample.page.getByRole('grid', { name: /Quotes of Sprinklers in Silo C/ });
  await expect(table.getByRole('columnheader')).toHaveText([
    /in two agencies or more/,
    /Halyard News/,
    /Northmark Wire/,
    /Velmar Telegraph Agency/,
  ]);
  await expect(sample.comparisonRow('Transport Ministry official')).toContainText('2 of 3 agencies');
});

test('5b. one quote as each agency has it: fullest, cut, other words, left out, not yet out', async ({ sample }) => {
  await sample.openComparison();
  const kovrek = sample.comparisonRow('Danil Kovrek');
  await expect(kovrek).toContainText('4 of 5 agencies');
  const corvane = await sample.comparisonCell(kovrek, 'Corvane Press');
  await expect(corvane).toContainText('first');
  await expect(corvane).toContainText('words cut');
  await expect(corvane).toContainText('hedge cut');
  const halyard = await sample.comparisonCell(kovrek, 'Halyard News');
  await expect(halyard).toContainText('words differ');
  await expect(halyard.locator('ins').filter({ hasText: 'think' })).toBeVisible();
  await expect(halyard.locator('del').filter({ hasText: 'believe' })).toBeVisible();
  const telegraph = await sample.comparisonCell(kovrek, 'Velmar Telegraph Agency');
  await expect(telegraph).toContainText('Left out');
  const lantern = await sample.comparisonCell(kovrek, 'Ostrel Lantern');
  await expect(lantern).toContainText('18:10');

  const tormond = sample.comparisonRow('Ilsa Tormond');
  await expect(await sample.comparisonCell(tormond, 'Halyard News')).toContainText('older than the quote');
});

test('5c. a quote that one agency relays shows its chain, and opens at its words', async ({ sample }) => {
  await sample.openComparison();
  const haddan = sample.comparisonRow('Yusuf al-Haddan');
  const halyard = await sample.comparisonCell(haddan, 'Halyard News');
  await expect(halyard).toContainText('paraphrased');
  await halyard.getByRole('button', { name: /Open in/ }).click();
  await expect(sample.headline()).toContainText('Terminal was warned of sprinklers in January');
  await expect(sample.inspector().getByRole('blockquote')).toContainText('The blaze was put out in two hours');
});

test('5d. an article taken out of an event stays in the library', async ({ sample }) => {
  await sample.openComparison();
  await sample.page.getByRole('tab', { name: /Articles/ }).click();
  const lines = sample.page.getByRole('listbox', { name: 'Articles of this event' }).getByRole('option');
  await expect(lines).toHaveCount(8);
  await lines.filter({ hasText: 'Dust blast suspected' }).click();
  await sample.button(/Take out of the event/).click();
  await expect(lines).toHaveCount(7);
  // The library opens as it was left, which was at the articles of this event.
  await sample.goTo('Library');
  await expect(sample.articleRows()).toHaveCount(7);
  await sample
    .button(/^Grain terminal fire/)
    .first()
    .click();
  await expect(sample.articleRows()).toHaveCount(8);
});
