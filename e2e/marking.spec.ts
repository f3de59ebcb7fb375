import { quoteOf } from './support/known.ts';
import { expect, test } from './support/story.ts';
import { suggestBar } from './support/suggested.ts';

test('3a. words are marked as a quote: a new speaker, relays in order, venue, certainty, the outlet, a note @smoke', async ({ sample }) => {
  await sample.openArticle('Dust blast suspected');
  const words = 'his crews had found the steel cover of a belt 60 yards from the silo';
  await sample.markQuote(words, {
    speaker: 'Vera Lindqvist',
    speakerLine: 'New person “Vera Lindqvist”',
    relays: [
      { letters: 'velmar', line: /Velmar Telegraph Agency/ },
      { letters: 'north', line: /Northmark Wire/ },
    ],
    venue: 'Telegram',
  });
  const inspector = sample.inspector();
  await inspector.getByRole('radio', { name: 'Indirect' }).click();
  await inspector.getByRole('radio', { name: 'Probable' }).click();
  await inspector.getByRole('combobox', { name: /Outlet/ }).click();
  await sample.choice(/Unverified/).click();
  await inspector.getByRole('textbox', { name: 'Note' }).fill('Ask for the picture of the cover.');
  await inspector.getByRole('combobox', { name: 'Tags' }).fill('belt');
  await sample.choice('New tag “belt”').click();
  await sample.press('Escape', 'Escape');
  await expect(sample.mark(words)).toContainText('Lindqvist');
  await expect(sample.article().getByRole('button', { name: /Vera Lindqvist.*via/s })).toBeVisible();

  const found = await quoteOf(sample, words);
  expect(found.mark).toMatchObject({
    note: 'Ask for the picture of the cover.',
    body: { kind: 'quote', directness: 'indirect', venue: 'Telegram', certainty: 'probable', outletStance: 'unverified' },
  });
  expect(found.speaker).toBe('Vera Lindqvist');
  expect(found.relays).toEqual(['0 Velmar Telegraph Agency', '1 Northmark Wire']);
  expect(found.tags).toEqual(['belt']);
});

test('3b. an existing speaker by a few letters, two relays side by side', async ({ sample }) => {
  await sample.openArticle('Fire at Velmara grain terminal injures');
  const words = 'sent a column of smoke over the harbour';
  await sample.markQuote(words, {
    speaker: 'kov',
    speakerLine: /Danil Kovrek/,
    relays: [
      { letters: 'VTA', line: /Velmar Telegraph Agency/ },
      { letters: 'corv', line: /Corvane Press/, beside: true },
    ],
  });
  await expect.poll(async () => (await quoteOf(sample, words)).relays).toEqual(['0 Velmar Telegraph Agency', '0 Corvane Press']);
  expect((await quoteOf(sample, words)).speaker).toBe('Danil Kovrek');
});

test('3c. an actor is found by letters of another script', async ({ sample }) => {
  await sample.openArticle('Fire at Velmara grain terminal injures');
  await sample.markMention('the state news agency', 'يوسف', /Yusuf al-Haddan/);
  await expect(sample.mark('the state news agency')).toContainText('al-Haddan');
});

test('3d. mentions, highlights and notes; every mark is painted and listed', async ({ sample }) => {
  await sample.openArticle('Ministry: no warning was given');
  await sample.markMention('the harbour master’s office', 'Harbour master', 'New organisation “Harbour master”');
  await sample.markHighlight('The condition of two patients is serious');
  await sample.markNote('the ports of Lisk and Tarmo', 'How much can Lisk load?');
  await expect(sample.mark('the harbour master’s office')).toContainText('Harbour master');
  await expect(sample.mark('The condition of two patients is serious')).toBeVisible();
  await expect(sample.mark('the ports of Lisk and Tarmo')).toContainText('How much can Lisk load?');
  const painted = await sample.page.evaluate(() =>
    Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map((range) => range.toString())])),
  );
  const all = Object.values(painted).flat();
  for (const words of ['the harbour master’s office', 'The condition of two patients is serious', 'the ports of Lisk and Tarmo']) {
    expect(all, words).toContain(words);
  }
});

test('3e. a mark over a selection from one paragraph into the next; then another passage is added to it', async ({ sample }) => {
  await sample.openArticle('They told us the pumps');
  await sample.markQuote('any other Tuesday', { until: 'They told us', speaker: 'vost', speakerLine: /New person/ });
  const passages = async () => (await quoteOf(sample, 'any other Tuesday')).mark?.anchors.map(({ exact }) => exact);
  await expect.poll(async () => (await passages())?.length).toBe(2);
  const [first, second] = (await passages()) ?? [];
  expect(first).toMatch(/^any other Tuesday.*go home\.$/s);
  expect(second).toBe('‘They told us');
  await sample.select('past the baker’s');
  await sample.press('+');
  await expect.poll(passages).toEqual([first, second, 'past the baker’s']);
});

test('3f. one goes from mark to mark by key, by the list and by a click in the text', async ({ sample }) => {
  await sample.openArticle('Injured in Ostrel terminal fire rise to 14');
  /* Suggestions are walked as marks are; they come a moment after the text. */
  await expect(suggestBar(sample)).toBeVisible();
  await sample.select('The fire broke out');
  await sample.press('Escape', 'j');
  const quoted = sample.inspector().getByRole('blockquote');
  await expect(quoted).toBeVisible();
  const first = await quoted.innerText();
  await sample.press('j');
  await expect(quoted).not.toHaveText(first);
  await sample.press('k');
  await expect(quoted).toHaveText(first);
  await sample.mark('There was no such warning').click();
  await expect(quoted).toContainText('There was no such warning');
  await sample.openMark('They told us');
  await expect(sample.inspector().getByRole('combobox', { name: 'Speaker' })).toHaveValue('Rana Selim');
});

test('3g. a mark is changed and deleted', async ({ sample }) => {
  await sample.openArticle('Dust blast suspected');
  await sample.openMark('All safety systems were working');
  await sample.chooseActor('Speaker', 'szab', /Emil Szabran/);
  await expect(sample.mark('All safety systems were working')).toContainText('Szabran');
  await sample.inspector().getByRole('button', { name: 'More' }).click();
  await sample.page.getByRole('menuitem', { name: /Delete this quote/ }).click();
  await expect(sample.mark('All safety systems were working')).toHaveCount(0);
  await expect(sample.toast('Deleted')).toBeVisible();
});
