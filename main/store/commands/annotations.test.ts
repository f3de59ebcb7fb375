import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Anchor } from '../../../shared/model/annotation.ts';
import { listAnnotations } from '../queries/annotations.ts';
import { newArticle, passage, plainQuote, testDesk } from '../testing/desk.ts';
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
