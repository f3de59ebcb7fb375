import type { Desk } from './support/desk.ts';
import { contentOf, quoteOf } from './support/known.ts';
import { expect, test } from './support/story.ts';

const CRUST = 'A gray crust ran down the wall on the harbor side at daybreak';

/** Marks a quote of a spelling that the register does not know, as a person does who has not looked. */
async function markSecondSpelling(desk: Desk): Promise<void> {
  await desk.openArticle('Dust blast suspected');
  await desk.markQuote(CRUST, { speaker: 'Youssef Haddan', speakerLine: /New person/ });
  await desk.press('Escape');
  await expect.poll(async () => (await quoteOf(desk, CRUST)).speaker).toBe('Youssef Haddan');
}

test('14a. two spellings of one man are proposed, merged, undone, done again, and split after a restart, by keyboard @smoke', async ({
  sample,
  start,
}) => {
  await markSecondSpelling(sample);
  await sample.openActor('Yusuf al-Haddan');
  const proposal = sample.proposal('Youssef Haddan');
  await expect(proposal).toContainText('Merging moves 1 quote and 1 name, and can be undone.');
  await sample.press('m');
  const dialog = sample.dialog('Make these two one?');
  await expect(dialog.getByRole('region', { name: 'Stays' })).toContainText('Yusuf al-Haddan');
  await expect(dialog.getByRole('region', { name: 'Becomes part of it' })).toContainText('Youssef Haddan');
  await expect(dialog).toContainText(CRUST);
  await expect(dialog.getByRole('button', { name: /^Merge/ })).toBeFocused();
  await sample.press('Enter');
  await expect(sample.registerLine('Youssef Haddan')).toHaveCount(0);
  await expect(sample.page.getByRole('main')).toContainText(CRUST);
  await expect(proposal).toHaveCount(0);
  expect((await quoteOf(sample, CRUST)).speaker).toBe('Yusuf al-Haddan');

  await sample.undo();
  await expect(sample.registerLine('Youssef Haddan')).toBeVisible();
  expect((await quoteOf(sample, CRUST)).speaker).toBe('Youssef Haddan');
  await sample.redo();
  await expect(sample.registerLine('Youssef Haddan')).toHaveCount(0);

  // What is marked after the merge stays with the one that stayed.
  await sample.openArticle('Injured in Ostrel terminal fire rise to 14');
  const later = 'wholesalers in Sennet expect a week';
  await sample.markQuote(later, { speaker: 'haddan', speakerLine: /Yusuf al-Haddan/ });
  await sample.press('Escape');
  await sample.end();

  const again = await start();
  await again.openActor('Yusuf al-Haddan');
  expect((await quoteOf(again, CRUST)).speaker).toBe('Yusuf al-Haddan');
  await again.button(/^Split Youssef Haddan/).focus();
  await again.press('Enter');
  const split = again.dialog(/^Split Youssef Haddan from Yusuf al-Haddan/);
  await expect(split).toContainText('1 mark goes to Youssef Haddan');
  await expect(split.getByRole('option', { name: new RegExp(CRUST) })).toHaveAttribute('aria-selected', 'true');
  await expect(split.getByRole('option', { name: new RegExp(later) })).toHaveAttribute('aria-selected', 'false');
  await expect(split.getByRole('button', { name: /^Split/ })).toBeFocused();
  await again.press('Enter');
  await expect(again.page.getByRole('heading', { level: 1, name: 'Youssef Haddan' })).toBeVisible();
  await expect.poll(async () => (await quoteOf(again, CRUST)).speaker).toBe('Youssef Haddan');
  expect((await quoteOf(again, later)).speaker).toBe('Yusuf al-Haddan');
  // Whoever splits two has said that they are not one.
  expect(await again.know('actors.pairs', {})).toEqual([]);
});

test('14b. two that are kept apart are never proposed again, unless that is undone', async ({ sample, start }) => {
  await markSecondSpelling(sample);
  await sample.openActor('Yusuf al-Haddan');
  await expect(sample.proposal('Youssef Haddan')).toBeVisible();
  await sample.press('x');
  await expect(sample.toast('are kept apart')).toBeVisible();
  await expect(sample.proposal('Youssef Haddan')).toHaveCount(0);
  await expect(sample.registerLine('Youssef Haddan')).not.toContainText('may be the same');
  await sample.undo();
  await expect(sample.proposal('Youssef Haddan')).toBeVisible();
  await sample.redo();
  await expect(sample.proposal('Youssef Haddan')).toHaveCount(0);
  await sample.end();

  const again = await start();
  await again.openActor('Youssef Haddan');
  // A reason that comes on top does not bring it back either.
  await again.press('F2');
  await again.dialog('Edit actor').getByRole('textbox', { name: 'Name', exact: true }).fill('Yousef al-Haddan');
  await again.press('Enter');
  await expect(again.page.getByRole('heading', { level: 1, name: 'Yousef al-Haddan' })).toBeVisible();
  await again.openActor('Yusuf al-Haddan');
  await expect(again.proposal('Yousef al-Haddan')).toHaveCount(0);
  expect(await again.know('actors.pairs', {})).toEqual([]);
});

test('14c. every mention of an alias in the library is found, looked through and marked in one act', async ({ sample }) => {
  const before = await contentOf(sample);
  const { mentions } = await sample.actorNamed('Ostgrain Terminals');
  await sample.openActor('Ostgrain Terminals');
  await sample.press('f');
  const dialog = sample.dialog('Find mentions of Ostgrain Terminals');
  const lines = dialog.getByRole('listbox', { name: 'Places where a name stands' });
  await expect(lines).toBeFocused();
  await expect(lines.locator('mark').first()).toContainText('Ostgrain');
  const free = await lines.getByRole('option', { selected: true }).count();
  expect(free).toBeGreaterThan(2);
  await sample.press('Space');
  await expect(dialog).toContainText(/(\d+) not marked, \d+ chosen/);
  await expect(lines.getByRole('option', { selected: true })).toHaveCount(free - 1);
  await sample.press('Enter');
  await expect(sample.toast(/^Marked \d+ mentions of Ostgrain Terminals/)).toBeVisible();
  const after = await sample.actorNamed('Ostgrain Terminals');
  expect(after.mentions.length).toBeGreaterThan(mentions.length + 1);
  await sample.press('f');
  await expect(dialog).toContainText('1 not marked, 1 chosen');
  await sample.press('Escape');
  await sample.undo();
  expect(await contentOf(sample)).toEqual(before);
});

test('14d. before an entry is deleted, all that hangs on it is said', async ({ sample }) => {
  await sample.openActor('Northmark Wire');
  const { counts } = await sample.actorNamed('Northmark Wire');
  await sample.press('Delete');
  const dialog = sample.dialog('Delete Northmark Wire?');
  await expect(dialog).toContainText(`${counts.articles} articles of its own, which lose their outlet`);
  await expect(dialog).toContainText(`${counts.relays} quotes that it relays, which lose that relay`);
  await expect(dialog).toContainText('No article and no mark is deleted, and this can be undone.');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await sample.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(sample.registerLine('Northmark Wire')).toBeVisible();
});

test('14e. a new name is everywhere at once, and the old one stays as a way of writing it if that is wanted', async ({ sample }) => {
  await sample.openActor('Danil Kovrek');
  await sample.press('F2');
  const dialog = sample.dialog('Edit actor');
  const name = dialog.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Daniil Kovrek');
  await expect(dialog.getByRole('checkbox', { name: /Keep “Danil Kovrek”/ })).toBeChecked();
  await dialog.getByRole('textbox', { name: 'Wikidata' }).fill('https://www.wikidata.org/wiki/Q42');
  await sample.press('Enter');
  await expect(sample.page.getByRole('heading', { level: 1, name: 'Daniil Kovrek' })).toBeVisible();
  expect((await sample.actorNamed('Daniil Kovrek')).actor).toMatchObject({
    aliases: [{ text: 'Danil Kovrek' }],
    identifiers: [{ scheme: 'wikidata', value: 'Q42' }],
  });
  await expect(sample.button('Undo: Rename Danil Kovrek to Daniil Kovrek')).toBeVisible();
  await sample.openArticle('Dust blast suspected');
  await sample.openMark('We believe a spark on the conveyor');
  await expect(sample.inspector().getByRole('combobox', { name: 'Speaker' })).toHaveValue('Daniil Kovrek');
  await sample.openComparison();
  await expect(sample.comparisonRow('Daniil Kovrek')).toBeVisible();
  await sample.search('Danil');
  await expect(sample.finds().filter({ hasText: 'Daniil Kovrek' }).first()).toBeVisible();
});

test('14f. unnamed sources stay in their articles until someone says that they are one', async ({ sample }) => {
  await sample.openActor('Belt operator');
  await expect(sample.page.getByRole('main')).toContainText('unnamed to Corvane Press');
  await sample.press('m');
  await sample.page.getByRole('combobox', { name: 'The other entry' }).fill('two people');
  await sample.choice(/Two people with knowledge of the sale.*to Halyard News/).click();
  const dialog = sample.dialog('Make these two one?');
  await expect(dialog).toContainText('every article where it is marked, no longer one alone');
  await expect(dialog.getByRole('button', { name: /^Merge/ })).toBeFocused();
  await sample.press('Enter');
  await expect(sample.toast(/^Merged/)).toBeVisible();
  const merged = (await sample.know('actors.list', { kind: 'unnamed' })).find(({ name }) => /Belt operator|Two people/.test(name));
  expect(merged).toMatchObject({ scope: null, quotes: 2 });
});
