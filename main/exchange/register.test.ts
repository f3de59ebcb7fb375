import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Actor, ActorFields } from '../../shared/model/actor.ts';
import type { ActorId, AnnotationId } from '../../shared/model/ids.ts';
import { readCollection } from '../store/collection.ts';
import { keepApart, mergeActors } from '../store/commands/actor-merges.ts';
import { createActor } from '../store/commands/actors.ts';
import { createAnnotation } from '../store/commands/annotations.ts';
import { addArticle } from '../store/commands/articles.ts';
import { splitActor } from '../store/commands/split-actor.ts';
import type { Library } from '../store/library.ts';
import { newArticle, passage, plainQuote, testDesk } from '../store/testing/desk.ts';
import { inOrder } from './collected-records.ts';
import type { Progress } from './progress.ts';
import { readWireside, writeWireside } from './wireside.ts';

vi.setConfig({ testTimeout: 60_000 });
const quiet: Progress = { at: () => {}, breathe: async () => {} };
const NOW = new Date('2026-03-18T09:00:00.000Z');
const TEXT = 'The mill burned. “We lost two silos,” said Dora Velt. “No one was hurt.”';
const NO_DETAILS = { aliases: [], affiliations: [], description: '', note: '', identifiers: [], scopeArticleId: null };

/** Two desks: one where the marks were made, one that gets them. */
let theirs: ReturnType<typeof testDesk>;
let ours: ReturnType<typeof testDesk>;
let velt: Actor;
let relay: Actor;
let quote: AnnotationId;
let file: string;
beforeEach(async () => {
  theirs = testDesk();
  ours = testDesk();
  file = join(theirs.folder, 'desk.wireside');
  velt = actor(theirs.library, 'Dora Velt');
  relay = actor(theirs.library, 'Harbour Press', { kind: 'agency' });
  quote = said('“We lost two silos,”', velt.id, addArticle(theirs.library, newArticle(TEXT)).articleId);
});
afterEach(() => {
  theirs.dispose();
  ours.dispose();
});

const actor = (library: Library, name: string, fields: Partial<ActorFields> = {}): Actor =>
  createActor(library, { ...NO_DETAILS, kind: 'person', name, ...fields });
const said = (words: string, speakerId: ActorId, articleId: Parameters<typeof createAnnotation>[1]['articleId']): AnnotationId =>
  createAnnotation(theirs.library, {
    articleId,
    anchors: [passage(TEXT, words)],
    body: { ...plainQuote, speakerId, relays: [{ actorId: relay.id, step: 0 }] },
    note: '',
    tagIds: [],
  }).id;
const handOver = async () => {
  await writeWireside(theirs.library.db, {}, file, NOW, quiet);
  return readWireside(ours.library, file, quiet);
};
const speakerHere = (id: AnnotationId): ActorId | null => {
  const body = readCollection(ours.library.db, {}).annotations.find((annotation) => annotation.id === id)?.body;
  return body?.kind === 'quote' ? body.speakerId : null;
};

test('merges and pairs kept apart go along, and what was merged elsewhere can be split here', async () => {
  const second = actor(theirs.library, 'Theodora Velt');
  const { mergeId } = mergeActors(theirs.library, second.id, velt.id);
  keepApart(theirs.library, second.id, relay.id);
  expect(await handOver()).toMatchObject({ merges: 1, apart: 1, keptHere: [] });
  expect(readFileSync(file).includes('register.json')).toBe(true);
  expect(inOrder(readCollection(ours.library.db, {}))).toEqual(inOrder(readCollection(theirs.library.db, {})));
  expect(await handOver()).toMatchObject({ merges: 0, apart: 0, keptHere: [] });
  splitActor(ours.library, mergeId, null);
  expect(speakerHere(quote)).toBe(velt.id);
});

test('what a colleague marked of an actor that is part of another one here joins that one, and a split gives it back', async () => {
  await handOver();
  const second = actor(ours.library, 'Theodora Velt');
  const { mergeId } = mergeActors(ours.library, second.id, velt.id);
  const late = said('“No one was hurt.”', velt.id, readCollection(theirs.library.db, {}).articles[0]?.id ?? fail());
  const report = await handOver();
  expect(report.keptHere).toEqual([{ record: 'actor', id: velt.id, name: 'Dora Velt' }]);
  expect([quote, late].map(speakerHere)).toEqual([second.id, second.id]);
  splitActor(ours.library, mergeId, null);
  expect([quote, late].map(speakerHere)).toEqual([velt.id, velt.id]);
});

test('a merge that speaks against this library is left out and named', async () => {
  await handOver();
  mergeActors(theirs.library, actor(theirs.library, 'Theodora Velt').id, velt.id);
  const report = await handOver();
  expect(report).toMatchObject({ merges: 0, added: { actors: 1 } });
  expect(report.keptHere.map(({ record, name }) => [record, name])).toContainEqual(['merge', 'Dora Velt']);
  expect(speakerHere(quote)).toBe(velt.id);
});

test('a collection without such decisions is written as an older Wireside reads it', async () => {
  await handOver();
  expect(readFileSync(file).includes('register.json')).toBe(false);
});

function fail(): never {
  throw new Error('There is no article.');
}
