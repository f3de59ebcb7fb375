import { pastedText, russianWords, writeBrokenFiles, writeStoryFiles, writeTextOfUntoldEncoding } from './support/files.ts';
import { expect, test } from './support/story.ts';

test('1a. a pasted text becomes an article with headline, outlet, dateline and body @smoke', async ({ desk }) => {
  await desk.button('Paste a text').click();
  const dialog = desk.dialog('Paste an article');
  await dialog.getByLabel('Text', { exact: true }).fill(pastedText);
  await dialog.getByRole('combobox', { name: 'Outlet' }).fill('Northmark Wire');
  await desk.choice('New outlet “Northmark Wire”').click();
  await dialog.getByLabel('Published').fill('18 March 2026, 23:40');
  await dialog.getByRole('button', { name: 'Add article' }).click();
  await expect(desk.headline()).toHaveText('Lisk council puts off vote on bridge toll');
  await expect(desk.text()).toContainText('who leads the opposition. “I have, and they do not add up.”');
  await expect(desk.text()).not.toContainText('Lisk council puts off vote');
  const [row] = (await desk.know('articles.list', { filter: {}, order: 'newest', offset: 0, limit: 5 })).rows;
  expect(row).toMatchObject({
    outlet: { name: 'Northmark Wire', kind: 'agency' },
    published: { value: '2026-03-18T23:40', precision: 'minute' },
  });
  const { article } = await desk.know('articles.get', { id: row?.id ?? ('' as never) });
  expect(article.dateline?.place).toContain('LISK');
});

test('1b. chosen files are added: a wire text, a saved page, JSON Lines', async ({ desk, folder }) => {
  const { wire, page, lines } = await writeStoryFiles(folder);
  await desk.chooseFiles(wire, page, lines);
  await desk.button('Add articles').click();
  await desk.dialog(/Add/).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(desk.importFigure('added')).toHaveText('5');
  await expect(desk.importFigure('not added')).toHaveText('0');
  await desk.button('Read the first').click();
  await expect(desk.articleRows()).toHaveCount(5);

  await desk.openArticle('Lisk bridge closed for a week');
  await expect(desk.text()).toContainText('while engineers change four hundred bolts');
  await expect(desk.text()).not.toContainText('All rights reserved');
  await expect(desk.text()).not.toContainText('Wheat freight rises');
  expect(await desk.page.evaluate(() => Reflect.get(window, 'intruder'))).toBeUndefined();
  const { rows } = await desk.know('articles.list', { filter: {}, order: 'oldest', offset: 0, limit: 10 });
  const bridge = rows.find(({ headline }) => headline.startsWith('Lisk bridge'));
  expect(bridge).toMatchObject({ outlet: { name: 'Halyard News' }, language: expect.stringMatching(/^en/) });
  expect(bridge?.published?.value).toMatch(/^2026-03-18T07:45/);

  await desk.openArticle('Ferry crews at Tarmo walk out');
  await expect(desk.text()).toContainText('no boat has left the pier since');
  const tug = rows.find(({ headline }) => headline === 'Tug sinks at its berth in Tarmo');
  const { article } = await desk.know('articles.get', { id: tug?.id ?? ('' as never) });
  expect(article).toMatchObject({ externalId: 'tarmo-1', address: 'https://corvane.example/news/tug-sinks-at-tarmo' });
  await desk.openArticle('عمّال الميناء');
  await expect(desk.text().locator('[dir=rtl]').first()).toBeVisible();
});

test('1c. dropped files are added, those already there are not added twice', async ({ desk, folder }) => {
  const { wire, page } = await writeStoryFiles(folder);
  await desk.drop(wire);
  await desk
    .dialog(/ferry-strike/)
    .getByRole('button', { name: 'Add', exact: true })
    .click();
  await expect(desk.importFigure('added')).toHaveText('1');
  await desk.button('Read the first').click();
  await expect(desk.headline()).toHaveText('Ferry crews at Tarmo walk out over night shifts');
  await desk.drop(wire, page);
  await desk.dialog(/Add/).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(desk.importFigure('added')).toHaveText('1');
  await expect(desk.importFigure('already there')).toHaveText('1');
  await desk.button('Read the first').click();
  await expect(desk.articleRows()).toHaveCount(2);
});

test('1d. files of which nothing can be made are named, each with its reason, and the others are added', async ({ desk, folder }) => {
  const { wire } = await writeStoryFiles(folder);
  const { empty, noText, binary, notJson } = await writeBrokenFiles(folder);
  await desk.chooseFiles(empty, noText, binary, notJson, wire);
  await desk.button('Add articles').click();
  await desk.dialog(/Add/).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(desk.importFigure('not added')).toHaveText('4');
  await expect(desk.importFigure('added')).toHaveText('2');
  for (const name of ['empty.txt', 'login.html', 'picture.txt', 'half.jsonl']) {
    const row = desk.page.getByRole('row').filter({ hasText: name });
    await expect(row).toBeVisible();
    expect((await row.getByRole('cell').nth(1).innerText()).length).toBeGreaterThan(15);
  }
});

test('1e. articles are found again in the list by letters of headline or outlet', async ({ sample }) => {
  await sample.press('Escape', '/');
  await sample.page.keyboard.type('lantern');
  await expect(sample.articleRows()).toHaveCount(2);
  await sample.press('Escape');
  await expect(sample.articleRows()).toHaveCount(8);
});

test('1f. a text whose encoding is nowhere told is added, and the guess is said', async ({ desk, folder }) => {
  const path = await writeTextOfUntoldEncoding(folder);
  await desk.drop(path);
  await desk
    .dialog(/port.txt/)
    .getByRole('button', { name: 'Add', exact: true })
    .click();
  const panel = desk.page.getByRole('region', { name: 'Adding articles' });
  await expect(panel.getByRole('row', { name: /port\.txt/ })).toContainText('Read as windows-1251');
  await panel.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(desk.text()).toContainText(russianWords);
  await desk.press('o');
  await expect(desk.dialog('Original')).toContainText('windows-1251, guessed');
});

test('1g. an event named while adding is made when the articles are added, and not when that is called off', async ({ desk, folder }) => {
  const { wire } = await writeStoryFiles(folder);
  const name = async (): Promise<void> => {
    await desk.drop(wire);
    await desk
      .dialog(/ferry-strike/)
      .getByRole('combobox', { name: 'Put them into an event' })
      .fill('Ferry strike');
    await desk.choice('New event “Ferry strike”').click();
  };
  await name();
  await desk
    .dialog(/ferry-strike/)
    .getByRole('button', { name: /^Cancel/ })
    .click();
  expect(await desk.know('events.list', {})).toEqual([]);
  await name();
  await desk
    .dialog(/ferry-strike/)
    .getByRole('button', { name: 'Add', exact: true })
    .click();
  await expect(desk.importFigure('added')).toHaveText('1');
  expect(await desk.know('events.list', {})).toMatchObject([{ name: 'Ferry strike', articles: 1 }]);
});
