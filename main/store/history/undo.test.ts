import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ActorId, ActorMergeId, AnnotationId, ArticleId, EventId, TagId } from '../../../shared/model/ids.ts';
import { keepApart, mergeActors } from '../commands/actor-merges.ts';
import { createActor, deleteActor, updateActor } from '../commands/actors.ts';
import { createAnnotation, deleteAnnotations, updateAnnotation } from '../commands/annotations.ts';
import { addArticle, addArticles, deleteArticles, updateArticle } from '../commands/articles.ts';
import { createClaim } from '../commands/claims.ts';
import { createCollection } from '../commands/collections.ts';
import { addToEvent, createEvent, deleteEvent, removeFromEvent, updateEvent } from '../commands/events.ts';
import { markMentions } from '../commands/mark-mentions.ts';
import { splitActor } from '../commands/split-actor.ts';
import { createTag, deleteTag } from '../commands/tags.ts';
import { all } from '../db.ts';
import type { Library } from '../library.ts';
import { dump, newArticle, passage, plainQuote, testDesk } from '../testing/desk.ts';
import { beginAct, endAct } from './recorder.ts';
import { listHistory, redo, undo, undoState } from './undo.ts';

let desk: ReturnType<typeof testDesk>;
beforeEach(() => {
  desk = testDesk();
});
afterEach(() => desk.dispose());

const ids = <Id extends string>(library: Library, table: string): Id[] =>
  all<{ id: Id }>(library.db, `SELECT id FROM ${table} ORDER BY key`).map(({ id }) => id);
const TEXT = 'A spark set off the dust. “We saw smoke,” said the watchman. “But the belt ran.”';
const NO_DETAILS = { aliases: [], affiliations: [], description: '', note: '', identifiers: [], scopeArticleId: null };

/** Things a person does; each takes a number to choose what it is done to, and does nothing where there is nothing. */
const ACTS: readonly ((library: Library, n: number) => void)[] = [
  (library, n) =>
    void addArticle(
      library,
      newArticle(`${TEXT} Number ${n}.`, {
        outletName: ['Northmark Wire', 'Halyard News', null][n % 3] ?? null,
        address: n % 2 ? `https://news.example/${n % 5}` : null,
      }),
    ),
  (library, n) =>
    void createActor(library, { ...NO_DETAILS, kind: 'person', name: `Actor ${n}`, aliases: [{ text: `Alias ${n}`, language: null }] }),
  (library, n) =>
    pick<ArticleId>(library, 'article', n, (articleId) => {
      const actors = ids<ActorId>(library, 'actor');
      createAnnotation(library, {
        articleId,
        anchors: [passage(TEXT, '“We saw smoke,”'), passage(TEXT, '“But the belt ran.”')],
        body: {
          ...plainQuote,
          speakerId: actors[n % (actors.length || 1)] ?? null,
          relays: actors.slice(0, n % 3).map((actorId, step) => ({ actorId, step })),
        },
        note: n % 2 ? 'seen' : '',
        tagIds: ids<TagId>(library, 'tag').slice(0, n % 2),
      });
    }),
  (library, n) =>
    pick<ArticleId>(
      library,
      'article',
      n,
      (articleId) =>
        void createAnnotation(library, {
          articleId,
          anchors: [passage(TEXT, 'watchman')],
          body: { kind: 'mention', actorId: ids<ActorId>(library, 'actor')[0] ?? null },
          note: '',
          tagIds: [],
        }),
    ),
  (library, n) =>
    pick<AnnotationId>(
      library,
      'annotation',
      n,
      (id) => void updateAnnotation(library, id, { note: `note ${n}`, anchors: [passage(TEXT, 'dust')] }),
    ),
  (library, n) => pick<AnnotationId>(library, 'annotation', n, (id) => deleteAnnotations(library, [id])),
  (library, n) => pick<ActorId>(library, 'actor', n, (id) => void updateActor(library, id, { name: `Renamed ${n}`, aliases: [] })),
  (library, n) => pick<ActorId>(library, 'actor', n, (id) => deleteActor(library, id)),
  (library, n) => twoActors(library, n, (one, other) => void mergeActors(library, one, other)),
  (library, n) => twoActors(library, n, (one, other) => keepApart(library, one, other)),
  (library, n) =>
    pick<ActorMergeId>(
      library,
      'actor_merge',
      n,
      (id) => void splitActor(library, id, n % 3 === 0 ? ids<AnnotationId>(library, 'annotation') : null),
    ),
  (library, n) =>
    pick<ActorId>(
      library,
      'actor',
      n,
      (id) =>
        void markMentions(
          library,
          id,
          ids<ArticleId>(library, 'article').flatMap((articleId) => ({ articleId, ...passage(TEXT, ['smoke', 'belt'][n % 2] ?? '') })),
        ),
    ),
  (library, n) =>
    pick<ArticleId>(library, 'article', n, (id) =>
      updateArticle(library, id, { headline: `Headline ${n}`, published: { value: '2026-03-17', precision: 'day' } }),
    ),
  (library, n) => pick<ArticleId>(library, 'article', n, (id) => deleteArticles(library, [id])),
  (library, n) =>
    void createEvent(library, { name: `Event ${n}`, when: null, where: '', note: '' }, ids<ArticleId>(library, 'article').slice(0, 2)),
  (library, n) => pick<EventId>(library, 'event', n, (id) => void updateEvent(library, id, { where: `Port ${n}` })),
  (library, n) =>
    pick<EventId>(library, 'event', n, (id) => pick<ArticleId>(library, 'article', n, (articleId) => addToEvent(library, id, [articleId]))),
  (library, n) =>
    pick<EventId>(library, 'event', n, (id) =>
      pick<ArticleId>(library, 'article', n, (articleId) => removeFromEvent(library, id, [articleId])),
    ),
  (library, n) => pick<EventId>(library, 'event', n, (id) => deleteEvent(library, id)),
  (library, n) =>
    void createTag(library, { name: `Tag ${n}`, colour: 1, note: '', position: 0, parentId: ids<TagId>(library, 'tag')[0] ?? null }),
  (library, n) => pick<TagId>(library, 'tag', n, (id) => deleteTag(library, id)),
  (library, n) =>
    pick<EventId>(
      library,
      'event',
      n,
      (eventId) =>
        void createClaim(
          library,
          { eventId, proposition: `Claim ${n}`, note: '', position: 0 },
          ids<AnnotationId>(library, 'annotation')
            .slice(0, 2)
            .map((annotationId) => ({ annotationId, stance: 'asserts', note: '' })),
        ),
    ),
  (library, n) => void createCollection(library, { name: `Collection ${n}`, note: '', articleIds: ids<ArticleId>(library, 'article') }),
  (library, n) => {
    const act = beginAct(library, { label: 'Add articles' });
    for (let batch = 0; batch < 2; batch += 1) addArticles(library, [newArticle(`${TEXT} Batch ${batch} of ${n}.`)], act);
    endAct(library, act, { label: 'Add 2 articles' });
  },
];

function twoActors(library: Library, n: number, act: (one: ActorId, other: ActorId) => void): void {
  const all = ids<ActorId>(library, 'actor');
  const [one, other] = [all[n % (all.length || 1)], all[(n + 1) % (all.length || 1)]];
  if (one && other && one !== other) act(one, other);
}

function pick<Id extends string>(library: Library, table: string, n: number, act: (id: Id) => void): void {
  const all = ids<Id>(library, table);
  const id = all[n % (all.length || 1)];
  if (id) act(id);
}

test('undo after do is the identity, and so is redo after undo, over random sequences and restarts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(ACTS.length - 1), fc.nat(9)), { minLength: 1, maxLength: 14 }),
      fc.boolean(),
      (sequence, restart) => {
        const own = testDesk();
        try {
          let library = own.library;
          const states = [dump(library.db)];
          for (const [act, n] of sequence) {
            ACTS[act]?.(library, n);
            const now = dump(library.db);
            if (JSON.stringify(now) !== JSON.stringify(states.at(-1))) states.push(now);
          }
          if (restart) library = own.reopen();
          for (let i = states.length - 2; i >= 0; i -= 1) {
            expect(undo(library)).not.toBeNull();
            expect(dump(library.db)).toEqual(states[i]);
          }
          expect(undo(library)).toBeNull();
          if (restart) library = own.reopen();
          for (let i = 1; i < states.length; i += 1) {
            expect(redo(library)).not.toBeNull();
            expect(dump(library.db)).toEqual(states[i]);
          }
          expect(redo(library)).toBeNull();
        } finally {
          own.dispose();
        }
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

test('something new after an undo ends the way forward', () => {
  const { library } = desk;
  createEvent(library, { name: 'First', when: null, where: '', note: '' });
  createEvent(library, { name: 'Second', when: null, where: '', note: '' });
  undo(library);
  expect(undoState(library.db).redo?.label).toBe('Create the event “Second”');
  createEvent(library, { name: 'Third', when: null, where: '', note: '' });
  expect(undoState(library.db).redo).toBeNull();
  expect(redo(library)).toBeNull();
  expect(undo(library)?.label).toBe('Create the event “Third”');
  expect(undo(library)?.label).toBe('Create the event “First”');
});

test('an import of several transactions is one act, and every act is in the audit trail with who and when', () => {
  const { library } = desk;
  ACTS.at(-1)?.(library, 1);
  expect(undoState(library.db).undo?.label).toBe('Add 2 articles');
  undo(library);
  expect(ids(library, 'article')).toEqual([]);
  redo(library);
  const trail = listHistory(library.db, { limit: 10 });
  expect(trail.map(({ kind, label }) => [kind, label])).toEqual([
    ['redo', 'Add 2 articles'],
    ['undo', 'Add 2 articles'],
    ['do', 'Add 2 articles'],
  ]);
  expect(trail.every(({ author, device, at }) => author === 'T. Orlan' && device === 'test' && at.startsWith('2026-'))).toBe(true);
});

test('an act that changes nothing leaves no trace', () => {
  const { library } = desk;
  const event = createEvent(library, { name: 'Fire', when: null, where: '', note: '' });
  removeFromEvent(library, event.id, [addArticle(library, newArticle('One two three.')).articleId]);
  endAct(library, beginAct(library, { label: 'Add articles' }), { label: 'Add 0 articles' });
  expect(undoState(library.db).undo?.label).toBe('Add “One two three”');
});

test('a command that fails leaves everything as it was', () => {
  const { library } = desk;
  const { articleId } = addArticle(library, newArticle(TEXT));
  const before = dump(library.db);
  expect(() =>
    createAnnotation(library, { articleId, anchors: [{ start: 0, end: 5, exact: 'wrong' }], body: plainQuote, note: '', tagIds: [] }),
  ).toThrow(/do not stand at that place/);
  expect(dump(library.db)).toEqual(before);
  expect(undoState(library.db).undo?.label).toMatch(/^Add “/);
});
