import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createActor } from '../commands/actors.ts';
import { createAnnotation } from '../commands/annotations.ts';
import { addArticle } from '../commands/articles.ts';
import { createEvent } from '../commands/events.ts';
import { newArticle, passage, plainQuote, testDesk } from '../testing/desk.ts';
import { searchTerms } from './match-expression.ts';
import { search } from './search.ts';

let desk: ReturnType<typeof testDesk>;
beforeEach(() => {
  desk = testDesk();
});
afterEach(() => desk.dispose());

const TEXT = 'The café by the quay burned for two hours. “We smelt dust,” the warden said. Nobody asked why.';

test('finds articles, quotes, notes, actors and events, and shows where', () => {
  const { library } = desk;
  const { articleId } = addArticle(library, newArticle(TEXT));
  createAnnotation(library, {
    articleId,
    anchors: [passage(TEXT, '“We smelt dust,”')],
    body: plainQuote,
    note: 'check with the harbour office',
    tagIds: [],
  });
  createActor(library, {
    kind: 'person',
    name: 'Zdeněk Dusty',
    aliases: [],
    affiliations: [],
    description: 'warden',
    note: '',
    identifiers: [],
    scopeArticleId: null,
  });
  createEvent(library, { name: 'Dust fire', when: null, where: '', note: '' });
  const { hits, totals } = search(library.db, { text: 'dust', limit: 10 });
  expect(totals).toEqual({ article: 1, quote: 1, note: 0, actor: 1, event: 1 });
  const article = hits.find(({ kind }) => kind === 'article');
  expect(article?.position).toBe(TEXT.indexOf('dust'));
  expect(article?.found.map(([start, end]) => article.snippet.slice(start, end))).toEqual(['dust']);
  expect(search(library.db, { text: 'harbour', limit: 10 }).hits[0]).toMatchObject({ kind: 'note', articleId });
  expect(search(library.db, { text: 'zdenek', limit: 10 }).totals.actor).toBe(1);
});

test.each([
  ['cafe', true],
  ['CAFÉ', true],
  ['"two hours"', true],
  ['"hours two"', false],
  ['burn', true],
  ['burned -quay', false],
  ['burned -bridge', true],
  ['burned nowhere', false],
])('%s finds it: %s', (text, found) => {
  const { library } = desk;
  addArticle(library, newArticle(TEXT));
  expect(search(library.db, { text, kinds: ['article'], limit: 10 }).totals.article).toBe(found ? 1 : 0);
});

test.each([
  ['港口大火造成十二人受伤，消防队长说。', '大火'],
  ['قال المدير إن الحريق تحت السيطرة في الميناء.', 'الحَرِيق'],
  ['Пожар в порту потушили за два часа, сообщил директор.', 'пожар'],
  ['İstanbul limanında çıkan yangın söndürüldü.', 'yangın'],
  ['האש כובתה בתוך שעתיים, אמר המנהל.', 'האש'],
])('finds words of every script: %s', (text, words) => {
  const { library } = desk;
  addArticle(library, newArticle(text));
  const { totals, hits } = search(library.db, { text: words, kinds: ['article'], limit: 10 });
  expect(totals.article).toBe(1);
  expect(hits[0]?.found.length).toBeGreaterThan(0);
});

test('whatever is typed is words, never syntax', () => {
  const { library } = desk;
  addArticle(library, newArticle(TEXT));
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom('"', 'a AND', 'NEAR(', 'text:', '^a', 'a*b', '-', '--', "'; DROP", 'OR OR', '{x}:', '"a" "')),
      (text) => {
        expect(() => search(library.db, { text, limit: 5 })).not.toThrow();
      },
    ),
    { numRuns: 300 },
  );
  expect(searchTerms('a OR "b c" -d e').match).toBe('("a" AND "OR" AND "b c" AND "e"*) NOT ("d")');
});
