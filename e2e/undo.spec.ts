import { contentOf, quoteOf } from './support/known.ts';
import { expect, test } from './support/story.ts';

test('6a. every act is undone and done again: marks, their fields, events, actors, articles @smoke', async ({ sample }) => {
  const before = await contentOf(sample);
  await sample.openArticle('Dust blast suspected');
  const words = 'A gray crust ran down the wall on the harbor side at daybreak';
  await sample.markQuote(words, { speaker: 'kov', speakerLine: /Danil Kovrek/, venue: 'Interview' });
  await sample.press('Escape');
  await expect.poll(async () => (await quoteOf(sample, words)).mark?.body).toMatchObject({ venue: 'Interview' });
  await sample.openMark('All safety systems were working');
  await sample.press('Delete');
  await expect(sample.mark('All safety systems were working')).toHaveCount(0);
  const changed = await contentOf(sample);

  const acts = 4;
  for (let act = 0; act < acts; act += 1) await sample.undo();
  expect(await contentOf(sample)).toEqual(before);
  for (let act = 0; act < acts; act += 1) await sample.redo();
  expect(withoutTimes(await contentOf(sample))).toEqual(withoutTimes(changed));
});

test('6b. also after a restart, and the button says what it would undo', async ({ sample, start }) => {
  await sample.openArticle('Dust blast suspected');
  await sample.markHighlight('A gray crust ran down the wall');
  await expect(sample.mark('A gray crust ran down the wall')).toBeVisible();
  await sample.end();

  const again = await start();
  await expect(again.button(/^Undo: .*(highlight|Highlight)/)).toBeEnabled();
  await again.undo();
  await expect(again.mark('A gray crust ran down the wall')).toHaveCount(0);
  await again.redo();
  await again.openArticle('Dust blast suspected');
  await expect(again.mark('A gray crust ran down the wall')).toBeVisible();
});

test('6c. the sample itself is one act: undone, the library is empty; done again, it is all there', async ({ sample }) => {
  const before = await contentOf(sample);
  await sample.undo();
  await expect(sample.page.getByRole('heading', { name: 'No articles yet' })).toBeVisible();
  await sample.redo();
  await sample.goTo('Library');
  await expect(sample.articleRows()).toHaveCount(8);
  expect(await contentOf(sample)).toEqual(before);
});

test('6d. a deleted article comes back with all its marks', async ({ sample }) => {
  const before = await contentOf(sample);
  await sample.openArticle('Injured in Ostrel terminal fire rise to 14');
  await sample.articleRows().filter({ hasText: 'Injured in Ostrel terminal fire rise to 14' }).click();
  await sample.press('Delete');
  await expect(sample.articleRows()).toHaveCount(7);
  await sample.undo();
  await expect(sample.articleRows()).toHaveCount(8);
  expect(await contentOf(sample)).toEqual(before);
});

/** The same act done again bears the time at which it is done. */
function withoutTimes(content: unknown): unknown {
  return JSON.parse(JSON.stringify(content, (name, value) => (name === 'updatedAt' ? undefined : value)));
}

test('6e. a speaker who is new to the register goes with the mark that named him', async ({ sample }) => {
  await sample.openArticle('Dust blast suspected');
  await sample.markQuote('A gray crust ran down the wall', { speaker: 'Zorro Quill', speakerLine: 'New person “Zorro Quill”' });
  await expect.poll(async () => (await sample.know('history.state', {})).undo?.label).toBe('Change speaker to Zorro Quill');
  await sample.press('Escape');
  await sample.undo();
  expect(await sample.know('actors.list', { text: 'Zorro' })).toEqual([]);
  await sample.redo();
  expect(await sample.actorNamed('Zorro Quill')).toMatchObject({ counts: { quotes: 1 } });
});
