import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentOf } from './support/known.ts';
import { expect, test } from './support/story.ts';

test('8a. a collection goes out as one file and comes back whole into an empty library @smoke', async ({ sample, start, folder }) => {
  const before = await contentOf(sample);
  const file = join(folder, 'coverage.wireside');
  await sample.exportEvent('Collection (.wireside)', file);
  expect((await stat(file)).size).toBeGreaterThan(5_000);
  expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');

  const other = await start({ userData: join(folder, 'colleague') });
  await other.chooseFiles(file);
  await other.button('Add a colleague’s collection').click();
  const report = other.dialog('“coverage.wireside” was added');
  await expect(report.getByRole('row').filter({ hasText: 'Articles' })).toContainText('8');
  await report.getByRole('button', { name: 'Close' }).last().click();
  expect(await contentOf(other)).toEqual(before);
});

test('8b. the same collection again adds nothing', async ({ sample, folder }) => {
  const before = await contentOf(sample);
  const file = join(folder, 'coverage.wireside');
  await sample.exportEvent('Collection (.wireside)', file);
  await sample.drop(file);
  const report = sample.dialog(/coverage\.wireside” was added/);
  await expect(report).toContainText('Nothing in it was new here');
  await report.getByRole('button', { name: 'Close' }).last().click();
  expect(await contentOf(sample)).toEqual(before);
});

test('8c. a damaged collection is refused with a word, and nothing of it is added', async ({ sample, start, folder }) => {
  const file = join(folder, 'coverage.wireside');
  await sample.exportEvent('Collection (.wireside)', file);
  const bytes = await readFile(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
  const damaged = join(folder, 'damaged.wireside');
  await writeFile(damaged, bytes);
  const other = await start({ userData: join(folder, 'colleague') });
  await other.chooseFiles(damaged);
  await other.button('Add a colleague’s collection').click();
  await expect(other.toast('damaged.wireside')).toBeVisible();
  expect((await other.know('library.status', {})).articles).toBe(0);
});

test('8d. quotes go out as CSV, a row a quote', async ({ sample, folder }) => {
  const file = join(folder, 'quotes.csv');
  await sample.exportEvent('Quotes as CSV', file);
  const text = await readFile(file, 'utf8');
  const compared = await sample.know('events.compare', { id: (await sample.know('events.list', {}))[0]?.id ?? ('' as never) });
  const lines = text.trim().split(/\r?\n(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  expect(lines).toHaveLength(compared.quotes + 1);
  expect(text).toContain('Yusuf al-Haddan');
  expect(text).toContain('https://halyard.example/velmara/terminal-was-warned-of-sprinklers-in-january');
});
