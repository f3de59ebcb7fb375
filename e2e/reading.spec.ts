import { expect, test } from './support/story.ts';

test('2. an article is read: headline, credit, times, paragraphs, notes of who speaks @smoke', async ({ sample }) => {
  await sample.openArticle('Injured in Ostrel terminal fire rise to 14');
  const article = sample.article();
  await expect(article.getByRole('heading', { level: 1 })).toHaveText('Injured in Ostrel terminal fire rise to 14 as cause is disputed');
  await expect(article).toContainText('Northmark Wire');
  await expect(article).toContainText('By Jonas Hallim and Tereza Orlan');
  await expect(article).toContainText('17 March 2026');
  await expect(sample.text().locator('p')).toHaveCount(12);
  await expect(article.getByRole('button', { name: /Yusuf al-Haddan.*via/s }).first()).toBeVisible();
});

test('2b. the text is set like print: a measure of 540 px in the serif that ships, no words beyond it', async ({ sample }) => {
  await sample.openArticle('Dust blast suspected');
  await sample.page.evaluate(() => document.fonts.ready);
  const set = await sample
    .text()
    .locator('p')
    .nth(1)
    .evaluate((paragraph) => ({
      family: getComputedStyle(paragraph).fontFamily,
      loaded: [...document.fonts].some((font) => /Source Serif/.test(font.family) && font.status === 'loaded'),
      width: paragraph.getBoundingClientRect().width,
      size: getComputedStyle(paragraph).fontSize,
      beyond: paragraph.scrollWidth > paragraph.clientWidth,
    }));
  expect(set.family).toContain('Source Serif');
  expect(set.loaded).toBe(true);
  expect(set.width).toBeLessThanOrEqual(560);
  expect(set.size).toBe('17px');
  expect(set.beyond).toBe(false);
});

test('2c. a name from right to left keeps its own direction inside the line', async ({ sample }) => {
  await sample.openArticle('Injured in Ostrel terminal fire rise to 14');
  await expect(sample.text()).toContainText('(يوسف الهدان)');
  await sample.openMark('يوسف الهدان');
  await expect(sample.inspector().getByRole('combobox', { name: 'Actor' })).toHaveValue('Yusuf al-Haddan');
});

test('2d. an article that was open for a moment counts as read', async ({ sample }) => {
  const row = sample.articleRows().filter({ hasText: 'Dust blast suspected' });
  await expect(row).toContainText('Unread');
  await sample.openArticle('Dust blast suspected');
  await expect(row).not.toContainText('Unread');
});

test('2e. who looks something up elsewhere comes back to the article that was open', async ({ sample }) => {
  await sample.openArticle('Dust blast suspected');
  await sample.openActor('Yusuf al-Haddan');
  await sample.goTo('Library');
  await expect(sample.headline()).toContainText('Dust blast suspected');
  await sample.goTo('Actors');
  await expect(sample.page.getByRole('heading', { name: 'Yusuf al-Haddan' })).toBeVisible();
  await sample.goTo('Library');
  await sample
    .button(/^Grain terminal fire/)
    .first()
    .click();
  await expect(sample.headline()).toContainText('Dust blast suspected');
});
