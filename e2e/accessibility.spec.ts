import AxeBuilder from '@axe-core/playwright';
import type { Desk } from './support/desk.ts';
import { emptyScreens, registerScreens, type ScreenStop, sampleScreens, setTheme } from './support/screens.ts';
import { expect, test } from './support/story.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`12. nothing hinders on any screen of an empty library, ${theme}`, async ({ desk, folder }) => {
    test.setTimeout(120_000);
    await setTheme(desk, theme);
    await inspectAll(desk, folder, emptyScreens);
  });

  test(`12. nothing hinders on any screen of the sample coverage, ${theme}`, async ({ sample, folder }) => {
    test.setTimeout(180_000);
    await setTheme(sample, theme);
    await inspectAll(sample, folder, sampleScreens);
  });

  test(`12. nothing hinders where the register is worked on, ${theme}`, async ({ sample, folder }) => {
    test.setTimeout(120_000);
    await setTheme(sample, theme);
    await inspectAll(sample, folder, registerScreens);
  });
}

async function inspectAll(desk: Desk, folder: string, screens: readonly ScreenStop[]): Promise<void> {
  const found: string[] = [];
  for (const { name, show } of screens) {
    await show(desk, folder);
    // Electron opens no further page for axe to work in; the legacy mode does without one.
    const { violations } = await new AxeBuilder({ page: desk.page }).setLegacyMode(true).analyze();
    for (const { id, help, nodes } of violations) {
      found.push(`${name}: ${id} (${help})\n${nodes.map(({ html, failureSummary }) => `    ${html}\n    ${failureSummary}`).join('\n')}`);
    }
  }
  expect(found, found.join('\n')).toEqual([]);
}
