import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor, ActorFields } from '../../../shared/model/actor.ts';
import type { ArticleId } from '../../../shared/model/ids.ts';
import { createActor, updateActor } from '../commands/actors.ts';
import { createAnnotation } from '../commands/annotations.ts';
import { addArticle } from '../commands/articles.ts';
import { markMentions } from '../commands/mark-mentions.ts';
import { undo, undoState } from '../history/undo.ts';
import { dump, newArticle, passage, plainQuote, testDesk } from '../testing/desk.ts';
import { openActor } from './actors.ts';
import { findMentions } from './name-finds.ts';
import { search } from './search.ts';

let desk: ReturnType<typeof testDesk>;
beforeEach(() => {
  desk = testDesk();
});
afterEach(() => desk.dispose());

const NO_DETAILS = { aliases: [], affiliations: [], description: '', note: '', identifiers: [], scopeArticleId: null };
const alias = (text: string) => ({ text, language: null });
const actor = (name: string, fields: Partial<ActorFields> = {}): Actor =>
  createActor(desk.library, { ...NO_DETAILS, kind: 'person', name, ...fields });
const article = (text: string, day: string, outletName = 'Northmark Wire'): ArticleId =>
  addArticle(desk.library, newArticle(text, { outletName, published: { value: day, precision: 'day' } })).articleId;
const ENGLISH = 'Rain fell. Mr Haddan, of Haddan Shipping, met Yusuf al-Haddan there. HADDAN left.';
const ARABIC = 'قال يُوسف الهدّان إن السفن آمنة.';

test('every name in every script, each with its sentence; longer names of others are not his', () => {
  const he = actor('Yusuf al-Haddan', { aliases: [alias('Haddan'), alias('يوسف الهدان')] });
  actor('Haddan Shipping', { kind: 'organisation' });
  article(ARABIC, '2026-03-18');
  article(ENGLISH, '2026-03-17');
  article('Nothing of him, only Haddanites.', '2026-03-16');
  const { finds, more } = findMentions(desk.library.db, { id: he.id, names: ['Yusuf al-Haddan', 'Haddan', 'يوسف الهدان'] });
  expect(more).toBe(false);
  expect(finds.map(({ exact, name, state }) => [exact, name, state])).toEqual([
    ['Haddan', 'Haddan', 'free'],
    ['Yusuf al-Haddan', 'Yusuf al-Haddan', 'free'],
    ['HADDAN', 'Haddan', 'free'],
    ['يُوسف الهدّان', 'يوسف الهدان', 'free'],
  ]);
  for (const { sentence, exact } of finds) expect(sentence.text.slice(sentence.start, sentence.end)).toBe(exact);
  expect(finds[0]?.sentence.text).toBe('Mr Haddan, of Haddan Shipping, met Yusuf al-Haddan there.');
});

test('what is marked already says whose it is; who else bears the name is named', () => {
  const he = actor('Yusuf al-Haddan', { aliases: [alias('Haddan')] });
  const brother = actor('Omar al-Haddan', { aliases: [alias('haddan')] });
  const one = article(ENGLISH, '2026-03-17');
  createAnnotation(desk.library, {
    articleId: one,
    anchors: [passage(ENGLISH, 'HADDAN')],
    body: { kind: 'mention', actorId: brother.id },
    note: '',
    tagIds: [],
  });
  createAnnotation(desk.library, {
    articleId: one,
    anchors: [passage(ENGLISH, 'Yusuf al-Haddan')],
    body: { kind: 'mention', actorId: null },
    note: '',
    tagIds: [],
  });
  const { finds } = findMentions(desk.library.db, { id: he.id, names: ['Yusuf al-Haddan', 'Haddan'] });
  expect(
    finds.map(({ exact, state, marked, alsoNames }) => [exact, state, marked?.name ?? null, alsoNames.map(({ name }) => name)]),
  ).toEqual([
    ['Haddan', 'free', null, ['Omar al-Haddan']],
    ['Haddan', 'free', null, ['Omar al-Haddan']],
    ['Yusuf al-Haddan', 'open', null, []],
    ['HADDAN', 'other', 'Omar al-Haddan', ['Omar al-Haddan']],
  ]);
});

test('a long sentence is cut at words round the find', () => {
  const he = actor('Haddan');
  article(
    `${'very long and windy words about the port '.repeat(20)}where Haddan stood ${'and so it went on and on '.repeat(20)}`.trim(),
    '2026-03-17',
  );
  const [find] = findMentions(desk.library.db, { id: he.id, names: ['Haddan'] }).finds;
  expect(find?.sentence.text.slice(find.sentence.start, find.sentence.end)).toBe('Haddan');
  expect(find?.sentence.text).toMatch(/^…\p{L}/u);
  expect(find?.sentence.text).toMatch(/\p{L}…$/u);
  expect(find?.sentence.text.length).toBeLessThan(340);
});

test('chosen finds become mentions in one act; what a mention covers by then is passed over', () => {
  const he = actor('Haddan');
  const one = article(ENGLISH, '2026-03-17');
  const before = dump(desk.library.db);
  const { finds } = findMentions(desk.library.db, { id: he.id, names: ['Haddan'] });
  const passages = finds.map(({ articleId, start, end, exact }) => ({ articleId, start, end, exact }));
  expect(markMentions(desk.library, he.id, passages)).toMatchObject({ passedOver: 0 });
  expect(undoState(desk.library.db).undo?.label).toBe('Mark 4 mentions of Haddan');
  expect(openActor(desk.library.db, { id: he.id }).mentions.map(({ articleId }) => articleId)).toEqual([one, one, one, one]);
  expect(markMentions(desk.library, he.id, passages)).toEqual({ annotationIds: [], passedOver: 4 });
  expect(findMentions(desk.library.db, { id: he.id, names: ['Haddan'] }).finds.every(({ state }) => state === 'his')).toBe(true);
  undo(desk.library);
  expect(dump(desk.library.db)).toEqual(before);
  expect(() => markMentions(desk.library, he.id, [{ articleId: one, start: 0, end: 6, exact: 'Haddan' }])).toThrow(/do not stand/);
  expect(dump(desk.library.db)).toEqual(before);
});

test('how each outlet writes an actor: by its mentions and by his names where it quotes him', () => {
  const he = actor('Yusuf al-Haddan', { aliases: [alias('Yousef Haddan')] });
  const text = 'Yousef Haddan spoke. “No vessel was in danger,” al-Haddan said.\nAl-Haddan left.';
  for (const [outlet, day] of [
    ['Northmark Wire', '2026-03-17'],
    ['Halyard News', '2026-03-18'],
  ] as const) {
    const id = article(text, day, outlet);
    createAnnotation(desk.library, {
      articleId: id,
      anchors: [passage(text, '“No vessel was in danger,”')],
      body: { ...plainQuote, speakerId: he.id },
      note: '',
      tagIds: [],
    });
  }
  const first = openActor(desk.library.db, { id: he.id }).statements[0]?.articleId;
  if (first)
    createAnnotation(desk.library, {
      articleId: first,
      anchors: [passage(text, 'Yousef Haddan')],
      body: { kind: 'mention', actorId: he.id },
      note: '',
      tagIds: [],
    });
  expect(
    openActor(desk.library.db, { id: he.id }).writtenAs.map(({ words, times, outlets }) => [
      words,
      times,
      outlets.map((one) => `${one.name} ${one.times}`),
    ]),
  ).toEqual([
    ['al-Haddan', 2, ['Halyard News 1', 'Northmark Wire 1']],
    ['Yousef Haddan', 2, ['Halyard News 1', 'Northmark Wire 1']],
  ]);
});

test('a new name is everywhere at once, and search finds the old one as an alias', () => {
  const he = actor('Yousef Haddan');
  const text = '“We reopen berths,” he said.';
  createAnnotation(desk.library, {
    articleId: article(text, '2026-03-17'),
    anchors: [passage(text, '“We reopen berths,”')],
    body: { ...plainQuote, speakerId: he.id, relays: [{ actorId: he.id, step: 0 }] },
    note: '',
    tagIds: [],
  });
  updateActor(desk.library, he.id, { name: 'Yusuf al-Haddan', aliases: [alias('Yousef Haddan')] });
  expect(undoState(desk.library.db).undo?.label).toBe('Rename Yousef Haddan to Yusuf al-Haddan');
  expect(openActor(desk.library.db, { id: he.id }).statements[0]?.relays[0]?.name).toBe('Yusuf al-Haddan');
  for (const words of ['Yousef', 'Yusuf'])
    expect(search(desk.library.db, { text: words, limit: 5 }).hits.map(({ title }) => title)).toEqual(['Yusuf al-Haddan']);
});
