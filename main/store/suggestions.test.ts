import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallArguments } from '../../shared/contract.ts';
import { ActorFields } from '../../shared/model/actor.ts';
import type { AnnotationBody } from '../../shared/model/annotation.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { Analysis } from '../../shared/quotes/analysis.ts';
import { proposedId } from '../../shared/suggestions/suggestion.ts';
import { createActor } from './commands/actors.ts';
import { createAnnotation, deleteAnnotations } from './commands/annotations.ts';
import { addArticle, deleteArticles, updateArticle } from './commands/articles.ts';
import { acceptSuggestions, keepAnalyses, rejectSuggestions } from './commands/suggestions.ts';
import { all, one } from './db.ts';
import { redo, undo, undoState } from './history/undo.ts';
import { keyOf } from './keys.ts';
import { listActors } from './queries/actors.ts';
import { listAnnotations } from './queries/annotations.ts';
import { keptAnalysis, listSuggestions, namesOfRegister, toAnalyse } from './queries/suggestions.ts';
import { dump, newArticle, passage, plainQuote, testDesk } from './testing/desk.ts';

const text = 'Harbour master Ilo Brandt told Nordic News and VTA: “We wait for the wind.” “It will turn,” he added.';
let desk: ReturnType<typeof testDesk>;
let articleId: ArticleId;
beforeEach(() => {
  desk = testDesk();
  articleId = addArticle(desk.library, newArticle(text)).articleId;
});
afterEach(() => desk.dispose());

const span = (words: string) => {
  const { start, end } = passage(text, words);
  return { start, end };
};
const found = (words: string, more: object = {}) => ({
  directness: 'direct' as const,
  content: [span(words)],
  cue: null,
  speaker: span('Ilo Brandt'),
  confidence: 0.9,
  relays: [],
  venue: null,
  negated: false,
  hedged: false,
  certainty: 'certain' as const,
  outletStance: 'neutral' as const,
  sourceStrength: 'named' as const,
  actor: 0,
  speakerName: 'Ilo Brandt',
  actorConfidence: 0.97,
  ...more,
});
const analysis: Analysis = {
  actors: [
    { name: 'Ilo Brandt', kind: 'person', aliases: [], knownId: null },
    { name: 'Nordic News', kind: 'agency', aliases: [], knownId: null },
    { name: 'VTA', kind: 'agency', aliases: [], knownId: null },
  ],
  quotes: [
    found('“We wait for the wind.”', {
      relays: [
        { span: span('Nordic News'), step: 0 },
        { span: span('VTA'), step: 0 },
      ],
    }),
    found('“It will turn,”'),
  ],
  mentions: [{ span: span('VTA'), kind: 'agency', name: 'VTA', actor: 2, confidence: 0.8 }],
  dateline: null,
  credits: [],
};
const prepared = () => toAnalyse(desk.library.db, keyOf(desk.library.db, 'article', articleId), namesOfRegister(desk.library.db));
const listed = () => listSuggestions(desk.library.db, prepared(), analysis);
const shown = () => listed().suggestions.map(({ anchors }) => anchors[0]?.exact);
const asSeen = (...indexes: number[]): CallArguments<'suggestions.accept'> => {
  const { suggestions, proposed } = listed();
  const accepted = indexes.flatMap((index) => suggestions[index] ?? []).map(({ anchors, body }) => ({ anchors, body }));
  return { articleId, accepted, adds: proposed };
};
const names = () => listActors(desk.library.db, {}).map(({ name }) => name);

test('what was found is kept with its basis, outlives a restart, and is out of date when a name in the text becomes known', () => {
  const before = prepared();
  expect(keptAnalysis(desk.library.db, before)).toBeNull();
  keepAnalyses(desk.library, [{ ...before, analysis }]);
  desk.reopen();
  expect(keptAnalysis(desk.library.db, prepared())).toEqual(analysis);
  createActor(desk.library, ActorFields.parse({ kind: 'person', name: 'Somebody Else' }));
  expect(keptAnalysis(desk.library.db, prepared())).toEqual(analysis);
  createActor(desk.library, ActorFields.parse({ kind: 'person', name: 'I. Brandt', aliases: [{ text: 'ilo brandt' }] }));
  expect(prepared().known.map(({ text: name }) => name)).toContain('ilo brandt');
  expect(keptAnalysis(desk.library.db, prepared())).toBeNull();
  updateArticle(desk.library, articleId, { language: 'de' });
  expect(prepared().basis).not.toBe(before.basis);
});

test('accepting makes the mark and adds whom it names, and nobody else, as one act', () => {
  const before = dump(desk.library.db);
  const { annotations, added, passedOver } = acceptSuggestions(desk.library, asSeen(1));
  expect(added.map(({ name, kind }) => [name, kind])).toEqual([
    ['Ilo Brandt', 'person'],
    ['Nordic News', 'agency'],
    ['VTA', 'agency'],
  ]);
  expect(passedOver).toBe(0);
  expect(annotations[0]).toMatchObject({ anchors: [{ exact: '“We wait for the wind.”' }], author: 'T. Orlan' });
  expect(annotations[0]?.body).toMatchObject({ speakerId: added[0]?.id, relays: [{ step: 0 }, { step: 0 }] });
  expect(undoState(desk.library.db).undo?.label).toBe('Accept quote ““We wait for the wind.””');
  expect(shown()).toEqual(['VTA', '“It will turn,”']);
  const after = dump(desk.library.db);
  undo(desk.library);
  expect(dump(desk.library.db)).toEqual(before);
  expect(shown()).toHaveLength(3);
  redo(desk.library);
  expect(dump(desk.library.db)).toEqual(after);
});

test('many are accepted as one act; each new actor is added once', () => {
  const { annotations, added } = acceptSuggestions(desk.library, asSeen(0, 1, 2));
  expect(annotations).toHaveLength(3);
  expect(added).toHaveLength(3);
  expect(undoState(desk.library.db).undo?.label).toBe('Accept 3 suggestions');
  expect(names().filter((name) => name === 'VTA')).toHaveLength(1);
  undo(desk.library);
  expect(listAnnotations(desk.library.db, articleId).annotations).toHaveLength(0);
  expect(names()).toEqual(['Northmark Wire']);
});

test('what was seen before somebody else decided adds nobody twice and marks nothing twice', () => {
  const stale = asSeen(1, 2);
  acceptSuggestions(desk.library, asSeen(1));
  const again = acceptSuggestions(desk.library, stale);
  expect(again).toMatchObject({ passedOver: 1, added: [] });
  expect(names().filter((name) => name === 'Ilo Brandt')).toHaveLength(1);
  const label = undoState(desk.library.db).undo?.label;
  expect(acceptSuggestions(desk.library, stale)).toMatchObject({ annotations: [], passedOver: 2 });
  expect(undoState(desk.library.db).undo?.label).toBe(label);
});

test('a mark made by hand is never touched, and hides what overlaps it', () => {
  const own = createAnnotation(desk.library, {
    articleId,
    anchors: [passage(text, 'wait for')],
    body: plainQuote,
    note: 'mine',
    tagIds: [],
  });
  expect(shown()).toEqual(['VTA', '“It will turn,”']);
  acceptSuggestions(desk.library, asSeen(0, 1));
  expect(listAnnotations(desk.library.db, articleId).annotations.find(({ id }) => id === own.id)).toEqual(own);
  deleteAnnotations(desk.library, [own.id]);
  expect(shown()).toEqual(['“We wait for the wind.”']);
});

test('a mark that was made of a suggestion and deleted is not suggested again; undo brings it back', () => {
  const { annotations } = acceptSuggestions(desk.library, asSeen(1));
  deleteAnnotations(
    desk.library,
    annotations.map(({ id }) => id),
  );
  expect(shown()).toEqual(['VTA', '“It will turn,”']);
  expect(listed().rejected).toBe(0);
  undo(desk.library);
  expect(listAnnotations(desk.library.db, articleId).annotations).toEqual(annotations);
  undo(desk.library);
  expect(shown()).toHaveLength(3);
});

test('what is rejected stays away, whatever the engine makes of the same words; undo brings it back', () => {
  rejectSuggestions(desk.library, { articleId, rejected: [{ kind: 'quote', anchors: [passage(text, '“We wait for the wind.”')] }] });
  expect(undoState(desk.library.db).undo?.label).toMatch(/^Reject quote “/);
  desk.reopen();
  expect(shown()).toEqual(['VTA', '“It will turn,”']);
  expect(listed().rejected).toBe(1);
  const newer = { ...analysis, quotes: [found('wait for the wind.” “It'), found('“It will turn,”')] };
  expect(listSuggestions(desk.library.db, prepared(), newer).suggestions).toHaveLength(2);
  undo(desk.library);
  expect(shown()).toHaveLength(3);
  redo(desk.library);
  expect(shown()).toHaveLength(2);
});

test('a deleted article takes its analysis and its rejections along; undo brings the rejections back', () => {
  keepAnalyses(desk.library, [{ ...prepared(), analysis }]);
  rejectSuggestions(desk.library, { articleId, rejected: [{ kind: 'mention', anchors: [passage(text, 'VTA')] }] });
  deleteArticles(desk.library, [articleId]);
  expect(all(desk.library.db, 'SELECT 1 FROM analysis UNION ALL SELECT 1 FROM rejection')).toEqual([]);
  undo(desk.library);
  expect(shown()).not.toContain('VTA');
  expect(keptAnalysis(desk.library.db, prepared())).toBeNull();
});

test('words that are not there, and actors that nobody named, are refused with nothing changed', () => {
  const before = dump(desk.library.db);
  const anchors = [{ start: 0, end: 4, exact: 'Port' }];
  const body: AnnotationBody = { ...plainQuote, speakerId: proposedId(9) };
  expect(() => acceptSuggestions(desk.library, { articleId, accepted: [{ anchors, body: plainQuote }], adds: [] })).toThrow(/do not stand/);
  expect(() => acceptSuggestions(desk.library, { articleId, accepted: [{ anchors: [passage(text, 'Ilo')], body }], adds: [] })).toThrow(
    /neither/,
  );
  expect(() => acceptSuggestions(desk.library, { articleId, accepted: [{ anchors, body: { kind: 'note' } }], adds: [] })).toThrow(
    /never suggested/,
  );
  expect(() => rejectSuggestions(desk.library, { articleId, rejected: [{ kind: 'quote', anchors }] })).toThrow(/do not stand/);
  expect(dump(desk.library.db)).toEqual(before);
});

test('finding names and decisions goes by indexes', () => {
  const plan = (sql: string) =>
    all<{ detail: string }>(desk.library.db, `EXPLAIN QUERY PLAN ${sql}`)
      .map(({ detail }) => detail)
      .join('; ');
  expect(plan('SELECT kind, anchors FROM rejection WHERE article_key = 1')).toContain('rejection_by_article');
  expect(plan("SELECT id FROM actor WHERE folded = 'x'")).toContain('actor_by_folded');
  expect(one(desk.library.db, 'SELECT 1 AS n FROM analysis WHERE article_key = 1 AND basis = ?', '')).toBeUndefined();
});
