import { quoteOf } from './support/known.ts';
import { expect, test } from './support/story.ts';

/** The whole way without the mouse: open, read, mark, compare, undo. */
test('10. everything by keyboard: open the sample, read, mark a quote with its speaker, jump, compare, undo @smoke', async ({ desk }) => {
  const { page } = desk;
  await expect(desk.button('Open the sample coverage')).toBeFocused();
  await desk.press('Enter');
  await expect(desk.articleRows()).toHaveCount(8);

  await desk.press('l', 'End');
  await expect(desk.headline()).toContainText('Fire at Ostrel grain terminal under control');
  await desk.press('Shift+K');
  await expect(desk.headline()).toContainText('Fire at Velmara grain terminal injures at least 12');

  await desk.press('r', 'j');
  const first = await desk.inspector().getByRole('blockquote').innerText();
  await desk.press('j');
  await expect(desk.inspector().getByRole('blockquote')).not.toHaveText(first);

  // The caret goes into the text, the sentence under it is chosen and marked.
  await desk.press('Escape', 'r', 'Control+End', 's');
  await expect(page.getByRole('toolbar', { name: 'Mark the selection' })).toBeVisible();
  await desk.press('q');
  const speaker = desk.inspector().getByRole('combobox', { name: 'Speaker' });
  await expect(speaker).toBeFocused();
  await page.keyboard.type('ostgr');
  await expect(desk.choice(/Ostgrain Terminals/)).toBeVisible();
  await desk.press('Enter');
  await expect(speaker).toHaveValue('Ostgrain Terminals');
  const words = 'could not be reached for comment before dawn';
  await expect.poll(async () => (await quoteOf(desk, words)).speaker).toBe('Ostgrain Terminals');

  await desk.press('Escape', 'Control+e');
  await expect(page.getByRole('grid')).toBeVisible();
  await desk.press('Alt+ArrowLeft', 'Control+z', 'Control+z');
  await expect.poll(async () => (await quoteOf(desk, words)).mark).toBeNull();
  await desk.press('Control+Shift+z');
  await expect.poll(async () => (await quoteOf(desk, words)).mark).not.toBeNull();
});

test('10b. the focus is always to be seen, and Tab goes through every region', async ({ sample }) => {
  const { page } = sample;
  await sample.openArticle('Dust blast suspected');
  const regions = new Set<string>();
  for (let step = 0; step < 60; step += 1) {
    await sample.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const box = element.getBoundingClientRect();
      const region = element.closest('header, aside, section[aria-label="Article"]');
      return { seen: box.width > 0 && box.height > 0, region: region?.getAttribute('aria-label') ?? region?.tagName ?? 'none' };
    });
    if (!focus) continue;
    expect(focus.seen).toBe(true);
    regions.add(focus.region);
  }
  expect([...regions]).toEqual(expect.arrayContaining(['HEADER', 'Articles', 'Article', 'Marks']));
});
