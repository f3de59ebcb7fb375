import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../main/runtime/places.ts';
import type { Suggestion } from '../shared/suggestions/suggestion.ts';
import type { Desk } from './support/desk.ts';
import { articleIds, marksOf, quoteOf } from './support/known.ts';
import { expect, test } from './support/story.ts';
import { suggestBar as bar, openWithSuggestions, quotesOf, suggestedIn } from './support/suggested.ts';

/** The article that the work began with. It is not ours to pass on, so it is only read where it lies. */
const seed = join(root, '..', 'shared', 'data', 'seed', 'assad-in-moscow.txt');

const wordsOf = ({ anchors }: Suggestion): string => anchors.map(({ exact }) => exact).join(' … ');
const chosenQuote = (desk: Desk) => desk.inspector().getByRole('region', { name: 'Suggested quote' });

/** Presses J until a suggested quote is chosen, over the marks that lie before it; returns its words. */
async function nextSuggestedQuote(desk: Desk): Promise<string> {
  for (let step = 0; step < 60; step += 1) {
    await desk.press('j');
    if (await chosenQuote(desk).isVisible()) return desk.inspector().getByRole('blockquote').innerText();
  }
  throw new Error('J leads to no suggested quote.');
}

test('15a. the seed article: the Kremlin quote with both relays is accepted in three keystrokes', async ({ desk, start }) => {
  test.skip(!existsSync(seed), `There is no ${seed} here; this story needs it.`);
  await desk.chooseFiles(seed);
  await desk
    .button(/^Add articles/)
    .first()
    .click();
  await desk
    .dialog(/assad-in-moscow/)
    .getByRole('button', { name: 'Add', exact: true })
    .click();
  await desk.button('Read the first').click();
  await expect(bar(desk)).toBeVisible();
  expect(await desk.know('actors.list', {})).toEqual([]);
  const [articleId] = await articleIds(desk);
  const found = articleId ? quotesOf(await suggestedIn(desk, articleId)) : [];
  const withRelays = found.some(({ body }) => body.kind === 'quote' && body.relays.length === 2);
  expect(withRelays, 'a quote with two relays is found').toBe(true);
  const words = 'granted Assad and his family asylum';
  let strokes = 0;
  while (!(await desk.inspector().getByRole('blockquote').filter({ hasText: words }).isVisible())) {
    await desk.press('j');
    strokes += 1;
    expect(strokes, 'J leads to the quote').toBeLessThanOrEqual(2);
  }
  await expect(chosenQuote(desk)).toContainText(/Accepting adds .*Kremlin source.*Ria Novosti.*TASS.* to the register/);
  await desk.press('a');
  await expect.poll(async () => (await quoteOf(desk, words)).relays).toEqual(['0 Ria Novosti', '0 TASS']);
  const made = await quoteOf(desk, words);
  expect(made.speaker).toBe('Kremlin source');
  const { actor } = await desk.actorNamed('Kremlin source');
  expect(actor).toMatchObject({ kind: 'unnamed', scopeArticleId: made.mark?.articleId });
  await desk.undo();
  expect(await desk.know('actors.list', {})).toEqual([]);
  expect((await quoteOf(desk, words)).mark).toBeNull();
  await desk.redo();
  await desk.end();
  const again = await start();
  expect((await quoteOf(again, words)).relays).toEqual(['0 Ria Novosti', '0 TASS']);
});

test('15b. by keyboard: accept, reject, restart; what was rejected stays away, and undo brings it back @smoke', async ({
  sample,
  start,
}) => {
  const articleId = await openWithSuggestions(sample);
  const marks = await marksOf(sample, articleId);
  const before = await sample.know('actors.list', {});
  const total = (await suggestedIn(sample, articleId)).suggestions.length;

  const accepted = await nextSuggestedQuote(sample);
  await sample.press('a');
  await expect.poll(async () => (await marksOf(sample, articleId)).length).toBe(marks.length + 1);
  const rejected = await sample.inspector().getByRole('blockquote').innerText();
  expect(rejected).not.toBe(accepted);
  await sample.press('x');
  const left = async (desk: Desk) => quotesOf(await suggestedIn(desk, articleId)).map(wordsOf);
  await expect.poll(async () => (await suggestedIn(sample, articleId)).rejected).toBe(1);
  await expect(sample.suggestion(rejected.slice(0, 30))).toHaveCount(0);
  const after = await left(sample);
  for (const { mark } of marks) expect((await marksOf(sample, articleId)).map((known) => known.mark)).toContainEqual(mark);
  await sample.end();

  const again = await start();
  await expect(bar(again)).toBeVisible();
  expect(await left(again)).toEqual(after);
  await expect(again.suggestion(rejected.slice(0, 30))).toHaveCount(0);
  expect(await marksOf(again, articleId)).toHaveLength(marks.length + 1);

  const chosen = again.inspector().locator('[aria-current=true]');
  await again.press('Escape');
  await expect(chosen).toHaveCount(0);
  await again.press('x');
  await expect(again.page.getByText('No suggestion was chosen. Now the next one is.')).toBeVisible();
  await expect(chosen).toHaveCount(1);
  expect((await suggestedIn(again, articleId)).rejected).toBe(1);
  const once = await again.inspector().getByRole('blockquote').innerText();
  await again.press('x');
  await expect.poll(async () => (await suggestedIn(again, articleId)).rejected).toBe(2);
  await again.press('Control+z');
  await expect(chosenQuote(again)).toContainText(once.slice(0, 30));

  await again.press('Control+z');
  await expect.poll(async () => (await suggestedIn(again, articleId)).rejected).toBe(0);
  await expect(again.suggestion(rejected.slice(0, 30))).toHaveCount(1);
  await again.press('Control+z');
  await expect.poll(async () => (await suggestedIn(again, articleId)).suggestions.length).toBe(total);
  expect(await marksOf(again, articleId)).toEqual(marks);
  expect(await again.know('actors.list', {})).toEqual(before);
  await again.press('Control+Shift+z', 'Control+Shift+z');
  await expect.poll(async () => (await suggestedIn(again, articleId)).rejected).toBe(1);
  expect(await left(again)).toEqual(after);
});

test('15c. a suggestion is edited before it is accepted, as one act', async ({ sample }) => {
  const articleId = await openWithSuggestions(sample);
  const marks = await marksOf(sample, articleId);
  await nextSuggestedQuote(sample);
  await sample.press('e');
  await expect(sample.inspector().getByRole('combobox', { name: 'Speaker' })).toBeFocused();
  await sample.chooseActor('Speaker', 'kov', /Danil Kovrek/);
  await sample.inspector().getByRole('radio', { name: 'Denies' }).click();
  await sample.inspector().getByRole('combobox', { name: 'Venue' }).fill('Telegram');
  await sample.choice('Telegram').click();
  const register = await sample.know('actors.list', {});
  await sample.chooseActor('Add a relay', 'Corvel Wire', 'New agency or outlet “Corvel Wire”');
  await expect(chosenQuote(sample)).toContainText('Accepting adds Corvel Wire to the register');
  expect(await sample.know('actors.list', {})).toEqual(register);
  expect(await marksOf(sample, articleId)).toEqual(marks);
  await sample.inspector().getByRole('combobox', { name: 'Venue' }).focus();
  await sample.press('Control+Enter');
  await expect.poll(async () => (await marksOf(sample, articleId)).length).toBe(marks.length + 1);
  const known = await marksOf(sample, articleId);
  const made = known.find(({ mark }) => !marks.some((one) => one.mark?.id === mark?.id));
  expect(made?.speaker).toBe('Danil Kovrek');
  expect(made?.relays).toEqual(['0 Corvel Wire']);
  expect(made?.mark?.body).toMatchObject({ venue: 'Telegram', certainty: 'denied' });
  await sample.undo();
  expect(await marksOf(sample, articleId)).toEqual(marks);
  expect(await sample.know('actors.list', {})).toEqual(register);
});

test('15d. all above a confidence at once: counted before, one step to undo', async ({ sample }) => {
  const articleId = await openWithSuggestions(sample);
  const marks = await marksOf(sample, articleId);
  await sample.press('Shift+A');
  const dialog = sample.dialog('Accept many suggestions');
  await dialog.getByRole('combobox', { name: /How sure/ }).click();
  await sample.choice('50 % or more').click();
  await expect(dialog.getByRole('checkbox', { name: /Mentions/ })).not.toBeChecked();
  const said = await dialog.getByRole('status').innerText();
  const count = Number(/Makes (\d+) quote/.exec(said)?.[1]);
  expect(count).toBeGreaterThanOrEqual(3);
  const adds = Number(/Adds (\d+) actor/.exec(await dialog.innerText())?.[1] ?? 0);
  await expect(dialog.getByRole('region', { name: 'Who enters the register' }).getByRole('listitem')).toHaveCount(adds);
  await dialog.getByRole('button', { name: `Accept ${count}` }).click();
  await expect.poll(async () => (await marksOf(sample, articleId)).length).toBe(marks.length + count);
  expect((await sample.know('history.state', {})).undo?.label).toBe(`Accept ${count} suggestions`);
  await sample.press('Control+z');
  await expect.poll(async () => marksOf(sample, articleId)).toEqual(marks);
});

test('15e. a click chooses a suggestion, Tab walks the list of them, and marks by hand take their place', async ({ sample }) => {
  const articleId = await openWithSuggestions(sample);
  const [first, second] = quotesOf(await suggestedIn(sample, articleId)).filter(({ confidence }) => confidence >= 0.5);
  if (!first || !second) throw new Error('Too few suggestions.');
  await sample.openMark(first.anchors[0]?.exact.slice(0, 20) ?? '');
  await expect(chosenQuote(sample)).toBeVisible();
  const filters = sample.inspector().getByRole('group', { name: 'Which marks' });
  await filters.getByRole('button', { name: /^Quotes/ }).click();
  await filters.getByRole('button', { name: /^Suggested/ }).click();
  await filters.getByRole('button', { name: /^Open/ }).focus();
  await sample.press('Tab', 'Tab');
  await expect(sample.inspector().locator('[aria-current=true]')).toBeFocused();
  await sample.select(second.anchors[0]?.exact.split(' ').slice(1, 4).join(' ') ?? '');
  await sample.press('q');
  await expect(sample.inspector().getByRole('region', { name: 'Quote', exact: true })).toBeVisible();
  await expect.poll(async () => quotesOf(await suggestedIn(sample, articleId)).map(({ id }) => id)).not.toContain(second.id);
});

test('15f. the engine goes over an event, shows how far it is, can be stopped and goes on; its end is told', async ({ desk, folder }) => {
  test.setTimeout(120_000);
  const path = join(folder, 'wire.jsonl');
  const line = (n: number): string =>
    JSON.stringify({
      title: `Ferry ${n} held in port`,
      outlet: n % 2 === 0 ? 'Corvel Wire' : 'Ansa Nord',
      text: Array.from(
        { length: 12 },
        (_, m) => `“We wait for the wind on day ${m},” harbour master Ilo Brandt told Nordic News about ferry ${n} on Monday.`,
      ).join('\n\n'),
    });
  await writeFile(path, Array.from({ length: 1500 }, (_, n) => line(n)).join('\n'));
  await desk.chooseFiles(path);
  await desk
    .button(/^Add articles/)
    .first()
    .click();
  await desk.dialog(/wire/).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(desk.importFigure('added')).toHaveText('1,500', { timeout: 60_000 });
  const pages = await Promise.all(
    [0, 500, 1000].map((offset) => desk.know('articles.list', { filter: {}, order: 'added', offset, limit: 500 })),
  );
  await desk.know('events.create', { fields: { name: 'Ferries' }, articleIds: pages.flatMap(({ rows }) => rows.map(({ id }) => id)) });
  await desk.goTo('Events');
  await desk.eventLine('Ferries').click();
  await expect(desk.page.getByRole('heading', { name: 'Ferries' })).toBeVisible();
  await desk.press('s');
  await expect(desk.page.getByRole('progressbar', { name: 'Look through the event' })).toBeVisible();
  await desk.page.getByRole('contentinfo').getByRole('button', { name: 'Cancel' }).click();
  const stopped = desk.dialog('Looking for quotes was stopped');
  await expect(stopped).toContainText('start it again to go on from here');
  await desk.press('Escape');
  await desk.button('More about this event').click();
  await desk.page.getByRole('menuitem', { name: /Look for quotes and names/ }).click();
  const done = desk.dialog('Looked through “Ferries”');
  await expect(done).toBeVisible({ timeout: 60_000 });
  await expect(done.getByRole('status')).toContainText('of 1,500 articles');
  await expect(done).toContainText(/analysed, \d[\d,]* (?:was|were) already/);
  await desk.press('Escape');
  await desk.runAct('Look for quotes and names in the whole library');
  await expect(desk.dialog('Looked through the library')).toContainText('0 articles analysed', { timeout: 60_000 });
});

test('15g. a language without an engine is said to have none', async ({ desk }) => {
  await desk.press('Control+Shift+V');
  const paste = desk.dialog('Paste an article');
  await paste
    .getByRole('textbox', { name: /Text/ })
    .fill('Die Fähre blieb am Dienstag im Hafen.\n\nNiemand wusste am Abend, wann sie wieder fahren wird und was die Gäste tun sollen.');
  await paste.getByRole('button', { name: /^Add/ }).click();
  await expect(desk.headline()).toBeVisible();
  await expect(desk.page.getByText('This language has no engine yet')).toBeVisible();
});
