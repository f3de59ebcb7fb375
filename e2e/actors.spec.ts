import { expect, test } from './support/story.ts';

test('4a. the register has every actor; letters of any script narrow it @smoke', async ({ sample }) => {
  await sample.goTo('Actors');
  await expect(sample.registerLine('Yusuf al-Haddan')).toBeVisible();
  await expect(sample.registerLine('Danil Kovrek')).toBeVisible();
  await sample.filterRegister('يوسف');
  await expect(sample.registerLine('Yusuf al-Haddan')).toBeVisible();
  await expect(sample.registerLine('Danil Kovrek')).toHaveCount(0);
});

test('4b. of one actor: everything that he said, where, and through whom', async ({ sample }) => {
  await sample.openActor('Yusuf al-Haddan');
  const page = sample.page.getByRole('main');
  await expect(page).toContainText('يوسف الهدان');
  await expect(page).toContainText('director, Ostrel Port Authority');
  for (const words of [
    'The fire was contained within two hours, and no vessel was ever in danger. We will reopen berths four to seven by Thursday evening',
    'No vessel was ever in danger',
    'The blaze was put out in two hours and ships were not at risk',
    'The pumps of Silo C are the operator’s business, not the port’s',
    'We are the landlord here, not the fire brigade',
  ]) {
    await expect(page.getByText(words).first(), words).toBeVisible();
  }
  const actor = await sample.actorNamed('Yusuf al-Haddan');
  expect(actor.statements.map(({ outlet, relays }) => [outlet?.name, relays.map(({ name }) => name)])).toEqual([
    ['Velmar Telegraph Agency', []],
    ['Northmark Wire', ['Velmar Telegraph Agency']],
    ['Corvane Press', []],
    ['Ostrel Lantern', ['Velmar Telegraph Agency', 'Northmark Wire']],
    ['Halyard News', ['Velmar Telegraph Agency', 'Northmark Wire']],
    ['Northmark Wire', ['Velmar Telegraph Agency', 'Corvane Press']],
    ['Velmar Telegraph Agency', []],
    ['Ostrel Lantern', []],
  ]);
});

test('4c. from a statement to its words in the article', async ({ sample }) => {
  await sample.openActor('Danil Kovrek');
  await sample.page.getByText('lit the dust, but it is much too early to be certain').first().dblclick();
  await expect(sample.headline()).toContainText('Terminal was warned of sprinklers in January');
  await expect(sample.inspector().getByRole('blockquote')).toContainText('lit the dust');
});
