import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor, ActorFields } from '../../../shared/model/actor.ts';
import type { QuoteBody } from '../../../shared/model/annotation.ts';
import type { ActorId, AnnotationId, ArticleId } from '../../../shared/model/ids.ts';
import { checkLibrary } from '../check.ts';
import { all } from '../db.ts';
import { redo, undo } from '../history/undo.ts';
import { keyOf } from '../keys.ts';
import type { Library } from '../library.ts';
import { actorHistory } from '../queries/actor-history.ts';
import { MERGES_OF_SQL } from '../queries/actor-merges.ts';
import { actorPairs } from '../queries/actor-pairs.ts';
import { openActor } from '../queries/actors.ts';
import { mergePreview, splitPreview } from '../queries/mark-lines.ts';
import { annotationsByKey } from '../records.ts';
import { dump, newArticle, passage, plainQuote, testDesk } from '../testing/desk.ts';
import { keepApart, mergeActors } from './actor-merges.ts';
import { createActor, deleteActor, updateActor } from './actors.ts';
import { createAnnotation, deleteAnnotations, updateAnnotation } from './annotations.ts';
import { addArticle, updateArticle } from './articles.ts';
import { splitActor } from './split-actor.ts';

let desk: ReturnType<typeof testDesk>;
beforeEach(() => {
  desk = testDesk();
});
afterEach(() => desk.dispose());

const TEXT =
  'Yusuf al-Haddan opened the port. “No vessel was in danger,” he told two agencies. Youssef Haddan left. “We reopen berths,” he said.';
const NO_DETAILS = { aliases: [], affiliations: [], description: '', note: '', identifiers: [], scopeArticleId: null };
const actor = (name: string, fields: Partial<ActorFields> = {}): Actor =>
  createActor(desk.library, { ...NO_DETAILS, kind: 'person', name, ...fields });
const article = (number = 0): ArticleId => addArticle(desk.library, newArticle(`${TEXT} Number ${number}.`)).articleId;
const quote = (articleId: ArticleId, words: string, body: Partial<QuoteBody>): AnnotationId =>
  createAnnotation(desk.library, { articleId, anchors: [passage(TEXT, words)], body: { ...plainQuote, ...body }, note: '', tagIds: [] }).id;
const mention = (articleId: ArticleId, words: string, actorId: ActorId): AnnotationId =>
  createAnnotation(desk.library, { articleId, anchors: [passage(TEXT, words)], body: { kind: 'mention', actorId }, note: '', tagIds: [] })
    .id;
const bodyOf = (id: AnnotationId) => annotationsByKey(desk.library.db, [keyOf(desk.library.db, 'annotation', id)])[0]?.body;
const speakerOf = (id: AnnotationId): ActorId | null => {
  const body = bodyOf(id);
  return body?.kind === 'quote' ? body.speakerId : null;
};

/** Two spellings of one man, each with a quote and a mention; the second also relays, and publishes an article. */
function twoSpellings() {
  const kept = actor('Yusuf al-Haddan', { aliases: [{ text: 'يوسف الهدان', language: 'ar' }] });
  const other = actor('Youssef Haddan', { description: 'head of the port', aliases: [{ text: 'Haddan', language: null }] });
  const one = article();
  const his = quote(one, '“No vessel was in danger,”', { speakerId: other.id });
  const own = quote(one, '“We reopen berths,”', {
    speakerId: kept.id,
    relays: [
      { actorId: kept.id, step: 0 },
      { actorId: other.id, step: 0 },
    ],
  });
  const seen = mention(one, 'Youssef Haddan', other.id);
  updateArticle(desk.library, one, { outletId: other.id });
  return { kept, other, article: one, his, own, seen };
}

test('a merge moves quotes, mentions, relays, the outlet and the names, and one undo brings all back', () => {
  const { kept, other, his, own, seen } = twoSpellings();
  const before = dump(desk.library.db);
  const preview = mergePreview(desk.library.db, { keptId: kept.id, absorbedId: other.id });
  expect(preview.absorbed).toMatchObject({ quotes: 1, mentions: 1, relays: 1, articles: 1 });
  expect(preview.newAliases).toEqual(['Youssef Haddan', 'Haddan']);
  expect(preview.marks.map(({ words, roles }) => [words, roles])).toEqual([
    ['“No vessel was in danger,”', ['speaker']],
    ['Youssef Haddan', ['mention']],
    ['“We reopen berths,”', ['relay']],
  ]);
  const { actor: merged } = mergeActors(desk.library, kept.id, other.id);
  expect(merged).toMatchObject({ id: kept.id, name: 'Yusuf al-Haddan', description: 'head of the port' });
  expect(merged.aliases.map(({ text }) => text)).toEqual(['يوسف الهدان', 'Youssef Haddan', 'Haddan']);
  expect(speakerOf(his)).toBe(kept.id);
  expect(bodyOf(seen)).toEqual({ kind: 'mention', actorId: kept.id });
  expect(bodyOf(own)).toMatchObject({ relays: [{ actorId: kept.id, step: 0 }] });
  expect(openActor(desk.library.db, { id: other.id }).actor.id).toBe(kept.id);
  expect(openActor(desk.library.db, { id: kept.id })).toMatchObject({
    counts: { quotes: 2, mentions: 1, relays: 1, articles: 1 },
    merges: [{ absorbed: { name: 'Youssef Haddan' }, moved: { quotes: 1, mentions: 1, relays: 1, articles: 1 } }],
  });
  expect(actorHistory(desk.library.db, { id: kept.id, limit: 50 }).map(({ label }) => label)).toEqual([
    'Merge Youssef Haddan into Yusuf al-Haddan',
    'Add Youssef Haddan to the register',
    'Add Yusuf al-Haddan to the register',
  ]);
  expect(sound(desk.library)).toEqual([]);
  const after = dump(desk.library.db);
  undo(desk.library);
  expect(dump(desk.library.db)).toEqual(before);
  redo(desk.library);
  expect(dump(desk.library.db)).toEqual(after);
});

test('a split long after, and after a restart, gives the second entry back with what was his and still is', () => {
  const { kept, other, article: one, his, own, seen } = twoSpellings();
  const { mergeId } = mergeActors(desk.library, kept.id, other.id);
  const later = quote(article(1), '“No vessel was in danger,”', { speakerId: kept.id });
  deleteAnnotations(desk.library, [seen]);
  updateActor(desk.library, kept.id, { name: 'Yousuf al-Haddan', description: 'port director' });
  const library = desk.reopen();
  const preview = splitPreview(library.db, mergeId);
  expect(preview).toMatchObject({ gone: 1, articles: 1 });
  expect(preview.his.map(({ annotationId }) => annotationId)).toEqual([his, own]);
  expect(preview.since.map(({ annotationId }) => annotationId)).toEqual([later]);
  const before = dump(library.db);
  const back = splitActor(library, mergeId, null);
  expect(back).toEqual({ ...other, mark: { letters: 'YD', colour: 3 } });
  expect(speakerOf(his)).toBe(other.id);
  expect(speakerOf(later)).toBe(kept.id);
  expect(bodyOf(own)).toMatchObject({ relays: [{ actorId: kept.id }, { actorId: other.id, step: 0 }] });
  expect(openActor(library.db, { id: kept.id }).actor).toMatchObject({
    name: 'Yousuf al-Haddan',
    description: 'port director',
    aliases: kept.aliases,
  });
  expect(
    all(library.db, 'SELECT outlet.id FROM article JOIN actor AS outlet ON outlet.key = outlet_key WHERE article.id = ?', one),
  ).toEqual([{ id: other.id }]);
  expect(actorPairs(library.db)).toEqual([]);
  expect(sound(library)).toEqual([]);
  undo(library);
  expect(dump(library.db)).toEqual(before);
});

test('the person can choose which marks go at a split', () => {
  const { kept, other, his } = twoSpellings();
  const { mergeId } = mergeActors(desk.library, kept.id, other.id);
  const later = quote(article(1), '“No vessel was in danger,”', { speakerId: kept.id });
  splitActor(desk.library, mergeId, [later]);
  expect(speakerOf(his)).toBe(kept.id);
  expect(speakerOf(later)).toBe(other.id);
});

test('a mark that was given to somebody else since the merge is left with them', () => {
  const { kept, other, his } = twoSpellings();
  const { mergeId } = mergeActors(desk.library, kept.id, other.id);
  const third = actor('Danil Kovrek');
  updateAnnotation(desk.library, his, { body: { ...plainQuote, speakerId: third.id } });
  splitActor(desk.library, mergeId, null);
  expect(speakerOf(his)).toBe(third.id);
});

test('merges in merges come apart in any order', () => {
  const [a, b, c] = [actor('Zelensky'), actor('Zelenskyy'), actor('Zelenskiy')];
  const said = [a, b, c].map(({ id }, n) => quote(article(n), '“We reopen berths,”', { speakerId: id }));
  const first = mergeActors(desk.library, b.id, c.id).mergeId;
  const second = mergeActors(desk.library, a.id, b.id).mergeId;
  expect(said.map(speakerOf)).toEqual([a.id, a.id, a.id]);
  splitActor(desk.library, first, null);
  expect(said.map(speakerOf)).toEqual([a.id, a.id, c.id]);
  expect(openActor(desk.library.db, { id: a.id }).actor.aliases.map(({ text }) => text)).toEqual(['Zelenskyy']);
  expect(splitActor(desk.library, second, null)).toMatchObject({ name: 'Zelenskyy', aliases: [] });
  expect(said.map(speakerOf)).toEqual([a.id, b.id, c.id]);
  undo(desk.library);
  undo(desk.library);
  splitActor(desk.library, second, null);
  expect(said.map(speakerOf)).toEqual([a.id, b.id, b.id]);
  splitActor(desk.library, first, null);
  expect(said.map(speakerOf)).toEqual([a.id, b.id, c.id]);
  expect(openActor(desk.library.db, { id: b.id }).actor.aliases).toEqual([]);
});

test('unnamed sources stay in their article until someone says that they are one', () => {
  const [here, there] = [article(1), article(2)];
  const one = actor('Kremlin source', { kind: 'unnamed', scopeArticleId: here });
  const other = actor('Kremlin source', { kind: 'unnamed', scopeArticleId: there });
  expect(actorPairs(desk.library.db)).toEqual([]);
  const { mergeId } = mergeActors(desk.library, one.id, other.id);
  expect(openActor(desk.library.db, { id: one.id }).actor).toMatchObject({ scopeArticleId: null, aliases: [] });
  expect(splitActor(desk.library, mergeId, null).scopeArticleId).toBe(there);
  expect(openActor(desk.library.db, { id: one.id }).actor.scopeArticleId).toBe(here);
});

test('who is kept apart from one is kept apart from what that becomes part of; a merge ends it for the two', () => {
  const [a, b, c] = [actor('Zelensky'), actor('Zelenskyy'), actor('Zelenskiy')];
  keepApart(desk.library, c.id, b.id);
  keepApart(desk.library, b.id, c.id);
  const { mergeId } = mergeActors(desk.library, a.id, b.id);
  expect(mergePreview(desk.library.db, { keptId: a.id, absorbedId: c.id }).apart).toMatchObject({ author: 'T. Orlan' });
  mergeActors(desk.library, a.id, c.id);
  expect(mergeId).not.toBe('');
  undo(desk.library);
  splitActor(desk.library, mergeId, null);
  expect(mergePreview(desk.library.db, { keptId: a.id, absorbedId: c.id }).apart).toBeNull();
  expect(mergePreview(desk.library.db, { keptId: b.id, absorbedId: c.id }).apart).not.toBeNull();
  expect(mergePreview(desk.library.db, { keptId: a.id, absorbedId: b.id }).apart).not.toBeNull();
});

test('an actor with a merge in it can be deleted and comes back with it; nobody merges with itself', () => {
  const { kept, other } = twoSpellings();
  mergeActors(desk.library, kept.id, other.id);
  const before = dump(desk.library.db);
  deleteActor(desk.library, kept.id);
  undo(desk.library);
  expect(dump(desk.library.db)).toEqual(before);
  expect(() => mergeActors(desk.library, kept.id, kept.id)).toThrow(/itself/);
  expect(() => mergeActors(desk.library, kept.id, other.id)).toThrow(/not in the library any more/);
});

test('a split at once leaves the marks and the names as they were before the merge', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(2), fc.nat(2)), { maxLength: 6 }), fc.boolean(), (marks, publishes) => {
      const own = testDesk();
      try {
        const { library } = own;
        const make = (name: string, kind: 'person' | 'agency') =>
          createActor(library, { ...NO_DETAILS, kind, name, aliases: [{ text: `Alias of ${name}`, language: null }] });
        const actors = [make('One', 'agency'), make('Other', 'person'), make('Third', 'agency')];
        const idOf = (n: number): ActorId => actors[n]?.id ?? actors[0]?.id ?? ('' as ActorId);
        for (const [n, speaker, relay] of marks) {
          const { articleId } = addArticle(library, newArticle(`${TEXT} Number ${n}.`));
          const relays = [
            { actorId: idOf(relay), step: 0 },
            { actorId: idOf((relay + n) % 3), step: n % 2 },
          ];
          createAnnotation(library, {
            articleId,
            anchors: [passage(TEXT, '“We reopen berths,”')],
            body: { ...plainQuote, speakerId: idOf(speaker), relays: relay === (relay + n) % 3 ? [] : relays },
            note: '',
            tagIds: [],
          });
          if (publishes) updateArticle(library, articleId, { outletId: idOf(n % 3) });
        }
        const state = () => ({
          bodies: annotationsByKey(
            library.db,
            all<{ key: number }>(library.db, 'SELECT key FROM annotation ORDER BY key').map(({ key }) => key),
          ).map(({ body }) =>
            body.kind === 'quote'
              ? { ...body, relays: [...body.relays].sort((a, b) => a.step - b.step || a.actorId.localeCompare(b.actorId)) }
              : body,
          ),
          outlets: all(library.db, 'SELECT actor.id FROM article LEFT JOIN actor ON actor.key = outlet_key ORDER BY article.key'),
          actors: actors.map(({ id }) => ({ ...openActor(library.db, { id }).actor, updatedAt: '' })),
        });
        const before = state();
        const { mergeId } = mergeActors(library, idOf(0), idOf(1));
        splitActor(library, mergeId, null);
        expect(state()).toEqual(before);
      } finally {
        own.dispose();
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('merges of an entry are found by an index', () => {
  const plan = all<{ detail: string }>(desk.library.db, `EXPLAIN QUERY PLAN ${MERGES_OF_SQL}`, 1).map(({ detail }) => detail);
  expect(plan.join('\n')).toMatch(/actor_merge USING INDEX actor_merge_by_kept/);
  expect(plan.join('\n')).not.toMatch(/SCAN actor_merge|TEMP B-TREE/);
});

function sound(library: Library): unknown[] {
  const steps = checkLibrary(library.db);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.problems;
  }
}
