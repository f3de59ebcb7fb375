import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Anchor } from '../../../shared/model/annotation.ts';
import { listHistory, redo, undo } from '../history/undo.ts';
import { listAnnotations } from '../queries/annotations.ts';
import { dump, newArticle, passage, plainQuote, testDesk } from '../testing/desk.ts';
import { createActor } from './actors.ts';
import { createAnnotation, updateAnnotation } from './annotations.ts';
import { addArticle } from './articles.ts';

let desk: ReturnType<typeof testDesk>;
beforeEach(() => {
  desk = testDesk();
});
afterEach(() => desk.dispose());

const TEXT = 'The port burned. “Two hours,” the director told a briefing. He gave no cause.';
const cue = (words: string, shown = words): Anchor => ({
  ...passage(TEXT, words),
  exact: shown,
  prefix: 'made up',
  suffix: '',
  state: 'lost',
});

test('the words that introduce a quote are held to the article’s text and described by it', () => {
  const { library } = desk;
  const { articleId } = addArticle(library, newArticle(TEXT));
  const input = { articleId, anchors: [passage(TEXT, '“Two hours,”')], note: '', tagIds: [] };
  expect(() => createAnnotation(library, { ...input, body: { ...plainQuote, cue: cue('told a briefing', 'told a meeting') } })).toThrow(
    /do not stand at that place/,
  );
  const { id, body } = createAnnotation(library, { ...input, body: { ...plainQuote, cue: cue('told a briefing') } });
  expect(body).toMatchObject({ cue: { exact: 'told a briefing', prefix: TEXT.slice(0, TEXT.indexOf('told')), state: 'exact' } });
  expect(() => updateAnnotation(library, id, { body: { ...plainQuote, cue: cue('He gave', 'She gave') } })).toThrow(/do not stand/);
  library.db.prepare(`UPDATE annotation SET cue = json_set(cue, '$.state', 'lost', '$.exact', 'told the room')`).run();
  const lost = listAnnotations(library.db, articleId).annotations[0]?.body;
  if (lost?.kind !== 'quote') throw new Error('no quote');
  expect(updateAnnotation(library, id, { body: { ...lost, venue: 'port gate' } }).body).toEqual({ ...lost, venue: 'port gate' });
});

test('a new speaker and the quote that it was made for are one act, unless something was done between', () => {
  const { library } = desk;
  const { articleId } = addArticle(library, newArticle(TEXT));
  const quote = createAnnotation(library, { articleId, anchors: [passage(TEXT, '“Two hours,”')], body: plainQuote, note: '', tagIds: [] });
  const before = dump(library.db);
  const person = {
    kind: 'person',
    aliases: [],
    affiliations: [],
    description: '',
    note: '',
    identifiers: [],
    scopeArticleId: null,
  } as const;
  const create = (name: string) => createActor(library, { ...person, name, aliases: [], affiliations: [], identifiers: [] });

  const speaker = create('Ilo Brandt');
  updateAnnotation(library, quote.id, { body: { ...plainQuote, speakerId: speaker.id } }, speaker.id);
  const after = dump(library.db);
  expect(undo(library)).toMatchObject({ label: 'Change speaker to Ilo Brandt' });
  expect(dump(library.db)).toEqual(before);
  redo(library);
  expect(dump(library.db)).toEqual(after);

  const other = create('Dora Velt');
  updateAnnotation(library, quote.id, { note: 'Ask her.' });
  updateAnnotation(library, quote.id, { body: { ...plainQuote, speakerId: other.id } }, other.id);
  expect(listHistory(library.db, { limit: 3 }).map(({ label }) => label)).toEqual([
    'Change speaker to Dora Velt',
    'Write a note on “Two hours”',
    'Add Dora Velt to the register',
  ]);
});
