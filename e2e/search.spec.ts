import { expect, test } from './support/story.ts';

test('7a. words are found in articles, quotes and notes, and a find opens at its words @smoke', async ({ sample }) => {
  await sample.search('sprinklers january');
  const finds = sample.finds();
  await expect(finds.filter({ hasText: 'Terminal was warned of sprinklers in January' }).first()).toBeVisible();
  await sample.page.getByRole('button', { name: /^Quotes/ }).click();
  await expect(finds.first()).toContainText('warned in January that the sprinklers in Silo C did not work');
  await finds.filter({ hasText: 'Nothing was done' }).click();
  await expect(sample.headline()).toHaveText('Terminal was warned of sprinklers in January, official says');
  await expect(sample.inspector()).toContainText('Transport Ministry official');
});

test('7b. notes are found by their own words', async ({ sample }) => {
  await sample.search('Sennet desk');
  await sample.page.getByRole('button', { name: /^Notes/ }).click();
  await expect(sample.finds()).toHaveCount(1);
  await sample.finds().first().click();
  await expect(sample.headline()).toContainText('Injured in Ostrel terminal fire rise to 14');
});

test('7c. case, accents and script are no hindrance, signs of the query language do no harm', async ({ sample }) => {
  await sample.search('SILO c');
  await expect(sample.finds().first()).toBeVisible();
  await sample.search('يوسف الهدان');
  await expect(sample.finds().first()).toBeVisible();
  for (const text of ['"', '*', 'NEAR(', 'a OR', '^col:', '-', '""" AND (', "'); DROP TABLE article; --"]) {
    await sample.search(text);
    await expect(sample.page.getByText('The search failed')).toHaveCount(0);
  }
  await sample.search('zzyzx');
  await expect(sample.page.getByText('stands nowhere')).toBeVisible();
});

test('7d. the palette goes to an article, an actor and an event by a few letters', async ({ sample }) => {
  await sample.goByPalette('szab', /Emil Szabran/);
  await expect(sample.page.getByRole('heading', { name: 'Emil Szabran' })).toBeVisible();
  await sample.goByPalette('dust blast', /Dust blast suspected/);
  await expect(sample.headline()).toContainText('Dust blast suspected');
  await sample.goByPalette('grain terminal fire, port', /Grain terminal fire, Port of Ostrel/);
  await expect(sample.page.getByRole('heading', { name: 'Grain terminal fire, Port of Ostrel' })).toBeVisible();
});
