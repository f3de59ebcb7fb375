import { join } from 'node:path';
import type { Desk } from './desk.ts';
import { writeBrokenFiles, writeStoryFiles, writeTextOfUntoldEncoding } from './files.ts';
import { openWithSuggestions } from './suggested.ts';

/** A screen as a person comes to it, from wherever the screen before it left the window. */
export type ScreenStop = Readonly<{ name: string; show: (desk: Desk, folder: string) => Promise<void> }>;

/** Screens of an empty library. */
export const emptyScreens: readonly ScreenStop[] = [
  { name: 'first-run', show: async () => undefined },
  { name: 'no-events', show: (desk) => desk.goTo('Events') },
  { name: 'no-actors', show: (desk) => desk.goTo('Actors') },
  {
    name: 'paste',
    show: async (desk) => {
      await desk.goTo('Library');
      await desk.press('Control+Shift+V');
      await desk.dialog('Paste an article').waitFor();
    },
  },
  {
    name: 'add-files',
    show: async (desk, folder) => {
      await desk.press('Escape');
      const { wire, page, lines } = await writeStoryFiles(folder);
      const broken = await writeBrokenFiles(folder);
      await desk.drop(wire, page, lines, await writeTextOfUntoldEncoding(folder), ...Object.values(broken));
      await desk.dialog(/Add/).waitFor();
    },
  },
  {
    name: 'added-files',
    show: async (desk) => {
      await desk.dialog(/Add/).getByRole('button', { name: 'Add', exact: true }).click();
      await desk.importFigure('not added').filter({ hasText: '4' }).waitFor();
    },
  },
];

/** Screens of the sample coverage. */
export const sampleScreens: readonly ScreenStop[] = [
  {
    name: 'reader',
    show: async (desk) => {
      await desk.openArticle('Injured in Ostrel terminal fire rise to 14');
      await desk.openMark('The fire was contained within two hours');
    },
  },
  {
    name: 'reader-selection',
    show: async (desk) => {
      await desk.select('wholesalers in Sennet expect a week');
      await desk.page.getByRole('toolbar', { name: 'Mark the selection' }).waitFor();
    },
  },
  {
    name: 'reader-mention',
    show: async (desk) => {
      await desk.press('Escape');
      await desk.openMark('يوسف الهدان');
    },
  },
  {
    name: 'choosing-a-speaker',
    show: async (desk) => {
      await desk.openMark('There was no such warning');
      await desk.inspector().getByRole('combobox', { name: 'Speaker' }).fill('ha');
      await desk.choice(/Yusuf al-Haddan/).waitFor();
    },
  },
  {
    name: 'original',
    show: async (desk) => {
      await desk.press('Escape', 'Escape', 'Escape');
      await desk.button(/^Original/).click();
      await desk.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'events',
    show: async (desk) => {
      await desk.press('Escape');
      await desk.goTo('Events');
      await desk.eventLine('Grain terminal fire').waitFor();
    },
  },
  { name: 'compare-quotes', show: (desk) => desk.openComparison() },
  {
    name: 'event-articles',
    show: async (desk) => {
      await desk.page.getByRole('tab', { name: /Articles/ }).click();
      await desk.page.getByRole('listbox', { name: 'Articles of this event' }).waitFor();
    },
  },
  { name: 'actor', show: (desk) => desk.openActor('Yusuf al-Haddan') },
  {
    name: 'search',
    show: async (desk) => {
      await desk.search('sprinklers january');
      await desk.finds().first().waitFor();
    },
  },
  {
    name: 'palette',
    show: async (desk) => {
      await desk.press('Control+k');
      await desk.page.getByRole('combobox', { name: 'Search, or go to an article, actor or event' }).fill('haddan');
      await desk
        .dialog('Go to anything')
        .getByRole('option', { name: /Yusuf al-Haddan/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'export',
    show: async (desk) => {
      await desk.press('Escape', 'Control+Shift+E');
      await desk.dialog('Export').waitFor();
    },
  },
  ...(['Reading', 'Shortcuts', 'History', 'About'] as const).map((part) => ({
    name: `settings-${part.toLowerCase()}`,
    show: async (desk: Desk) => {
      if (part === 'Reading') {
        await desk.press('Escape');
        await desk.button('Settings').click();
      }
      await desk.page.getByRole('tab', { name: part }).or(desk.button(part)).first().click();
    },
  })),
  {
    name: 'suggestions',
    show: async (desk) => {
      await openWithSuggestions(desk);
      await desk
        .inspector()
        .getByRole('button', { name: /^Suggested/ })
        .click();
      await desk.press('j');
      await desk
        .inspector()
        .getByRole('region', { name: /^Suggested/ })
        .waitFor();
    },
  },
  {
    name: 'suggestion-edited',
    show: async (desk) => {
      await desk.press('e');
      await desk
        .inspector()
        .getByRole('combobox', { name: /Speaker|Actor/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'accept-many',
    show: async (desk) => {
      await desk.press('Escape', 'Escape', 'Shift+A');
      await desk.dialog('Accept many suggestions').waitFor();
    },
  },
  {
    name: 'looked-through',
    show: async (desk) => {
      await desk.press('Escape');
      await desk.runAct('Look for quotes and names in the whole library');
      await desk.dialog('Looked through the library').waitFor();
    },
  },
];

/** The register where two entries may be one; makes the second one first. */
export const registerScreens: readonly ScreenStop[] = [
  {
    name: 'actor-proposed',
    show: async (desk) => {
      await addSecondSpelling(desk);
      await desk.openActor('Yusuf al-Haddan');
      await desk.proposal('Youssef Haddan').waitFor();
    },
  },
  {
    name: 'actor-merge',
    show: async (desk) => {
      await desk.press('m');
      await desk.dialog('Make these two one?').getByText('Marks that move').waitFor();
    },
  },
  {
    name: 'actor-pairs',
    show: async (desk) => {
      await desk.press('Escape', '=');
      await desk.page.getByText(/one: transliteration/).waitFor();
    },
  },
  {
    name: 'actor-find',
    show: async (desk) => {
      await desk.press('=');
      await desk.openActor('Ostgrain Terminals');
      await desk.press('f');
      await desk
        .dialog(/^Find mentions/)
        .getByRole('option')
        .first()
        .waitFor();
    },
  },
  {
    name: 'actor-edit',
    show: async (desk) => {
      await desk.press('Escape', 'F2');
      await desk.dialog('Edit actor').getByRole('textbox', { name: 'Name', exact: true }).fill('Ostgrain Terminals Ltd');
      await desk.page.getByText('among the ways it is written').waitFor();
    },
  },
  {
    name: 'actor-delete',
    show: async (desk) => {
      await desk.press('Escape', 'Delete');
      await desk.dialog(/^Delete Ostgrain/).waitFor();
    },
  },
  {
    name: 'actor-split',
    show: async (desk) => {
      await desk.press('Escape');
      await desk.openActor('Yusuf al-Haddan');
      await desk.press('m');
      await desk.dialog('Make these two one?').getByText('Marks that move').waitFor();
      await desk.press('Enter');
      await desk.button(/^Split Youssef Haddan/).click();
      await desk
        .dialog(/^Split Youssef Haddan/)
        .getByRole('option')
        .first()
        .waitFor();
    },
  },
  {
    name: 'actor-merged',
    show: async (desk) => {
      await desk.press('Escape');
      await desk.button('Show the history of this entry').click();
      await desk.page.getByText('Merge Youssef Haddan into Yusuf al-Haddan', { exact: true }).scrollIntoViewIfNeeded();
    },
  },
];

/** Another spelling of a name of the sample, with a quote of its own. */
async function addSecondSpelling(desk: Desk): Promise<void> {
  const { actor } = await desk.know('actors.create', { kind: 'person', name: 'Youssef Haddan', description: 'head of the port' });
  const { rows } = await desk.know('articles.list', { filter: { text: 'Dust blast' }, order: 'oldest', offset: 0, limit: 1 });
  const articleId = rows[0]?.id;
  if (!articleId) throw new Error('The sample has no such article.');
  const { article } = await desk.know('articles.get', { id: articleId });
  const exact = 'A gray crust ran down the wall on the harbor side';
  const start = article.text.indexOf(exact);
  await desk.know('annotations.create', {
    articleId,
    anchors: [{ start, end: start + exact.length, exact }],
    body: {
      kind: 'quote',
      directness: 'indirect',
      speakerId: actor.id,
      cue: null,
      relays: [],
      venue: '',
      certainty: null,
      outletStance: null,
    },
  });
}

/** Light or dark, whatever the computer says, without anything that moves. */
export async function setTheme(desk: Desk, theme: 'light' | 'dark'): Promise<void> {
  await desk.page.emulateMedia({ reducedMotion: 'reduce' });
  await desk.know('settings.set', { theme });
  await desk.page.reload();
  await desk.ready();
  await desk.page.evaluate(() => document.fonts.ready);
}

/** Where a picture of a screen is kept. */
export const pictureOf = (folder: string, name: string, theme: string): string => join(folder, `${name}-${theme}.png`);
